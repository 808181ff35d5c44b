/**
 * Fastest journeys (Wu et al., PVLDB 7, 2014) between all pairs, in days from first to last. Going through
 * time, only the journey that set out last matters at a city: any later hop makes the shortest duration
 * with it. Certain: the first hop takes place on its first day and the last on its last, the longest a
 * journey can have lasted. Possible: the days of all hops are chosen so that it was shortest.
 */
import type { Watch } from '../measure-entry.ts';
import { ARRIVE, certainSteps, LEAVE, sameDayEnd, type CertainSteps } from './certain-steps.ts';
import { placeAfter, type Timeline } from './timeline.ts';

export interface Durations {
  /** Ordered pairs with a journey. */
  pairs: number;
  /** Sum over them of 1/(days of the fastest + 1). */
  harmonic: number;
}

const NEVER = -2147483648;
const UNREACHED = 2147483647;
/** Cities whose journeys are followed at once. */
const TOGETHER = 32;

/** Of certain journeys from the cities in [first, end). */
export function certainDurations(timeline: Timeline, strict: boolean, first: number, end: number, watch: Watch): Durations {
  const found: Durations = { pairs: 0, harmonic: 0 };
  if (first >= end) return found;
  const steps = certainSteps(timeline, strict);
  const { n } = timeline;
  const [latest, fastest] = [new Int32Array(n * TOGETHER), new Int32Array(n * TOGETHER)];
  const onTheWay = new Int32Array(steps.mostPending * TOGETHER);
  for (let from = first; from < end; from += TOGETHER) {
    watch(from, end);
    latest.fill(NEVER);
    fastest.fill(UNREACHED);
    sweepCertain(timeline, steps, from, Math.min(end, from + TOGETHER), { latest, fastest, onTheWay });
    for (let v = 0, at = 0; v < n; v++) {
      for (let k = 0; k < TOGETHER; k++, at++) if (fastest[at] !== UNREACHED && v !== from + k) add(found, fastest[at]!);
    }
  }
  return found;
}

function add(found: Durations, days: number): void {
  found.pairs++;
  found.harmonic += 1 / (days + 1);
}

interface Rows {
  /** Day on which the journey here that set out last did so, for each source. */
  readonly latest: Int32Array;
  readonly fastest: Int32Array;
  /** Rows of `latest` of hops that have left and not arrived. */
  readonly onTheWay: Int32Array;
}

function sweepCertain({ n, count, source, target, lo, hi }: Timeline, { hop, kind, mostPending }: CertainSteps, from: number, end: number, { latest, fastest, onTheWay }: Rows): void {
  const live = new Uint8Array(n).fill(1, from, end);
  const slot = new Int32Array(count);
  const free = Int32Array.from({ length: mostPending }, (_, i) => i);
  let frees = mostPending;
  /* Who sets out from here does so with this hop: never later than now, never better than now. */
  const setOut = (rows: Int32Array, at: number, u: number, day: number) => { if (u >= from && u < end) rows[at + u - from] = day; };
  const arrive = (rows: Int32Array, at: number, v: number, day: number): boolean => {
    let changed = false;
    for (let k = 0, to = v * TOGETHER; k < TOGETHER; k++, to++) {
      const start = rows[at + k]!;
      if (start <= latest[to]!) continue;
      latest[to] = start;
      if (day - start < fastest[to]!) fastest[to] = day - start;
      changed = true;
    }
    if (changed) live[v] = 1;
    return changed;
  };
  for (let i = 0; i < hop.length; i++) {
    const e = hop[i]!;
    const u = source[e]!;
    if (kind[i] === LEAVE) {
      slot[e] = -1;
      if (live[u] === 0) continue;
      slot[e] = free[--frees]!;
      const at = slot[e]! * TOGETHER;
      for (let k = 0; k < TOGETHER; k++) onTheWay[at + k] = latest[u * TOGETHER + k]!;
      setOut(onTheWay, at, u, lo[e]!);
    } else if (kind[i] === ARRIVE) {
      if (slot[e] === -1) continue;
      arrive(onTheWay, slot[e]! * TOGETHER, target[e]!, hi[e]!);
      free[frees++] = slot[e]!;
    } else {
      const last = sameDayEnd(hop, kind, lo, i);
      for (let round = 0, changed = true; changed; round++) {
        changed = false;
        for (let k = i; k < last; k++) {
          const here = hop[round % 2 === 0 ? k : i + last - 1 - k]!;
          const w = source[here]!;
          if (live[w] === 0) continue;
          setOut(latest, w * TOGETHER, w, lo[here]!);
          if (arrive(latest, w * TOGETHER, target[here]!, lo[here]!)) changed = true;
        }
        if (last - i === 1) break;
      }
      i = last - 1;
    }
  }
}

/** Of possible journeys from the cities in [first, end). */
export function possibleDurations(timeline: Timeline, strict: boolean, first: number, end: number, watch: Watch): Durations {
  const found: Durations = { pairs: 0, harmonic: 0 };
  const sweep = possibleSweep(timeline, strict);
  for (let from = first; from < end; from++) {
    if (from % 16 === 0) watch(from, end);
    const { cities, fastest } = sweep(from);
    for (const v of cities) add(found, fastest[v]!);
  }
  return found;
}

