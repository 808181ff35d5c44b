/** Which rows name a given row: through a cell of theirs, or by being a relationship that ends there. */
import { compareText, type TableName } from '../model/tables.ts';
import type { Transaction } from './engine.ts';
import { camelCase, getQuery } from './queries.ts';
import { BATCH } from './reading.ts';
import { placeOf } from './rows.ts';
import { isRelationshipTable, RELATIONSHIP_ROWS, statesLink, tableOfLabel, type RelationshipTable } from './shape.ts';

export interface Referring { readonly table: TableName; readonly key: string; /** The row that is named. */ readonly to: string }

const TABLE_OF_RELATIONSHIP = new Map(Object.entries(RELATIONSHIP_ROWS).map(([table, { type }]) => [type as string, table as RelationshipTable]));

/** Rows that name one of `keys`, each once for each key; none for tables whose rows are relationships. */
export async function referringRows(transaction: Transaction, table: TableName, keys: readonly string[]): Promise<Referring[]> {
  if (isRelationshipTable(table)) return [];
  const statement = getQuery(camelCase(`around-${table}`));
  const found = new Map<string, Referring>();
  for (let at = 0; at < keys.length; at += BATCH) {
    for (const one of await transaction.run(statement, { keys: keys.slice(at, at + BATCH).map(placeOf) })) {
      const type = one['type'] as string;
      const to = one['id'] as string;
      const rowKey = one['rowKey'] as string | null;
      let user: Referring;
      if (rowKey !== null) {
        user = { table: TABLE_OF_RELATIONSHIP.get(type)!, key: rowKey, to };
      } else {
        const other = tableOfLabel(one['label'] as string);
        // An outgoing relationship of the named node comes in at the other; it is the other's when it states such.
        if (!statesLink(other, type, table, one['outgoing'] as boolean)) continue;
        user = { table: other, key: one['otherId'] as string, to };
      }
      found.set(`${user.table}/${user.key}/${to}`, user);
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.table, b.table) || compareText(a.key, b.key) || compareText(a.to, b.to));
}
