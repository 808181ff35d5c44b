/**
 * What became of a suggestion, one event a row: who was suggested to whom and for what, what came of
 * it, when, and who says so. The latest event of seeker, candidate and purpose is how things stand;
 * `lifted` takes back what stood and so ends `declined`. A blank purpose speaks of the pair for every
 * purpose.
 */
import { z } from 'zod';
import * as field from './fields.ts';
import { OUTCOMES, PURPOSES } from './vocabularies.ts';

export const Feedback = z.strictObject({
  id: field.id(),
  seekerId: field.requiredReference('cities'),
  candidateId: field.requiredReference('cities'),
  purpose: field.oneOf(PURPOSES),
  topicId: field.reference('topics'),
  outcome: field.requiredOneOf(OUTCOMES),
  reason: field.text(),
  date: field.date(),
  by: field.text(),
  /** The exchange it led to; says something with the outcome `exchange` only. */
  exchangeId: field.reference('exchanges'),
  ...field.provenance(),
}).refine(({ seekerId, candidateId }) => seekerId !== candidateId, { path: ['candidateId'], message: 'must be another city than seekerId: no city is a partner of itself' });
export type Feedback = z.infer<typeof Feedback>;
