/**
 * Values of features as people read them. Many features are measured on a logarithmic scale
 * (unit `log10`, `log10 people`, `log10(1 + km)`); people read the amount itself.
 */
import { compactText, numberText, significantText, fixedText } from '../../ui/number-text.ts';

const PLUS_ONE = /^log10\(1 \+ (.+)\)$/;
const PLAIN = /^log10(?: (.+))?$/;

/** The value off its logarithmic scale; as it is on any other. */
export function plainValue(value: number, unit: string | null): number {
  if (unit !== null && PLUS_ONE.test(unit)) return 10 ** value - 1;
  return unit !== null && PLAIN.test(unit) ? 10 ** value : value;
}

/** The unit of the plain value; null where it is a bare number. */
export function plainUnit(unit: string | null): string | null {
  if (unit === null) return null;
  return PLUS_ONE.exec(unit)?.[1] ?? (PLAIN.test(unit) ? (PLAIN.exec(unit)?.[1] ?? null) : unit);
}

export const isLogarithmic = (unit: string | null): boolean => unit !== null && (PLUS_ONE.test(unit) || PLAIN.test(unit));

const SUPERSCRIPT = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** `1.3 · 10⁻⁴`; a bare power without the 1. */
function powerText(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const power = `10${exponent.replace('-', '⁻').replace('+', '').replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit)}`;
  return Number(mantissa) === 1 ? power : `${Number(mantissa)} · ${power}`;
}

/** A number to three digits, without a power of ten while it stays short. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e9)) return powerText(value, 2);
  return size >= 1000 ? numberText(Math.round(value)) : significantText(value, 3);
}

/** For ticks of an axis: `320`, `32K`, `1M`, `10⁻⁴`. */
export function tickText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 0.01) return powerText(value, 1);
  return size >= 1000 ? compactText(value) : shortNumber(Number(value.toPrecision(2)));
}

/** `1,234 km`, `0.25`; null is unknown. */
export function valueText(value: number | null, unit: string | null): string {
  if (value === null) return 'unknown';
  const named = plainUnit(unit);
  return [shortNumber(plainValue(value, unit)), named].filter((part) => part !== null).join(' ');
}

/** What a feature adds or takes, with its sign: `+0.42`, `−1.30`, `0`. */
export function effectText(effect: number): string {
  const rounded = Math.abs(effect) < 0.005 ? (Math.abs(effect) < 0.0005 ? '0' : fixedText(Math.abs(effect), 3)) : fixedText(Math.abs(effect), 2);
  return rounded === '0' ? '0' : `${effect < 0 ? '−' : '+'}${rounded}`;
}
