/** What a city takes over from its country. */
import { countryByCode } from './countries.ts';

type Cells = { [column: string]: unknown };

/** Region and income group, where blank, come from the country; a changed country changes what came from it. */
export function fillFromCountry(cells: Cells, before: { readonly [column: string]: unknown } | undefined): void {
  const code = (cells['country'] ?? before?.['country']) as string | undefined;
  const country = code === undefined ? undefined : countryByCode(code);
  if (!country) return;
  const old = typeof before?.['country'] === 'string' ? countryByCode(before['country']) : undefined;
  const fill = (name: string, value: string | null, oldValue: string | null | undefined): void => {
    const now = cells[name] === undefined ? before?.[name] : cells[name];
    const derived = cells[name] === undefined && old !== undefined && old.code !== country.code && now === oldValue;
    if (now === null || now === undefined || derived) {
      if (value !== null && value !== now) cells[name] = value;
      else if (value === null && derived) cells[name] = null;
    }
  };
  fill('region', country.region, old?.region);
  fill('incomeGroup', country.incomeGroup, old?.incomeGroup);
}
