/** Rows as the graph keeps them: what is unknown is left out, lists of ids are sorted, a hash names the version of a row. */
import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import { REFERENCE_TYPES, typedReference, type NodeType } from '../model/fields.ts';
import { compareText, rowKey, TABLE_NAMES, TABLES, type Row, type TableName } from '../model/tables.ts';
import type { EngineRow, Value } from './engine.ts';
import { isRelationshipTable, RELATIONSHIP_ROWS, referencesOf, tableOfLabel, type Cells } from './shape.ts';

/** A row with the datasets that state it. */
export interface KeptRow { readonly row: Cells; readonly datasets: string[] }

/** Where a row is looked up: its key, and the first cell of the key. */
export interface Place { readonly [name: string]: string; readonly anchor: string; readonly key: string }

const SEPARATOR = '\u001f';

export function placeOf(key: string): Place {
  const end = key.indexOf(SEPARATOR);
  return { anchor: end < 0 ? key : key.slice(0, end), key };
}

export function keyOf(table: TableName, cells: Cells): string {
  const key = rowKey(table, cells as Partial<Row<TableName>>);
  const { length } = TABLES[table].key;
  if (length === 1 ? key.includes(SEPARATOR) : key.split(SEPARATOR).length !== length) {
    throw new AppError('bad-request', `${table}: a key cell holds a control character; take it out`);
  }
  return key;
}

/** For messages: the key cells joined by commas. */
export function readableKey(key: string): string {
  return key.split(SEPARATOR).join(', ');
}

/** Sorts sets of ids and drops doubles; null clears a list to []. Cells left out stay out. */
export function canonicalCells(table: TableName, cells: Cells): Cells {
  const result: Cells = {};
  for (const { name, column } of TABLES[table].columns) {
    const value = cells[name];
    if (value === undefined) continue;
    if (column.type === 'references') result[name] = [...new Set((value ?? []) as string[])].sort(compareText);
    else if (column.type === 'list') result[name] = value ?? [];
    else result[name] = value;
  }
  return result;
}

const DEFAULTS = Object.fromEntries(TABLE_NAMES.map((table) => [table, TABLES[table].columns.map(({ name, column }) =>
  ({ name, many: column.type === 'list' || column.type === 'references' }))])) as unknown as Record<TableName, { name: string; many: boolean }[]>;

/** One list for all rows of the same datasets: there are many rows and few datasets. */
const oneDataset = new Map<string, string[]>();
function sharedDatasets(datasets: string[] | null | undefined): string[] {
  if (!datasets || datasets.length === 0) return NO_DATASETS;
  if (datasets.length > 1) return datasets;
  const known = oneDataset.get(datasets[0]!);
  if (known) return known;
  if (oneDataset.size > 1_000) oneDataset.clear();
  oneDataset.set(datasets[0]!, Object.freeze(datasets) as string[]);
  return datasets;
}
const NO_DATASETS: string[] = Object.freeze([]) as unknown as string[];

function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The row with every column, unknown cells null or empty. */
function fullRow(table: TableName, cells: EngineRow): Cells {
  const row: Cells = {};
  for (const { name, many } of DEFAULTS[table]) row[name] = cells[name] ?? (many ? [] : null);
  return row;
}

/** What an `all-`, `find-` or `page-` statement gives, as a row. */
export function decodeRow(table: TableName, found: EngineRow): KeptRow {
  if (!isRelationshipTable(table)) {
    const cells = found['row'] as EngineRow;
    return { row: fullRow(table, cells), datasets: sharedDatasets(cells['datasets'] as string[] | undefined) };
  }
  const row = fullRow(table, found);
  if (table === 'participations') row['participantId'] = typedReference(row['participantType'] as NodeType, row['participantId'] as string);
  if (table === 'posts') {
    row['placeId'] = typedReference(REFERENCE_TYPES[tableOfLabel(found['label'] as string) as keyof typeof REFERENCE_TYPES], row['placeId'] as string);
  }
  return { row, datasets: sharedDatasets(found['datasets'] as string[] | null) };
}

/** What the graph keeps on the node or relationship: the cells that say something, the datasets, and the key. */
export function encodeRow(table: TableName, { row, datasets }: KeptRow): Cells {
  const kept: Cells = {};
  const ends = isRelationshipTable(table) ? RELATIONSHIP_ROWS[table] : undefined;
  for (const { name } of TABLES[table].columns) {
    const value = row[name];
    if (isEmpty(value) || name === ends?.anchor || name === ends?.other) continue;
    kept[name] = value!;
  }
  if (datasets.length > 0) kept['datasets'] = datasets;
  if (ends) kept['key'] = keyOf(table, row);
  else kept['id'] = keyOf(table, row);
  return kept;
}

/** The other end of a relationship row, as table and id. */
export function otherEnd(table: TableName, row: Cells): { table: string; id: string } {
  if (!isRelationshipTable(table)) throw new Error(`${table} are nodes`);
  const { other } = RELATIONSHIP_ROWS[table];
  const end = referencesOf(table, row).find(({ column }) => column === other);
  if (!end) throw new Error(`${table}: ${other} is missing`);
  return end;
}

/** The cells in table order as one text: equal rows give equal texts. */
export function rowText(table: TableName, row: Cells): string {
  return JSON.stringify(TABLES[table].columns.map(({ name }) => row[name]));
}

/** Hash of the row as it is now; a change states the one it was made on. */
export function revisionOf(table: TableName, row: Cells): string {
  return createHash('sha256').update(rowText(table, row)).digest('hex').slice(0, 16);
}

/** Lays asserted cells over a row: cells left out keep what is there, null and [] clear. */
export function mergeCells(row: Cells | undefined, cells: Cells): Cells {
  return row === undefined ? cells : { ...row, ...cells };
}

/** The whole row, checked against the model; problems as text by column when it is not one. */
export function completeRow(table: TableName, cells: Cells): { row: Cells } | { problems: { column: string; message: string }[] } {
  const parsed = TABLES[table].schema.safeParse(cells);
  if (parsed.success) return { row: parsed.data as Cells };
  return { problems: parsed.error.issues.map((issue) => ({ column: issue.path.join('.'), message: issue.message })) };
}
