/** The graph as a folder of CSV files: UTF-8, RFC 4180, a file for every table, empty ones included. */
import { stringify } from 'csv-stringify/sync';
import { TABLE_NAMES, type TableName } from '../model/fields.ts';
import { TABLES, type Tables } from '../model/tables.ts';
import { escapeFormula, headings, IdIndex, sortedRows, writeCell } from './cells.ts';
import type { ExportFile } from './export-file.ts';

/** Records as RFC 4180 text, rows ended by CRLF. */
export function csvText(records: Iterable<readonly string[]>): string {
  return stringify([...records] as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

export function csvTable(table: TableName, tables: Tables, ids: IdIndex): string {
  const { columns } = TABLES[table];
  const records = sortedRows(table, tables).map((row) => columns.map((column) => {
    const text = writeCell(row[column.name], column, ids, row);
    return column.column.type === 'number' ? text : escapeFormula(text);
  }));
  return csvText([headings(table), ...records]);
}

export function csvFiles(tables: Tables): ExportFile[] {
  const ids = new IdIndex(tables);
  return TABLE_NAMES.map((table) => ({ name: `${table}.csv`, bytes: new TextEncoder().encode(csvTable(table, tables, ids)) }));
}
