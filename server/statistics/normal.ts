/** The normal distribution as tests and intervals need it. */
import erfc from '@stdlib/math-base-special-erfc';

/** Quantile .975: two-sided 95 %. */
export const Z95 = 1.959963984540054;

/** Probability that a standard normal lies as far from 0 as z, on either side. NaN for NaN. */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
