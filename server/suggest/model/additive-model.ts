/**
 * The score: a sum of one effect for each feature (piecewise linear) and a few pairwise effects
 * (bilinear on a coarse grid), so that the parts of a score are its explanation. A generalised
 * additive model (Hastie & Tibshirani, 1990) with pairwise terms (Lou et al., KDD 2013).
 */
import { featureNumber } from '../features/registry.ts';
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
  for (const effect of model.effects) addEffect(effect, columns[effect.feature]!, scores);
  for (const pair of model.pairs) addPairEffect(pair, columns[pair.first]!, columns[pair.second]!, scores);
}

/** effectAt for a whole column: there are few knots, so the right one is found by walking up. */
function addEffect({ knots, values }: Effect, column: Float64Array | Float32Array, scores: Float64Array): void {
  const last = knots.length - 1;
  const missing = values[knots.length]!;
  for (let p = 0; p < scores.length; p++) {
    const value = column[p]!;
    if (value !== value) scores[p]! += missing;
    else if (value <= knots[0]!) scores[p]! += values[0]!;
    else if (value >= knots[last]!) scores[p]! += values[last]!;
    else {
      let k = 0;
      while (knots[k + 1]! <= value) k++;
      const share = (value - knots[k]!) / (knots[k + 1]! - knots[k]!);
      scores[p]! += values[k]! * (1 - share) + values[k + 1]! * share;
    }
  }
}

function addPairEffect({ knots: [a, b], values }: PairEffect, first: Float64Array | Float32Array, second: Float64Array | Float32Array, scores: Float64Array): void {
  const [lastA, lastB, width] = [a.length - 1, b.length - 1, b.length];
  const missing = values[a.length * b.length]!;
  for (let p = 0; p < scores.length; p++) {
    const [x, y] = [first[p]!, second[p]!];
    if (x !== x || y !== y) {
      scores[p]! += missing;
      continue;
    }
    let [i, s, j, t] = [0, 0, 0, 0];
    if (x >= a[lastA]!) i = lastA;
    else if (x > a[0]!) {
      while (a[i + 1]! <= x) i++;
      s = (x - a[i]!) / (a[i + 1]! - a[i]!);
    }
    if (y >= b[lastB]!) j = lastB;
    else if (y > b[0]!) {
      while (b[j + 1]! <= y) j++;
      t = (y - b[j]!) / (b[j + 1]! - b[j]!);
    }
    const at = i * width + j;
    let sum = values[at]! * (1 - s) * (1 - t);
    if (t > 0) sum += values[at + 1]! * (1 - s) * t;
    if (s > 0) sum += values[at + width]! * s * (1 - t);
    if (s > 0 && t > 0) sum += values[at + width + 1]! * s * t;
    scores[p]! += sum;
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
