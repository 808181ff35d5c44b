/** GEXF and GraphML: our own come back whole, those of others become cities and twinnings. */
import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byId, fixtures, sharedData, starter, workspace } from './command-line.ts';

const { store, folder, fresh } = workspace();

describe('a graph of somebody else', () => {
  it.each(['gexf', 'graphml'])('in %s: nodes are cities, edges are twinnings', (format) => {
    const here = store();
    const done = here.load(path.join(fixtures, `twins.${format}`));
    expect(done.errors).toEqual([]);
    expect(done.code).toBe(0);
    const cities = here.rows('cities');
    expect(byId(cities, 'b')).toMatchObject({ name: 'Berlin', country: 'DE', population: '3426354' });
    expect(Number(byId(cities, 'b')['lat'])).toBeCloseTo(52.52437, 6);
    expect(byId(cities, 'o')).toMatchObject({ name: 'Osaka', country: 'JP' });
    const exchanges = here.rows('exchanges');
    expect(exchanges.map(({ kind }) => kind)).toEqual(['twinning', 'twinning']);
    const pairs = exchanges.map(({ id }) => here.rows('participations').filter(({ exchangeId }) => exchangeId === id).map(({ participantId, participantType, role }) => `${String(participantId)} ${String(participantType)} ${String(role)}`).sort().join(', '));
    expect(pairs.sort()).toEqual(['b city partner, o city partner', 'o city partner, q city partner']);
    // An attribute that is no column is an unknown column.
    expect(done.warnings.some(({ column }) => column === 'mood')).toBe(true);
    expect(here.bytes()).not.toContain('good');
    const before = here.bytes();
    here.given(path.join(fixtures, `twins.${format}`));
    expect(here.bytes()).toBe(before);
  });
  it.each(['gexf', 'graphml'])('in %s without a country takes it from the gazetteer where name and coordinates fit one place', (format) => {
    const here = store();
    const done = here.given(path.join(fixtures, `no-country.${format}`));
    expect(here.rows('cities')[0]).toMatchObject({ id: 'o', name: 'Osaka', country: 'JP' });
    expect(done.warnings).toHaveLength(1);
    expect(done.warnings[0]).toMatchObject({ severity: 'warning' });
  });
  it.each([['no coordinates', 'no-country-no-place.gexf', '"s"'], ['coordinates of no such place', 'no-country-elsewhere.gexf', '"o"']])('with a name but %s has no country and is refused', (_name, file, city) => {
    const here = store();
    const done = here.load(path.join(fixtures, file));
    expect(done.code).toBe(1);
    expect(done.errors).toHaveLength(1);
    expect(done.errors[0]).toMatchObject({ column: 'country' });
    expect(done.errors[0]?.message).toContain(city);
    expect(here.graph()).toEqual({});
  });
  it('whose edge names a node that is missing is refused', () => {
    const here = store();
    const file = path.join(fresh('x'));
    writeFileSync(`${file}.gexf`, readFileSync(path.join(fixtures, 'twins.gexf'), 'utf8').replace('target="q"', 'target="nope"'));
    const done = here.load(`${file}.gexf`);
    expect(done.code).toBe(1);
    expect(JSON.stringify(done.errors)).toContain('nope');
    expect(here.graph()).toEqual({});
  });
  it('that breaks off is refused, with the line', () => {
    const here = store();
    const text = readFileSync(path.join(fixtures, 'twins.gexf'), 'utf8');
    const dir = folder({ 'cut.gexf': text.slice(0, text.length / 2) });
    const done = here.load(path.join(dir, 'cut.gexf'));
    expect(done.code).toBe(1);
    expect(done.errors[0]?.line).toBeGreaterThan(10);
    expect(here.graph()).toEqual({});
  });
  it('of Wikidata\'s sister cities is 4,566 cities and 8,182 twinnings', () => {
    const here = store();
    const done = here.given(path.join(sharedData, 'wikidata-sister-cities-2022', 'sister_cities.gexf'));
    expect(done.report.tables).toMatchObject({ cities: { added: 4566 }, exchanges: { added: 8182 }, participations: { added: 16364 } });
    const graph = here.graph();
    expect(byId(graph['cities'] ?? [], 'Q84')).toMatchObject({ name: 'London', country: 'GB' });
    expect(new Set(graph['exchanges']?.map(({ kind }) => kind))).toEqual(new Set(['twinning']));
    const before = here.bytes();
    const again = here.given(path.join(sharedData, 'wikidata-sister-cities-2022', 'sister_cities.gexf'));
    expect(again.report.tables['cities']).toMatchObject({ added: 0, updated: 0, unchanged: 4566 });
    expect(here.bytes()).toBe(before);
    for (const format of ['gexf', 'graphml']) {
      const other = store();
      other.given(here.exportTo(format));
      expect(other.bytes() === before, format).toBe(true);
    }
  });
});

describe('our own graph file', () => {
  it.each(['gexf', 'graphml'])('as %s is well-formed and shows cities as nodes with name and place', (format) => {
    const here = store();
    here.given(starter);
    const text = readFileSync(here.exportTo(format), 'utf8');
    expect(text).toMatch(format === 'gexf' ? /<gexf[^>]*xmlns="http:\/\/(www\.)?gexf\.net\/1\.[23](draft)?"/ : /<graphml[^>]*xmlns="http:\/\/graphml\.graphdrawing\.org\/xmlns"/);
    expect(text).toContain('A Coruña');
    expect(text).not.toMatch(/lastmodifieddate/);
  });
});
