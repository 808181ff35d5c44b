/** An upload under review: what would change, what is wrong, what is asked; then the import itself. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Job, PendingImport } from '#model/contract.ts';
import type { Mapping } from '#model/mapping.ts';
import type { ImportReport } from '#model/report.ts';
import { useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { api, ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { followJob, resultOf } from '../../ui/follow-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { bytesText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { ChangesTable } from './changes-table.tsx';
import { ImportDone } from './import-done.tsx';
import { MappingEditor } from './mapping-editor.tsx';
import { words, said } from './messages.ts';
import { PlaceQuestions } from './place-questions.tsx';
import { ProblemsView } from './problems-view.tsx';
import { occurrences } from './report-groups.ts';
import { Verdict } from './verdict.tsx';
import './import.css';

export default function PendingPage() {
  const { id = '' } = useParams();
  const pending = useQuery({ ...api.imports.read.query({ params: { id } }), staleTime: Infinity });
  if (pending.data) return <Review key={id} pending={pending.data} />;
  if (!pending.error) return <PageSkeleton />;
  const gone = pending.error instanceof ApiError && ['not-found', 'gone'].includes(pending.error.code);
  return (
    <div className="page import-page">
      <title>{`${words.title} · Interurban`}</title>
      <h1>{words.title}</h1>
      {gone ? <div className="notice warn"><p>{words.expired}</p></div> : <ErrorNotice error={pending.error} onRetry={() => void pending.refetch()} />}
      <p><Link className="button" to="/import">{words.fixAndRetry}</Link></p>
    </div>
  );
}

function Review({ pending }: { pending: PendingImport }) {
  const { id, report } = pending;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [final, setFinal] = useState<ImportReport | null>(null);
  const top = useRef<HTMLHeadingElement>(null);
  const following = useRef<AbortController | null>(null);

  const revise = useMutation({
    mutationFn: (body: { mapping?: Mapping; clearEmpty?: boolean; dataset?: string }) => api.imports.revise({ params: { id }, body }),
    onSuccess: (next) => {
      // Once there is a mapping the server guesses no more; the editor goes on with the first guess.
      queries.setQueryData(api.imports.read.query({ params: { id } }).queryKey, { ...next, guess: next.guess ?? pending.guess });
      top.current?.focus();
    },
  });
  const accept = useMutation({
    mutationFn: async () => {
      following.current = new AbortController();
      const started = await api.imports.accept({ params: { id } });
      setJob(started);
      return followJob(started, { onJob: setJob, signal: following.current.signal });
    },
    onSuccess: async (ended) => {
      setJob(null);
      setFinal(resultOf<ImportReport>(ended, words));
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });
    },
    onError: () => setJob(null),
  });
  const discard = useMutation({ mutationFn: () => api.imports.discard({ params: { id } }), onSuccess: () => navigate('/import') });

  if (final?.status === 'accepted') return <ImportDone report={final} />;
  const shown = final ?? report;
  const errors = occurrences(shown.problems, 'error');
  // A mapping that works, or waits for answers only, stands aside.
  const mappingFirst = pending.needsMapping || (pending.mapping !== null && shown.status === 'refused' && pending.questions.length === 0);
  const editor = pending.guess && pending.guess.tables.length > 0 && (
    <MappingEditor key={JSON.stringify(pending.mapping)} guess={pending.guess} mapping={pending.mapping} busy={revise.isPending} onCheck={(mapping) => revise.mutate({ mapping })} />
  );
  // What is asked about above need not be said again as a problem.
  const problems = pending.questions.length > 0 ? shown.problems.filter(({ code }) => code !== 'place-ambiguous') : shown.problems;
  const canAccept = !pending.needsMapping && shown.status === 'accepted' && shown.dataset !== null;
  const files = pending.files.map((file) => `${file.name} (${bytesText(file.size)})`).join(', ');

  return (
    <div className="page import-page">
      <title>{`${words.reviewTitle} · Interurban`}</title>
      <div>
        <h1 ref={top} tabIndex={-1}>{words.reviewTitle}</h1>
        <p className="muted">{files}</p>
      </div>
      <Verdict pending={pending} report={shown} />
      {job || accept.isPending ? (
        <JobProgress label={words.importing} job={job} {...(job ? { onCancel: () => void api.jobs.cancel({ params: { id: job.id } }) } : {})} />
      ) : (
        <div className="review-buttons">
          <button type="button" className="button primary" disabled={!canAccept || revise.isPending} onClick={() => accept.mutate()}>{words.accept}</button>
          <button type="button" className="button" disabled={discard.isPending} onClick={() => discard.mutate()}>{errors > 0 ? words.fixAndRetry : words.discard}</button>
        </div>
      )}
      {accept.error && <ErrorNotice title={words.failed} error={accept.error} />}
      {revise.error && <ErrorNotice title={said.notChecked} error={revise.error} />}
      {revise.isPending && <p role="status">{words.checking}</p>}
      {pending.questions.length > 0 && <PlaceQuestions pending={pending} busy={revise.isPending} onAnswer={(mapping) => revise.mutate({ mapping })} />}
      {mappingFirst && editor}
      {!pending.needsMapping && <Section title={words.changes}><ChangesTable report={shown} /></Section>}
      {!(pending.needsMapping && pending.mapping === null) && <ProblemsView problems={problems} download={api.imports.report.url({ params: { id } })} />}
      {!pending.needsMapping && <ReviewOptions key={report.dataset} pending={pending} busy={revise.isPending} onCheck={(options) => revise.mutate(options)} />}
      {!mappingFirst && editor && (
        <details>
          <summary>{pending.mapping === null ? words.mapTheRest : words.seeMapping}</summary>
          {editor}
        </details>
      )}
    </div>
  );
}

function ReviewOptions({ pending, busy, onCheck }: { pending: PendingImport; busy: boolean; onCheck: (options: { clearEmpty: boolean; dataset?: string }) => void }) {
  const [dataset, setDataset] = useState(pending.report.dataset ?? '');
  // The choice made with the upload; the server keeps it but does not tell.
  const { state } = useLocation() as { state: { clearEmpty?: boolean } | null };
  const [clearEmpty, setClearEmpty] = useState(state?.clearEmpty ?? false);
  return (
    <Section title={words.options}>
      <form className="import-options" onSubmit={(event) => { event.preventDefault(); onCheck({ clearEmpty, ...(dataset.trim() ? { dataset: dataset.trim() } : {}) }); }}>
        <div className="field">
          <label className="field-label" htmlFor="review-dataset">{words.dataset}</label>
          <input id="review-dataset" className="input" value={dataset} maxLength={200} onChange={(event) => setDataset(event.target.value)} />
        </div>
        <label className="check">
          <input type="checkbox" checked={clearEmpty} onChange={(event) => setClearEmpty(event.target.checked)} />
          <span>{words.clearEmpty}<span className="field-help"> {words.clearEmptyHelp}</span></span>
        </label>
        <button type="submit" className="button" disabled={busy}>{words.recheck}</button>
      </form>
    </Section>
  );
}
