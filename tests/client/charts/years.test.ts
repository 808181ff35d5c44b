import { describe, expect, test } from 'vitest';
import { occasionsPerYear, yearSpan } from '../../../client/charts/years.ts';
import { day } from '../explorer/networks.ts';

const bars = (...dates: (string | null)[]) => occasionsPerYear(dates.map((text) => (text === null ? { lo: null, hi: null } : day(text))));

describe('occasions per year', () => {
  test('an occasion of known year counts one there', () => {
    expect(bars('2014', '2014-05', '2015-01-31').bars).toEqual([{ year: 2014, value: 2 }, { year: 2015, value: 1 }]);
  });
  test('an interval is spread by days and still counts one', () => {
    // 2011 has 365 days, 2012 has 366: 731 together.
    expect(bars('2011/2012').bars).toEqual([{ year: 2011, value: 365 / 731 }, { year: 2012, value: 366 / 731 }]);
    expect(bars('1999/2017').bars.reduce((sum, bar) => sum + bar.value, 0)).toBeCloseTo(1, 12);
  });
  test('years without occasions are there, as zero', () => {
    expect(bars('2010', '2012').bars.map((bar) => bar.value)).toEqual([1, 0, 1]);
  });
  test('what is undated is counted, not drawn', () => {
    expect(bars(null, '2010', null)).toMatchObject({ undated: 2, span: [2010, 2010] });
    expect(bars(null)).toEqual({ bars: [], undated: 1, span: null });
    expect(bars()).toEqual({ bars: [], undated: 0, span: null });
  });
  test('a date open at one end counts where it is known', () => {
    expect(occasionsPerYear([{ lo: day('2010').lo, hi: null }]).bars).toEqual([{ year: 2010, value: 1 }]);
  });
  test('a given axis cuts what lies outside', () => {
    expect(occasionsPerYear([day('2009/2012')], [2010, 2010]).bars).toEqual([{ year: 2010, value: 365 / 1461 }]);
  });
  test('days before 1970 fall in their year', () => {
    expect(yearSpan([day('1888'), day('1969-12-31')])).toEqual([1888, 1969]);
  });
});
