/** Measures on small networks: values of methods.md, and values worked out by hand. */
import { describe, expect, test } from 'vitest';
import { gini } from '../../server/analytics/structure/gini.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import type { Network } from '../../server/graph/network.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { networkOf } from '../graph/network-tables.ts';
import { seededRandom } from '../graph/seeded-random.ts';
import { KARATE } from './karate.ts';

type Request = Partial<MeasureRequest>;
const run = (network: Network, id: string, request: Request = {}) => computeMeasure(network, id, MeasureRequest.parse(request));
const values = (result: MeasureResult) => Object.fromEntries(result.rows.map((row) => [row[0] as string, row[result.columns.findIndex(({ name }) => name === 'value')] ?? null]));
const valuesOf = (network: Network, id: string, request: Request = {}) => values(run(network, id, request));

/** `a>b` is a mentoring from a to b, `a-b` a twinning; cities as in networkTables. */
function linked(ids: string[], links: string[], countries: Record<string, string> = {}): Network {
  const ends = links.map((link) => link.split(/[>-]/));
  return networkOf({
    cities: ids.map((id) => ({ id, name: id.toUpperCase(), country: countries[id] ?? 'JP' })),
    exchanges: links.map((_, i) => ({ id: `x${String(i).padStart(3, '0')}`, kind: 'mentoring' })),
    participations: links.flatMap((link, i) => ends[i]!.map((id, end) => ({
      exchangeId: `x${String(i).padStart(3, '0')}`, participantId: `city:${id}`, participantType: 'city', role: link.includes('-') ? 'partner' : end === 0 ? 'mentor' : 'learner',
    }))),
  });
}

describe('Zachary’s karate club', () => {
  const id = (node: number) => `n${String(node).padStart(2, '0')}`;
  /** Mr Hi’s side and the officer’s, as Zachary (1977) reports them. */
  const officers = new Set([9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]);
  const nodes = Array.from({ length: 34 }, (_, node) => node);
  const club = linked(nodes.map(id), KARATE.map(([a, b]) => `${id(a)}-${id(b)}`), Object.fromEntries(nodes.map((node) => [id(node), officers.has(node) ? 'FR' : 'JP'])));
  const at = (measure: string, node: number, request: Request = {}) => valuesOf(club, measure, { network: 'undirected', ...request })[id(node)];

  test('constraint and effective size', () => {
    expect(at('constraint', 0)).toBeCloseTo(0.155423, 6);
    expect(at('constraint', 33)).toBeCloseTo(0.156419, 6);
    expect(at('effective-size', 0)).toBeCloseTo(13.75, 10);
    expect(at('effective-size', 33)).toBeCloseTo(15.235294, 6);
  });
  test('PageRank', () => {
    expect(at('pagerank', 0)).toBeCloseTo(0.09699729, 8);
    expect(at('pagerank', 33)).toBeCloseTo(0.10091918, 8);
  });
  test('betweenness, raw and normalised', () => {
    expect(at('betweenness', 0)).toBeCloseTo(231.071429, 6);
    expect(at('betweenness', 0, { parameters: { normalized: true } })).toBeCloseTo(0.437635, 6);
    expect(at('betweenness', 0, { network: 'directed' })).toBeCloseTo(462.142857, 6);
    expect(at('betweenness', 0, { network: 'directed', parameters: { normalized: 'true' } })).toBeCloseTo(0.437635, 6);
  });
  test('ten cities in the 4-core', () => {
    const cores = Object.values(valuesOf(club, 'core-number'));
    expect(Math.max(...(cores as number[]))).toBe(4);
    expect(cores.filter((core) => core === 4)).toHaveLength(10);
  });
  test('the figures of the summary', () => {
    const figures = valuesOf(club, 'summary');
    expect(figures['degree-assortativity']).toBeCloseTo(-0.475613, 6);
    expect(figures['country-assortativity']).toBeCloseTo(0.717531, 6);
    expect(figures['transitivity']).toBeCloseTo(0.255682, 6);
    expect(figures['mean-clustering']).toBeCloseTo(0.570638, 6);
    expect(figures).toMatchObject({ nodes: 34, ties: 78, isolates: 0, components: 1, diameter: 5, reciprocity: null });
  });
});

