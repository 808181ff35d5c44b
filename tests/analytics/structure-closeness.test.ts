/** Harmonic closeness and distances in hops, against lengths of all pairs by Floyd and Warshall. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMeasure, prepareMeasure } from '../../server/analytics/run.ts';
import { harmonicClosenessOf } from '../../server/analytics/structure/harmonic-closeness.ts';
import { hopCounts } from '../../server/analytics/structure/hop-counts.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';
import { allDistances, anyGraph, clique, path, projectionOf, star, type Graph } from './structure-graphs.ts';

const closeness = (graph: Graph, form: 'directed' | 'undirected' = 'undirected') => Array.from(harmonicClosenessOf(projectionOf(graph, form), () => {}));

describe('harmonic closeness by hand', () => {
  test('of a path, a star, a clique', () => {
    expect(closeness(path(3))).toEqual([0.75, 1, 0.75]);
    expect(closeness(star(3))).toEqual([1, 2 / 3, 2 / 3, 2 / 3]);
    expect(closeness(clique(5))).toEqual([1, 1, 1, 1, 1]);
  });
  test('of arcs, from a city outward', () => {
    expect(closeness({ n: 3, arcs: [[0, 1], [1, 2]] }, 'directed')).toEqual([0.75, 0.5, 0]);
  });
  test('of two cities tied to nobody else, of one city, of none', () => {
    expect(closeness({ n: 3, arcs: [[0, 2]] })).toEqual([0.5, 0, 0.5]);
    expect(closeness({ n: 1, arcs: [] })).toEqual([Number.NaN]);
    expect(closeness({ n: 0, arcs: [] })).toEqual([]);
  });
});

/** Cities at each number of hops from each city. */
function counted(graph: Graph, form: 'directed' | 'undirected'): number[][] {
  const found = Array.from({ length: graph.n }, () => [] as number[]);
  hopCounts(projectionOf(graph, form), () => {}, (source, hops, count) => {
    expect(found[source]).toHaveLength(hops - 1);
    found[source]!.push(count);
  });
  return found;
}

const runs = { numRuns: 200, seed: 7 };
describe.each(['undirected', 'directed'] as const)('on networks of all sorts, %s,', (form) => {
  test('hops are counted as Floyd and Warshall do', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const expected = allDistances(projectionOf(graph, form)).map((row) => {
        const counts: number[] = [];
        for (const hops of row) if (hops > 0 && hops < Infinity) counts[hops - 1] = (counts[hops - 1] ?? 0) + 1;
        return counts;
      });
      expect(counted(graph, form)).toEqual(expected);
    }), runs);
  });
  test.each(['none', 'count'] as const)('closeness is the mean of 1/distance, weights %s', (weights) => {
    fc.assert(fc.property(anyGraph, ({ n, arcs }) => {
      const projection = projectionOf({ n, arcs: [...arcs, ...arcs.slice(0, arcs.length / 2)] }, form, weights);
      const expected = allDistances(projection).map((row) => row.reduce((sum, length) => sum + (length > 0 ? 1 / length : 0), 0) / (n - 1));
      Array.from(harmonicClosenessOf(projection, () => {})).forEach((value, u) => { if (n > 1) expect(value).toBeCloseTo(expected[u]!, 10); });
    }), runs);
  });
});

test('more leaves on one city than a plane of bits holds, and more sources than a sweep', () => {
  const hops = counted(star(5000), 'undirected');
  expect(hops[0]).toEqual([5000]);
  expect(hops[77]).toEqual([1, 4999]);
  expect(counted(path(100), 'undirected')[50]).toEqual([...Array.from({ length: 49 }, () => 2), 1]);
});

test('pieces worked on in any order give the same bytes, by hops and by length', () => {
  const links = path(70).arcs;
  const network = networkOf({
    cities: cities(...Array.from({ length: 70 }, (_, u) => `c${u}`)),
    exchanges: links.map((_, i) => ({ id: `x${i}`, kind: 'twinning' })),
    participations: links.flatMap(([a, b], i) => part(`x${i}`, `c${a} partner`, `c${b} partner`)),
  });
  for (const weights of ['none', 'count'] as const) {
    const request = MeasureRequest.parse({ weights });
    const work = prepareMeasure(network, 'harmonic-closeness', request);
    const parts: Float64Array[] = [];
    for (let piece = work.pieces - 1; piece >= 0; piece--) parts[piece] = work.piece(piece, () => {});
    expect(JSON.stringify(work.finish(parts, () => {}))).toBe(JSON.stringify(computeMeasure(network, 'harmonic-closeness', request)));
  }
});
