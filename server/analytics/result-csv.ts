/** A measure as CSV (RFC 4180, lines end in LF). Numbers are written so that they read back to the same bits; null is empty. */
import type { MeasureResult } from '../model/measure.ts';
import type { Cell } from './measure-entry.ts';

/** A spreadsheet would run text that begins so; an apostrophe keeps it text, as in every export. */
const RISKY = /^'*[=+\-@\t\r]/u;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = RISKY.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function resultCsv(result: { readonly columns: readonly { readonly name: string }[]; readonly rows: MeasureResult['rows'] }): string {
  const lines = [result.columns.map((column) => column.name), ...result.rows].map((row) => row.map(cellText).join(','));
  return `${lines.join('\n')}\n`;
}
