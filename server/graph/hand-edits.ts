/** Changes people make one row at a time: checked against the model, the rest of the graph and the revision they were made on. */
import { AppError } from '../errors.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import type { Transaction } from './engine.ts';
import { compare } from './changes.ts';
import { referringRows } from './referring.ts';
import { appendEntries, packAssertions, rowName, type EntryHead } from './ledger.ts';
import { findRow } from './reading.ts';
import { canonicalCells, completeRow, keyOf, mergeCells, readableKey, revisionOf, rowText, type KeptRow } from './rows.ts';
import type { Cells } from './shape.ts';
import type { HistoryEntry } from './store.ts';
import { queries } from './queries.ts';
import { nextVersion } from './version.ts';
import { writeRows } from './writing.ts';

const REFERRING_SHOWN = 50;

interface Edit { readonly table: TableName; readonly key: string; readonly cells: Cells | null; readonly before: KeptRow | undefined; readonly after: KeptRow | undefined }

function checkedRow(table: TableName, cells: Cells): Cells {
  const complete = completeRow(table, cells);
  if ('row' in complete) return canonicalCells(table, complete.row);
  const [first] = complete.problems;
  throw new AppError('bad-request', `${table}: ${first!.column || 'the row'} ${first!.message}`, { details: { problems: complete.problems } });
}

async function record(transaction: Transaction, version: number, actor: string, at: string, edit: Edit): Promise<void> {
  const { table, key, cells, before, after } = edit;
  const action = before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed';
  const head: EntryHead = { actor, at, dataset: '', action };
  await appendEntries(transaction, version, head, await packAssertions([{ table, key, cells }]), {
    row: rowName(table, key),
    ...(before ? { before: JSON.stringify(before.row) } : {}),
    ...(after ? { after: JSON.stringify(after.row) } : {}),
  });
  await writeRows(transaction, [{ table, key, before, after }]);
}

async function existing(transaction: Transaction, table: TableName, key: string, revision: string): Promise<KeptRow> {
  const there = await findRow(transaction, table, key);
  if (!there) throw new AppError('not-found', `there is no ${readableKey(key)} among the ${table}`);
  const current = revisionOf(table, there.row);
  if (current !== revision) {
    throw new AppError('stale-version', `${readableKey(key)} (${table}) was changed by somebody else meanwhile; load it again and repeat the change`,
      { details: { revision: current } });
  }
  return there;
}

/** Adds a row; `conflict` when there is one of that key. */
export async function createRow(transaction: Transaction, table: TableName, given: Cells, actor: string, at: string): Promise<KeptRow> {
  const { version } = await nextVersion(transaction);
  const row = checkedRow(table, given);
  const key = keyOf(table, row);
  if (await findRow(transaction, table, key)) {
    throw new AppError('conflict', `${readableKey(key)} is already among the ${table}; change it, or choose another id`);
  }
  await compare(transaction, [{ table, cells: row }]);
  const after: KeptRow = { row, datasets: [] };
  await record(transaction, version, actor, at, { table, key, cells: row, before: undefined, after });
  return after;
}

/** Thrown to leave the transaction without writing: the change says what is there already. */
export class Unchanged extends Error {
  constructor(readonly kept: KeptRow) {
    super('nothing to change');
  }
}

/** Changes cells of a row; the key stays. `Unchanged` when nothing differs. */
export async function changeRow(
  transaction: Transaction, table: TableName, key: string, given: Cells, revision: string, actor: string, at: string,
): Promise<KeptRow> {
  const { version } = await nextVersion(transaction);
  const before = await existing(transaction, table, key, revision);
  const row = checkedRow(table, mergeCells(before.row, canonicalCellsOrUnknown(table, given)));
  if (keyOf(table, row) !== key) {
    throw new AppError('bad-request', `the cells that identify a row of ${table} cannot change; delete it and create the other one`);
  }
  if (rowText(table, row) === rowText(table, before.row)) throw new Unchanged(before);
  const cells = Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(given, name) || TABLES[table].key.includes(name)));
  await compare(transaction, [{ table, cells: row }]);
  const after: KeptRow = { row, datasets: before.datasets };
  await record(transaction, version, actor, at, { table, key, cells, before, after });
  return after;
}

/** Keeps columns the table does not have, so that the model refuses them by name. */
function canonicalCellsOrUnknown(table: TableName, given: Cells): Cells {
  return { ...given, ...canonicalCells(table, given) };
}

/** Deletes a row; `conflict` with the rows that name it when there are any. */
export async function removeRow(transaction: Transaction, table: TableName, key: string, revision: string, actor: string, at: string): Promise<void> {
  const { version } = await nextVersion(transaction);
  const before = await existing(transaction, table, key, revision);
  const users = await referringRows(transaction, table, [key]);
  if (users.length > 0) {
    throw new AppError('conflict', `${readableKey(key)} (${table}) is named by ${users.length} other row${users.length === 1 ? '' : 's'}; change or delete these first`,
      { details: { rows: users.slice(0, REFERRING_SHOWN).map((user) => ({ table: user.table, key: user.key })), count: users.length } });
  }
  await record(transaction, version, actor, at, { table, key, cells: null, before, after: undefined });
}

export async function historyOf(transaction: Transaction, table: TableName, key: string): Promise<HistoryEntry[]> {
  const entries = await transaction.run(queries['rowHistory']!, { row: rowName(table, key) });
  return entries.map((entry) => ({
    id: entry['id'] as string, at: entry['at'] as string, actor: entry['actor'] as string,
    action: entry['action'] as HistoryEntry['action'],
    before: entry['before'] === null ? null : (JSON.parse(entry['before'] as string) as Cells),
    after: entry['after'] === null ? null : (JSON.parse(entry['after'] as string) as Cells),
  }));
}
