/**
 * How many cities each city reaches in time, all pairs at once: one pass over the hops for each block
 * of up to 1024 cities, a bit for each (the one-pass algorithm of Wu et al., PVLDB 7, 2014, run
 * bit-parallel). It runs on the reversed timeline, so that the row of a city holds whom it reaches and is counted
 * as it lies. Certain: a hop leaves on its first day and has arrived after its last. Possible: a hop carries on
 * every day it can have happened on, so that days are chosen along the whole path. O(cities/32 · hops).
 */
import { bitCount } from '../../statistics/bit-count.ts';
import type { Watch } from '../measure-entry.ts';
import { ARRIVE, certainSteps, LEAVE, sameDayEnd, type CertainSteps } from './certain-steps.ts';
import { placeAfter, type Timeline } from './timeline.ts';

export interface ReachMode {
  /** Days must increase from hop to hop; otherwise they must not decrease. */
  readonly strict: boolean;
  readonly possible: boolean;
}

const MOST_WORDS = 32;
/** Numbers in the rows kept at once: 256 MB. */
const MOST_NUMBERS = 2 ** 26;

/** Adds to `counts[u]` the number of cities in [first, end), u itself left out, that u reaches. */
export function addReached(backward: Timeline, mode: ReachMode, first: number, end: number, counts: Float64Array, watch: Watch): void {
  if (first >= end) return;
  const possible = mode.possible && backward.wide;
  const steps = possible ? undefined : certainSteps(backward, mode.strict);
  const rowsKept = backward.n * (possible ? 3 : 1) + (steps?.mostPending ?? 0);
  const words = Math.max(1, Math.min(MOST_WORDS, Math.ceil((end - first) / 32), Math.floor(MOST_NUMBERS / rowsKept)));
  const spread = steps ? certainSpread(backward, steps, words) : possibleSpread(backward, mode.strict, words);
  const knows = new Int32Array(backward.n * words);
  for (let from = first; from < end; from += 32 * words) {
    watch(from, end);
    const to = Math.min(end, from + 32 * words);
    knows.fill(0);
    for (let w = from; w < to; w++) knows[w * words + ((w - from) >> 5)] = 1 << ((w - from) & 31);
    spread(knows);
    for (let u = 0, at = 0; u < backward.n; u++) {
      let reached = from <= u && u < to ? -1 : 0;
      for (let k = 0; k < words; k++) {
        const bits = knows[at++]!;
        if (bits !== 0) reached += bitCount(bits);
      }
      counts[u]! += reached;
    }
  }
}

function certainSpread({ n, count, source, target, lo }: Timeline, { hop, kind, mostPending }: CertainSteps, words: number): (knows: Int32Array) => void {
  const live = new Uint8Array(n);
  const onTheWay = new Int32Array(mostPending * words);
  const slot = new Int32Array(count);
  const free = new Int32Array(mostPending);
  return (knows) => {
    for (let u = 0; u < n; u++) live[u] = anyBit(knows, u, words) ? 1 : 0;
    for (let i = 0; i < mostPending; i++) free[i] = i;
    let frees = mostPending;
    for (let i = 0; i < hop.length; i++) {
      const e = hop[i]!;
      if (kind[i] === LEAVE) {
        slot[e] = -1;
        if (live[source[e]!] === 0) continue;
        slot[e] = free[--frees]!;
        const from = source[e]! * words;
        onTheWay.set(knows.subarray(from, from + words), slot[e]! * words);
      } else if (kind[i] === ARRIVE) {
        if (slot[e] === -1) continue;
        unite(knows, target[e]! * words, onTheWay, slot[e]! * words, words);
        live[target[e]!] = 1;
        free[frees++] = slot[e]!;
      } else {
        const end = sameDayEnd(hop, kind, lo, i);
        settleDay(i, end);
        i = end - 1;
      }
    }

    /** To and fro over the hops of one day until nothing more is passed on. */
    function settleDay(from: number, end: number): void {
      for (let round = 0, changed = true; changed; round++) {
        changed = false;
        for (let k = from; k < end; k++) {
          const e = hop[round % 2 === 0 ? k : from + end - 1 - k]!;
          if (live[source[e]!] === 0 || !unite(knows, target[e]! * words, knows, source[e]! * words, words)) continue;
          live[target[e]!] = 1;
          changed = true;
        }
        if (end - from === 1) break;
      }
    }
  };
}

