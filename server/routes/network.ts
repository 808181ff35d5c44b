/** The network whole, around one node, and what it can be filtered by. */
import type { Router } from 'express';
import { overviewAnswer } from '../ask/overview-answer.ts';
import { egoNetwork, facets, type Network } from '../graph/network.ts';
import type { Store } from '../graph/store.ts';
import type { MeasureWorkerPool } from '../jobs/measure-worker-pool.ts';
import { contract } from '../model/contract.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { bind, type BindContext } from './bind.ts';
import type { PreparedNetworks } from './prepared-network.ts';

export interface NetworkParts {
  readonly store: Store;
  readonly workers: Pick<MeasureWorkerPool, 'run'>;
  readonly network: () => Promise<Network>;
  readonly prepared: PreparedNetworks;
}

interface FilterQuery { from?: string | undefined; to?: string | undefined; kind?: string | undefined; topic?: string | undefined; country?: string | undefined; dataset?: string | undefined }

/** Filters of a query: what is left out, or empty, does not filter. */
export function filtersOf(query: FilterQuery): NetworkFilters {
  const { from, to, kind, topic, country, dataset } = query;
  const given = Object.entries({ from, to, kind, topic, country, dataset }).filter(([, value]) => value !== undefined && value !== '');
  return NetworkFilters.parse(Object.fromEntries(given));
}

export function networkRoutes(router: Router, context: BindContext, { store, workers, network, prepared }: NetworkParts): void {
  bind(router, context, contract.network.whole, async ({ query }) => prepared(await network(), query.network, filtersOf(query)), { of: 'network' });

  bind(router, context, contract.network.ego, async ({ query }) => {
    const { type, id, depth, mode, limit, offset } = query;
    return egoNetwork(await network(), { type, id, depth, mode, limit, offset, filters: filtersOf(query) });
  }, { of: 'network' });

  bind(router, context, contract.network.groups, async ({ query, signal }) => {
    const whole = await network();
    return overviewAnswer(whole, { by: query.by, network: query.network, filters: filtersOf(query) }, { store, run: (id, request) => workers.run(whole, id, request, { signal }) });
  });

  bind(router, context, contract.network.facets, async ({ query }) => {
    const whole = await network();
    return { dataVersion: whole.dataVersion, facets: facets(whole, filtersOf(query)) };
  }, { of: 'network' });
}
