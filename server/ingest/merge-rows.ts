/** Rows of one key become one: merged where they agree, refused where they contradict each other. */
import type { TableName } from '../model/fields.ts';
import { TABLES } from '../model/tables.ts';
import { shownColumn, type Draft } from './drafts.ts';
import type { Problems } from './problems.ts';

interface Statement { readonly draft: Draft; readonly cells: { readonly [column: string]: unknown } }

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
  /** The first draft of each key; it takes up what the others say. */
  readonly rows = new Map<TableName, Map<string, Draft>>();
  /** Every draft of a key with its own cells, where there are several. */
  readonly #statements = new Map<Draft, Statement[]>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  add(key: string, draft: Draft): void {
    let rows = this.rows.get(draft.table);
    if (!rows) this.rows.set(draft.table, rows = new Map());
    const known = rows.get(key);
    if (known) this.#merge(known, key, draft);
    else rows.set(key, draft);
  }

  /** The draft that says something for the column, of those merged into this one. */
  sayer(draft: Draft, column: string): Draft {
    return this.#statements.get(draft)?.find((one) => one.cells[column] !== undefined)?.draft ?? draft;
  }

  #merge(known: Draft, key: string, draft: Draft): void {
    let statements = this.#statements.get(known);
    if (!statements) this.#statements.set(known, statements = [{ draft: known, cells: { ...known.cells } }]);
    let contradicts = false;
    for (const [column, value] of Object.entries(draft.cells)) {
      const before = known.cells[column];
      if (before === undefined) known.cells[column] = value;
      else if (!sameValue(before, value)) {
        contradicts = true;
        const shown = shownColumn(draft.origin, column);
        this.#problems.add({
          severity: 'error', at: draft.origin.at, line: draft.line, column: shown, value: show(value), code: 'contradiction', group: `${key}${show(value)}`,
          message: `${where(draft)} says "${show(value)}" for ${shown} of ${describe(known.table, key)}, but ${where(this.sayer(known, column))} says "${show(before)}".`,
          suggestion: 'Keep the one that is right.',
        });
      }
    }
    statements.push({ draft, cells: draft.cells });
    if (draft.blank) known.blank = new Set([...(known.blank ?? []), ...draft.blank]);
    if (known.blank) known.blank = new Set([...known.blank].filter((column) => known.cells[column] === undefined));
    if (draft.refused) known.refused = new Set([...(known.refused ?? []), ...draft.refused]);
    if (!contradicts) {
      this.#problems.add({
        severity: 'warning', at: draft.origin.at, line: draft.line, column: null, code: 'repeated-row', group: draft.table,
        message: `${where(draft)} repeats ${describe(known.table, key)} of ${where(known)}; the two are merged.`, suggestion: null,
      });
    }
  }
}

/** A row in words: `cities "kobe-jp"`. */
export function describe(table: TableName, key: string): string {
  const names = TABLES[table].key;
  const parts = key.split('\u001f');
  return `${table} ${names.length === 1 ? `"${key}"` : `(${names.map((name, index) => `${name} "${parts[index]}"`).join(', ')})`}`;
}
