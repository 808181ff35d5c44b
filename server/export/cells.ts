/** Values of rows as the text of a cell, so that reading it again gives the same value. */
import { REFERENCE_TYPES, splitReference, type NodeTable, type TableName } from '../model/fields.ts';
import { compareText, rowKey, TABLES, type TableColumn, type Tables } from '../model/tables.ts';

/** Which ids stand in which tables: tells where a plain reference would have to be guessed. */
export class IdIndex {
  readonly #ids = new Map<TableName, Set<string>>();

  constructor(tables: Tables) {
    for (const table of Object.keys(REFERENCE_TYPES) as NodeTable[]) this.#ids.set(table, new Set((tables[table] as { id: string }[]).map((row) => row.id)));
  }

  /** The plain id when it leads to one row of these tables only, else `type:id`. */
  written(reference: string, to: readonly TableName[]): string {
    const { id } = splitReference(reference);
    const colon = id.indexOf(':');
    if (colon > 0 && (Object.values(REFERENCE_TYPES) as string[]).includes(id.slice(0, colon).toLowerCase())) return reference;
    return to.filter((table) => this.#ids.get(table)?.has(id)).length > 1 ? reference : id;
  }
}

type Row = { readonly [column: string]: unknown };

/** The value as text; null and empty lists are ''. */
export function writeCell(value: unknown, column: TableColumn, ids: IdIndex, row: Row): string {
  if (value === null || value === undefined) return '';
  switch (column.column.type) {
    case 'number': return String(value);
    case 'yes-no': return value === true ? 'yes' : 'no';
    case 'list': return (value as string[]).join(';');
    case 'reference': return column.column.to.length === 1 ? (value as string) : ids.written(value as string, leadsOf(row, column));
    case 'references': {
      const { to } = column.column;
      const items = value as string[];
      return (to.length === 1 ? items : items.map((item) => ids.written(item, to))).join(';');
    }
    default: return value as string;
  }
}

/** A participant's type says which table is meant. */
function leadsOf(row: Row, column: TableColumn): readonly TableName[] {
  const to = (column.column as { to: readonly TableName[] }).to;
  if (column.name !== 'participantId') return to;
  return to.filter((table) => (REFERENCE_TYPES as Record<string, string>)[table] === row['participantType']);
}

const FORMULA = /^'*[=+\-@\t\r]/;

/** Keeps a text from being taken for a formula: an apostrophe goes before it. Import takes one off. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Rows in key order, whatever order they came in. */
export function sortedRows<T extends TableName>(table: T, tables: Tables): Row[] {
  const rows = (tables[table] as Row[]).map((row) => ({ row, key: rowKey(table, row as never) }));
  return rows.sort((a, b) => compareText(a.key, b.key)).map(({ row }) => row);
}

/** Headings of a table in the order that people know. */
export function headings(table: TableName): string[] {
  return TABLES[table].columns.map((column) => column.name);
}
