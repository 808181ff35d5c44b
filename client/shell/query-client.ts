/** One query cache for the whole client. Data changes only by imports and edits, which invalidate it themselves. */
import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api.ts';

export const queryClient = new QueryClient({
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
