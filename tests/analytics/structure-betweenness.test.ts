/** Betweenness in blocks and sampled, against the definition taken pair by pair. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeMeasure, prepareMeasure } from '../../server/analytics/run.ts';
import { betweennessOf } from '../../server/analytics/structure/betweenness.ts';
import { cutIntoBlocks } from '../../server/analytics/structure/betweenness-blocks.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';
import { anyGraph, betweennessByDefinition, clique, cycle, disjoint, glued, grid, path, projectionOf, star, windmill, type Graph } from './structure-graphs.ts';

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, u) => {
    if (!(Math.abs(actual[u]! - value) <= 1e-9 * Math.max(1, value))) expect(actual[u], `city ${u}`).toBe(value);
  });
}
const exact = (graph: Graph, form: 'directed' | 'undirected' = 'undirected') => Array.from(betweennessOf(projectionOf(graph, form), () => {}));

describe('betweenness by hand', () => {
  test('of a path, a star, a cycle, a clique', () => {
    expect(exact(path(5))).toEqual([0, 3, 4, 3, 0]);
    expect(exact(star(4))).toEqual([6, 0, 0, 0, 0]);
    expect(exact(cycle(5))).toEqual([1, 1, 1, 1, 1]);
    expect(exact(cycle(4))).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(exact(clique(6))).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test('of triangles that share a city: every pair of two triangles passes it', () => {
    expect(exact(windmill(3))).toEqual([12, 0, 0, 0, 0, 0, 0]);
  });
  test('of arcs: only pairs that are connected in their direction count', () => {
    expect(exact({ n: 4, arcs: [[0, 1], [1, 2], [3, 1]] }, 'directed')).toEqual([0, 2, 0, 0]);
    expect(exact({ n: 3, arcs: [[0, 1], [2, 1]] }, 'directed')).toEqual([0, 0, 0]);
  });
  test('of nothing, one city, cities without ties', () => {
    expect(exact({ n: 0, arcs: [] })).toEqual([]);
    expect(exact({ n: 1, arcs: [] })).toEqual([0]);
    expect(exact({ n: 3, arcs: [] })).toEqual([0, 0, 0]);
  });
});

describe('betweenness equals the definition on networks of all sorts', () => {
  const runs = { numRuns: 250, seed: 20_140 };
  test('undirected', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const projection = projectionOf(graph, 'undirected');
      expectClose(betweennessOf(projection, () => {}), betweennessByDefinition(projection));
    }), runs);
  });
  test('directed', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const projection = projectionOf(graph, 'directed');
      expectClose(betweennessOf(projection, () => {}), betweennessByDefinition(projection));
    }), runs);
  });
  test('directed, every arc answered', () => {
    fc.assert(fc.property(anyGraph, ({ n, arcs }) => {
      const projection = projectionOf({ n, arcs: [...arcs, ...arcs.map(([a, b]) => [b, a] as const)] }, 'directed');
      expectClose(betweennessOf(projection, () => {}), betweennessByDefinition(projection));
    }), { ...runs, numRuns: 60 });
  });
  test.each(['undirected', 'directed'] as const)('%s, weighted', (form) => {
    fc.assert(fc.property(anyGraph, fc.infiniteStream(fc.integer({ min: 1, max: 3 })), ({ n, arcs }, times) => {
      const projection = projectionOf({ n, arcs: arcs.flatMap((arc) => Array.from({ length: times.next().value as number }, () => arc)) }, form, 'count');
      expectClose(betweennessOf(projection, () => {}), betweennessByDefinition(projection));
    }), { ...runs, numRuns: 120 });
  });
  test('and cities numbered otherwise have the same values', () => {
    fc.assert(fc.property(anyGraph, fc.nat(), ({ n, arcs }, turn) => {
      const to = (u: number) => (u + turn) % n;
      const moved = exact({ n, arcs: arcs.map(([a, b]) => [to(a), to(b)]) });
      expectClose(Array.from({ length: n }, (_, u) => moved[to(u)]!), exact({ n, arcs }));
    }), { ...runs, numRuns: 60 });
  });
});

test('a network is cut where it can be: trees leave no block, glued rings one each', () => {
  const sizes = (graph: Graph) => cutIntoBlocks(projectionOf(graph, 'undirected')).blocks.map((block) => block.cities.length).sort((a, b) => a - b);
  expect(sizes(path(30))).toEqual([]);
  expect(sizes(windmill(4))).toEqual([3, 3, 3, 3]);
  expect(sizes(glued(glued(cycle(5), path(4)), cycle(7)))).toEqual([5, 7]);
  expect(sizes(disjoint(grid(3, 3), clique(4), star(5)))).toEqual([4, 9]);
});

describe('as a measure', () => {
  /** Two rings of seven that share a city, and a tail. */
  const links = [...cycle(7).arcs, ...cycle(7).arcs.map(([a, b]) => [a + 6, b + 6] as const), [12, 13] as const];
  const name = (u: number) => `c${String(u).padStart(2, '0')}`;
  const network = networkOf({
    cities: cities(...Array.from({ length: 14 }, (_, u) => name(u))),
    exchanges: links.map((_, i) => ({ id: `x${i}`, kind: 'twinning' })),
    participations: links.flatMap(([a, b], i) => part(`x${i}`, `${name(a)} partner`, `${name(b)} partner`)),
  });
  const request = (parameters: Record<string, string | number | boolean> = {}, more: object = {}) => MeasureRequest.parse({ parameters, ...more });
  const values = (parameters: Record<string, string | number | boolean> = {}, more: object = {}) => computeMeasure(network, 'betweenness', request(parameters, more)).rows.map((row) => row[2] as number);
  const wanted = betweennessByDefinition(projectionOf({ n: 14, arcs: links }, 'undirected'));

  test('pieces worked on in any order give the same bytes', () => {
    const work = prepareMeasure(network, 'betweenness', request());
    const parts: Float64Array[] = [];
    for (let piece = work.pieces - 1; piece >= 0; piece--) parts[piece] = work.piece(piece, () => {});
    expect(JSON.stringify(work.finish(parts, () => {}))).toBe(JSON.stringify(computeMeasure(network, 'betweenness', request())));
    expectClose(values(), wanted);
  });
  test('normalised divides by the pairs of other cities', () => {
    expectClose(values({ normalized: true }), wanted.map((value) => value / 78));
    expectClose(values({ normalized: true }, { network: 'directed' }), wanted.map((value) => value / 78));
  });
  test('sampled keeps its bound, says so, and is the same again for a seed', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const sampled = values({ epsilon: 0.03 }, { seed });
      sampled.forEach((value, u) => expect(Math.abs(value - wanted[u]!), name(u)).toBeLessThanOrEqual(0.03 * 91));
      expect(values({ epsilon: 0.03 }, { seed })).toEqual(sampled);
      expect(sampled).not.toEqual(values({ epsilon: 0.03 }, { seed: seed + 10 }));
    }
    /* The two cities farthest from c00 are 4 hops away: at most 9 cities on a path, (⌊log₂ 7⌋ + 1 + ln 20) / 0.1². */
    const { notes } = computeMeasure(network, 'betweenness', request({ epsilon: 0.1 }));
    expect(notes.join()).toContain('Sampled as asked: 600 shortest paths');
    expect(notes.join()).toContain('within 0.1 ×');
  });
  test('sampled by length and by direction keeps its bound too', () => {
    for (const more of [{ weights: 'count' }, { network: 'directed' }, { network: 'directed', weights: 'count' }]) {
      const exactly = values({}, more);
      values({ epsilon: 0.05 }, more).forEach((value, u) => expect(Math.abs(value - exactly[u]!), name(u)).toBeLessThanOrEqual(0.05 * 182));
    }
  });
  test('exact and a bound of the error exclude each other', () => {
    expect(() => values({ exact: true, epsilon: 0.1 })).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

test('beyond 25,000 cities it is sampled of itself, unless exact is asked for', () => {
  const count = 25_001;
  const network = networkOf({
    cities: Array.from({ length: count }, (_, u) => ({ id: `c${u}`, name: `C${u}`, country: 'JP' })),
    exchanges: [{ id: 'x', kind: 'twinning' }, { id: 'y', kind: 'twinning' }],
    participations: [...part('x', 'c0 partner', 'c1 partner'), ...part('y', 'c1 partner', 'c2 partner')],
  });
  const of = (parameters: Record<string, number | boolean>) => computeMeasure(network, 'betweenness', MeasureRequest.parse({ parameters }));
  const sampled = of({});
  /* Three cities on the longest path: (1 + ln 20) / 0.002². */
  expect(sampled.notes).toEqual([expect.stringContaining('more than 25000 cities')]);
  expect(sampled.notes.join()).toContain(`${Math.ceil((1 + Math.log(20)) / 0.000004)} shortest paths`);
  const full = of({ exact: true });
  expect(full.notes).toEqual([]);
  expect(full.rows.filter(([, , value]) => value !== 0)).toEqual([['c1', 'C1', 1]]);
});
