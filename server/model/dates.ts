/**
 * Dates of known precision. `2014`, `2014-05` and `2014-05-12` are not points but
 * intervals of days; two of them joined by `/` are an interval as well. Everything
 * that compares times uses the first and the last day a date can mean.
 */
import { z } from 'zod';

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

/** First and last possible day, as whole days since 1970-01-01 (UTC). */
export interface DayInterval {
  readonly lo: number;
  readonly hi: number;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Date.UTC reads the years 0–99 as 1900–1999; this does not. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

function partInterval(part: string): DayInterval | undefined {
  const match = PART.exec(part);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (year < 1) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) return undefined;
  const lo = dayNumber(year, month ?? 1, day ?? 1);
  const hi = dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return { lo, hi };
}

/** The days a date text can mean; undefined when the text is not a date of the four forms. */
export function dayInterval(text: string): DayInterval | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const first = partInterval(parts[0] ?? '');
  if (!first) return undefined;
  if (parts.length === 1) return first;
  const last = partInterval(parts[1] ?? '');
  if (!last || last.hi < first.lo) return undefined;
  return { lo: first.lo, hi: Math.max(first.hi, last.hi) };
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The year a day number falls in. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** A date of known precision, kept as it was written. Sorts as text. */
export const PartialDate = z
  .string()
  .refine((text) => dayInterval(text) !== undefined, {
    message: 'must be YYYY, YYYY-MM, YYYY-MM-DD or an interval of two of them (2009/2011), and a day that exists',
  });
export type PartialDate = z.infer<typeof PartialDate>;
