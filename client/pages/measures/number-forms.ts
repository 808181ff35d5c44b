/** Numbers as they stand in pictures: short, never rounded to a false zero. */
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en');

export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return whole.format(value);
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  return short.format(value);
}

export const percent = (value: number): string => `${short.format(Math.round(value * 1000) / 10)} %`;
