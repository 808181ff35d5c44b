/**
 * Earliest arrival of knowledge from one city (Wu et al., PVLDB 7, 2014) at every other. `must`: the last
 * day by which it has arrived whatever the days of the exchanges were, along the best certain journey.
 * `can`: the first day on which it can have arrived. NO_DAY where there is no journey, and at the source.
 */
import { NO_DAY, type NetworkColumns } from '../../graph/network-columns.ts';
import { eventList, occasionDays } from '../../graph/network-projection.ts';
import { placeAfter, timelineOf, type Timeline } from './timeline.ts';

export interface Arrivals { readonly must: Int32Array; readonly can: Int32Array }

export function arrivals(timeline: Timeline, source: number, strict: boolean): Arrivals {
  return { must: mustArrive(timeline, source, strict), can: canArrive(timeline, source, strict) };
}

/** Who can know, and since when, what began in one city of a network (filtered already), along the flow of knowledge; strict. */
export function knownBy(network: NetworkColumns, source: number): Arrivals {
  const events = eventList(network, 'directed');
  return arrivals(timelineOf({ events, days: occasionDays(network), form: 'directed', network }), source, true);
}

function mustArrive({ n, count, source: sources, target, lo, hi }: Timeline, source: number, strict: boolean): Int32Array {
  const by = new Int32Array(n).fill(NO_DAY);
  const pass = (e: number): boolean => {
    const [u, v] = [sources[e]!, target[e]!];
    const before = strict ? lo[e]! : lo[e]! + 1;
    if (v === source || (u !== source && (by[u] === NO_DAY || by[u]! >= before))) return false;
    if (by[v] !== NO_DAY && by[v]! <= hi[e]!) return false;
    by[v] = hi[e]!;
    return true;
  };
  for (let from = 0, end = 0; from < count; from = end) {
    while (end < count && lo[end] === lo[from]) end++;
    /* A strict hop never passes on what arrives on its own day. */
    for (let changed = true; changed;) {
      changed = false;
      for (let e = from; e < end; e++) if (pass(e)) changed = true;
      if (strict) break;
    }
  }
  return by;
}

function canArrive(timeline: Timeline, source: number, strict: boolean): Int32Array {
  const { n, count, source: sources, target, lo, hi, offsets, leaving, furthest } = timeline;
  const since = new Int32Array(n).fill(NO_DAY);
  let [fresh, coming]: [number[], number[]] = [[], []];
  const reach = (v: number, day: number) => {
    if (v === source || since[v] !== NO_DAY) return;
    since[v] = day;
    coming.push(v);
  };
  const passFresh = (begun: number, day: number) => {
    for (const u of fresh) {
      for (let at = placeAfter(timeline, u, begun) - 1; at >= offsets[u]! && furthest[at]! >= day; at--) {
        if (hi[leaving[at]!]! >= day) reach(target[leaving[at]!]!, day);
      }
    }
  };
  for (let next = 0, day = 0; next < count || fresh.length > 0;) {
    day = strict && fresh.length > 0 ? day + 1 : lo[next]!;
    if (strict) passFresh(day - 1, day);
    for (; next < count && lo[next] === day; next++) {
      const u = sources[next]!;
      if (u === source || (since[u] !== NO_DAY && (!strict || since[u]! < day))) reach(target[next]!, day);
    }
    [fresh, coming] = [coming, []];
    while (!strict && fresh.length > 0) {
      passFresh(day, day);
      [fresh, coming] = [coming, []];
    }
  }
  return since;
}
