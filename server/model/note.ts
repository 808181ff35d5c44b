/** What somebody wrote down about anything there is, with tags to find it by. It takes no part in the network. */
import { z } from 'zod';
import * as field from './fields.ts';

/** All a note may be about. */
export const NOTED = [
  'cities', 'people', 'institutions', 'practices', 'exchanges', 'modules', 'lessons', 'programmes', 'topics', 'sources', 'adoptions', 'assessments', 'reviews',
] as const;

export const Note = z.strictObject({
  id: field.id(),
  aboutId: field.requiredReference(...NOTED),
  text: field.text(),
  tags: field.list(),
  by: field.text(),
  date: field.date(),
  ...field.provenance(),
});
export type Note = z.infer<typeof Note>;
