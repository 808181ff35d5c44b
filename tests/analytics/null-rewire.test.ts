/** Rewiring: what it keeps, how much it swaps, what it cannot move. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasureInput } from '../../server/analytics/measure-entry.ts';
import { PairSet } from '../../server/analytics/null-models/pair-set.ts';
import { rewirer, SWAPS_PER_EVENT } from '../../server/analytics/null-models/rewire.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { eventList, type EventList } from '../../server/graph/network-projection.ts';
import { yearOf } from '../../server/model/dates.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { seededRandom } from '../../server/statistics/seeded-random.ts';
import { readSettings } from '../../server/simulate/settings.ts';
import { simulate } from '../../server/simulate/simulate.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';
import { inputOf } from './null-inputs.ts';

const simulated = networkOf(simulate(readSettings({ cities: 60, practices: 3, from: 2015, until: 2018, seed: 3 })).tables);

/** Kind × year of each event. */
function layerNames({ occasions }: EventList, { network, days }: MeasureInput): string[] {
  return Array.from(occasions, (occasion) => `${occasion < network.exchanges.count ? network.kinds[network.exchanges.kind[occasion]!] : 'adoption'} ${yearOf(days.lo[occasion]!)}`);
}

/** How often each city stands on each side, by layer. */
function degreesByLayer(events: EventList, input: MeasureInput): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (key: string) => { counts[key] = (counts[key] ?? 0) + 1; };
  layerNames(events, input).forEach((layer, i) => {
    const [source, target] = [events.sources[i]!, events.targets[i]!];
    add(`${layer} ${source} ${input.form === 'directed' ? 'out' : ''}`);
    add(`${layer} ${target} ${input.form === 'directed' ? 'in' : ''}`);
  });
  return counts;
}

/** How often an event of a layer joins two cities that another of it joins already. */
function duplicates(events: EventList, input: MeasureInput): number {
  const pairs = layerNames(events, input).map((layer, i) => `${layer} ${events.sources[i]} ${events.targets[i]}`);
  return pairs.length - new Set(pairs).size;
}

describe.each(['directed', 'undirected'] as const)('rewiring the %s network', (form) => {
  const input = inputOf(simulated, form);
  const drawn = rewirer(input)(seededRandom(7));

  test('keeps how often each city takes part in each layer', () => {
    expect(degreesByLayer(drawn.events, input)).toEqual(degreesByLayer(input.events, input));
  });
  test('makes at least ten swaps for each event of the layers that have enough', () => {
    expect(drawn.layers.length).toBeGreaterThan(5);
    const large = drawn.layers.filter(({ events }) => events >= 20);
    expect(large.length).toBeGreaterThan(2);
    for (const { swaps, events } of large) expect(swaps).toBeGreaterThanOrEqual(SWAPS_PER_EVENT * events);
  });
  test('makes no self-loop and no second event of a pair in a layer', () => {
    expect(drawn.events.sources.some((source, i) => source === drawn.events.targets[i])).toBe(false);
    expect(duplicates(drawn.events, input)).toBeLessThanOrEqual(duplicates(input.events, input));
    if (form === 'undirected') expect(drawn.events.sources.every((source, i) => source < drawn.events.targets[i]!)).toBe(true);
  });
  test('moves most events, keeps the order of events and the occasions with their sizes', () => {
    const key = (events: EventList) => Array.from(events.sources, (source, i) => `${source} ${events.targets[i]} ${events.occasions[i]}`);
    const before = new Set(key(input.events));
    expect(key(drawn.events).filter((one) => before.has(one)).length).toBeLessThan(before.size / 3);
    const size = simulated.cities.id.length;
    const place = (i: number) => (drawn.events.sources[i]! * size + drawn.events.targets[i]!) * 1e6 + drawn.events.occasions[i]!;
    for (let i = 1; i < drawn.events.sources.length; i++) expect(place(i)).toBeGreaterThan(place(i - 1));
    const sizes = (events: EventList) => Array.from(events.occasions, (occasion, i) => `${occasion} ${events.cities[i]}`).sort();
    expect(sizes(drawn.events)).toEqual(sizes(input.events));
  });
  test('the same seed gives the same network, another one another', () => {
    const again = rewirer(input)(seededRandom(7));
    expect(again).toEqual(drawn);
    expect(rewirer(input)(seededRandom(8)).events).not.toEqual(drawn.events);
  });
  test('leaves the network given as it is', () => {
    expect(input.events).toEqual(eventList(simulated, form));
  });
});

