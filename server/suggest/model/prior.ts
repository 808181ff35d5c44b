/**
 * Weights that hold before a network has taught its own: what studies of twinning and of city
 * networks agree on (near in path, place, size, language and need works together more). They stand in
 * small networks alone; in larger ones the fit starts from them and leaves them as the links say.
 */
import { FEATURES, featureNumber } from '../features/registry.ts';
import type { AdditiveModel } from './additive-model.ts';

interface PriorWeight {
  readonly feature: string;
  /** Log-odds for each unit of the feature, counted from `zero`, between the two `ends`. */
  readonly slope: number;
  readonly zero: number;
  readonly ends: readonly [number, number];
}

export const PRIOR: readonly PriorWeight[] = [
  { feature: 'walk-near', slope: 0.5, zero: -6, ends: [-6, -1] },
  { feature: 'adamic-adar', slope: 0.15, zero: -6, ends: [-6, 1] },
  { feature: 'country-chance', slope: 0.6, zero: -3, ends: [-5, -1] },
  { feature: 'own-share', slope: 0.5, zero: -2, ends: [-5, 0] },
  { feature: 'near-own-partners-50', slope: 0.2, zero: -3, ends: [-3, 1] },
  { feature: 'distance', slope: -0.4, zero: 3.5, ends: [1, 4.3] },
  { feature: 'size-difference', slope: -0.8, zero: 0.5, ends: [0, 2.5] },
  { feature: 'candidate-partners', slope: 0.8, zero: 0.5, ends: [0, 2] },
];

export function priorModel(): AdditiveModel {
  return {
    effects: PRIOR.map(({ feature, slope, zero, ends }) => ({
      feature: featureNumber(feature), knots: Float64Array.from(ends), values: Float64Array.from([...ends.map((value) => slope * (value - zero)), 0]),
    })),
    pairs: [],
  };
}

/** The prior effect of each feature at a value; 0 where the prior says nothing. */
export function priorEffect(feature: number, value: number): number {
  const weight = PRIOR.find((one) => one.feature === FEATURES[feature]!.id);
  if (weight === undefined) return 0;
  return weight.slope * (Math.min(weight.ends[1], Math.max(weight.ends[0], value)) - weight.zero);
}
