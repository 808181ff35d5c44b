/** What an exchange or a practice is about: an Essential, a hazard, a question of a self-assessment, a theme. */
import { z } from 'zod';
import * as field from './fields.ts';
import { TOPIC_SCHEMES } from './vocabularies.ts';

export const Topic = z.strictObject({
  id: field.id(),
  scheme: field.suggested(TOPIC_SCHEMES),
  number: field.number({ min: 0, integer: true }),
  label: field.requiredText(),
  parent: field.reference('topics'),
  ...field.provenance(),
});
export type Topic = z.infer<typeof Topic>;
