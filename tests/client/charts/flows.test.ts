import { describe, expect, it } from 'vitest';
import { adjustedTwoSided } from '../../../client/charts/adjusted.ts';
import { foldGroups } from '../../../client/charts/flow-chord.ts';
import { absoluteClass, relativeClass, timesText } from '../../../client/charts/flow-heatmap.ts';

describe('p-values of many cells', () => {
  it('are adjusted as statsmodels does (multipletests, fdr_bh) on twice the smaller tail', () => {
    const adjusted = adjustedTwoSided([{ p: 0.01, pLow: 0.99 }, { p: 0.5, pLow: 0.5 }, { p: 0.002, pLow: 0.999 }, { p: 0.03, pLow: 0.001 }]);
    [0.02666666666666667, 1, 0.008, 0.008].forEach((value, at) => expect(adjusted[at]).toBeCloseTo(value, 12));
  });
  it('leave cells without a p-value out of the count', () => {
    expect(adjustedTwoSided([{ p: null, pLow: null }, { p: 0.01, pLow: 1 }])).toEqual([null, 0.02]);
    expect(adjustedTwoSided([])).toEqual([]);
  });
});

describe('classes of flow', () => {
  it('part around what chance gives', () => {
    expect([0, 0.25, 0.26, 0.79, 1, 1.25, 1.3, 2, 4, 4.1].map(relativeClass)).toEqual([1, 1, 2, 3, 4, 4, 5, 5, 6, 7]);
  });
  it('are of equal width in square roots, with nothing apart', () => {
    // √(4/100) = 0.2 begins the second of five classes; the largest flow is in the last.
    expect([0, 1, 4, 15, 16, 64, 100].map((value) => absoluteClass(value, 100))).toEqual([0, 1, 2, 2, 3, 5, 5]);
    expect(absoluteClass(0, 0)).toBe(0);
  });
  it('are written short', () => {
    expect([0, 0.0575, 1.51, 16.7].map(timesText)).toEqual(['0.00', '0.06', '1.5', '17']);
  });
});

describe('groups around a circle', () => {
  const matrix = [[1, 2, 0, 0], [0, 10, 0, 1], [0, 0, 0, 0], [3, 0, 0, 5]];
  it('stand by flow given and taken; those without any are left out', () => {
    // b: 10 in and out inside (20), 2 taken, 1 given = 23; d: 10 + 1 + 3 = 14; a: 2 + 2 + 3 = 7; c: none.
    expect(foldGroups(['a', 'b', 'c', 'd'], matrix, 10, 'others')).toEqual({ groups: ['b', 'd', 'a'], matrix: [[10, 1, 0], [0, 5, 3], [2, 0, 1]] });
  });
  it('beyond the number shown become one, so that no flow is lost', () => {
    const folded = foldGroups(['a', 'b', 'c', 'd'], matrix, 2, 'others');
    expect(folded).toEqual({ groups: ['b', 'others'], matrix: [[10, 1], [2, 9]] });
    expect(folded.matrix.flat().reduce((sum, value) => sum + value, 0)).toBe(matrix.flat().reduce((sum, value) => sum + value, 0));
  });
});
