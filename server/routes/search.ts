/** One search over everything with a name. */
import type { Router } from 'express';
import type { Network } from '../graph/network.ts';
import { SearchIndex } from '../graph/search.ts';
import { contract } from '../model/contract.ts';
import { NODE_TYPES, type NodeKind } from '../model/network-wire.ts';
import { bind, type BindContext } from './bind.ts';
import { badRequest } from './validation.ts';

export interface SearchParts {
  readonly network: () => Promise<Network>;
  readonly searchIndex: (network: Network) => Promise<SearchIndex>;
}

/** The index of each network, built once from the rows that are in memory already. */
export function searchIndexes(): SearchParts['searchIndex'] {
  const indexes = new WeakMap<Network, Promise<SearchIndex>>();
  return (network) => {
    let index = indexes.get(network);
    if (!index) {
      index = SearchIndex.build(network.dataVersion, network.rows);
      index.catch(() => indexes.delete(network));
      indexes.set(network, index);
    }
    return index;
  };
}

export function searchRoutes(router: Router, context: BindContext, { network, searchIndex }: SearchParts): void {
  bind(router, context, contract.search, async ({ query }) => {
    const types = query.types === undefined || query.types === '' ? undefined : readTypes(query.types);
    const index = await searchIndex(await network());
    return { dataVersion: index.version, items: index.search(query.q, { limit: query.limit, ...(types === undefined ? {} : { types }) }) };
  }, { of: 'network' });
}

/** `city,practice`: the kinds of thing to look for. */
function readTypes(text: string): NodeKind[] {
  return text.split(',').map((type) => {
    const known = NODE_TYPES.find((name) => name === type.trim());
    if (!known) throw badRequest([{ path: 'query.types', message: `must be a list of ${NODE_TYPES.join(', ')}, separated by ","` }]);
    return known;
  });
}
