/**
 * The backtest: hold some of the past out, let every ranker learn from the rest, and see where the held-out
 * partners stand in its lists. Pure and seeded: equal network, request and rankers give equal reports.
 */
import { SOFTWARE } from '../../analytics/software.ts';
import { AppError } from '../../errors.ts';
import type { Network } from '../../graph/network-columns.ts';
import type { BacktestReport, BacktestRequest, BacktestRun, JudgedRanker } from '../../model/backtest.ts';
import { compareText } from '../../model/tables.ts';
import { addExposure, clusterMean, exposureGini, judge, judgeSlices, type Sampling } from './judge.ts';
import { aucAgainst, citiesByDegree, hardNegatives } from './harder-negatives.ts';
import { learningCurve } from './learning-curve.ts';
import { ratioOf } from './metrics.ts';
import { bothWays, rankQueries, type RankedQuery } from './ranking.ts';
import { stopIfCancelled, type PreparedRanker, type Ranker } from './ranker.ts';
import { reliability } from './reliability.ts';
import { degreeClass } from './slices.ts';
import { readSplitRule, splitNetwork, type Split } from './split.ts';
import { splitWords } from './split-words.ts';

export interface BacktestRankers {
  /** The models under test; the first is the one that ratios are about. */
  readonly models: readonly Ranker[];
  readonly baselines: readonly Ranker[];
}

export interface BacktestOptions {
  readonly onProgress?: ((progress: { stage: string; done: number; total: number | null }) => void) | undefined;
  readonly cancelled?: (() => boolean) | undefined;
}

const NOTES = [
  'Each pair is asked from both its ends; the bootstrap draws seekers, so it does not see that the two questions of a pair belong together.',
  'The best baseline is the one with the highest MRR on this very split, chosen after the fact: that favours the baselines.',
  'An exchange of many cities holds out many pairs at once: their questions count one each.',
];

/** Throws `bad-request` where a split leaves nothing to learn from or to find, `cancelled` when told so. */
export function backtest(network: Network, request: BacktestRequest, { models, baselines }: BacktestRankers, options: BacktestOptions = {}): BacktestReport {
  if (baselines.length === 0) throw new AppError('internal', 'a backtest needs at least one baseline to compare with');
  const curve = request.learningCurve ? 4 * (Math.min(1, models.length) + 1) : 0;
  const total = request.seeds.length * (models.length + baselines.length + 2 + curve);
  let done = 0;
  const runs = request.seeds.map((seed) => {
    const tell = (stage: string) => options.onProgress?.({ stage: request.seeds.length > 1 ? `Seed ${seed}, ${stage}` : stage, done: done - 1, total });
    return run(network, request, seed, [...models, ...baselines], models.length, {
      cancelled: options.cancelled,
      onStage(stage) {
        stopIfCancelled(options);
        done++;
        tell(stage);
      },
      onPart: tell,
    });
  });
  return { dataVersion: network.dataVersion, software: SOFTWARE, request, runs, notes: NOTES };
}

interface RunOptions {
  readonly cancelled: BacktestOptions['cancelled'];
  readonly onStage: (stage: string) => void;
  /** Within a stage. */
  readonly onPart: (stage: string) => void;
}

