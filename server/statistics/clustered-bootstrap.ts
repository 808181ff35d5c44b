/**
 * Interval of a share by a bootstrap of clusters: whole clusters are drawn with replacement (Davison &
 * Hinkley 1997, 3.8), the standard error of the draws, widened by √(G/(G − 1)), is taken to the scale of
 * log-odds and multiplied by Student’s t with G − 1 degrees of freedom, 95 %. With few clusters and
 * small shares this covers better than percentiles of the draws, which come out too narrow and too even.
 */
import { Z95 } from './normal.ts';
import { seededRandom } from './seeded-random.ts';

/** Fewer clusters say nothing about how clusters differ. */
export const FEWEST_CLUSTERS = 5;

/** Quantile .975 of Student’s t by its expansion about the normal (Abramowitz & Stegun 26.7.5): within .01 from 4 degrees of freedom on. */
export function studentQuantile(freedom: number): number {
  const z = Z95;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
    + (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92160 * freedom ** 4);
}

/**
 * `estimate` gets how often each cluster was drawn, and may give NaN where a draw has no estimate.
 * Null where the share is 0 or 1, with fewer than five clusters, or where more than half of the draws have no estimate.
 */
export function clusteredInterval(share: number, clusters: number, draws: number, seed: number, estimate: (times: Int32Array) => number): { low: number; high: number } | null {
  if (clusters < FEWEST_CLUSTERS || !(share > 0 && share < 1)) return null;
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let i = 0; i < draws; i++) {
    const times = new Int32Array(clusters);
    for (let c = 0; c < clusters; c++) times[Math.floor(random() * clusters)]!++;
    const value = estimate(times);
    if (!Number.isNaN(value)) found.push(value);
  }
  if (found.length * 2 < draws) return null;
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const error = Math.sqrt((found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - 1)) * (clusters / (clusters - 1)));
  const [middle, half] = [Math.log(share / (1 - share)), (studentQuantile(clusters - 1) * error) / (share * (1 - share))];
  return { low: 1 / (1 + Math.exp(half - middle)), high: 1 / (1 + Math.exp(-half - middle)) };
}
