/** Dispersion k of counts under a negative binomial, by maximum likelihood: the smaller, the more the few do (Lloyd-Smith et al., Nature 438, 2005). */

const [LEAST, MOST] = [1e-3, 1e3];
const STEPS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Infinity where counts vary no more than Poisson; NaN without counts or where all are 0. */
export function dispersion(counts: ArrayLike<number>): number {
  const n = counts.length;
  let [sum, squares, most] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    sum += counts[i]!;
    squares += counts[i]! ** 2;
    most = Math.max(most, counts[i]!);
  }
  if (n === 0 || sum === 0) return Number.NaN;
  const mean = sum / n;
  /* The likelihood has its maximum at a finite k only where the variance is above the mean (Levin & Reeds, Ann. Stat. 5, 1977). */
  if (squares / n - mean * mean <= mean) return Infinity;
  /** How many counts are above j: Σ ln(k + j) over them needs no gamma function. */
  const above = new Float64Array(most);
  for (let i = 0; i < n; i++) for (let j = 0; j < counts[i]!; j++) above[j]!++;
  const likelihood = (logK: number) => {
    const k = Math.exp(logK);
    let total = n * k * Math.log(k / (k + mean)) - sum * Math.log(k + mean);
    for (let j = 0; j < most; j++) total += above[j]! * Math.log(k + j);
    return total;
  };
  let [low, high] = [Math.log(LEAST), Math.log(MOST)];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [likelihood(left), likelihood(right)];
  for (let i = 0; i < STEPS; i++) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      atRight = likelihood((right = low + GOLDEN * (high - low)));
    } else {
      [high, right, atRight] = [right, left, atLeft];
      atLeft = likelihood((left = high - GOLDEN * (high - low)));
    }
  }
  const k = Math.exp((low + high) / 2);
  return k > 0.99 * MOST ? Infinity : k;
}
