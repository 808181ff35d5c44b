/** Why suggestions were declined, counted; the same words in other case and spacing are one reason. */
import type { Feedback } from '../model/feedback.ts';
import type { DeclineReason } from '../model/monitoring.ts';
import { compareText } from '../model/tables.ts';
import type { StatusLookup } from './feedback.ts';

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').replace(/[\s.!]+$/u, '').trim();

/** Most often given first, then by text; those without a reason last. */
export function declineReasons(rows: readonly Feedback[], status: StatusLookup): DeclineReason[] {
  const counted = new Map<string, DeclineReason>();
  for (const row of rows) {
    if (row.outcome !== 'declined') continue;
    const reason = row.reason?.trim() || null;
    const key = reason === null ? '' : fold(reason);
    const known = counted.get(key) ?? { reason, n: 0, standing: 0 };
    known.n += 1;
    if (status(row.seekerId, row.candidateId, row.purpose)?.id === row.id) known.standing += 1;
    counted.set(key, known);
  }
  return [...counted.values()].sort((a, b) => Number(a.reason === null) - Number(b.reason === null) || b.n - a.n || compareText(a.reason ?? '', b.reason ?? ''));
}
