/** An occasion on which cities learn from each other, and who took part in which role. */
import { z } from 'zod';
import * as field from './fields.ts';
import { EXCHANGE_KINDS, FORMATS, PARTICIPANT_TYPES, ROLES } from './vocabularies.ts';

export const Exchange = z.strictObject({
  id: field.id(),
  kind: field.requiredSuggested(EXCHANGE_KINDS),
  title: field.text(),
  start: field.date(),
  end: field.date(),
  format: field.suggested(FORMATS),
  hostCityId: field.reference('cities'),
  programmeId: field.reference('programmes'),
  topics: field.topicReferences(),
  practices: field.references(['practices'], { byLabel: true }),
  summary: field.text(),
  outputs: field.references(['practices', 'lessons', 'modules']),
  ...field.provenance(),
});
export type Exchange = z.infer<typeof Exchange>;

export const Participation = z.strictObject({
  exchangeId: field.requiredReference('exchanges'),
  participantId: field.requiredReference('cities', 'people', 'institutions'),
  participantType: field.requiredOneOf(PARTICIPANT_TYPES),
  role: field.oneOf(ROLES),
  ...field.provenance(),
});
export type Participation = z.infer<typeof Participation>;
