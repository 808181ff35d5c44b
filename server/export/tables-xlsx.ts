/** The graph as one XLSX workbook, a sheet for every table. Equal graphs give equal bytes. */
import { writeXlsx } from 'hucre/xlsx';
import { AppError } from '../errors.ts';
import { TABLE_NAMES, type TableName } from '../model/fields.ts';
import { TABLES, type Tables } from '../model/tables.ts';
import { escapeFormula, headings, IdIndex, sortedRows, writeCell } from './cells.ts';
import type { ExportFile } from './export-file.ts';

/** Rows of a sheet, headings included, and characters of a cell: the limits of the format. */
const MAX_ROWS = 1_048_576;
const MAX_CHARACTERS = 32_767;
/** A workbook states when it was made; a fixed time keeps equal graphs equal. */
const FIXED_TIME = new Date('2000-01-01T00:00:00Z');

/** In a workbook `_x000D_` means a character; an underscore that would begin one is written as such an escape itself. */
const HEX_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

export type SheetCell = string | number | null;
export interface SheetRows { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }

function sheetRows(table: TableName, tables: Tables, ids: IdIndex): SheetCell[][] {
  const { columns } = TABLES[table];
  const rows = sortedRows(table, tables);
  if (rows.length >= MAX_ROWS) throw new AppError('too-large', `The table ${table} has ${rows.length} rows; a sheet holds ${MAX_ROWS - 1}. Export as CSV instead.`);
  return [headings(table), ...rows.map((row) => columns.map((column): SheetCell => {
    const value = row[column.name];
    if (column.column.type === 'number') return (value as number | null) ?? null;
    const text = escapeFormula(writeCell(value, column, ids, row));
    if (text.length > MAX_CHARACTERS) throw new AppError('too-large', `A cell of ${table}.${column.name} has ${text.length} characters; a sheet holds ${MAX_CHARACTERS}. Export as CSV instead.`);
    return text === '' ? null : text.replace(HEX_ESCAPE, '_x005F_');
  }))];
}

export function workbookBytes(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  return writeXlsx({
    properties: { created: FIXED_TIME, modified: FIXED_TIME },
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows as SheetCell[][], freezePane: { rows: 1 } })),
  });
}

export async function xlsxFiles(tables: Tables): Promise<ExportFile[]> {
  const ids = new IdIndex(tables);
  return [{ name: 'interurban.xlsx', bytes: await workbookBytes(TABLE_NAMES.map((table) => ({ name: table, rows: sheetRows(table, tables, ids) }))) }];
}
