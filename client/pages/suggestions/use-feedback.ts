/** Records what became of a suggestion and asks for everything anew, so that the list shows what follows from it. */
import type { Feedback } from '#model/feedback.ts';
import type { FeedbackRequest } from '#model/monitoring.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { allPages } from '../../all-pages.ts';
import { api } from '../../api.ts';
import { neighbourOf } from './peers-actions.ts';

export interface Event extends FeedbackRequest {
  candidateId: string;
  /** For the sentence that says it was recorded. */
  candidate: string;
}

export function useRecordFeedback(seekerId: string, onRecorded: (event: Event, neighbour: string | undefined) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ candidateId, candidate: _, ...body }: Event) => api.suggestions.feedback({ params: { id: seekerId, candidate: candidateId }, body }),
    onSuccess: async (_, event) => {
      const neighbour = neighbourOf(event.candidateId);
      await queries.invalidateQueries();
      onRecorded(event, neighbour);
    },
  });
}

/** Every event of the network: the table has no way to ask for one city. */
export function useFeedbackRows(enabled = true) {
  return useQuery({
    queryKey: [...api.tables.feedback.list.key, 'all'],
    enabled,
    queryFn: async ({ signal }): Promise<Feedback[]> => (await allPages((query) => api.tables.feedback.list({ query, signal }))).map(({ row }) => row as Feedback),
  });
}
