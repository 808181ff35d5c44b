/**
 * Regression of yes/no outcomes, logit or complementary log-log, by Fisher scoring (McCullagh & Nelder
 * 1989), with errors robust to dependence within clusters: the sandwich of Liang & Zeger, Biometrika 73
 * (1986), of observed information, with the correction G/(G − 1) · (N − 1)/(N − k) for few clusters.
 */
import { twoSidedP, Z95 } from './normal.ts';

export type Link = 'logit' | 'cloglog';

export interface BinomialRegression {
  readonly coefficients: Float64Array;
  readonly errors: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly p: Float64Array;
  readonly logLikelihood: number;
}

export interface BinomialData {
  /** Row after row, `width` figures each; the first is usually 1. */
  readonly x: Float64Array;
  readonly width: number;
  readonly y: Uint8Array;
  /** Cluster of each row, 0 … clusters − 1. */
  readonly cluster: Int32Array;
  readonly clusters: number;
}

const MOST_STEPS = 50;

/** Probability, its slope in the linear predictor, both sides' logarithms, and how much these bend downward (−d²/dη²). */
function respond(eta: number, link: Link): { mu: number; slope: number; logYes: number; logNo: number; bendYes: number; bendNo: number } {
  if (link === 'logit') {
    const mu = 1 / (1 + Math.exp(-eta));
    const slope = mu * (1 - mu);
    return { mu, slope, logYes: -Math.log1p(Math.exp(-eta)), logNo: -Math.log1p(Math.exp(eta)), bendYes: slope, bendNo: slope };
  }
  const rate = Math.exp(Math.min(eta, 30));
  const mu = Math.max(-Math.expm1(-rate), 1e-300);
  const slope = rate * Math.exp(-rate);
  return { mu, slope, logYes: Math.log(mu), logNo: -rate, bendYes: -slope * ((1 - rate) / mu - slope / (mu * mu)), bendNo: rate };
}

/**
 * Undefined where there is no finite answer: a column follows from the others, or columns separate yes
 * from no (the likelihood grows without end; Albert & Anderson, Biometrika 71, 1984).
 */
export function binomialRegression(data: BinomialData, link: Link): BinomialRegression | undefined {
  const { x, width: k, y, cluster, clusters } = data;
  const n = y.length;
  let beta = new Float64Array(k);
  const share = y.reduce((sum, each) => sum + each, 0) / n;
  if (n === 0 || share === 0 || share === 1) return undefined;
  beta[0] = link === 'logit' ? Math.log(share / (1 - share)) : Math.log(-Math.log1p(-share));
  let state = evaluate(data, beta, link);
  for (let step = 0; ; step++) {
    if (step === MOST_STEPS) return undefined;
    const move = solve(state.information, state.score, k);
    if (move === undefined) return undefined;
    let [next, scale] = [moved(beta, move, 1), 1];
    let tried = evaluate(data, next, link);
    while (!(tried.logLikelihood >= state.logLikelihood - 1e-9) && scale > 1e-4) {
      scale /= 2;
      next = moved(beta, move, scale);
      tried = evaluate(data, next, link);
    }
    const change = Math.max(...move.map((each, j) => (Math.abs(each) * scale) / (1 + Math.abs(next[j]!))));
    [beta, state] = [next, tried];
    if (change < 1e-10) break;
  }
  const bread = inverse(evaluate(data, beta, link, true).information, k);
  /* Where yes and no separate, the fit stands still only because its probabilities have reached 0 or 1. */
  if (bread === undefined || beta.some((each, j) => !Number.isFinite(each) || bread[j * k + j]! > 1e6)) return undefined;
  const sums = new Float64Array(clusters * k);
  for (let i = 0; i < n; i++) {
    const { mu, slope } = respond(predictor(x, i, beta), link);
    const score = ((y[i]! - mu) * slope) / Math.max(mu * (1 - mu), 1e-300);
    for (let j = 0; j < k; j++) sums[cluster[i]! * k + j]! += score * x[i * k + j]!;
  }
  const meat = new Float64Array(k * k);
  for (let g = 0; g < clusters; g++) for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) meat[a * k + b]! += sums[g * k + a]! * sums[g * k + b]!;
  const covariance = multiply(multiply(bread, meat, k), bread, k);
  const correction = clusters > 1 && n > k ? (clusters / (clusters - 1)) * ((n - 1) / (n - k)) : Number.NaN;
  const errors = beta.map((_, j) => Math.sqrt(covariance[j * k + j]! * correction));
  return {
    coefficients: beta, errors, low: beta.map((each, j) => each - Z95 * errors[j]!), high: beta.map((each, j) => each + Z95 * errors[j]!),
    p: beta.map((each, j) => twoSidedP(each / errors[j]!)), logLikelihood: state.logLikelihood,
  };
}