/**
 * The days a sequence of hops allows make one label: it may set out on any day up to `latest` and arrives
 * `lag` days later. On day d the label sets out at min(d − lag, latest) at best; a city keeps those labels
 * that are best today or will be.
 */
export function possibleSweep(timeline: Timeline, strict: boolean): (source: number) => { cities: readonly number[]; fastest: Int32Array } {
  const { n, count, source, target, lo, hi, offsets, leaving, furthest } = timeline;
  const step = strict ? 1 : 0;
  const labels = newLabels();
  const front = new Int32Array(n).fill(-1);
  const fastest = new Int32Array(n).fill(UNREACHED);
  const cities: number[] = [];
  /* Labels not passed on yet. Strict: city, last day and days of what arrives today, to be passed on from tomorrow. */
  const fresh: number[] = [];
  const coming: number[] = [];
  /* Lengths in use: shortening an array gives its memory away, each day anew. */
  let [freshCount, comingCount] = [0, 0];
  let [from, today] = [0, 0];

  const keep = (v: number, last: number, days: number): void => {
    for (let label = front[v]!; label !== -1; label = labels.behind[label]!) if (serves(labels, label, last, days, today)) return;
    if (fastest[v] === UNREACHED) cities.push(v);
    if (days < fastest[v]!) fastest[v] = days;
    const made = addLabel(labels, v, last, days);
    const { behind } = labels;
    let tail = made;
    for (let label = front[v]!; label !== -1; label = behind[label]!) {
      if (serves(labels, made, labels.latest[label]!, labels.lag[label]!, today)) continue;
      behind[tail] = label;
      tail = label;
    }
    behind[tail] = -1;
    front[v] = made;
    fresh[freshCount++] = made;
  };
  const reach = (v: number, last: number, days: number): void => {
    if (v === from) return;
    if (!strict) return keep(v, last, days);
    coming[comingCount++] = v;
    coming[comingCount++] = last;
    coming[comingCount++] = days;
  };
  const begin = (e: number): void => {
    const [u, day] = [source[e]!, lo[e]!];
    if (u === from) return reach(target[e]!, hi[e]!, 0);
    for (let label = front[u]!; label !== -1; label = labels.behind[label]!) {
      const last = labels.latest[label]!;
      const days = labels.lag[label]! + step;
      if (last + days >= day) reach(target[e]!, Math.min(last, hi[e]! - days), days);
      else reach(target[e]!, last, day - last);
    }
  };
  /* Through hops that began by `begun` and can happen today. */
  const passOn = (label: number, begun: number): void => {
    const u = labels.city[label]!;
    const last = labels.latest[label]!;
    const days = labels.lag[label]! + step;
    for (let at = placeAfter(timeline, u, begun) - 1; at >= offsets[u]! && furthest[at]! >= today; at--) {
      const e = leaving[at]!;
      if (hi[e]! >= today) reach(target[e]!, Math.min(last, hi[e]! - days), days);
    }
  };
  const passOnFresh = (begun: number): void => {
    for (let i = 0; i < freshCount; i++) passOn(fresh[i]!, begun);
    freshCount = 0;
  };
  const settle = (): void => {
    for (let i = 0; i < comingCount; i += 3) keep(coming[i]!, coming[i + 1]!, coming[i + 2]!);
    comingCount = 0;
  };

  return (start) => {
    for (const v of cities) {
      front[v] = -1;
      fastest[v] = UNREACHED;
    }
    cities.length = 0;
    labels.count = 0;
    from = start;
    let next = offsets[from]! < offsets[from + 1]! ? leaving[offsets[from]!]! : count;
    for (;;) {
      if (freshCount === 0) {
        while (next < count && front[source[next]!] === -1 && source[next] !== from) next++;
        if (next === count) break;
        today = lo[next]!;
      } else {
        today++;
        passOnFresh(today - 1);
      }
      for (; next < count && lo[next] === today; next++) if (front[source[next]!] !== -1 || source[next] === from) begin(next);
      if (strict) settle();
      else passOnFresh(today);
    }
    return { cities, fastest };
  };
}

interface Labels { count: number; city: Int32Array; latest: Int32Array; lag: Int32Array; behind: Int32Array }

function newLabels(): Labels {
  const column = () => new Int32Array(1024);
  return { count: 0, city: column(), latest: column(), lag: column(), behind: column() };
}

function addLabel(labels: Labels, city: number, latest: number, lag: number): number {
  if (labels.count === labels.city.length) {
    for (const name of ['city', 'latest', 'lag', 'behind'] as const) {
      const larger = new Int32Array(2 * labels.count);
      larger.set(labels[name]);
      labels[name] = larger;
    }
  }
  const made = labels.count++;
  labels.city[made] = city;
  labels.latest[made] = latest;
  labels.lag[made] = lag;
  return made;
}

/** Whether a label is as good as another from `day` on. */
function serves({ latest, lag }: Labels, label: number, otherLatest: number, otherLag: number, day: number): boolean {
  return latest[label]! >= otherLatest && (lag[label]! <= otherLag || day - lag[label]! >= otherLatest);
}
