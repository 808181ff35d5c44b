/** Files as they are found in the world. The counts are those of tests/fixtures/ingest/count_real_files.py. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ingest, inputsFromPaths } from '../../server/ingest/ingest.ts';
import { guessMapping } from '../../server/ingest/guess-mapping.ts';
import { Mapping } from '../../server/model/mapping.ts';
import { memoryStore } from './memory-store.ts';
import { codes, rows } from './given.ts';

const data = (path: string): string => new URL(`../../../shared/data/${path}`, import.meta.url).pathname;
const mapping = (name: string): Mapping => Mapping.parse(JSON.parse(readFileSync(new URL(`../fixtures/ingest/mappings/${name}`, import.meta.url), 'utf8')));

async function importing(name: string, paths: readonly string[]) {
  const store = memoryStore();
  const report = await ingest(store, await inputsFromPaths(paths.map(data)), { actor: 'test', mapping: mapping(name) });
  return { store, report, added: Object.fromEntries(Object.entries(report.tables).map(([table, counts]) => [table, counts.added])) };
}

describe('through a mapping', () => {
  test('Wikidata sister cities as two CSV files', async () => {
    const { report, added, store } = await importing('wikidata-csv.json', ['wikidata-sister-cities-2022/nodes.csv', 'wikidata-sister-cities-2022/edges.csv']);
    expect(report.status).toBe('accepted');
    expect(added).toEqual({ cities: 4566, exchanges: 8182, participations: 16364 });
    expect(store.rows.get('cities')?.get('Q152567')).toMatchObject({ name: 'Kiryat Motzkin', country: 'IL' });
    expect(codes(report)).toContain('country-from-gazetteer');
  });

  test('UK declarations of a climate emergency, dates as DD/MM/YYYY', async () => {
    const { report, added, store } = await importing('uk-declarations.json', ['uk-climate-declarations/declarations.csv']);
    expect(added).toEqual({ cities: 402, practices: 1, adoptions: 353 });
    expect(codes(report)).toEqual(['row-left-out', 'row-left-out']);
    expect(store.rows.get('adoptions')?.get('climate-emergency-declaration--ADU')).toMatchObject({ date: '2019-07-18', grade: 'A' });
    expect(store.rows.get('adoptions')?.get('climate-emergency-declaration--DBY')).toMatchObject({ date: '2019-05' });
  });

  test('signatories of the Global Covenant of Mayors', async () => {
    const { report, added } = await importing('gcom.json', ['gcom-mycovenant-2024/signatories_no_personal_names.csv']);
    expect(report.status).toBe('accepted');
    // 191 coordinators and the Covenant itself.
    expect(added).toEqual({ cities: 11973, institutions: 192, memberships: 11973, supports: 7309 });
  });

  test('Interreg projects and partners, a workbook of three sheets', async () => {
    const { report, added, store } = await importing('interreg.json', ['interreg-keep-2014-2020/keep_closed_1420.xlsx']);
    expect(report.status).toBe('accepted');
    expect(added).toEqual({ programmes: 66, exchanges: 1852, topics: 42, institutions: 6876, participations: 8619 });
    expect(rows(store, 'exchanges')[0]).toMatchObject({ kind: 'joint project', start: '2015-10-27', topics: ['tourism'] });
  });

  test('coordinates with stray decimal commas are refused by line, with what they mean', async () => {
    const entry = { table: 'cities', columns: { id: 'organisation_id', name: 'organisation_name', country: 'country_code', lat: 'organisation_latitude' } };
    const report = await ingest(memoryStore(), await inputsFromPaths([data('gcom-mycovenant-2024/signatories_no_personal_names.csv')]), { actor: 'test', mapping: Mapping.parse([entry]) });
    // awk -F, counts nine quoted latitudes with a comma; the first stands in line 419.
    expect(report.status).toBe('refused');
    expect(report.problems.filter((problem) => problem.severity === 'error')).toHaveLength(9);
    expect(report.problems[0]).toMatchObject({ code: 'not-a-number', line: 419, value: '10,219287', suggestion: 'Probably 10.219287.' });
  });
});

describe('guessed mappings', () => {
  const guess = async (...paths: string[]) => (await guessMapping(await inputsFromPaths(paths.map(data)))).mapping;

  test('are enough for the Wikidata list', async () => {
    const paths = ['wikidata-sister-cities-2022/nodes.csv', 'wikidata-sister-cities-2022/edges.csv'];
    const guessed = await guess(...paths);
    expect(guessed[0]).toEqual({ table: 'cities', file: 'nodes.csv', columns: { id: 'wikidata_id', wikidataId: 'wikidata_id', name: 'name', country: 'country', lat: 'lat', lon: 'lon', population: 'population' } });
    const report = await ingest(memoryStore(), await inputsFromPaths(paths.map(data)), { actor: 'test', mapping: guessed });
    expect(report).toMatchObject({ status: 'accepted', tables: { cities: { added: 4566 }, exchanges: { added: 8182 }, participations: { added: 16364 } } });
  });

  test('see dates in the form they have', async () => {
    expect(await guess('uk-climate-declarations/declarations.csv')).toMatchObject([{ table: 'adoptions', columns: { adoptingCityId: 'local-authority-code', date: { column: 'date_made', date: 'DD/MM/YYYY' } } }]);
  });

  test('see coordinates, codes and dates of joining', async () => {
    expect(await guess('gcom-mycovenant-2024/signatories_no_personal_names.csv')).toMatchObject([{
      table: 'cities', columns: { id: 'organisation_id', name: 'organisation_name', country: 'country_code', lat: 'organisation_latitude', lon: 'organisation_longitude', population: 'population_adhesion', joined: 'date_of_adhesion' },
    }]);
  });
});
