/** The backtest: what to hold out, its progress, and the report. The address keeps the request and the job. */
import type { BacktestReport } from '#model/backtest.ts';
import type { Job } from '#model/contract.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, ApiError } from '../../api.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { followJob, resultOf } from '../../ui/follow-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { addressOf, choiceOf, problemOf, requestOf } from './backtest-form-state.ts';
import { BacktestForm } from './backtest-form.tsx';
import { words } from './messages.ts';
import { ReportView } from './report-view.tsx';
import '../../ui/notice.css';
import '../suggestions/suggestions.css';
import './backtest.css';

export default function BacktestPage() {
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState(() => choiceOf(address));
  const [job, setJob] = useState<Job | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const following = useRef<AbortController | null>(null);

  const backtest = useMutation({
    /** Starts a job, or follows the one of the address. */
    mutationFn: async (known: string | null): Promise<{ id: string; report: BacktestReport }> => {
      following.current?.abort();
      const controller = new AbortController();
      following.current = controller;
      const { signal } = controller;
      const started = known === null ? await api.backtests.start({ body: requestOf(choice), signal }) : await api.jobs.read({ params: { id: known }, signal });
      if (known === null) setAddress({ ...addressOf(choice), job: started.id }, { replace: true, preventScrollReset: true });
      setJob(started);
      const ended = await followJob(started, { onJob: setJob, signal });
      return { id: ended.id, report: resultOf<BacktestReport>(ended, words) };
    },
    onSettled: () => setJob(null),
  });
  const { mutate } = backtest;
  const known = useRef(address.get('job'));
  useEffect(() => {
    if (known.current !== null) mutate(known.current);
    return () => following.current?.abort();
  }, [mutate]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf(choice);
    setProblem(wrong);
    if (wrong === null) mutate(null);
  };
  const error = backtest.error instanceof ApiError ? backtest.error : null;

  return (
    <div className="page backtest-page">
      <AreaHead area="suggestions" title={words.title} about={words.about} />
      <form onSubmit={submit}>
        <BacktestForm choice={choice} onChange={setChoice} />
        <div className="backtest-run">
          <button type="submit" className="button primary" disabled={backtest.isPending}>{words.run}</button>
          {problem !== null && <span role="alert" className="field-problem">{problem}</span>}
        </div>
      </form>
      {backtest.isPending && <JobProgress label={words.running} job={job} {...(job ? { onCancel: () => void api.jobs.cancel({ params: { id: job.id } }) } : {})} />}
      {backtest.error && (error?.code === 'cancelled' ? <p role="status" className="muted">{words.cancelled}</p>
        : error?.code === 'not-found' ? <p role="status" className="notice info">{words.gone}</p>
          : <ErrorNotice title={words.failed} error={backtest.error} />)}
      {backtest.data && !backtest.isPending && <ReportView key={backtest.data.id} {...backtest.data} />}
    </div>
  );
}
