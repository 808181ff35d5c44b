/**
 * What is known of the two cities without any link: same country, size alike, near, a language in common.
 * Each part lies in [0, 1]; the score is the weighted mean of the parts known (Gower, Biometrics 27, 1971).
 * Weights come from {−1, 0, .5, 1, 2, 4}, chosen one after another, twice round, on hidden links; a negative
 * weight of the country says that partners are sought abroad.
 */
import { kilometres } from '../features/geography.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { stopIfCancelled } from '../backtest/ranker.ts';
import type { Baseline } from './baseline.ts';
import { meanReciprocalRank } from './inner-validation.ts';

const PARTS = ['country', 'size', 'nearness', 'language'] as const;
type Weights = Readonly<Record<(typeof PARTS)[number], number>>;
const GRID = [1, -1, 0, 0.5, 2, 4] as const;
/** Sizes that differ a hundredfold have nothing in common. */
const SIZE_SPAN = 2;
/** Nearness falls to 1/e over this. */
const NEAR_KM = 1000;

/** Writes the parts side by side: `parts[4 · v + p]`, NaN where unknown. */
function fillParts({ n, country, logPopulation, lat, lon, languages }: PartnerNetwork, seeker: number, parts: Float64Array | Float32Array): void {
  const own = languages[seeker]!;
  for (let v = 0; v < n; v++) {
    const km = kilometres(lat[seeker]!, lon[seeker]!, lat[v]!, lon[v]!);
    parts[4 * v] = country[seeker] === country[v] ? 1 : 0;
    parts[4 * v + 1] = Math.max(0, 1 - Math.abs(logPopulation[seeker]! - logPopulation[v]!) / SIZE_SPAN);
    parts[4 * v + 2] = Math.exp(-km / NEAR_KM);
    const theirs = languages[v]!;
    parts[4 * v + 3] = own.size === 0 || theirs.size === 0 ? Number.NaN : shares(own, theirs) ? 1 : 0;
  }
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

function weigh(parts: Float64Array | Float32Array, weights: readonly number[], out: Float64Array): void {
  for (let v = 0; v < out.length; v++) {
    let [sum, size] = [0, 0];
    for (let p = 0; p < 4; p++) {
      const part = parts[4 * v + p]!;
      if (Number.isNaN(part)) continue;
      sum += weights[p]! * part;
      size += Math.abs(weights[p]!);
    }
    out[v] = size === 0 ? 0 : sum / size;
  }
}

export const content: Baseline<Weights> = {
  id: 'content', label: 'Content only', definition: 'Same country, size alike, near, a language in common: weighted mean of what is known, no links used.',
  tune(inner, options) {
    const seekers = inner.queries.slice(0, 200);
    const partial = { ...inner, queries: seekers };
    const parts = seekers.map(([seeker]) => {
      stopIfCancelled(options);
      const columns = new Float32Array(4 * inner.partners.n);
      fillParts(inner.partners, seeker, columns);
      return columns;
    });
    const out = new Float64Array(inner.partners.n);
    const mrr = (weights: readonly number[]) => meanReciprocalRank(partial, (_, place) => {
      weigh(parts[place]!, weights, out);
      return out;
    });
    const weights = [1, 1, 1, 1];
    let top = mrr(weights);
    for (let round = 0; round < 2; round++) {
      for (let p = 0; p < 4; p++) {
        stopIfCancelled(options);
        for (const weight of GRID) {
          const tried = weights.with(p, weight);
          const one = mrr(tried);
          if (one > top) {
            top = one;
            weights[p] = weight;
          }
        }
      }
    }
    return { country: weights[0]!, size: weights[1]!, nearness: weights[2]!, language: weights[3]! };
  },
  say: (weights) => `weights: ${PARTS.map((part) => `${part} ${weights[part]}`).join(', ')}`,
  build(partners, weights) {
    const parts = new Float64Array(4 * partners.n);
    const list = PARTS.map((part) => weights[part]);
    return (seeker, out) => {
      fillParts(partners, seeker, parts);
      weigh(parts, list, out);
    };
  },
};
