/** Columns of a result by name: rows as records, and what may stand in a chart. */
import type { MeasureResult } from '#model/measure.ts';
import type { FigureTable } from '../../ui/chart-figure.tsx';
import { columnText } from '../../vocabulary/vocabulary.tsx';

export type ResultCell = string | number | null;
export type ResultRecord = Readonly<Record<string, ResultCell | undefined>>;

export function recordsOf(result: Pick<MeasureResult, 'columns' | 'rows'>): ResultRecord[] {
  const names = result.columns.map(({ name }) => name);
  return result.rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
}

/** A number, or null where there is none. */
export function numberOf(record: ResultRecord, name: string): number | null {
  const cell = record[name];
  return typeof cell === 'number' ? cell : null;
}
export function textOf(record: ResultRecord, name: string): string | null {
  const cell = record[name];
  return cell === null || cell === undefined ? null : String(cell);
}

export function figureTable(result: Pick<MeasureResult, 'columns' | 'rows'>): FigureTable {
  return { columns: result.columns.map(({ name, label, unit, type }) => ({ name, label: unit ? `${columnText(label)} (${unit})` : columnText(label), number: type === 'number' })), rows: result.rows };
}

/** Figures on fewer than five are not shown: they say more about chance than about the network. */
export const FEWEST = 5;
export function splitByCount<R>(rows: readonly R[], count: (row: R) => number | null): { shown: R[]; few: R[] } {
  const enough = (row: R) => (count(row) ?? FEWEST) >= FEWEST;
  return { shown: rows.filter(enough), few: rows.filter((row) => !enough(row)) };
}
