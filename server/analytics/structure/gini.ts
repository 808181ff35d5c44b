/**
 * Gini coefficient Σ(2i − n − 1)x_i / (nΣx) over values in rising order: 0 where all are equal, towards
 * 1 where one has everything. NaN where there is nothing to share out.
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let [weighted, sum] = [0, 0];
  sorted.forEach((value, i) => {
    weighted += (2 * (i + 1) - n - 1) * value;
    sum += value;
  });
  return weighted / (n * sum);
}
