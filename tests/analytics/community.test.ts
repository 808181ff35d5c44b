/** Communities: modularity against igraph and leidenalg (tests/golden/make_communities.py), agreement by hand and by igraph. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { adjustedRand, memberOverlap, runAgreement } from '../../server/analytics/structure/community-agreement.ts';
import { leiden, recombine } from '../../server/analytics/structure/leiden.ts';
import { getMeasure } from '../../server/analytics/registry.ts';
import { undirectedForm, project, type Projection } from '../../server/graph/network-projection.ts';
import type { Network } from '../../server/graph/network.ts';
import { networkOf } from '../graph/network-tables.ts';
import { seededRandom } from '../graph/seeded-random.ts';
import { KARATE } from './karate.ts';
import { byName, linked, rowsOf, run } from './linked-cities.ts';
import { starterNetwork, wikidataNetwork } from './real-networks.ts';

interface Golden {
  modularity: { name: string; resolution: number; igraph: number; leidenalg: number }[];
  agreement: { first: number[]; second: number[]; ari: number }[];
}
const golden = JSON.parse(readFileSync(new URL('../golden/communities.json', import.meta.url), 'utf8')) as Golden;
const bestOf = (name: string, resolution = 1) => golden.modularity.find((one) => one.name === name && one.resolution === resolution)!;

const karateId = (node: number) => `n${String(node).padStart(2, '0')}`;
const club = linked(Array.from({ length: 34 }, (_, node) => karateId(node)), KARATE.map(([a, b]) => `${karateId(a)}-${karateId(b)}`));

/** Modularity worked out pair by pair from its definition: 1/2m Σ (w_uv − γ k_u k_v / 2m) over pairs in one community. */
function modularityByPairs({ n, out }: Projection, of: (u: number) => unknown, resolution = 1): number {
  const weight = (u: number, v: number) => {
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) if (out.targets[i] === v) return out.weights[i]!;
    return 0;
  };
  const strength = Array.from({ length: n }, (_, u) => Array.from({ length: n }, (_, v) => weight(u, v)).reduce((a, b) => a + b, 0));
  const total = strength.reduce((a, b) => a + b, 0);
  let sum = 0;
  for (let u = 0; u < n; u++) for (let v = 0; v < n; v++) if (of(u) === of(v)) sum += weight(u, v) - (resolution * strength[u]! * strength[v]!) / total;
  return sum / total;
}

/** Every community can be walked through without leaving it. */
function expectConnected({ n, out }: Projection, of: readonly unknown[]): void {
  const reached = new Set<number>();
  const walks = new Map<unknown, number>();
  for (let start = 0; start < n; start++) {
    if (reached.has(start)) continue;
    walks.set(of[start], (walks.get(of[start]) ?? 0) + 1);
    const stack = [start];
    reached.add(start);
    while (stack.length > 0) {
      const u = stack.pop()!;
      for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
        const v = out.targets[i]!;
        if (reached.has(v) || of[v] !== of[u]) continue;
        reached.add(v);
        stack.push(v);
      }
    }
  }
  expect([...walks].filter(([, count]) => count > 1)).toEqual([]);
}

describe('Zachary’s karate club', () => {
  test('the best modularity known', () => {
    const figures = rowsOf(run(club, 'communities'));
    expect(figures[0]).toMatchObject({ name: 'modularity', n: 78 });
    expect(figures[0]!.value as number).toBeCloseTo(0.4197896, 7);
    expect(figures[1]).toMatchObject({ name: 'communities', value: 4, n: 34 });
  });
  test.each([0.5, 2])('at least what igraph and leidenalg find at resolution %d', (resolution) => {
    const { igraph, leidenalg } = bestOf('karate', resolution);
    expect(byName(run(club, 'communities', { parameters: { resolution } })).modularity as number).toBeGreaterThanOrEqual(Math.max(igraph, leidenalg) - 1e-12);
  });
  test('labels are the smallest city id of the community, with its size', () => {
    const rows = rowsOf(run(club, 'community'));
    for (const { value, size } of rows) {
      const members = rows.filter((row) => row.value === value);
      expect(members[0]!.id).toBe(value);
      expect(members).toHaveLength(size as number);
    }
    expect(modularityByPairs(project(club, 'undirected', 'none'), (u) => rows[u]!.value)).toBeCloseTo(0.4197896, 7);
  });
});

