/** The data of the present exploration, put together from the API's answers as they come. */
import type { EgoNetwork, NetworkSnapshot } from '#model/network-wire.ts';
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { allPages } from '../../all-pages.ts';
import { api, ApiError } from '../../api.ts';
import type { Exploration } from '../../state/exploration.ts';
import { usePath } from '../path/use-path.ts';
import { datasetFromEgo, datasetFromSnapshot, surroundings, WHOLE, withPart, type Dataset, type TopicParents } from './dataset.ts';

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

  const way = usePath(state).answer?.part;

  const explored = useMemo(() => {
    // Topics come at the same time: put together before them, all would be put together twice.
    if (topics.parents === null) return null;
    if (state.view === 'network') return whole.data ? datasetFromSnapshot(whole.data, topics.parents) : null;
    if (!ego || !centre.data) return null;
    const ties = state.mode === 'cities' && centre.data.mode === 'cities' && whole.data?.network === state.network ? whole.data : undefined;
    return datasetFromEgo([centre.data, ...more.answers], ties, topics.parents);
  }, [state.view, state.mode, state.network, ego, whole.data, centre.data, more.answers, topics.parents]);

  const data = useMemo(() => (explored && way && topics.parents ? withPart(explored, way, topics.parents) : explored), [explored, way, topics.parents]);

  const main: UseQueryResult<EgoNetwork> | UseQueryResult<NetworkSnapshot> = ego ? centre : whole;
  const stale = data === null || (ego && main.isPlaceholderData);
  // While the server is away, what was last loaded of the same place stays on the screen.
  const [kept, setKept] = useState<Dataset | null>(null);
  if (data !== null && data !== kept) setKept(data);
  const away = main.error instanceof ApiError && main.error.code === 'unreachable' && kept?.scene === (ego ? surroundings(state.focus!, state.mode) : WHOLE);
  return {
    data: main.isError && stale ? (away ? kept : null) : data,
    loading: main.isFetching || more.loading || topics.parents === null,
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

/** `parents` is null until the topics have come, or failed to: without them each stands for itself. */
function useTopics(): { label: (id: string) => string; parents: TopicParents | null } {
  const { data, isPending } = useQuery({ queryKey: ['explorer', 'topics'], queryFn: ({ signal }) => allPages((query) => api.tables.topics.list({ query, signal })), staleTime: 300_000 });
  return useMemo(() => {
    const rows = (data ?? []).map(({ row }) => row);
    const labels = new Map(rows.map((row) => [row.id, row.label]));
    return { label: (id: string) => labels.get(id) ?? id, parents: isPending ? null : new Map(rows.flatMap((row) => (row.parent === null ? [] : [[row.id, row.parent] as const]))) };
  }, [data, isPending]);
}
