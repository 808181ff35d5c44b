/** Writes down what became of a suggestion: one row of feedback through the hand edits of the store, checked for what people get wrong. */
import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';
import { dayInterval } from '../model/dates.ts';
import type { FeedbackRequest } from '../model/monitoring.ts';
import { statusOf } from '../suggest/feedback.ts';
import type { Store, Stored } from '../graph/store.ts';

export interface Recording extends FeedbackRequest { readonly seekerId: string; readonly candidateId: string }

/** Sorts by the time of recording, so that events of one date keep the order they were written in. */
export function feedbackId(at: Date): string {
  return `feedback-${at.toISOString().replace(/[:.]/gu, '-')}-${randomBytes(2).toString('hex')}`;
}

const wrong = (column: string, message: string): AppError =>
  new AppError('bad-request', `${column}: ${message}`, { details: [{ path: `body.${column}`, message }] });
const textOf = (text: string | null | undefined): string | null => text?.trim().normalize('NFC') || null;

/**
 * Adds the event, dated `at` and by `actor` unless it says otherwise. Throws `not-found` for a city that is not
 * there, `bad-request` for a city with itself, a decline without a reason, an unknown exchange or topic, an
 * exchange where it says nothing, `conflict` for lifting where nothing stands.
 */
export async function recordFeedback(store: Store, given: Recording, actor: string, at: Date): Promise<Stored<'feedback'>> {
  const { seekerId, candidateId, purpose, outcome } = given;
  const [reason, topicId, exchangeId, date] = [textOf(given.reason), textOf(given.topicId), textOf(given.exchangeId), textOf(given.date)];
  for (const id of [seekerId, candidateId]) {
    if (!(await store.find('cities', id))) throw new AppError('not-found', `there is no city "${id}"; search for its name to find its id`);
  }
  if (seekerId === candidateId) throw new AppError('bad-request', `"${seekerId}" is suggested to itself; choose two different cities`);
  if (outcome === 'declined' && reason === null) throw wrong('reason', 'is needed when a suggestion is declined, so that others can learn from it');
  if (date !== null && dayInterval(date) === undefined) throw wrong('date', `"${date}" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  if (outcome !== 'exchange' && exchangeId !== null) throw wrong('exchangeId', `says nothing with the outcome ${outcome}; use the outcome exchange, or leave it out`);
  if (exchangeId !== null && !(await store.find('exchanges', exchangeId))) throw wrong('exchangeId', `there is no exchange "${exchangeId}"`);
  if (topicId !== null && !(await store.find('topics', topicId))) throw wrong('topicId', `there is no topic "${topicId}"`);
  if (outcome === 'lifted' && !(await stands(store, given))) {
    throw new AppError('conflict', `nothing stands between "${seekerId}" and "${candidateId}" for the purpose ${purpose}, so there is nothing to lift`);
  }
  return store.create('feedback', {
    id: feedbackId(at), seekerId, candidateId, purpose, outcome, reason, topicId, exchangeId,
    date: date ?? at.toISOString().slice(0, 10), by: textOf(given.by) ?? actor,
  }, actor);
}

/** Whether there is an event that is not lifted already. */
async function stands(store: Store, { seekerId, candidateId, purpose }: Recording): Promise<boolean> {
  const { tables } = await store.readAll(['feedback']);
  return (statusOf(tables)(seekerId, candidateId, purpose)?.outcome ?? 'lifted') !== 'lifted';
}
