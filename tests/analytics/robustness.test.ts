/** Loss of a city and removal curves: by hand, and against brute force with NetworkX (tests/golden/make_robustness.py). */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { directedLosses, undirectedLosses } from '../../server/analytics/structure/robustness-broker-loss.ts';
import type { Network } from '../../server/graph/network.ts';
import { project } from '../../server/graph/network-projection.ts';
import { networkOf } from '../graph/network-tables.ts';
import { seededRandom } from '../graph/seeded-random.ts';
import { byName, FIXTURE, linked, rowsOf, run } from './linked-cities.ts';
import { starterNetwork } from './real-networks.ts';

type Losses = [lost: number, pairs: number][];
type Curve = [removed: number, value: number | null, n: number, largest: number, reach: number][];
interface Golden {
  small: { directed: boolean; n: number; links: [number, number][]; losses: Losses }[];
  starter: { network: 'directed' | 'undirected'; losses: Losses; degree: Curve; betweenness: Curve }[];
}
const golden = JSON.parse(readFileSync(new URL('../golden/robustness.json', import.meta.url), 'utf8')) as Golden;
const cityId = (i: number) => `c${String(i).padStart(2, '0')}`;

describe('loss of a city by hand', () => {
  test('the middle of a path parts its ends, the ends part nobody', () => {
    const path = linked(['a', 'b', 'c'], ['a-b', 'b-c']);
    expect(byName(run(path, 'broker-loss', { network: 'undirected' }))).toEqual({ a: 0, b: 1, c: 0 });
    /* Pairs of others: b→c without a, a→c without b (lost with it), a→b without c. */
    expect(rowsOf(run(linked(['a', 'b', 'c'], ['a>b', 'b>c']), 'broker-loss'))).toEqual([
      { id: 'a', name: 'A', value: 0, lost: 0, n: 1 }, { id: 'b', name: 'B', value: 1, lost: 1, n: 1 }, { id: 'c', name: 'C', value: 0, lost: 0, n: 1 },
    ]);
  });
  test('the fixture of methods.md: four cities reach each other round a ring with a short cut', () => {
    /* Static reach: all 12 pairs of a b c d, 6 of them without a given city.
       Without a: b→c, b→d, c→d stay. Without b: c→d, c→a, d→a. Without c: all of a b d (a→b→d→a). Without d: a→b, a→c, b→c. */
    expect(byName(run(FIXTURE, 'broker-loss'))).toEqual({ a: 0.5, b: 0.5, c: 0, d: 0.5, e: 0 });
    expect(byName(run(FIXTURE, 'broker-loss'), 'n')).toEqual({ a: 6, b: 6, c: 6, d: 6, e: 12 });
  });
  test('a bow tie hangs on its knot: 8 of 12 pairs', () => {
    const tie = linked(['a', 'b', 'k', 'x', 'y'], ['a-b', 'a-k', 'b-k', 'x-y', 'x-k', 'y-k']);
    expect(byName(run(tie, 'broker-loss', { network: 'undirected' }))).toEqual({ a: 0, b: 0, k: 8 / 12, x: 0, y: 0 });
  });
  test('empty where nobody else reaches anybody', () => {
    expect(run(networkOf({}), 'broker-loss').rows).toEqual([]);
    expect(byName(run(linked(['a'], []), 'broker-loss'))).toEqual({ a: null });
    expect(byName(run(linked(['a', 'b', 'c'], ['a>b']), 'broker-loss'))).toEqual({ a: null, b: null, c: 0 });
  });
});

