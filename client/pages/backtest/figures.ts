/** Figures of a report in words: three digits after the point, intervals in brackets. */
import type { Interval, Judged, BacktestMetric } from '#model/backtest.ts';
import { fixedText, significantText } from '../../ui/number-text.ts';
import { said } from './messages.ts';

export const NONE: Interval = { value: null, low: null, high: null };

export function figureText(value: number): string {
  return value >= 10 ? fixedText(value, 1) : fixedText(value, 3);
}

export function intervalText({ value, low, high }: Interval, missing = '–'): string {
  if (value === null) return missing;
  if (low === null && high === null) return figureText(value);
  return `${figureText(value)} [${low === null ? '–' : figureText(low)}, ${high === null ? '–' : figureText(high)}]`;
}

export function metricOf(judged: Judged, metric: BacktestMetric): Interval {
  return judged.metrics?.[metric] ?? NONE;
}

/** Small likelihoods as people say them: `1 in 240`. */
export function chanceText(value: number): string {
  if (value >= 0.1) return `${fixedText(value * 100, 0)} %`;
  return value === 0 ? said.noChance : said.oneIn(significantText(1 / value, 2));
}
