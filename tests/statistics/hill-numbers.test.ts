/** Hill numbers against methods.md, and rarefied ones against whole-number combinatorics (tests/golden/make_adoption.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hillNumber, rarefiedHillNumber, type Order } from '../../server/statistics/hill-numbers.ts';

const golden = (JSON.parse(readFileSync(new URL('../golden/adoption.json', import.meta.url), 'utf8')) as { hill: { counts: number[]; m: number; rarefied: number[] }[] }).hill;

describe('Hill numbers', () => {
  test('of shares .5, .3, .2 are those of methods.md', () => {
    expect(hillNumber([5, 3, 2], 0)).toBe(3);
    expect(hillNumber([5, 3, 2], 1)).toBeCloseTo(2.8001, 4);
    expect(hillNumber([5, 3, 2], 2)).toBeCloseTo(2.6316, 4);
  });
  test('of equal kinds are their number, of one kind 1, of nothing unknown', () => {
    for (const q of [0, 1, 2] as const) {
      expect(hillNumber([7, 7, 7, 0], q)).toBeCloseTo(3, 12);
      expect(hillNumber([4], q)).toBe(1);
      expect(hillNumber([0], q)).toBeNaN();
    }
  });
  test.each(golden)('rarefied: $counts to $m', ({ counts, m, rarefied }) => {
    rarefied.forEach((value, q) => expect(rarefiedHillNumber(counts, q as Order, m)).toBeCloseTo(value, 9));
  });
  test('rarefied to all are themselves, to one are 1, beyond all unknown', () => {
    for (const q of [0, 1, 2] as const) {
      expect(rarefiedHillNumber([5, 3, 2], q, 10)).toBeCloseTo(hillNumber([5, 3, 2], q), 10);
      expect(rarefiedHillNumber([5, 3, 2], q, 1)).toBeCloseTo(1, 10);
      expect(rarefiedHillNumber([5, 3, 2], q, 11)).toBeNaN();
    }
  });
});
