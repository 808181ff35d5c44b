/**
 * Where a random walk that restarts at the seeker is found (Haveliwala, WWW 2002), and the same with the
 * candidate's popularity divided out: divided by degree^γ. Chance of going on and γ are chosen on hidden links.
 */
import type { PartnerNetwork } from '../partner-network.ts';
import { stopIfCancelled, type RankerOptions } from '../backtest/ranker.ts';
import type { Baseline, Scores } from './baseline.ts';
import { meanReciprocalRank, type InnerValidation } from './inner-validation.ts';
import { tieWeights, walkWithRestart, type TieWeights } from './walks.ts';

const ALPHAS = [0.3, 0.5, 0.7, 0.85, 0.95] as const;
const GAMMAS = [0.25, 0.5, 0.75, 1] as const;

interface Parameters {
  readonly alpha: number;
  readonly gamma: number;
  readonly weights: TieWeights;
}

function scoresOf(partners: PartnerNetwork, { alpha, gamma, weights }: Parameters): Scores {
  const walk = walkWithRestart(partners, tieWeights(partners, weights), alpha);
  const divisor = powers(partners, gamma);
  return (seeker, out) => {
    walk(seeker, out);
    for (let v = 0; v < out.length; v++) out[v]! /= divisor[v]!;
  };
}

const powers = ({ degree }: PartnerNetwork, gamma: number) => Float64Array.from(degree, (d) => Math.max(1, d) ** gamma);

/** Each walk is made once and looked at for every γ. */
function tune(inner: InnerValidation, gammas: readonly number[], options: RankerOptions): Parameters {
  const { partners } = inner;
  const group = partners.ties.weights.some((weight) => weight !== partners.ties.weights[0]);
  const divisors = gammas.map((gamma) => powers(partners, gamma));
  const at = new Float64Array(partners.n);
  const out = new Float64Array(partners.n);
  let top = -1;
  let found: Parameters = { alpha: ALPHAS[0], gamma: gammas[0]!, weights: 'none' };
  for (const weights of group ? (['none', 'shared'] as const) : (['none'] as const)) {
    for (const alpha of ALPHAS) {
      stopIfCancelled(options);
      const walk = walkWithRestart(partners, tieWeights(partners, weights), alpha);
      const walks = inner.queries.map(([seeker]) => {
        walk(seeker, at);
        return Float32Array.from(at);
      });
      gammas.forEach((gamma, g) => {
        const mrr = meanReciprocalRank(inner, (_, place) => {
          const there = walks[place]!;
          for (let v = 0; v < out.length; v++) out[v] = there[v]! / divisors[g]![v]!;
          return out;
        });
        if (mrr > top) [top, found] = [mrr, { alpha, gamma, weights }];
      });
    }
  }
  return found;
}

const say = ({ alpha, weights }: Parameters) => `goes on with chance ${alpha}, ties ${weights === 'none' ? 'unweighted' : 'weighing Σ 1/(k − 1)'}`;

export const personalisedPagerank: Baseline<Parameters> = {
  id: 'personalised-pagerank', label: 'Personalised PageRank',
  definition: 'Share of time at the candidate of a random walk along ties that starts again at the seeker.',
  tune: (inner, options) => tune(inner, [0], options),
  say,
  build: scoresOf,
};

export const pagerankByDegree: Baseline<Parameters> = {
  id: 'pagerank-by-degree', label: 'Personalised PageRank ÷ degree^γ',
  definition: 'Share of time at the candidate of a random walk that starts again at the seeker, divided by a power of the number of its partners.',
  tune: (inner, options) => tune(inner, GAMMAS, options),
  say: (parameters) => `${say(parameters)}; γ = ${parameters.gamma}`,
  build: scoresOf,
};
