/** PageRank, core numbers, clustering and constraint against their definitions, taken literally on matrices. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undirectedForm, type Projection } from '../../server/graph/network-projection.ts';
import { clusteringOf, triangles } from '../../server/analytics/structure/clustering.ts';
import { coreNumbers } from '../../server/analytics/structure/core-number.ts';
import { pagerankOf } from '../../server/analytics/structure/pagerank.ts';
import { constraintOf } from '../../server/analytics/structure/structural-holes.ts';
import { anyGraph, cycle, disjoint, path, projectionOf, star } from './structure-graphs.ts';

const quiet = () => {};
const runs = { numRuns: 150, seed: 11 };
const range = (n: number) => Array.from({ length: n }, (_, i) => i);

function matrix({ n, out }: Projection): number[][] {
  const weight = range(n).map(() => new Array<number>(n).fill(0));
  for (let u = 0; u < n; u++) for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) weight[u]![out.targets[i]!] = out.weights[i]!;
  return weight;
}
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** By elimination with pivots. */
function solve(rows: number[][], right: number[]): number[] {
  const a = rows.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < a.length; k++) {
    const pivot = range(a.length).slice(k).reduce((best, i) => (Math.abs(a[i]![k]!) > Math.abs(a[best]![k]!) ? i : best), k);
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    for (let i = 0; i < a.length; i++) {
      if (i === k) continue;
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j <= a.length; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  return a.map((row, i) => row[a.length]! / row[i]!);
}

/** The walk written out, jumps and cities without arcs included: x = Mx, with Σx = 1 in place of one row. */
function pagerankByDefinition(projection: Projection, damping: number): number[] {
  const { n } = projection;
  const weight = matrix(projection);
  const step = range(n).map((u) => range(n).map((v) => (1 - damping) / n + damping * (sum(weight[v]!) === 0 ? 1 / n : weight[v]![u]! / sum(weight[v]!))));
  const rows = step.map((row, u) => (u === 0 ? row.map(() => 1) : row.map((value, v) => value - (u === v ? 1 : 0))));
  return solve(rows, range(n).map((u) => (u === 0 ? 1 : 0)));
}

describe.each(['undirected', 'directed'] as const)('%s networks of all sorts', (form) => {
  test.each([0, 0.5, 0.85, 0.99])('PageRank at damping %d solves the walk', (damping) => {
    fc.assert(fc.property(anyGraph, fc.constantFrom('none', 'count'), ({ n, arcs }, weights) => {
      const projection = projectionOf({ n, arcs: [...arcs, ...arcs.slice(0, arcs.length / 3)] }, form, weights);
      const rank = Array.from(pagerankOf(projection, damping, quiet));
      expect(sum(rank)).toBeCloseTo(1, 12);
      pagerankByDefinition(projection, damping).forEach((value, u) => expect(rank[u]).toBeCloseTo(value, 10));
    }), { ...runs, numRuns: 60 });
  });
  test('core numbers are those of peeling one k after the other', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const projection = projectionOf(graph, form);
      const weight = matrix(projection);
      const expected = new Array<number>(graph.n).fill(0);
      let left = range(graph.n);
      for (let k = 1; left.length > 0; k++) {
        const degree = (u: number) => sum(left.map((v) => weight[u]![v]! + (form === 'directed' ? weight[v]![u]! : 0)));
        for (let kept = left.filter((u) => degree(u) >= k); kept.length < left.length; kept = left.filter((u) => degree(u) >= k)) left = kept;
        for (const u of left) expected[u] = k;
      }
      expect(Array.from(coreNumbers(projection))).toEqual(expected);
    }), runs);
  });
  test('clustering counts tied pairs of neighbours', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const projection = undirectedForm(projectionOf(graph, form));
      const weight = matrix(projection);
      const expected = weight.map((row) => {
        const near = range(graph.n).filter((v) => row[v]! > 0);
        if (near.length < 2) return Number.NaN;
        return sum(near.flatMap((v) => near.map((w) => (weight[v]![w]! > 0 ? 1 : 0)))) / (near.length * (near.length - 1));
      });
      expect(Array.from(clusteringOf(projection, triangles(projection, quiet)))).toEqual(expected);
    }), runs);
  });
  test('constraint is the sum over neighbours of squared dependence, direct and through one other', () => {
    fc.assert(fc.property(anyGraph, fc.constantFrom('none', 'count'), ({ n, arcs }, weights) => {
      const projection = projectionOf({ n, arcs: [...arcs, ...arcs.slice(0, arcs.length / 3)] }, form, weights);
      const weight = matrix(projection);
      const mutual = range(n).map((u) => range(n).map((v) => weight[u]![v]! + weight[v]![u]!));
      const share = mutual.map((row) => row.map((value) => value / sum(row)));
      const constraint = constraintOf(projection, quiet);
      range(n).forEach((u) => {
        const near = range(n).filter((v) => mutual[u]![v]! > 0);
        if (near.length === 0) return expect(constraint[u]).toBeNaN();
        expect(constraint[u]).toBeCloseTo(sum(near.map((v) => (share[u]![v]! + sum(near.filter((w) => w !== v).map((w) => share[u]![w]! * share[w]![v]!))) ** 2)), 10);
      });
    }), runs);
  });
});

describe('properties', () => {
  test('of a disjoint union, clustering, cores and constraint are those of its parts', () => {
    fc.assert(fc.property(anyGraph, anyGraph, (one, other) => {
      for (const measure of [coreNumbers, (p: Projection) => clusteringOf(p, triangles(p, quiet)), (p: Projection) => constraintOf(p, quiet)]) {
        const of = (graph: typeof one) => Array.from<number>(measure(projectionOf(graph, 'undirected')));
        expect(of(disjoint(one, other))).toEqual([...of(one), ...of(other)]);
      }
    }), { ...runs, numRuns: 60 });
  });
  test('PageRank of alike cities is alike, and that of a city alone its share of jumps', () => {
    for (const value of pagerankOf(projectionOf(cycle(7), 'undirected'), 0.85, quiet)) expect(value).toBeCloseTo(1 / 7, 14);
    /* Two cities that keep each other's share, one alone: x = 0.15/3 + 0.85·(x of the one alone)/3 for it. */
    const [, , alone] = pagerankOf(projectionOf({ n: 3, arcs: [[0, 1]] }, 'undirected'), 0.85, quiet);
    expect(alone).toBeCloseTo(0.05 / (1 - 0.85 / 3), 14);
  });
  test('nothing in, nothing out', () => {
    const empty = projectionOf({ n: 0, arcs: [] }, 'directed');
    for (const values of [pagerankOf(empty, 0.85, quiet), coreNumbers(empty), triangles(undirectedForm(empty), quiet), constraintOf(empty, quiet)]) expect(values).toHaveLength(0);
    expect(Array.from(coreNumbers(projectionOf(star(5), 'undirected')))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(Array.from(constraintOf(projectionOf(path(3), 'undirected'), quiet))).toEqual([1, 0.5, 1]);
  });
});
