/** Notes of everybody about everything: all of them at once, because tags are asked by, and writing, changing, deleting one. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Note } from '#model/note.ts';
import { allPages } from '../all-pages.ts';
import { api } from '../api.ts';
import { newToken } from '../ui/new-token.ts';

export interface StoredNote { readonly row: Note; readonly revision: string }
const KEY = [...api.tables.notes.list.key, 'all'];

const allNotes = async (signal: AbortSignal): Promise<StoredNote[]> =>
  (await allPages((query) => api.tables.notes.list({ query, signal }))).map(({ row, revision }) => ({ row: row as Note, revision }));

export function useNotes() {
  const { data, error, isError, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => allNotes(signal), staleTime: 10_000 });
  return { notes: data, rows: useMemo(() => data?.map(({ row }) => row), [data]), error, failed: isError, retry: () => { void refetch(); } };
}

export type NoteText = Pick<Note, 'text' | 'tags'>;

export function useNoteChanges(aboutId: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: KEY });
  const today = () => new Date().toISOString().slice(0, 10);
  return {
    write: useMutation({
      mutationFn: (note: NoteText & Partial<Note>) => api.tables.notes.create({ body: { id: `note-${newToken()}`, date: today(), ...note, aboutId } as never }),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ id, revision, ...cells }: NoteText & { id: string; revision: string }) => api.tables.notes.change({ params: { key: id }, body: { revision, cells } }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: async ({ row, revision }: StoredNote): Promise<Note> => {
        await api.tables.notes.remove({ params: { key: row.id }, query: { revision } });
        return row;
      },
      onSuccess,
    }),
  };
}
