/**
 * How the fit would differ had the links been other ones of the same kind: seekers are drawn again
 * with replacement, and one Newton step from the fit gives the parameters of each draw (one-step
 * bootstrap: Schucany & Wang, 1991), since the search itself would take minutes.
 */
import { seededRandom } from '../../statistics/seeded-random.ts';
import { gradientOf, residualsAt, type Design } from './fit.ts';

/** Rows of one choice in the design, sparse: places and shares of its parameters. */
const MAIN = 2;
const PAIR = 4;
/** Rows below this chance are passed over, in the mean and in the covariance alike, which keeps the latter positive. */
const NEGLIGIBLE = 1e-3;

export interface BootstrapOptions {
  readonly seed: number;
  readonly draws: number;
  readonly penalty: { readonly bend: number; readonly size: number; readonly pairSize: number };
  /** Choices the curvature is worked out on, at most: a random part stands for the rest. */
  readonly most?: number;
}

/** Parameters of each draw. */
export function bootstrapParameters(design: Design, point: Float64Array, { seed, draws, penalty, most = 600 }: BootstrapOptions): Float64Array[] {
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
  /** Lower triangle. */
  const hessian = new Float64Array(size * size);
  const every = Math.max(1, Math.ceil(sample.queries / most));
  const row = new SparseRows(design);
  for (let q = 0; q < sample.queries; q += every) {
    const chances = chancesOf(design, row, point, q);
    row.addCovariance(q, chances, sample.weight[q]! * every, hessian);
  }
  addPenalty(design, hessian, penalty);
  const lower = cholesky(hessian, size);
  const residual = residualsAt(design, point);
  const extra = new Float64Array(residual.length);
  return counts.map((times) => {
    // The fit is where all pulls balance; a draw pulls by what it counts more or less often.
    for (let r = 0; r < extra.length; r++) extra[r] = residual[r]! * (1 - (times.get(sample.seeker[Math.floor(r / sample.width)]!) ?? 0));
    const pull = new Float64Array(size);
    gradientOf(design, extra, pull);
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

  /** Adds weight × covariance of the rows of a choice; rows of little chance hardly count and are passed over. */
  addCovariance(q: number, chances: Float64Array, weight: number, hessian: Float64Array): void {
    const { sample: { width }, size } = this.#design;
    const places = new Int32Array(MAIN * this.#design.main.length + PAIR * this.#design.pairs.length);
    const shares = new Float64Array(places.length);
    const mean = new Map<number, number>();
    for (let i = 0; i < width; i++) {
      if (chances[i]! < NEGLIGIBLE) continue;
      let filled = 0;
      this.each(q * width + i, (k, share) => {
        places[filled] = k;
        shares[filled++] = share;
        mean.set(k, (mean.get(k) ?? 0) + chances[i]! * share);
      });
      for (let a = 0; a < filled; a++) {
        const base = places[a]! * size;
        const part = weight * chances[i]! * shares[a]!;
        // Places rise, and only the lower triangle is needed.
        for (let b = 0; b <= a; b++) hessian[base + places[b]!]! += part * shares[b]!;
      }
    }
    const entries = [...mean].sort(([a], [b]) => a - b);
    for (let a = 0; a < entries.length; a++) {
      const base = entries[a]![0] * size;
      const part = weight * entries[a]![1];
      for (let b = 0; b <= a; b++) hessian[base + entries[b]![0]]! -= part * entries[b]![1];
    }
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

/** Lower factor, row by row: both factors of each inner product lie side by side in memory. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = lower[row + j]!;
      for (let k = 0; k < j; k++) sum -= lower[row + k]! * lower[other + k]!;
      if (i === j) {
        if (!(sum > 0)) throw new Error('the curvature of the fit is not positive: the penalty is too small for the data');
        lower[row + i] = Math.sqrt(sum);
      } else lower[row + j] = sum / lower[other + j]!;
    }
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
