/**
 * Limited-memory BFGS (Liu & Nocedal, Math. Program. 1989) with a backtracking line search, for a
 * smooth convex function of some thousand variables. Deterministic: equal input gives equal bits.
 */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly iterations: number;
  /** Stops when a step improves the value by less than this share of it. */
  readonly tolerance?: number;
  readonly memory?: number;
  /** Called after each iteration; throwing ends the search. */
  readonly onIteration?: (iteration: number, value: number) => void;
}

export function minimise(objective: Objective, start: Float64Array, { iterations, tolerance = 1e-6, memory = 12, onIteration }: MinimiseOptions): { point: Float64Array; value: number; iterations: number } {
  const size = start.length;
  let point = start.slice();
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(direction, gradient);
    const nextGradient = new Float64Array(size);
    const next = new Float64Array(size);
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 30; attempt++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = point[i]! + length * direction[i]!;
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    if (!(nextValue < value)) return { point, value, iterations: iteration };
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      s[i] = next[i]! - point[i]!;
      y[i] = nextGradient[i]! - gradient[i]!;
    }
    const curvature = dot(s, y);
    if (curvature > 1e-12) {
      steps.push({ s, y, rho: 1 / curvature });
      if (steps.length > memory) steps.shift();
    }
    const gain = value - nextValue;
    [point, gradient, value] = [next, nextGradient, nextValue];
    onIteration?.(iteration, value);
    if (gain < tolerance * Math.max(1, Math.abs(value))) return { point, value, iterations: iteration };
  }
  return { point, value, iterations };
}

/** The two-loop recursion: −H·gradient. */
function descent(gradient: Float64Array, steps: readonly { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
  const direction = gradient.map((g) => -g);
  const alphas: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const { s, y, rho } = steps[k]!;
    const alpha = rho * dot(s, direction);
    alphas[k] = alpha;
    for (let i = 0; i < direction.length; i++) direction[i]! -= alpha * y[i]!;
  }
  const last = steps[steps.length - 1];
  if (last) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (let k = 0; k < steps.length; k++) {
    const { s, y, rho } = steps[k]!;
    const beta = rho * dot(y, direction);
    for (let i = 0; i < direction.length; i++) direction[i]! += (alphas[k]! - beta) * s[i]!;
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
