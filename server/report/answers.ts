/** Results of measures as a report reads them: by the name of a row and of a column, and in words. */
import { AppError } from '../errors.ts';
import type { MeasureRequest, MeasureResult } from '../model/measure.ts';

export type Asked = Partial<Pick<MeasureRequest, 'network' | 'weights' | 'null' | 'parameters'>>;
/** Computes a measure under the filters, samples and seed of the report. */
export type Ask = (id: string, asked?: Asked) => Promise<Answer>;
export type Cell = string | number | null;

export class Answer {
  readonly result: MeasureResult;

  constructor(result: MeasureResult) {
    this.result = result;
  }

  get rows(): readonly (readonly Cell[])[] {
    return this.result.rows;
  }

  column(name: string): number {
    const at = this.result.columns.findIndex((column) => column.name === name);
    if (at === -1) throw new AppError('internal', `${this.result.measure} has no column ${name}`);
    return at;
  }

  row(name: string): readonly Cell[] | undefined {
    const at = this.column('name');
    return this.result.rows.find((row) => row[at] === name);
  }

  /** A number of a row; null where the row or the number is not there. */
  number(row: readonly Cell[] | undefined, column: string): number | null {
    const cell = row?.[this.column(column)];
    return typeof cell === 'number' ? cell : null;
  }

  /** The measure's own interval beside a null model; null where no row has one. */
  own(row: readonly Cell[], end: 'low' | 'high'): number | null {
    const at = this.result.columns.findIndex((column) => column.name === `own-${end}`);
    const cell = at === -1 ? null : row[at];
    return typeof cell === 'number' ? cell : null;
  }

  /** The number in a row of that name. */
  of(name: string, column = 'value'): number | null {
    return this.number(this.row(name), column);
  }
}

/** Three significant digits at most; whole numbers whole. */
export function figure(value: number | null): string {
  if (value === null) return 'unknown';
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

export function percent(value: number | null): string {
  return value === null ? 'unknown' : `${figure(100 * value)} %`;
}

export function interval(low: number | null, high: number | null, write = figure): string {
  return low === null || high === null ? 'no interval' : `${write(low)} to ${write(high)}`;
}

/**
 * At 2.5 % on either side. A figure that no draw passes, but beside too few draws for so small a p (in the others it could
 * not be computed), is said to be undecided, not within chance.
 */
export function againstChance(p: number | null, pLow: number | null): string {
  if (p === null || pLow === null) return 'chance could not be compared';
  if (p <= 0.025) return 'more than chance would give';
  if (p < 1 && pLow === 1) return 'above every draw, but too few draws have the figure';
  if (pLow < 1 && p === 1 && pLow > 0.025) return 'below every draw, but too few draws have the figure';
  return pLow <= 0.025 ? 'less than chance would give' : 'within what chance would give';
}
