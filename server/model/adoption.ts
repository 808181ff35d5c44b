/** A city took up a practice, perhaps from another city, perhaps through an exchange. */
import { z } from 'zod';
import * as field from './fields.ts';
import { DATE_BASES, FIDELITIES, GRADES } from './vocabularies.ts';

export const Adoption = z.strictObject({
  id: field.id(),
  practiceId: field.requiredReference('practices'),
  adoptingCityId: field.requiredReference('cities'),
  date: field.date(),
  dateBasis: field.suggested(DATE_BASES),
  adaptedFromCityId: field.reference('cities'),
  viaExchangeId: field.reference('exchanges'),
  fidelity: field.oneOf(FIDELITIES),
  outcome: field.text(),
  ended: field.date(),
  grade: field.oneOf(GRADES),
  ...field.provenance(),
});
export type Adoption = z.infer<typeof Adoption>;