const moved = (beta: Float64Array, move: Float64Array, scale: number) => beta.map((each, j) => each + scale * move[j]!);

function predictor(x: Float64Array, row: number, beta: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < beta.length; j++) sum += x[row * beta.length + j]! * beta[j]!;
  return sum;
}

/** Expected information, or observed. */
function evaluate({ x, width: k, y }: BinomialData, beta: Float64Array, link: Link, observed = false): { score: Float64Array; information: Float64Array; logLikelihood: number } {
  const [score, information] = [new Float64Array(k), new Float64Array(k * k)];
  let logLikelihood = 0;
  for (let i = 0; i < y.length; i++) {
    const { mu, slope, logYes, logNo, bendYes, bendNo } = respond(predictor(x, i, beta), link);
    logLikelihood += y[i] === 1 ? logYes : logNo;
    const spread = Math.max(mu * (1 - mu), 1e-300);
    const first = ((y[i]! - mu) * slope) / spread;
    const weight = observed ? (y[i] === 1 ? bendYes : bendNo) : (slope * slope) / spread;
    for (let a = 0; a < k; a++) {
      const at = x[i * k + a]!;
      if (at === 0) continue;
      score[a]! += first * at;
      for (let b = 0; b <= a; b++) information[a * k + b]! += weight * at * x[i * k + b]!;
    }
  }
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) information[b * k + a] = information[a * k + b]!;
  return { score, information, logLikelihood };
}

/** Cholesky factor of a symmetric matrix; undefined where it is (nearly) singular. */
function cholesky(matrix: Float64Array, k: number): Float64Array | undefined {
  const lower = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = matrix[a * k + b]!;
      for (let c = 0; c < b; c++) sum -= lower[a * k + c]! * lower[b * k + c]!;
      if (a !== b) lower[a * k + b] = sum / lower[b * k + b]!;
      else if (sum > 1e-11 * matrix[a * k + a]!) lower[a * k + a] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return lower;
}

function solve(matrix: Float64Array, right: Float64Array, k: number): Float64Array | undefined {
  const lower = cholesky(matrix, k);
  if (lower === undefined) return undefined;
  const found = right.slice();
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < a; b++) found[a]! -= lower[a * k + b]! * found[b]!;
    found[a]! /= lower[a * k + a]!;
  }
  for (let a = k - 1; a >= 0; a--) {
    for (let b = a + 1; b < k; b++) found[a]! -= lower[b * k + a]! * found[b]!;
    found[a]! /= lower[a * k + a]!;
  }
  return found;
}

function inverse(matrix: Float64Array, k: number): Float64Array | undefined {
  const all = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    const column = solve(matrix, Float64Array.from({ length: k }, (_, i) => (i === j ? 1 : 0)), k);
    if (column === undefined) return undefined;
    for (let i = 0; i < k; i++) all[i * k + j] = column[i]!;
  }
  return all;
}

function multiply(a: Float64Array, b: Float64Array, k: number): Float64Array {
  const product = new Float64Array(k * k);
  for (let i = 0; i < k; i++) for (let c = 0; c < k; c++) for (let j = 0; j < k; j++) product[i * k + j]! += a[i * k + c]! * b[c * k + j]!;
  return product;
}
