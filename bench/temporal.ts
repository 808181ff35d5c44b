/**
 * Reach in time over all pairs: 20,000 cities and 100,000 dated events, once with every date a day and once
 * with dates of mixed precision, beside the one-pass algorithm of Wu et al. (2014) written plainly: one
 * pass over the sorted events for each city. One thread each, CPU time; the counts must be equal.
 */
import { computeMeasure } from '../server/analytics/run.ts';
import { buildNetwork, type Network } from '../server/graph/network.ts';
import { dayInterval, dayNumber, isoDay } from '../server/model/dates.ts';
import { MeasureRequest } from '../server/model/measure.ts';
import { emptyTables, TABLES } from '../server/model/tables.ts';
import { seededRandom } from '../server/statistics/seeded-random.ts';

export interface TemporalFigure { what: string; value: number; unit: string; target: number; note: string }

export const CITIES = 20_000;
export const EVENTS = 100_000;

export interface DatedArc { source: number; target: number; date: string }

/** Mentoring over 20 years; a city is the more likely to take part the more it has done so already, as happens in networks of cities. */
export function datedArcs(cities: number, events: number, seed: number, precision: 'day' | 'mixed'): DatedArc[] {
  const random = seededRandom(seed);
  const first = dayNumber(2000, 1, 1);
  const arcs: DatedArc[] = [];
  const someone = (): number => {
    const before = arcs[Math.floor(random() * arcs.length)];
    if (before === undefined || random() < 0.6) return Math.floor(random() * cities);
    return random() < 0.5 ? before.source : before.target;
  };
  while (arcs.length < events) {
    const [source, target] = [someone(), someone()];
    if (source === target) continue;
    const day = isoDay(first + Math.floor(random() * 7305));
    const form = precision === 'day' ? 0 : random();
    const until = Math.min(2019, Number(day.slice(0, 4)) + 3);
    arcs.push({ source, target, date: form < 0.4 ? day : form < 0.65 ? day.slice(0, 7) : form < 0.9 ? day.slice(0, 4) : `${day.slice(0, 4)}/${until}` });
  }
  return arcs;
}

/** Padded, so that ids sort as numbers. */
const cityId = (i: number) => `c${String(i).padStart(6, '0')}`;

export function networkOfArcs(cities: number, arcs: readonly DatedArc[]): Network {
  const tables = emptyTables();
  const padded = (i: number) => String(i).padStart(7, '0');
  tables.cities = Array.from({ length: cities }, (_, i) => TABLES.cities.schema.parse({ id: cityId(i), name: `City ${i}`, country: 'JP' }));
  tables.exchanges = arcs.map(({ date }, i) => TABLES.exchanges.schema.parse({ id: padded(i), kind: 'mentoring', start: date }));
  tables.participations = arcs.flatMap(({ source, target }, i) => [[source, 'mentor'] as const, [target, 'learner'] as const].map(([city, role]) => (
    TABLES.participations.schema.parse({ exchangeId: padded(i), participantId: `city:${cityId(city)}`, participantType: 'city', role }))));
  const datasets = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map(() => [])])) as unknown as Parameters<typeof buildNetwork>[0]['datasets'];
  return buildNetwork({ version: 'bench', tables, datasets });
}

/** Cities reached by each, every hop on a later day: arrival days of one source, one pass over the events. Dates are days. */
export function onePassReach(cities: number, arcs: readonly DatedArc[]): Int32Array {
  const events = arcs.map(({ source, target, date }) => ({ source, target, day: dayInterval(date)!.lo })).sort((a, b) => a.day - b.day);
  const [source, target, day] = [Int32Array.from(events, (e) => e.source), Int32Array.from(events, (e) => e.target), Int32Array.from(events, (e) => e.day)];
  const never = 2147483647;
  const arrival = new Int32Array(cities);
  return Int32Array.from({ length: cities }, (_, from) => {
    arrival.fill(never);
    arrival[from] = -never;
    let reached = 0;
    for (let e = 0; e < source.length; e++) {
      if (arrival[source[e]!]! >= day[e]! || arrival[target[e]!] !== never) continue;
      arrival[target[e]!] = day[e]!;
      reached++;
    }
    return reached;
  });
}

function cpuSeconds<T>(work: () => T): { seconds: number; result: T } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, result };
}

function countsOf(network: Network, parameters: Record<string, boolean | number> = {}): number[] {
  return computeMeasure(network, 'reach', MeasureRequest.parse({ parameters })).rows.map((row) => row[4] as number);
}

export function benchTemporal(): TemporalFigure[] {
  const [daily, mixed] = [datedArcs(CITIES, EVENTS, 7, 'day'), datedArcs(CITIES, EVENTS, 7, 'mixed')];
  const [dailyNetwork, mixedNetwork] = [networkOfArcs(CITIES, daily), networkOfArcs(CITIES, mixed)];
  const peer = cpuSeconds(() => onePassReach(CITIES, daily));
  const ours = cpuSeconds(() => countsOf(dailyNetwork));
  if (ours.result.some((count, u) => count !== peer.result[u])) throw new Error('reach in time differs from the one-pass algorithm');
  const pairs = ours.result.reduce((sum, count) => sum + count, 0);
  const figure = (what: string, value: number, target: number, note = ''): TemporalFigure => ({ what, value, unit: 's', target, note });
  const size = `${CITIES} cities, ${EVENTS} dated events`;
  return [
    figure(`reach in time over all pairs, ${size}`, ours.seconds, 10, `one pass a city, plain: ${peer.seconds.toFixed(1)} s; ${(100 * pairs / (CITIES * (CITIES - 1))).toFixed(0)} % of pairs, CPU time of one thread`),
    figure('… dates of mixed precision, certain and possible', cpuSeconds(() => countsOf(mixedNetwork)).seconds, 10),
    figure('… not strict', cpuSeconds(() => countsOf(mixedNetwork, { strict: false })).seconds, 10),
    figure('… at most a year from hop to hop', cpuSeconds(() => countsOf(mixedNetwork, { maxWait: 365 })).seconds, 60),
    figure('fastest journeys of all pairs (temporal), every date a day', cpuSeconds(() => computeMeasure(dailyNetwork, 'temporal', MeasureRequest.parse({}))).seconds, 60),
    figure('… dates of mixed precision', cpuSeconds(() => computeMeasure(mixedNetwork, 'temporal', MeasureRequest.parse({}))).seconds, 120),
  ];
}
