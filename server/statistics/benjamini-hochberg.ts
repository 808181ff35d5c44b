/**
 * False discovery rate: Benjamini & Hochberg, J. R. Stat. Soc. B 57 (1995), 289–300. The adjusted
 * p-value of each test, in the order given; null stays null and does not count as a test.
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  const order = p.flatMap((value, i) => (value === null ? [] : [i])).sort((a, b) => p[b]! - p[a]! || b - a);
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 1;
  order.forEach((at, place) => {
    least = Math.min(least, (p[at]! * order.length) / (order.length - place));
    adjusted[at] = least;
  });
  return adjusted;
}
