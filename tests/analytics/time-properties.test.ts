/** What holds of the measures of time on any network. */
import { describe, expect, test } from 'vitest';
import { arrivals } from '../../server/analytics/time/arrival.ts';
import { timelineOf } from '../../server/analytics/time/timeline.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { NO_DAY } from '../../server/graph/network-columns.ts';
import { eventList, occasionDays } from '../../server/graph/network-projection.ts';
import type { Network } from '../../server/graph/network.ts';
import { dayNumber, isoDay } from '../../server/model/dates.ts';
import { MeasureRequest } from '../../server/model/measure.ts';
import { seededRandom } from '../../server/statistics/seeded-random.ts';
import { networkOf } from '../graph/network-tables.ts';

interface Exchange { teachers: number[]; learners: number[]; lo: number; hi: number }
const ORIGIN = dayNumber(2010, 6, 1);

/** Days, weeks, months and years, over three years; some of several cities. */
function exchangesOf(seed: number, n: number, count: number): Exchange[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, () => {
    const who = new Set([below(n), below(n), ...(random() < 0.3 ? [below(n), below(n)] : [])]);
    const [first, ...rest] = who;
    const lo = ORIGIN + below(1000);
    return { teachers: [first!], learners: rest, lo, hi: lo + [0, 0, 6, 30, 364][below(5)]! };
  });
}
const id = (i: number) => `c${String(i).padStart(5, '0')}`;

function build(n: number, exchanges: readonly Exchange[], name = id): Network {
  const padded = (i: number) => `x${String(i).padStart(6, '0')}`;
  return networkOf({
    cities: Array.from({ length: n }, (_, i) => ({ id: name(i), name: name(i), country: 'JP' })),
    exchanges: exchanges.map(({ lo, hi }, i) => ({ id: padded(i), kind: 'mentoring', start: isoDay(lo), end: isoDay(hi) })),
    participations: exchanges.flatMap(({ teachers, learners }, i) => [...teachers.map((city) => [city, 'mentor'] as const), ...learners.map((city) => [city, 'learner'] as const)]
      .map(([city, role]) => ({ exchangeId: padded(i), participantId: `city:${name(city)}`, participantType: 'city', role }))),
  });
}
type Request = Partial<MeasureRequest>;
const run = (network: Network, measure: string, request: Request = {}) => computeMeasure(network, measure, MeasureRequest.parse(request));
const reach = (network: Network, request: Request = {}) => new Map(run(network, 'reach', request).rows.map(([city, , value, possible]) => [city as string, [value, possible] as [number, number]]));
const temporal = (network: Network, request: Request = {}) => Object.fromEntries(run(network, 'temporal', request).rows.map(([name, value]) => [name as string, value as number]));
const close = (found: Record<string, number>, expected: Record<string, number>) => { for (const [name, value] of Object.entries(expected)) expect(found[name], name).toBeCloseTo(value, 12); };

const MODES: [string, Request][] = [
  ['strict', {}], ['not strict', { parameters: { strict: false } }], ['waiting 60 days', { parameters: { maxWait: 60 } }], ['undirected', { network: 'undirected' }],
];
const N = 60;
const BASE = exchangesOf(11, N, 110);
const network = build(N, BASE);
const figures = (mode: Request): Request => ('maxWait' in (mode.parameters ?? {}) ? {} : mode);