function run(network: Network, request: BacktestRequest, seed: number, rankers: readonly Ranker[], models: number, options: RunOptions): BacktestRun {
  const rule = readSplitRule(request.split);
  options.onStage('parting the network');
  const split = splitNetwork(network, rule, seed);
  const sampling: Sampling = { samples: request.bootstrap, seed };
  options.onStage('finding hard negatives');
  const hard = hardNegatives(split.training, split.headline, split.newPairs, { seed, cancelled: options.cancelled });
  const answers = rankers.map((ranker) => {
    options.onStage(ranker.label);
    return answersOf(ranker, split, hard, seed, options);
  });

  const headline = judge(answers.map((one) => one.headline), sampling);
  const lost = judge(answers.map((one) => one.lost), sampling);
  const repeats = judge(answers.map((one) => one.repeats), sampling);
  const slices = judgeSlices(split.training, answers.map((one) => one.headline), sampling);
  const judged = rankers.map((ranker, r): JudgedRanker => {
    const one = answers[r]!;
    const few = headline[r]!.judged.metrics === null;
    return {
      id: ranker.id, label: ranker.label, definition: ranker.definition, kind: r < models ? 'model' : 'baseline', notes: [...(one.prepared.notes ?? [])],
      headline: headline[r]!.judged, lost: lost[r]!.judged, repeats: repeats[r]!.judged,
      ratio: models === 0 || r === 0 || few ? null : ratioOf(headline[0]!.boot, headline[r]!.boot),
      degreeMatchedAuc: clusterMean(one.matched, sampling), hardAuc: clusterMean(one.hard, sampling),
      exposureGini: one.exposureGini, slices: slices[r]!,
      reliability: reliability(split.training, { id: ranker.id, prepared: one.prepared }, split.newPairs, { seed, cancelled: options.cancelled }),
    };
  });
  const strength = (one: JudgedRanker) => headline[judged.indexOf(one)]!.boot.metrics.mrr.value ?? 0;
  const baselines = judged.slice(models).sort((a, b) => strength(b) - strength(a) || compareText(a.id, b.id));
  const best = baselines[0]!;
  const curve = request.learningCurve
    ? learningCurve(split, [...rankers.slice(0, Math.min(1, models)), rankers.find(({ id }) => id === best.id)!], sampling, { seed, ...options })
    : null;
  return {
    seed, counts: split.counts, split: splitWords(rule, seed, split.counts, { headline: split.headline.length, lost: split.lost.length }),
    rankers: [...judged.slice(0, models), ...baselines], model: models === 0 ? null : judged[0]!.id, bestBaseline: best.id, learningCurve: curve,
  };
}

interface Answers {
  readonly prepared: PreparedRanker;
  readonly headline: RankedQuery[];
  readonly lost: RankedQuery[];
  readonly repeats: RankedQuery[];
  readonly matched: { seeker: number; value: number }[];
  readonly hard: { seeker: number; value: number }[];
  readonly exposureGini: number | null;
}

function answersOf(ranker: Ranker, split: Split, hardOf: ReadonlyMap<number, Int32Array>, seed: number, { cancelled, onPart }: RunOptions): Answers {
  const { training } = split;
  let told = 0;
  const prepared = ranker.prepare(training, { seed, cancelled, onProgress(done, total) {
    /* Tenths: rankers differ in how often they tell. */
    const tenth = Math.floor((10 * done) / total);
    if (tenth <= told || tenth >= 10) return;
    told = tenth;
    onPart(`${ranker.label}, ${10 * tenth} %`);
  } });
  const named = { id: ranker.id, prepared };
  const classes = citiesByDegree(training);
  const exposure = new Float64Array(training.n);
  const matched: Answers['matched'] = [];
  const hard: Answers['hard'] = [];
  const headline = rankQueries(training, named, split.headline, { cancelled, visit(seeker, scores, open, ranked) {
    addExposure(scores, open, exposure);
    for (const { candidate } of ranked) {
      const alike = (classes[degreeClass(training.degree[candidate]!)] ?? []).filter((city) => open[city] === 1);
      const [even, tempting] = [aucAgainst(scores, candidate, alike), aucAgainst(scores, candidate, hardOf.get(seeker) ?? [])];
      if (even !== undefined) matched.push({ seeker, value: even });
      if (tempting !== undefined) hard.push({ seeker, value: tempting });
    }
  } });
  return {
    prepared, headline, matched, hard, exposureGini: exposureGini(exposure),
    lost: rankQueries(training, named, split.lost, { cancelled }), repeats: rankQueries(training, named, bothWays(split.repeats), { cancelled }),
  };
}
