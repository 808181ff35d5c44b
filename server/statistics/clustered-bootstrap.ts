/** Bootstrap by clusters: whole clusters are drawn with replacement (Davison & Hinkley 1997, 3.8). Percentile interval, 95 %. */
import { quantile } from './quantile.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * `estimate` gets how often each cluster was drawn, and may give NaN where a draw has no estimate.
 * Null where fewer than two clusters there are, or where more than half of the draws have none.
 */
export function clusteredBootstrap(clusters: number, draws: number, seed: number, estimate: (times: Int32Array) => number): { low: number; high: number } | null {
  if (clusters < 2) return null;
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let i = 0; i < draws; i++) {
    const times = new Int32Array(clusters);
    for (let c = 0; c < clusters; c++) times[Math.floor(random() * clusters)]!++;
    const value = estimate(times);
    if (!Number.isNaN(value)) found.push(value);
  }
  if (found.length * 2 < draws) return null;
  const sorted = Float64Array.from(found).sort();
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}
