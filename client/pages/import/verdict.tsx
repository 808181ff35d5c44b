/** In one box: can it be imported, and if not, why. */
import type { PendingImport } from '#model/contract.ts';
import type { ImportReport } from '#model/report.ts';
import { words } from './messages.ts';
import { occurrences, outcome } from './report-groups.ts';
import '../../ui/notice.css';

export function Verdict({ pending, report }: { pending: PendingImport; report: ImportReport }) {
  const errors = occurrences(report.problems, 'error');
  const warnings = occurrences(report.problems, 'warning');
  if (pending.needsMapping && pending.mapping === null) return <Box kind="info" title={words.mappingNeeded} text={words.mappingNeededText} />;
  if (pending.questions.length > 0 && report.status === 'refused') return <Box kind="info" title={words.asked} text={words.askedText} />;
  if (report.status === 'refused') return <Box kind="bad" title={words.refused} text={words.refusedText(errors)} />;
  if (report.dataset === null) return <Box kind="info" title={words.nothingToDo} text={words.nothingToDoText} />;
  const would = outcome(report, true);
  return <Box kind={warnings > 0 ? 'warn' : 'good'} title={words.ready} text={`${would} ${words.readyText(warnings)}`} />;
}

function Box({ kind, title, text }: { kind: string; title: string; text: string }) {
  return <div className={`notice ${kind}`} role="status"><h2>{title}</h2><p>{text}</p></div>;
}
