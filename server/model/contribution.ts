/** Money or work that a city or an institution put into an exchange. */
import { z } from 'zod';
import * as field from './fields.ts';
import { CONTRIBUTION_KINDS } from './vocabularies.ts';

export const Contribution = z.strictObject({
  contributorId: field.requiredReference('cities', 'institutions'),
  exchangeId: field.requiredReference('exchanges'),
  amount: field.number({ min: 0 }),
  currency: field.text(),
  kind: field.suggested(CONTRIBUTION_KINDS),
  date: field.date(),
  ...field.provenance(),
});
export type Contribution = z.infer<typeof Contribution>;