describe.each(['none', 'count', 'shared'] as const)('the starter network, weights %s', (weights) => {
  let network: Network;
  beforeAll(async () => { network = await starterNetwork(); });
  test('at least the modularity that igraph and leidenalg find in 20 runs', () => {
    const { igraph, leidenalg } = bestOf(`starter ${weights}`);
    const result = run(network, 'communities', { weights });
    expect(byName(result).modularity as number).toBeGreaterThanOrEqual(Math.max(igraph, leidenalg) - 1e-12);
  });
  test('the modularity is that of the definition, and communities hang together', () => {
    const result = run(network, 'community', { weights });
    const labels = result.rows.map((row) => row[2]);
    const projection = project(network, 'undirected', weights);
    expect(modularityByPairs(projection, (u) => labels[u])).toBeCloseTo(byName(run(network, 'communities', { weights })).modularity as number, 10);
    expectConnected(projection, labels);
  });
});

test('Wikidata sister cities: more modularity than igraph and leidenalg find, communities hang together', () => {
  const network = wikidataNetwork();
  const { igraph, leidenalg } = bestOf('wikidata');
  const projection = project(network, 'undirected', 'none');
  const labels = run(network, 'community').rows.map((row) => row[2]);
  expectConnected(projection, labels);
  /* Share of ties inside − Σ (share of tie ends)². */
  const { offsets, targets } = projection.out;
  const ends = new Map<unknown, number>();
  let inside = 0;
  labels.forEach((label, u) => {
    ends.set(label, (ends.get(label) ?? 0) + offsets[u + 1]! - offsets[u]!);
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (labels[targets[i]!] === label) inside++;
  });
  expect(inside / targets.length - [...ends.values()].reduce((sum, count) => sum + (count / targets.length) ** 2, 0)).toBeGreaterThanOrEqual(Math.max(igraph, leidenalg));
});

describe('agreement', () => {
  const ints = (...of: number[]) => Int32Array.from(of);
  test('by hand', () => {
    /* Pairs together: 2 and 1, 1 in both, 6 in all: (1 − 2·1/6) / (3/2 − 2·1/6) = 4/7. */
    expect(adjustedRand(ints(0, 0, 1, 1), ints(0, 0, 1, 2))).toBeCloseTo(4 / 7, 12);
    /* Pairs together: 2 and 2, none in both: (0 − 4/6) / (2 − 4/6) = −1/2. */
    expect(adjustedRand(ints(0, 0, 1, 1), ints(0, 1, 0, 1))).toBeCloseTo(-1 / 2, 12);
    expect(adjustedRand(ints(0, 0, 1, 1), ints(5, 5, 2, 2))).toBe(1);
    expect(adjustedRand(ints(0, 1, 2), ints(2, 0, 1))).toBe(1);
    expect(adjustedRand(ints(0, 0, 0), ints(0, 0, 0))).toBe(1);
    expect(adjustedRand(ints(0), ints(0))).toBe(1);
    expect(Array.from(memberOverlap(ints(0, 0, 0, 1), ints(0, 0, 1, 1)))).toEqual([2 / 3, 2 / 3, 1 / 4, 1 / 2]);
    expect(runAgreement([ints(0, 0, 1, 1), ints(0, 0, 1, 2), ints(1, 1, 0, 0)])).toEqual({ mean: expect.closeTo((4 / 7 + 1 + 4 / 7) / 3, 12), low: expect.closeTo(4 / 7, 12), high: 1 });
    expect(runAgreement([ints(0, 0)]).mean).toBeNaN();
  });
  test.each(golden.agreement.map((one) => [one.first.length, one] as const))('of %d cities as igraph has it', (_, { first, second, ari }) => {
    expect(adjustedRand(Int32Array.from(first), Int32Array.from(second))).toBeCloseTo(ari, 12);
  });
});

