/** Two cities, periods, datasets or filters side by side. */
import type { Router } from 'express';
import { comparisonRows } from '../analytics/compare/compare-csv.ts';
import { compareCities, compareNetworks, type CompareParts } from '../analytics/compare/compare.ts';
import { sideFilters } from '../analytics/compare/sides.ts';
import { resultCsv } from '../analytics/result-csv.ts';
import { nodeNamed } from '../graph/named-node.ts';
import type { NetworkForm } from '../graph/network-projection.ts';
import type { Network } from '../graph/network.ts';
import type { MeasureWorkerPool } from '../jobs/measure-worker-pool.ts';
import type { Compared, Comparison } from '../model/compare.ts';
import { contract } from '../model/contract.ts';
import type { NetworkFilters } from '../model/network-wire.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import { filtersOf } from './network.ts';
import { recordsOf } from './paths.ts';
import type { TableIndex } from './table-index.ts';

export interface CompareRouteParts {
  readonly network: () => Promise<Network>;
  readonly index: () => Promise<TableIndex>;
  readonly workers: Pick<MeasureWorkerPool, 'run'>;
}

/** The comparison of what `a` and `b` name; used by the command line as well. */
export function compare(parts: CompareParts, of: Compared, a: string, b: string, form: NetworkForm, filters: NetworkFilters): Promise<Comparison> {
  if (of === 'cities') return compareCities(parts, nodeNamed(parts.network, 'a', a), nodeNamed(parts.network, 'b', b), form, filters);
  return compareNetworks(parts, of, [{ label: a, filters: sideFilters(of, 'a', a, filters) }, { label: b, filters: sideFilters(of, 'b', b, filters) }], form);
}

export function compareRoutes(router: Router, context: BindContext, { network, index, workers }: CompareRouteParts): void {
  bind(router, context, contract.compare, async ({ query, signal }) => {
    const whole = await network();
    const { mention } = recordsOf(await index());
    const answer = await compare({ network: whole, mention, limit: query.limit, ask: (id, request) => workers.run(whole, id, request, { signal }) }, query.of, query.a, query.b, query.network, filtersOf(query));
    return query.format === 'csv' ? new Attachment('comparison.csv', 'text/csv; charset=utf-8', resultCsv(comparisonRows(answer))) : answer;
  });
}
