/**
 * Figures of ranked queries. Per query: AUC = share of the other candidates ranked below, ties counting
 * half, (N − rank)/(N − 1); reciprocal rank; hit at k = rank ≤ k. Per seeker: NDCG@10 with all of its
 * held-out partners as relevant (Järvelin & Kekäläinen, ACM TOIS 20, 2002). Means over queries, NDCG over
 * seekers; null where nothing was asked. All in [0, 1], higher is better.
 */
import { BACKTEST_METRICS, type BacktestMetric, type Interval } from '../../model/backtest.ts';
import { quantile } from '../../statistics/quantile.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { bySeeker, type RankedQuery } from './ranking.ts';

export const METRICS = BACKTEST_METRICS;
export type Metric = BacktestMetric;
export type MetricValues = Record<Metric, number | null>;

/** Sums over the queries of one seeker; a bootstrap draws whole seekers. */
export interface SeekerSums extends Record<Metric, number> {
  readonly seeker: number;
  readonly queries: number;
}

export function seekerSums(ranked: readonly RankedQuery[]): SeekerSums[] {
  return [...bySeeker(ranked)].map(([seeker, queries]) => {
    const sum = (of: (query: RankedQuery) => number) => queries.reduce((total, query) => total + of(query), 0);
    const gain = (rank: number) => (rank <= 10 ? 1 / Math.log2(1 + rank) : 0);
    let ideal = 0;
    for (let rank = 1; rank <= Math.min(10, queries.length); rank++) ideal += gain(rank);
    return {
      seeker, queries: queries.length,
      auc: sum(({ rank, candidates }) => (candidates > 1 ? (candidates - rank) / (candidates - 1) : 1)),
      mrr: sum(({ rank }) => 1 / rank),
      hitsAt10: sum(({ rank }) => (rank <= 10 ? 1 : 0)),
      hitsAt50: sum(({ rank }) => (rank <= 50 ? 1 : 0)),
      ndcgAt10: sum(({ rank }) => gain(rank)) / ideal,
    };
  });
}

/** Of the seekers given, each as often as it is drawn. */
function metricsOfDraw(sums: readonly SeekerSums[], draw?: Int32Array): MetricValues {
  const total: Record<Metric, number> = { auc: 0, mrr: 0, hitsAt10: 0, hitsAt50: 0, ndcgAt10: 0 };
  let queries = 0;
  const size = draw?.length ?? sums.length;
  for (let i = 0; i < size; i++) {
    const one = sums[draw ? draw[i]! : i]!;
    queries += one.queries;
    total.auc += one.auc;
    total.mrr += one.mrr;
    total.hitsAt10 += one.hitsAt10;
    total.hitsAt50 += one.hitsAt50;
    total.ndcgAt10 += one.ndcgAt10;
  }
  const per = (metric: Metric, count: number) => (count === 0 ? null : total[metric] / count);
  return { auc: per('auc', queries), mrr: per('mrr', queries), hitsAt10: per('hitsAt10', queries), hitsAt50: per('hitsAt50', queries), ndcgAt10: per('ndcgAt10', size) };
}

export function metricsOf(ranked: readonly RankedQuery[]): MetricValues {
  return metricsOfDraw(seekerSums(ranked));
}

export interface Bootstrapped {
  readonly metrics: Record<Metric, Interval>;
  /** The metric in each sample: rankers given together have the same seekers in the same sample. */
  readonly samples: Record<Metric, Float64Array>;
}

/**
 * 95 % percentile intervals from samples of seekers with replacement (a cluster bootstrap: queries of one
 * seeker are not independent). All rankers answer the same queries and are drawn together.
 */
export function bootstrapMetrics(rankers: readonly (readonly RankedQuery[])[], { samples, seed }: { samples: number; seed: number }): Bootstrapped[] {
  const sums = rankers.map(seekerSums);
  const seekers = sums[0]?.length ?? 0;
  const drawn = sums.map(() => Object.fromEntries(METRICS.map((metric) => [metric, new Float64Array(seekers === 0 ? 0 : samples)])) as Record<Metric, Float64Array>);
  const random = seededRandom(seed);
  const draw = new Int32Array(seekers);
  for (let b = 0; seekers > 0 && b < samples; b++) {
    for (let i = 0; i < seekers; i++) draw[i] = Math.floor(random() * seekers);
    sums.forEach((one, r) => {
      const values = metricsOfDraw(one, draw);
      for (const metric of METRICS) drawn[r]![metric][b] = values[metric]!;
    });
  }
  return sums.map((one, r) => {
    const values = metricsOfDraw(one);
    return { samples: drawn[r]!, metrics: Object.fromEntries(METRICS.map((metric) => [metric, interval(values[metric], drawn[r]![metric])])) as Record<Metric, Interval> };
  });
}

/** Value with the 2.5 and 97.5 percentiles of its samples; samples of 0/0 are left out, a bound at x/0 is null. */
export function interval(value: number | null, samples: Float64Array): Interval {
  if (value === null || samples.length === 0) return { value, low: null, high: null };
  const sorted = samples.filter((sample) => !Number.isNaN(sample)).sort();
  const bound = (share: number) => {
    const at = quantile(sorted, share);
    return Number.isFinite(at) ? at : null;
  };
  return { value, low: bound(0.025), high: bound(0.975) };
}

/** How many times the MRR of the second that of the first is, with its interval over the same samples. */
export function ratioOf(numerator: Bootstrapped, denominator: Bootstrapped, metric: Metric = 'mrr'): Interval {
  const [above, below] = [numerator.metrics[metric].value, denominator.metrics[metric].value];
  if (above === null || below === null || below === 0) return { value: null, low: null, high: null };
  const ratios = numerator.samples[metric].map((value, b) => value / denominator.samples[metric][b]!);
  return interval(above / below, ratios);
}
