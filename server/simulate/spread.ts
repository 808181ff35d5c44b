/**
 * How practices spread: from year to year cities adopt by themselves or because they were taught; adopters
 * teach cities that have not been taught the practice yet. Each city is taught each practice at most once
 * and only while it has not adopted, so what follows from one exposure is known. Exogenous exchanges are
 * held whoever has adopted: only those in which an adopter teaches a city that has not are exposures.
 */
import { dayNumber, yearOf } from '../model/dates.ts';
import type { Places } from './places.ts';
import { below, stream, type Random } from './random.ts';
import { exposuresOf, lagShare, TEACHING_KINDS, type SimulationSettings, type TeachingKind } from './settings.ts';
import type { Ties } from './twinning.ts';

export const MONTH_DAYS = 30.4375;
const NEVER = 2147483647;

/** One exchange on one practice: a teacher and its learners. Days count from 1970-01-01. */
export interface Teaching {
  readonly kind: TeachingKind; readonly practice: number; readonly teacher: number; readonly learners: number[]; readonly day: number;
  /** The learners that had not adopted, where the teacher had. */
  readonly exposed: number[];
}
export interface Adopted {
  readonly practice: number;
  readonly city: number;
  readonly day: number;
  /** Number of the teaching it follows from; null for adoptions of a city's own accord. */
  readonly through: number | null;
}
export interface Spread {
  readonly origins: Int32Array;
  readonly teachings: readonly Teaching[];
  readonly adopted: readonly Adopted[];
}

export const firstDay = ({ from }: SimulationSettings): number => dayNumber(from, 1, 1);
export const lastDay = ({ until }: SimulationSettings): number => dayNumber(until, 12, 31);

export function neighbours({ from, to }: Ties, n: number): number[][] {
  const lists: number[][] = Array.from({ length: n }, () => []);
  from.forEach((u, i) => {
    lists[u]!.push(to[i]!);
    lists[to[i]!]!.push(u);
  });
  return lists;
}

export function spread(settings: SimulationSettings, places: Places, ties: Ties): Spread {
  const near = neighbours(ties, settings.cities);
  const [teachings, adopted]: [Teaching[], Adopted[]] = [[], []];
  const origins = new Int32Array(settings.practices);
  const outcome = outcomes(settings);
  for (let practice = 0; practice < settings.practices; practice++) {
    const random = stream(settings.seed, `practice ${practice}`);
    origins[practice] = near.length === 0 ? 0 : drawOrigin(near, places, random);
    spreadOne(settings, places, near, practice, origins[practice]!, random, outcome, teachings, adopted);
  }
  return { origins, teachings, adopted };
}

/** A city with many ties, there from the start where one is found. */
function drawOrigin(near: readonly number[][], places: Places, random: Random): number {
  let best = below(random, near.length);
  for (let tries = 0; tries < 20; tries++) {
    const c = below(random, near.length);
    const [late, bestLate] = [places.joined[c] !== -1, places.joined[best] !== -1];
    if (late === bestLate ? near[c]!.length > near[best]!.length : bestLate) best = c;
  }
  return best;
}

/** Days from an exposure to the adoption that follows from it, or NEVER. Correlated within city and kind as `receptivity` says. */
function outcomes(settings: SimulationSettings): (random: Random, city: number, kind: TeachingKind) => number {
  const shared = new Map<number, boolean>();
  const ofCity = stream(settings.seed, 'receptivity');
  const reach = lagShare(settings, settings.within);
  const asCity = Math.sqrt(settings.receptivity);
  return (random, city, kind) => {
    const eventually = settings.transferRates[kind] / reach;
    const key = city * TEACHING_KINDS.length + TEACHING_KINDS.indexOf(kind);
    let follows = random() < eventually;
    if (random() < asCity) {
      if (!shared.has(key)) shared.set(key, ofCity() < eventually);
      follows = shared.get(key)!;
    }
    const months = settings.lagMedian * (-Math.log2(1 - random())) ** (1 / settings.lagShape);
    return follows ? Math.max(1, Math.round(months * MONTH_DAYS)) : NEVER;
  };
}

