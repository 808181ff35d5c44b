/** One door to every export format. Equal graphs give equal bytes, whatever the order they were built in. */
import type { Tables } from '../model/tables.ts';
import type { ExportFile } from './export-file.ts';
import { gexfFiles } from './gexf.ts';
import { graphmlFiles } from './graphml.ts';
import { jsonFiles } from './json.ts';
import { csvFiles } from './tables-csv.ts';
import { xlsxFiles } from './tables-xlsx.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'gexf', 'graphml', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type { ExportFile };

/** Media type of one file of a format. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  gexf: 'application/gexf+xml',
  graphml: 'application/graphml+xml',
  json: 'application/json',
};

/** CSV gives a file for each table; every other format gives one file. */
export async function exportGraph(tables: Tables, format: ExportFormat): Promise<{ files: ExportFile[] }> {
  switch (format) {
    case 'csv': return { files: csvFiles(tables) };
    case 'xlsx': return { files: await xlsxFiles(tables) };
    case 'gexf': return { files: gexfFiles(tables) };
    case 'graphml': return { files: graphmlFiles(tables) };
    case 'json': return { files: jsonFiles(tables) };
  }
}
