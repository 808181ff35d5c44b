/**
 * Fits the additive model to past choices: a conditional logit (McFadden, 1974) over the candidates
 * of each choice, with a penalty on the bends of every effect and a small one on its size. Convex,
 * so there is one answer; the search for it is deterministic.
 */
import { FEATURES } from '../features/registry.ts';
import { pairEffectAt, pairNumbers, type AdditiveModel, type PairEffect } from './additive-model.ts';
import { knotBelow, quantileKnots, shareAbove } from './basis.ts';
import { minimise } from './minimise.ts';
import type { TrainingSample } from './sample.ts';
import { mustRise } from './shape.ts';

export interface FitOptions {
  readonly knots?: number;
  readonly pairKnots?: number;
  /** Penalty on the second differences of effects, and on their size. */
  readonly bend?: number;
  readonly size?: number;
  readonly pairSize?: number;
  readonly iterations?: number;
  /** What effects are drawn towards (`designOf` gives its places); nothing: 0. */
  readonly prior?: Float64Array;
  readonly onProgress?: (iteration: number, most: number) => void;
}

interface MainTerm { feature: number; knots: Float64Array; at: number; knot: Uint8Array; share: Float32Array }
interface PairTerm { first: number; second: number; knots: [Float64Array, Float64Array]; at: number; cell: Uint8Array; s: Float32Array; t: Float32Array }

export interface Design {
  readonly sample: TrainingSample;
  readonly main: readonly MainTerm[];
  readonly pairs: readonly PairTerm[];
  readonly size: number;
}

/** Knots, and the place of every value between them. */
export function designOf(sample: TrainingSample, { knots: most = 8, pairKnots = 6 }: FitOptions = {}): Design {
  let size = 0;
  // What is the same for all candidates of every choice cannot tell them apart: it has no effect of its own.
  const telling = [...FEATURES.keys()].filter((feature) => variesWithinChoices(sample.values[feature]!, sample.width));
  const main = telling.map((feature) => {
    const values = sample.values[feature]!;
    const knots = placeKnots(values, sample.width, most);
    const term = { feature, knots, at: size, knot: new Uint8Array(values.length), share: new Float32Array(values.length) };
    place(values, knots, knots.length, term.knot, term.share);
    size += knots.length + 1;
    return term;
  });
  const pairs = pairNumbers().filter(([first, second]) => telling.includes(first) || telling.includes(second)).map(([first, second]) => {
    const [a, b] = [sample.values[first]!, sample.values[second]!];
    const knots: [Float64Array, Float64Array] = [placeKnots(a, sample.width, pairKnots), placeKnots(b, sample.width, pairKnots)];
    const cells = knots[0].length * knots[1].length;
    const term = { first, second, knots, at: size, cell: new Uint8Array(a.length), s: new Float32Array(a.length), t: new Float32Array(a.length) };
    for (let r = 0; r < a.length; r++) {
      if (Number.isNaN(a[r]!) || Number.isNaN(b[r]!)) {
        term.cell[r] = cells;
        continue;
      }
      const [i, j] = [knotBelow(knots[0], a[r]!), knotBelow(knots[1], b[r]!)];
      term.cell[r] = i * knots[1].length + j;
      term.s[r] = shareAbove(knots[0], i, a[r]!);
      term.t[r] = shareAbove(knots[1], j, b[r]!);
    }
    // Beside the cells and the missing value, room for the reads past the last row, which weigh nothing.
    size += cells + 1;
    return term;
  });
  return { sample, main, pairs, size };
}

function variesWithinChoices(values: Float32Array, width: number): boolean {
  for (let r = 0; r < values.length; r++) if (!Object.is(values[r], values[r - (r % width)])) return true;
  return false;
}

/**
 * Half of the knots where the chosen candidates are, half where the drawn ones are. A value that many
 * share (nothing at all, often) gets one knot, and the rest are laid over what is left.
 */
function placeKnots(values: Float32Array, width: number, most: number): Float64Array {
  const chosen: number[] = [];
  const drawn: number[] = [];
  for (let r = 0; r < values.length; r += width) {
    chosen.push(values[r]!);
    drawn.push(values[r + 1 + ((r / width) % (width - 1))]!);
  }
  const all = [...chosen, ...drawn].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const common = mostCommon(all);
  if (common === undefined) return quantileKnots(mixed(chosen, drawn, most), most);
  const rest = (list: number[]) => list.filter((value) => value !== common);
  const knots = quantileKnots(mixed(rest(chosen), rest(drawn), most - 1), most - 1);
  return Float64Array.from([...new Set([...(all.length === 0 ? [] : [common]), ...(rest(all).length === 0 ? [] : knots)])]).sort();
}

