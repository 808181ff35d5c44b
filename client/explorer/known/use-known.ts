/** What the city of the state could have known, by its date; years already asked for answer at once. */
import type { KnownAnswer } from '#model/path.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import type { Exploration } from '../../state/exploration.ts';
import { serverFilters, type PathState } from '../path/use-path.ts';

export interface KnownState extends Omit<PathState, 'answer'> {
  readonly answer: KnownAnswer | null;
}

/** The window of time is not among the filters here: the question has a date of its own. */
export function useKnown({ known, filters, dataset }: Pick<Exploration, 'known' | 'filters' | 'dataset'>): KnownState {
  const asked = serverFilters({ ...filters, from: null, to: null }, dataset);
  const { source = '', by, direction = 'in' } = known ?? {};
  const { data, error, isFetching, refetch } = useQuery({
    ...api.paths.known.query({ query: { source, by, direction, ...asked.query } }), enabled: known !== null, placeholderData: keepPreviousData,
  });
  const fits = data !== undefined && known !== null && `city:${data.city.id}` === source && data.direction === direction;
  return { answer: fits ? data : null, loading: isFetching, error: known === null ? null : error, retry: () => { void refetch(); }, partial: asked.partial };
}