describe('layers that cannot be rewired', () => {
  /** One mentor of three in 2015, one single mentoring in 2016, a square of mentorings in 2017. */
  const network = networkOf({
    cities: cities('a', 'b', 'c', 'd'),
    exchanges: [['x1', 2015], ['x2', 2015], ['x3', 2015], ['x4', 2016], ['x5', 2017], ['x6', 2017]].map(([id, year]) => ({ id, kind: 'mentoring', start: String(year) })),
    participations: [['x1', 'b'], ['x2', 'c'], ['x3', 'd'], ['x4', 'b']].flatMap(([id, learner]) => part(id!, 'a mentor', `${learner} learner`))
      .concat(part('x5', 'a mentor', 'b learner'), part('x6', 'c mentor', 'd learner')),
  });
  test('stars and single events stay as they are and are counted', () => {
    const { unchanged, layers } = rewirer(inputOf(network, 'directed'))(seededRandom(1));
    expect(unchanged).toBe(4);
    expect(layers.map(({ events }) => events)).toEqual([2]);
    expect(layers[0]!.swaps).toBeGreaterThanOrEqual(20);
  });
  test('the result says how many events they are', () => {
    const { notes } = computeMeasure(network, 'summary', MeasureRequest.parse({ network: 'directed', null: 'rewire', samples: 19 }));
    expect(notes.join('\n')).toContain('4 of 6 events lie in layers (kind × year) without any swap');
  });
  test('a layer where every pair is taken has no swap either', () => {
    const ids = ['a', 'b', 'c'];
    const pairs = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => [from, to] as const));
    const complete = networkOf({
      cities: cities(...ids), exchanges: pairs.map((_, i) => ({ id: `x${i}`, kind: 'mentoring', start: '2015' })),
      participations: pairs.flatMap(([from, to], i) => part(`x${i}`, `${from} mentor`, `${to} learner`)),
    });
    expect(rewirer(inputOf(complete, 'directed'))(seededRandom(1))).toMatchObject({ unchanged: 6, layers: [{ events: 6, swaps: 0 }] });
  });
});

test('all graphs with the given degrees come up equally often', () => {
  /* Teachers a, b, c once each, learners d, e, f once each: six ways to match them. */
  const network = networkOf({
    cities: cities('a', 'b', 'c', 'd', 'e', 'f'), exchanges: ['x0', 'x1', 'x2'].map((id) => ({ id, kind: 'mentoring', start: '2015' })),
    participations: [part('x0', 'a mentor', 'd learner'), part('x1', 'b mentor', 'e learner'), part('x2', 'c mentor', 'f learner')].flat(),
  });
  const input = inputOf(network, 'directed');
  const rewire = rewirer(input);
  const random = seededRandom(11);
  const counts = new Map<string, number>();
  const draws = 6000;
  for (let i = 0; i < draws; i++) {
    const key = rewire(random).events.targets.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  /* Chi-squared with 5 degrees of freedom: 20.5 is its 99.9 % quantile. */
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - draws / 6) ** 2 / (draws / 6), 0);
  expect(chi).toBeLessThan(20.5);
});

test('a set of pairs answers as a plain list does', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('add', 'remove'), fc.integer({ min: 0, max: 40 }).map((i) => i * 2 ** 32 + (i % 3))), { maxLength: 200 }), (steps) => {
    const set = new PairSet(200);
    const list: number[] = [];
    for (const [what, pair] of steps) {
      const at = list.indexOf(pair);
      if (what === 'add') {
        set.add(pair);
        list.push(pair);
      } else if (at !== -1) {
        set.remove(pair);
        list.splice(at, 1);
      }
      for (let i = 0; i <= 40; i++) expect(set.has(i * 2 ** 32 + (i % 3))).toBe(list.includes(i * 2 ** 32 + (i % 3)));
    }
  }), { seed: 5, numRuns: 100 });
});
