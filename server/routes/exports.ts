/** The graph, a part of it, or empty tables, as files to keep. */
import type { Router } from 'express';
import type { ExportFile } from '../export/export-file.ts';
import { exportCityNetwork, exportGraph, measuresNamed, MEDIA_TYPES, type ExportFormat } from '../export/export-graph.ts';
import { templateFiles } from '../export/template.ts';
import { filterTables, type Network } from '../graph/network.ts';
import type { Store } from '../graph/store.ts';
import type { MeasureWorkerPool } from '../jobs/measure-worker-pool.ts';
import { contract } from '../model/contract.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import { filtersOf } from './network.ts';
import { badRequest } from './validation.ts';
import { zipOf } from './zip.ts';

/** A folder of CSV files travels as one zip; every other format is one file. */
export function attachmentOf(files: readonly ExportFile[], format: ExportFormat, name: string): Attachment {
  if (format === 'csv') return new Attachment(`${name}-csv.zip`, 'application/zip', zipOf(files));
  const [file] = files;
  if (!file || files.length !== 1) throw new Error(`${format} must be one file, not ${files.length}`);
  return new Attachment(`${name}.${format}`, MEDIA_TYPES[format], Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}

export interface ExportParts {
  readonly store: Store;
  readonly network: () => Promise<Network>;
  readonly workers: Pick<MeasureWorkerPool, 'run'>;
}

export function exportRoutes(router: Router, context: BindContext, { store, network, workers }: ExportParts): void {
  bind(router, context, contract.exports.graph, async ({ query, signal }) => {
    const filters = filtersOf(query);
    const measures = measuresNamed(query.measures);
    if (query.network === undefined && measures.length > 0) throw badRequest([{ path: 'query.measures', message: 'goes with network, which asks for the network of cities' }]);
    if (query.network !== undefined) {
      const request = { form: query.network, weights: query.weights, filters };
      const { files } = await exportCityNetwork(await network(), query.format, request, measures, (whole, id, one) => workers.run(whole, id, one, { signal }));
      return attachmentOf(files, query.format, 'interurban-cities');
    }
    const read = await store.readAll();
    const whole = Object.values(filters).every((value) => value === null);
    const { files } = await exportGraph(whole ? read.tables : filterTables(read, filters), query.format);
    return attachmentOf(files, query.format, whole ? 'interurban' : 'interurban-part');
  });

  bind(router, context, contract.exports.template, async ({ query }) => attachmentOf(await templateFiles(query.format), query.format, 'interurban-template'));
}