/** The value that more than a seventh of all share, if one does. */
function mostCommon(sorted: readonly number[]): number | undefined {
  let best: { value: number; count: number } | undefined;
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (j < sorted.length && sorted[j] === sorted[i]) j++;
    if (best === undefined || j - i > best.count) best = { value: sorted[i]!, count: j - i };
    i = j;
  }
  return best !== undefined && best.count > sorted.length / 7 ? best.value : undefined;
}

/** Quantiles of the chosen and of the drawn in equal numbers; the quantiles of these are they again. */
function mixed(chosen: readonly number[], drawn: readonly number[], most: number): Float64Array {
  const half = Math.max(2, Math.ceil(most / 2));
  return Float64Array.from([...quantileKnots(chosen, half), ...quantileKnots(drawn, most - half + 1)]).sort();
}

function place(values: Float32Array, knots: Float64Array, missing: number, knot: Uint8Array, share: Float32Array): void {
  for (let r = 0; r < values.length; r++) {
    if (Number.isNaN(values[r]!)) {
      knot[r] = missing;
      continue;
    }
    knot[r] = knotBelow(knots, values[r]!);
    share[r] = shareAbove(knots, knot[r]!, values[r]!);
  }
}

/** Fits on the choices that `weights` keeps (a bootstrap sample gives counts). */
export function fitModel(design: Design, options: FitOptions = {}, weights: Float64Array = design.sample.weight, start?: Float64Array): { model: AdditiveModel; parameters: Float64Array; value: number; iterations: number } {
  const { sample, size } = design;
  const { bend = 4, size: shrink = 1, pairSize = 1, iterations = 80 } = options;
  const rows = sample.queries * sample.width;
  const score = new Float64Array(rows);
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    scoreRows(design, point, score);
    let loss = chooseLoss(sample, weights, score);
    gradientOf(design, score, gradient);
    loss += penalise(design, point, gradient, { bend, shrink, pairSize, prior: options.prior });
    return loss;
  };
  const found = minimise(objective, start ?? new Float64Array(size), {
    iterations, tolerance: 1e-5, onIteration: (iteration) => options.onProgress?.(iteration, iterations),
  });
  return { model: modelOf(design, found.point), parameters: found.point, value: found.value, iterations: found.iterations };
}

/** Chance of each row among its choice, less 1 for the chosen one: the derivative of the loss by the score of each row, weighed. */
export function residualsAt(design: Design, point: Float64Array): Float64Array {
  const residual = new Float64Array(design.sample.queries * design.sample.width);
  scoreRows(design, point, residual);
  chooseLoss(design.sample, design.sample.weight, residual);
  return residual;
}

function scoreRows({ main, pairs, sample }: Design, point: Float64Array, score: Float64Array): void {
  score.set(sample.logWeight);
  for (const { at, knot, share } of main) {
    for (let r = 0; r < score.length; r++) {
      const k = at + knot[r]!;
      const low = point[k]!;
      const s = share[r]!;
      score[r]! += s === 0 ? low : low + s * (point[k + 1]! - low);
    }
  }
  for (const { at, cell, s: ss, t: ts, knots } of pairs) {
    const b = knots[1].length;
    for (let r = 0; r < score.length; r++) {
      const k = at + cell[r]!;
      const [s, t] = [ss[r]!, ts[r]!];
      let sum = (1 - s) * (1 - t) * point[k]!;
      if (t > 0) sum += (1 - s) * t * point[k + 1]!;
      if (s > 0) {
        sum += s * (1 - t) * point[k + b]!;
        if (t > 0) sum += s * t * point[k + b + 1]!;
      }
      score[r]! += sum;
    }
  }
}

/** −Σ w·ln P(chosen); leaves in `score` its derivative by the score of each row. */
function chooseLoss({ queries, width }: TrainingSample, weights: Float64Array, score: Float64Array): number {
  let loss = 0;
  for (let q = 0; q < queries; q++) {
    const from = q * width;
    const weight = weights[q]!;
    let top = Number.NEGATIVE_INFINITY;
    for (let r = from; r < from + width; r++) if (score[r]! > top) top = score[r]!;
    let sum = 0;
    const chosen = score[from]!;
    for (let r = from; r < from + width; r++) sum += score[r] = Math.exp(score[r]! - top);
    loss += weight * (Math.log(sum) + top - chosen);
    for (let r = from; r < from + width; r++) score[r]! *= weight / sum;
    score[from]! -= weight;
  }
  return loss;
}

/** A row that moves no parameter by as much as this is passed over. */
const STILL = 1e-7;

