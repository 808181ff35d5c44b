import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryByCode } from '../../server/geo/countries.ts';
import { EXPORT_FORMATS, exportGraph, type ExportFormat } from '../../server/export/export-graph.ts';
import { TABLE_NAMES } from '../../server/model/fields.ts';
import type { Tables } from '../../server/model/tables.ts';
import { importing } from '../ingest/given.ts';
import { anyTables } from './any-tables.ts';

/** What the tables are once read: a blank region or income group comes from the country. */
function filled(tables: Tables): Tables {
  return { ...tables, cities: tables.cities.map((city) => ({ ...city, region: city.region ?? countryByCode(city.country)?.region ?? null, incomeGroup: city.incomeGroup ?? countryByCode(city.country)?.incomeGroup ?? null })) };
}

async function throughFile(tables: Tables, format: ExportFormat): Promise<Tables> {
  const { files } = await exportGraph(tables, format);
  const { report, store } = await importing(Object.fromEntries(files.map((file) => [file.name, file.bytes])));
  if (report.status !== 'accepted') throw new Error(JSON.stringify(report.problems.filter((problem) => problem.severity === 'error'), null, 1));
  return (await store.readAll()).tables;
}

describe.each(EXPORT_FORMATS.filter((format) => format !== 'json'))('%s', (format) => {
  test('any graph comes back whole', async () => {
    await fc.assert(fc.asyncProperty(anyTables, async (tables) => {
      expect(await throughFile(tables, format)).toEqual(filled(tables));
    }), { seed: 7, numRuns: format === 'xlsx' ? 40 : 120 });
  });
});

test.each(EXPORT_FORMATS)('equal graphs give equal %s bytes, whatever the order of rows', async (format) => {
  await fc.assert(fc.asyncProperty(anyTables, async (tables) => {
    const shuffled = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...tables[table]].reverse()])) as unknown as Tables;
    expect(await exportGraph(shuffled, format)).toEqual(await exportGraph(tables, format));
  }), { seed: 8, numRuns: 15 });
});
