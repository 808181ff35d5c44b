/** What became of the suggestions, in numbers: the funnel from suggestion to adoption, reasons for declining, what is open. */
import { z } from 'zod';
import { Mention } from './profile.ts';
import { Purpose } from './suggestion.ts';
import { OUTCOMES, PURPOSES } from './vocabularies.ts';

/** Each stage is counted among the pairs of the stage before. */
export const STAGES = ['suggested', 'introduced', 'exchange', 'adoption'] as const;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

const nullableNumber = z.number().nullable();

export const FunnelStage = z.strictObject({
  stage: Stage,
  /** Pairs of seeker, candidate and purpose that got this far. */
  n: z.number().int(),
  /** Of the pairs of the stage before, with its Wilson 95 % interval; null at the first stage and where there are too few. */
  share: nullableNumber, low: nullableNumber, high: nullableNumber,
  /** Why there is no share. */
  note: z.string().nullable(),
  /** Days since the stage before, middle value of the `dated` pairs whose both dates are known; null without any. */
  medianDays: nullableNumber, dated: z.number().int(),
});
export type FunnelStage = z.infer<typeof FunnelStage>;

/** `all` counts every pair and purpose once; `unstated` are pairs whose feedback says no purpose. */
export const FunnelScope = z.enum([...PURPOSES, 'unstated', 'all']);
export type FunnelScope = z.infer<typeof FunnelScope>;

export const Funnel = z.strictObject({
  purpose: FunnelScope, stages: z.array(FunnelStage),
  /** Pairs whose latest event is `declined`. */
  declined: z.number().int(),
});
export type Funnel = z.infer<typeof Funnel>;

export const DeclineReason = z.strictObject({
  /** Null where none was given. */
  reason: z.string().nullable(),
  /** Times it was given, and how many of these still stand. */
  n: z.number().int(), standing: z.number().int(),
});
export type DeclineReason = z.infer<typeof DeclineReason>;

const pair = { seeker: Mention, candidate: Mention, purpose: Purpose.nullable() };

/** Introduced, and neither met nor declined since. */
export const OpenIntroduction = z.strictObject({
  ...pair, feedbackId: z.string(), topic: Mention.nullable(), date: z.string().nullable(), by: z.string().nullable(),
});
export type OpenIntroduction = z.infer<typeof OpenIntroduction>;

/** A pair that got to an exchange. */
export const ReachedExchange = z.strictObject({
  ...pair,
  /** `named`: feedback names the exchange; `stated`: feedback says there was one; `met`: both took part in an exchange dated after the introduction. */
  basis: z.enum(['named', 'stated', 'met']),
  exchange: Mention.nullable(), date: z.string().nullable(),
  /** The first adoption that counts; `learned`: from the other city, `through`: through the exchange. */
  adoption: z.strictObject({ id: z.string(), city: Mention, practice: Mention, date: z.string().nullable(), basis: z.enum(['learned', 'through']) }).nullable(),
});
export type ReachedExchange = z.infer<typeof ReachedExchange>;

export const Monitoring = z.strictObject({
  dataVersion: z.string(), purpose: Purpose.nullable(),
  /** `all` first, then the purposes that have pairs; a single one when a purpose was asked for. */
  funnels: z.array(Funnel), declined: z.array(DeclineReason), open: z.array(OpenIntroduction), reached: z.array(ReachedExchange),
  notes: z.array(z.string()),
});
export type Monitoring = z.infer<typeof Monitoring>;

/** What is recorded about one suggestion; the pair stands in the address. */
export const FeedbackRequest = z.strictObject({
  purpose: Purpose, outcome: z.enum(OUTCOMES),
  reason: z.string().max(20_000).nullish(), topicId: z.string().min(1).max(400).nullish(), exchangeId: z.string().min(1).max(400).nullish(),
  /** Today (UTC) when absent. */
  date: z.string().max(21).nullish(),
  /** Whoever asks (X-Actor) when absent. */
  by: z.string().max(20_000).nullish(),
});
export type FeedbackRequest = z.infer<typeof FeedbackRequest>;
