/** Rows as text for a file or the clipboard, made in pieces. */
import type { CsvCell } from '../../ui/csv-file.ts';
import { csvText } from '../../ui/csv-file.ts';
import type { Column } from './columns.ts';
import type { Job } from './sliced.ts';

const STEP = 256;

/** Ids come first where no column shows them, so that a file can be joined with others. */
function withIds(columns: readonly Column[], ids: readonly Column[]): readonly Column[] {
  return [...ids.filter(({ id }) => !columns.some((column) => column.id === id)), ...columns];
}

export function* csvOf(rows: ArrayLike<number>, columns: readonly Column[], ids: readonly Column[]): Job<string[]> {
  const all = withIds(columns, ids);
  const parts = [csvText(all.map(({ label }) => label), [])];
  for (let start = 0; start < rows.length; start += STEP) {
    const piece: CsvCell[][] = [];
    for (let at = start; at < Math.min(start + STEP, rows.length); at += 1) piece.push(all.map(({ value }) => value(rows[at]!)));
    parts.push(csvLines(piece));
    yield;
  }
  return parts;
}

/** `csvText` begins with a heading; an empty one is its first line break. */
const csvLines = (rows: CsvCell[][]): string => csvText([], rows).slice(2);

/** For the clipboard: cells between tabs, without what would break a line, and no formulas. */
export function* tsvOf(rows: ArrayLike<number>, columns: readonly Column[]): Job<string> {
  const cell = (value: CsvCell): string => {
    if (value === null) return '';
    const text = String(value).replace(/[\t\r\n]+/g, ' ');
    return typeof value === 'string' && /^'*[=+\-@]/.test(text) ? `'${text}` : text;
  };
  const lines = [columns.map(({ label }) => cell(label)).join('\t')];
  for (let at = 0; at < rows.length; at += 1) {
    lines.push(columns.map(({ value }) => cell(value(rows[at]!))).join('\t'));
    if (at % STEP === 0) yield;
  }
  return lines.join('\n');
}