describe('loss of a city as NetworkX has it', () => {
  test.each(golden.small.map((one, i) => [i, one.n, one] as const))('random network %d of %d cities', (_, n, { directed, links, losses }) => {
    const network = linked(Array.from({ length: n }, (__, i) => cityId(i)), links.map(([a, b]) => `${cityId(a)}${directed ? '>' : '-'}${cityId(b)}`));
    const rows = rowsOf(run(network, 'broker-loss', { network: directed ? 'directed' : 'undirected' }));
    expect(rows.map(({ lost, n: pairs }) => [lost, pairs])).toEqual(losses);
    expect(rows.map(({ value }) => value)).toEqual(losses.map(([lost, pairs]) => (pairs === 0 ? null : lost / pairs)));
  });
  test('ties as arcs both ways lose what ties lose', () => {
    for (const { n, directed, links } of golden.small) {
      if (directed) continue;
      const network = linked(Array.from({ length: n }, (_, i) => cityId(i)), links.map(([a, b]) => `${cityId(a)}-${cityId(b)}`));
      const directedForm = project(network, 'directed', 'none');
      const found = directedLosses(directedForm, 0, 1, () => {});
      const { lost, pairs } = undirectedLosses(project(network, 'undirected', 'none'));
      expect(Array.from(found.slice(0, n))).toEqual(Array.from(lost));
      expect(Array.from(found.slice(n, 2 * n), (part) => found[2 * n]! - part)).toEqual(Array.from(pairs));
    }
  });
});

describe('the starter network', () => {
  let network: Network;
  beforeAll(async () => { network = await starterNetwork(); });
  test.each(golden.starter.map((one) => [one.network, one] as const))('%s: losses and curves as NetworkX has them', (form, { losses, degree, betweenness }) => {
    expect(rowsOf(run(network, 'broker-loss', { network: form })).map(({ lost, n }) => [lost, n])).toEqual(losses);
    const rows = rowsOf(run(network, 'robustness', { network: form, parameters: { steps: 10, runs: 2 } }));
    for (const [strategy, curve] of [['degree', degree], ['betweenness', betweenness]] as const) {
      const found = rows.filter((row) => row.strategy === strategy);
      expect(found.map(({ removed, n }) => [removed, n])).toEqual(curve.map(([removed, , n]) => [removed, n]));
      found.forEach((row, k) => {
        expect(row.value as number, `${strategy} ${k}`).toBeCloseTo(curve[k]![1]!, 12);
        expect(row.largest as number).toBeCloseTo(curve[k]![3], 12);
        expect(row.reach as number).toBeCloseTo(curve[k]![4], 12);
      });
    }
  });
});

