/** Everything that is said of rankers on the same queries: metrics with intervals, slices, exposure, harder negatives. */
import { gini } from '../../analytics/structure/gini.ts';
import { SLICES, type Interval, type Judged, type Metrics, type Slice } from '../../model/backtest.ts';
import { compareText } from '../../model/tables.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { bootstrapMetrics, interval, type Bootstrapped } from './metrics.ts';
import type { RankedQuery } from './ranking.ts';
import { groupsOf } from './slices.ts';

/** Below this a figure is not given (too few). */
const FEWEST = 5;
const TOP = 10;

export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

/** One judgement for each ranker, on the same samples of seekers. */
export function judge(rankers: readonly (readonly RankedQuery[])[], sampling: Sampling): { judged: Judged; boot: Bootstrapped }[] {
  const queries = rankers[0]?.length ?? 0;
  const seekers = new Set(rankers[0]?.map(({ seeker }) => seeker)).size;
  return bootstrapMetrics(rankers, sampling).map((boot) => ({ boot, judged: { queries, seekers, metrics: queries < FEWEST ? null : (boot.metrics satisfies Metrics) } }));
}

/** The slices of each ranker, groups of one dimension in their order. */
export function judgeSlices(training: PartnerNetwork, rankers: readonly (readonly RankedQuery[])[], sampling: Sampling): Slice[][] {
  const result: Slice[][] = rankers.map(() => []);
  const groups = (rankers[0] ?? []).map((query) => groupsOf(training, query));
  for (const dimension of SLICES) {
    const orders = new Map(groups.map((group) => [group[dimension].group, group[dimension].order]));
    const sorted = [...orders].sort(([a, x], [b, y]) => x - y || compareText(a, b));
    for (const [group] of sorted) {
      const parts = rankers.map((ranked) => ranked.filter((_, i) => groups[i]![dimension].group === group));
      judge(parts, sampling).forEach(({ judged }, r) => result[r]!.push({ dimension, group, ...judged }));
    }
  }
  return result;
}

/**
 * Adds the first ten of one list to the counts. Cities tied for the last places share them, so that the order
 * of cities decides nothing.
 */
export function addExposure(scores: Float32Array, open: Uint8Array, exposure: Float64Array): void {
  const top: number[] = [];
  for (let v = 0; v < scores.length; v++) {
    if (open[v] === 0 || (top.length === TOP && scores[v]! <= top[TOP - 1]!)) continue;
    let at = top.length;
    while (at > 0 && top[at - 1]! < scores[v]!) at--;
    top.splice(at, 0, scores[v]!);
    if (top.length > TOP) top.pop();
  }
  const last = top.at(-1);
  if (last === undefined) return;
  const above = top.filter((score) => score > last).length;
  let tied = 0;
  for (let v = 0; v < scores.length; v++) if (open[v] === 1 && scores[v] === last) tied++;
  for (let v = 0; v < scores.length; v++) {
    if (open[v] === 0 || scores[v]! < last) continue;
    exposure[v]! += scores[v]! > last ? 1 : (top.length - above) / tied;
  }
}

export function exposureGini(exposure: Float64Array): number | null {
  const value = gini(exposure);
  return Number.isNaN(value) ? null : value;
}

/** Mean of a figure that some queries have, with its interval by seeker. */
export function clusterMean(values: readonly { seeker: number; value: number }[], { samples, seed }: Sampling): Interval {
  const sums = new Map<number, [number, number]>();
  for (const { seeker, value } of values) {
    const sum = sums.get(seeker) ?? [0, 0];
    sums.set(seeker, [sum[0] + value, sum[1] + 1]);
  }
  const clusters = [...sums.values()];
  if (values.length < FEWEST) return { value: null, low: null, high: null };
  const random = seededRandom(seed);
  const drawn = new Float64Array(samples);
  for (let b = 0; b < samples; b++) {
    let [sum, count] = [0, 0];
    for (let i = 0; i < clusters.length; i++) {
      const [total, size] = clusters[Math.floor(random() * clusters.length)]!;
      sum += total;
      count += size;
    }
    drawn[b] = sum / count;
  }
  return interval(values.reduce((sum, { value }) => sum + value, 0) / values.length, drawn);
}
