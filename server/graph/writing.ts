/** Writes rows into the graph: nodes first, then the relationships their cells state, then rows that are relationships. */
import { isAnnotation } from '../model/fields.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Params, Statement, Transaction } from './engine.ts';
import { camelCase, getQuery, queries } from './queries.ts';
import { BATCH } from './reading.ts';
import { encodeRow, otherEnd, placeOf, type KeptRow } from './rows.ts';
import { isRelationshipTable, linkDirections, linksOf, type Link } from './shape.ts';

/** A row to write, with the one it replaces. Without `after` it is deleted. */
export interface RowWrite { readonly table: TableName; readonly key: string; readonly before: KeptRow | undefined; readonly after: KeptRow | undefined }

export type Progress = (rows: number) => void;

/** Hands the items over in batches, each given its final form only when its turn comes. */
async function inBatches<T>(
  transaction: Transaction, statement: Statement, name: string, items: readonly T[], form: (item: T) => unknown, progress: Progress = () => undefined,
): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH) {
    const part = items.slice(at, at + BATCH).map(form);
    await transaction.run(statement, { [name]: part } as Params);
    progress(part.length);
  }
}

/** Groups by a text, in order of first appearance. */
function group<T>(items: readonly T[], name: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = name(item);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function linkText(links: readonly Link[]): string {
  return JSON.stringify(links.map(({ statement, to, cells }) => [statement, to, cells ?? null]).sort());
}

/** Writes within a transaction that has counted the write (`nextVersion`); moves the network version when the network is touched. */
export async function writeRows(transaction: Transaction, writes: readonly RowWrite[], progress: Progress = () => undefined): Promise<void> {
  if (writes.some(({ table }) => !isAnnotation(table))) await transaction.run(queries['touchNetwork']!);
  const byTable = group(writes, ({ table }) => table) as Map<TableName, RowWrite[]>;
  const relationshipTables = TABLE_NAMES.filter((table) => isRelationshipTable(table) && byTable.has(table));
  const nodeTables = TABLE_NAMES.filter((table) => !isRelationshipTable(table) && byTable.has(table));

  for (const table of relationshipTables) {
    const old = byTable.get(table)!.filter(({ before }) => before !== undefined);
    await inBatches(transaction, getQuery(camelCase(`delete-${table}`)), 'keys', old, ({ key }) => placeOf(key));
  }
  const links: { from: string; link: Link }[] = [];
  for (const table of nodeTables) {
    if (isRelationshipTable(table)) continue;
    const rows = byTable.get(table)!;
    const relinked: string[] = [];
    for (const { key, before, after } of rows) {
      if (!after) continue;
      const now = linksOf(table, after.row);
      if (before && linkText(linksOf(table, before.row)) === linkText(now)) continue;
      if (before) relinked.push(key);
      for (const link of now) links.push({ from: key, link });
    }
    for (const direction of linkDirections(table)) {
      await inBatches(transaction, getQuery(camelCase(`unlink-${table}-${direction}`)), 'keys', relinked, placeOf);
    }
    await inBatches(transaction, getQuery(camelCase(`put-${table}`)), 'rows', rows.filter(({ after }) => after),
      ({ after }) => encodeRow(table, after!), progress);
    await inBatches(transaction, getQuery(camelCase(`delete-${table}`)), 'keys', rows.filter(({ after }) => !after), ({ key }) => placeOf(key), progress);
  }
  for (const [statement, some] of group(links, ({ link }) => link.statement)) {
    await inBatches(transaction, getQuery(statement), 'rows', some,
      ({ from, link }) => ({ from, to: link.to, ...(link.cells ? { cells: link.cells } : {}) }));
  }
  for (const table of relationshipTables) {
    const rows = byTable.get(table)!.filter(({ after }) => after);
    for (const [end, some] of group(rows, ({ after }) => otherEnd(table, after!.row).table)) {
      await inBatches(transaction, putStatement(table, end), 'rows', some,
        ({ key, after }) => ({ anchor: placeOf(key).anchor, other: otherEnd(table, after!.row).id, ...encodeRow(table, after!) }), progress);
    }
  }
}

function putStatement(table: TableName, end: string): Statement {
  const several = table === 'participations' || table === 'posts';
  return getQuery(camelCase(several ? `put-${table}-${end}` : `put-${table}`));
}

