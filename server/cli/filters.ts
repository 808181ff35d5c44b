/** The filters that `measure` and `export` share. */

export const FILTERS = {
  from: 'from this date (YYYY, YYYY-MM, YYYY-MM-DD)', to: 'up to this date', kind: 'exchanges of this kind', topic: 'on this topic (id or label)',
  country: 'with an end in this country', dataset: 'stated by this dataset',
} as const;

/** The filters among the options of a command; null where not given. */
export function filterOptions(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(FILTERS).map((name) => [name, options[name] ?? null]));
}
