/** Dispersion against scipy (tests/golden/make_adoption.py) and where it has no finite value. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dispersion } from '../../server/statistics/negative-binomial.ts';

const golden = (JSON.parse(readFileSync(new URL('../golden/adoption.json', import.meta.url), 'utf8')) as { dispersion: { counts: number[]; k: number }[] }).dispersion;

describe('dispersion', () => {
  test.each(golden)('equals the maximum of scipy’s likelihood ($k)', ({ counts, k }) => {
    expect(dispersion(counts) / k).toBeCloseTo(1, 5);
  });
  test('is infinite where counts vary no more than Poisson, and nothing without any', () => {
    expect(dispersion([1, 1, 1, 1])).toBe(Infinity);
    expect(dispersion([0, 1, 0, 1])).toBe(Infinity);
    expect(dispersion([0, 0])).toBeNaN();
    expect(dispersion([])).toBeNaN();
  });
});
