/** Exports: the same bytes for the same graph however it came to be, where `--out` may write, and the starter network there and back. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtures, folderTables, folderText, isFolder, said, starter, tableRows, workspace, type Cells, type Store } from './command-line.ts';

const { store, fresh, folder } = workspace();
const full = path.join(fixtures, 'full');

describe('the starter network', () => {
  let here: Store;
  let out: string;
  let bytes: string;
  beforeAll(() => {
    here = store();
    here.given(starter);
    out = here.exportTo('csv');
    bytes = folderText(out);
  });
  it.each(readdirSync(starter).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4)))('comes back cell by cell: %s', (table) => {
    const wrote = new Map(tableRows(out, table).map((row) => [keyOf(row), row]));
    const read = tableRows(starter, table);
    expect(wrote.size).toBe(read.length);
    for (const row of read) {
      const { region, incomeGroup, ...rest } = said(wrote.get(keyOf(row)) ?? {});
      // The country fills these two where they are blank.
      const filled = { ...(row['region'] && { region }), ...(row['incomeGroup'] && { incomeGroup }) } as Cells;
      expect({ ...rest, ...filled }).toEqual(said(row));
    }
  });
  it.each(['csv', 'xlsx', 'gexf', 'graphml'])('by way of %s into an empty store is the same bytes', (format) => {
    const other = store();
    other.given(here.exportTo(format));
    expect(other.bytes() === bytes).toBe(true);
    expect(readFileIfOne(other.exportTo(format))).toBe(readFileIfOne(here.exportTo(format)));
  });
  it('has in JSON the rows it has in CSV', () => {
    const json = JSON.parse(readFileSync(here.exportTo('json'), 'utf8')) as Record<string, unknown>;
    const tables = (json['tables'] ?? json) as Record<string, Record<string, unknown>[]>;
    for (const [table, rows] of Object.entries(folderTables(out))) expect(tables[table]?.length, table).toBe(rows.length);
  });
  it('in JSON needs no file', () => {
    const answer = here.run(['export', '--format', 'json']);
    expect(answer.code).toBe(0);
    expect(answer.bytes.equals(readFileSync(here.exportTo('json')))).toBe(true);
  });
  it.each(['gexf', 'graphml'])('as %s needs no file, and standard output holds nothing else', (format) => {
    const answer = here.run(['export', '--format', format]);
    expect(answer.code).toBe(0);
    expect(answer.bytes.equals(readFileSync(here.exportTo(format)))).toBe(true);
    expect(answer.stderr).not.toContain('<node');
  });
  it('written twice is the same bytes', () => {
    for (const format of ['xlsx', 'gexf', 'graphml', 'json']) {
      expect(readFileSync(here.exportTo(format)).equals(readFileSync(here.exportTo(format))), format).toBe(true);
    }
  });
  it('passes the check', () => {
    expect(here.run(['check']).code).toBe(0);
  });
});

describe('equal graphs give equal bytes', () => {
  it('whatever order, dataset and number of imports they came from', () => {
    const once = store();
    once.given(full);
    const parts = store();
    const order = ['sources', 'topics', 'cities', 'practices', 'institutions', 'programmes', 'people'];
    for (const table of order) parts.given({ [`${table}.csv`]: withoutForeign(table) }, '--dataset', `part ${table}`);
    parts.given(full, '--dataset', 'the rest');
    expect(parts.bytes()).toBe(once.bytes());
    for (const format of ['xlsx', 'gexf', 'graphml', 'json']) {
      expect(readFileSync(parts.exportTo(format)).equals(readFileSync(once.exportTo(format))), format).toBe(true);
    }
  });
  it('and after a change that was taken back', () => {
    const once = store();
    once.given(full);
    const before = once.bytes();
    once.given({ 'cities.csv': 'id,name,country,population\nosaka-jp,Osaka,JP,1\nnara-jp,Nara,JP,2\n' }, '--dataset', 'a try');
    expect(once.bytes()).not.toBe(before);
    expect(once.run(['undo', 'a try']).code).toBe(0);
    expect(once.bytes()).toBe(before);
  });
  it('with rows in key order', () => {
    const here = store();
    here.given({ 'cities.csv': 'id,name,country\nz,Z,DE\na,A,DE\nÄ,Ä,DE\nB,B,DE\n10,Ten,DE\n9,Nine,DE\n' });
    expect(here.rows('cities').map(({ id }) => id)).toEqual(['10', '9', 'B', 'a', 'z', 'Ä']);
  });

  /** The nouns of the full fixture without references to tables that come later. */
  function withoutForeign(table: string): string {
    const keep: Record<string, string[]> = {
      sources: ['id', 'title', 'url'], topics: ['id', 'label', 'scheme', 'number'], cities: ['id', 'name', 'country', 'hazards', 'joined'], practices: ['id', 'title', 'originCityId'],
      institutions: ['id', 'name', 'cityId'], programmes: ['id', 'name', 'leadInstitutionIds'], people: ['id', 'name', 'placeId'],
    };
    const columns = keep[table] ?? [];
    return [columns, ...tableRows(full, table).map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.join(',')).join('\n');
  }
});

