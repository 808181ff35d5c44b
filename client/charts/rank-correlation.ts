/**
 * Spearman's rank correlation of two columns: Pearson's correlation of average ranks (ties share the
 * mean of their places). The interval is Bonett & Wright's (Psychometrika 65, 2000): Fisher's z with the
 * standard error √((1 + r²/2)/(n − 3)). Null where either column has one value only, or n < 3; no
 * interval below n = 4.
 */
export interface RankCorrelation {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

const Z = 1.959963984540054;

export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

export function rankCorrelation(x: readonly number[], y: readonly number[]): RankCorrelation | null {
  const n = x.length;
  if (n < 3) return null;
  const [a, b] = [averageRanks(x), averageRanks(y)];
  const middle = (n + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < n; at += 1) {
    const [dx, dy] = [(a[at] as number) - middle, (b[at] as number) - middle];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  if (xx === 0 || yy === 0) return null;
  const value = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  if (n < 4 || Math.abs(value) === 1) return { value, low: null, high: null, n };
  const reach = Z * Math.sqrt((1 + value ** 2 / 2) / (n - 3));
  return { value, low: Math.tanh(Math.atanh(value) - reach), high: Math.tanh(Math.atanh(value) + reach), n };
}
