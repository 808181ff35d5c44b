/** A person in a public role, and the posts held over time. */
import { z } from 'zod';
import * as field from './fields.ts';
import { STAKEHOLDERS } from './vocabularies.ts';

export const Person = z.strictObject({
  id: field.id(),
  name: field.requiredText(),
  role: field.text(),
  placeId: field.reference('cities', 'institutions'),
  from: field.date(),
  to: field.date(),
  expertise: field.list(),
  stakeholder: field.suggested(STAKEHOLDERS),
  contactable: field.yesNo(),
  ...field.provenance(),
});
export type Person = z.infer<typeof Person>;

export const Post = z.strictObject({
  personId: field.requiredReference('people'),
  placeId: field.requiredReference('cities', 'institutions'),
  role: field.text(),
  from: field.date(),
  to: field.date(),
  ...field.provenance(),
});
export type Post = z.infer<typeof Post>;