describe('--out', () => {
  let here: Store;
  beforeAll(() => {
    here = store();
    here.given(full);
  });
  it('names a folder for CSV, made if missing', () => {
    const out = path.join(fresh('deep'), 'er', 'still');
    expect(here.run(['export', '--format', 'csv', '--out', out]).code).toBe(0);
    expect(isFolder(out)).toBe(true);
    expect(existsSync(path.join(out, 'cities.csv'))).toBe(true);
  });
  it('may be a folder that is there and empty', () => {
    const out = fresh('empty');
    mkdirSync(out);
    expect(here.run(['export', '--format', 'csv', '--out', out]).code).toBe(0);
    expect(folderText(out)).toBe(here.bytes());
  });
  it.each(['xlsx', 'gexf', 'graphml', 'json'])('names a file for %s, which is never overwritten without --force', (format) => {
    const out = path.join(fresh('made'), `graph.${format}`);
    expect(here.run(['export', '--format', format, '--out', out]).code).toBe(0);
    writeFileSync(out, 'mine');
    const answer = here.run(['export', '--format', format, '--out', out]);
    expect(answer.code).toBe(2);
    expect(answer.stdout).toBe('');
    expect(answer.stderr).toMatch(/--force/);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(here.run(['export', '--format', format, '--out', out, '--force']).code).toBe(0);
    expect(readFileSync(out).equals(readFileSync(here.exportTo(format)))).toBe(true);
  });
  it('that is a folder with something in it is taken', () => {
    const out = folder({ 'cities.csv': 'mine', 'notes.txt': 'mine too' });
    const answer = here.run(['export', '--format', 'csv', '--out', out]);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toMatch(/--force/);
    expect(folderText(out)).toBe('== cities.csv\nmine== notes.txt\nmine too');
    expect(here.run(['export', '--format', 'csv', '--out', out, '--force']).code).toBe(0);
    expect(readFileSync(path.join(out, 'notes.txt'), 'utf8')).toBe('mine too');
    expect(tableRows(out, 'cities')).toHaveLength(3);
  });
  it('forced over an older export leaves nothing of it in the tables', () => {
    const out = here.exportTo('csv');
    const small = store();
    small.given({ 'cities.csv': 'id,name,country\nb,Berlin,DE\n' });
    expect(small.run(['export', '--format', 'csv', '--out', out, '--force']).code).toBe(0);
    const other = store();
    other.given(out);
    expect(other.bytes()).toBe(small.bytes());
  });
  it('a file where a folder is meant, and the other way round, is a wrong call', () => {
    const dir = folder({ 'taken': 'mine' });
    expect(here.run(['export', '--format', 'csv', '--out', path.join(dir, 'taken')]).code).toBe(2);
    expect(here.run(['export', '--format', 'xlsx', '--out', dir]).code).toBe(2);
    expect(here.run(['export', '--format', 'xlsx', '--out', dir, '--force']).code).toBe(2);
    expect(readFileSync(path.join(dir, 'taken'), 'utf8')).toBe('mine');
  });
});

describe('a part of the graph', () => {
  let here: Store;
  beforeAll(() => {
    here = store();
    here.given(full, '--dataset', 'full');
    here.given({ 'cities.csv': 'id,name,country\nnara-jp,Nara,JP\n', 'practices.csv': 'id,title,originCityId\npark,Park,nara-jp\n' }, '--dataset', 'nara');
  });
  it.each([
    ['--country', 'PE'], ['--kind', 'webinar'], ['--topic', 'preparedness'], ['--topic', 'Preparedness'], ['--from', '2012'], ['--to', '2011'], ['--dataset', 'nara'], ['--kind', 'adoption'],
  ])('chosen by %s %s stands on its own as tables', (option, value) => {
    const out = here.exportTo('csv', option, value);
    const other = store();
    const done = other.load(out);
    expect(done.errors).toEqual([]);
    expect(done.code).toBe(0);
  });
  it('holds what was asked for', () => {
    const kinds = (flags: string[]): string[] => here.rows('exchanges', ...flags).map(({ id }) => id ?? '');
    expect(kinds(['--kind', 'webinar'])).toEqual(['webinar-2012']);
    expect(kinds(['--to', '2011'])).toEqual(['visit-2011']);
    expect(kinds(['--from', '2012'])).toEqual(['webinar-2012']);
    expect(kinds(['--topic', 'preparedness'])).toEqual(['visit-2011']);
    expect(here.rows('practices', '--dataset', 'nara').map(({ id }) => id)).toEqual(['park']);
  });
  it.each([['--topic', 'no such topic'], ['--from', 'yesterday'], ['--country', 'Narnia'], ['--dataset', 'no such import']])('of a wrong filter %s %s is a wrong call', (option, value) => {
    const answer = here.run(['export', '--format', 'json', option, value]);
    expect(answer.code).toBe(2);
    expect(answer.stdout).toBe('');
    expect(answer.stderr).not.toMatch(/\n\s+at /);
  });
});

function keyOf(row: Cells): string {
  const key = ['id', 'storyId', 'number', 'exchangeId', 'participantType', 'participantId', 'role', 'cityId', 'institutionId', 'since', 'kind'];
  return row['id'] ?? key.map((name) => row[name] ?? '').join('|');
}
function readFileIfOne(target: string): string {
  return isFolder(target) ? folderText(target) : readFileSync(target).toString('base64');
}
