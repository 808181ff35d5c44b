/** What worked and what did not, said of a practice, an exchange or a module. */
import { z } from 'zod';
import * as field from './fields.ts';
import { WORKED } from './vocabularies.ts';

export const Lesson = z.strictObject({
  id: field.id(),
  aboutId: field.requiredReference('practices', 'exchanges', 'modules'),
  text: field.requiredText(),
  worked: field.oneOf(WORKED),
  date: field.date(),
  ...field.provenance(),
});
export type Lesson = z.infer<typeof Lesson>;
