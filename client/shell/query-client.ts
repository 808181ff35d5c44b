/** One query cache for the whole client. Data changes only by imports and edits, which invalidate it themselves. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api.ts';
import { reportReachable, reportUnreachable } from './connection.ts';

const watch = (error: unknown) => {
  if (error instanceof ApiError && error.code === 'unreachable') reportUnreachable();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch, onSuccess: reportReachable }),
  mutationCache: new MutationCache({ onError: watch, onSuccess: reportReachable }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && error instanceof ApiError && error.code === 'unreachable',
      retryDelay: 800,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