describe('directed networks by hand', () => {
  const fixture = linked(['a', 'b', 'c', 'd', 'e'], ['a>b', 'b>c', 'c>d', 'd>a', 'b>d', 'a>b'], { a: 'JP', b: 'JP', c: 'FR', d: 'KE', e: 'KE' });

  test('brokerage of the fixture of methods.md, groups a b | c | d e', () => {
    const { rows } = run(fixture, 'brokerage', { parameters: { group: 'country' } });
    /* value, coordinator, itinerant, gatekeeper, representative, liaison. c passes b on to d, but b teaches d itself. */
    expect(rows.map(([id, , ...counts]) => [id, ...counts])).toEqual([
      ['a', 1, 0, 0, 1, 0, 0], ['b', 2, 0, 0, 0, 2, 0], ['c', 0, 0, 0, 0, 0, 0], ['d', 2, 0, 1, 0, 0, 1], ['e', 0, 0, 0, 0, 0, 0],
    ]);
  });
  test('degree, in, out and balance', () => {
    expect(valuesOf(fixture, 'degree', { network: 'directed' })).toEqual({ a: 2, b: 3, c: 2, d: 3, e: 0 });
    expect(valuesOf(fixture, 'in-degree')).toEqual({ a: 1, b: 1, c: 1, d: 2, e: 0 });
    expect(valuesOf(fixture, 'out-degree')).toEqual({ a: 1, b: 2, c: 1, d: 1, e: 0 });
    expect(valuesOf(fixture, 'balance')).toEqual({ a: 0, b: 1 / 3, c: 0, d: -1 / 3, e: null });
    expect(valuesOf(fixture, 'out-degree', { weights: 'count' })).toEqual({ a: 2, b: 2, c: 1, d: 1, e: 0 });
    expect(valuesOf(fixture, 'strength', { network: 'directed', weights: 'count' })).toEqual({ a: 3, b: 4, c: 2, d: 3, e: 0 });
  });
  test('summary', () => {
    /* Arcs ab bc cd da bd; undirected form: 4-ring with the diagonal bd: two triangles, 8 paths of length two. */
    const figures = valuesOf(fixture, 'summary', { network: 'directed' });
    expect(figures).toMatchObject({ nodes: 5, arcs: 5, isolates: 1, components: 2, density: 5 / 20, reciprocity: 0, transitivity: 6 / 8, diameter: 3 });
    expect(figures['mean-clustering']).toBeCloseTo((1 + 2 / 3 + 1 + 2 / 3 + 0) / 5, 12);
    /* From a: 1 2 2; b: 1 1 2; c: 1 2 3; d: 1 2 3. */
    expect(figures['mean-distance']).toBeCloseTo((5 + 4 + 6 + 6) / 12, 12);
    expect(figures['degree-gini']).toBeCloseTo((-4 * 0 - 2 * 2 + 0 * 2 + 2 * 3 + 4 * 3) / (5 * 10), 12);
    /* One arc of five within a group; ends out JP 3, FR 1, KE 1; in JP 2, FR 1, KE 2. */
    expect(figures['country-assortativity']).toBeCloseTo((1 / 5 - 9 / 25) / (1 - 9 / 25), 12);
    /* Ends of the five ties: degrees 3 3 | 2 3 four times. Mean 13/5, and so on: r = −2/3. */
    expect(figures['degree-assortativity']).toBeCloseTo(-2 / 3, 12);
    /* Weighted: ab weighs 2 by count, nothing comes back. */
    const mutual = linked(['a', 'b'], ['a>b', 'a>b', 'a>b', 'b>a']);
    expect(valuesOf(mutual, 'summary', { network: 'directed', weights: 'count' })['reciprocity']).toBe(2 / 4);
    expect(valuesOf(mutual, 'summary', { network: 'directed' })['reciprocity']).toBe(1);
  });
  test('a city that only receives has a constraint, an isolate has none', () => {
    const triad = linked(['a', 'b', 'c', 'd'], ['a>c', 'b>c', 'a>b']);
    const constraint = valuesOf(triad, 'constraint', { network: 'directed' });
    for (const id of ['a', 'b', 'c']) expect(constraint[id]).toBeCloseTo(1.125, 12);
    expect(constraint.d).toBeNull();
    expect(valuesOf(triad, 'effective-size', { network: 'directed' })).toEqual({ a: 1, b: 1, c: 1, d: null });
  });
  test('hubs are sources, authorities receivers, each sums to 1', () => {
    const star = linked(['a', 'b', 'c'], ['a>b', 'a>c']);
    expect(valuesOf(star, 'hub')).toEqual({ a: 1, b: 0, c: 0 });
    expect(valuesOf(star, 'authority')).toEqual({ a: 0, b: 0.5, c: 0.5 });
  });
  test('PageRank spreads cities without outgoing arcs evenly and sums to 1', () => {
    /* b is dangling: x_a = (0.15 + 0.85 x_b)/2 and x_b = x_a + 0.85 x_a, with x_a + x_b = 1: x_a = 1/2.85. */
    const rank = valuesOf(linked(['a', 'b'], ['a>b']), 'pagerank') as Record<string, number>;
    expect(rank.a).toBeCloseTo(1 / 2.85, 12);
    expect(rank.b).toBeCloseTo(1.85 / 2.85, 12);
  });
  test('harmonic closeness runs outward', () => {
    const path = linked(['a', 'b', 'c'], ['a>b', 'b>c']);
    expect(valuesOf(path, 'harmonic-closeness', { network: 'directed' })).toEqual({ a: 0.75, b: 0.5, c: 0 });
    expect(valuesOf(path, 'harmonic-closeness')).toEqual({ a: 0.75, b: 1, c: 0.75 });
  });
  test('a stronger tie is a shorter one', () => {
    /* a–c directly is 1 long; by b it is 1/3 + 1/3. */
    const ring = linked(['a', 'b', 'c'], ['a-c', ...Array(3).fill('a-b'), ...Array(3).fill('b-c')]);
    expect(valuesOf(ring, 'betweenness')).toEqual({ a: 0, b: 0, c: 0 });
    expect(valuesOf(ring, 'betweenness', { weights: 'count' })).toEqual({ a: 0, b: 1, c: 0 });
    expect(valuesOf(ring, 'harmonic-closeness', { weights: 'count' }).a).toBeCloseTo((3 + 1.5) / 2, 12);
  });
  test('lengths that are equal but for rounding share their paths', () => {
    /* a–d: by b 1/3 + 1/6, by c 1/4 + 1/4: both 1/2, half each. b–c: by d 1/6 + 1/4, shorter than by a 1/3 + 1/4. */
    const equal = linked(['a', 'b', 'c', 'd'], [...Array(3).fill('a-b'), ...Array(6).fill('b-d'), ...Array(4).fill('a-c'), ...Array(4).fill('c-d')]);
    expect(valuesOf(equal, 'betweenness', { weights: 'count' })).toEqual({ a: 0, b: 0.5, c: 0.5, d: 1 });
  });
  test('components are named by the smallest id, with their size', () => {
    const { rows, columns } = run(linked(['b', 'a', 'z', 'c'], ['c>b', 'z>b']), 'component', { network: 'directed' });
    expect(columns.map(({ name }) => name)).toEqual(['id', 'name', 'value', 'size']);
    expect(rows).toEqual([['a', 'A', 'a', 1], ['b', 'B', 'b', 3], ['c', 'C', 'b', 3], ['z', 'Z', 'b', 3]]);
  });
});

