/**
 * How the fit would differ had the links been other ones of the same kind: seekers are drawn again
 * with replacement, and one Newton step from the fit gives the parameters of each draw (one-step
 * bootstrap: Schucany & Wang, 1991), since the search itself would take minutes.
 */
import { seededRandom } from '../seeded-random.ts';
import type { Design } from './fit.ts';

/** Rows of one choice in the design, sparse: places and shares of its parameters. */
const MAIN = 2;
const PAIR = 4;
/** Rows below this chance are passed over, in the mean and in the covariance alike, which keeps the latter positive. */
const NEGLIGIBLE = 1e-4;

export interface BootstrapOptions {
  readonly seed: number;
  readonly draws: number;
  readonly penalty: { readonly bend: number; readonly size: number; readonly pairSize: number };
  /** Choices the curvature is worked out on, at most: a random part stands for the rest. */
  readonly most?: number;
}

/** Parameters of each draw. */
export function bootstrapParameters(design: Design, point: Float64Array, { seed, draws, penalty, most = 1500 }: BootstrapOptions): Float64Array[] {
  const { sample, size } = design;
  const random = seededRandom(seed);
  const clusters = [...new Set(sample.seeker)].sort((a, b) => a - b);
  const counts = Array.from({ length: draws }, () => {
    const times = new Map<number, number>();
    for (let c = 0; c < clusters.length; c++) {
      const drawn = clusters[Math.floor(random() * clusters.length)]!;
      times.set(drawn, (times.get(drawn) ?? 0) + 1);
    }
    return times;
  });
  const hessian = new Float64Array(size * size);
  const pulls = counts.map(() => new Float64Array(size));
  const every = Math.max(1, Math.ceil(sample.queries / most));
  const row = new SparseRows(design);
  for (let q = 0; q < sample.queries; q++) {
    const chances = chancesOf(design, row, point, q);
    const gradient = row.mean(q, chances);
    const observed = row.mean(q, undefined);
    counts.forEach((times, b) => {
      const extra = sample.weight[q]! * ((times.get(sample.seeker[q]!) ?? 0) - 1);
      if (extra === 0) return;
      const pull = pulls[b]!;
      for (const [k, value] of gradient) pull[k]! -= extra * value;
      for (const [k, value] of observed) pull[k]! += extra * value;
    });
    if (q % every === 0) row.addCovariance(q, chances, gradient, sample.weight[q]! * every, hessian);
  }
  addPenalty(design, hessian, penalty);
  const lower = cholesky(hessian, size);
  return pulls.map((pull) => {
    const step = solve(lower, size, pull);
    return point.map((value, k) => value + step[k]!);
  });
}

function chancesOf({ sample: { width, logWeight } }: Design, rows: SparseRows, point: Float64Array, q: number): Float64Array {
  const chances = new Float64Array(width);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < width; i++) {
    let score = logWeight[q * width + i]!;
    rows.each(q * width + i, (k, share) => { score += point[k]! * share; });
    chances[i] = score;
    top = Math.max(top, score);
  }
  let sum = 0;
  for (let i = 0; i < width; i++) sum += chances[i] = Math.exp(chances[i]! - top);
  return chances.map((chance) => chance / sum);
}

class SparseRows {
  readonly #design: Design;
  constructor(design: Design) {
    this.#design = design;
  }

  each(r: number, visit: (parameter: number, share: number) => void): void {
    for (const { at, knot, share } of this.#design.main) {
      const s = share[r]!;
      if (s < 1) visit(at + knot[r]!, 1 - s);
      if (s > 0) visit(at + knot[r]! + 1, s);
    }
    for (const { at, cell, s: ss, t: ts, knots } of this.#design.pairs) {
      const [k, s, t, b] = [at + cell[r]!, ss[r]!, ts[r]!, knots[1].length];
      if (s < 1 && t < 1) visit(k, (1 - s) * (1 - t));
      if (s < 1 && t > 0) visit(k + 1, (1 - s) * t);
      if (s > 0 && t < 1) visit(k + b, s * (1 - t));
      if (s > 0 && t > 0) visit(k + b + 1, s * t);
    }
  }

  /** Mean of the rows of a choice by their chances, or the chosen row alone. */
  mean(q: number, chances: Float64Array | undefined): Map<number, number> {
    const { width } = this.#design.sample;
    const mean = new Map<number, number>();
    for (let i = 0; i < (chances ? width : 1); i++) {
      const chance = chances ? chances[i]! : 1;
      if (chance < NEGLIGIBLE) continue;
      this.each(q * width + i, (k, share) => { mean.set(k, (mean.get(k) ?? 0) + chance * share); });
    }
    return mean;
  }

  /** Adds weight × covariance of the rows of a choice; rows of little chance hardly count and are passed over. */
  addCovariance(q: number, chances: Float64Array, mean: Map<number, number>, weight: number, hessian: Float64Array): void {
    const { sample: { width }, size } = this.#design;
    const places = new Int32Array(MAIN * this.#design.main.length + PAIR * this.#design.pairs.length);
    const shares = new Float64Array(places.length);
    for (let i = 0; i < width; i++) {
      if (chances[i]! < NEGLIGIBLE) continue;
      let filled = 0;
      this.each(q * width + i, (k, share) => {
        places[filled] = k;
        shares[filled++] = share;
      });
      for (let a = 0; a < filled; a++) {
        const base = places[a]! * size;
        const part = weight * chances[i]! * shares[a]!;
        for (let b = 0; b < filled; b++) hessian[base + places[b]!]! += part * shares[b]!;
      }
    }
    const entries = [...mean];
    for (const [a, va] of entries) for (const [b, vb] of entries) hessian[a * size + b]! -= weight * va * vb;
  }
}

function addPenalty({ main, pairs, size }: Design, hessian: Float64Array, { bend, size: shrink, pairSize }: BootstrapOptions['penalty']): void {
  const square = (k: number, weight: number) => { hessian[k * size + k]! += 2 * weight; };
  const curve = (a: number, b: number, c: number) => {
    for (const [i, x] of [[a, 1], [b, -2], [c, 1]] as const) for (const [j, y] of [[a, 1], [b, -2], [c, 1]] as const) hessian[i * size + j]! += 2 * bend * x * y;
  };
  for (const { at, knots } of main) {
    for (let k = 0; k <= knots.length; k++) square(at + k, shrink);
    for (let k = 1; k < knots.length - 1; k++) curve(at + k - 1, at + k, at + k + 1);
  }
  for (const { at, knots: [a, b] } of pairs) {
    for (let k = 0; k <= a.length * b.length; k++) square(at + k, pairSize);
    for (let i = 0; i < a.length; i++) for (let j = 1; j < b.length - 1; j++) curve(at + i * b.length + j - 1, at + i * b.length + j, at + i * b.length + j + 1);
    for (let j = 0; j < b.length; j++) for (let i = 1; i < a.length - 1; i++) curve(at + (i - 1) * b.length + j, at + i * b.length + j, at + (i + 1) * b.length + j);
  }
  // A trace of weight against rounding.
  for (let k = 0; k < size; k++) square(k, 0.05);
}

function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      const factor = lower[j * size + k]!;
      if (factor !== 0) for (let i = j; i < size; i++) lower[i * size + j]! -= factor * lower[i * size + k]!;
    }
    const pivot = lower[j * size + j]!;
    if (!(pivot > 0)) throw new Error('the curvature of the fit is not positive: the penalty is too small for the data');
    const root = Math.sqrt(pivot);
    for (let i = j; i < size; i++) lower[i * size + j]! /= root;
  }
  return lower;
}

function solve(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}
