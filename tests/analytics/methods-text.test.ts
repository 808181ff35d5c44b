/** Sentences and references of a computation, and the metadata beside its CSV. */
import { describe, expect, test } from 'vitest';
import { methodsText } from '../../server/analytics/methods-text.ts';
import { bibtex, cited, REFERENCES } from '../../server/analytics/references.ts';
import { describeMeasures, getMeasure } from '../../server/analytics/registry.ts';
import { resultMetadata } from '../../server/analytics/result-csvw.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

const network = networkOf({ cities: cities('a', 'b', 'c'), exchanges: [{ id: 'x', kind: 'workshop', start: '2014' }], participations: part('x', 'a host', 'b') });

describe('references', () => {
  test.each(describeMeasures().map(({ id, references }) => [id, references] as const))('of %s are all known', (_, references) => {
    expect(references.filter((key) => REFERENCES[key] === undefined)).toEqual([]);
  });
  test('are cited by the first name or two, and written as BibTeX', () => {
    expect([cited('brandes-2001'), cited('gould-fernandez-1989'), cited('gauvin-2022')]).toEqual(['Brandes (2001)', 'Gould and Fernandez (1989)', 'Gauvin et al. (2022)']);
    expect(bibtex(['burt-1992'])).toBe('@book{burt-1992,\n  author = {Burt, Ronald S.},\n  title = {Structural Holes: The Social Structure of Competition},\n  year = {1992},\n  publisher = {Harvard University Press}\n}');
    expect(() => bibtex(['nobody-1900'])).toThrow('nobody-1900');
  });
  test('have a year that their key names, and a DOI in its form', () => {
    for (const [key, { year, doi }] of Object.entries(REFERENCES)) {
      expect(key.endsWith(`-${year}`), key).toBe(true);
      if (doi !== undefined) expect(doi, key).toMatch(/^10\.\d{4,9}\/\S+$/u);
    }
  });
});

describe('the methods text', () => {
  test('says network, weights, filters, parameters, null model, seed and data version', () => {
    const request = MeasureRequest.parse({ network: 'directed', weights: 'shared', filters: { kind: 'workshop', from: '2010' }, parameters: { damping: 0.5 }, null: 'rewire', samples: 199, seed: 7 });
    const { text, bibtex: works } = methodsText('pagerank', request, 'v-1');
    for (const part of ['PageRank was computed', 'directed network of knowledge flow', 'from 2010, of the kind workshop', 'data version v-1', '1/(k − 1)', 'damping = 0.5', '199 networks', 'Maslov and Sneppen (2002)', 'Benjamini and Hochberg (1995)', 'seeded with 7']) expect(text).toContain(part);
    for (const key of ['brin-page-1998', 'newman-2001', 'maslov-sneppen-2002', 'benjamini-hochberg-1995']) expect(works).toContain(`{${key},`);
  });
  test('is refused for what could not be computed', () => {
    expect(() => methodsText('degree', MeasureRequest.parse({ null: 'labels' }), 'v')).toThrow(expect.objectContaining({ code: 'bad-request' }));
    expect(() => methodsText('pagerank', MeasureRequest.parse({ parameters: { damping: 2 } }), 'v')).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

test('metadata of a CSV describe every column and all that is needed to compute it again', () => {
  const request = MeasureRequest.parse({ filters: { kind: 'workshop' }, seed: 3 });
  const result = computeMeasure(network, 'degree', request);
  const metadata = resultMetadata(getMeasure('degree'), result) as { url: string; 'schema:version': string; 'schema:measurementTechnique': string; tableSchema: { columns: { name: string; datatype: string }[] } };
  expect(metadata.url).toBe('degree.csv');
  expect(metadata.tableSchema.columns.map(({ name, datatype }) => [name, datatype])).toEqual([['id', 'string'], ['name', 'string'], ['value', 'double']]);
  const { measure, ...again } = JSON.parse(metadata['schema:measurementTechnique']) as { measure: string };
  expect(computeMeasure(network, measure, MeasureRequest.parse(again))).toEqual(result);
});
