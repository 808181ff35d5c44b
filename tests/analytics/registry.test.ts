import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { describeMeasures, getMeasure, measures } from '../../server/analytics/registry.ts';
import { resultCsv } from '../../server/analytics/result-csv.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { SOFTWARE } from '../../server/analytics/software.ts';
import { MeasureDescription, MeasureRequest, MeasureResult } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const network = networkOf({
  practices: [{ id: 'p', title: 'P', originCityId: 'a', started: '2013' }], adoptions: [{ id: 't', practiceId: 'p', adoptingCityId: 'b', date: '2015', adaptedFromCityId: 'a' }],
  cities: [...cities('a', 'b', 'c'), { id: 'd', name: '=1+1, "quoted"', country: 'FR' }],
  exchanges: [{ id: 'x', kind: 'workshop', start: '2014' }, { id: 'y', kind: 'twinning' }], participations: [...part('x', 'a host', 'b'), ...part('y', 'b partner', 'c partner')],
});
/** A value for each parameter that a measure cannot do without. */
const neededBy = (id: string) => Object.fromEntries(getMeasure(id).parameters.filter(({ required }) => required).map(({ name, type }) => [name, ({ city: 'a', practice: 'p' } as Record<string, string>)[type]!]));
const run = (id: string, request: Parameters<typeof MeasureRequest.parse>[0] = {}) => computeMeasure(network, id, MeasureRequest.parse(request));

