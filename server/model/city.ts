/** A city, town or other local government that learns or teaches. */
import { z } from 'zod';
import * as field from './fields.ts';
import { INCOME_GROUPS, REGIONS } from './vocabularies.ts';

export const City = z.strictObject({
  id: field.id(),
  name: field.requiredText(),
  country: field.requiredCountry(),
  lat: field.number({ min: -90, max: 90 }),
  lon: field.number({ min: -180, max: 180 }),
  population: field.number({ min: 0, integer: true }),
  languages: field.list(),
  geonamesId: field.text(),
  wikidataId: field.text(),
  joined: field.date(),
  left: field.date(),
  region: field.suggested(REGIONS),
  incomeGroup: field.suggested(INCOME_GROUPS),
  hazards: field.hazardReferences(),
  note: field.text(),
  ...field.provenance(),
});
export type City = z.infer<typeof City>;
