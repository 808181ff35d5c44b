/** From the answers of many simulations to one row of the report. */
import { wilson } from '../../server/statistics/wilson.ts';
import type { Answer, Check } from './question.ts';

export interface Row {
  readonly case: string; readonly measure: string; readonly label: string; readonly kind: Check['kind'];
  /** Simulations that gave an answer, and those that gave none. */
  readonly n: number; readonly without: number;
  readonly planted: number; readonly recovered: number;
  /** Share of intervals that hold what was planted, or of tests that reject at 5 %, with its Monte Carlo interval. */
  readonly share: number; readonly low: number; readonly high: number;
  readonly verdict: 'yes' | 'within Monte Carlo error' | 'no' | 'reported only';
  readonly outside: string | null;
}

/** Share that is asked for. */
export const TARGETS: Record<Check['kind'], readonly [number, number] | null> = { coverage: [0.93, 0.97], size: [0, 0.07], power: null };

export function rowOf(caseId: string, measure: string, { label, kind, outside }: Check, answers: readonly (Answer | null)[]): Row {
  const given = answers.filter((answer) => answer !== null);
  const n = given.length;
  const hits = given.filter(({ planted, low, high, p }) => (kind === 'coverage' ? low <= planted && planted <= high : p <= 0.05)).length;
  const mean = (read: (answer: Answer) => number) => given.reduce((sum, answer) => sum + read(answer), 0) / n;
  const { low, high } = n === 0 ? { low: 0, high: 1 } : wilson(hits, n);
  const target = TARGETS[kind];
  const share = hits / n;
  const verdict = outside !== undefined || target === null ? 'reported only'
    : share >= target[0] && share <= target[1] ? 'yes' : low <= target[1] && high >= target[0] ? 'within Monte Carlo error' : 'no';
  return { case: caseId, measure, label, kind, n, without: answers.length - n, planted: mean(({ planted }) => planted), recovered: mean(({ value }) => value), share, low, high, verdict, outside: outside ?? null };
}
