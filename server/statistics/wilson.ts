/** Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference. JASA 22, 209–212. */

/** Two-sided 95 %. */
const Z = 1.959963984540054;

/** Interval of a share of `k` in `n`, both ends within 0 and 1. Throws on n = 0: nothing has no share. */
export function wilson(k: number, n: number): { low: number; high: number } {
  if (!(n > 0) || k < 0 || k > n) throw new Error(`no share of ${k} in ${n}`);
  const p = k / n;
  const z2 = Z * Z / n;
  const centre = (p + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n));
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}
