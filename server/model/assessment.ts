/** A self-assessment of a city, scored topic by topic. */
import { z } from 'zod';
import * as field from './fields.ts';

export const Assessment = z.strictObject({
  id: field.id(),
  cityId: field.requiredReference('cities'),
  date: field.date(),
  tool: field.text(),
  version: field.text(),
  ...field.provenance(),
});
export type Assessment = z.infer<typeof Assessment>;

export const Score = z.strictObject({
  assessmentId: field.requiredReference('assessments'),
  topicId: field.requiredReference('topics'),
  score: field.number({ min: 1, max: 5 }),
  coverage: field.number({ min: 0, max: 1 }),
  ...field.provenance(),
});
export type Score = z.infer<typeof Score>;
