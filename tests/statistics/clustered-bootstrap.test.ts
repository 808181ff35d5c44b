/** The clustered bootstrap against closed forms. */
import { describe, expect, test } from 'vitest';
import { clusteredInterval, studentQuantile } from '../../server/statistics/clustered-bootstrap.ts';

describe('the clustered bootstrap', () => {
  test('uses Student’s t: tabled quantiles', () => {
    for (const [freedom, quantile] of [[4, 2.7764], [5, 2.5706], [9, 2.2622], [20, 2.086], [60, 2.0003], [1000, 1.9623]] as const) expect(Math.abs(studentQuantile(freedom) - quantile)).toBeLessThan(0.01);
    expect(studentQuantile(20)).toBeCloseTo(2.086, 3);
  });
  test('is wider where outcomes of a cluster go together', () => {
    /* Twenty clusters of five: all yes in six; or three in ten yes, one or two in each. */
    const of = (yes: number[]) => (times: Int32Array) => yes.reduce((sum, count, c) => sum + count * times[c]!, 0) / (5 * 20);
    const together = clusteredInterval(0.3, 20, 999, 1, of(Array.from({ length: 20 }, (_, c) => (c < 6 ? 5 : 0))))!;
    const apart = clusteredInterval(0.3, 20, 999, 1, of(Array.from({ length: 20 }, (_, c) => 1 + (c % 2))))!;
    /* Error of the mean of twenty 0/1 with share .3: √(.21/19). */
    const half = (2.093 * Math.sqrt(0.21 / 19)) / 0.21;
    expect(together.low).toBeCloseTo(1 / (1 + (7 / 3) * Math.exp(half)), 1);
    expect(together.high).toBeCloseTo(1 / (1 + (7 / 3) * Math.exp(-half)), 1);
    expect(apart.high - apart.low).toBeLessThan((together.high - together.low) / 3);
  });
  test('has none for shares of 0 and 1, few clusters, or draws without an estimate; the same for the same seed', () => {
    const half = () => 0.5;
    expect(clusteredInterval(0, 10, 99, 1, half)).toBeNull();
    expect(clusteredInterval(1, 10, 99, 1, half)).toBeNull();
    expect(clusteredInterval(0.5, 4, 99, 1, half)).toBeNull();
    expect(clusteredInterval(0.5, 10, 99, 1, () => Number.NaN)).toBeNull();
    const first = (times: Int32Array) => times[0]! / 10;
    expect(clusteredInterval(0.5, 10, 99, 3, first)).toEqual(clusteredInterval(0.5, 10, 99, 3, first));
  });
});
