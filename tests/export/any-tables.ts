/** Random graphs that keep the rules of the tables: references lead somewhere, texts are trimmed and NFC. */
import fc from 'fast-check';
import { REFERENCE_TYPES, TABLE_NAMES, typedReference, type NodeTable, type TableName } from '../../server/model/fields.ts';
import { compareText, emptyTables, rowKey, TABLES, type TableColumn, type Tables } from '../../server/model/tables.ts';

const PIECES = ['a', 'B', '7', ' ', ',', ';', '"', "'", '=', '+', '-', '@', '\n', '\t', '|', ':', '&', '<', '>', ']]>', 'é', 'ß', '漢', '🏙️', '\u200d', '_x000D_', '%', '\\', '/', '=1+1', "'=", '&amp;', 'city:'];
const clean = (text: string): string => text.normalize('NFC').replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, '');
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => clean(pieces.join(''))).filter((one) => one !== '');
const item = text.map((one) => clean(one.replaceAll(';', ''))).filter((one) => one !== '');
const idText = fc.array(fc.constantFrom('a', 'b', '1', '-', ' ', 'é', '=', "'", 'city:', 'person:', '_', ',', '"'), { minLength: 1, maxLength: 3 })
  .map((pieces) => clean(pieces.join(''))).filter((one) => one !== '');
const dates = fc.constantFrom('2014', '2014-05', '2014-05-12', '2009/2011', '2009-01/2011-12-31', '0001', '9999-12-31');
const double = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1, max: 1 }), fc.integer({ min: -90, max: 90 }).map((value) => value / 7));

function cell({ name, required, column }: TableColumn, ids: ReadonlyMap<NodeTable, readonly string[]>): fc.Arbitrary<unknown> {
  const blank = column.type === 'list' || column.type === 'references' ? [] : null;
  const orBlank = (filled: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => (required ? filled : fc.oneof({ weight: 2, arbitrary: filled }, { weight: 1, arbitrary: fc.constant(blank) }));
  switch (column.type) {
    case 'id': throw new Error('ids are made first');
    case 'text': return orBlank(text);
    case 'number': {
      const { min, max, integer } = column;
      if (integer) return orBlank(fc.integer({ min: min ?? 0, max: max ?? 2_000_000_000 }));
      return orBlank(double.map((value) => Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value))).map((value) => (value === 0 ? 0 : value)));
    }
    case 'country': return orBlank(fc.constantFrom('JP', 'XK', 'DE'));
    case 'date': return ['end', 'left', 'to', 'until', 'ended'].includes(name) ? fc.constant(null) : orBlank(dates);
    case 'yes-no': return orBlank(fc.boolean());
    case 'vocabulary': return orBlank(column.open ? fc.oneof(fc.constantFrom(...column.values), text.map((one) => `x${one}`)) : fc.constantFrom(...column.values));
    case 'list': return orBlank(fc.uniqueArray(item, { minLength: 1, maxLength: 3 }));
    case 'reference':
    case 'references': {
      const targets = column.to.flatMap((table) => (ids.get(table as NodeTable) ?? []).map((id) => (column.to.length > 1 ? typedReference(REFERENCE_TYPES[table as NodeTable], id) : id)));
      if (targets.length === 0) return fc.constant(blank);
      const one = fc.constantFrom(...targets);
      return orBlank(column.type === 'reference' ? one : fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((list) => list.sort(compareText)));
    }
  }
}

/** Graphs with up to three rows a table; ids are shared between tables on purpose. */
export const anyTables: fc.Arbitrary<Tables> = fc.tuple(...(Object.keys(REFERENCE_TYPES) as NodeTable[]).map((table) => fc.uniqueArray(idText, { minLength: 1, maxLength: 3 }).map((list) => [table, list] as const)))
  .chain((entries) => {
    const ids = new Map<NodeTable, readonly string[]>(entries);
    const tables = TABLE_NAMES.map((table) => {
      const own = ids.get(table as NodeTable);
      const row = (id: string | undefined) => fc.record(Object.fromEntries(TABLES[table].columns.map((column) => [column.name, column.name === 'id' ? fc.constant(id) : cell(column, ids)])));
      const rows = own ? fc.tuple(...own.map(row)) : fc.array(row(undefined), { maxLength: 3 });
      return rows.map((list) => [table, list as { [column: string]: unknown }[]] as const);
    });
    return fc.tuple(...tables);
  })
  .map((entries) => {
    const tables = emptyTables();
    for (const [table, list] of entries) (tables as Record<TableName, unknown[]>)[table] = keyed(table, list);
    return tables;
  });

function keyed(table: TableName, rows: readonly { [column: string]: unknown }[]): { [column: string]: unknown }[] {
  const byKey = new Map<string, { [column: string]: unknown }>();
  for (const row of rows) {
    if (table === 'participations') row['participantType'] = (row['participantId'] as string).slice(0, (row['participantId'] as string).indexOf(':'));
    if (table === 'feedback' && row['seekerId'] === row['candidateId']) continue; // nobody is suggested to itself
    byKey.set(rowKey(table, row as never), row);
  }
  return [...byKey].sort((a, b) => compareText(a[0], b[0])).map(([, row]) => row);
}
