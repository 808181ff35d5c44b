/** Rows that fill every column of every table, and rows that fill only what is required. Made from the column list, so a new column is covered. */
import { REFERENCE_TYPES, TABLE_NAMES, type NodeTable, type TableName } from '../../server/model/fields.ts';
import { TABLES, type TableColumn } from '../../server/model/tables.ts';
import type { Cells } from '../../server/graph/shape.ts';
import type { Assertion } from '../../server/graph/store.ts';

/** Ids that look like something else, and texts with quotes, breaks and marks; all of it is plain data. */
export const ODD_IDS = ['__proto__', "'}) MATCH (n) DETACH DELETE n //", '../../x', 'constructor', 'Ελλάδα 🏙', '$id', 'a b'];

function cellOf(table: TableName, { name, column }: TableColumn, variant: number): unknown {
  const id = (to: NodeTable) => `${to}-${variant === 0 ? 'full' : 'small'}`;
  const reference = (to: readonly TableName[], at: number) => {
    const target = to[at % to.length] as NodeTable;
    return to.length > 1 ? `${REFERENCE_TYPES[target]}:${id(target)}` : id(target);
  };
  switch (column.type) {
    case 'id': return `${table}-${variant === 0 ? 'full' : 'small'}`;
    case 'text': return `${name} of ${table}: "quoted", O'Brien\nsecond line, Zürich 東京 🏙 \\ {}`;
    case 'number': return column.integer ? Math.max(column.min ?? 0, 1) + 1 : Math.max(column.min ?? 0, 0) + 0.625;
    case 'country': return 'JP';
    case 'date': return '2014-05/2015';
    case 'yes-no': return false;
    case 'vocabulary': return column.values[0];
    case 'list': return ['zweite', 'erste', 'zweite; nein'];
    // feedback is about two cities
    case 'reference': return name === 'candidateId' ? `cities-${variant === 0 ? 'small' : 'full'}` : reference(column.to, 0);
    case 'references': return column.to.map((_, at) => reference(column.to, at)).sort();
  }
}

/** One assertion a table with every cell, one with the required cells only, and further participations and posts for each kind of end. */
export function everyColumn(): Assertion[] {
  const assertions: Assertion[] = [];
  const add = (table: TableName, cells: Cells) => assertions.push({ table, cells } as Assertion);
  for (const table of TABLE_NAMES) {
    for (const variant of [0, 1]) {
      const cells: Cells = {};
      for (const column of TABLES[table].columns) {
        if (variant === 1 && !column.required) continue;
        cells[column.name] = cellOf(table, column, variant) as Cells[string];
      }
      add(table, cells);
    }
  }
  // every type a reference may lead to, on a row of its own
  for (const table of TABLE_NAMES) {
    for (const { name, column } of TABLES[table].columns) {
      if (column.type !== 'reference' || column.to.length < 2) continue;
      for (const [at, to] of column.to.entries()) {
        const cells = { ...(assertions.find((one) => one.table === table)!.cells as Cells) };
        cells[name] = `${REFERENCE_TYPES[to as NodeTable]}:${to}-full`;
        if (TABLES[table].key[0] === 'id') cells['id'] = `${table}-to-${to}`;
        if (table === 'participations') cells['participantType'] = REFERENCE_TYPES[to as NodeTable];
        if (at > 0 || TABLES[table].key[0] === 'id') add(table, cells);
      }
    }
  }
  return assertions;
}

/** Cities with the odd ids, each host of an exchange in which the next takes part. */
export function oddIds(): Assertion[] {
  return ODD_IDS.flatMap((id, at): Assertion[] => [
    { table: 'cities', cells: { id, name: id, country: 'DE', note: "'; MATCH (n) DETACH DELETE n //" } },
    { table: 'exchanges', cells: { id, kind: 'twinning', hostCityId: id } },
    { table: 'participations', cells: { exchangeId: id, participantId: `city:${ODD_IDS[(at + 1) % ODD_IDS.length]!}`, participantType: 'city' } },
  ]);
}

