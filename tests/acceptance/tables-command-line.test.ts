/** Exit codes, what goes to which stream, the report, datasets, undo, templates, checks and copies. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, headings, interurban, workspace } from './command-line.ts';

const { store, folder, fresh } = workspace();
const full = path.join(fixtures, 'full');
const good = { 'cities.csv': 'id,name,country\nb,Berlin,DE\n' };
const bad = { 'cities.csv': 'id,name,country\nb,Berlin,DE\nn,Nowhere,Narnia\n' };

describe('the report', () => {
  it('has its fields, and every problem has all of its own', () => {
    const here = store();
    const done = here.load({ ...bad, 'practices.csv': 'id,title,mood\np,P,good\n' });
    expect(done.report).toMatchObject({ status: 'refused', tables: expect.any(Object) as object });
    expect(Object.keys(done.report)).toEqual(expect.arrayContaining(['status', 'dataset', 'tables', 'problems']));
    expect(done.report.problems.length).toBeGreaterThanOrEqual(2);
    for (const problem of done.report.problems) {
      expect(Object.keys(problem)).toEqual(expect.arrayContaining(['severity', 'file', 'sheet', 'line', 'column', 'value', 'code', 'message', 'suggestion', 'count']));
      expect(problem.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(problem.message).not.toBe('');
      expect(problem.count).toBeGreaterThanOrEqual(1);
    }
    expect(done.errors).toMatchObject([{ file: expect.stringMatching(/cities\.csv$/) as string, sheet: null, line: 3, column: 'country', value: 'Narnia', count: 1 }]);
  });
  it('counts lines of the file, also after cells with line breaks', () => {
    const done = store().load({ 'cities.csv': 'id,name,country,note\r\nb,Berlin,DE,"one\r\ntwo\r\nthree"\r\nn,Nowhere,Narnia,\r\n' });
    expect(done.errors).toMatchObject([{ line: 5, column: 'country' }]);
  });
  it('names every problem of every file, not the first', () => {
    const done = store().load({
      'cities.csv': 'id,name,country,lat\na,A,Narnia,\nb,,DE,\nc,C,DE,95\n', 'exchanges.csv': 'id,kind,start\ne,workshop,soon\n',
    });
    expect(done.errors).toHaveLength(4);
  });
  it('groups repeats and counts them', () => {
    const rows = Array.from({ length: 500 }, (_value, index) => `c${String(index)},C,Narnia`).join('\n');
    const done = store().load({ 'cities.csv': `id,name,country\n${rows}\n` });
    expect(done.errors).toMatchObject([{ line: 2, column: 'country', value: 'Narnia', count: 500 }]);
  });
  it('stands on standard output for people as well, with file, line, column, value and suggestion', () => {
    const here = store();
    const answer = here.run(['import', folder({ 'cities.csv': 'id,name,country,lat\nb,Berlin,DE,"52,5"\n' })]);
    expect(answer.code).toBe(1);
    for (const word of ['cities.csv', '2', 'lat', '52,5', '52.5']) expect(answer.stdout).toContain(word);
    expect(answer.stdout.toLowerCase()).toContain('refused');
  });
  it('says for people what was added', () => {
    const answer = store().run(['import', folder(good)]);
    expect(answer.code).toBe(0);
    expect(answer.stdout).toMatch(/cities/);
    expect(answer.stdout).toMatch(/1/);
  });
  it('is the only thing on standard output with --json, before or after the command', () => {
    const here = store();
    const dir = folder(good);
    for (const args of [['--json', 'import', dir], ['import', dir, '--json'], ['import', '--json', dir]]) {
      const answer = here.run(args);
      expect(answer.code).toBe(0);
      expect(() => JSON.parse(answer.stdout) as unknown).not.toThrow();
    }
  });
});

describe('an import', () => {
  it('that is refused leaves every byte as it was', () => {
    const here = store();
    here.given(full);
    const before = here.bytes();
    const done = here.load({
      'cities.csv': 'id,name,country,population\nosaka-jp,Osaka,JP,1\nnew,New,DE,2\n', 'practices.csv': 'id,title,topics\nbroken,Broken,Brand new topic\n',
      'exchanges.csv': 'id,kind,start\nlast,workshop,never\n',
    });
    expect(done.code).toBe(1);
    expect(here.bytes()).toBe(before);
    const names = (JSON.parse(here.run(['datasets', '--json']).stdout) as unknown[]).length;
    expect(names).toBe(1);
  });
  it('with --dry-run reports what would happen and writes nothing', () => {
    const here = store();
    const done = here.load(full, '--dry-run');
    expect(done.code).toBe(0);
    expect(done.report).toMatchObject({ status: 'accepted', tables: { cities: { added: 3, updated: 0, unchanged: 0 } } });
    expect(here.graph()).toEqual({});
    expect(JSON.parse(here.run(['datasets', '--json']).stdout)).toEqual([]);
    expect(here.load(bad, '--dry-run').code).toBe(1);
  });
  it('takes several paths as one', () => {
    const here = store();
    const one = folder({ 'practices.csv': 'id,title,originCityId\np,P,b\n' });
    const two = folder(good);
    here.given([one, two]);
    expect(Object.keys(here.graph()).sort()).toEqual(['cities', 'practices']);
  });
  it('of a path that is missing is a wrong call, with nothing on standard output', () => {
    const here = store();
    const answer = here.run(['import', path.join(fresh('none'), 'cities.csv')]);
    expect(answer.code).toBe(2);
    expect(answer.stdout).toBe('');
    expect(answer.stderr).toMatch(/cities\.csv/);
    expect(answer.stderr).not.toMatch(/\n\s+at /);
  });
  it('of one good and one missing path writes nothing', () => {
    const here = store();
    expect(here.run(['import', folder(good), path.join(fresh('none'), 'x.csv')]).code).toBe(2);
    expect(here.graph()).toEqual({});
  });
});

describe('a wrong call is 2, with a word on standard error and none on standard output', () => {
  it.each([
    ['an unknown command', ['fly']], ['an unknown option', ['import', '.', '--colour']], ['import without a path', ['import']], ['export without a format', ['export']],
    ['an unknown format', ['export', '--format', 'pdf']], ['a template without --out', ['template']], ['undo without a name', ['undo']], ['undo of what was never imported', ['undo', 'nothing']],
    ['backup without a path', ['backup']], ['restore of what is missing', ['restore', '/nowhere/at/all']], ['backup into a folder that is missing', ['backup', '/nowhere/at/all']], ['an unknown format of template', ['template', '--format', 'pdf', '--out', '/tmp/never']],
    ['both stores', ['--neo4j', 'nonsense', 'check']],
  ])('%s', (_name, args) => {
    const answer = store().run(args);
    expect(answer.code).toBe(2);
    expect(answer.stdout).toBe('');
    expect(answer.stderr.trim()).not.toBe('');
    expect(answer.stderr).not.toMatch(/\n\s+at /);
  });
  it('but help is none', () => {
    const answer = interurban(['--help']);
    expect(answer.code).toBe(0);
    for (const command of ['serve', 'import', 'export', 'template', 'datasets', 'undo', 'measure', 'check', 'backup', 'restore']) expect(answer.stdout).toContain(command);
  });
});

describe('--data', () => {
  it('may be given by environment, and the option wins', () => {
    const [first, second] = [fresh('store'), fresh('store')];
    const dir = folder(good);
    expect(interurban(['import', dir], { env: { INTERURBAN_DATA: first } }).code).toBe(0);
    expect(interurban(['export', '--format', 'json'], { env: { INTERURBAN_DATA: first } }).stdout).toContain('Berlin');
    expect(interurban(['--data', second, 'export', '--format', 'json'], { env: { INTERURBAN_DATA: first } }).stdout).not.toContain('Berlin');
    expect(interurban(['import', dir, '--data', second], { env: { INTERURBAN_DATA: first } }).code).toBe(0);
    expect(interurban(['export', '--format', 'json', '--data', second]).stdout).toContain('Berlin');
  });
  it('paths are meant from where the person stands', () => {
    const dir = folder(good);
    expect(interurban(['--data', 'my-store', 'import', 'cities.csv'], { cwd: dir }).code).toBe(0);
    expect(interurban(['--data', 'my-store', 'export', '--format', 'csv', '--out', 'out'], { cwd: dir }).code).toBe(0);
    expect(existsSync(path.join(dir, 'out', 'cities.csv'))).toBe(true);
  });
});

describe('datasets and undo', () => {
  const names = (answer: { stdout: string }): string[] => (JSON.parse(answer.stdout) as Record<string, unknown>[]).map((entry) => String(entry['dataset'] ?? entry['name'] ?? entry['id']));
  const parts = {
    one: { 'cities.csv': 'id,name,country,population\nb,Berlin,DE,1\no,Osaka,JP,2\n' },
    two: { 'cities.csv': 'id,name,country,population\nb,Berlin,DE,1\nn,Nara,JP,3\n', 'practices.csv': 'id,title,originCityId\np,P,n\n' },
    three: { 'cities.csv': 'id,name,country,population\nb,Berlin,DE,1\nq,Quito,EC,4\n' },
  };
  it('lists what was imported, when, from what', () => {
    const here = store();
    const dir = folder(good);
    const done = here.given(path.join(dir, 'cities.csv'), '--dataset', 'spring survey');
    expect(done.report.dataset).toBe('spring survey');
    for (const answer of [here.run(['datasets']), here.run(['datasets', '--json'])]) {
      expect(answer.code).toBe(0);
      expect(answer.stdout).toContain('spring survey');
      expect(answer.stdout).toContain('cities.csv');
      expect(answer.stdout).toMatch(new RegExp(String(new Date().getUTCFullYear())));
    }
  });
  it('gives an import a name of its own where none is said', () => {
    const here = store();
    const first = here.given(parts.one).report.dataset;
    const second = here.given(parts.three).report.dataset;
    expect(first).toBeTruthy();
    expect(second).toBeTruthy();
    expect(first).not.toBe(second);
    expect(here.run(['undo', String(first)]).code).toBe(0);
    expect(here.rows('cities').map(({ id }) => id)).toEqual(['b', 'q']);
  });
  it.each([['one', 'two', 'three'], ['three', 'two', 'one'], ['two', 'one', 'three'], ['one', 'three', 'two'], ['two', 'three', 'one'], ['three', 'one', 'two']] as ('one' | 'two' | 'three')[][])('takes imports out in the order %s, %s, %s: what stays is what the others say', (...order) => {
    const here = store();
    for (const name of ['one', 'two', 'three'] as const) here.given(parts[name], '--dataset', name);
    const left = ['one', 'two', 'three'] as ('one' | 'two' | 'three')[];
    for (const name of order) {
      const answer = here.run(['undo', name]);
      expect(answer.code, answer.stderr).toBe(0);
      left.splice(left.indexOf(name), 1);
      const only = store();
      for (const other of left) only.given(parts[other], '--dataset', other);
      expect(here.bytes()).toBe(only.bytes());
      expect(names(here.run(['datasets', '--json'])).filter((one) => one === name)).toEqual([]);
    }
    expect(here.graph()).toEqual({});
    expect(here.run(['check']).code).toBe(0);
  });
  it('gives back what an import had changed and cleared', () => {
    const here = store();
    here.given(parts.one, '--dataset', 'one');
    const before = here.bytes();
    here.given({ 'cities.csv': 'id,name,population\nb,Berlin an der Spree,\no,Osaka,7\n' }, '--dataset', 'change', '--clear-empty');
    expect(here.rows('cities').map(({ name, population }) => [name, population])).toEqual([['Berlin an der Spree', ''], ['Osaka', '7']]);
    expect(here.run(['undo', 'change']).code).toBe(0);
    expect(here.bytes()).toBe(before);
  });
  it('keeps a later correction when the earlier import goes', () => {
    const here = store();
    here.given(parts.one, '--dataset', 'one');
    here.given({ 'cities.csv': 'id,name,country,population\nb,Berlin,DE,99\n' }, '--dataset', 'correction');
    expect(here.run(['undo', 'one']).code).toBe(0);
    expect(here.rows('cities').map(({ id, population }) => [id, population])).toEqual([['b', '99']]);
  });
  it('leaves a whole graph when others build on what goes', () => {
    const here = store();
    here.given(parts.one, '--dataset', 'one');
    here.given({ 'practices.csv': 'id,title,originCityId\np,P,o\n' }, '--dataset', 'practices');
    const before = here.bytes();
    const answer = here.run(['undo', 'one']);
    if (answer.code === 0) {
      expect(here.rows('practices')).toHaveLength(1);
    } else {
      expect(answer.stderr.length + answer.stdout.length).toBeGreaterThan(0);
      expect(here.bytes()).toBe(before);
    }
    expect(here.run(['check']).code).toBe(0);
    expect(store().load(here.exportTo('csv')).errors).toEqual([]);
  });
  it('undone twice is a wrong call', () => {
    const here = store();
    here.given(parts.one, '--dataset', 'one');
    expect(here.run(['undo', 'one']).code).toBe(0);
    expect(here.run(['undo', 'one']).code).toBe(2);
  });
  it('undone and imported again is as before', () => {
    const here = store();
    here.given(full, '--dataset', 'full');
    const before = here.bytes();
    expect(here.run(['undo', 'full']).code).toBe(0);
    expect(here.graph()).toEqual({});
    here.given(full, '--dataset', 'full');
    expect(here.bytes()).toBe(before);
  });
});

describe('the template', () => {
  it('is every table with its headings, as CSV by default, and can be imported', () => {
    const out = fresh('template');
    const answer = interurban(['template', '--out', out]);
    expect(answer.code).toBe(0);
    for (const name of readdirSync(full)) {
      const table = name.slice(0, -4);
      const documented = headings(full, table).filter((column) => !['sourceIds', 'verified'].includes(column));
      expect(headings(out, table).filter((column) => documented.includes(column)), table).toEqual(documented);
    }
    const here = store();
    const done = here.load(out);
    expect(done.code).toBe(0);
    expect(done.warnings.length).toBeGreaterThan(0);
    expect(here.graph()).toEqual({});
  });
  it('is a workbook with a sheet for each table, with one worked example in the notes', () => {
    const out = path.join(fresh('made'), 'template.xlsx');
    expect(interurban(['template', '--format', 'xlsx', '--out', out]).code).toBe(0);
    const here = store();
    expect(here.load(out).code).toBe(0);
    expect(here.graph()).toEqual({});
  });
  it('does not overwrite', () => {
    const out = folder({ 'cities.csv': 'mine' });
    expect(interurban(['template', '--out', out]).code).toBe(2);
    expect(readFileSync(path.join(out, 'cities.csv'), 'utf8')).toBe('mine');
  });
});

describe('check, backup and restore', () => {
  it('an empty store is sound', () => {
    expect(store().run(['check']).code).toBe(0);
  });
  it('check answers as data', () => {
    const here = store();
    here.given(good);
    expect(() => JSON.parse(here.run(['check', '--json']).stdout) as unknown).not.toThrow();
  });
  it('a copy brings everything back into an empty store: rows, datasets and their undoing', () => {
    const here = store();
    here.given(full, '--dataset', 'full');
    here.given({ 'cities.csv': 'id,name,country\nnara-jp,Nara,JP\n' }, '--dataset', 'more');
    const copy = fresh('copy');
    expect(here.run(['backup', copy]).code).toBe(0);
    const other = store();
    const answer = other.run(['restore', copy]);
    expect(answer.code, answer.stderr).toBe(0);
    expect(other.bytes()).toBe(here.bytes());
    expect(other.run(['check']).code).toBe(0);
    const entries = (which: typeof here): unknown => JSON.parse(which.run(['datasets', '--json']).stdout) as unknown;
    expect(entries(other)).toEqual(entries(here));
    expect(other.run(['undo', 'more']).code).toBe(0);
    const only = store();
    only.given(full);
    expect(other.bytes()).toBe(only.bytes());
  });
  it('a copy is never written over something', () => {
    const here = store();
    here.given(good);
    const taken = path.join(folder({ 'copy': 'mine' }), 'copy');
    expect(here.run(['backup', taken]).code).toBe(2);
    expect(readFileSync(taken, 'utf8')).toBe('mine');
  });
  it('what is no copy is not restored, and the store stays', () => {
    const here = store();
    here.given(good);
    const before = here.bytes();
    const noise = path.join(folder({ 'copy': 'noise' }), 'copy');
    const answer = here.run(['restore', noise]);
    expect([1, 2]).toContain(answer.code);
    expect(answer.stderr).not.toMatch(/\n\s+at /);
    expect(here.bytes()).toBe(before);
    const empty = store();
    expect([1, 2]).toContain(empty.run(['restore', noise]).code);
    expect(empty.graph()).toEqual({});
  });
  it('a copy is not poured into a store that holds something', () => {
    const here = store();
    here.given(good);
    const copy = fresh('copy');
    here.run(['backup', copy]);
    here.given({ 'cities.csv': 'id,name,country\nn,Nara,JP\n' });
    const before = here.bytes();
    const answer = here.run(['restore', copy]);
    expect(answer.code).toBe(2);
    expect(here.bytes()).toBe(before);
  });
});
