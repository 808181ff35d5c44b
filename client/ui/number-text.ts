/** Numbers as people read them. English grouping, because the interface is English. */
const whole = new Intl.NumberFormat('en');
const fine = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });

export const numberText = (value: number): string => (Number.isInteger(value) ? whole.format(value) : fine.format(value));

/** `1 city`, `12 cities` */
export const countOf = (count: number, one: string, many: string): string => `${whole.format(count)} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c` */
export const listText = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);

export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
