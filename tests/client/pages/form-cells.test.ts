import { describe, expect, it } from 'vitest';
import { changedColumns, fromEntry, problemsOf, rebase, suggestId, toEntries, toRow } from '../../../client/pages/form/form-cells.ts';
import { City } from '#model/city.ts';

const kobe = City.parse({
  id: 'kobe-jp', name: 'Kobe', country: 'JP', lat: 34.69, lon: 135.195, population: 1525152, languages: ['ja', 'en'], joined: '2012-05',
  hazards: ['earthquake', 'flood'], verified: true,
});

describe('a form', () => {
  it('gives back the row it was filled from', () => {
    expect(toRow('cities', toEntries('cities', kobe))).toEqual({ row: kobe });
  });
  it('keeps zero, no and unknown apart', () => {
    const row = { ...kobe, lat: 0, population: null, verified: false };
    const entries = toEntries('cities', row);
    expect([entries['lat'], entries['population'], entries['verified']]).toEqual(['0', '', 'no']);
    expect(toRow('cities', entries)).toEqual({ row });
  });
  it('names what is needed and not there', () => {
    expect(toRow('cities', toEntries('cities', {}))).toEqual({ problems: { id: 'This is needed', name: 'This is needed', country: 'This is needed' } });
  });
  it.each([
    ['1,5', 'Write it with a point: 1.5'], ['1.000,5', 'Write a number, without thousands separators'], ['abc', 'Write a number, without thousands separators'], ['0x10', 'Write a number, without thousands separators'],
  ])('does not guess what number %s is', (text, problem) => {
    expect(fromEntry({ type: 'number' }, text)).toEqual({ problem });
  });
  it.each([['-3.5', -3.5], [' 12 ', 12], ['1e3', 1000], ['.5', 0.5]])('reads %s as a number', (text, value) => {
    expect(fromEntry({ type: 'number' }, text)).toEqual({ value });
  });
  it('refuses numbers out of range and days that do not exist, by column', () => {
    const entries = { ...toEntries('cities', kobe), lat: '95', joined: '2014-02-30' };
    const { problems } = toRow('cities', entries) as { problems: Record<string, string> };
    expect(Object.keys(problems).sort()).toEqual(['joined', 'lat']);
  });
  it('reads lists line by line', () => {
    expect(fromEntry({ type: 'list' }, ' ja \n\n en')).toEqual({ value: ['ja', 'en'] });
  });
  it('sends only columns that were changed', () => {
    const before = toEntries('cities', kobe);
    expect(changedColumns('cities', before, { ...before, note: 'port', hazards: ['earthquake'] })).toEqual(['hazards', 'note']);
  });
});

describe('a change made on an older version', () => {
  const base = toEntries('cities', kobe);
  it('keeps mine where both changed, takes theirs elsewhere, and says so', () => {
    const mine = { ...base, name: 'Kōbe', note: 'mine' };
    const theirs = { ...base, note: 'theirs', population: '1500000' };
    const { entries, meanwhile } = rebase('cities', base, mine, theirs);
    expect(entries).toEqual({ ...base, name: 'Kōbe', note: 'mine', population: '1500000' });
    expect(meanwhile).toEqual([
      { name: 'population', before: '1525152', theirs: '1500000', mine: '1525152', conflict: false },
      { name: 'note', before: '', theirs: 'theirs', mine: 'mine', conflict: true },
    ]);
  });
  it('is no conflict where both wrote the same', () => {
    const same = { ...base, note: 'same' };
    expect(rebase('cities', base, same, same).meanwhile).toMatchObject([{ name: 'note', conflict: false }]);
  });
});

describe('answers of the server', () => {
  it('are put to the field they are about', () => {
    expect(problemsOf('cities', [{ path: 'body.cells.lat', message: 'too big' }, { path: 'query.limit', message: 'x' }])).toEqual({ lat: 'Too big' });
    expect(problemsOf('cities', { problems: [{ column: 'name', message: 'must not be blank' }] })).toEqual({ name: 'Must not be blank' });
    expect(problemsOf('cities', undefined)).toEqual({});
  });
});

describe('a suggested id', () => {
  it.each([[['São Paulo', 'BR'], 'sao-paulo-br'], [['Łódź (city)', 'PL'], 'łodz-city-pl'], [['', 'PL'], 'pl'], [['  ', ''], '']])('of %j is %s', (parts, id) => {
    expect(suggestId(...parts)).toBe(id);
  });
});
