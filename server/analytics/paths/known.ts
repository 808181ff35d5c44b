/**
 * What a city could have known by a day: the cities whose knowledge can have come to it through dated exchanges and
 * adoption links, hop after hop (`in`), or to which its own can have come (`out`). Certain and possible, strict, as
 * earliest arrival is (Wu et al., PVLDB 7, 2014). Steps are the fewest of a journey that arrives by then.
 */
import { NO_DAY, type Network } from '../../graph/network-columns.ts';
import { dayNumber, isoDay, yearOf } from '../../model/dates.ts';
import type { KnownDirection } from '../../model/path.ts';
import { arrivals } from '../time/arrival.ts';
import { reversed, type Timeline } from '../time/timeline.ts';
import { flowTimeline } from './find-ways.ts';
import { journeysFrom, type Certainty } from './journeys.ts';

export interface KnownDays {
  /** Last day by which it must have arrived; NO_DAY where that is never certain. */
  readonly certain: Int32Array;
  /** First day on which it can have arrived, or the last day of that year where `wholeYears`; NO_DAY where it cannot. */
  readonly possible: Int32Array;
  readonly wholeYears: boolean;
}

/** Past so many cities times hops, the first possible day is worked out to the year. */
const MOST_WORK = 60_000_000;

const known = new WeakMap<Network, Map<string, KnownDays>>();

/** Days of arrival, worked out once for a network, a city and a direction. */
export function knownDays(network: Network, city: number, direction: KnownDirection): KnownDays {
  let kept = known.get(network);
  if (!kept) known.set(network, (kept = new Map()));
  const name = `${direction} ${city}`;
  let days = kept.get(name);
  if (!days) {
    const timeline = flowTimeline(network);
    days = direction === 'out' ? outward(timeline, city) : inward(timeline, city);
    kept.set(name, days);
  }
  return days;
}

function outward(timeline: Timeline, city: number): KnownDays {
  const { must, can } = arrivals(timeline, city, true);
  return { certain: must, possible: can, wholeYears: false };
}

function inward(timeline: Timeline, city: number): KnownDays {
  const { n, count } = timeline;
  const possible = new Int32Array(n).fill(NO_DAY);
  if (count === 0) return { certain: possible, possible, wholeYears: false };
  const backward = reversed(timeline);
  const [first, last] = yearsOf(timeline);
  for (let year = first; year <= last; year++) {
    const end = dayNumber(year, 12, 31);
    const { steps } = journeysFrom(backward, city, 'possible', { since: -end - 1 });
    for (let u = 0; u < n; u++) if (steps[u]! > 0 && possible[u] === NO_DAY) possible[u] = end;
  }
  const sources = [...possible.keys()].filter((u) => possible[u] !== NO_DAY);
  const wholeYears = sources.length * count > MOST_WORK;
  if (!wholeYears) for (const u of sources) possible[u] = journeysFrom(timeline, u, 'possible', { until: possible[u]! }).day[city]!;
  return { certain: certainInward(timeline, city), possible, wholeYears };
}

/**
 * Hops into the city in the order of their last day: the first through which a city's knowledge comes says when it has
 * arrived. Knowledge must be at u before a hop leaves it, so deadlines only grow and each hop is looked at once.
 */
function certainInward({ n, source, target, lo, hi, count }: Timeline, city: number): Int32Array {
  const arrived = new Int32Array(n).fill(NO_DAY);
  const into: number[][] = Array.from({ length: n }, () => []);
  for (const e of Array.from({ length: count }, (_, at) => at).sort((a, b) => hi[a]! - hi[b]!)) into[target[e]!]!.push(e);
  const next = new Int32Array(n);
  for (const last of into[city]!) {
    const todo: [city: number, before: number][] = [[source[last]!, lo[last]!]];
    for (let item = todo.pop(); item !== undefined; item = todo.pop()) {
      const [u, before] = item;
      if (u === city) continue;
      if (arrived[u] === NO_DAY) arrived[u] = hi[last]!;
      for (; next[u]! < into[u]!.length && hi[into[u]![next[u]!]!]! < before; next[u]!++) {
        const e = into[u]![next[u]!]!;
        todo.push([source[e]!, lo[e]!]);
      }
    }
  }
  return arrived;
}

/** Fewest hops of a journey that arrives by `until`; 0 where there is none. */
export function stepsBy(network: Network, city: number, direction: KnownDirection, certainty: Certainty, until: number): Int32Array {
  const timeline = flowTimeline(network);
  return direction === 'out' ? journeysFrom(timeline, city, certainty, { until }).steps : journeysFrom(reversed(timeline), city, certainty, { since: -until - 1 }).steps;
}

/** Cities whose knowledge had come, and could have come, at the end of each year with dated exchanges, and the years between. */
export function knownByYear(network: Network, days: KnownDays): { year: number; certain: number; possible: number }[] {
  const timeline = flowTimeline(network);
  if (timeline.count === 0) return [];
  const [first, last] = yearsOf(timeline);
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, certain: 0, possible: 0 }));
  const tally = (column: Int32Array, name: 'certain' | 'possible') => {
    for (const day of column) if (day !== NO_DAY) years[yearOf(day) - first]![name]++;
    for (let i = 1; i < years.length; i++) years[i]![name] += years[i - 1]![name];
  };
  tally(days.certain, 'certain');
  tally(days.possible, 'possible');
  return years;
}

/** First and last year of a timeline that has hops; they come in the order of their first days. */
const yearsOf = ({ lo, hi }: Timeline): [first: number, last: number] => [yearOf(lo[0]!), yearOf(hi.reduce((last, day) => Math.max(last, day), lo[0]!))];

/** A day as it is known: a date, or only its year. */
export function dayText(day: number, wholeYear: boolean): string {
  return wholeYear ? String(yearOf(day)) : isoDay(day);
}
