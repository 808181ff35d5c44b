/** What assertions would change: rows as they are, rows as they would be, checked against the model and one another. */
import { AppError } from '../errors.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Transaction } from './engine.ts';
import type { Stated } from './ledger.ts';
import { countRows, findRows } from './reading.ts';
import { canonicalCells, completeRow, keyOf, mergeCells, readableKey, rowText, type KeptRow } from './rows.ts';
import { referencesOf, type Cells } from './shape.ts';
import type { Assertion, Counts } from './store.ts';
import { breathe } from './values.ts';
import type { RowWrite } from './writing.ts';

const BREATH = 2_000;
const PROBLEMS_SHOWN = 50;

export interface Changes {
  readonly counts: Counts;
  /** Rows that are new or differ from what is there. */
  readonly changed: RowWrite[];
  /** Rows that are there already just so. */
  readonly same: RowWrite[];
  /** Every assertion, with its key. */
  readonly stated: Stated[];
}

interface Problem { table: string; key: string; column?: string; message: string }

function refuse(problems: readonly Problem[]): never {
  const first = problems[0]!;
  throw new AppError('refused',
    `${first.table} ${readableKey(first.key)}${first.column ? `, ${first.column}` : ''}: ${first.message}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''}`,
    { details: { problems: problems.slice(0, PROBLEMS_SHOWN), count: problems.length } });
}

/** Compares assertions with the rows there. Refuses (`refused`) rows the model does not allow and references that lead nowhere. */
export async function compare(transaction: Transaction, assertions: readonly Assertion[]): Promise<Changes> {
  const sizes = await countRows(transaction);
  const stated: Stated[] = [];
  const cellsByTable = new Map<TableName, Map<string, Cells>>();
  for (const [at, assertion] of assertions.entries()) {
    const cells = canonicalCells(assertion.table, assertion.cells as Cells);
    const key = keyOf(assertion.table, cells);
    stated.push({ table: assertion.table, key, cells });
    const rows = cellsByTable.get(assertion.table) ?? new Map<string, Cells>();
    cellsByTable.set(assertion.table, rows);
    rows.set(key, mergeCells(rows.get(key), cells));
    if (at % BREATH === BREATH - 1) await breathe();
  }
  const counts: Counts = {};
  const changed: RowWrite[] = [];
  const same: RowWrite[] = [];
  const problems: Problem[] = [];
  for (const table of TABLE_NAMES) {
    const rows = cellsByTable.get(table);
    if (!rows) continue;
    const there = await findRows(transaction, table, [...rows.keys()], sizes[table]);
    const count = (counts[table] = { added: 0, updated: 0, unchanged: 0 });
    let done = 0;
    for (const [key, cells] of rows) {
      if (++done % BREATH === 0) await breathe();
      const before = there.get(key);
      const complete = completeRow(table, mergeCells(before?.row, cells));
      if ('problems' in complete) {
        for (const { column, message } of complete.problems) problems.push({ table, key, column, message });
        continue;
      }
      const after: KeptRow = { row: complete.row, datasets: before?.datasets ?? [] };
      const write = { table, key, before, after };
      if (before && rowText(table, before.row) === rowText(table, after.row)) {
        count.unchanged++;
        same.push(write);
      } else {
        if (before) count.updated++;
        else count.added++;
        changed.push(write);
      }
    }
  }
  if (problems.length === 0) problems.push(...(await lostReferences(transaction, changed, sizes)));
  if (problems.length > 0) refuse(problems);
  return { counts, changed, same, stated };
}

/** References of written rows that lead nowhere once the writes are done. */
export async function lostReferences(transaction: Transaction, writes: readonly RowWrite[], sizes: Record<TableName, number>): Promise<Problem[]> {
  const written = new Map<TableName, Map<string, boolean>>(TABLE_NAMES.map((table) => [table, new Map()]));
  for (const { table, key, after } of writes) written.get(table)!.set(key, after !== undefined);
  const wanted = new Map<TableName, Set<string>>();
  const users: { table: TableName; key: string; column: string; to: TableName; id: string }[] = [];
  const problems: Problem[] = [];
  for (const { table, key, after } of writes) {
    if (!after) continue;
    let references;
    try {
      references = referencesOf(table, after.row);
    } catch (error) {
      problems.push({ table, key, message: (error as Error).message });
      continue;
    }
    for (const { column, table: to, id } of references) {
      const stays = written.get(to)!.get(id);
      if (stays === true) continue;
      if (stays === false) {
        problems.push({ table, key, column, message: `names ${id} of ${to}, which would go` });
        continue;
      }
      users.push({ table, key, column, to, id });
      wanted.set(to, (wanted.get(to) ?? new Set<string>()).add(id));
    }
  }
  const there = new Map<TableName, Map<string, KeptRow>>();
  for (const [table, ids] of wanted) there.set(table, await findRows(transaction, table, [...ids], sizes[table]));
  for (const { table, key, column, to, id } of users) {
    if (!there.get(to)!.has(id)) problems.push({ table, key, column, message: `there is no ${id} among the ${to}` });
  }
  return problems;
}
