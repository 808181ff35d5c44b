import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../client/charts/distribution.ts';
import { averageRanks, rankCorrelation } from '../../../client/charts/rank-correlation.ts';

describe('bars of a distribution', () => {
  it('give each whole number of a small range its own, empty ones included', () => {
    expect(barsOf([0, 0, 1, 3])).toEqual([{ from: 0, to: 1, count: 2 }, { from: 1, to: 2, count: 1 }, { from: 2, to: 3, count: 0 }, { from: 3, to: 4, count: 1 }]);
  });
  it('count every value once, the largest too, and have width', () => {
    for (const values of [[0, 0.1, 0.25, 0.999, 1], [5, 80, 200, 1000], [-3.5, 2, 7.25], Array.from({ length: 500 }, (_, at) => (at * 7919) % 1000)]) {
      const bars = barsOf(values);
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      expect(bars.every(({ from, to }) => to > from)).toBe(true);
      bars.forEach(({ from, to, count }, at) => expect(count).toBe(values.filter((value) => value >= from && (at === bars.length - 1 ? value <= to : value < to)).length));
    }
  });
  it('is one bar where all are alike, and none where there is nothing', () => {
    expect(barsOf([0.5, 0.5])).toEqual([{ from: 0.5, to: 0.5, count: 2 }]);
    expect(barsOf([])).toEqual([]);
  });
});

describe('rank correlation', () => {
  const x = [1, 2, 2, 3, 5, 8, 8, 13, 21, 4];
  const y = [2, 1, 4, 3, 7, 6, 9, 9, 20, 1];
  it('gives ties the mean of their places, as scipy does', () => {
    expect(averageRanks(x)).toEqual([1, 2.5, 2.5, 4, 6, 7.5, 7.5, 9, 10, 5]);
  });
  it('is that of scipy (spearmanr), with the interval of Bonett and Wright', () => {
    const found = rankCorrelation(x, y);
    expect(found?.value).toBeCloseTo(0.8282208588957056, 12);
    expect(found?.low).toBeCloseTo(0.3130821640349847, 9);
    expect(found?.high).toBeCloseTo(0.9668080610301023, 9);
    expect(found?.n).toBe(10);
  });
  it('does not depend on the scale, turns with the order, and is null where nothing varies', () => {
    expect(rankCorrelation(x.map((value) => value ** 3), y)?.value).toBeCloseTo(0.8282208588957056, 12);
    expect(rankCorrelation(x.map((value) => -value), y)?.value).toBeCloseTo(-0.8282208588957056, 12);
    expect(rankCorrelation([1, 1, 1, 1], [1, 2, 3, 4])).toBeNull();
    expect(rankCorrelation([1, 2], [1, 2])).toBeNull();
    expect(rankCorrelation([1, 2, 3, 4], [2, 4, 6, 8])).toEqual({ value: 1, low: null, high: null, n: 4 });
  });
});
