/**
 * A saved set of nodes: those named in `memberIds`, and those the rule holds for now (rule.ts, as JSON).
 * With both, a node that either says belongs to it.
 */
import { z } from 'zod';
import * as field from './fields.ts';

export const NodeSet = z.strictObject({
  id: field.id(),
  name: field.requiredText(),
  summary: field.text(),
  rule: field.text(),
  memberIds: field.references(['cities', 'practices', 'exchanges', 'people', 'institutions', 'programmes', 'topics']),
  by: field.text(),
  date: field.date(),
  ...field.provenance(),
});
export type NodeSet = z.infer<typeof NodeSet>;
