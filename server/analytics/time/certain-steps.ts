/**
 * Certain journeys as a sequence of steps: a hop leaves on its first day, with what its source knows by
 * then, and has arrived on its last. Strict: what arrives on a day is passed on from the day after.
 * Otherwise, on a day, first what is under way arrives, then the hops of that one day pass on to each
 * other, then hops leave that arrive later.
 */
import { placesByDay, type Timeline } from './timeline.ts';

export const LEAVE = 0;
export const ARRIVE = 1;
/** A hop of one day among those that pass on to each other on it. */
export const SAME_DAY = 2;

export interface CertainSteps {
  readonly hop: Int32Array;
  readonly kind: Uint8Array;
  /** Most hops that have left and not arrived at one time. */
  readonly mostPending: number;
}

/** Order on one day of LEAVE, ARRIVE, SAME_DAY. */
const STRICT_RANK = [0, 1, 1];
const LOOSE_RANK = [2, 0, 1];

export function certainSteps({ count, lo, hi }: Timeline, strict: boolean): CertainSteps {
  const rank = strict ? STRICT_RANK : LOOSE_RANK;
  const [hops, kinds, days, ranks] = [new Int32Array(2 * count), new Uint8Array(2 * count), new Int32Array(2 * count), new Uint8Array(2 * count)];
  let steps = 0;
  const add = (e: number, what: number, day: number) => {
    hops[steps] = e;
    kinds[steps] = what;
    days[steps] = day;
    ranks[steps++] = rank[what]!;
  };
  for (let e = 0; e < count; e++) {
    if (!strict && lo[e] === hi[e]) {
      add(e, SAME_DAY, lo[e]!);
      continue;
    }
    add(e, LEAVE, lo[e]!);
    add(e, ARRIVE, hi[e]!);
  }
  const order = placesByDay(days.subarray(0, steps), ranks);
  const [hop, kind] = [new Int32Array(steps), new Uint8Array(steps)];
  let [pending, mostPending] = [0, 0];
  for (let i = 0; i < steps; i++) {
    hop[i] = hops[order[i]!]!;
    kind[i] = kinds[order[i]!]!;
    if (kind[i] === LEAVE) mostPending = Math.max(mostPending, ++pending);
    else if (kind[i] === ARRIVE) pending--;
  }
  return { hop, kind, mostPending };
}

/** End of the run of hops of one day that begins at step `from`. */
export function sameDayEnd(hop: Int32Array, kind: Uint8Array, lo: Int32Array, from: number): number {
  let end = from + 1;
  while (end < hop.length && kind[end] === SAME_DAY && lo[hop[end]!] === lo[hop[from]!]) end++;
  return end;
}
