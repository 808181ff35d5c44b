/** Rows of one key become one: merged where they agree, refused where they contradict each other. */
import type { TableName } from '../model/fields.ts';
import { TABLES } from '../model/tables.ts';
import { shownColumn, type Draft } from './drafts.ts';
import type { Problems } from './problems.ts';

export interface Merged {
  readonly table: TableName;
  readonly key: string;
  /** References are ids now; only what the rows say. */
  readonly cells: { [column: string]: unknown };
  readonly draft: Draft;
  /** Every row of this key in reading order, with its own cells; undefined while there is one. */
  others: { readonly draft: Draft; readonly cells: { readonly [column: string]: unknown } }[] | undefined;
  /** Blank in every row that has the column; they clear what is there. */
  blank: Set<string> | undefined;
  refused: Set<string> | undefined;
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => item === b[index]);
  return false;
}

function where(draft: Draft): string {
  const { file, sheet } = draft.origin.at;
  return `line ${draft.line}${sheet === null ? '' : ` of sheet "${sheet}"`}${file === null ? '' : ` of ${file}`}`;
}

function show(value: unknown): string {
  const text = Array.isArray(value) ? value.join(';') : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

export class RowMerger {
  readonly #problems: Problems;
  readonly rows = new Map<TableName, Map<string, Merged>>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  add(table: TableName, key: string, cells: { [column: string]: unknown }, draft: Draft): void {
    let rows = this.rows.get(table);
    if (!rows) this.rows.set(table, rows = new Map());
    const known = rows.get(key);
    if (!known) {
      rows.set(key, { table, key, cells, draft, others: undefined, blank: draft.blank && new Set(draft.blank), refused: draft.refused && new Set(draft.refused) });
      return;
    }
    this.#merge(known, cells, draft);
  }

  #merge(known: Merged, cells: { [column: string]: unknown }, draft: Draft): void {
    known.others ??= [{ draft: known.draft, cells: { ...known.cells } }];
    let contradicts = false;
    for (const [column, value] of Object.entries(cells)) {
      const before = known.cells[column];
      if (before === undefined) {
        known.cells[column] = value;
        known.blank?.delete(column);
      } else if (!sameValue(before, value)) {
        contradicts = true;
        const first = known.others.find((other) => other.cells[column] !== undefined)?.draft ?? known.draft;
        this.#problems.add({
          severity: 'error', at: draft.origin.at, line: draft.line, column: shownColumn(draft.origin, column), value: show(value), code: 'contradiction', group: `${known.key}${show(value)}`,
          message: `${where(draft)} says "${show(value)}" for ${shownColumn(draft.origin, column)} of ${describe(known)}, but ${where(first)} says "${show(before)}".`,
          suggestion: 'Keep the one that is right.',
        });
      }
    }
    known.others.push({ draft, cells });
    if (draft.blank) known.blank = new Set([...(known.blank ?? []), ...draft.blank].filter((column) => known.cells[column] === undefined));
    if (draft.refused) known.refused = new Set([...(known.refused ?? []), ...draft.refused]);
    if (!contradicts) {
      this.#problems.add({
        severity: 'warning', at: draft.origin.at, line: draft.line, column: null, code: 'repeated-row', group: '',
        message: `${where(draft)} repeats ${describe(known)} of ${where(known.draft)}; the two are merged.`, suggestion: null,
      });
    }
  }
}

/** A row in words: `cities "kobe-jp"`. */
export function describe(row: { readonly table: TableName; readonly key: string }): string {
  const names = TABLES[row.table].key;
  const parts = row.key.split('\u001f');
  return `${row.table} ${names.length === 1 ? `"${row.key}"` : `(${names.map((name, index) => `${name} "${parts[index]}"`).join(', ')})`}`;
}
