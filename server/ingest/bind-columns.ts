/** Binds the headings of a file to the columns of one of our tables, by name. */
import type { TableName } from '../model/fields.ts';
import { TABLES } from '../model/tables.ts';
import { trimCell } from './cells.ts';
import { nearest } from './nearest.ts';
import type { Place, Problems } from './problems.ts';
import type { BoundColumn, BoundTable, RawRow, RawTable } from './raw-table.ts';

export function headingKey(text: string): string {
  return trimCell(text.replace(/^\ufeff/, '')).normalize('NFC').toLowerCase();
}

/** Headings that tables of ours have, without case. */
export function knownHeadings(table: TableName): ReadonlySet<string> {
  return new Set(TABLES[table].columns.map((column) => column.name.toLowerCase()));
}

/** Adds an error for every heading that stands twice; true when there was one. */
export function refuseRepeats(at: Place, headings: RawRow, problems: Problems, only?: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  let repeated = false;
  for (const heading of headings.cells) {
    const key = headingKey(heading);
    if (key === '' || (only && !only.has(key))) continue;
    if (seen.has(key)) {
      repeated = true;
      problems.add({ severity: 'error', at, line: headings.line, column: trimCell(heading), value: trimCell(heading), code: 'repeated-column', message: `The column "${trimCell(heading)}" stands twice.`, suggestion: 'Keep one of them, or give the other another name.' });
    }
    seen.add(key);
  }
  return repeated;
}

/** Names the columns without which no row can be told from another. */
export function missingKeyColumns(table: TableName, present: ReadonlySet<string>): string[] {
  if (table === 'adoptions') return present.has('id') ? [] : ['practiceId', 'adoptingCityId'].filter((name) => !present.has(name));
  return TABLES[table].columns.filter((column) => TABLES[table].key.includes(column.name) && column.required && !present.has(column.name)).map((column) => column.name);
}

/** Undefined after an error that leaves the table unreadable. */
export function bindByName(raw: RawTable, table: TableName, problems: Problems, escaped: boolean): BoundTable | undefined {
  const { at, headings } = raw;
  const byName = new Map(TABLES[table].columns.map((column) => [column.name.toLowerCase(), column.name]));
  if (refuseRepeats(at, headings, problems)) return undefined;
  const columns: BoundColumn[] = [];
  const unknown: string[] = [];
  headings.cells.forEach((heading, index) => {
    const key = headingKey(heading);
    const target = byName.get(key);
    if (target !== undefined) columns.push({ target, shown: target, read: (row) => row.cells[index] ?? '' });
    else if (key !== '') unknown.push(trimCell(heading));
  });
  const present = new Set(columns.map((column) => column.target));
  const free = [...byName.values()].filter((name) => !present.has(name));
  for (const name of unknown) {
    const close = nearest(name, free);
    problems.add({ severity: 'warning', at, line: headings.line, column: name, value: name, code: 'unknown-column', message: `The column "${name}" is not one of the table ${table}; it is left out.`, suggestion: close ? `Did you mean "${close}"?` : null });
  }
  const missing = missingKeyColumns(table, present);
  for (const name of missing) {
    const close = nearest(name, unknown);
    problems.add({ severity: 'error', at, line: headings.line, column: name, code: 'missing-column', message: `The table ${table} has no column "${name}".`, suggestion: close ? `Rename the column "${close}"?` : `Add a column "${name}".` });
  }
  return missing.length > 0 ? undefined : { at, table, columns, rows: raw.rows, escaped, mapped: false, headingLine: headings.line };
}
