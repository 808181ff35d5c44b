/** The network whole, around one node, and what it can be filtered by. */
import type { Router } from 'express';
import { egoNetwork, facets, type Network } from '../graph/network.ts';
import { contract } from '../model/contract.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { bind, type BindContext } from './bind.ts';
import type { PreparedNetworks } from './prepared-network.ts';

export interface NetworkParts {
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

export function networkRoutes(router: Router, context: BindContext, { network, prepared }: NetworkParts): void {
  bind(router, context, contract.network.whole, async ({ query }) => prepared(await network(), query.network, filtersOf(query)));

  bind(router, context, contract.network.ego, async ({ query }) => {
    const { type, id, depth, mode, limit, offset } = query;
    return egoNetwork(await network(), { type, id, depth, mode, limit, offset, filters: filtersOf(query) });
  });

  bind(router, context, contract.network.facets, async ({ query }) => {
    const whole = await network();
    return { dataVersion: whole.dataVersion, facets: facets(whole, filtersOf(query)) };
  });
}
