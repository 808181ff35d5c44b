/** A review of the learning itself: what was found, what was changed, when to look again. */
import { z } from 'zod';
import * as field from './fields.ts';
import { REVIEW_CHANGES } from './vocabularies.ts';

export const Review = z.strictObject({
  id: field.id(),
  aboutId: field.reference('exchanges', 'programmes', 'practices', 'modules'),
  date: field.date(),
  finding: field.requiredText(),
  change: field.suggested(REVIEW_CHANGES),
  followUpDue: field.date(),
  ...field.provenance(),
});
export type Review = z.infer<typeof Review>;