describe('unknown is not zero', () => {
  const figures = (network: Network, form: 'directed' | 'undirected') => valuesOf(network, 'summary', { network: form });
  const NONE = { density: null, reciprocity: null, transitivity: null, 'mean-clustering': null, 'degree-assortativity': null, 'country-assortativity': null, 'degree-gini': null, 'mean-distance': null, diameter: null };
  const MEASURES = ['degree', 'strength', 'in-degree', 'out-degree', 'balance', 'betweenness', 'harmonic-closeness', 'pagerank', 'hub', 'authority', 'core-number', 'clustering', 'constraint', 'effective-size', 'brokerage', 'component'];

  test('an empty network has no rows and no figures', () => {
    const empty = networkOf({});
    expect(figures(empty, 'undirected')).toEqual({ nodes: 0, ties: 0, isolates: 0, components: 0, ...NONE });
    expect(figures(empty, 'directed')).toEqual({ nodes: 0, arcs: 0, isolates: 0, components: 0, ...NONE });
    for (const id of MEASURES) expect(run(empty, id).rows).toEqual([]);
  });
  test('one city alone', () => {
    const one = linked(['a'], []);
    expect(figures(one, 'directed')).toEqual({ nodes: 1, arcs: 0, isolates: 1, components: 1, ...NONE, 'mean-clustering': 0 });
    const expected = { degree: 0, strength: 0, 'in-degree': 0, 'out-degree': 0, balance: null, betweenness: 0, 'harmonic-closeness': null, pagerank: 1, hub: null, authority: null, 'core-number': 0, clustering: null, constraint: null, 'effective-size': null, brokerage: 0, component: 'a' };
    expect(Object.fromEntries(MEASURES.map((id) => [id, valuesOf(one, id).a]))).toEqual(expected);
  });
  test('two tied cities: no pair of others, all ends alike', () => {
    const pair = linked(['a', 'b'], ['a-b']);
    expect(valuesOf(pair, 'betweenness')).toEqual({ a: 0, b: 0 });
    expect(valuesOf(pair, 'betweenness', { parameters: { normalized: true } })).toEqual({ a: null, b: null });
    expect(figures(pair, 'undirected')).toMatchObject({ density: 1, transitivity: null, 'mean-clustering': 0, 'degree-assortativity': null, 'country-assortativity': null, 'degree-gini': 0, 'mean-distance': 1, diameter: 1 });
  });
  test('all of one country has no country assortativity, and isolates are not asked', () => {
    expect(figures(linked(['a', 'b', 'c'], ['a-b'], { c: 'FR' }), 'undirected')['country-assortativity']).toBeNull();
    expect(figures(linked(['a', 'b', 'c'], ['a-b'], { b: 'FR' }), 'undirected')['country-assortativity']).toBe(-1);
  });
  test('Gini', () => {
    expect(gini([0, 0, 1, 3, 6])).toBeCloseTo(0.6, 12);
    expect(gini([0, 0])).toBeNaN();
    expect(gini([])).toBeNaN();
  });
});

