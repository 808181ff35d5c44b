/** Rows as a file states them: cells read, references still the texts that were written. */
import { idProblem, type TableName } from '../model/fields.ts';
import { TABLES, type TableColumn } from '../model/tables.ts';
import { cleanText, readCell, type Note } from './cells.ts';
import type { Place, Problems } from './problems.ts';
import { CellRefusal, type BoundTable } from './raw-table.ts';

export interface Origin {
  readonly at: Place;
  /** What people call each of our columns in their file. */
  readonly shown: ReadonlyMap<string, string>;
  readonly mapped: boolean;
}

export interface Draft {
  readonly table: TableName;
  readonly origin: Origin;
  readonly line: number;
  /** Only what the row says; blank cells are absent. */
  readonly cells: { [column: string]: unknown };
  /** Columns whose cell is blank. Kept only when blank cells clear. */
  readonly blank: readonly string[] | undefined;
  /** Columns whose cell was refused. */
  readonly refused: ReadonlySet<string> | undefined;
}

const NOTHING = new Map<string, string>();

export function shownColumn(origin: Origin, target: string): string {
  return origin.shown.get(target) ?? target;
}

/** Reads every row of a bound table. `keepBlank` remembers blank cells, for an import that clears with them. */
export async function* readDrafts(bound: BoundTable, options: { keepBlank: boolean }, problems: Problems): AsyncGenerator<Draft> {
  const { at, table } = bound;
  const specification = new Map(TABLES[table].columns.map((column) => [column.name, column]));
  const columns = bound.columns.map((column) => ({ ...column, spec: specification.get(column.target) as TableColumn, read: column.read }));
  const renamed = columns.filter((column) => column.shown !== column.target);
  const origin: Origin = { at, mapped: bound.mapped, shown: renamed.length === 0 ? NOTHING : new Map(renamed.map((column) => [column.target, column.shown])) };
  // A mapping of constants alone states one row, however long the file is.
  const onlyConstants = columns.length > 0 && columns.every((column) => column.constant);
  let line = 0;
  let shown = '';
  let value = '';
  const note: Note = (code, message, suggestion) => problems.add({ severity: 'warning', at, line, column: shown, value, code, message, suggestion });
  for await (const row of bound.rows) {
    line = row.line;
    const cells: { [column: string]: unknown } = {};
    let blank: string[] | undefined;
    let refused: Set<string> | undefined;
    let said = false;
    for (const { target, spec, shown: name, read, constant } of columns) {
      const written = read(row);
      const text = typeof written === 'string' ? cleanText(written, bound.escaped) : written;
      if (text === '') {
        if (options.keepBlank) (blank ??= []).push(target);
        continue;
      }
      if (!constant) said = true;
      shown = name;
      value = typeof text === 'string' ? text : text.value ?? '';
      let outcome = text instanceof CellRefusal ? text : readCell(text, spec.column, note);
      if (spec.column.type === 'id' && typeof outcome === 'string') {
        const problem = idProblem(outcome);
        if (problem) outcome = new CellRefusal('bad-id', `The id "${outcome}" ${problem}.`, 'Use letters, digits and hyphens.');
      }
      if (outcome instanceof CellRefusal) {
        (refused ??= new Set()).add(target);
        problems.add({ severity: 'error', at, line, column: name, value: typeof written === 'string' ? written : value, code: outcome.code, message: outcome.message, suggestion: outcome.suggestion });
      } else cells[target] = outcome;
    }
    if (onlyConstants) {
      yield { table, origin, line, cells, blank, refused };
      return;
    }
    if (said) yield { table, origin, line, cells, blank, refused };
  }
}
