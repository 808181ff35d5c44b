/** Material to learn from (a training module, tool, handbook …) and who completed it. */
import { z } from 'zod';
import * as field from './fields.ts';
import { MODULE_KINDS } from './vocabularies.ts';

export const Module = z.strictObject({
  id: field.id(),
  title: field.requiredText(),
  kind: field.suggested(MODULE_KINDS),
  version: field.text(),
  year: field.number({ min: 1, max: 9999, integer: true }),
  publisherId: field.reference('institutions'),
  languages: field.list(),
  url: field.text(),
  topics: field.topicReferences(),
  revises: field.reference('modules'),
  informedBy: field.references(['lessons']),
  ...field.provenance(),
});
export type Module = z.infer<typeof Module>;

export const Completion = z.strictObject({
  personId: field.requiredReference('people'),
  moduleId: field.requiredReference('modules'),
  date: field.date(),
  certified: field.yesNo(),
  ...field.provenance(),
});
export type Completion = z.infer<typeof Completion>;
