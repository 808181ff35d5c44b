/**
 * Dated flow events in the order of their first day, as every measure of time reads them. An event is
 * a hop from one city to another on one day in [lo, hi]; a meeting of an undirected network is a hop
 * either way. What has no date stays out and is counted (convention 8).
 */
import { NO_DAY } from '../../graph/network-columns.ts';
import type { MeasureInput } from '../measure-entry.ts';

export interface Timeline {
  /** Number of cities. */
  readonly n: number;
  /** Number of hops; the columns below are as long, in the order of `lo`. */
  readonly count: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly occasion: Int32Array;
  /** Hops out of city u: `leaving[offsets[u]] … leaving[offsets[u + 1] - 1]`, in the order of `lo`. */
  readonly offsets: Int32Array;
  readonly leaving: Int32Array;
  /** Beside `leaving`: the last day of any hop of that city up to there. */
  readonly furthest: Int32Array;
  /** Whether any hop has more than one day it can have happened on; without one, possible is certain. */
  readonly wide: boolean;
}

type Hops = Pick<Timeline, 'source' | 'target' | 'lo' | 'hi' | 'occasion'>;

/** More than any number of steps: 20 million meetings, each both ways, each leaving and arriving. */
const PLACES = 2 ** 27;

export function timelineOf({ events, days, form, network }: Pick<MeasureInput, 'events' | 'days' | 'form' | 'network'>): Timeline {
  let dated = 0;
  for (const occasion of events.occasions) if (days.lo[occasion] !== NO_DAY) dated++;
  const hops = emptyHops(form === 'undirected' ? 2 * dated : dated);
  let at = 0;
  const add = (source: number, target: number, occasion: number) => {
    hops.source[at] = source;
    hops.target[at] = target;
    hops.lo[at] = days.lo[occasion]!;
    hops.hi[at] = days.hi[occasion]!;
    hops.occasion[at++] = occasion;
  };
  for (let i = 0; i < events.occasions.length; i++) {
    const occasion = events.occasions[i]!;
    if (days.lo[occasion] === NO_DAY) continue;
    add(events.sources[i]!, events.targets[i]!, occasion);
    if (form === 'undirected') add(events.targets[i]!, events.sources[i]!, occasion);
  }
  return inOrder(network.cities.id.length, hops);
}

/** Every hop the other way round and time running backward: who is reached from u there reaches u here. */
export function reversed({ n, source, target, lo, hi, occasion }: Timeline): Timeline {
  return inOrder(n, { source: target, target: source, lo: hi.map((day) => -day), hi: lo.map((day) => -day), occasion });
}

/** The same hops all on one day: not strict, what is reached there is what the static network reaches. */
export function timeless({ n, source, target, occasion }: Timeline): Timeline {
  return inOrder(n, { source, target, lo: new Int32Array(source.length), hi: new Int32Array(source.length), occasion });
}

/** Exchanges and adoption links with an event here, and those among them without a date. */
export function occasionCounts({ events, days }: Pick<MeasureInput, 'events' | 'days'>): { all: number; undated: number } {
  const seen = new Set(events.occasions);
  let undated = 0;
  for (const occasion of seen) if (days.lo[occasion] === NO_DAY) undated++;
  return { all: seen.size, undated };
}

/** Places 0 … length − 1 in the order of a day and a rank (below 4) on that day, else of the places themselves. */
export function placesByDay(days: Int32Array, ranks?: Uint8Array): Int32Array {
  let first = Infinity;
  for (const day of days) if (day < first) first = day;
  const keys = new Float64Array(days.length);
  for (let i = 0; i < keys.length; i++) keys[i] = ((days[i]! - first) * 4 + (ranks === undefined ? 0 : ranks[i]!)) * PLACES + i;
  keys.sort();
  const places = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) places[i] = keys[i]! % PLACES;
  return places;
}

function emptyHops(count: number): Hops {
  return { source: new Int32Array(count), target: new Int32Array(count), lo: new Int32Array(count), hi: new Int32Array(count), occasion: new Int32Array(count) };
}

function inOrder(n: number, hops: Hops): Timeline {
  const count = hops.source.length;
  const order = placesByDay(hops.lo);
  const by = (column: Int32Array) => {
    const sorted = new Int32Array(count);
    for (let i = 0; i < count; i++) sorted[i] = column[order[i]!]!;
    return sorted;
  };
  const [source, target, lo, hi, occasion] = [by(hops.source), by(hops.target), by(hops.lo), by(hops.hi), by(hops.occasion)];
  const offsets = new Int32Array(n + 1);
  for (const u of source) offsets[u + 1]!++;
  for (let u = 0; u < n; u++) offsets[u + 1]! += offsets[u]!;
  const next = offsets.slice(0, n);
  const [leaving, furthest] = [new Int32Array(count), new Int32Array(count)];
  for (let e = 0; e < count; e++) {
    const u = source[e]!;
    const at = next[u]!++;
    leaving[at] = e;
    furthest[at] = at > offsets[u]! ? Math.max(furthest[at - 1]!, hi[e]!) : hi[e]!;
  }
  return { n, count, source, target, lo, hi, occasion, offsets, leaving, furthest, wide: lo.some((day, e) => day !== hi[e]) };
}

/** First place in `leaving` of city u whose hop begins after the day given. */
export function placeAfter({ offsets, leaving, lo }: Timeline, u: number, day: number): number {
  let [from, to] = [offsets[u]!, offsets[u + 1]!];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lo[leaving[middle]!]! > day) to = middle;
    else from = middle + 1;
  }
  return from;
}
