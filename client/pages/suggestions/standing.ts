/** How things stand with the candidates of a city: the latest event of each pair and purpose. */
import { dayInterval } from '#model/dates.ts';
import type { Feedback } from '#model/feedback.ts';

/** Finite, so that two undated events compare as equal; undated ones come first. */
const bound = (day: number | undefined) => day ?? Number.MIN_SAFE_INTEGER;

/** What stands for a seeker, latest first; what was lifted stands no more. The order is that of the server: first possible day, last possible day, id. */
export function standing(rows: readonly Feedback[], seekerId: string): Feedback[] {
  const inOrder = rows
    .filter((row) => row.seekerId === seekerId)
    .map((row) => ({ row, days: row.date === null ? undefined : dayInterval(row.date) }))
    .sort((a, b) => bound(a.days?.lo) - bound(b.days?.lo) || bound(a.days?.hi) - bound(b.days?.hi) || (a.row.id < b.row.id ? -1 : 1));
  const latest = new Map<string, Feedback>();
  for (const { row } of inOrder) {
    // An event without a purpose speaks of the pair for every purpose.
    for (const [key, { candidateId, purpose }] of latest) if (candidateId === row.candidateId && (row.purpose === null || row.purpose === purpose)) latest.delete(key);
    latest.set(JSON.stringify([row.candidateId, row.purpose]), row);
  }
  return [...latest.values()].filter(({ outcome }) => outcome !== 'lifted').reverse();
}
