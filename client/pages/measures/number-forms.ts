/** Numbers as they stand in pictures: short, never rounded to a false zero. */
import { integerText, significantText } from '../../ui/number-text.ts';

export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return integerText(value);
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  return significantText(value, 3);
}

export const percent = (value: number): string => `${significantText(Math.round(value * 1000) / 10, 3)} %`;
