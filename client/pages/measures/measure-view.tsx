/** One measure: what it says, the form to compute it, and the result. */
import type { Job } from '#model/contract.ts';
import type { MeasureDescription, MeasureResult } from '#model/measure.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { followJob } from '../../ui/follow-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Facts } from '../../ui/section.tsx';
import { MeasureForm } from './measure-form.tsx';
import { choiceOf, missing, queryOf, requestOf, type MeasureChoice } from './measure-form-state.ts';
import { MeasureTable } from './measure-table.tsx';
import { words } from './messages.ts';
import '../../ui/notice.css';

interface Computed {
  result: MeasureResult;
  choice: MeasureChoice;
}

export function MeasureView({ measure }: { measure: MeasureDescription }) {
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState(() => choiceOf(measure, address));
  const [job, setJob] = useState<Job | null>(null);
  const [problem, setProblem] = useState('');
  const following = useRef<AbortController | null>(null);
  useEffect(() => () => following.current?.abort(), []);

  const compute = useMutation({
    mutationFn: async (asked: MeasureChoice): Promise<Computed> => {
      following.current?.abort();
      const controller = new AbortController();
      following.current = controller;
      const started = await api.measures.start({ params: { id: measure.id }, body: requestOf(measure, asked), signal: controller.signal });
      setJob(started);
      const ended = await followJob(started, { onJob: setJob, signal: controller.signal });
      if (ended.state === 'cancelled') throw new ApiError('cancelled', words.cancelled);
      if (ended.state === 'failed') throw new ApiError(ended.error?.code ?? 'internal', ended.error?.message ?? words.failed, { details: ended.error?.details });
      return { result: ended.result as MeasureResult, choice: asked };
    },
    onSettled: () => setJob(null),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const gaps = missing(measure, choice);
    setProblem(gaps.length > 0 ? `Still needed: ${gaps.join(', ')}` : '');
    if (gaps.length > 0) return;
    setAddress(queryOf(measure, choice), { replace: true });
    compute.mutate(choice);
  };

  return (
    <article className="measure">
      <h1>{measure.label}</h1>
      <p className="prose">{measure.definition}</p>
      <details className="measure-details">
        <summary>{words.details}</summary>
        <Facts items={[
          [words.source, measure.source],
          [words.edgeCases, measure.edgeCases],
          [words.columns, <ul key="columns">{measure.columns.map((column) => <li key={column.name}><code>{column.name}</code> {column.description}{column.unit ? ` (${column.unit})` : ''}</li>)}</ul>],
        ]} />
      </details>
      <form onSubmit={submit}>
        <MeasureForm measure={measure} choice={choice} onChange={setChoice} />
        <div className="measure-run">
          <button type="submit" className="button primary" disabled={compute.isPending}>{words.run}</button>
          {problem && <span role="alert" className="field-problem">{problem}</span>}
        </div>
      </form>
      {compute.isPending && <JobProgress label={words.running(measure.label)} job={job} {...(job ? { onCancel: () => void api.jobs.cancel({ params: { id: job.id } }) } : {})} />}
      {compute.error && (compute.error instanceof ApiError && compute.error.code === 'cancelled'
        ? <p role="status" className="muted">{words.cancelled}</p>
        : <ErrorNotice title={words.failed} error={compute.error} />)}
      {compute.data && !compute.isPending && <MeasureTable measure={measure} result={compute.data.result} choice={compute.data.choice} />}
    </article>
  );
}