test('new names for the cities change no value, and the input stays as it is', () => {
  const random = seededRandom(11);
  const ids = Array.from({ length: 60 }, (_, i) => `c${String(i).padStart(2, '0')}`);
  const pick = () => ids[Math.floor(random() * ids.length)]!;
  const links = Array.from({ length: 130 }, () => `${pick()}${random() < 0.7 ? '>' : '-'}${pick()}`);
  const renamed = new Map(ids.map((id, i) => [id, `r${String((i * 37) % 60).padStart(2, '0')}`]));
  const countries = Object.fromEntries(ids.map((id, i) => [id, ['JP', 'FR', 'KE'][i % 3]!]));
  const first = linked(ids, links, countries);
  const again = linked([...renamed.values()], links.map((link) => link.replace(/c\d\d/g, (id) => renamed.get(id)!)), Object.fromEntries(ids.map((id) => [renamed.get(id)!, countries[id]!])));
  const before = JSON.stringify({ ...first, exchanges: { ...first.exchanges, roles: Array.from(first.exchanges.roles), flow: Array.from(first.exchanges.flow) } });
  for (const id of ['degree', 'strength', 'balance', 'betweenness', 'harmonic-closeness', 'pagerank', 'core-number', 'clustering', 'constraint', 'effective-size', 'brokerage']) {
    for (const network of ['directed', 'undirected'] as const) {
      for (const weights of ['none', 'count', 'shared'] as const) {
        const [one, two] = [valuesOf(first, id, { network, weights }), valuesOf(again, id, { network, weights })];
        for (const city of ids) {
          const [left, right] = [one[city], two[renamed.get(city)!]];
          if (typeof left === 'number') expect(right, `${id} ${network} ${weights} ${city}`).toBeCloseTo(left, 9);
          else expect(right).toEqual(left);
        }
      }
    }
  }
  expect(JSON.stringify({ ...first, exchanges: { ...first.exchanges, roles: Array.from(first.exchanges.roles), flow: Array.from(first.exchanges.flow) } })).toBe(before);
});
