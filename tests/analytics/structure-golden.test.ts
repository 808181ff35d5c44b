/** Betweenness and harmonic closeness of random networks of several sorts, as igraph and NetworkX have them (tests/golden/make_structure.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { betweennessOf } from '../../server/analytics/structure/betweenness.ts';
import { harmonicClosenessOf } from '../../server/analytics/structure/harmonic-closeness.ts';
import { projectionOf, type Arc } from './structure-graphs.ts';

interface Case {
  name: string; form: 'directed' | 'undirected'; n: number; edges: Arc[]; times: number[];
  betweenness: number[]; weightedBetweenness: number[]; harmonicCloseness: number[]; weightedHarmonicCloseness: number[];
}
const cases = JSON.parse(readFileSync(new URL('../golden/structure.json', import.meta.url), 'utf8')) as Case[];

function expectClose(actual: Float64Array, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, u) => {
    if (!(Math.abs(actual[u]! - value) <= 1e-9 * Math.max(1, value))) expect(actual[u], `city ${u}`).toBe(value);
  });
}

describe.each(cases)('$name, $form', ({ form, n, edges, times, ...golden }) => {
  const plain = projectionOf({ n, arcs: edges }, form);
  const weighted = projectionOf({ n, arcs: edges.flatMap((edge, i) => Array.from({ length: times[i]! }, () => edge)) }, form, 'count');
  test('betweenness', () => expectClose(betweennessOf(plain, () => {}), golden.betweenness));
  test('betweenness, weighted', () => expectClose(betweennessOf(weighted, () => {}), golden.weightedBetweenness));
  test('harmonic closeness', () => expectClose(harmonicClosenessOf(plain, () => {}), golden.harmonicCloseness));
  test('harmonic closeness, weighted', () => expectClose(harmonicClosenessOf(weighted, () => {}), golden.weightedHarmonicCloseness));
});
