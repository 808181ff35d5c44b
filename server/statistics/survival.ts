/**
 * Kaplan–Meier with late entry (left truncation) and right censoring: Kaplan & Meier, JASA 53 (1958).
 * A subject is at risk at t when entry < t ≤ time (an entry of 0 is from the start, so at time 0 as well);
 * at ties events come before censorings. Standard errors by Greenwood; bands log-log (Kalbfleisch &
 * Prentice 1980), 95 %. A band is NaN where the variance says nothing: S of 1 and of 0.
 */
import { Z95 } from './normal.ts';

export interface Subject {
  readonly entry: number;
  /** Of the event or of censoring. */
  readonly time: number;
  readonly event: boolean;
}

/** Survival just after `time`. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/** How many of `sorted` are below x. */
function countBelow(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number at risk at a time, from the subjects. Throws where a subject leaves before it enters. */
export function riskCounter(subjects: readonly Subject[]): (time: number) => number {
  for (const { entry, time } of subjects) if (!(time >= entry)) throw new Error(`a subject leaves at ${time}, before it enters at ${entry}`);
  const entries = Float64Array.from(subjects, ({ entry }) => (entry <= 0 ? -Infinity : entry)).sort();
  const times = Float64Array.from(subjects, ({ time }) => time).sort();
  return (time) => countBelow(entries, time) - countBelow(times, time);
}

/** One step for each distinct time of an event or censoring, in order; none without subjects. */
export function kaplanMeier(subjects: readonly Subject[]): SurvivalStep[] {
  const atRiskAt = riskCounter(subjects);
  const counts = new Map<number, { events: number; censored: number }>();
  for (const { time, event } of subjects) {
    const at = counts.get(time) ?? { events: 0, censored: 0 };
    if (event) at.events++;
    else at.censored++;
    counts.set(time, at);
  }
  let [survival, variance] = [1, 0];
  return [...counts].sort(([a], [b]) => a - b).map(([time, { events, censored }]) => {
    /* A subject that enters and is censored at the same time is never at risk. */
    const atRisk = Math.max(events, atRiskAt(time));
    if (events > 0) {
      survival *= 1 - events / atRisk;
      variance += events / (atRisk * (atRisk - events));
    }
    if (events === atRisk && events > 0) survival = 0;
    return { time, atRisk, events, censored, survival, se: survival === 0 ? Number.NaN : survival * Math.sqrt(variance), ...band(survival, variance) };
  });
}

function band(survival: number, variance: number): { low: number; high: number } {
  if (survival <= 0 || survival >= 1) return { low: Number.NaN, high: Number.NaN };
  const spread = Math.exp((Z95 * Math.sqrt(variance)) / Math.abs(Math.log(survival)));
  return { low: survival ** spread, high: survival ** (1 / spread) };
}

/** The step that holds at `time`; undefined before the first. */
export function stepAt(steps: readonly SurvivalStep[], time: number): SurvivalStep | undefined {
  return steps.findLast((step) => step.time <= time);
}

/** First time by which the share `q` has had the event (S ≤ 1 − q), with the times at which the band crosses; NaN where it never does (Brookmeyer & Crowley 1982). */
export function survivalQuantile(steps: readonly SurvivalStep[], q: number): { value: number; low: number; high: number } {
  const level = 1 - q + 1e-12;
  const first = (crosses: (step: SurvivalStep) => boolean) => steps.find(crosses)?.time ?? Number.NaN;
  return {
    value: first(({ survival }) => survival <= level),
    low: first(({ low, survival }) => low <= level || survival === 0),
    high: first(({ high }) => high <= level),
  };
}

/** Restricted mean: the area under S up to `until`, with its standard error (Klein & Moeschberger 2003, 4.5). NaN where `until` lies beyond the last time and S is not 0. */
export function restrictedMean(steps: readonly SurvivalStep[], until: number): { value: number; se: number } {
  const last = steps.at(-1);
  if (last === undefined || (last.time < until && last.survival > 0)) return { value: Number.NaN, se: Number.NaN };
  const within = steps.filter(({ time, events }) => events > 0 && time <= until);
  /* Areas from each event to the end, added up from the back. */
  let [right, area, variance] = [until, 0, 0];
  for (let i = within.length - 1; i >= 0; i--) {
    const { time, survival, events, atRisk } = within[i]!;
    area += survival * (right - time);
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events));
    right = time;
  }
  return { value: area + right, se: Math.sqrt(variance) };
}
