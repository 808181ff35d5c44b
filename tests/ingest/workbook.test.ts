import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { codes, importing, rows } from './given.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/ingest/${name}`, import.meta.url));

/** A zip of one deflated entry after another, written by hand: names, contents, and what the directory claims of their size. */
function zip(entries: readonly { readonly name: string; readonly data: Buffer; readonly size: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, size } of entries) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.reduce((sum, part) => sum + part.length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe('a workbook written by openpyxl', () => {
  test('hidden and unknown sheets are left out and said; names match whatever their case and spaces', async () => {
    const { report, store } = await importing({ 'mine.xlsx': fixture('openpyxl-hidden-dates.xlsx') });
    expect(report).toMatchObject({ status: 'accepted', dataset: 'mine', tables: { cities: { added: 3 } } });
    expect(report.problems.map(({ code, sheet }) => [code, sheet])).toEqual([['hidden-sheet', 'exchanges'], ['hidden-sheet', 'people'], ['unknown-sheet', 'Sheet1']]);
    expect(rows(store, 'exchanges')).toEqual([]);
  });

  test('numbers, days, truth values and texts are read as what they are', async () => {
    const { store } = await importing({ 'mine.xlsx': fixture('openpyxl-hidden-dates.xlsx') });
    expect(rows(store, 'cities')).toMatchObject([
      { id: '101', lat: 34.6913, joined: '2014-05-12', note: '=not a formula', verified: true },
      { id: 'b', joined: '2015-01-01', note: '=escaped', verified: false },
      { id: 'c', name: 'Cé', note: 'line\nbreak' },
    ]);
  });
});

test('formula cells are read as their last value, and their errors are refused', async () => {
  const { report } = await importing({ 'mine.xlsx': fixture('xlsxwriter-formulas.xlsx') });
  expect(report.problems).toMatchObject([{ severity: 'error', code: 'formula-error', sheet: 'cities', line: 4, column: 'population', value: '#DIV/0!' }]);
});

test('formula results and leading signs', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'cities', rows: [['id', 'name', 'country', 'population', 'note'], ['a', 'A', 'DE', null, '+49 30'], [null, null, null], ['b', 'B', 'DE', 2014, "'=x"]], cells: new Map([['1,3', { formula: '1000+234', formulaResult: 1234, value: 1234 }]]) }] });
  const { report, store } = await importing({ 'mine.xlsx': bytes });
  expect(report.problems).toEqual([]);
  expect(rows(store, 'cities')).toMatchObject([{ population: 1234, note: '+49 30' }, { population: 2014, note: '=x' }]);
});

test('lines are rows of the sheet', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'cities', rows: [[], ['id', 'name', 'country'], ['a', 'A', 'DE'], [], ['b', 'B', 'ZZ']] }] });
  expect((await importing({ 'mine.xlsx': bytes })).report.problems).toMatchObject([{ sheet: 'cities', line: 5, column: 'country' }]);
});

test('a workbook without tables, and a sheet without headings, are refused', async () => {
  expect(codes((await importing({ 'x.xlsx': await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['a']] }] }) })).report)).toEqual(['no-tables', 'unknown-sheet']);
  expect(codes((await importing({ 'x.xlsx': await writeXlsx({ sheets: [{ name: 'cities', rows: [] }] }) })).report)).toEqual(['empty-sheet']);
});

describe('tricks', () => {
  test('a zip that unpacks to gigabytes is refused before it is unpacked', async () => {
    const block = deflateRawSync(Buffer.alloc(100_000_000));
    const bomb = zip([{ name: '[Content_Types].xml', data: deflateRawSync(Buffer.from('<Types/>')), size: 8 }, ...Array.from({ length: 20 }, (_, index) => ({ name: `xl/worksheets/sheet${index}.xml`, data: block, size: 100_000_000 }))]);
    const began = process.cpuUsage();
    expect((await importing({ 'cities.xlsx': bomb })).report.problems).toMatchObject([{ severity: 'error', code: 'unsafe-archive' }]);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });

  test('a zip that lies about its sizes is refused', async () => {
    const liar = zip([{ name: '[Content_Types].xml', data: deflateRawSync(Buffer.from('<Types/>')), size: 8 }, { name: 'xl/workbook.xml', data: deflateRawSync(Buffer.alloc(100_000_000)), size: 1_000 }]);
    expect((await importing({ 'cities.xlsx': liar })).report.problems).toMatchObject([{ severity: 'error', code: 'broken-workbook' }]);
  });

  test('thousands of entries, two of one name, and archives of something else are refused', async () => {
    const empty = deflateRawSync(Buffer.from('x'));
    expect(codes((await importing({ 'cities.xlsx': zip(Array.from({ length: 3_000 }, (_, index) => ({ name: `${index}.xml`, data: empty, size: 1 }))) })).report)).toEqual(['unsafe-archive']);
    expect(codes((await importing({ 'cities.xlsx': zip([{ name: 'a.xml', data: empty, size: 1 }, { name: 'A.xml', data: empty, size: 1 }]) })).report)).toEqual(['unsafe-archive']);
    expect(codes((await importing({ 'cities.csv': zip([{ name: 'cities.csv', data: empty, size: 1 }]) })).report)).toEqual(['not-a-table']);
  });

  test('a sheet that ends in the middle is refused', async () => {
    expect((await importing({ 'cities.xlsx': fixture('workbook-truncated-sheet.xlsx') })).report.problems).toMatchObject([{ severity: 'error', code: 'broken-workbook', message: expect.stringContaining('ends in the middle') as string }]);
  });

  test('document types and entities in a workbook are refused', async () => {
    expect((await importing({ 'cities.xlsx': fixture('workbook-doctype.xlsx') })).report.problems).toMatchObject([{ severity: 'error', code: 'unsafe-xml' }]);
  });
});