describe.each(MODES)('%s', (_, mode) => {
  test('other names and another order of cities change nothing', () => {
    const renamed = (i: number) => `r${String((i * 37) % N).padStart(5, '0')}`;
    const other = build(N, BASE, renamed);
    const [before, after] = [reach(network, mode), reach(other, mode)];
    for (let i = 0; i < N; i++) expect(after.get(renamed(i))).toEqual(before.get(id(i)));
    close(temporal(other, figures(mode)), temporal(network, figures(mode)));
  });
  test('neither does a shift of all dates', () => {
    const shifted = build(N, BASE.map((each) => ({ ...each, lo: each.lo + 4321, hi: each.hi + 4321 })));
    expect(reach(shifted, mode)).toEqual(reach(network, mode));
    close(temporal(shifted, figures(mode)), temporal(network, figures(mode)));
  });
  test('two networks side by side: each reaches as before, shares of more cities', () => {
    const more = exchangesOf(12, N, 90);
    const both = reach(build(2 * N, [...BASE, ...more.map((each) => ({ ...each, teachers: each.teachers.map((i) => i + N), learners: each.learners.map((i) => i + N) }))]), mode);
    const [first, second] = [reach(network, mode), reach(build(N, more), mode)];
    for (let i = 0; i < N; i++) {
      for (const k of [0, 1] as const) {
        expect(both.get(id(i))![k] * (2 * N - 1)).toBeCloseTo(first.get(id(i))![k] * (N - 1), 9);
        expect(both.get(id(i + N))![k] * (2 * N - 1)).toBeCloseTo(second.get(id(i))![k] * (N - 1), 9);
      }
    }
  });
  test('a city without exchanges more: shares shrink by the number of others, fidelity stays', () => {
    const larger = build(N + 1, BASE);
    for (const [city, values] of reach(network, mode)) values.forEach((value, k) => expect(reach(larger, mode).get(city)![k]! * N).toBeCloseTo(value * (N - 1), 9));
    const [before, after] = [temporal(network, figures(mode)), temporal(larger, figures(mode))];
    for (const name of ['reach-ratio', 'harmonic-latency', 'harmonic-latency-possible']) expect(after[name]! * (N + 1) * N).toBeCloseTo(before[name]! * N * (N - 1), 9);
    expect(after['causal-fidelity']).toBe(before['causal-fidelity']);
  });
  test('arcs and time reversed: as many pairs, as fast', () => {
    const back = build(N, BASE.map(({ teachers, learners, lo, hi }) => ({ teachers: learners, learners: teachers, lo: 2 * ORIGIN - hi, hi: 2 * ORIGIN - lo })));
    close(temporal(back, figures(mode)), temporal(network, figures(mode)));
    const total = (given: Network, k: 0 | 1) => [...reach(given, mode).values()].reduce((sum, values) => sum + values[k], 0);
    /* With a longest wait only the first city may wait, and reversed that is the last: not the same. */
    if (!('maxWait' in (mode.parameters ?? {}))) for (const k of [0, 1] as const) expect(total(back, k)).toBeCloseTo(total(network, k), 9);
  });
  test('what is certain is possible; better dates make less possible and more certain', () => {
    const random = seededRandom(5);
    const better = build(N, BASE.map((each) => {
      const lo = each.lo + Math.floor(random() * (each.hi - each.lo + 1));
      return { ...each, lo, hi: lo + Math.floor(random() * (each.hi - lo + 1)) };
    }));
    const [loose, fine] = [reach(network, mode), reach(better, mode)];
    for (const [city, [certain, possible]] of loose) {
      expect(certain).toBeLessThanOrEqual(possible);
      expect(fine.get(city)![0]).toBeGreaterThanOrEqual(certain);
      expect(fine.get(city)![1]).toBeLessThanOrEqual(possible);
    }
    const [before, after] = [temporal(network, figures(mode)), temporal(better, figures(mode))];
    expect(after['harmonic-latency']).toBeGreaterThanOrEqual(before['harmonic-latency']!);
    expect(after['harmonic-latency-possible']).toBeLessThanOrEqual(before['harmonic-latency-possible']!);
  });
});

test('a wait longer than all of time is none', () => {
  for (const strict of [true, false]) {
    expect(reach(network, { parameters: { strict, maxWait: 9_999_999 } })).toEqual(reach(network, { parameters: { strict } }));
  }
});

test('a longer wait never reaches fewer, and strict never more', () => {
  const sets = [0, 5, 30, 200, 2000].map((maxWait) => reach(network, { parameters: { maxWait } }));
  for (let i = 1; i < sets.length; i++) for (const [city, values] of sets[i]!) for (const k of [0, 1] as const) expect(values[k]).toBeGreaterThanOrEqual(sets[i - 1]!.get(city)![k]);
  const loose = reach(network, { parameters: { strict: false } });
  for (const [city, values] of reach(network)) for (const k of [0, 1] as const) expect(values[k]).toBeLessThanOrEqual(loose.get(city)![k]);
});

describe('more cities than one block of bits holds', () => {
  const n = 2100;
  const exchanges = exchangesOf(21, n, 5200);
  const large = build(n, exchanges);
  test.each([true, false])('each reaches those whose arrival from it has a date; strict: %s', (strict) => {
    const timeline = timelineOf({ events: eventList(large, 'directed'), days: occasionDays(large), form: 'directed', network: large });
    const known = (days: Int32Array) => days.reduce((count, day) => count + (day === NO_DAY ? 0 : 1), 0);
    const counts = Array.from({ length: n }, (_, u) => arrivals(timeline, u, strict)).map(({ must, can }) => [known(must) / (n - 1), known(can) / (n - 1)]);
    expect([...reach(large, { parameters: { strict } }).values()]).toEqual(counts);
    const pairs = [0, 1].map((k) => counts.reduce((sum, each) => sum + each[k]!, 0) / n);
    close(temporal(large, { parameters: { strict } }), { 'reach-ratio': pairs[0]!, 'reach-ratio-possible': pairs[1]! });
  });
});

describe('beside null models', () => {
  test.each(['time-shuffle', 'rewire'] as const)('%s: bands and p for certain and possible reach, and for each figure', (model) => {
    const small = build(20, exchangesOf(31, 20, 40));
    const request: Request = { null: model, samples: 39, seed: 4 };
    const reached = run(small, 'reach', request);
    const names = reached.columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['low', 'high', 'p', 'q', 'possible-low', 'possible-high', 'possible-p']));
    expect(JSON.stringify(run(small, 'reach', request))).toBe(JSON.stringify(reached));
    const whole = run(small, 'temporal', request);
    const at = (name: string) => whole.columns.findIndex((column) => column.name === name);
    for (const row of whole.rows) {
      if (row[0] === 'undated') continue;
      expect(row[at('low')] as number).toBeLessThanOrEqual(row[at('high')] as number);
      expect(row[at('p')] as number).toBeGreaterThan(0);
    }
    /* Dates dealt out again leave the dated arcs, and so the pairs that they connect. */
    if (model === 'time-shuffle') expect(whole.rows[2]![4]).toBe(run(small, 'temporal').rows[2]![4]);
  });
});