/**
 * What a city newly knows is passed on through the hops that can happen then: on the next day when strict,
 * at once otherwise; what it knows already is passed on when a hop begins.
 */
function possibleSpread(timeline: Timeline, strict: boolean, words: number): (knows: Int32Array) => void {
  const { n, count, source, target, lo, hi, offsets, leaving, furthest } = timeline;
  let [fresh, coming] = [new Int32Array(n * words), new Int32Array(n * words)];
  let [freshCities, comingCities]: [number[], number[]] = [[], []];
  /* Which words of a row have a bit: what is new is mostly little. */
  let [freshWords, comingWords] = [new Int32Array(n), new Int32Array(n)];
  const allWords = -1 >>> (32 - words);
  return (knows) => {
    const pass = (bits: Int32Array, which: number, u: number, v: number) => {
      const [from, to] = [u * words, v * words];
      let any = 0;
      for (let left = which; left !== 0; left &= left - 1) {
        const k = lowestBit(left);
        const more = bits[from + k]! & ~knows[to + k]!;
        if (more === 0) continue;
        coming[to + k]! |= more;
        any |= 1 << k;
      }
      if (any === 0) return;
      if (comingWords[v] === 0) comingCities.push(v);
      comingWords[v]! |= any;
    };
    /* Through hops that began by `begun` and can happen on `day`. */
    const passFresh = (begun: number, day: number) => {
      for (const u of freshCities) {
        for (let at = placeAfter(timeline, u, begun) - 1; at >= offsets[u]! && furthest[at]! >= day; at--) {
          const e = leaving[at]!;
          if (hi[e]! >= day) pass(fresh, freshWords[u]!, u, target[e]!);
        }
      }
    };
    const settle = () => {
      for (const u of freshCities) {
        for (let left = freshWords[u]!; left !== 0; left &= left - 1) fresh[u * words + lowestBit(left)] = 0;
        freshWords[u] = 0;
      }
      [fresh, coming] = [coming, fresh];
      [freshWords, comingWords] = [comingWords, freshWords];
      [freshCities, comingCities] = [comingCities, freshCities];
      comingCities.length = 0;
      for (const v of freshCities) {
        for (let left = freshWords[v]!; left !== 0; left &= left - 1) {
          const at = v * words + lowestBit(left);
          knows[at]! |= fresh[at]!;
        }
      }
    };
    for (let next = 0, day = -Infinity; next < count || freshCities.length > 0;) {
      day = strict && freshCities.length > 0 ? day + 1 : lo[next]!;
      if (strict) passFresh(day - 1, day);
      for (; next < count && lo[next] === day; next++) pass(knows, allWords, source[next]!, target[next]!);
      settle();
      while (!strict && freshCities.length > 0) {
        passFresh(day, day);
        settle();
      }
    }
  };
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function anyBit(rows: Int32Array, u: number, words: number): boolean {
  for (let k = u * words; k < (u + 1) * words; k++) if (rows[k] !== 0) return true;
  return false;
}

/** Adds the bits of one row to another; whether any was new. */
function unite(to: Int32Array, at: number, from: Int32Array, begin: number, words: number): boolean {
  let more = 0;
  for (let k = 0; k < words; k++) {
    const bits = to[at + k]!;
    const sum = bits | from[begin + k]!;
    more |= bits ^ sum;
    to[at + k] = sum;
  }
  return more !== 0;
}
