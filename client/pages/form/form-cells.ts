/**
 * What a form holds for a row, and back: one text for each plain cell, a list of ids for
 * reference cells. Wrong input is named by column; nothing is guessed.
 */
import { capital } from '../../ui/sentence.ts';
import { TABLES, type Column, type TableName } from '#model/tables.ts';
import { said } from './messages.ts';

export type Entry = string | readonly string[];
export type Entries = Readonly<Record<string, Entry>>;
export type Problems = Readonly<Record<string, string>>;

export function isReference(column: Column): column is Extract<Column, { type: 'reference' | 'references' }> {
  return column.type === 'reference' || column.type === 'references';
}

export function toEntry(column: Column, value: unknown): Entry {
  if (column.type === 'references') return Array.isArray(value) ? (value as string[]) : [];
  if (column.type === 'reference') return typeof value === 'string' ? [value] : [];
  if (column.type === 'list') return Array.isArray(value) ? value.join('\n') : '';
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

export function toEntries(table: TableName, row: Readonly<Record<string, unknown>>): Entries {
  return Object.fromEntries(TABLES[table].columns.map(({ name, column }) => [name, toEntry(column, row[name])]));
}

const NUMBER = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i;

/** The value of a cell, or why there is none. Blank text is null. */
export function fromEntry(column: Column, entry: Entry): { value: unknown } | { problem: string } {
  if (typeof entry !== 'string') return { value: column.type === 'references' ? [...entry] : (entry[0] ?? null) };
  const text = entry.trim().normalize('NFC');
  if (column.type === 'list') return { value: text.split('\n').map((item) => item.trim()).filter((item) => item !== '') };
  if (text === '') return { value: null };
  switch (column.type) {
    case 'number': {
      if (!NUMBER.test(text)) return { problem: /^\d+,\d+$/.test(text) ? said.point(text.replace(',', '.')) : said.number };
      return { value: Number(text) };
    }
    case 'yes-no':
      return { value: text === 'yes' };
    case 'country':
      return { value: text.toUpperCase() };
    default:
      return { value: text };
  }
}

/** The row that the entries say, checked against the model; or the problems by column. */
export function toRow(table: TableName, entries: Entries): { row: Record<string, unknown> } | { problems: Problems } {
  const problems: Record<string, string> = {};
  const row: Record<string, unknown> = {};
  for (const { name, required, column } of TABLES[table].columns) {
    const cell = fromEntry(column, entries[name] ?? '');
    if ('problem' in cell) problems[name] = cell.problem;
    else if (required && cell.value === null) problems[name] = said.needed;
    else row[name] = cell.value;
  }
  const parsed = TABLES[table].schema.safeParse(row);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0] ?? '');
      problems[name] ??= capital(issue.message);
    }
  }
  return Object.keys(problems).length > 0 ? { problems } : { row };
}

export const sameEntry = (a: Entry | undefined, b: Entry | undefined): boolean => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** Columns whose entry is not what it was. */
export function changedColumns(table: TableName, before: Entries, after: Entries): string[] {
  return TABLES[table].columns.map(({ name }) => name).filter((name) => !sameEntry(before[name], after[name]));
}

export interface Rebased {
  /** What the form holds now: my changes on top of theirs. */
  readonly entries: Entries;
  /** What somebody else changed meanwhile, and whether I changed it too. */
  readonly meanwhile: readonly { name: string; before: Entry; theirs: Entry; mine: Entry; conflict: boolean }[];
}

/** Carries changes made on `base` over to a newer row. Where both changed a column, mine stays and it is a conflict. */
export function rebase(table: TableName, base: Entries, mine: Entries, theirs: Entries): Rebased {
  const columns = changedColumns(table, base, theirs);
  const meanwhile = columns.map((name) => ({
    name, before: base[name] ?? '', theirs: theirs[name] ?? '', mine: mine[name] ?? '',
    conflict: !sameEntry(mine[name], base[name]) && !sameEntry(mine[name], theirs[name]),
  }));
  const taken = meanwhile.filter(({ conflict }) => !conflict).map(({ name, theirs: entry }) => [name, entry] as const);
  return { entries: { ...mine, ...Object.fromEntries(taken) }, meanwhile };
}

/**
 * Problems of a 400 answer by column. Its details are a list of `{path: 'body.cells.name', message}`,
 * or `{problems: [{column, message}]}` where the row as a whole was checked.
 */
export function problemsOf(table: TableName, details: unknown): Problems {
  const { problems } = (details ?? {}) as { problems?: unknown };
  const items = Array.isArray(details) ? details : Array.isArray(problems) ? problems : [];
  const known = new Set(TABLES[table].columns.map(({ name }) => name));
  return Object.fromEntries(items.flatMap((item: unknown) => {
    const { path, column, message } = (item ?? {}) as { path?: unknown; column?: unknown; message?: unknown };
    const place = typeof path === 'string' ? path : column;
    const name = typeof place === 'string' ? place.split('.').find((part) => known.has(part)) : undefined;
    return name !== undefined && typeof message === 'string' ? [[name, capital(message)]] : [];
  }));
}

/** An id from a name, by the rule of mappings: NFKD, lower case, other than letters and digits to `-`. */
export function suggestId(...parts: string[]): string {
  return parts.map((part) => part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')).filter((part) => part !== '').join('-').slice(0, 200);
}
