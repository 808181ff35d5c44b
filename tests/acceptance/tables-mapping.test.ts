/** Foreign spreadsheets become tables by the JSON people keep beside them, in every form it may have. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { byId, fixtures, said, sharedData, workspace, type Import, type Store } from './command-line.ts';

const { store, folder } = workspace();
const nouns = { 'cities.csv': 'id,name,country\nb,Berlin,DE\no,Osaka,JP\n', 'topics.csv': 'id,label\nwater,Water\nair,Air\n' };

/** Imports `files` (all of them, in their order) with a mapping. */
function mapped(here: Store, files: Record<string, string | Buffer>, mapping: unknown, ...flags: string[]): Import {
  const dir = folder({ ...files, 'mapping.json': JSON.stringify(mapping) });
  return here.load(Object.keys(files).map((name) => path.join(dir, name)), '--mapping', path.join(dir, 'mapping.json'), ...flags);
}
function accepted(done: Import): Import {
  expect(done.errors).toEqual([]);
  expect(done.code).toBe(0);
  return done;
}

describe('a mapping', () => {
  it('takes columns by other names, fixed values, decimal commas, dates of a form and lists split otherwise', () => {
    const here = store();
    here.given(nouns);
    accepted(mapped(here, { 'visits.csv': 'Nr,Begin date,D,T,Who\n1,2014-05,12/05/2014,water/Air,b\n' }, [
      { table: 'exchanges', columns: { id: 'Nr', title: 'Who', kind: { value: 'twinning' }, start: 'Begin date', end: { column: 'D', date: 'DD/MM/YYYY' }, topics: { column: 'T', split: '/' } } },
    ]));
    expect(said(here.rows('exchanges')[0] ?? {})).toEqual({ id: '1', title: 'b', kind: 'twinning', start: '2014-05', end: '2014-05-12', topics: 'air;water' });
    accepted(mapped(here, { 'places.csv': 'Code;Place;Land;Y;X\nh;Hamburg;Germany;53,55;9,99\n' }, [
      { table: 'cities', columns: { id: 'Code', name: 'Place', country: 'Land', lat: { column: 'Y', decimal: ',' }, lon: { column: 'X', decimal: ',' } } },
    ]));
    expect(byId(here.rows('cities'), 'h')).toMatchObject({ name: 'Hamburg', country: 'DE', lat: '53.55', lon: '9.99' });
  });
  it('may have a fixed number or truth as value', () => {
    const here = store();
    accepted(mapped(here, { 'x.csv': 'Nr,Name\n1,Ann\n' }, [{ table: 'people', columns: { id: 'Nr', name: 'Name', contactable: { value: false } } }]));
    accepted(mapped(here, { 'y.csv': 'Nr,Name\n1,Book\n' }, [{ table: 'modules', columns: { id: 'Nr', title: 'Name', year: { value: 2014 } } }]));
    expect(here.rows('people')[0]).toMatchObject({ contactable: 'no' });
    expect(here.rows('modules')[0]).toMatchObject({ year: '2014' });
  });
  it('with a decimal comma takes points as thousands and refuses what fits neither', () => {
    const here = store();
    const table = [{ table: 'cities', columns: { id: 'c', name: 'c', country: { value: 'DE' }, population: { column: 'p', decimal: ',' } } }];
    accepted(mapped(here, { 'p.csv': 'c;p\nh;1841179\n' }, table));
    expect(here.rows('cities')[0]).toMatchObject({ population: '1841179' });
    expect(mapped(here, { 'p.csv': 'c;p\nh;1,84,1\n' }, table).code).toBe(1);
  });
  it.each([
    ['DD/MM/YYYY', '03/04/2014', '2014-04-03'], ['MM/DD/YYYY', '03/04/2014', '2014-03-04'], ['DD.MM.YYYY', '3.4.2014', '2014-04-03'],
    ['MM/YYYY', '04/2014', '2014-04'], ['YYYY/MM/DD', '2014/04/03', '2014-04-03'],
  ])('says the form %s of dates', (form, cell, date) => {
    const here = store();
    accepted(mapped(here, { 'v.csv': `n,d\n1,${cell}\n` }, [{ table: 'exchanges', columns: { id: 'n', kind: { value: 'workshop' }, start: { column: 'd', date: form } } }]));
    expect(here.rows('exchanges')[0]?.['start']).toBe(date);
  });
  it('refuses impossible days in any form', () => {
    const here = store();
    const done = mapped(here, { 'v.csv': 'n,d\n1,31/04/2014\n2,12/31/2014\n' }, [{ table: 'exchanges', columns: { id: 'n', kind: { value: 'workshop' }, start: { column: 'd', date: 'DD/MM/YYYY' } } }]);
    expect(done.code).toBe(1);
    expect(done.errors.map(({ line, column }) => [line, column])).toEqual([[2, 'd'], [3, 'd']]);
  });
  it('makes ids of several columns, joined and slugged, and the same rule makes references meet them', () => {
    const here = store();
    here.given(nouns);
    accepted(mapped(here, { 'events.csv': 'Code,Year,City\nWS A,2014,b\nWS A,2015,o\nÉté (2),2015,b\n' }, [
      { table: 'exchanges', columns: { id: { from: ['Code', 'Year'] }, kind: { value: 'workshop' }, start: 'Year' } },
      { table: 'participations', columns: { exchangeId: { from: ['Code', 'Year'] }, participantId: 'City', participantType: { value: 'city' } } },
    ]));
    expect(here.rows('exchanges').map(({ id }) => id)).toEqual(['ete-2-2015', 'ws-a-2014', 'ws-a-2015']);
    expect(here.rows('participations').map(({ exchangeId, participantId }) => [exchangeId, participantId])).toEqual([['ete-2-2015', 'b'], ['ws-a-2014', 'b'], ['ws-a-2015', 'o']]);
  });
  it('may read several files, each named by the entry', () => {
    const here = store();
    accepted(mapped(here, { 'nodes.csv': 'qid,label,land\nQ64,Berlin,Germany\nQ90,Paris,France\n', 'edges.csv': 'a,b\nQ64,Q90\n' }, [
      { table: 'cities', file: 'nodes.csv', columns: { id: 'qid', name: 'label', country: 'land' } },
      { table: 'exchanges', file: 'edges.csv', columns: { id: { from: ['a', 'b'] }, kind: { value: 'twinning' } } },
      { table: 'participations', file: 'edges.csv', columns: { exchangeId: { from: ['a', 'b'] }, participantId: 'a', participantType: { value: 'city' }, role: { value: 'partner' } } },
      { table: 'participations', file: 'edges.csv', columns: { exchangeId: { from: ['a', 'b'] }, participantId: 'b', participantType: { value: 'city' }, role: { value: 'partner' } } },
    ]));
    expect(here.rows('cities').map(({ id, country }) => [id, country])).toEqual([['Q64', 'DE'], ['Q90', 'FR']]);
    expect(here.rows('participations').map(({ exchangeId, participantId, role }) => [exchangeId, participantId, role])).toEqual([['q64-q90', 'Q64', 'partner'], ['q64-q90', 'Q90', 'partner']]);
  });
  it('names a file by the path it was given by, too', () => {
    const here = store();
    const dir = folder({ 'nodes.csv': 'qid,label\nQ64,Berlin\n', 'other.csv': 'x\n1\n' });
    const file = path.join(dir, 'nodes.csv');
    const mapping = path.join(folder({ 'm.json': JSON.stringify([{ table: 'cities', file, columns: { id: 'qid', name: 'label', country: { value: 'DE' } } }]) }), 'm.json');
    accepted(here.load([file, path.join(dir, 'other.csv')], '--mapping', mapping));
    expect(here.rows('cities')).toHaveLength(1);
  });
  it('without a file, of several, is refused', () => {
    const here = store();
    const dir = folder({ 'a.csv': 'x\n1\n', 'b.csv': 'x\n1\n', 'm.json': JSON.stringify([{ table: 'cities', columns: { id: 'x', name: 'x', country: { value: 'DE' } } }]) });
    const answer = here.run(['import', path.join(dir, 'a.csv'), path.join(dir, 'b.csv'), '--mapping', path.join(dir, 'm.json')]);
    expect([1, 2]).toContain(answer.code);
    expect(`${answer.stdout}${answer.stderr}`).toMatch(/file/);
    expect(here.graph()).toEqual({});
  });
  it('names the sheet of a workbook', () => {
    const here = store();
    here.given(nouns);
    accepted(here.load(path.join(fixtures, 'survey.xlsx'), '--mapping', path.join(folder({
      'm.json': JSON.stringify([
        { table: 'exchanges', sheet: 'Besuche 2014', columns: { id: { from: ['Nr'] }, kind: { value: 'study visit' }, start: { column: 'Begin date', date: 'DD/MM/YYYY' }, hostCityId: 'Where' } },
      ]),
    }), 'm.json')));
    expect(here.rows('exchanges').map(({ id, start, hostCityId }) => [id, start, hostCityId])).toEqual([['v-1', '2014-04-03', 'b'], ['v-2', '2014-12-14', 'o']]);
  });
  it('says delimiter and encoding where the file does not', () => {
    const here = store();
    accepted(mapped(here, { 'x.csv': Buffer.from('c|n\nz|Z\xfcrich, Stadt; CH\n', 'latin1') }, [
      { table: 'cities', columns: { id: 'c', name: 'n', country: { value: 'CH' } }, delimiter: '|', encoding: 'windows-1252' },
    ]));
    expect(here.rows('cities')[0]).toMatchObject({ id: 'z', name: 'Zürich, Stadt; CH' });
  });
  it('matches column names whatever their case and outer spaces', () => {
    const here = store();
    accepted(mapped(here, { 'x.csv': ' CODE ,Name\nz,Zug\n' }, [{ table: 'cities', columns: { id: 'Code', name: 'NAME', country: { value: 'CH' } } }]));
    expect(here.rows('cities')).toHaveLength(1);
  });
  it('refuses what it reads as tables do: the file, its line and its own column are named', () => {
    const here = store();
    const done = mapped(here, { 'x.csv': 'c,Land\nz,Narnia\n' }, [{ table: 'cities', columns: { id: 'c', name: 'c', country: 'Land' } }]);
    expect(done.code).toBe(1);
    expect(done.errors).toMatchObject([{ line: 2, column: 'Land', value: 'Narnia' }]);
    expect(done.errors[0]?.file).toMatch(/x\.csv$/);
    expect(here.graph()).toEqual({});
  });
  it('imported twice changes nothing', () => {
    const here = store();
    const files = { 'x.csv': 'c,n\nz,Zug\n' };
    const mapping = [{ table: 'cities', columns: { id: { from: ['n'] }, name: 'n', country: { value: 'CH' } } }];
    accepted(mapped(here, files, mapping));
    const before = here.bytes();
    accepted(mapped(here, files, mapping));
    expect(here.bytes()).toBe(before);
  });
  it.each([
    ['no JSON', '{"table":'], ['an object', '{"table": "cities", "columns": {}}'], ['an empty list', '[]'], ['a table nobody knows', '[{"table": "towns", "columns": {"id": "x"}}]'],
    ['a column nobody knows', '[{"table": "cities", "columns": {"id": "x", "name": "x", "country": "x", "latitude": "x"}}]'],
    ['a field nobody knows', '[{"table": "cities", "columns": {"id": "x"}, "colour": "red"}]'], ['a number for a column', '[{"table": "cities", "columns": {"id": 5}}]'],
  ])('that is none (%s) is a wrong call', (_name, text) => {
    const here = store();
    const dir = folder({ 'x.csv': 'x\n1\n', 'm.json': text });
    const answer = here.run(['import', path.join(dir, 'x.csv'), '--mapping', path.join(dir, 'm.json')]);
    expect(answer.code).toBe(2);
    expect(answer.stdout).toBe('');
    expect(answer.stderr).not.toBe('');
    expect(answer.stderr).not.toMatch(/\n\s+at /);
  });
  it('that is missing is a wrong call', () => {
    const dir = folder({ 'x.csv': 'x\n1\n' });
    expect(store().run(['import', path.join(dir, 'x.csv'), '--mapping', path.join(dir, 'none.json')]).code).toBe(2);
  });
  it('that names a column the file has not says which there are', () => {
    const here = store();
    const dir = folder({ 'x.csv': 'Code,Place\nz,Zug\n', 'm.json': JSON.stringify([{ table: 'cities', columns: { id: 'Kode', name: 'Place', country: { value: 'CH' } } }]) });
    const answer = here.run(['import', path.join(dir, 'x.csv'), '--mapping', path.join(dir, 'm.json')]);
    expect([1, 2]).toContain(answer.code);
    expect(`${answer.stdout}${answer.stderr}`).toMatch(/Kode/);
    expect(`${answer.stdout}${answer.stderr}`).toMatch(/Code/);
    expect(here.graph()).toEqual({});
  });
});

