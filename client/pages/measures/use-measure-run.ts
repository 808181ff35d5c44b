/** A measure computed on the server in the background, kept by its request, with progress and a way to stop it. */
import type { Job } from '#model/contract.ts';
import type { MeasureRequest, MeasureResult } from '#model/measure.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api.ts';
import { followJob, resultOf } from '../../ui/follow-job.ts';
import { said } from './messages.ts';

export type MeasureAsked = z.input<typeof MeasureRequest>;
export interface MeasureRun {
  readonly result: MeasureResult | undefined;
  readonly error: unknown;
  readonly running: boolean;
  readonly job: Job | null;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Nothing is asked while `request` is null. A run that nobody looks at any more is stopped. */
export function useMeasureRun(id: string, request: MeasureAsked | null): MeasureRun {
  const [job, setJob] = useState<Job | null>(null);
  const key = JSON.stringify(request);
  const asked = useQuery({
    queryKey: [...api.measures.start.key, id, key],
    enabled: request !== null, staleTime: 60_000, retry: false,
    queryFn: async ({ signal }): Promise<MeasureResult> => {
      const started = await api.measures.start({ params: { id }, body: request as MeasureAsked, signal });
      setJob(started);
      const stop = () => void api.jobs.cancel({ params: { id: started.id } });
      signal.addEventListener('abort', stop);
      try {
        const ended = await followJob(started, { onJob: setJob, signal });
        return resultOf<MeasureResult>(ended, { cancelled: said.stopped, failed: said.failed });
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  });
  useEffect(() => { if (!asked.isFetching) setJob(null); }, [asked.isFetching]);
  return {
    result: asked.data, error: asked.error, running: asked.isFetching, job,
    cancel: () => { if (job) void api.jobs.cancel({ params: { id: job.id } }); },
    again: () => void asked.refetch(),
  };
}
