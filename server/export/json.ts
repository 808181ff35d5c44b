/** The graph as one JSON document: every table, every column, lists as arrays, unknown as null. */
import { TABLE_NAMES } from '../model/fields.ts';
import { TABLES, type Tables } from '../model/tables.ts';
import { sortedRows } from './cells.ts';
import type { ExportFile } from './export-file.ts';
import { TextBytes } from './text-bytes.ts';

export function jsonFiles(tables: Tables): ExportFile[] {
  const out = new TextBytes();
  out.add('{\n  "format": "interurban-tables",\n  "version": 1,\n  "tables": {');
  TABLE_NAMES.forEach((table, tableIndex) => {
    const names = TABLES[table].columns.map((column) => column.name);
    out.add(`${tableIndex === 0 ? '' : ','}\n    ${JSON.stringify(table)}: [`);
    sortedRows(table, tables).forEach((row, index) => {
      out.add(`${index === 0 ? '' : ','}\n      ${JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])))}`);
    });
    out.add(tables[table].length === 0 ? ']' : '\n    ]');
  });
  out.add('\n  }\n}\n');
  return [{ name: 'interurban.json', bytes: out.bytes() }];
}