describe('a clear structure', () => {
  /* Four cliques of five in a ring, one tie from each to the next. */
  const ids = Array.from({ length: 20 }, (_, i) => `c${String(i).padStart(2, '0')}`);
  const ring = ids.flatMap((_, i) => {
    const clique = Math.floor(i / 5);
    return [...ids.slice(i + 1, 5 * clique + 5).map((other) => `${ids[i]}-${other}`), ...(i % 5 === 4 ? [`${ids[i]}-${ids[(i + 1) % 20]}`] : [])];
  });
  test('is found whole, each time, whatever the seed', () => {
    for (const seed of [1, 2, 3]) {
      const result = run(linked(ids, ring), 'community', { seed });
      expect(result.rows.map(([, , label, size, stability]) => [label, size, stability])).toEqual(ids.map((_, i) => [ids[5 * Math.floor(i / 5)], 5, 1]));
    }
    const figures = byName(run(linked(ids, ring), 'communities'));
    /* 44 ties, 40 inside; each clique holds a quarter of the strength: 40/44 − 4/16. */
    expect(figures).toEqual({ modularity: expect.closeTo(40 / 44 - 1 / 4, 12), communities: 4, largest: 5, alone: 0, agreement: 1, 'agreement-with-best': 1 });
  });
  test('new names give the same parts, an isolate stands alone and changes nothing else', () => {
    const renamed = (id: string) => `r${String((Number(id.slice(1)) * 7) % 20).padStart(2, '0')}`;
    const again = run(linked(ids.map(renamed), ring.map((link) => link.replace(/c\d\d/g, renamed))), 'community');
    const label = new Map(again.rows.map((row) => [row[0], row[2]]));
    for (const one of ids) for (const two of ids) expect(label.get(renamed(one)) === label.get(renamed(two))).toBe(one.slice(1) === two.slice(1) || Math.floor(Number(one.slice(1)) / 5) === Math.floor(Number(two.slice(1)) / 5));
    const more = run(linked([...ids, 'z'], ring), 'community');
    expect(more.rows.slice(0, 20)).toEqual(run(linked(ids, ring), 'community').rows);
    expect(more.rows[20]).toEqual(['z', 'Z', 'z', 1, 1]);
  });
  test('the directed network is taken undirected, and says so', () => {
    const directed = run(linked(ids, ring.map((link) => link.replace('-', '>'))), 'community', { network: 'directed' });
    expect(directed.rows.map(([, , label]) => label)).toEqual(ids.map((_, i) => ids[5 * Math.floor(i / 5)]));
    expect(directed.notes[0]).toContain('undirected form');
  });
  test('weights are honoured: strong ties hold what would fall apart', () => {
    /* A ring of six; every second tie counts three: pairs are the communities. */
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    const links = ['a-b', 'c-d', 'e-f'].flatMap((link) => [link, link, link]).concat(['b-c', 'd-e', 'f-a']);
    expect(byName(run(linked(six, links), 'community', { weights: 'count' }))).toEqual({ a: 'a', b: 'a', c: 'c', d: 'c', e: 'e', f: 'e' });
    /* 9/12 − 3/9 */
    expect(byName(run(linked(six, links), 'communities', { weights: 'count' })).modularity as number).toBeCloseTo(9 / 12 - 1 / 3, 12);
  });
});

