/** The backtest on the wire: what is asked, and how every ranker did on links that were held out. */
import { z } from 'zod';
import { dayInterval } from './dates.ts';

/** `random:0.1` or `before:DATE`; a share lies above 0 and at most at 0.5. */
export const SplitText = z.string().max(60).refine((text) => {
  const [kind, value = ''] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (kind === 'random') return value.trim() !== '' && Number(value) > 0 && Number(value) <= 0.5;
  return kind === 'before' && !value.includes('/') && dayInterval(value) !== undefined;
}, { message: 'must be random:SHARE with a share above 0 and at most 0.5 (random:0.1), or before:DATE (before:2018, before:2018-06-01)' });

const Seed = z.number().int().min(0).max(4_294_967_295);

export const BacktestRequest = z.strictObject({
  split: SplitText.default('random:0.1'),
  /** One run for each: of what is held out, of tuning and of the bootstrap. */
  seeds: z.array(Seed).min(1, { message: 'at least one seed is needed' }).max(20, { message: 'at most 20 seeds in one backtest' }).default([1]),
  /** Samples behind each interval; 0 gives none. */
  bootstrap: z.number().int().min(0).max(10_000).default(1000),
  /** Also on 25, 50 and 75 % of the training occasions. */
  learningCurve: z.boolean().default(false),
});
export type BacktestRequest = z.infer<typeof BacktestRequest>;

const nullable = z.number().nullable();
export const Interval = z.strictObject({ value: nullable, low: nullable, high: nullable });
export type Interval = z.infer<typeof Interval>;

export const BACKTEST_METRICS = ['auc', 'mrr', 'hitsAt10', 'hitsAt50', 'ndcgAt10'] as const;
export type BacktestMetric = (typeof BACKTEST_METRICS)[number];
export const METRIC_TEXT: Record<BacktestMetric, { label: string; meaning: string }> = {
  auc: { label: 'AUC', meaning: 'share of the other candidates that stand below the held-out partner; ties count half; .5 is chance' },
  mrr: { label: 'MRR', meaning: 'mean of 1/rank of the held-out partner among all candidates' },
  hitsAt10: { label: 'Hits@10', meaning: 'share of held-out partners among the first ten' },
  hitsAt50: { label: 'Hits@50', meaning: 'share of held-out partners among the first fifty' },
  ndcgAt10: { label: 'NDCG@10', meaning: 'order of the first ten against the best possible one, mean over seekers' },
};
export const Metrics = z.strictObject({ auc: Interval, mrr: Interval, hitsAt10: Interval, hitsAt50: Interval, ndcgAt10: Interval });
export type Metrics = z.infer<typeof Metrics>;

/** Metrics on some queries; null where there are fewer than five of them (too few). */
export const Judged = z.strictObject({ queries: z.number().int(), seekers: z.number().int(), metrics: Metrics.nullable() });
export type Judged = z.infer<typeof Judged>;

export const SLICES = ['seeker-region', 'seeker-income', 'seeker-degree', 'candidate-degree', 'start', 'countries'] as const;
export const SLICE_TEXT: Record<(typeof SLICES)[number], string> = {
  'seeker-region': 'Region of the seeker', 'seeker-income': 'Income group of the seeker', 'seeker-degree': 'Partners of the seeker in training',
  'candidate-degree': 'Partners of the candidate in training', start: 'Cold start', countries: 'Countries of the two',
};
export const Slice = Judged.extend({ dimension: z.enum(SLICES), group: z.string() });
export type Slice = z.infer<typeof Slice>;

/** Pairs whose likelihood was said to lie in [from, to), and how many of them were held-out links (Wilson interval). */
export const ReliabilityBin = z.strictObject({
  from: z.number(), to: z.number(), pairs: z.number().int(), links: z.number().int(), predicted: nullable, observed: Interval,
});
export type ReliabilityBin = z.infer<typeof ReliabilityBin>;

export const JudgedRanker = z.strictObject({
  id: z.string(), label: z.string(), definition: z.string(), kind: z.enum(['model', 'baseline']),
  /** What was chosen in preparing it. */
  notes: z.array(z.string()),
  /** New pairs whose candidate has a link left. */
  headline: Judged,
  /** New pairs whose candidate lost its only link to the hold-out. */
  lost: Judged,
  /** Pairs that were linked in training already and met again. */
  repeats: Judged,
  /** How many times the MRR of this one that of the model is, over the same samples; null for the model itself. */
  ratio: Interval.nullable(),
  /** AUC against candidates of the same degree class, and against the hundred most tempting (Li et al. 2023). */
  degreeMatchedAuc: Interval, hardAuc: Interval,
  /** Gini of how often each city stands among the first ten of the seekers' lists; 0 all alike, 1 one city everywhere. */
  exposureGini: nullable,
  slices: z.array(Slice),
  reliability: z.array(ReliabilityBin).nullable(),
});
export type JudgedRanker = z.infer<typeof JudgedRanker>;

/** `pairs` are the distinct pairs of cities that the part of training links. */
export const LearningPoint = z.strictObject({
  share: z.number(), pairs: z.number().int(), rankers: z.array(z.strictObject({ id: z.string(), mrr: Interval })),
});
export type LearningPoint = z.infer<typeof LearningPoint>;

export const SplitCounts = z.strictObject({
  cities: z.number().int(),
  /** Occasions that link at least two cities, and where they went. */
  occasions: z.number().int(), trainingOccasions: z.number().int(), heldOutOccasions: z.number().int(),
  /** In neither part: without a date, or of a date that lies on both sides (time splits only). */
  undated: z.number().int(), straddling: z.number().int(),
  trainingPairs: z.number().int(), newPairs: z.number().int(), repeatedPairs: z.number().int(),
  /** Queries of the headline ask from so many seekers, and so many of those have no link in training. */
  seekers: z.number().int(), coldSeekers: z.number().int(),
});
export type SplitCounts = z.infer<typeof SplitCounts>;

export const BacktestRun = z.strictObject({
  seed: z.number().int(), counts: SplitCounts,
  /** The split in words. */
  split: z.array(z.string()),
  /** The model first, then the baselines by their headline MRR, best first. */
  rankers: z.array(JudgedRanker),
  /** Ids; model is null where none was given. */
  model: z.string().nullable(), bestBaseline: z.string(),
  learningCurve: z.array(LearningPoint).nullable(),
});
export type BacktestRun = z.infer<typeof BacktestRun>;

export const BacktestReport = z.strictObject({
  dataVersion: z.string(), software: z.string(), request: BacktestRequest, runs: z.array(BacktestRun), notes: z.array(z.string()),
});
export type BacktestReport = z.infer<typeof BacktestReport>;
