/** Something a city does that others can learn from. */
import { z } from 'zod';
import * as field from './fields.ts';
import { PRACTICE_KINDS, PRACTICE_STATUSES } from './vocabularies.ts';

export const Practice = z.strictObject({
  id: field.id(),
  title: field.requiredText(),
  summary: field.text(),
  kind: field.suggested(PRACTICE_KINDS),
  originCityId: field.reference('cities'),
  started: field.date(),
  topics: field.topicReferences(),
  hazards: field.hazardReferences(),
  outcome: field.text(),
  status: field.suggested(PRACTICE_STATUSES),
  adaptedFromPracticeId: field.reference('practices'),
  whatChanged: field.text(),
  ...field.provenance(),
});
export type Practice = z.infer<typeof Practice>;
