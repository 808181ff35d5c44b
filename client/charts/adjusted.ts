/**
 * Two-sided p-values adjusted for the number of cells (Benjamini & Hochberg, J. R. Stat. Soc. B 57, 1995).
 * Each cell gives the probability that chance reaches as much and that it stays as little.
 */
export interface Tails {
  readonly p: number | null;
  readonly pLow: number | null;
}

/** Adjusted in the order given; null where there is no p-value, and such cells do not count. */
export function adjustedTwoSided(tails: readonly Tails[]): (number | null)[] {
  const raw = tails.map(({ p, pLow }) => (p === null || pLow === null ? null : Math.min(1, 2 * Math.min(p, pLow))));
  const order = raw.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = raw.map(() => null);
  let least = 1;
  order.forEach(({ p, at }, fromTop) => {
    least = Math.min(least, (p * order.length) / (order.length - fromTop));
    adjusted[at] = least;
  });
  return adjusted;
}
