/** What there is to say while a measure is computed, when it was stopped, and when it failed. */
import { ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { words } from './messages.ts';
import type { MeasureRun } from './use-measure-run.ts';
import '../../ui/notice.css';
import './transfer-pages.css';

export function RunStatus({ run, label }: { run: MeasureRun; label: string }) {
  if (run.running) return <JobProgress label={words.running(label)} job={run.job} {...(run.job ? { onCancel: run.cancel } : {})} />;
  if (!run.error) return null;
  if (run.error instanceof ApiError && run.error.code === 'cancelled') {
    return <p role="status" className="muted link-row">{words.cancelled} <button type="button" className="button small" onClick={run.again}>{words.again}</button></p>;
  }
  return <ErrorNotice title={words.failed} error={run.error} onRetry={run.again} />;
}
