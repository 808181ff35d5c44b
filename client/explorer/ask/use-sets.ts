/** Saved sets of nodes: all of them, and saving, deleting and bringing back one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NodeSet } from '#model/node-set.ts';
import type { SavedSet } from '#model/rule-evaluation.ts';
import { allPages } from '../../all-pages.ts';
import { api } from '../../api.ts';
import { newToken } from '../../ui/new-token.ts';

interface StoredSet { readonly row: NodeSet; readonly revision: string }
const KEY = [...api.tables.sets.list.key, 'all'];

const allSets = async (signal: AbortSignal): Promise<StoredSet[]> =>
  (await allPages((query) => api.tables.sets.list({ query, signal }))).map(({ row, revision }) => ({ row: row as NodeSet, revision }));

export function useSets(): { sets: readonly SavedSet[] | undefined; failed: boolean } {
  const { data, isError } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => allSets(signal), staleTime: 10_000 });
  return { sets: useMemo(() => data?.map(({ row }) => row), [data]), failed: isError };
}

export type NewSet = Pick<NodeSet, 'name'> & Partial<NodeSet>;

export function useSetChanges() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: KEY });
  return {
    save: useMutation({
      mutationFn: (set: NewSet) => api.tables.sets.create({ body: { id: `set-${newToken()}`, ...set } as never }),
      onSuccess,
    }),
    /** Answers with what was deleted, so that it can be saved again. */
    remove: useMutation({
      mutationFn: async (id: string): Promise<NodeSet> => {
        const { row, revision } = await api.tables.sets.read({ params: { key: id } });
        await api.tables.sets.remove({ params: { key: id }, query: { revision } });
        return row as NodeSet;
      },
      onSuccess,
    }),
  };
}
