/**
 * The score: a sum of one effect for each feature (piecewise linear) and a few pairwise effects
 * (bilinear on a coarse grid), so that the parts of a score are its explanation. A generalised
 * additive model (Hastie & Tibshirani, 1990) with pairwise terms (Lou et al., KDD 2013).
 */
import { FEATURES, featureNumber } from '../features/registry.ts';
import { knotBelow, shareAbove } from './basis.ts';

export interface Effect {
  readonly feature: number;
  readonly knots: Float64Array;
  /** Effect at each knot, then the effect of a missing value. */
  readonly values: Float64Array;
}
export interface PairEffect {
  readonly first: number;
  readonly second: number;
  readonly knots: readonly [Float64Array, Float64Array];
  /** Row by row over the knots of the first feature, then the effect where either is missing. */
  readonly values: Float64Array;
}
export interface AdditiveModel {
  readonly effects: readonly Effect[];
  readonly pairs: readonly PairEffect[];
}

export function effectAt({ knots, values }: Effect, value: number): number {
  if (Number.isNaN(value)) return values[knots.length]!;
  const knot = knotBelow(knots, value);
  const share = shareAbove(knots, knot, value);
  return share === 0 ? values[knot]! : values[knot]! * (1 - share) + values[knot + 1]! * share;
}

export function pairEffectAt({ knots: [a, b], values }: PairEffect, first: number, second: number): number {
  if (Number.isNaN(first) || Number.isNaN(second)) return values[a.length * b.length]!;
  const [i, j] = [knotBelow(a, first), knotBelow(b, second)];
  const [s, t] = [shareAbove(a, i, first), shareAbove(b, j, second)];
  const at = i * b.length + j;
  let sum = values[at]! * (1 - s) * (1 - t);
  if (t > 0) sum += values[at + 1]! * (1 - s) * t;
  if (s > 0) sum += values[at + b.length]! * s * (1 - t);
  if (s > 0 && t > 0) sum += values[at + b.length + 1]! * s * t;
  return sum;
}

/** Adds up the score of every candidate; `columns` as features fill them. */
export function scoreColumns(model: AdditiveModel, columns: readonly (Float64Array | Float32Array)[], scores: Float64Array): void {
  scores.fill(0);
  for (const effect of model.effects) {
    const column = columns[effect.feature]!;
    for (let p = 0; p < scores.length; p++) scores[p]! += effectAt(effect, column[p]!);
  }
  for (const pair of model.pairs) {
    const [first, second] = [columns[pair.first]!, columns[pair.second]!];
    for (let p = 0; p < scores.length; p++) scores[p]! += pairEffectAt(pair, first[p]!, second[p]!);
  }
}

/** Pairs of features that may act together, by id; each is named for what it says. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['seeker-partners', 'walk-near'],
  ['seeker-partners', 'own-share'],
  ['seeker-partners', 'candidate-partners'],
  ['seeker-partners', 'place-walk'],
  ['candidate-partners', 'walk-near-back'],
  ['candidate-partners', 'own-share-back'],
  ['candidate-partners', 'place-walk-back'],
  ['seeker-size', 'candidate-size'],
  ['seeker-place', 'candidate-place'],
  ['seeker-standing', 'candidate-standing'],
  ['distance', 'size-difference'],
  ['distance', 'country-affinity'],
  ['distance', 'walk-near'],
  ['place-walk', 'size-difference'],
  ['place-walk', 'walk-near'],
  ['links-between-50', 'own-share'],
  ['links-between-150', 'country-affinity'],
  ['alike-chance', 'own-share'],
  ['alike-chance', 'walk-near'],
  ['same-country', 'distance'],
  ['three-steps', 'adamic-adar'],
];

export function pairNumbers(): (readonly [number, number])[] {
  return PAIRS.map(([a, b]) => [featureNumber(a), featureNumber(b)]);
}

export function featureCount(): number {
  return FEATURES.length;
}
