/** Day numbers written as the shortest date that means the same days. */
import { isoDay } from '#model/dates.ts';
import type { Occasion } from '#model/network-wire.ts';
import { dateText } from '../../ui/date-text.ts';

/** The shortest way to write the days an occasion can lie in: a year, a month, a day, or two of them. */
export function daysText({ lo, hi }: Pick<Occasion, 'lo' | 'hi'>): string | null {
  const [from, to] = [lo ?? hi, hi ?? lo];
  if (from === null || to === null) return null;
  return dateText(shortestDate(from, to));
}

export function shortestDate(lo: number, hi: number): string {
  const [from, to] = [isoDay(lo), isoDay(hi)];
  if (from === to) return from;
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [fromYear, toYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (wholeYears) return fromYear === toYear ? fromYear : `${fromYear}/${toYear}`;
  const wholeMonths = from.endsWith('-01') && isoDay(hi + 1).endsWith('-01');
  const [fromMonth, toMonth] = [from.slice(0, 7), to.slice(0, 7)];
  if (wholeMonths) return fromMonth === toMonth ? fromMonth : `${fromMonth}/${toMonth}`;
  return `${from}/${to}`;
}