/** Σ residual × row: what the parameters are pulled by. */
export function gradientOf({ main, pairs }: Design, residual: Float64Array, gradient: Float64Array): void {
  gradient.fill(0);
  const rows = new Int32Array(residual.length);
  let moving = 0;
  for (let r = 0; r < residual.length; r++) if (Math.abs(residual[r]!) > STILL) rows[moving++] = r;
  for (const { at, knot, share } of main) {
    for (let m = 0; m < moving; m++) {
      const r = rows[m]!;
      const k = at + knot[r]!;
      const s = share[r]!;
      const g = residual[r]!;
      if (s === 0) gradient[k]! += g;
      else {
        gradient[k]! += g * (1 - s);
        gradient[k + 1]! += g * s;
      }
    }
  }
  for (const { at, cell, s: ss, t: ts, knots } of pairs) {
    const b = knots[1].length;
    for (let m = 0; m < moving; m++) {
      const r = rows[m]!;
      const k = at + cell[r]!;
      const [s, t, g] = [ss[r]!, ts[r]!, residual[r]!];
      gradient[k]! += g * (1 - s) * (1 - t);
      if (t > 0) gradient[k + 1]! += g * (1 - s) * t;
      if (s > 0) {
        gradient[k + b]! += g * s * (1 - t);
        if (t > 0) gradient[k + b + 1]! += g * s * t;
      }
    }
  }
}

/** What a fall costs where an effect must not fall: enough to leave a trace of it at most. */
const FALL = 2000;

interface Penalty { bend: number; shrink: number; pairSize: number; prior: Float64Array | undefined }

function penalise({ main, pairs }: Design, point: Float64Array, gradient: Float64Array, { bend, shrink, pairSize, prior }: Penalty): number {
  let sum = 0;
  const square = (k: number, weight: number) => {
    const off = point[k]! - (prior?.[k] ?? 0);
    sum += weight * off * off;
    gradient[k]! += 2 * weight * off;
  };
  const curve = (a: number, b: number, c: number, weight: number) => {
    const d = point[a]! - 2 * point[b]! + point[c]!;
    sum += weight * d * d;
    gradient[a]! += 2 * weight * d;
    gradient[b]! -= 4 * weight * d;
    gradient[c]! += 2 * weight * d;
  };
  const fall = (low: number, high: number) => {
    const d = point[low]! - point[high]!;
    if (d <= 0) return;
    sum += FALL * d * d;
    gradient[low]! += 2 * FALL * d;
    gradient[high]! -= 2 * FALL * d;
  };
  for (const { at, knots, feature } of main) {
    for (let k = 0; k <= knots.length; k++) square(at + k, shrink);
    if (mustRise(FEATURES[feature]!)) for (let k = 0; k < knots.length - 1; k++) fall(at + k, at + k + 1);
    for (let k = 1; k < knots.length - 1; k++) curve(at + k - 1, at + k, at + k + 1, bend);
  }
  for (const { at, knots: [a, b] } of pairs) {
    for (let k = 0; k <= a.length * b.length; k++) square(at + k, pairSize);
    for (let i = 0; i < a.length; i++) for (let j = 1; j < b.length - 1; j++) curve(at + i * b.length + j - 1, at + i * b.length + j, at + i * b.length + j + 1, bend);
    for (let j = 0; j < b.length; j++) for (let i = 1; i < a.length - 1; i++) curve(at + (i - 1) * b.length + j, at + i * b.length + j, at + (i + 1) * b.length + j, bend);
  }
  return sum;
}

/** The parameters as effects, as they are: good for ranks, which no shift of an effect changes. */
export function plainModelOf({ main, pairs }: Design, point: Float64Array): AdditiveModel {
  return {
    effects: main.map(({ feature, knots, at }) => ({ feature, knots, values: point.slice(at, at + knots.length + 1) })),
    pairs: pairs.map(({ first, second, knots, at }) => ({ first, second, knots, values: point.slice(at, at + knots[0].length * knots[1].length + 1) })),
  };
}

/** The parameters as effects, each centred on all candidates: 0 is what is usual. */
function modelOf({ main, pairs, sample }: Design, point: Float64Array): AdditiveModel {
  const weights = sample.logWeight.map((log, r) => (r % sample.width === 0 ? 0 : Math.exp(log)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centred = (values: Float64Array, effect: (row: number) => number): Float64Array => {
    let sum = 0;
    for (let r = 0; r < weights.length; r++) if (weights[r]! > 0) sum += weights[r]! * effect(r);
    const mean = total === 0 ? 0 : sum / total;
    return values.map((value) => value - mean);
  };
  return {
    effects: main.map(({ feature, knots, at, knot, share }) => ({
      feature, knots,
      values: centred(point.slice(at, at + knots.length + 1), (r) => point[at + knot[r]!]! + (share[r]! === 0 ? 0 : share[r]! * (point[at + knot[r]! + 1]! - point[at + knot[r]!]!))),
    })),
    pairs: pairs.map(({ first, second, knots, at }) => {
      const effect: PairEffect = { first, second, knots, values: point.slice(at, at + knots[0].length * knots[1].length + 1) };
      return { ...effect, values: centred(effect.values, (r) => pairEffectAt(effect, sample.values[first]![r]!, sample.values[second]![r]!)) };
    }),
  };
}
