/** What lies behind a flow between groups of cities, and how one practice travelled. */
import { z } from 'zod';
import { Mention } from './profile.ts';
import { FIDELITIES, GRADES } from './vocabularies.ts';

export const FLOW_GROUPS = ['country', 'region', 'income', 'language', 'size'] as const;

const text = z.string().nullable();

/** An exchange, or an adoption that is an event of its own, with the pairs of cities it carries from one group to the other. */
export const FlowOccasion = z.strictObject({
  occasion: Mention, kind: z.string(), start: text, end: text,
  /** Ordered pairs of cities of these two groups, and the first few of them by name. */
  pairs: z.number().int(), some: z.array(z.strictObject({ source: Mention, target: Mention })),
});
export type FlowOccasion = z.infer<typeof FlowOccasion>;

export const SpreadingPractice = z.strictObject({
  practice: Mention, origin: Mention.nullable(), adoptions: z.number().int(), cities: z.number().int(), first: text, last: text,
});
export type SpreadingPractice = z.infer<typeof SpreadingPractice>;

const Place = z.strictObject({ city: Mention, lat: z.number().nullable(), lon: z.number().nullable() });
export const PracticeArrival = Place.extend({
  adoption: z.string(), date: text, ended: text, from: Place.nullable(), via: Mention.nullable(),
  fidelity: z.enum(FIDELITIES).nullable(), outcome: text, grade: z.enum(GRADES).nullable(),
});
export type PracticeArrival = z.infer<typeof PracticeArrival>;

/** Where a practice began and where it arrived, earliest first, undated last. */
export const PracticeStory = z.strictObject({
  practice: Mention, started: text, origin: Place.nullable(), adaptedFrom: Mention.nullable(), whatChanged: text, arrivals: z.array(PracticeArrival),
});
export type PracticeStory = z.infer<typeof PracticeStory>;
