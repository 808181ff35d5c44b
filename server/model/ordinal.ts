/** Ranks in words, the same on pages and in the texts that the server writes. */
const whole = new Intl.NumberFormat('en');
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `1st`, `2nd`, `3rd`, `11th`; halves (ties averaged) as `2.5`. */
export function ordinal(rank: number): string {
  return Number.isInteger(rank) ? `${whole.format(rank)}${SUFFIX[ordinals.select(rank)] ?? 'th'}` : String(Number(rank.toFixed(1)));
}
