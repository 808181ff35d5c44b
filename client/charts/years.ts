/**
 * Occasions per year. An occasion of known year counts 1 there; one that can lie in, or
 * lasts over, several years is spread over them by days, so that the bars add up to the
 * number of dated occasions and long or vague dates make no false peak.
 */
import { bisectRight } from 'd3';
import { dayNumber, yearOf } from '#model/dates.ts';

export interface Dated {
  readonly lo: number | null;
  readonly hi: number | null;
}
export interface YearBar {
  readonly year: number;
  readonly value: number;
}
export interface Years {
  readonly bars: readonly YearBar[];
  readonly undated: number;
  /** First and last year of the axis; null when nothing is dated. */
  readonly span: readonly [number, number] | null;
}

/** `span` keeps the axis while filters change; what lies outside of it is not drawn. */
export function occasionsPerYear(occasions: readonly Dated[], span: readonly [number, number] | null = yearSpan(occasions)): Years {
  const undated = occasions.filter((each) => each.lo === null && each.hi === null).length;
  if (span === null) return { bars: [], undated, span: null };
  const values = new Array<number>(span[1] - span[0] + 1).fill(0);
  /** First day of each year of the axis, and of the year after it. */
  const starts = Array.from({ length: values.length + 1 }, (_, at) => dayNumber(span[0] + at, 1, 1));
  for (const { lo, hi } of occasions) {
    const first = lo ?? hi;
    const last = hi ?? lo;
    if (first === null || last === null) continue;
    const days = last - first + 1;
    for (let at = Math.max(0, bisectRight(starts, first) - 1); at < values.length && starts[at]! <= last; at += 1) {
      const overlap = Math.min(last, starts[at + 1]! - 1) - Math.max(first, starts[at]!) + 1;
      if (overlap > 0) values[at]! += overlap / days;
    }
  }
  return { bars: values.map((value, at) => ({ year: span[0] + at, value })), undated, span };
}

export function yearSpan(occasions: readonly Dated[]): readonly [number, number] | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { lo, hi } of occasions) {
    const from = lo ?? hi;
    const to = hi ?? lo;
    if (from === null || to === null) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return first === Infinity ? null : [yearOf(first), yearOf(last)];
}
