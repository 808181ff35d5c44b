/** What a simulated network is made by: every quantity that is planted, with its default and its limits. */
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { PartialDate } from '../model/dates.ts';

const share = (value: number) => z.number().min(0).max(1).default(value);
const whole = (value: number, min: number, max: number) => z.number().int().min(min).max(max).default(value);

/** Kinds of exchange on which a practice is taught. */
export const TEACHING_KINDS = ['mentoring', 'study visit', 'workshop'] as const;
export type TeachingKind = (typeof TEACHING_KINDS)[number];

export const SimulationSettings = z.strictObject({
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  cities: whole(200, 10, 20_000),
  /** Spread over five regions of the world; five means one each. */
  countries: whole(20, 5, 25),
  /** Mean number of twinnings of a city; half of the cities have exactly one. */
  meanDegree: z.number().min(2).max(8).default(2.93),
  /** Share of twinnings within a region above what chance gives: (share − chance) / (1 − chance). */
  homophily: share(0.3),
  practices: whole(12, 1, 500),
  /** Cities that are taught each practice, each at most once; null means a quarter of the cities, at least 20. */
  exposures: z.number().int().min(0).max(20_000).nullable().default(null),
  /** Probability that a city that was taught adopts because of it within `within` months, by kind of exchange. */
  transferRates: z.strictObject({ mentoring: share(0.45), 'study visit': share(0.3), workshop: share(0.1) }).prefault({}),
  within: z.number().min(1).max(240).default(24),
  /** Weibull: time from being taught to the adoption that follows from it. */
  lagMedian: z.number().min(0.1).max(240).default(10),
  lagShape: z.number().min(0.3).max(10).default(1.5),
  /** Correlation of what comes of two exposures of one city by one kind of exchange. */
  receptivity: share(0),
  /** Probability that a city adopts a practice in a year without having been taught it. */
  background: z.number().min(0).max(0.9).default(0.005),
  /** What having been taught in an earlier year adds to the log-odds of `background` each year. */
  contagion: z.number().min(-5).max(5).default(0),
  /** Learners in a workshop. */
  groupSize: whole(4, 1, 50),
  /** Share of exchanges on which the teacher tells what it learned from whom (adaptedFromCityId, viaExchangeId). */
  documented: share(0.7),
  /** Dated exchanges on topics that no practice has: a negative control; null means as many as cities. */
  otherExchanges: z.number().int().min(0).max(200_000).nullable().default(null),
  from: whole(2000, 1900, 2100),
  until: whole(2019, 1901, 2101),
  /** Whether exchanges on practices are held whoever has adopted; else adopters teach cities that have not. */
  exogenous: z.boolean().default(false),
  /** No city is taught in the last months. */
  quietMonths: z.number().min(0).max(600).default(0),
  missingDates: share(0),
  /** Shares of dates that are known to the day and to the month; the rest are known to the year. */
  dayDates: share(1),
  monthDates: share(0),
  /** Share of cities that joined in the course of the years. */
  lateJoiners: share(0.1),
  /** Share of cities with a self-assessment. */
  assessed: share(0.4),
});
export type SimulationSettings = z.infer<typeof SimulationSettings>;

/** Cities that are taught each practice. */
export const exposuresOf = ({ exposures, cities }: SimulationSettings): number => exposures ?? Math.min(cities - 1, Math.max(20, Math.round(cities / 4)));
export const otherExchangesOf = ({ otherExchanges, cities }: SimulationSettings): number => otherExchanges ?? cities;

/** Share of the adoptions that follow from being taught that come within `months`. */
export function lagShare({ lagMedian, lagShape }: Pick<SimulationSettings, 'lagMedian' | 'lagShape'>, months: number): number {
  return 1 - 2 ** -((months / lagMedian) ** lagShape);
}

/** Fills in defaults. Throws `bad-request` naming the setting that is wrong, by `nameOf`. */
export function readSettings(given: unknown, nameOf: (setting: string) => string = (setting) => setting): SimulationSettings {
  const parsed = SimulationSettings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw wrong(nameOf(issue.path.join('.')), wordsOf(issue));
  }
  const settings = parsed.data;
  if (settings.until <= settings.from) throw wrong(nameOf('until'), `must be a year after ${nameOf('from')} (${settings.from})`);
  if (!PartialDate.safeParse(String(settings.from)).success) throw wrong(nameOf('from'), 'must be a year such as 2000');
  if (settings.dayDates + settings.monthDates > 1 + 1e-9) throw wrong(nameOf('monthDates'), `and ${nameOf('dayDates')} are shares of the same dates: together at most 1`);
  if (exposuresOf(settings) > settings.cities - 1) throw wrong(nameOf('exposures'), `must be less than the number of cities (${settings.cities}): each city is taught a practice at most once`);
  const reach = lagShare(settings, settings.within);
  for (const kind of TEACHING_KINDS) {
    if (settings.transferRates[kind] > reach + 1e-12) {
      throw wrong(nameOf(`transferRates.${kind}`), `cannot be more than ${reach.toFixed(3)}: with this lag no more than that adopts within ${settings.within} months`);
    }
  }
  if (12 * (settings.until - settings.from + 1) <= settings.quietMonths) throw wrong(nameOf('quietMonths'), 'must be less than the months between first and last year');
  return settings;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'must be a whole number';
  return issue.message;
}

function wrong(name: string, what: string): AppError {
  return new AppError('bad-request', `${name}: ${what}`, { details: { setting: name } });
}
