/** Reads rows of the graph by table: all, some by key, one page. */
import { TABLE_NAMES, compareText, type TableName } from '../model/tables.ts';
import type { Transaction } from './engine.ts';
import { camelCase, getQuery, queries } from './queries.ts';
import { decodeRow, keyOf, placeOf, type KeptRow } from './rows.ts';
import { breathe } from './values.ts';

export const BATCH = 2_000;
/** From this many keys on, and when they are a fair share of the table, reading it whole is quicker. */
const MANY_KEYS = 2_000;

export interface KeyedRow extends KeptRow { readonly key: string }

/** Every row of a table in key order. */
export async function readTable(transaction: Transaction, table: TableName): Promise<KeyedRow[]> {
  const found = await transaction.run(getQuery(camelCase(`all-${table}`)));
  const rows: KeyedRow[] = new Array<KeyedRow>(found.length);
  for (let at = 0; at < found.length; at++) {
    const kept = decodeRow(table, found[at]!);
    rows[at] = { ...kept, key: keyOf(table, kept.row) };
    if (at % BATCH === BATCH - 1) await breathe();
  }
  return rows.sort((a, b) => compareText(a.key, b.key));
}

export async function countRows(transaction: Transaction): Promise<Record<TableName, number>> {
  const found = await transaction.run(queries['rowCounts']!);
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Record<TableName, number>;
  for (const { name, n } of found) counts[name as TableName] = n as number;
  return counts;
}

/** The rows with these keys, by key; keys without a row are missing. `size` is the number of rows of the table. */
export async function findRows(transaction: Transaction, table: TableName, keys: readonly string[], size: number): Promise<Map<string, KeptRow>> {
  const rows = new Map<string, KeptRow>();
  if (size === 0 || keys.length === 0) return rows;
  if (keys.length >= MANY_KEYS && keys.length * 10 >= size) {
    const wanted = new Set(keys);
    for (const { key, row, datasets } of await readTable(transaction, table)) if (wanted.has(key)) rows.set(key, { row, datasets });
    return rows;
  }
  const statement = getQuery(camelCase(`find-${table}`));
  for (let at = 0; at < keys.length; at += BATCH) {
    for (const found of await transaction.run(statement, { keys: keys.slice(at, at + BATCH).map(placeOf) })) {
      const kept = decodeRow(table, found);
      rows.set(keyOf(table, kept.row), kept);
    }
  }
  return rows;
}

export async function findRow(transaction: Transaction, table: TableName, key: string): Promise<KeptRow | undefined> {
  return (await findRows(transaction, table, [key], 1)).get(key);
}

/**
 * One page in the engine's order of keys, by code point. `readTable` sorts by UTF-16 code unit; the two
 * differ only where a key holds a character beyond U+FFFF against one from U+E000 on.
 */
export async function readPage(transaction: Transaction, table: TableName, after: string, limit: number): Promise<KeptRow[]> {
  const found = await transaction.run(getQuery(camelCase(`page-${table}`)), { after, anchor: placeOf(after).anchor, limit });
  return found.map((row) => decodeRow(table, row));
}
