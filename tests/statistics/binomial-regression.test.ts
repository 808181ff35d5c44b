/** Regression of yes/no against statsmodels (tests/golden/make_adoption.py) and by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { binomialRegression, type BinomialData, type Link } from '../../server/statistics/binomial-regression.ts';

interface Golden { regression: { link: Link; x: number[][]; y: number[]; cluster: number[]; coefficients: number[]; errors: number[]; p: number[]; logLikelihood: number }[] }
const golden = JSON.parse(readFileSync(new URL('../golden/adoption.json', import.meta.url), 'utf8')) as Golden;
const data = (x: number[][], y: number[], cluster = y.map((_, i) => i)): BinomialData => ({
  x: Float64Array.from(x.flat()), width: x[0]!.length, y: Uint8Array.from(y), cluster: Int32Array.from(cluster), clusters: Math.max(...cluster) + 1,
});

describe('binomial regression', () => {
  test.each(golden.regression)('$link equals statsmodels, errors clustered', ({ link, x, y, cluster, coefficients, errors, p, logLikelihood }) => {
    const fit = binomialRegression(data(x, y, cluster), link)!;
    coefficients.forEach((value, j) => expect(fit.coefficients[j]).toBeCloseTo(value, 8));
    errors.forEach((value, j) => expect(fit.errors[j]).toBeCloseTo(value, 8));
    p.forEach((value, j) => expect(fit.p[j]).toBeCloseTo(value, 8));
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 8);
  });
  test('of one yes/no column gives the log-odds of the table', () => {
    /* 1 of 4 without, 3 of 4 with. */
    const fit = binomialRegression(data([[1, 0], [1, 0], [1, 0], [1, 0], [1, 1], [1, 1], [1, 1], [1, 1]], [1, 0, 0, 0, 1, 1, 1, 0]), 'logit')!;
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 9);
    expect(fit.coefficients[1]).toBeCloseTo(2 * Math.log(3), 9);
  });
  test('has no answer where columns separate yes from no, repeat each other, or nothing varies', () => {
    for (const link of ['logit', 'cloglog'] as const) {
      expect(binomialRegression(data([[1, 0], [1, 0], [1, 1], [1, 1]], [0, 0, 1, 1]), link)).toBeUndefined();
      expect(binomialRegression(data([[1, 0], [1, 0], [1, 1], [1, 1]], [0, 0, 0, 1]), link)).toBeUndefined();
      expect(binomialRegression(data([[1, 1], [1, 1], [1, 1]], [0, 1, 0]), link)).toBeUndefined();
      expect(binomialRegression(data([[1], [1]], [0, 0]), link)).toBeUndefined();
    }
  });
});