describe('edge cases', () => {
  test('no cities', () => {
    expect(run(networkOf({}), 'community').rows).toEqual([]);
    expect(byName(run(networkOf({}), 'communities'))).toEqual({ modularity: null, communities: 0, largest: 0, alone: 0, agreement: null, 'agreement-with-best': null });
  });
  test('cities without ties are alone, and there is no modularity', () => {
    const none = linked(['a', 'b'], []);
    expect(run(none, 'community').rows).toEqual([['a', 'A', 'a', 1, 1], ['b', 'B', 'b', 1, 1]]);
    expect(byName(run(none, 'communities'))).toEqual({ modularity: null, communities: 2, largest: 1, alone: 2, agreement: null, 'agreement-with-best': null });
    expect(run(none, 'communities').notes).toContain('Without ties every city is alone, and there is no modularity.');
  });
  test('one tie is one community of modularity 0', () => {
    expect(byName(run(linked(['a', 'b'], ['a-b']), 'communities'))).toMatchObject({ modularity: 0, communities: 1, agreement: 1 });
  });
  test('parts that no tie joins are never one community', () => {
    expect(byName(run(linked(['a', 'b', 'c', 'd'], ['a-b', 'c-d']), 'community', { parameters: { resolution: 0.01 } }))).toEqual({ a: 'a', b: 'a', c: 'c', d: 'c' });
  });
  test('a single run has no agreement and no stability', () => {
    const one = run(linked(['a', 'b', 'c'], ['a-b', 'b-c']), 'community', { parameters: { runs: 1 } });
    expect(one.rows.map((row) => row[4])).toEqual([null, null, null]);
    expect(byName(run(club, 'communities', { parameters: { runs: 1 } })).agreement).toBeNull();
    expect(() => run(club, 'community', { parameters: { runs: 0 } })).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
  test('more runs than pieces, and fewer, are all made', () => {
    for (const runs of [3, 20, 47]) expect(rowsOf(run(club, 'communities', { parameters: { runs } }))[4]).toMatchObject({ name: 'agreement', n: runs });
  });
});

describe('random networks', () => {
  const random = seededRandom(21);
  const networks = Array.from({ length: 25 }, (_, k) => {
    const n = 5 + Math.floor(random() * 60);
    const ids = Array.from({ length: n }, (_, i) => `c${String(i).padStart(2, '0')}`);
    return linked(ids, Array.from({ length: Math.floor(n * (0.3 + random() * 3)) }, () => `${ids[Math.floor(random() * n)]}${k % 2 ? '>' : '-'}${ids[Math.floor(random() ** 2 * n)]}`).filter((link) => link.slice(0, 3) !== link.slice(4)));
  });
  test('every run and what is made of them hang together, and recombining never loses modularity', () => {
    networks.forEach((network, k) => {
      for (const weights of ['none', 'count'] as const) {
        const projection = undirectedForm(project(network, k % 2 ? 'directed' : 'undirected', weights));
        const runs = Array.from({ length: 6 }, (_, seed) => leiden(projection, 0.7 + k / 20, seededRandom(seed)));
        const best = recombine(projection, 0.7 + k / 20, runs, seededRandom(99));
        for (const { of, modularity } of [...runs, best]) {
          expectConnected(projection, Array.from(of));
          expect(modularity).toBeCloseTo(modularityByPairs(projection, (u) => of[u], 0.7 + k / 20), 10);
        }
        expect(best.modularity).toBeGreaterThanOrEqual(Math.max(...runs.map(({ modularity }) => modularity)));
      }
    });
  });
  test('same seed, same bytes; the input stays as it is', () => {
    const projection = project(club, 'undirected', 'none');
    const before = JSON.stringify([Array.from(projection.out.targets), Array.from(projection.out.weights)]);
    expect(JSON.stringify(run(networks[0]!, 'community', { seed: 7 }))).toBe(JSON.stringify(run(networks[0]!, 'community', { seed: 7 })));
    leiden(projection, 1, seededRandom(1));
    expect(JSON.stringify([Array.from(projection.out.targets), Array.from(projection.out.weights)])).toBe(before);
  });
  test('beside rewired networks, planted communities are more than chance', () => {
    const ids = Array.from({ length: 24 }, (_, i) => `c${String(i).padStart(2, '0')}`);
    const links = ids.flatMap((one, i) => ids.slice(i + 1).filter((_, j) => Math.floor(i / 8) === Math.floor((i + 1 + j) / 8) && random() < 0.6).map((other) => `${one}-${other}`));
    const figures = rowsOf(run(linked(ids, [...links, 'c00-c08', 'c08-c16', 'c16-c00']), 'communities', { parameters: { runs: 3 }, null: 'rewire', samples: 39 }));
    expect(figures[0]).toMatchObject({ name: 'modularity', p: 1 / 40 });
    expect(getMeasure('community').nulls).toEqual([]);
  });
});
