/**
 * Does "1 in 12" mean 1 in 12? Of a seeded sample of cities, whether they have a held-out partner or not, all
 * candidates are put into bins by the likelihood that the ranker gives, and the share of held-out links in
 * each bin is set against the mean of what was said.
 */
import { AppError } from '../../errors.ts';
import type { ReliabilityBin } from '../../model/backtest.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { seededRandom, shuffled } from '../../statistics/seeded-random.ts';
import { wilson } from '../../statistics/wilson.ts';
import { openCandidates } from '../ranks.ts';
import { stopIfCancelled, type PreparedRanker, type RankerOptions } from './ranker.ts';

const EDGES = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1] as const;
const MOST_SEEKERS = 1000;
const FEWEST = 5;

/** Null for rankers that give no likelihood. Throws `internal` for one outside of [0, 1]. */
export function reliability(
  training: PartnerNetwork, ranker: { readonly id: string; readonly prepared: PreparedRanker }, heldout: readonly (readonly [number, number])[], options: RankerOptions,
): ReliabilityBin[] | null {
  const { probability } = ranker.prepared;
  if (probability === undefined) return null;
  const { n } = training;
  const links = new Set(heldout.flatMap(([a, b]) => [a * n + b, b * n + a]));
  const seekers = shuffled(n, seededRandom(options.seed)).subarray(0, MOST_SEEKERS).slice().sort();
  const out = new Float64Array(n);
  const open = new Uint8Array(n);
  const bins = EDGES.slice(1).map(() => ({ pairs: 0, links: 0, sum: 0 }));
  for (const seeker of seekers) {
    stopIfCancelled(options);
    probability(seeker, out);
    openCandidates(training, seeker, open);
    for (let v = 0; v < n; v++) {
      if (open[v] === 0) continue;
      const p = out[v]!;
      if (!(p >= 0 && p <= 1)) throw new AppError('internal', `the ranker ${ranker.id} gives the pair of cities ${seeker} and ${v} the likelihood ${p}, which is none`);
      let b = 0;
      while (b < bins.length - 1 && p >= EDGES[b + 1]!) b++;
      const bin = bins[b]!;
      bin.pairs++;
      bin.sum += p;
      if (links.has(seeker * n + v)) bin.links++;
    }
  }
  return bins.map((bin, b) => {
    const enough = bin.pairs >= FEWEST;
    const { low, high } = enough ? wilson(bin.links, bin.pairs) : { low: null, high: null };
    return { from: EDGES[b]!, to: EDGES[b + 1]!, pairs: bin.pairs, links: bin.links, predicted: enough ? bin.sum / bin.pairs : null, observed: { value: enough ? bin.links / bin.pairs : null, low, high } };
  });
}
