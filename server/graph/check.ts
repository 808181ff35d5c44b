/** Looks for what must never be: rows the model refuses, references to nothing, and a graph that says other than its ledger. */
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import type { Transaction } from './engine.ts';
import { emptyFold, foldIn, readLedger } from './ledger.ts';
import { queries } from './queries.ts';
import { readTable, type KeyedRow } from './reading.ts';
import { canonicalCells, completeRow, readableKey, rowText } from './rows.ts';
import { isRelationshipTable, LABELS, linksOf, referencesOf, type LabelledTable } from './shape.ts';
import type { IntegrityProblem } from './store.ts';
import { breathe } from './values.ts';

type Rows = Map<TableName, Map<string, KeyedRow>>;

export async function checkStore(transaction: Transaction): Promise<IntegrityProblem[]> {
  const problems: IntegrityProblem[] = [];
  const rows: Rows = new Map();
  for (const table of TABLE_NAMES) {
    const byKey = new Map<string, KeyedRow>();
    for (const row of await readTable(transaction, table)) {
      if (byKey.has(row.key)) problems.push({ code: 'repeated-row', table, key: readableKey(row.key), message: 'stands in the graph more than once' });
      byKey.set(row.key, row);
    }
    rows.set(table, byKey);
  }
  for (const table of TABLE_NAMES) {
    for (const { key, row } of rows.get(table)!.values()) {
      const complete = completeRow(table, row);
      if ('problems' in complete) {
        for (const { column, message } of complete.problems) problems.push({ code: 'refused-row', table, key: readableKey(key), message: `${column}: ${message}` });
        continue;
      }
      for (const { column, table: to, id } of referencesOf(table, row)) {
        if (!rows.get(to)!.has(id)) problems.push({ code: 'lost-reference', table, key: readableKey(key), message: `${column}: there is no ${id} among the ${to}` });
      }
    }
    await breathe();
  }
  problems.push(...(await compareWithLedger(transaction, rows)), ...(await compareLinks(transaction, rows)));
  return problems;
}

async function compareWithLedger(transaction: Transaction, rows: Rows): Promise<IntegrityProblem[]> {
  const problems: IntegrityProblem[] = [];
  const fold = emptyFold();
  for await (const stated of readLedger(transaction)) foldIn(fold, stated);
  for (const table of TABLE_NAMES) {
    const stated = fold.get(table)!;
    for (const [key, { cells, datasets }] of stated) {
      const there = rows.get(table)!.get(key);
      const complete = completeRow(table, cells);
      const message = !there ? 'is in the ledger but not in the graph'
        : 'problems' in complete ? 'does not follow from the ledger'
        : rowText(table, canonicalCells(table, complete.row)) !== rowText(table, there.row) ? 'says other than the ledger'
        : JSON.stringify([...datasets].sort()) !== JSON.stringify([...there.datasets].sort()) ? 'names other datasets than the ledger'
        : undefined;
      if (message) problems.push({ code: 'ledger-differs', table, key: readableKey(key), message });
    }
    for (const key of rows.get(table)!.keys()) {
      if (!stated.has(key)) problems.push({ code: 'ledger-differs', table, key: readableKey(key), message: 'is in the graph but not in the ledger' });
    }
    await breathe();
  }
  return problems;
}

async function compareLinks(transaction: Transaction, rows: Rows): Promise<IntegrityProblem[]> {
  const balance = new Map<string, number>();
  for (const table of TABLE_NAMES) {
    if (isRelationshipTable(table)) continue;
    const label = LABELS[table as LabelledTable];
    for (const { key, row } of rows.get(table)!.values()) {
      for (const link of linksOf(table as LabelledTable, row)) {
        const other = { label: LABELS[link.table], id: link.to };
        const [from, to] = link.incoming ? [other, { label, id: key }] : [{ label, id: key }, other];
        const name = linkName(link.type, from, to);
        balance.set(name, (balance.get(name) ?? 0) + 1);
      }
    }
  }
  for (const found of await transaction.run(queries['allLinks']!)) {
    const name = linkName(found['type'] as string,
      { label: found['fromLabel'] as string, id: found['fromId'] as string }, { label: found['toLabel'] as string, id: found['toId'] as string });
    balance.set(name, (balance.get(name) ?? 0) - 1);
  }
  return [...balance].filter(([, n]) => n !== 0).map(([name, n]) => ({
    code: 'links-differ', table: '', key: name, message: n > 0 ? 'is missing from the graph' : 'is in the graph but no row states it',
  }));
}

function linkName(type: string, from: { label: string; id: string }, to: { label: string; id: string }): string {
  return `(${from.label} ${from.id})-[${type}]->(${to.label} ${to.id})`;
}
