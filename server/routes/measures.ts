/** Measures: what there is, one to wait for, one in the background. Computed off the event loop. */
import type { Router } from 'express';
import { describeMeasures, getMeasure } from '../analytics/registry.ts';
import { methodsText } from '../analytics/methods-text.ts';
import { resultCsv } from '../analytics/result-csv.ts';
import { resultMetadata } from '../analytics/result-csvw.ts';
import { checkRequest } from '../analytics/run.ts';
import type { Network } from '../graph/network.ts';
import { resolveFilters } from '../graph/network-filters.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import type { MeasureWorkerPool } from '../jobs/measure-worker-pool.ts';
import { contract } from '../model/contract.ts';
import { MeasureRequest, type NullModel } from '../model/measure.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import { filtersOf } from './network.ts';
import { badRequest } from './validation.ts';

export interface MeasureParts {
  readonly network: () => Promise<Network>;
  readonly jobs: JobRegistry;
  readonly workers: Pick<MeasureWorkerPool, 'run'>;
}

type MeasureQuery = Parameters<typeof filtersOf>[0] & {
  null?: NullModel | undefined; samples?: number | undefined; seed?: number | undefined;
  network?: 'undirected' | 'directed' | undefined; weights?: 'none' | 'count' | 'shared' | undefined; [parameter: string]: unknown;
};

/** What is neither a filter nor about the network is a parameter of the measure. */
function requestOf(query: MeasureQuery): MeasureRequest {
  const { network, weights, null: nullModel, samples, seed, format: _format, from: _from, to: _to, kind: _kind, topic: _topic, country: _country, dataset: _dataset, ...parameters } = query;
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value !== 'string') throw badRequest([{ path: `query.${name}`, message: 'is given twice' }]);
  }
  return MeasureRequest.parse({ network: network ?? null, weights: weights ?? 'none', filters: filtersOf(query), parameters, null: nullModel ?? null, samples, seed });
}

export function measureRoutes(router: Router, context: BindContext, { network, jobs, workers }: MeasureParts): void {
  bind(router, context, contract.measures.list, async () => ({ dataVersion: await context.networkVersion(), items: describeMeasures() }), { of: 'network' });

  bind(router, context, contract.measures.read, async ({ params, query, signal }) => {
    const measure = getMeasure(params.id);
    const result = await workers.run(await network(), params.id, requestOf(query), { signal });
    if (query.format === 'csv-metadata') return new Attachment(`${params.id}.csv-metadata.json`, 'application/csvm+json; charset=utf-8', `${JSON.stringify(resultMetadata(measure, result), null, 2)}\n`);
    return query.format === 'csv' ? new Attachment(`${params.id}.csv`, 'text/csv; charset=utf-8', resultCsv(result)) : result;
  }, { of: 'network' });

  bind(router, context, contract.measures.methods, async ({ params, query }) => {
    getMeasure(params.id);
    const dataVersion = await context.networkVersion();
    return { dataVersion, ...methodsText(params.id, requestOf(query), dataVersion) };
  }, { of: 'network' });

  bind(router, context, contract.measures.start, async ({ params, body }) => {
    checkRequest(params.id, body);
    const current = await network();
    resolveFilters(current, body.filters);
    return jobs.start('measure', (job) => workers.run(current, params.id, body, { signal: job.signal, onProgress: job.onProgress }));
  });
}
