/**
 * Journeys of knowledge in time, step by step: what is the earliest day on which it is at each city after one hop,
 * after two, and so on (the rounds of Bellman & Ford over hops with days). Certain: a hop ends before the next begins.
 * Possible: one choice of days, one for each hop, that increases along the way; to go as early as possible is then
 * never worse. Strict, as the measures of time are by default. O(rounds · hops).
 */
import { NO_DAY } from '../../graph/network-columns.ts';
import type { Timeline } from '../time/timeline.ts';

export type Certainty = 'certain' | 'possible';

export interface Journeys {
  /** Earliest day of arrival; NO_DAY where there is no journey, and at the source. */
  readonly day: Int32Array;
  /** Fewest hops of any journey there; 0 where there is none. */
  readonly steps: Int32Array;
  /** What each round improved: city → its day with so many hops, and the hop that came last. Round r has r + 1 hops. */
  readonly rounds: readonly ReadonlyMap<number, { readonly day: number; readonly hop: number }>[];
}

/** From the source, whose knowledge is there from `since` on (from the beginning when left out), as far as it arrives by `until`. */
export function journeysFrom(timeline: Timeline, source: number, certainty: Certainty, { since = NO_DAY, until = Infinity }: { since?: number; until?: number } = {}): Journeys {
  const { n, target, lo, hi, offsets, leaving } = timeline;
  const day = new Int32Array(n).fill(NO_DAY);
  const steps = new Int32Array(n);
  const rounds: Map<number, { day: number; hop: number }>[] = [];
  let fresh: [city: number, day: number][] = [[source, since]];
  while (fresh.length > 0) {
    const improved = new Map<number, { day: number; hop: number }>();
    for (const [u, from] of fresh) {
      for (let at = offsets[u]!; at < offsets[u + 1]!; at++) {
        const e = leaving[at]!;
        const v = target[e]!;
        if (v === source) continue;
        const arrives = certainty === 'certain' ? (lo[e]! > from ? hi[e]! : Infinity) : from + 1 <= hi[e]! ? Math.max(lo[e]!, from + 1) : Infinity;
        if (arrives > until || arrives === Infinity || (day[v] !== NO_DAY && day[v]! <= arrives)) continue;
        const known = improved.get(v);
        if (known === undefined || arrives < known.day) improved.set(v, { day: arrives, hop: e });
      }
    }
    if (improved.size === 0) break;
    rounds.push(improved);
    fresh = [];
    for (const [v, { day: arrives }] of improved) {
      day[v] = arrives;
      if (steps[v] === 0) steps[v] = rounds.length;
      fresh.push([v, arrives]);
    }
  }
  return { day, steps, rounds };
}

/** Hops of the journeys to a city that are earlier than any with fewer hops; the one of fewest hops first. */
export function journeysTo(timeline: Timeline, { rounds }: Journeys, city: number): { readonly day: number; readonly hops: readonly number[] }[] {
  return rounds.flatMap((round, at) => {
    const last = round.get(city);
    if (last === undefined) return [];
    const hops = [last.hop];
    // What a round passed on is what the round before had improved.
    for (let r = at - 1; r >= 0; r--) hops.push(rounds[r]!.get(timeline.source[hops.at(-1)!]!)!.hop);
    return [{ day: last.day, hops: hops.reverse() }];
  });
}

/** Days along given hops: the last by which each must have arrived (null from where it is not certain on), the first on which it can have. */
export function daysAlong({ lo, hi }: Timeline, hops: readonly number[]): { by: number | null; possible: number }[] {
  let [by, possible]: [number | null, number] = [NO_DAY, NO_DAY];
  return hops.map((e) => {
    by = by !== null && by < lo[e]! ? hi[e]! : null;
    possible = Math.max(lo[e]!, possible + 1);
    return { by, possible };
  });
}
