import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { escapeFormula } from '../../server/export/cells.ts';
import { exportGraph, type ExportFormat } from '../../server/export/export-graph.ts';
import { reportCsv } from '../../server/export/report-csv.ts';
import { templateFiles } from '../../server/export/template.ts';
import { workbookBytes } from '../../server/export/tables-xlsx.ts';
import { TABLE_NAMES } from '../../server/model/fields.ts';
import { codes, importing } from '../ingest/given.ts';
import { runNetworkx, withNetworkx } from './networkx.ts';
import { sample } from './sample.ts';

async function file(format: ExportFormat, name: string): Promise<Uint8Array> {
  const found = (await exportGraph(sample(), format)).files.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.bytes;
}
const text = async (format: ExportFormat, name: string): Promise<string> => new TextDecoder().decode(await file(format, name));

describe('CSV', () => {
  test('a file for every table, columns in the order people know, rows in key order, RFC 4180', async () => {
    const { files } = await exportGraph(sample(), 'csv');
    expect(files.map((one) => one.name)).toEqual(TABLE_NAMES.map((table) => `${table}.csv`));
    expect(await text('csv', 'cities.csv')).toBe([
      'id,name,country,lat,lon,population,languages,geonamesId,wikidataId,joined,left,region,incomeGroup,hazards,note,sourceIds,verified',
      `kobe-jp,"Kobe ""神戸""",JP,34.6913,135.183,1525152,ja;en,,,,,,,flood,'=cmd(),,yes`,
      `x,Süd & <Nord>,DE,1e-7,,,,,,,,,,,"''=two\nlines",,`, '',
    ].join('\r\n'));
  });

  test('a reference says its type only where a cell would have to guess', async () => {
    expect(await text('csv', 'people.csv')).toContain('p,P,,city:x,');
    expect(await text('csv', 'people.csv')).toContain('q,Q,,i,');
    expect(await text('csv', 'participations.csv')).toBe('exchangeId,participantId,participantType,role,sourceIds,verified\r\ne,kobe-jp,city,host,,\r\ne,x,city,,,\r\n');
  });

  test.each([['=1', "'=1"], ['+1', "'+1"], ['-1', "'-1"], ['@x', "'@x"], ['\tx', "'\tx"], ['\rx', "'\rx"], ["'=1", "''=1"], ["''=1", "'''=1"], ["'x", "'x"], ['x=1', 'x=1'], ['', '']])('%j is written as %j', (written, cell) => {
    expect(escapeFormula(written)).toBe(cell);
  });

  test('numbers are not taken for formulas', async () => {
    const tables = sample();
    const [city] = tables.cities;
    if (city) city.lat = -33.9;
    const { files } = await exportGraph(tables, 'csv');
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain(',JP,-33.9,');
  });
});

test('XLSX: a sheet for every table, numbers as numbers, texts as texts', async () => {
  const workbook = await readXlsx(await file('xlsx', 'interurban.xlsx'));
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([...TABLE_NAMES]);
  expect(workbook.sheets[0]?.rows[1]).toEqual(['kobe-jp', 'Kobe "神戸"', 'JP', 34.6913, 135.183, 1525152, 'ja;en', null, null, null, null, null, null, 'flood', "'=cmd()", null, 'yes']);
});

test('JSON: every column, unknown as null, lists as arrays', async () => {
  const json = JSON.parse(await text('json', 'interurban.json')) as { tables: Record<string, unknown[]> };
  expect(Object.keys(json.tables)).toEqual([...TABLE_NAMES]);
  expect(json.tables).toEqual(JSON.parse(JSON.stringify(sample())));
});

describe('graphs', () => {
  test.runIf(withNetworkx)('are read by NetworkX with labels and coordinates', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'networkx-'));
    try {
      for (const format of ['gexf', 'graphml'] as const) {
        const path = join(folder, `g.${format}`);
        writeFileSync(path, await file(format, `interurban.${format}`));
        const read = runNetworkx<Record<string, unknown>>('networkx_read.py', [format, path]);
        expect(read).toEqual({
          directed: true,
          nodes: ['city:kobe-jp', 'city:x', 'exchange:e', 'institution:i', 'institution:x', 'person:p', 'person:q', 'topic:flood'],
          cities: {
            'city:kobe-jp': { label: 'Kobe "神戸"', lat: 34.6913, lon: 135.183, population: 1525152, verified: true },
            'city:x': { label: 'Süd & <Nord>', lat: 1e-7, lon: null, population: null, verified: null },
          },
          edges: [
            ['city:kobe-jp', 'exchange:e', 'TOOK_PART'], ['city:kobe-jp', 'topic:flood', 'FACES'], ['city:x', 'exchange:e', 'TOOK_PART'],
            ['exchange:e', 'city:kobe-jp', 'HELD_IN'], ['person:p', 'city:x', 'WORKS_AT'], ['person:q', 'institution:i', 'WORKS_AT'],
          ],
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('templates', () => {
  test.each(['csv', 'xlsx'] as const)('%s: headings of every table; importing one as it is changes nothing and says so', async (format) => {
    const files = await templateFiles(format);
    const { report } = await importing(Object.fromEntries(files.map((one) => [one.name, one.bytes])));
    expect(report).toMatchObject({ status: 'accepted', dataset: null, tables: {} });
    expect(codes(report, 'warning').filter((code) => code === 'no-rows')).toHaveLength(TABLE_NAMES.length);
  });

  test('the notes work an example through that can be imported', async () => {
    const notes = new TextDecoder().decode((await templateFiles('csv')).find((one) => one.name === 'notes.txt')?.bytes);
    const blocks = notes.slice(notes.indexOf('A worked example')).split('\n\n').slice(1);
    const tables = blocks.map((block) => /^The table (\w+)\n([\s\S]*)$/.exec(block.trim())).filter((match) => match !== null);
    const { report } = await importing(Object.fromEntries(tables.map((match) => [`${match[1] ?? ''}.csv`, `${match[2] ?? ''}\n`])));
    expect(report).toMatchObject({ status: 'accepted', problems: [], tables: { cities: { added: 2 }, participations: { added: 2 }, adoptions: { added: 1 } } });
  });
});

test('a report is a table of its problems', async () => {
  const { report } = await importing({ 'cities.csv': 'id,name,country\na,A,"=ZZ, ""x"""\n' });
  expect(reportCsv(report)).toBe('severity,file,sheet,line,column,value,code,message,suggestion,count\r\n'
    + `error,cities.csv,,2,country,"'=ZZ, ""x""",unknown-country,"""=ZZ, ""x"""" is not a country of ISO 3166-1.",Write the two-letter ISO 3166-1 code.,1\r\n`);
});

test('the explanations of an older template, on a sheet called notes, are not taken for the table of that name', async () => {
  const old = await workbookBytes([{ name: 'cities', rows: [['id', 'name', 'country'], ['kobe', 'Kobe', 'JP']] }, { name: 'notes', rows: [['Fill in only the tables you need; delete the others. Nothing on this page is imported.'], [''], ['table', 'column', '', 'holds']] }]);
  const { report } = await importing({ 'filled.xlsx': old });
  expect(report).toMatchObject({ status: 'accepted', tables: { cities: { added: 1 } }, problems: [{ severity: 'warning', code: 'unknown-sheet', sheet: 'notes' }] });
});
