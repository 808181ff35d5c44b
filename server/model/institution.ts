/** An organisation around the cities; which cities belong to it and which it supports. */
import { z } from 'zod';
import * as field from './fields.ts';
import { INSTITUTION_KINDS, MEMBERSHIP_STATUSES } from './vocabularies.ts';

export const Institution = z.strictObject({
  id: field.id(),
  name: field.requiredText(),
  kind: field.suggested(INSTITUTION_KINDS),
  country: field.country(),
  cityId: field.reference('cities'),
  lat: field.number({ min: -90, max: 90 }),
  lon: field.number({ min: -180, max: 180 }),
  url: field.text(),
  summary: field.text(),
  topics: field.topicReferences(),
  ...field.provenance(),
});
export type Institution = z.infer<typeof Institution>;

export const Membership = z.strictObject({
  cityId: field.requiredReference('cities'),
  institutionId: field.requiredReference('institutions'),
  since: field.date(),
  until: field.date(),
  status: field.suggested(MEMBERSHIP_STATUSES),
  ...field.provenance(),
});
export type Membership = z.infer<typeof Membership>;

export const Support = z.strictObject({
  institutionId: field.requiredReference('institutions'),
  cityId: field.requiredReference('cities'),
  kind: field.text(),
  since: field.date(),
  ...field.provenance(),
});
export type Support = z.infer<typeof Support>;
