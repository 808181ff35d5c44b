import { describe, expect, it } from 'vitest';
import { countries, countryName } from '../../../client/ui/country-names.ts';
import { dateText, periodText } from '../../../client/ui/date-text.ts';
import { bytesText, countOf, listText, numberText } from '../../../client/ui/number-text.ts';

describe('dates as people read them', () => {
  it.each([
    ['2014', '2014'], ['2014-05', 'May 2014'], ['2014-05-02', '2 May 2014'], ['2009/2011', '2009 – 2011'], ['2014-05/2014-06-01', 'May 2014 – 1 June 2014'], ['0987', '987'],
  ])('%s is %s', (date, text) => expect(dateText(date)).toBe(text));
  it('keeps unknown unknown', () => expect(dateText(null)).toBeNull());
  it('names a period by what is known of it', () => {
    expect(periodText('2014', '2015-02')).toBe('2014 – February 2015');
    expect(periodText('2014', '2014')).toBe('2014');
    expect(periodText('2014', null)).toBe('2014');
    expect(periodText(null, '2015')).toBe('until 2015');
    expect(periodText(null, null)).toBeNull();
  });
});

describe('numbers as people read them', () => {
  it('groups thousands and keeps six digits of fractions', () => {
    expect(numberText(1234567)).toBe('1,234,567');
    expect(numberText(0.123456789)).toBe('0.123457');
    expect(numberText(0)).toBe('0');
  });
  it('counts one and many', () => {
    expect(countOf(1, 'city', 'cities')).toBe('1 city');
    expect(countOf(0, 'city', 'cities')).toBe('0 cities');
  });
  it('joins lists without a comma before and', () => expect(listText(['a', 'b', 'c'])).toBe('a, b and c'));
  it('shortens sizes of files', () => {
    expect(bytesText(999)).toBe('999 bytes');
    expect(bytesText(12_345)).toBe('12 kB');
    expect(bytesText(2_345_678)).toBe('2.3 MB');
  });
});

describe('countries', () => {
  it('have names by code, Kosovo among them', () => {
    expect(countryName('CO')).toBe('Colombia');
    expect(countryName('XK')).toBe('Kosovo');
  });
  it('show a code that is none as it is', () => expect(countryName('not a code')).toBe('not a code'));
  it('list each country once and no regions or states of the past', () => {
    const codes = countries().map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['CO', 'JP', 'XK', 'TW', 'PS']));
    for (const code of ['EU', 'UN', 'SU', 'YU', 'DD', 'ZZ']) expect(codes).not.toContain(code);
    expect(new Set(countries().map(({ name }) => name)).size).toBe(codes.length);
  });
});