describe('the sister cities of Wikidata by a mapping', () => {
  it('are 4,566 cities and 8,182 twinnings', () => {
    const here = store();
    const wikidata = path.join(sharedData, 'wikidata-sister-cities-2022');
    const partner = { participantType: { value: 'city' }, role: { value: 'partner' } };
    const mapping = path.join(folder({
      'm.json': JSON.stringify([
        { table: 'cities', file: 'nodes.csv', columns: { id: 'wikidata_id', wikidataId: 'wikidata_id', name: 'name', country: 'country', lat: 'lat', lon: 'lon', population: 'population' } },
        { table: 'exchanges', file: 'edges.csv', columns: { id: { from: ['source', 'target'] }, kind: { value: 'twinning' } } },
        { table: 'participations', file: 'edges.csv', columns: { exchangeId: { from: ['source', 'target'] }, participantId: 'source', ...partner } },
        { table: 'participations', file: 'edges.csv', columns: { exchangeId: { from: ['source', 'target'] }, participantId: 'target', ...partner } },
      ]),
    }), 'm.json');
    const done = accepted(here.load([path.join(wikidata, 'nodes.csv'), path.join(wikidata, 'edges.csv')], '--mapping', mapping));
    expect(done.report.tables).toMatchObject({ cities: { added: 4566 }, exchanges: { added: 8182 }, participations: { added: 16364 } });
  });
});
