/** Survival against the values of methods.md, hand calculation and lifelines (tests/golden/make_adoption.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { logRank } from '../../server/statistics/log-rank.ts';
import { kaplanMeier, restrictedMean, stepAt, survivalQuantile, type Subject } from '../../server/statistics/survival.ts';

interface Step { time: number; atRisk: number; events: number; censored: number; survival: number; low: number | null; high: number | null }
interface Golden {
  survival: { subjects: Subject[]; steps: Step[]; median: number | null; medianLow: number | null; medianHigh: number | null; tau: number; rmst: number; rmstSe: number }[];
  logRank: { first: Subject[]; second: Subject[]; chiSquare: number; p: number }[];
}
const golden = JSON.parse(readFileSync(new URL('../golden/adoption.json', import.meta.url), 'utf8')) as Golden;
const subjects = (times: number[], events: number[]): Subject[] => times.map((time, i) => ({ entry: 0, time, event: events[i] === 1 }));
const orNull = (value: number) => (Number.isNaN(value) ? null : value);
const near = (value: number | null, wanted: number | null, digits = 10) => (wanted === null || value === null ? expect(value).toBe(wanted) : expect(value).toBeCloseTo(wanted, digits));

describe('Kaplan–Meier', () => {
  const steps = kaplanMeier(subjects([2, 3, 3, 5, 8, 8, 12], [1, 1, 0, 1, 0, 1, 0]));
  test('has the values of methods.md; at ties events come before censorings', () => {
    expect(steps.map(({ time, atRisk, events, censored }) => [time, atRisk, events, censored])).toEqual([[2, 7, 1, 0], [3, 6, 1, 1], [5, 4, 1, 0], [8, 3, 1, 1], [12, 1, 0, 1]]);
    expect(steps.map(({ survival }) => survival.toFixed(6))).toEqual(['0.857143', '0.714286', '0.535714', '0.357143', '0.357143']);
    expect(survivalQuantile(steps, 0.5).value).toBe(8);
  });
  test('has Greenwood’s error', () => {
    /* S(3) = 5/7; sum of d/(n(n−d)): 1/42 + 1/30. */
    expect(steps[1]!.se).toBeCloseTo((5 / 7) * Math.sqrt(1 / 42 + 1 / 30), 12);
  });
  test('has a median where S is exactly one half, and none where it stays above', () => {
    expect(survivalQuantile(kaplanMeier(subjects([1, 2, 3, 4], [1, 1, 0, 0])), 0.5).value).toBe(2);
    expect(survivalQuantile(kaplanMeier(subjects([1, 2, 3, 4], [1, 0, 0, 0])), 0.5).value).toBeNaN();
  });
  test('knows the step at a time, and events at time 0', () => {
    expect(stepAt(steps, 4.9)?.time).toBe(3);
    expect(stepAt(steps, 1)).toBeUndefined();
    expect(kaplanMeier(subjects([0, 0, 5], [1, 0, 0])).map(({ atRisk, survival }) => [atRisk, survival])).toEqual([[3, 1 - 1 / 3], [1, 1 - 1 / 3]]);
  });
  test('counts who enters late from then on only', () => {
    /* Enters at 2: not at risk of the event at 2, at risk of that at 3. */
    const late = kaplanMeier([{ entry: 0, time: 2, event: true }, { entry: 0, time: 4, event: false }, { entry: 2, time: 3, event: true }]);
    expect(late.map(({ time, atRisk, survival }) => [time, atRisk, survival])).toEqual([[2, 2, 0.5], [3, 2, 0.25], [4, 1, 0.25]]);
    expect(() => kaplanMeier([{ entry: 3, time: 2, event: false }])).toThrow('leaves at 2, before it enters at 3');
  });
  test('is empty without subjects, stays at 1 without events, with a band for neither 1 nor 0', () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(kaplanMeier(subjects([1, 2], [0, 0])).map(({ survival, low }) => [survival, low])).toEqual([[1, Number.NaN], [1, Number.NaN]]);
    expect(kaplanMeier(subjects([1], [1]))).toEqual([{ time: 1, atRisk: 1, events: 1, censored: 0, survival: 0, se: Number.NaN, low: Number.NaN, high: Number.NaN }]);
  });
  test.each(golden.survival.map((each, i) => [i, each] as const))('equals lifelines, data %i', (_, { subjects: given, steps: wanted, ...figures }) => {
    const found = kaplanMeier(given);
    expect(found.map(({ time, atRisk, events, censored }) => ({ time, atRisk, events, censored }))).toEqual(wanted.map(({ time, atRisk, events, censored }) => ({ time, atRisk, events, censored })));
    found.forEach((step, i) => {
      near(step.survival, wanted[i]!.survival);
      near(orNull(step.low), wanted[i]!.low);
      near(orNull(step.high), wanted[i]!.high);
    });
    const median = survivalQuantile(found, 0.5);
    near(orNull(median.value), figures.median);
    near(orNull(median.low), figures.medianLow);
    near(orNull(median.high), figures.medianHigh);
    const mean = restrictedMean(found, figures.tau);
    near(mean.value, figures.rmst);
    near(mean.se, figures.rmstSe);
  });
});

describe('the restricted mean', () => {
  test('is the area under the curve', () => {
    const steps = kaplanMeier(subjects([2, 3, 3, 5, 8, 8, 12], [1, 1, 0, 1, 0, 1, 0]));
    expect(restrictedMean(steps, 6).value).toBeCloseTo(2 + 6 / 7 + 2 * (5 / 7) + 0.535714285714, 10);
    expect(restrictedMean(steps, 1)).toEqual({ value: 1, se: 0 });
  });
  test('is not known beyond the last time, unless nobody is left', () => {
    expect(restrictedMean(kaplanMeier(subjects([1, 2], [1, 0])), 3).value).toBeNaN();
    expect(restrictedMean(kaplanMeier(subjects([1, 2], [1, 1])), 3).value).toBe(1.5);
    expect(restrictedMean([], 3).value).toBeNaN();
  });
});

describe('the log-rank test', () => {
  test('by hand', () => {
    /* Times 1 (first), 2 (second), 3 (first): E = 1/2 + 1/3 + 1/2, V = 1/4 + 2/9 + 1/4; first {1, 3}, second {2, 4 censored}. */
    const { observed, expected, chiSquare } = logRank(subjects([1, 3], [1, 1]), subjects([2, 4], [1, 0]));
    expect([observed, expected]).toEqual([2, 1 / 2 + 1 / 3 + 1 / 2]);
    expect(chiSquare).toBeCloseTo((2 - 4 / 3) ** 2 / (1 / 4 + 2 / 9 + 1 / 4), 12);
  });
  test('has nothing to say without events', () => {
    expect(logRank(subjects([1], [0]), subjects([2], [0])).p).toBeNaN();
    expect(logRank([], []).chiSquare).toBeNaN();
  });
  test.each(golden.logRank)('equals lifelines, and statsmodels with late entry', ({ first, second, chiSquare, p }) => {
    const found = logRank(first, second);
    near(found.chiSquare, chiSquare, 9);
    near(found.p, p, 10);
    near(logRank(second, first).chiSquare, chiSquare, 9);
  });
});
