/** What is asked of simulated networks: a setting, the measures put to it, and which truth each answer should cover. */
import type { MeasureRequest, MeasureResult } from '../../server/model/measure.ts';
import type { Truth } from '../../server/simulate/truth.ts';

/** An answer of one network: a figure with its interval, or a test with its p-value. */
export interface Answer { readonly planted: number; readonly value: number; readonly low: number; readonly high: number; readonly p: number }

export interface Check {
  readonly label: string;
  /** `coverage`: the interval should hold what was planted. `size`: the test should not reject. `power`: it should. */
  readonly kind: 'coverage' | 'size' | 'power';
  /** Undefined where the measure gives no answer. */
  readonly read: (result: MeasureResult, truth: Truth) => Answer | undefined;
  /** Why the target is not asked of it; then it is reported only. */
  readonly outside?: string;
}

export interface Question {
  readonly measure: string;
  readonly request: Partial<MeasureRequest>;
  readonly checks: readonly Check[];
}

export interface Case {
  readonly id: string;
  /** What is planted, in a sentence. */
  readonly about: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly questions: readonly Question[];
}

/** The cell of the row whose first column is `row`; NaN where it is null. Throws where the measure has no such row or column. */
export function cell(result: MeasureResult, row: string, column: string): number {
  const at = result.columns.findIndex(({ name }) => name === column);
  const found = result.rows.find(([name]) => name === row);
  if (at === -1 || found === undefined) throw new Error(`${result.measure} has no ${at === -1 ? `column ${column}` : `row ${row}`}`);
  const value = found[at];
  return typeof value === 'number' ? value : Number.NaN;
}

/** The figure of a row with the interval in two of its columns; undefined where it has no interval. */
export function interval(row: string, planted: (truth: Truth) => number, [low, high]: readonly [string, string] = ['low', 'high']): Check['read'] {
  return (result, truth) => {
    const answer = { planted: planted(truth), value: cell(result, row, 'value'), low: cell(result, row, low), high: cell(result, row, high), p: Number.NaN };
    return Number.isFinite(answer.low) && Number.isFinite(answer.high) ? answer : undefined;
  };
}

/** The p-value in a column of a row; `planted` is what its test is about. What it is computed from is no estimate, so none is given. */
export function test(row: string, column: string, planted: (truth: Truth) => number): Check['read'] {
  return (result, truth) => {
    const p = cell(result, row, column);
    return Number.isFinite(p) ? { planted: planted(truth), value: Number.NaN, low: Number.NaN, high: Number.NaN, p } : undefined;
  };
}
