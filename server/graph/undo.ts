/** Takes a dataset out: its assertions leave the ledger, and the rows it touched become what the others make of them. */
import { AppError } from '../errors.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { lostReferences } from './changes.ts';
import type { Transaction } from './engine.ts';
import { emptyFold, foldIn, readLedger } from './ledger.ts';
import { queries } from './queries.ts';
import { countRows, findRows } from './reading.ts';
import { referringRows } from './referring.ts';
import { canonicalCells, completeRow, readableKey, rowText, type KeptRow } from './rows.ts';
import type { UndoReport } from './store.ts';
import { breathe } from './values.ts';
import type { RowWrite } from './writing.ts';

const ROWS_SHOWN = 50;

export interface UndoPlan { readonly writes: RowWrite[]; readonly report: UndoReport }

/** Works out an undo without writing; `not-found`, or `conflict` naming the rows that lean on the dataset. */
export async function planUndo(transaction: Transaction, dataset: string): Promise<UndoPlan> {
  const [known] = await transaction.run(queries['findDataset']!, { id: dataset });
  if (!known) throw new AppError('not-found', `there is no dataset ${dataset}; datasets lists them`);

  const touched = new Map<TableName, Set<string>>(TABLE_NAMES.map((table) => [table, new Set()]));
  for await (const stated of readLedger(transaction)) if (stated.dataset === dataset) touched.get(stated.table)!.add(stated.key);
  const fold = emptyFold();
  for await (const stated of readLedger(transaction)) {
    if (stated.dataset !== dataset && touched.get(stated.table)!.has(stated.key)) foldIn(fold, stated);
  }

  const sizes = await countRows(transaction);
  const leaning: { table: string; key: string; reason: string }[] = [];
  const writes: RowWrite[] = [];
  const report = { dataset, removed: {} as UndoReport['removed'], restored: {} as UndoReport['restored'] };
  const count = (of: 'removed' | 'restored', table: TableName) => { report[of][table] = (report[of][table] ?? 0) + 1; };
  for (const [table, keys] of touched) {
    const there = await findRows(transaction, table, [...keys], sizes[table]);
    for (const key of keys) {
      const before = there.get(key);
      const rest = fold.get(table)!.get(key);
      if (!rest) {
        if (!before) continue;
        writes.push({ table, key, before, after: undefined });
        count('removed', table);
        continue;
      }
      const complete = completeRow(table, rest.cells);
      if ('problems' in complete) {
        leaning.push({ table, key, reason: `a later change of this row needs it: ${complete.problems.map(({ column }) => column).join(', ')} would be missing` });
        continue;
      }
      const after: KeptRow = { row: canonicalCells(table, complete.row), datasets: rest.datasets };
      if (!before || rowText(table, before.row) !== rowText(table, after.row)) count('restored', table);
      writes.push({ table, key, before, after });
    }
    await breathe();
  }
  leaning.push(...(await rowsLeftHanging(transaction, writes, sizes)));
  if (leaning.length > 0) {
    const { table, key, reason } = leaning[0]!;
    throw new AppError('conflict',
      `${dataset} cannot be taken out: ${table} ${readableKey(key)}: ${reason}${leaning.length > 1 ? ` (and ${leaning.length - 1} more)` : ''}; change or take out these rows first`,
      { details: { rows: leaning.slice(0, ROWS_SHOWN), count: leaning.length } });
  }
  return { writes, report };
}

/** Rows that would stay and name a row that would go. */
async function rowsLeftHanging(transaction: Transaction, writes: readonly RowWrite[], sizes: Record<TableName, number>): Promise<{ table: string; key: string; reason: string }[]> {
  const written = new Map<string, RowWrite>(writes.map((write) => [`${write.table}/${write.key}`, write]));
  const hanging: { table: string; key: string; reason: string }[] = [];
  for (const table of TABLE_NAMES) {
    const gone = writes.filter((write) => write.table === table && !write.after).map(({ key }) => key);
    if (gone.length === 0) continue;
    for (const user of await referringRows(transaction, table, gone)) {
      if (written.has(`${user.table}/${user.key}`)) continue; // judged by what it becomes, below
      hanging.push({ table: user.table, key: user.key, reason: `names ${readableKey(user.to)} of ${table}, which would go` });
    }
  }
  const lost = await lostReferences(transaction, writes, sizes);
  return [...hanging, ...lost.map(({ table, key, message }) => ({ table, key, reason: message }))];
}
