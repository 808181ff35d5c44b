/** MRR on the same questions, learned from a quarter, half, three quarters and all of the training occasions. */
import { sharedBytes } from '../../graph/network-columns.ts';
import { buildNetwork } from '../../graph/network.ts';
import type { LearningPoint } from '../../model/backtest.ts';
import { partnerNetwork, type PartnerNetwork } from '../partner-network.ts';
import { seededRandom, shuffled } from '../../statistics/seeded-random.ts';
import { judge, type Sampling } from './judge.ts';
import { rankQueries } from './ranking.ts';
import type { Ranker, RankerOptions } from './ranker.ts';
import type { Split } from './split.ts';
import { trainingRead } from './training-rows.ts';

const SHARES = [0.25, 0.5, 0.75, 1] as const;

/** Bigger parts hold the smaller ones. Candidates stay those of the whole training part, so ranks compare. */
export function learningCurve(split: Split, rankers: readonly Ranker[], sampling: Sampling, options: Omit<RankerOptions, 'onProgress'> & { onStage: (stage: string) => void }): LearningPoint[] {
  return SHARES.map((share) => {
    const partners = part(split.training, share, sampling.seed);
    const ranked = rankers.map((ranker) => {
      options.onStage(`${share * 100} % of training: ${ranker.label}`);
      const prepared = ranker.prepare(partners, { seed: options.seed, cancelled: options.cancelled });
      return rankQueries(split.training, { id: ranker.id, prepared }, split.headline, { cancelled: options.cancelled });
    });
    return { share, pairs: partners.ties.targets.length / 2, rankers: judge(ranked, sampling).map(({ judged, boot }, r) => ({ id: rankers[r]!.id, mrr: judged.metrics === null ? { value: null, low: null, high: null } : boot.metrics.mrr })) };
  });
}

function part(training: PartnerNetwork, share: number, seed: number): PartnerNetwork {
  const { network } = training;
  const { exchanges, adoptions } = network;
  const total = exchanges.count + adoptions.count;
  const kept = Math.round(share * total);
  if (kept === total) return training;
  const dropped = { exchanges: sharedBytes(exchanges.count), adoptions: sharedBytes(adoptions.count) };
  for (const occasion of shuffled(total, seededRandom(seed)).subarray(kept)) {
    if (occasion < exchanges.count) dropped.exchanges[occasion] = 1;
    else dropped.adoptions[occasion - exchanges.count] = 1;
  }
  const read = trainingRead(network, dropped, new Set(), null);
  return partnerNetwork(buildNetwork({ ...read, version: `${network.dataVersion} share ${share}` }));
}
