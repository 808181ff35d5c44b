/** Walks along ties from one city: how many of each length (Katz), and where a walk with restarts is (PageRank). */
import type { PartnerNetwork } from '../partner-network.ts';

/** What a tie weighs: 1, or Σ 1/(k − 1) over its events, so that big events count less. */
export type TieWeights = 'none' | 'shared';

export function tieWeights({ ties }: PartnerNetwork, weights: TieWeights): Float64Array {
  return weights === 'shared' ? ties.weights : new Float64Array(ties.targets.length).fill(1);
}

/** Σ βˡ · (weighted number of walks of l ties), l = 1 … length (Katz, Psychometrika 18, 1953, cut off). */
export function katzWalks({ n, ties }: PartnerNetwork, weights: Float64Array, { beta, length }: { beta: number; length: number }) {
  const [here, next] = [new Float64Array(n), new Float64Array(n)];
  return (seeker: number, out: Float64Array): void => {
    out.fill(0);
    here.fill(0);
    here[seeker] = 1;
    let factor = 1;
    for (let step = 1; step <= length; step++) {
      next.fill(0);
      for (let u = 0; u < n; u++) {
        const mass = here[u]!;
        if (mass !== 0) for (let at = ties.offsets[u]!; at < ties.offsets[u + 1]!; at++) next[ties.targets[at]!]! += mass * weights[at]!;
      }
      factor *= beta;
      for (let v = 0; v < n; v++) out[v]! += factor * next[v]!;
      here.set(next);
    }
  };
}

/** Largest eigenvalue of the tie weights by 100 power steps: Katz converges for β below its inverse. */
export function largestEigenvalue({ n, ties }: PartnerNetwork, weights: Float64Array): number {
  let vector = new Float64Array(n).fill(1 / Math.sqrt(n));
  let value = 0;
  for (let step = 0; step < 100; step++) {
    /* One added on the diagonal keeps bipartite networks from swinging between two vectors. */
    const next = vector.slice();
    for (let u = 0; u < n; u++) for (let at = ties.offsets[u]!; at < ties.offsets[u + 1]!; at++) next[u]! += weights[at]! * vector[ties.targets[at]!]!;
    const norm = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0));
    if (norm === 0) return 0;
    value = norm - 1;
    vector = next.map((x) => x / norm);
  }
  return value;
}

/** Error left at which the walk is taken for done. */
const DONE = 1e-8;

/**
 * Personalised PageRank (Haveliwala, WWW 2002): share of time at each city of a walk that goes on along a tie
 * with chance `alpha` and else starts anew at the seeker. Sums to 1; a seeker without ties keeps all of it.
 * Solves x = (1 − α)e + αPx by Chebyshev's semi-iteration (Golub & Varga, Numer. Math. 3, 1961): ties run both
 * ways, so the spectrum of αP lies in [−α, α], and the error shrinks by (1 − √(1 − α²))/α a step.
 */
export function walkWithRestart({ n, ties }: PartnerNetwork, weights: Float64Array, alpha: number) {
  const strength = new Float64Array(n);
  for (let u = 0; u < n; u++) for (let at = ties.offsets[u]!; at < ties.offsets[u + 1]!; at++) strength[u]! += weights[at]!;
  const passedOn = strength.map((sum) => (sum === 0 ? 0 : alpha / sum));
  const rate = (1 - Math.sqrt(1 - alpha * alpha)) / alpha;
  const steps = Math.ceil(Math.log(DONE) / Math.log(rate));
  let [x, before, next] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  return (seeker: number, out: Float64Array): void => {
    out.fill(0);
    if (strength[seeker] === 0) {
      out[seeker] = 1;
      return;
    }
    x.fill(0);
    before.fill(0);
    let omega = 1;
    for (let step = 0; step < steps; step++) {
      next.fill(0);
      for (let u = 0; u < n; u++) {
        const mass = x[u]!;
        if (mass === 0) continue;
        const share = passedOn[u]! * mass;
        for (let at = ties.offsets[u]!; at < ties.offsets[u + 1]!; at++) next[ties.targets[at]!]! += share * weights[at]!;
      }
      next[seeker]! += 1 - alpha;
      for (let v = 0; v < n; v++) next[v] = omega * (next[v]! - before[v]!) + before[v]!;
      [before, x, next] = [x, next, before];
      omega = step === 0 ? 1 / (1 - (alpha * alpha) / 2) : 1 / (1 - (alpha * alpha * omega) / 4);
    }
    /* What is left of the error can be below nothing. */
    for (let v = 0; v < n; v++) out[v] = Math.max(0, x[v]!);
  };
}
