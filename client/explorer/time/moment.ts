/**
 * The moment that the playing of time has come to, as a partial date: a year or a month.
 * What is dated less finely runs through all the days it can mean; what is undated has no
 * moment. With a trail of years, what ended longer ago is gone; without, all stays.
 */
import { dayInterval, dayNumber, isoDay, yearOf } from '#model/dates.ts';
import type { ExplorerFilters } from '../../state/exploration.ts';

export type Unit = 'month' | 'year';
export interface Days {
  readonly lo: number;
  readonly hi: number;
}

export function daysOf(moment: string): Days {
  const days = dayInterval(moment);
  if (!days) throw new Error(`"${moment}" is no date.`);
  return days;
}

/** The month or year a day lies in. */
export const momentOf = (day: number, unit: Unit): string => isoDay(day).slice(0, unit === 'month' ? 7 : 4);

/** Days in which time plays: the chosen window, else all years with a date. */
export function playedDays(span: readonly [number, number], { from, to }: Pick<ExplorerFilters, 'from' | 'to'>): Days {
  return {
    lo: from === null ? dayNumber(span[0], 1, 1) : daysOf(from).lo,
    hi: to === null ? dayNumber(span[1], 12, 31) : daysOf(to).hi,
  };
}

/** So many months or years on, or back; never outside of what is played. A step of a year keeps the month. */
export function stepped(moment: string, unit: Unit, by: number, played: Days): string {
  const [year, month] = [Number(moment.slice(0, 4)), moment.length > 4 ? Number(moment.slice(5, 7)) : null];
  const months = unit === 'month' ? by : by * 12;
  const count = year * 12 + (month ?? 1) - 1 + months;
  const next = dayNumber(Math.floor(count / 12), (count % 12) + 1, 1);
  const fine: Unit = month === null && unit === 'year' ? 'year' : 'month';
  return momentOf(Math.min(played.hi, Math.max(played.lo, next)), fine);
}

/** First day of what has not faded at a moment: so many years before its end. */
export function trailStart(moment: string, trail: number): number {
  const last = isoDay(daysOf(moment).hi + 1);
  const year = Number(last.slice(0, 4)) - trail;
  return dayNumber(Math.max(1, year), Number(last.slice(5, 7)), 1);
}

/** The filters as they are at the moment: nothing that begins later, nothing undated, and nothing that the trail has left behind. */
export function filtersAt(filters: ExplorerFilters, moment: string | null, trail: number | null): ExplorerFilters {
  if (moment === null) return filters;
  const start = trail === null ? null : trailStart(moment, trail);
  const own = filters.from === null ? null : daysOf(filters.from).lo;
  const from = start === null || (own !== null && own >= start) ? filters.from : isoDay(start);
  const to = filters.to !== null && daysOf(filters.to).hi < daysOf(moment).hi ? filters.to : moment;
  return { ...filters, from, to, undated: false };
}

/** True while an occasion can be under way between two days; what is undated never is. */
export function underWay({ lo, hi }: { lo: number | null; hi: number | null }, days: Days): boolean {
  const [from, to] = [lo ?? hi, hi ?? lo];
  return from !== null && to !== null && from <= days.hi && to >= days.lo;
}

/** Whole years divided into at most `most` periods of the same length; the last may be shorter. */
export function periodsOf(played: Days, most: number): Days[] {
  const [first, last] = [yearOf(played.lo), yearOf(played.hi)];
  const length = Math.max(1, Math.ceil((last - first + 1) / most));
  const periods: Days[] = [];
  for (let year = first; year <= last; year += length) periods.push({ lo: Math.max(played.lo, dayNumber(year, 1, 1)), hi: Math.min(played.hi, dayNumber(year + length - 1, 12, 31)) });
  return periods;
}
