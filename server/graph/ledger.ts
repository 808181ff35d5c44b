/**
 * The ledger: every assertion ever made, in order, in compressed chunks. A row is the fold of
 * the assertions of its key: the cell stated last wins, a deletion starts over.
 * An entry's `data` is base64 of gzip of JSON `[[table, key, cells | null], …]`; null is a deletion.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { EngineRow, Transaction } from './engine.ts';
import { queries } from './queries.ts';
import { mergeCells } from './rows.ts';
import type { Cells } from './shape.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Assertions in one entry. */
const CHUNK = 1_000;
const ENTRIES_AT_ONCE = 20;

export interface Stated { readonly table: TableName; readonly key: string; readonly cells: Cells | null }

export interface EntryHead {
  readonly actor: string;
  readonly at: string;
  /** Empty for what is done by hand. */
  readonly dataset: string;
  readonly action: 'imported' | 'undone' | 'created' | 'changed' | 'deleted';
}

/** Entry ids sort in the order of writing: version, then chunk. */
function entryId(version: number, chunk: number): string {
  return `${String(version).padStart(12, '0')}-${String(chunk).padStart(6, '0')}`;
}

export function rowName(table: TableName, key: string): string {
  return `${table}/${key}`;
}

/** Compresses assertions into chunks; nothing stated makes one empty chunk. The version is not known yet, so ids come later. */
export async function packAssertions(stated: readonly Stated[]): Promise<{ data: string; rows: number }[]> {
  const chunks: { data: string; rows: number }[] = [];
  for (let at = 0; at < Math.max(1, stated.length); at += CHUNK) {
    const part = stated.slice(at, at + CHUNK);
    const text = JSON.stringify(part.map(({ table, key, cells }) => [table, key, cells]));
    chunks.push({ data: (await compress(text, { level: 3 })).toString('base64'), rows: part.length });
  }
  return chunks;
}

export async function appendEntries(
  transaction: Transaction, version: number, head: EntryHead, chunks: readonly { data: string; rows: number }[], extra: Cells = {},
): Promise<void> {
  for (let at = 0; at < chunks.length; at += ENTRIES_AT_ONCE) {
    const entries = chunks.slice(at, at + ENTRIES_AT_ONCE).map(({ data, rows }, index) => ({ ...head, ...extra, id: entryId(version, at + index), rows, data }));
    await transaction.run(queries['putLedger']!, { entries });
  }
}

/** Goes through the ledger's assertions in order. */
export async function* readLedger(transaction: Transaction): AsyncGenerator<Stated & { readonly dataset: string }> {
  const ids = (await transaction.run(queries['ledgerIds']!)).map((entry) => entry['id'] as string);
  for (let at = 0; at < ids.length; at += ENTRIES_AT_ONCE) {
    const entries = await transaction.run(queries['ledgerEntries']!, { ids: ids.slice(at, at + ENTRIES_AT_ONCE) });
    for (const entry of entries) yield* readEntry(entry);
  }
}

async function* readEntry(entry: EngineRow): AsyncGenerator<Stated & { readonly dataset: string }> {
  const text = (await expand(Buffer.from(entry['data'] as string, 'base64'))).toString('utf8');
  for (const [table, key, cells] of JSON.parse(text) as [TableName, string, Cells | null][]) {
    yield { table, key, cells, dataset: entry['dataset'] as string };
  }
}

/** Rows by table and key while assertions are laid over one another. */
export type Fold = Map<TableName, Map<string, { cells: Cells; datasets: string[] }>>;

export function emptyFold(): Fold {
  return new Map(TABLE_NAMES.map((table) => [table, new Map()]));
}

export function foldIn(fold: Fold, { table, key, cells, dataset }: Stated & { readonly dataset: string }): void {
  const rows = fold.get(table)!;
  if (cells === null) {
    rows.delete(key);
    return;
  }
  const before = rows.get(key);
  const datasets = before?.datasets ?? [];
  rows.set(key, {
    cells: mergeCells(before?.cells, cells),
    datasets: dataset === '' || datasets.includes(dataset) ? datasets : [...datasets, dataset],
  });
}
