/** Where a fact was read. */
import { z } from 'zod';
import * as field from './fields.ts';

export const Source = z.strictObject({
  id: field.id(),
  title: field.requiredText(),
  publisher: field.text(),
  year: field.number({ min: 1, max: 9999, integer: true }),
  url: field.text(),
  ...field.provenance(),
});
export type Source = z.infer<typeof Source>;
