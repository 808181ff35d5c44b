/** Rows as a file states them: cells read, references still the texts that were written. */
import { idProblem, type TableName } from '../model/fields.ts';
import { TABLES, type TableColumn } from '../model/tables.ts';
import { cleanText, readCell, type Note } from './cells.ts';
import type { Place, Problems } from './problems.ts';
import { CellRefusal, type BoundColumn, type BoundTable, type RawRow } from './raw-table.ts';

export interface Origin {
  readonly at: Place;
  /** What people call each of our columns in their file. */
  readonly shown: ReadonlyMap<string, string>;
  readonly mapped: boolean;
}

/** Mutable on purpose: the check turns references into ids in place, because half a million rows are not copied lightly. */
export interface Draft {
  readonly table: TableName;
  /** Only what the row says; blank cells are absent. */
  readonly cells: { [column: string]: unknown };
  readonly origin: Origin;
  readonly line: number;
  /** Columns whose cell is blank. Kept only when blank cells clear. */
  blank: Set<string> | undefined;
  /** Columns whose cell was refused. */
  refused: Set<string> | undefined;
}

const NOTHING = new Map<string, string>();
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!)$/;

export function shownColumn(origin: Origin, target: string): string {
  return origin.shown.get(target) ?? target;
}

/** Reads every row of a bound table, in batches. `keepBlank` remembers blank cells, for an import that clears with them. */
export async function* readDrafts(bound: BoundTable, options: { keepBlank: boolean }, problems: Problems): AsyncGenerator<Draft[]> {
  const reader = new DraftReader(bound, options.keepBlank, problems);
  for await (const batch of bound.rows) {
    const drafts: Draft[] = [];
    for (const row of batch) {
      const draft = reader.read(row);
      if (draft) drafts.push(draft);
      // A mapping of constants alone states one row, however long the file is.
      if (draft && reader.onlyConstants) {
        yield drafts;
        return;
      }
    }
    yield drafts;
  }
}

class DraftReader {
  readonly onlyConstants: boolean;
  readonly #bound: BoundTable;
  readonly #keepBlank: boolean;
  readonly #problems: Problems;
  readonly #origin: Origin;
  readonly #columns: readonly { readonly bound: BoundColumn; readonly spec: TableColumn }[];
  #line = 0;
  #shown = '';
  #value = '';

  constructor(bound: BoundTable, keepBlank: boolean, problems: Problems) {
    this.#bound = bound;
    this.#keepBlank = keepBlank;
    this.#problems = problems;
    const specification = new Map(TABLES[bound.table].columns.map((column) => [column.name, column]));
    this.#columns = bound.columns.map((column) => ({ bound: column, spec: specification.get(column.target) as TableColumn }));
    const renamed = bound.columns.filter((column) => column.shown !== column.target);
    this.#origin = { at: bound.at, mapped: bound.mapped, shown: renamed.length === 0 ? NOTHING : new Map(renamed.map((column) => [column.target, column.shown])) };
    this.onlyConstants = bound.columns.length > 0 && bound.columns.every((column) => column.constant);
  }

  readonly #note: Note = (code, message, suggestion) => {
    this.#problems.add({ severity: 'warning', at: this.#bound.at, line: this.#line, column: this.#shown, value: this.#value, code, message, suggestion });
  };

  /** Undefined for a row that says nothing. */
  read(row: RawRow): Draft | undefined {
    const { at, table, escaped } = this.#bound;
    const draft: Draft = { table, cells: {}, origin: this.#origin, line: row.line, blank: undefined, refused: undefined };
    let said = this.onlyConstants;
    this.#line = row.line;
    for (const { bound, spec } of this.#columns) {
      const written = bound.read(row);
      const text = typeof written === 'string' ? cleanText(written, escaped) : written;
      if (text === '') {
        if (this.#keepBlank) (draft.blank ??= new Set()).add(bound.target);
        continue;
      }
      if (!bound.constant) said = true;
      this.#shown = bound.shown;
      this.#value = typeof text === 'string' ? text : text.value ?? '';
      const value = typeof text === 'string' ? this.#understand(text, spec) : text;
      if (value instanceof CellRefusal) {
        (draft.refused ??= new Set()).add(bound.target);
        this.#problems.add({ severity: 'error', at, line: row.line, column: bound.shown, value: typeof written === 'string' ? written : this.#value, code: value.code, message: value.message, suggestion: value.suggestion });
      } else draft.cells[bound.target] = value;
    }
    return said ? draft : undefined;
  }

  #understand(text: string, { column }: TableColumn): unknown {
    if (this.#bound.at.sheet !== null && text.charCodeAt(0) === 35 && FORMULA_ERROR.test(text)) return new CellRefusal('formula-error', `The cell holds the error ${text} of a formula.`, 'Mend the formula, or write the value.');
    if (column.type === 'id') {
      const problem = idProblem(text);
      if (problem) return new CellRefusal('bad-id', `The id "${text}" ${problem}.`, 'Use letters, digits and hyphens.');
    }
    return readCell(text, column, this.#note);
  }
}
