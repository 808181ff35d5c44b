import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, inputsFromPaths } from '../../server/ingest/ingest.ts';
import { memoryStore } from './memory-store.ts';
import { codes, importing, importInto, rows } from './given.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');

describe('content that is refused', () => {
  test.each([
    ['a PNG named .csv', 'cities.csv', PNG, 'not-a-table', 'PNG'],
    ['a PDF', 'cities.csv', Buffer.from('%PDF-1.7\n'), 'not-a-table', 'PDF'],
    ['zero bytes', 'cities.csv', Buffer.alloc(0), 'empty-file', '0 bytes'],
    ['blank lines only', 'cities.csv', Buffer.from('\n \n'), 'empty-file', 'no headings'],
    ['UTF-16 without its mark', 'cities.csv', Buffer.from('id,name,country\na,A,DE\n', 'utf16le'), 'not-a-table', 'UTF-16'],
    ['an old workbook', 'cities.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-a-table', 'old Excel'],
    ['XML of another kind', 'cities.xml', Buffer.from('<?xml version="1.0"?><kml/>'), 'not-a-table', 'neither GEXF nor GraphML'],
    ['a broken zip', 'cities.xlsx', Buffer.from('504b0304ffff', 'hex'), 'broken-workbook', 'cannot be read'],
  ])('%s', async (_, name, bytes, code, words) => {
    const { report, store } = await importing({ [name]: bytes });
    expect(report).toMatchObject({ status: 'refused', dataset: null, tables: {}, problems: [{ severity: 'error', file: name, code }] });
    expect(report.problems[0]?.message).toContain(words);
    expect(rows(store, 'cities')).toEqual([]);
  });

  test('a file that is no table by name', async () => {
    const { report } = await importing({ 'readme.csv': 'a,b\n1,2\n' });
    expect(report.status).toBe('refused');
    expect(codes(report)).toEqual(['no-tables', 'unknown-file']);
  });

  test('one bad file refuses all of them', async () => {
    const { report, store } = await importing({ 'cities.csv': 'id,name,country\na,A,DE\n', 'people.csv': PNG });
    expect(report.status).toBe('refused');
    expect(rows(store, 'cities')).toEqual([]);
  });
});

test('headings and no rows are accepted with a warning', async () => {
  const { report } = await importing({ 'cities.csv': 'id,name,country\n' });
  expect(report).toMatchObject({ status: 'accepted', dataset: null, problems: [{ severity: 'warning', code: 'no-rows', file: 'cities.csv' }] });
});

describe('paths', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ingest-'));
    await mkdir(join(folder, 'mine', 'deeper'), { recursive: true });
    await mkdir(join(folder, 'empty'));
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'mine', 'Cities.CSV'), 'id,name,country\na,A,DE\n');
    await writeFile(join(folder, 'mine', 'notes.txt'), 'about this');
    await writeFile(join(folder, 'mine', '.DS_Store'), 'x');
    await writeFile(join(folder, 'mine', 'deeper', 'people.csv'), 'id,name\np,P\n');
    await writeFile(join(folder, 'other', 'readme.md'), '# hello');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a folder is read one level deep, and its name is that of the dataset', async () => {
    const store = memoryStore();
    const report = await ingest(store, await inputsFromPaths([join(folder, 'mine')]), { actor: 'test' });
    expect(report).toMatchObject({ status: 'accepted', dataset: 'mine', tables: { cities: { added: 1 } }, problems: [{ severity: 'warning', code: 'unknown-file', file: 'notes.txt' }] });
    expect(rows(store, 'people')).toEqual([]);
  });

  test.each(['empty', 'other'])('a folder without tables is refused: %s', async (name) => {
    const report = await ingest(memoryStore(), await inputsFromPaths([join(folder, name)]), { actor: 'test' });
    expect(report.status).toBe('refused');
    expect(codes(report, 'error')).toEqual(['no-tables']);
  });

  test('a path that is missing is a wrong call', async () => {
    await expect(inputsFromPaths([join(folder, 'nowhere.csv')])).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('does not exist') as string });
  });

  test('a dataset name that is none is a wrong call', async () => {
    await expect(importInto(memoryStore(), { 'cities.csv': 'id\n' }, { dataset: 'a;b' })).rejects.toMatchObject({ code: 'bad-request' });
  });
});

test('a cancelled import says so and writes nothing', async () => {
  const store = memoryStore();
  await expect(importInto(store, { 'cities.csv': 'id,name,country\na,A,DE\n' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  expect(rows(store, 'cities')).toEqual([]);
});