function spreadOne(
  settings: SimulationSettings, places: Places, near: readonly number[][], practice: number, origin: number, random: Random,
  outcome: ReturnType<typeof outcomes>, teachings: Teaching[], adopted: Adopted[],
): void {
  const { cities: n, background, contagion } = settings;
  const [first, last] = [firstDay(settings), lastDay(settings)];
  const [adoptDay, taughtDay, through] = [new Int32Array(n).fill(NEVER), new Int32Array(n).fill(NEVER), new Int32Array(n).fill(-1)];
  adoptDay[origin] = first - 1;
  /** Learned about the practice in an exchange, from an adopter or not. */
  const met = new Uint8Array(n);
  const adopters = [origin];
  /** Cities that adopt on a day to come; those whose day has moved forward are passed over. */
  const due = new Map<number, number[]>();
  const adopt = (city: number, day: number, teaching: number) => {
    if (day >= adoptDay[city]! || day > last) return;
    adoptDay[city] = day;
    through[city] = teaching;
    if (!due.has(day)) due.set(day, []);
    due.get(day)!.push(city);
  };
  const [alone, taught] = [yearlyChance(background, 0), yearlyChance(background, contagion)];
  const plan = planned(settings, random);
  let at = 0;
  for (let day = first; day <= last; day++) {
    if (day === dayNumber(yearOf(day), 1, 1) && background > 0) {
      const length = dayNumber(yearOf(day) + 1, 1, 1) - day;
      for (let c = 0; c < n; c++) if (adoptDay[c]! >= day && random() < (taughtDay[c]! < day ? taught : alone)) adopt(c, day + below(random, length), -1);
    }
    for (; at < plan.length && plan[at]!.day === day; at++) {
      const { kind, size } = plan[at]!;
      const teacher = settings.exogenous ? below(random, n) : adopters[below(random, adopters.length)]!;
      const learners: number[] = [];
      for (let k = 0; k < size; k++) {
        const learner = drawLearner(settings, places, near[teacher]!, (c) => met[c] === 0 && (settings.exogenous || adoptDay[c]! > day), teacher, random);
        if (learner === undefined) break;
        met[learner] = 1;
        learners.push(learner);
      }
      if (learners.length === 0) continue;
      const number = teachings.push({ kind, practice, teacher, learners, day, exposed: learners.filter((c) => adoptDay[teacher]! < day && adoptDay[c]! > day) }) - 1;
      for (const learner of teachings[number]!.exposed) {
        taughtDay[learner] = day;
        const after = outcome(random, learner, kind);
        if (after !== NEVER) adopt(learner, day + after, number);
      }
    }
    for (const city of due.get(day) ?? []) {
      if (adoptDay[city] !== day) continue;
      adopters.push(city);
      adopted.push({ practice, city, day, through: through[city] === -1 ? null : through[city]! });
    }
  }
}

function yearlyChance(background: number, effect: number): number {
  return 1 / (1 + ((1 - background) / background) * Math.exp(-effect));
}

/** Days, kinds and sizes of the exchanges on one practice, in order of days: they do not depend on how it spreads. */
function planned(settings: SimulationSettings, random: Random): { day: number; kind: TeachingKind; size: number }[] {
  const [first, last] = [firstDay(settings), lastDay(settings) - Math.ceil(settings.quietMonths * MONTH_DAYS)];
  const plan: { day: number; kind: TeachingKind; size: number }[] = [];
  for (let left = exposuresOf(settings), i = 0; left > 0; i++) {
    const kind = TEACHING_KINDS[i % TEACHING_KINDS.length]!;
    const size = Math.min(left, kind === 'workshop' ? settings.groupSize : 1);
    plan.push({ kind, size, day: first + below(random, last - first + 1) });
    left -= size;
  }
  return plan.sort((a, b) => a.day - b.day);
}

/** A city tied to the teacher where one is open, else one of its region or of anywhere. */
function drawLearner(settings: SimulationSettings, places: Places, near: readonly number[], open: (city: number) => boolean, teacher: number, random: Random): number | undefined {
  const tied = near.filter(open);
  if (tied.length > 0 && random() < 0.8) return tied[below(random, tied.length)];
  const home = random() < settings.homophily;
  for (let tries = 0; tries < 60; tries++) {
    const c = below(random, settings.cities);
    if (c !== teacher && open(c) && (!home || places.region[c] === places.region[teacher])) return c;
  }
  const left = Array.from({ length: settings.cities }, (_, c) => c).filter((c) => c !== teacher && open(c));
  return left.length === 0 ? undefined : left[below(random, left.length)];
}
