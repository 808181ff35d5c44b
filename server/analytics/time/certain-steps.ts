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
  const kindOf = (i: number) => (!strict && lo[i >> 1] === hi[i >> 1] ? SAME_DAY : i & 1);
  const rank = strict ? STRICT_RANK : LOOSE_RANK;
  const order = placesByDay(2 * count, (i) => ((i & 1) === LEAVE ? lo : hi)[i >> 1]!, (i) => rank[kindOf(i)]!)
    .filter((i) => kindOf(i) !== SAME_DAY || (i & 1) === LEAVE);
  const [hop, kind] = [order.map((i) => i >> 1), Uint8Array.from(order, kindOf)];
  let [pending, mostPending] = [0, 0];
  for (const what of kind) {
    if (what === LEAVE) mostPending = Math.max(mostPending, ++pending);
    else if (what === ARRIVE) pending--;
  }
  return { hop, kind, mostPending };
}

/** End of the run of hops of one day that begins at step `from`. */
export function sameDayEnd(hop: Int32Array, kind: Uint8Array, lo: Int32Array, from: number): number {
  let end = from + 1;
  while (end < hop.length && kind[end] === SAME_DAY && lo[hop[end]!] === lo[hop[from]!]) end++;
  return end;
}
