/** How far a job is, with a way to stop it. */
import type { Job } from '#model/contract.ts';
import { numberText } from './number-text.ts';
import { said } from './messages.ts';
import './job-progress.css';

export function JobProgress({ label, job, onCancel }: { label: string; job: Job | null; onCancel?: () => void }) {
  const progress = job?.progress ?? null;
  const share = progress && progress.total ? progress.done / progress.total : null;
  const text = progress ? `${progress.stage}${progress.total ? `: ${said.progress(numberText(progress.done), numberText(progress.total))}` : progress.done > 0 ? `: ${numberText(progress.done)}` : ''}` : said.starting;
  return (
    <div className="job-progress">
      <p role="status">{label} <span className="muted">{text}</span></p>
      <progress aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
      {onCancel && <button type="button" className="button small" onClick={onCancel}>{said.cancel}</button>}
    </div>
  );
}
