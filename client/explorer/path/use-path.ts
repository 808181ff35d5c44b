/** The ways between two nodes that the state asks for. The filters that the question can hold go with it. */
import type { NodeKind } from '#model/network-wire.ts';
import type { PathAnswer } from '#model/path.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { FACETS, isCity, type Exploration, type ExplorerFilters } from '../../state/exploration.ts';

export interface PathState {
  readonly answer: PathAnswer | null;
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** A filter of several choices, or a rule, cannot go with the question. */
  readonly partial: boolean;
}

/** Ways given at most; the answer says how many there are. */
const WAYS = 12;

/** Filters as the server takes them: one choice of each kind. */
export function serverFilters(filters: ExplorerFilters, dataset: string | null) {
  const single = (facet: (typeof FACETS)[number]) => (filters[facet].length === 1 ? filters[facet][0] : undefined);
  return {
    query: { kind: single('kind'), topic: single('topic'), country: single('country'), dataset: dataset ?? undefined },
    partial: FACETS.some((facet) => filters[facet].length > 1) || filters.rule !== null || (filters.undated && (filters.from !== null || filters.to !== null)),
  };
}

export function usePath({ path, network, filters, dataset }: Pick<Exploration, 'path' | 'network' | 'filters' | 'dataset'>): PathState {
  const asked = serverFilters(filters, dataset);
  const { from = '', to = '', by = 'shortest' } = path ?? {};
  const cities = isCity(from) && isCity(to);
  const { data, error, isFetching, refetch } = useQuery({
    ...api.paths.find.query({ query: {
      from, to, by: cities ? by : by === 'time' ? 'shortest' : by, network: cities ? network : 'undirected', limit: WAYS,
      since: filters.from ?? undefined, until: filters.to ?? undefined, ...asked.query,
    } }),
    enabled: path !== null, placeholderData: keepPreviousData,
  });
  const fits = data !== undefined && path !== null && keyOf(data.from) === from && keyOf(data.to) === to;
  return { answer: fits ? data : null, loading: isFetching, error: path === null ? null : error, retry: () => { void refetch(); }, partial: asked.partial };
}

export const keyOf = ({ type, id }: { type: string; id: string }): string => `${type as NodeKind}:${id}`;
