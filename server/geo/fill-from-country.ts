/** What a city takes over from its country. */
import { countryByCode } from './countries.ts';

type Cells = { [column: string]: unknown };

/**
 * Region and income group, where blank, come from the country; a changed country changes what came from it.
 * Whoever states a country states what comes from it too, so that it outlives the import that stated it first.
 */
export function fillFromCountry(cells: Cells, before: { readonly [column: string]: unknown } | undefined): void {
  const code = (cells['country'] ?? before?.['country']) as string | undefined;
  const country = code === undefined ? undefined : countryByCode(code);
  if (!country) return;
  const old = typeof before?.['country'] === 'string' ? countryByCode(before['country']) : undefined;
  const fill = (name: string, value: string | null, oldValue: string | null | undefined): void => {
    const written = cells[name];
    if (written !== undefined && written !== null) return;
    const kept = written === null ? null : before?.[name] ?? null;
    const cameFromCountry = kept === null || (old !== undefined && kept === oldValue);
    if (cameFromCountry && (value !== kept || (value !== null && cells['country'] !== undefined))) cells[name] = value;
  };
  fill('region', country.region, old?.region);
  fill('incomeGroup', country.incomeGroup, old?.incomeGroup);
}