describe('the catalogue', () => {
  test('describes every measure in full, as the contract has it', () => {
    for (const description of describeMeasures()) {
      expect(MeasureDescription.parse(description)).toEqual(description);
      for (const text of [description.label, description.definition, description.source, description.edgeCases]) expect(text.length, description.id).toBeGreaterThan(2);
    }
  });
  test('holds the names that people script with', () => {
    expect(describeMeasures().map(({ id }) => id)).toEqual(expect.arrayContaining([
      'degree', 'strength', 'in-degree', 'out-degree', 'balance', 'betweenness', 'harmonic-closeness', 'pagerank', 'hub', 'authority', 'core-number',
      'clustering', 'constraint', 'effective-size', 'brokerage', 'component', 'summary', 'reach', 'earliest-arrival', 'temporal',
    ]));
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
  });
  test('says which measures there are when asked for another', () => {
    expect(() => getMeasure('degre')).toThrow(expect.objectContaining({ code: 'not-found', message: expect.stringContaining('degree') }));
    expect(() => getMeasure('constructor')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('a result', () => {
  test.each(measures.map(({ id }) => id))('of %s is as the contract has it, a row a city in id order, the same bytes again', (id) => {
    for (const form of ['directed', 'undirected'] as const) {
      const request = { network: form, parameters: neededBy(id) };
      const result = run(id, request);
      expect(MeasureResult.parse(result)).toEqual(result);
      for (const row of result.rows) expect(row).toHaveLength(result.columns.length);
      if (getMeasure(id).kind === 'node') {
        expect(result.columns.slice(0, 3).map(({ name }) => name)).toEqual(['id', 'name', 'value']);
        expect(result.rows.map(([city]) => city)).toEqual(['a', 'b', 'c', 'd']);
      } else if (id === 'summary') {
        expect(result.columns.map(({ name }) => name)).toEqual(['name', 'value', 'low', 'high', 'n']);
      }
      expect(JSON.stringify(run(id, request))).toBe(JSON.stringify(result));
    }
  });
  test('says what it was computed from', () => {
    expect(run('pagerank', { filters: { kind: 'twinning' }, parameters: { damping: '0.5' } })).toMatchObject({
      measure: 'pagerank', label: 'PageRank', dataVersion: 'test-1', network: 'directed', weights: 'none', parameters: { damping: 0.5 }, n: 4, links: 2,
      filters: { from: null, to: null, kind: 'twinning', topic: null, country: null, dataset: null },
    });
    expect(run('degree')).toMatchObject({ network: 'undirected', links: 2, parameters: {} });
  });
  test('names the version of package.json', () => {
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
    expect(SOFTWARE).toBe(`${name} ${version}`);
  });
  test('notes what had no date, what has no such kind, and weights that play no part', () => {
    expect(run('degree', { filters: { from: '2014' } }).notes).toEqual(['Without a date, and so left out of the time window: 1 exchanges, 0 adoptions.']);
    expect(run('degree', { filters: { kind: 'twining' } }).notes).toEqual(['No exchange is of the kind "twining". Kinds in the data: twinning, workshop, adoption.']);
    expect(run('core-number', { weights: 'count' }).notes).toEqual(['Weights play no part in this measure.']);
    expect(run('strength', { weights: 'count' }).notes).toEqual([]);
  });
});

describe('parameters', () => {
  test.each([
    ['pagerank', { dampign: 0.5 }, 'pagerank has no parameter "dampign"; it takes damping'],
    ['degree', { normalized: true }, 'degree has no parameter "normalized"; it takes none'],
    ['degree', { toString: 'x' }, 'degree has no parameter "toString"; it takes none'],
    ['pagerank', { damping: 'much' }, 'pagerank: parameter damping must be a number (not "much")'],
    ['pagerank', { damping: '' }, 'pagerank: parameter damping must be a number (not "")'],
    ['pagerank', { damping: 1 }, 'pagerank: parameter damping must be between 0 and 0.99 (not 1)'],
    ['pagerank', { damping: true }, 'pagerank: parameter damping must be a number (not true)'],
    ['betweenness', { normalized: 'maybe' }, 'betweenness: parameter normalized must be true or false (not "maybe")'],
    ['brokerage', { group: 'planet' }, 'brokerage: parameter group must be one of country, region, income, language, size (not "planet")'],
  ])('%s %j is refused: %s', (id, parameters, message) => {
    expect(() => run(id, { parameters: parameters as never })).toThrow(expect.objectContaining({ code: 'bad-request', message }));
  });
});

describe('the CSV of a result', () => {
  test('has null empty, quotes by RFC 4180, and no cell that a spreadsheet would run', () => {
    expect(resultCsv(run('clustering'))).toBe('id,name,value\na,A,\nb,B,0\nc,C,\nd,"\'=1+1, ""quoted""",\n');
  });
  test('has numbers that read back to the same bits', () => {
    const result = run('pagerank');
    const read = resultCsv(result).trim().split('\n').slice(1).map((line) => Number(line.split(',').at(-1)));
    expect(read).toEqual(result.rows.map(([, , value]) => value));
  });
});

describe('measures are pure', () => {
  /** Files that a module leads to by relative imports, and the packages it takes. */
  function reach(file: string, files = new Set<string>(), packages = new Set<string>()): { files: Set<string>; packages: Set<string> } {
    if (files.has(file)) return { files, packages };
    files.add(file);
    const text = readFileSync(file, 'utf8').replace(/^import type [^;]*;$/gm, '');
    const imports = /^import ['"]([^'"]+)['"]|^(?:import|export)\b[^;'"=()]*\bfrom ['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
    for (const [, ...found] of text.matchAll(imports)) {
      const from = found.find((each) => each !== undefined);
      if (from!.startsWith('.')) reach(resolve(dirname(file), from!), files, packages);
      else packages.add(from!);
    }
    return { files, packages };
  }
  const folder = join(root, 'server/analytics');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  test.each(all)('%s reaches no input or output', (name) => {
    const { files, packages } = reach(join(folder, name));
    expect([...packages].filter((each) => !['zod', 'world-countries', '@stdlib/math-base-special-erfc'].includes(each))).toEqual([]);
    for (const file of files) expect(relative(join(root, 'server'), file)).toMatch(/^(analytics|model|geo|statistics)\/|^errors\.ts$|^graph\/(network-(columns|filters|projection|snapshot|relations|ego|ego-node|ties)|flow-events)\.ts$/);
  });
  test.each(all)('%s asks no clock, no chance, no environment', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/Date\.now|new Date|performance\.|Math\.random|process\.|globalThis|fetch\(|require\(/);
  });
});
