/** Builds groups of cities, and lets a person arrange them further. */
import { gapInWords, type CohortRequest, type CohortResult } from '#model/cohort.ts';
import type { Job } from '#model/contract.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api, ApiError } from '../../api.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { followJob, resultOf } from '../../ui/follow-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { addressOf, choiceOf, requestOf, type CohortChoice } from './cohort-choice.ts';
import { CohortForm } from './cohort-form.tsx';
import { GroupsView } from './groups-view.tsx';
import { words } from './messages.ts';
import '../../ui/notice.css';
import '../suggestions/suggestions.css';
import './cohorts.css';

export default function CohortsPage() {
  const [address, setAddress] = useSearchParams();
  const [choice, setChoice] = useState(() => choiceOf(address.get('form')));
  const [job, setJob] = useState<Job | null>(null);
  const following = useRef<AbortController | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => () => following.current?.abort(), []);
  const change = (part: Partial<CohortChoice>) => setChoice((before) => ({ ...before, ...part }));

  const build = useMutation({
    mutationFn: async (request: z.input<typeof CohortRequest>): Promise<CohortResult> => {
      following.current?.abort();
      const controller = new AbortController();
      following.current = controller;
      const started = await api.cohorts.start({ body: request, signal: controller.signal });
      setJob(started);
      const ended = await followJob(started, { onJob: setJob, signal: controller.signal });
      return resultOf<CohortResult>(ended, words);
    },
    onSettled: () => setJob(null),
  });
  const builtAt = build.data === undefined ? 0 : build.submittedAt;
  useEffect(() => {
    if (builtAt === 0) return;
    result.current?.focus({ preventScroll: true });
    if (result.current !== null && result.current.getBoundingClientRect().top > window.innerHeight / 2) result.current.scrollIntoView();
  }, [builtAt]);
  const submit = () => {
    const form = addressOf(choice);
    setAddress(form === '' ? {} : { form }, { replace: true });
    build.mutate(requestOf(choice));
  };
  const { data, error } = build;
  const nothing = data && data.groups.length === 0;
  return (
    <div className="page cohorts-page">
      <AreaHead area="suggestions" title={words.title} about={words.about} />
      <div className="cohorts-body">
        <CohortForm choice={choice} onChange={change} onBuild={submit} busy={build.isPending} />
        <div className="cohorts-main" ref={result} tabIndex={-1}>
          {build.isPending && <JobProgress label={words.building} job={job} {...(job ? { onCancel: () => void api.jobs.cancel({ params: { id: job.id } }) } : {})} />}
          {error && (error instanceof ApiError && error.code === 'cancelled' ? <p role="status" className="muted">{words.cancelled}</p> : <ErrorNotice title={words.failed} error={error} />)}
          {nothing && !build.isPending && (
            <div className="notice bad" role="alert">
              <h2>{gapInWords(data)}</h2>
              {data.conflict.length > 0 && (
                <>
                  <p>{words.conflict}:</p>
                  <ul className="cohort-lines">{data.conflict.map(({ constraint, text }) => <li key={constraint}>{text}</li>)}</ul>
                </>
              )}
              {data.notes.map((note) => <p key={note} className="small" {...inEnglish}>{note}</p>)}
            </div>
          )}
          {data && !nothing && !build.isPending && <GroupsView key={build.submittedAt} built={data} busy={build.isPending} onAgain={(request) => build.mutate(request)} />}
        </div>
      </div>
    </div>
  );
}