describe('removal curves', () => {
  const star = linked(['a', 'b', 'c', 'd', 'h'], ['h-a', 'h-b', 'h-c', 'h-d']);
  test('a star without its hub', () => {
    const rows = rowsOf(run(star, 'robustness', { parameters: { upTo: 0.4, steps: 2, runs: 40 } }));
    expect(rows.filter(({ strategy }) => strategy === 'degree')).toEqual([
      { strategy: 'degree', removed: 0, share: 0, value: 1, low: null, high: null, n: 20, largest: 1, reach: 1 },
      { strategy: 'degree', removed: 1, share: 0.2, value: 0, low: null, high: null, n: 12, largest: 1 / 5, reach: 0 },
      /* Then a, the first of equals. */
      { strategy: 'degree', removed: 2, share: 0.4, value: 0, low: null, high: null, n: 6, largest: 1 / 5, reach: 0 },
    ]);
    expect(rows.filter(({ strategy }) => strategy === 'betweenness').map(({ value }) => value)).toEqual([1, 0, 0]);
    const random = rows.filter(({ strategy }) => strategy === 'random');
    /* The hub is the first to leave in a fifth of the orders: all is lost then, nothing otherwise. */
    expect(random[1]!.value as number).toBeGreaterThan(0.5);
    expect(random[1]).toMatchObject({ n: 12, low: 0, high: 1 });
  });
  test('a clique loses nothing', () => {
    const clique = linked(['a', 'b', 'c', 'd'], ['a-b', 'a-c', 'a-d', 'b-c', 'b-d', 'c-d']);
    for (const { value, removed, largest } of rowsOf(run(clique, 'robustness', { parameters: { upTo: 0.5, steps: 2, runs: 4 } }))) {
      expect(value).toBe(1);
      expect(largest).toBe((4 - (removed as number)) / 4);
    }
  });
  test('empty, alone, without ties: no rows, no value', () => {
    expect(run(networkOf({}), 'robustness').rows).toEqual([]);
    for (const ids of [['a'], ['a', 'b', 'c']]) {
      for (const form of ['directed', 'undirected'] as const) {
        const rows = rowsOf(run(linked(ids, []), 'robustness', { network: form, parameters: { upTo: 1 } }));
        expect(rows.length).toBeGreaterThanOrEqual(6);
        for (const { value, reach, n, largest, removed } of rows) expect([value, reach, n, largest]).toEqual([null, null, 0, removed === ids.length ? 0 : 1 / ids.length]);
      }
    }
  });
  test('the first city to leave costs what its loss says', () => {
    const network = linked(['a', 'b', 'c', 'd', 'e', 'f'], ['a>b', 'b>c', 'c>d', 'd>b', 'c>e', 'e>f']);
    const first = rowsOf(run(network, 'robustness', { network: 'directed', parameters: { upTo: 1 / 6, steps: 1, runs: 2 } })).find((row) => row.strategy === 'degree' && row.removed === 1)!;
    /* c has degree 3 like b (b: in 2, out 1; c: in 1, out 2): b leaves, the first of equals. */
    const loss = rowsOf(run(network, 'broker-loss'))[1]!;
    expect(first.value).toBeCloseTo(1 - (loss.value as number), 12);
    expect(first.n).toBe(loss.n);
  });
  test('the same seed gives the same bytes, another seed another order', () => {
    const random = seededRandom(2);
    const ids = Array.from({ length: 30 }, (_, i) => cityId(i));
    const network = linked(ids, Array.from({ length: 45 }, () => `${ids[Math.floor(random() * 30)]}-${ids[Math.floor(random() * 30)]}`));
    const once = (seed: number) => JSON.stringify(run(network, 'robustness', { seed, parameters: { runs: 30 } }).rows);
    expect(once(1)).toBe(once(1));
    expect(once(1)).not.toBe(once(2));
  });
  test('beside rewired networks each point has its own band', () => {
    const random = seededRandom(6);
    const ids = Array.from({ length: 24 }, (_, i) => cityId(i));
    const group = (i: number) => Math.floor(i / 12);
    const within = Array.from({ length: 200 }, () => [Math.floor(random() * 24), Math.floor(random() * 24)] as const).filter(([a, b]) => a !== b && group(a) === group(b)).map(([a, b]) => `${cityId(a)}-${cityId(b)}`);
    const rows = rowsOf(run(linked(ids, [...new Set(within)].slice(0, 60).concat('c00-c12')), 'robustness', { parameters: { upTo: 0.25, steps: 3, runs: 10 }, null: 'rewire', samples: 39 }));
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      expect(row['largest-p']).not.toBeNull();
      if (row.removed === 0) expect([row.low, row.high]).toEqual([1, 1]);
    }
    /* The bridge holds two halves together: fewer pairs stay connected than in rewired networks once it is gone. */
    const bridgeless = rows.find((row) => row.strategy === 'betweenness' && row.removed === 2)!;
    expect(bridgeless['p-low']).toBe(1 / 40);
  });
});

test('new names change no loss, and an isolate changes none', () => {
  const random = seededRandom(12);
  const ids = Array.from({ length: 40 }, (_, i) => cityId(i));
  const links = Array.from({ length: 60 }, () => `${ids[Math.floor(random() * 40)]}>${ids[Math.floor(random() * 40)]}`);
  const renamed = (id: string) => `r${String((Number(id.slice(1)) * 27) % 40).padStart(2, '0')}`;
  const loss = byName(run(linked(ids, links), 'broker-loss'));
  const again = byName(run(linked(ids.map(renamed), links.map((link) => link.replace(/c\d\d/g, renamed))), 'broker-loss'));
  const more = byName(run(linked([...ids, 'z'], links), 'broker-loss'));
  const reversed = byName(run(linked(ids, links.map((link) => link.split('>').reverse().join('>'))), 'broker-loss'));
  for (const id of ids) expect([again[renamed(id)], more[id], reversed[id]]).toEqual([loss[id], loss[id], loss[id]]);
  expect(more.z).toBe(0);
});
