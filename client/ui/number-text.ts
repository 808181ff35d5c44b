/** Numbers, counts, shares, lists and order of names as people of the page's language write them; the only place that formats a number. */
import { language, locale } from './language.ts';

const whole = new Intl.NumberFormat(locale);
const fine = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
const short = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 2 });
const plurals = new Intl.PluralRules(locale);
const lists = new Intl.ListFormat(locale);
const order = new Intl.Collator(locale, { numeric: true });

export const integerText = (value: number): string => whole.format(value);
export const numberText = (value: number): string => (Number.isInteger(value) ? whole.format(value) : fine.format(value));
/** Three significant digits, whole numbers in full. */
export const shortNumberText = (value: number): string => (Number.isInteger(value) ? whole.format(value) : short.format(value));
/** `12K`, `1.4M` */
export const compactText = (value: number): string => compact.format(value);
/** A fixed number of decimal places. */
export const fixedText = (value: number, places: number): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
/** So many significant digits at most, thousands grouped. */
export const significantText = (value: number, digits: number): string => new Intl.NumberFormat(locale, { maximumSignificantDigits: digits }).format(value);

/** `1 city`, `12 cities`; in Spanish a round million takes `de`. */
export const countOf = (count: number, one: string, many: string): string => {
  const form = plurals.select(count);
  return `${whole.format(count)} ${form === 'one' ? one : form === 'many' && language === 'es' ? `de ${many}` : many}`;
};

/** `a`, `a and b`, `a, b and c` */
export const listText = (items: readonly string[]): string => lists.format(items);

/** The order of names in a list, numbers in them by size. */
export const compareText = (a: string, b: string): number => order.compare(a, b);

export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${fixedText(bytes / 1_000_000, 1)} MB`;
}
