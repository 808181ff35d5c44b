/** What was planted, in the terms of the measures that should find it, and what came of it in this draw. */
import { dayNumber, yearOf } from '../model/dates.ts';
import { LEVELS } from './assessments.ts';
import type { Places } from './places.ts';
import { TEACHING_KINDS, type SimulationSettings, type TeachingKind } from './settings.ts';
import { lastDay, MONTH_DAYS, type Spread } from './spread.ts';
import type { Ties } from './twinning.ts';

/** Name of the file that stands beside simulated tables; an import passes over it. */
export const TRUTH_FILE = 'truth.json';

export interface Truth {
  readonly about: string;
  readonly settings: SimulationSettings;
  /** Of twinnings, by region: planted (share within − chance)/(1 − chance), and the shares of this draw. */
  readonly homophily: { readonly planted: number; readonly within: number | null; readonly chance: number | null };
  readonly transfer: {
    readonly within: number;
    readonly kinds: { readonly [kind in TeachingKind]: {
      /** Because of the exposure alone. */
      readonly planted: number;
      /** Together with adoptions of a city's own accord in those months, the mean over the exposures of this draw. */
      readonly plantedWithBackground: number | null;
      readonly exposures: number;
      /** Of those, adopted within the months in full, whether or not the data reach that far. */
      readonly followed: number;
      readonly adopted: number;
    } };
  };
  readonly lag: { readonly distribution: 'weibull'; readonly median: number; readonly shape: number; readonly unit: 'months' };
  readonly contagion: { readonly coefficient: number; readonly background: number; readonly definition: string };
  readonly receptivity: number;
  readonly dates: { readonly missing: number; readonly day: number; readonly month: number; readonly year: number };
  readonly lateJoiners: { readonly share: number; readonly cities: number };
  readonly assessments: { readonly share: number; readonly mean: number; readonly sdCities: number; readonly sdAnswers: number };
  readonly practices: readonly { readonly id: string; readonly originCityId: string; readonly adopters: number; readonly taught: number; readonly throughTeaching: number }[];
}

export function makeTruth(settings: SimulationSettings, places: Places, ties: Ties, spread: Spread): Truth {
  const width = String(settings.practices).length;
  return {
    about: 'A simulated network: nothing in it happened. Times are in months of 30.4375 days.',
    settings,
    homophily: { planted: settings.homophily, ...shares(places.region, ties) },
    transfer: { within: settings.within, kinds: Object.fromEntries(TEACHING_KINDS.map((kind) => [kind, transferOf(settings, spread, kind)])) as Truth['transfer']['kinds'] },
    lag: { distribution: 'weibull', median: settings.lagMedian, shape: settings.lagShape, unit: 'months' },
    contagion: {
      coefficient: settings.contagion, background: settings.background,
      definition: 'Log-odds of adopting in a calendar year, on top of those of `background`, once a city was taught the practice in an earlier year. Adoptions that follow from an exposure by its transfer rate come beside it.',
    },
    receptivity: settings.receptivity,
    dates: { missing: settings.missingDates, day: settings.dayDates, month: settings.monthDates, year: Math.max(0, 1 - settings.dayDates - settings.monthDates) },
    lateJoiners: { share: settings.lateJoiners, cities: places.joined.reduce((count, day) => count + (day === -1 ? 0 : 1), 0) },
    assessments: { share: settings.assessed, mean: LEVELS.mean, sdCities: LEVELS.cities, sdAnswers: LEVELS.answers },
    practices: Array.from(spread.origins, (origin, p) => ({
      id: `practice-${String(p + 1).padStart(width, '0')}`, originCityId: places.id[origin]!,
      adopters: spread.adopted.filter((one) => one.practice === p).length,
      taught: spread.teachings.reduce((sum, one) => sum + (one.practice === p ? one.exposed.length : 0), 0),
      throughTeaching: spread.adopted.filter((one) => one.practice === p && one.through !== null).length,
    })),
  };
}

/** Share of ties within a region, and the share that their ends give by chance. */
function shares(region: Int32Array, { from, to }: Ties): { within: number | null; chance: number | null } {
  const ends = new Map<number, number>();
  let within = 0;
  from.forEach((u, i) => {
    const [a, b] = [region[u]!, region[to[i]!]!];
    if (a === b) within++;
    for (const r of [a, b]) ends.set(r, (ends.get(r) ?? 0) + 1);
  });
  if (from.length === 0) return { within: null, chance: null };
  return { within: within / from.length, chance: [...ends.values()].reduce((sum, count) => sum + (count / (2 * from.length)) ** 2, 0) };
}

function transferOf(settings: SimulationSettings, { teachings, adopted }: Spread, kind: TeachingKind) {
  const adoptedOn = new Map(adopted.map(({ practice, city, day }) => [`${practice} ${city}`, day]));
  const window = settings.within * MONTH_DAYS;
  const planted = settings.transferRates[kind];
  let [exposures, followed, count, sum] = [0, 0, 0, 0];
  for (const { practice, exposed, day } of teachings.filter((one) => one.kind === kind)) {
    for (const city of exposed) {
      exposures++;
      sum += 1 - (1 - planted) * (1 - byItself(settings, day, window));
      if (day + window > lastDay(settings)) continue;
      followed++;
      if ((adoptedOn.get(`${practice} ${city}`) ?? Infinity) - day <= window) count++;
    }
  }
  return { planted, plantedWithBackground: exposures === 0 ? null : sum / exposures, exposures, followed, adopted: count };
}

/** Chance that a city that had not adopted by `day`, and was taught then, adopts of its own accord in the window after it. */
function byItself({ background, contagion }: SimulationSettings, day: number, window: number): number {
  if (background === 0) return 0;
  const later = 1 / (1 + ((1 - background) / background) * Math.exp(-contagion));
  let without = 1;
  for (let year = yearOf(day); dayNumber(year, 1, 1) <= day + window; year++) {
    const [start, end] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
    const gone = Math.max(0, (day - start) / (end - start));
    const chance = gone > 0 || year === yearOf(day) ? background : later;
    const part = (Math.min(day + window, end) - Math.max(day, start)) / (end - start);
    without *= 1 - (chance * part) / (1 - chance * gone);
  }
  return 1 - without;
}
