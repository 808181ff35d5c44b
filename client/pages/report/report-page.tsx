/** The transfer report: asked for, made in the background, read here and taken along. */
import type { Job } from '#model/contract.ts';
import { TransferReportRequest, type TransferReport } from '#model/transfer-report.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { api, ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { followJob, resultOf } from '../../ui/follow-job.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { AreaHead } from '../../ui/area-head.tsx';
import { words } from './messages.ts';
import { ReportView } from './report-view.tsx';
import '../../ui/notice.css';
import './report.css';

const FIELDS = [['within', 1, 240, '24'], ['samples', 39, 999, '199'], ['seed', 0, 4294967295, '1']] as const;
type FieldName = (typeof FIELDS)[number][0];

interface Made { readonly report: TransferReport; readonly job: string }

export default function ReportPage() {
  const [given, setGiven] = useState<Readonly<Record<FieldName, string>>>({ within: '24', samples: '199', seed: '1' });
  const [job, setJob] = useState<Job | null>(null);
  const following = useRef<AbortController | null>(null);
  useEffect(() => () => following.current?.abort(), []);
  const make = useMutation({
    mutationFn: async (request: TransferReportRequest): Promise<Made> => {
      following.current?.abort();
      const controller = new AbortController();
      following.current = controller;
      const started = await api.transferReports.start({ body: request, signal: controller.signal });
      setJob(started);
      const ended = await followJob(started, { onJob: setJob, signal: controller.signal });
      return { report: resultOf<TransferReport>(ended, words), job: ended.id };
    },
    onSettled: () => setJob(null),
  });
  const request = TransferReportRequest.safeParse(Object.fromEntries(FIELDS.map(([name]) => [name, /^\d+$/u.test(given[name].trim()) ? Number(given[name]) : Number.NaN])));
  const wrong = new Set(request.success ? [] : request.error.issues.map(({ path }) => String(path[0])));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request.success) make.mutate(request.data);
  };
  return (
    <div className="page report-page">
      <AreaHead area="transfer" title={words.title} about={words.about} />
      <form className="report-form no-print" onSubmit={submit}>
        {FIELDS.map(([name, least, most]) => (
          <Field key={name} label={words[name]} value={given[name]} problem={wrong.has(name) ? words.numbers(least, most) : ''} onChange={(value) => setGiven({ ...given, [name]: value })} />
        ))}
        <button type="submit" className="button primary" disabled={make.isPending || !request.success}>{words.make}</button>
      </form>
      {make.isPending && <JobProgress label={words.making} job={job} {...(job ? { onCancel: () => void api.jobs.cancel({ params: { id: job.id } }) } : {})} />}
      {make.error && (make.error instanceof ApiError && make.error.code === 'cancelled'
        ? <p role="status" className="muted">{words.cancelled}</p>
        : <ErrorNotice title={words.failed} error={make.error} />)}
      {!make.data && !make.isPending && !make.error && <p className="section-empty prose">{words.empty}</p>}
      {make.data && !make.isPending && <ReportView report={make.data.report} job={make.data.job} />}
    </div>
  );
}

function Field({ label, value, problem, onChange }: { label: string; value: string; problem: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}</label>
      <input id={id} className="input" inputMode="numeric" autoComplete="off" maxLength={10} value={value} aria-invalid={problem !== ''} aria-describedby={`${id}-problem`} onChange={(event) => onChange(event.target.value)} />
      <p className="field-problem" id={`${id}-problem`} role={problem === '' ? undefined : 'alert'}>{problem}</p>
    </div>
  );
}
