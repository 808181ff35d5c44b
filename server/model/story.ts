/** A story told with views of the explorer: its title, and numbered steps, each a view with a text beside it. */
import { z } from 'zod';
import * as field from './fields.ts';

export const Story = z.strictObject({
  id: field.id(),
  title: field.requiredText(),
  summary: field.text(),
  by: field.text(),
  date: field.date(),
  ...field.provenance(),
});
export type Story = z.infer<typeof Story>;

export const Step = z.strictObject({
  storyId: field.requiredReference('stories'),
  number: field.requiredNumber({ min: 1, max: 9999, integer: true }),
  title: field.text(),
  text: field.text(),
  /** The view: the query of an address of the explorer, without `?`. */
  address: field.requiredText(),
  ...field.provenance(),
});
export type Step = z.infer<typeof Step>;
