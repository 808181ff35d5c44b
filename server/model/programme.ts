/** A programme that exchanges belong to. */
import { z } from 'zod';
import * as field from './fields.ts';

export const Programme = z.strictObject({
  id: field.id(),
  name: field.requiredText(),
  leadInstitutionIds: field.references(['institutions']),
  partnerIds: field.references(['institutions']),
  start: field.date(),
  end: field.date(),
  summary: field.text(),
  ...field.provenance(),
});
export type Programme = z.infer<typeof Programme>;
