/** Ways and comparisons beside independent programs (tests/golden/make_paths.py): networkx on the starter network, brute force in time. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareCities, compareNetworks, type CompareParts } from '../../server/analytics/compare/compare.ts';
import { findWays, flowTimeline } from '../../server/analytics/paths/find-ways.ts';
import { journeysFrom, journeysTo } from '../../server/analytics/paths/journeys.ts';
import { knownDays, stepsBy } from '../../server/analytics/paths/known.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { nodeNamed } from '../../server/graph/named-node.ts';
import { NO_DAY, NO_FILTERS } from '../../server/graph/network-columns.ts';
import type { Network } from '../../server/graph/network.ts';
import { dayInterval, isoDay } from '../../server/model/dates.ts';
import { networkOf } from '../graph/network-tables.ts';
import { starterNetwork } from './real-networks.ts';

type Ways = { steps: number; shortest: number; least: number; distance: number; strongest: number; way: string[] | null };
type Front = [steps: number, day: string][];
interface Golden {
  starter: { network: 'directed' | 'undirected'; weights: 'shared' | 'count'; pairs: { from: string; to: string; ways: Ways | null }[] }[];
  differences: {
    networks: { a: Record<string, string>; b: Record<string, string>; network: 'directed' | 'undirected'; links: [number, number, number]; cities: [number, number, number] }[];
    cities: { a: string; b: string; onlyA: number; onlyB: number; both: number; amounts: Record<string, [number, number]> }[];
  };
  journeys: { network: number; pairs: { from: string; to: string; certain: Front; possible: Front }[] }[];
}
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8')) as T;
const golden = read<Golden>('paths.json');
const times = read<{ cities: string[]; exchanges: { id: string; kind: string; who: [string, string][]; start: string | null; end: string | null }[] }[]>('time.json');

describe('the starter network', () => {
  let network: Network;
  beforeAll(async () => { network = await starterNetwork(); });
  const city = (id: string) => ({ type: 'city' as const, id, key: `city:${id}` });
  const ask = (a: string, b: string, by: 'shortest' | 'strongest', form: 'directed' | 'undirected', weights: 'shared' | 'count') =>
    findWays(network, { from: city(a), to: city(b), by, mode: 'cities', form, weights, filters: NO_FILTERS, limit: 3 });

  test.each(golden.starter)('shortest and strongest ways, $network, $weights', ({ network: form, weights, pairs }) => {
    for (const { from, to, ways } of pairs) {
      const [shortest, strongest] = [ask(from, to, 'shortest', form, weights), ask(from, to, 'strongest', form, weights)];
      if (ways === null) {
        expect([shortest.count, strongest.count], `${from} ${to}`).toEqual([0, 0]);
        continue;
      }
      expect([shortest.count, shortest.ways[0]!.keys.length - 1, strongest.count], `${from} ${to}`).toEqual([ways.shortest, ways.steps, ways.strongest]);
      expect(shortest.ways[0]!.distance).toBeCloseTo(ways.least, 9);
      expect(strongest.ways[0]!.distance).toBeCloseTo(ways.distance, 9);
      if (ways.way !== null) expect(strongest.ways[0]!.keys).toEqual(ways.way.map((id) => `city:${id}`));
    }
  });

  const parts = (): CompareParts => ({
    network, limit: 10_000, mention: (type, id) => ({ type, id, label: id, country: null }), ask: async (id, request) => computeMeasure(network, id, request),
  });
  test.each(golden.differences.networks)('what $a and $b have in common, $network', async ({ a, b, network: form, links, cities }) => {
    const { sections } = await compareNetworks(parts(), 'filters', [{ label: 'a', filters: { ...NO_FILTERS, ...a } }, { label: 'b', filters: { ...NO_FILTERS, ...b } }], form);
    const counts = (id: string) => { const section = sections.find((each) => each.id === id)!; return [section.onlyA, section.onlyB, section.both]; };
    expect(counts('links')).toEqual(links);
    expect(counts('cities')).toEqual(cities);
  });
  test.each(golden.differences.cities)('partners of $a and $b', async ({ a, b, onlyA, onlyB, both, amounts }) => {
    const { sections } = await compareCities(parts(), nodeNamed(network, 'a', a), nodeNamed(network, 'b', b), 'undirected', NO_FILTERS);
    const partners = sections.find(({ id }) => id === 'partners')!;
    expect([partners.onlyA, partners.onlyB, partners.both]).toEqual([onlyA, onlyB, both]);
    expect(Object.fromEntries(partners.items.map((item) => [item.what.id, [item.a, item.b]]))).toEqual(amounts);
  });
});

describe.each(golden.journeys)('journeys of tiny network $network', ({ network: number, pairs }) => {
  const { cities, exchanges } = times[number]!;
  const network = networkOf({
    cities: cities.map((id) => ({ id, name: id.toUpperCase(), country: 'JP' })),
    exchanges: exchanges.map(({ id, kind, start, end }) => ({ id, kind, start, end })),
    participations: exchanges.flatMap(({ id, who }) => who.map(([participant, role]) => ({ exchangeId: id, participantId: participant, participantType: 'city', role }))),
  });
  const timeline = flowTimeline(network);
  const at = (id: string) => network.cities.id.indexOf(id);

  test('every way that is earlier than any with fewer steps', () => {
    for (const { from, to, certain, possible } of pairs) {
      for (const [certainty, expected] of [['certain', certain], ['possible', possible]] as const) {
        const found = journeysTo(timeline, journeysFrom(timeline, at(from), certainty), at(to));
        expect(found.map(({ day, hops }) => [hops.length, isoDay(day)]), `${from} ${to} ${certainty}`).toEqual(expected);
      }
    }
  });
  test('what came to a city is what went out from the others, on the same days and in as few steps', () => {
    const late = dayInterval('2030')!.hi;
    for (const { from, to, certain, possible } of pairs) {
      for (const [direction, city, other] of [['in', to, from], ['out', from, to]] as const) {
        const days = knownDays(network, at(city), direction);
        const day = (column: Int32Array) => (column[at(other)] === NO_DAY ? null : isoDay(column[at(other)]!));
        expect([day(days.certain), day(days.possible)], `${direction} ${from} ${to}`).toEqual([certain.at(-1)?.[1] ?? null, possible.at(-1)?.[1] ?? null]);
        expect(stepsBy(network, at(city), direction, 'certain', late)[at(other)]).toBe(certain[0]?.[0] ?? 0);
        expect(stepsBy(network, at(city), direction, 'possible', late)[at(other)]).toBe(possible[0]?.[0] ?? 0);
      }
    }
  });
});
