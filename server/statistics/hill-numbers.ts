/**
 * Hill numbers (Ecology 54, 1973): the effective number of kinds. q = 0 counts kinds, q = 1 is exp of
 * Shannon's entropy, q = 2 is 1/Σp². Rarefied to m by the expected counts of m drawn without replacement
 * (Chao et al., Ecological Monographs 84, 2014, eq. 6–9). NaN without anything counted.
 */
export type Order = 0 | 1 | 2;

export function hillNumber(counts: readonly number[], q: Order): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return Number.NaN;
  return fromShares(q, counts.filter((count) => count > 0).map((count) => [count / n, 1] as const));
}

/** `shares` are [share, how many kinds have it]. */
function fromShares(q: Order, shares: readonly (readonly [share: number, kinds: number])[]): number {
  if (q === 0) return shares.reduce((sum, [, kinds]) => sum + kinds, 0);
  if (q === 1) return Math.exp(-shares.reduce((sum, [share, kinds]) => sum + kinds * share * Math.log(share), 0));
  return 1 / shares.reduce((sum, [share, kinds]) => sum + kinds * share * share, 0);
}

/** NaN where fewer than m were counted, or m is 0. */
export function rarefiedHillNumber(counts: readonly number[], q: Order, m: number): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (m > n || m < 1) return Number.NaN;
  const factorial = new Float64Array(n + 1);
  for (let i = 1; i <= n; i++) factorial[i] = factorial[i - 1]! + Math.log(i);
  const choose = (a: number, b: number) => (b < 0 || b > a ? -Infinity : factorial[a]! - factorial[b]! - factorial[a - b]!);
  const expected = Array.from({ length: m }, (_, i) => {
    const k = i + 1;
    return [k / m, counts.reduce((sum, count) => sum + Math.exp(choose(count, k) + choose(n - count, m - k) - choose(n, m)), 0)] as const;
  });
  return fromShares(q, expected);
}
