/**
 * How things stand between cities that were suggested to each other: the latest event of seeker,
 * candidate and purpose. Read from the rows of feedback given, nothing else.
 */
import { dayInterval } from '../model/dates.ts';
import type { Feedback } from '../model/feedback.ts';
import type { Purpose } from '../model/suggestion.ts';
import { compareText } from '../model/tables.ts';

export interface FeedbackRows { readonly feedback: readonly Feedback[] }

/**
 * Events as they came: by the first day they may have been on, then the last, then id. Undated events
 * come first, since nothing says that they came after another.
 */
export function inTimeOrder(rows: readonly Feedback[]): Feedback[] {
  return rows
    .map((row) => ({ row, days: row.date === null ? undefined : dayInterval(row.date) }))
    .sort((a, b) => bound(a.days?.lo) - bound(b.days?.lo) || bound(a.days?.hi) - bound(b.days?.hi) || compareText(a.row.id, b.row.id))
    .map(({ row }) => row);
}
/** Finite, so that two undated events compare as equal. */
const bound = (day: number | undefined) => day ?? Number.MIN_SAFE_INTEGER;

/** The latest event of seeker, candidate and purpose; undefined when there is none. */
export type StatusLookup = (seekerId: string, candidateId: string, purpose: Purpose | null) => Feedback | undefined;

const SEPARATOR = '\u001f';

/** Worked out once for a list of rows, which nobody changes: every suggestion asks. */
interface Known { readonly events: ReadonlyMap<string, readonly Feedback[]>; readonly declined: Map<Purpose, DeclinedPairs> }
const known = new WeakMap<readonly Feedback[], Known>();

function knownOf({ feedback }: FeedbackRows): Known {
  let found = known.get(feedback);
  if (!found) known.set(feedback, found = { events: eventsByPair(feedback), declined: new Map() });
  return found;
}

function eventsByPair(rows: readonly Feedback[]): Map<string, Feedback[]> {
  const events = new Map<string, Feedback[]>();
  for (const row of inTimeOrder(rows)) {
    const pair = row.seekerId + SEPARATOR + row.candidateId;
    const before = events.get(pair);
    if (before) before.push(row);
    else events.set(pair, [row]);
  }
  return events;
}

/** Events without a purpose speak of the pair for every purpose; asked for purpose null, only these count. */
export function statusOf(rows: FeedbackRows): StatusLookup {
  const { events } = knownOf(rows);
  return (seekerId, candidateId, purpose) =>
    events.get(seekerId + SEPARATOR + candidateId)?.findLast((row) => row.purpose === null || row.purpose === purpose);
}

/** Purposes in which both cities want the same of each other, so that one side's no is enough. */
const MUTUAL: ReadonlySet<Purpose> = new Set<Purpose>(['partner', 'twin', 'consortium']);

export interface DeclinedPairs {
  /** Pairs of seeker and candidate in it. */
  readonly size: number;
  readonly has: (seekerId: string, candidateId: string) => boolean;
  /** Candidates not to be suggested to that city. */
  readonly of: (seekerId: string) => ReadonlySet<string>;
}
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The pairs that must not be suggested for that purpose: their latest event is `declined`. For partner,
 * twin and consortium, which both want alike, that holds with seeker and candidate in either place; the
 * decline ends when the side that declined lifts it.
 */
export function declinedPairs({ rows }: { readonly rows: FeedbackRows }, purpose: Purpose): DeclinedPairs {
  const { declined } = knownOf(rows);
  const found = declined.get(purpose) ?? readDeclined(rows, purpose);
  declined.set(purpose, found);
  return found;
}

function readDeclined(rows: FeedbackRows, purpose: Purpose): DeclinedPairs {
  const status = statusOf(rows);
  const declined = new Map<string, Set<string>>();
  const add = (seekerId: string, candidateId: string) => {
    const before = declined.get(seekerId);
    if (before) before.add(candidateId);
    else declined.set(seekerId, new Set([candidateId]));
  };
  for (const { seekerId, candidateId, outcome } of rows.feedback) {
    if (outcome !== 'declined' || status(seekerId, candidateId, purpose)?.outcome !== 'declined') continue;
    add(seekerId, candidateId);
    if (MUTUAL.has(purpose)) add(candidateId, seekerId);
  }
  return {
    size: [...declined.values()].reduce((sum, { size }) => sum + size, 0),
    has: (seekerId, candidateId) => declined.get(seekerId)?.has(candidateId) ?? false,
    of: (seekerId) => declined.get(seekerId) ?? NOBODY,
  };
}
