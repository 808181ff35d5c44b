/** All walks between the two up to five ties, each tie weighing β (Katz, Psychometrika 18, 1953), β chosen on hidden links. */
import type { Baseline } from './baseline.ts';
import { best, innerMrr } from './inner-validation.ts';
import { katzWalks, largestEigenvalue, tieWeights, type TieWeights } from './walks.ts';

const LENGTH = 5;
/** As shares of the inverse of the largest eigenvalue. */
const SHARES = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.95] as const;

interface Parameters {
  readonly share: number;
  readonly weights: TieWeights;
}
const CHOICES: readonly Parameters[] = (['none', 'shared'] as const).flatMap((weights) => SHARES.map((share) => ({ share, weights })));

export const katz: Baseline<Parameters> = {
  id: 'katz', label: 'Katz', definition: `Walks of up to ${LENGTH} ties between the two, a walk of l ties counting βˡ.`,
  tune: (inner) => best(CHOICES, (choice) => innerMrr(inner, katz.build(inner.partners, choice))),
  say: ({ share, weights }) => `β = ${share} / largest eigenvalue, ties ${weights === 'none' ? 'unweighted' : 'weighing Σ 1/(k − 1)'}`,
  build(partners, { share, weights }) {
    const weight = tieWeights(partners, weights);
    const largest = largestEigenvalue(partners, weight);
    return katzWalks(partners, weight, { beta: largest === 0 ? 0 : share / largest, length: LENGTH });
  },
};
