/**
 * The shape of an effect: piecewise linear between knots, a constant of its own where the value is
 * not known. A value falls between two knots and shares itself between their parameters.
 */

/** Knots at equal shares of the known values, at most so many. */
export function quantileKnots(values: ArrayLike<number>, most: number): Float64Array {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return new Float64Array([0]);
  const knots: number[] = [];
  for (let k = 0; k < most; k++) {
    const value = known[Math.round((k / (most - 1)) * (known.length - 1))]!;
    if (knots.length === 0 || value > knots[knots.length - 1]! + 1e-9) knots.push(value);
  }
  return Float64Array.from(knots);
}

/** The knot at or below a known value, the last but one at most. */
export function knotBelow(knots: Float64Array, value: number): number {
  let [low, high] = [0, Math.max(0, knots.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (knots[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 0 at the knot below, 1 at the next; values beyond the ends count as the ends. */
export function shareAbove(knots: Float64Array, knot: number, value: number): number {
  if (knots.length === 1) return 0;
  const share = (value - knots[knot]!) / (knots[knot + 1]! - knots[knot]!);
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
