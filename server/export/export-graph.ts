/** One door to every export format. Equal graphs give equal bytes, whatever the order they were built in. */
import { getMeasure } from '../analytics/registry.ts';
import { AppError } from '../errors.ts';
import type { NetworkColumns } from '../graph/network-columns.ts';
import { MeasureRequest, type MeasureResult } from '../model/measure.ts';
import type { Tables } from '../model/tables.ts';
import { cityNetworkFile, type CityNetworkRequest } from './city-network.ts';
import type { ExportFile } from './export-file.ts';
import { gexfFiles } from './gexf.ts';
import { wholeGraph } from './graph-elements.ts';
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
    case 'gexf': return { files: gexfFiles(wholeGraph(tables)) };
    case 'graphml': return { files: graphmlFiles(wholeGraph(tables)) };
    case 'json': return { files: jsonFiles(tables) };
  }
}

/** Formats of the network of cities: graph files. */
export type CityNetworkFormat = 'gexf' | 'graphml';

/**
 * The network of cities with node measures as attributes, computed under the same network, weights and filters.
 * Throws `bad-request` for a format that is no graph file, and for what is not a measure of cities.
 */
export async function exportCityNetwork<N extends NetworkColumns>(
  network: N, format: ExportFormat, request: CityNetworkRequest, measures: readonly string[],
  compute: (network: N, id: string, request: MeasureRequest) => Promise<MeasureResult>,
): Promise<{ files: ExportFile[] }> {
  if (format !== 'gexf' && format !== 'graphml') throw new AppError('bad-request', `the network of cities is written as gexf or graphml, not ${format}`);
  for (const id of measures) {
    if (getMeasure(id).kind !== 'node') throw new AppError('bad-request', `${id} is no measure of cities; export takes those with a row a city`, { details: { measure: id } });
  }
  const { form, weights, filters } = request;
  const results: MeasureResult[] = [];
  for (const id of measures) results.push(await compute(network, id, MeasureRequest.parse({ network: form, weights, filters })));
  const graph = cityNetworkFile(network, request, results);
  return { files: format === 'gexf' ? gexfFiles(graph) : graphmlFiles(graph) };
}

/** Measures named in one text, separated by commas; each once. */
export function measuresNamed(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').map((id) => id.trim()).filter((id) => id !== ''))];
}
