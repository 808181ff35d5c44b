/** The data of the present exploration, put together from the API's answers as they come. */
import type { EgoNetwork, NetworkSnapshot } from '#model/network-wire.ts';
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ApiError } from '../api.ts';
import type { Exploration } from '../state/exploration.ts';
import { datasetFromEgo, datasetFromSnapshot, type Dataset, type TopicParents } from './dataset.ts';

/** Neighbours of a node in one answer; the rest come page by page. */
export const PAGE = 40;

export interface DatasetState {
  readonly data: Dataset | null;
  readonly loading: boolean;
  readonly error: unknown;
  /** The focus is not, or no longer, in the data. */
  readonly missing: boolean;
  readonly retry: () => void;
  readonly topicLabel: (id: string) => string;
}

/** Large answers are taken as they are: comparing them with the last one costs more than it saves. */
const large = { structuralSharing: false, placeholderData: keepPreviousData } as const;

export function useDataset(state: Exploration): DatasetState {
  const topics = useTopics();
  const ego = state.view === 'ego' && state.focus !== null;
  const whole = useQuery({
    ...api.network.whole.query({ query: { network: state.network } }), ...large,
    enabled: state.view === 'network' || (ego && state.mode === 'cities'),
  });
  const centre = useQuery({
    ...api.network.ego.query({ query: { ...address(state.focus ?? 'city:'), depth: state.depth, mode: state.mode, limit: PAGE } }), ...large,
    enabled: ego,
  });
  const pages = useMemo(() => pagesToAsk(state, centre.data), [state, centre.data]);
  const more = useQueries({
    queries: pages.map(({ key, offset }) => ({
      ...api.network.ego.query({ query: { ...address(key), depth: 1, mode: state.mode, limit: PAGE, offset } }), structuralSharing: false as const,
    })),
    combine: combinePages,
  });

  const data = useMemo(() => {
    if (state.view === 'network') return whole.data ? datasetFromSnapshot(whole.data, topics.parents) : null;
    if (!ego || !centre.data) return null;
    const ties = state.mode === 'cities' && centre.data.mode === 'cities' && whole.data?.network === state.network ? whole.data : undefined;
    return datasetFromEgo([centre.data, ...more.answers], ties, topics.parents);
  }, [state.view, state.mode, state.network, ego, whole.data, centre.data, more.answers, topics.parents]);

  const main: UseQueryResult<EgoNetwork> | UseQueryResult<NetworkSnapshot> = ego ? centre : whole;
  const stale = data === null || (ego && main.isPlaceholderData);
  return {
    data: main.isError && stale ? null : data,
    loading: main.isFetching || more.loading,
    error: main.error ?? more.error,
    missing: ego && main.error instanceof ApiError && main.error.code === 'not-found',
    retry: () => { void main.refetch(); },
    topicLabel: topics.label,
  };
}

function combinePages(results: UseQueryResult<EgoNetwork>[]) {
  return {
    answers: results.flatMap((result) => result.data ?? []),
    loading: results.some((result) => result.isFetching),
    error: results.find((result) => result.isError)?.error ?? null,
  };
}

function address(key: string): { type: EgoNetwork['nodes'][number]['type']; id: string } {
  const at = key.indexOf(':');
  return { type: key.slice(0, at) as EgoNetwork['nodes'][number]['type'], id: key.slice(at + 1) };
}

/** Inner nodes of the first answer have shown one page already; those at its edge none. */
function pagesToAsk(state: Exploration, centre: EgoNetwork | undefined): { key: string; offset: number }[] {
  if (state.view !== 'ego' || !centre || centre.centre !== state.focus || centre.mode !== state.mode) return [];
  return state.expanded.flatMap(({ key, pages }) => {
    const inner = centre.nodes.some((node) => node.key === key && node.depth < centre.depth);
    return Array.from({ length: pages }, (_, page) => ({ key, offset: (page + (inner ? 1 : 0)) * PAGE }));
  });
}

function useTopics(): { label: (id: string) => string; parents: TopicParents } {
  const { data } = useQuery({ queryKey: ['explorer', 'topics'], queryFn: ({ signal }) => allTopics(signal), staleTime: 300_000 });
  return useMemo(() => {
    const rows = data ?? [];
    const labels = new Map(rows.map((row) => [row.id, row.label]));
    return { label: (id: string) => labels.get(id) ?? id, parents: new Map(rows.flatMap((row) => (row.parent === null ? [] : [[row.id, row.parent] as const]))) };
  }, [data]);
}

async function allTopics(signal: AbortSignal) {
  const rows: Awaited<ReturnType<typeof api.tables.topics.list>>['items'][number]['row'][] = [];
  let cursor: string | undefined;
  do {
    const answer = await api.tables.topics.list({ query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) }, signal });
    rows.push(...answer.items.map((item) => item.row));
    cursor = answer.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
