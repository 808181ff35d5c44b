/** Fits the model again in the background and shows how far it is. */
import type { Job } from '#model/contract.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { followJob } from '../../ui/follow-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { words } from './messages.ts';

export function FitAgain() {
  const queries = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const following = useRef<AbortController | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => () => following.current?.abort(), []);
  const fit = useMutation({
    mutationFn: async () => {
      const controller = new AbortController();
      following.current = controller;
      const started = await api.suggestions.fit({ signal: controller.signal });
      setJob(started);
      const ended = await followJob(started, { onJob: setJob, signal: controller.signal });
      if (ended.state === 'failed') throw new ApiError(ended.error?.code ?? 'internal', ended.error?.message ?? words.failed, { details: ended.error?.details });
      return ended.state;
    },
    onSuccess: () => queries.invalidateQueries(),
    onSettled: () => setJob(null),
  });
  const pending = fit.isPending;
  const wasPending = useRef(false);
  useEffect(() => {
    // The button was out of use meanwhile, and that of the progress is gone: the focus has nowhere to be.
    if (wasPending.current && !pending && document.activeElement === document.body) button.current?.focus();
    wasPending.current = pending;
  }, [pending]);
  return (
    <div className="fit-again">
      <button ref={button} type="button" className="button" disabled={fit.isPending} onClick={() => fit.mutate()}>{words.again}</button>
      <p className="muted small">{words.againNote}</p>
      {fit.isPending && <JobProgress label={words.fitting} job={job} {...(job ? { onCancel: () => void api.jobs.cancel({ params: { id: job.id } }) } : {})} />}
      {fit.error && <ErrorNotice title={words.failed} error={fit.error} />}
      <p className="small" role="status">{fit.data === undefined ? '' : fit.data === 'cancelled' ? words.stopped : words.done}</p>
    </div>
  );
}
