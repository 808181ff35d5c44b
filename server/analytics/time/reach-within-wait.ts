/**
 * Whom a city reaches when what it passed on is forgotten after a while: the days from one hop to the next may
 * not exceed a limit; the source itself never forgets. Arriving first is then not best, since a later arrival
 * may carry on further: all arrivals count (Bentert, Himmel, Nichterlein & Niedermeier, Applied Network
 * Science 5, 2020; journeys may pass a city again, as theirs may). Certain: the longest that the wait can have
 * been is within the limit. Possible: one choice of days along the whole journey is.
 */
import { placeAfter, type Timeline } from './timeline.ts';

export interface WaitMode {
  readonly strict: boolean;
  /** Whole days. */
  readonly maxWait: number;
}

/** Number of cities certainly reached from a source: a search over hops, each taken once. */
export function certainWithin(timeline: Timeline, { strict, maxWait }: WaitMode): (source: number) => number {
  const { n, count, target, lo, hi, offsets, leaving } = timeline;
  const [takenFor, reachedFor] = [new Int32Array(count).fill(-1), new Int32Array(n).fill(-1)];
  return (source) => {
    let reached = 0;
    const taken: number[] = [];
    const take = (e: number) => {
      if (takenFor[e] === source || target[e] === source) return;
      takenFor[e] = source;
      taken.push(e);
      if (reachedFor[target[e]!] === source) return;
      reachedFor[target[e]!] = source;
      reached++;
    };
    for (let at = offsets[source]!; at < offsets[source + 1]!; at++) take(leaving[at]!);
    for (let i = 0; i < taken.length; i++) {
      const e = taken[i]!;
      const [v, last] = [target[e]!, lo[e]! + maxWait];
      for (let at = placeAfter(timeline, v, hi[e]! - (strict ? 0 : 1)); at < offsets[v + 1]! && lo[leaving[at]!]! <= last; at++) {
        if (hi[leaving[at]!]! <= last) take(leaving[at]!);
      }
    }
    return reached;
  };
}

/**
 * Number of cities possibly reached. What is followed are spans of days on which a hop can carry it, in the
 * order of their first day, so that each hop, and each city, needs only the last day tried so far. An exchange
 * of unknown day is not used twice in a row, or waiting would be hidden in it.
 */
export function possibleWithin(timeline: Timeline, { strict, maxWait }: WaitMode): (source: number) => number {
  const { n, count, target, lo, hi, occasion, offsets, leaving, furthest } = timeline;
  const step = strict ? 1 : 0;
  const [reachedFor, triedFor, triedTo] = [new Int32Array(n).fill(-1), new Int32Array(count).fill(-1), new Int32Array(count)];
  const tried = triedUntil(n);
  return (source) => {
    let reached = 0;
    const spans = spanQueue(count === 0 ? 0 : lo[0]!);
    const carry = (e: number, from: number, to: number) => {
      const begin = Math.max(from, lo[e]!, triedFor[e] === source ? triedTo[e]! + 1 : lo[e]!);
      const end = Math.min(to, hi[e]!);
      const v = target[e]!;
      if (begin > end || v === source) return;
      triedFor[e] = source;
      triedTo[e] = end;
      spans.push(e, begin, end);
      if (reachedFor[v] === source) return;
      reachedFor[v] = source;
      tried.begin(v);
      reached++;
    };
    for (let at = offsets[source]!; at < offsets[source + 1]!; at++) carry(leaving[at]!, lo[leaving[at]!]!, hi[leaving[at]!]!);
    if (maxWait < step) return reached;
    for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
      const v = target[span.hop]!;
      const barred = lo[span.hop] === hi[span.hop] ? NO_OCCASION : occasion[span.hop]!;
      const to = span.to + maxWait;
      const from = Math.max(span.from + step, tried.extend(v, barred, to));
      if (from > to) continue;
      for (let at = placeAfter(timeline, v, to) - 1; at >= offsets[v]! && furthest[at]! >= from; at--) {
        const e = leaving[at]!;
        if (hi[e]! >= from && occasion[e] !== barred) carry(e, from, to);
      }
    }
    return reached;
  };
}

const NO_OCCASION = -1;
const NEVER = -2147483648;

/**
 * Last day up to which hops out of each city were tried: all but those of one occasion, and those of that
 * occasion. `extend` gives the first day on which any hop is still to be tried after an arrival that bars one
 * occasion, and counts its days up to `to` as tried.
 */
function triedUntil(n: number) {
  const [except, others, own] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  return {
    begin(v: number): void {
      except[v] = NO_OCCASION;
      others[v] = own[v] = NEVER;
    },
    extend(v: number, barred: number, to: number): number {
      const from = 1 + (barred !== NO_OCCASION && barred === except[v] ? others[v]! : Math.min(others[v]!, own[v]!));
      if (barred === NO_OCCASION) {
        others[v] = Math.max(others[v]!, to);
        own[v] = Math.max(own[v]!, to);
      } else if (barred === except[v]) {
        others[v] = Math.max(others[v]!, to);
      } else if (to > others[v]!) {
        /* All hops but those of the former exception were tried up to the former day: those now excepted too. */
        own[v] = others[v]!;
        others[v] = to;
        except[v] = barred;
      } else {
        own[v] = Math.max(own[v]!, to);
      }
      return from;
    },
  };
}

interface Span { readonly hop: number; readonly from: number; readonly to: number }

/** Spans by their first day, a binary heap; of one day, in the order they came. */
function spanQueue(firstDay: number) {
  const spans: Span[] = [];
  const heap: number[] = [];
  return {
    push(hop: number, from: number, to: number): void {
      const key = (from - firstDay) * 2 ** 28 + spans.push({ hop, from, to }) - 1;
      let at = heap.push(key) - 1;
      for (let up = (at - 1) >> 1; at > 0 && heap[up]! > key; at = up, up = (at - 1) >> 1) heap[at] = heap[up]!;
      heap[at] = key;
    },
    pop(): Span | undefined {
      const top = heap[0];
      const key = heap.pop();
      if (top === undefined || key === undefined) return undefined;
      if (heap.length > 0) {
        let at = 0;
        for (let down = 1; down < heap.length; down = 2 * at + 1) {
          if (down + 1 < heap.length && heap[down + 1]! < heap[down]!) down++;
          if (heap[down]! >= key) break;
          heap[at] = heap[down]!;
          at = down;
        }
        heap[at] = key;
      }
      return spans[top % 2 ** 28];
    },
  };
}
