import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { countryByCode, matchCountry } from '../../server/geo/countries.ts';

const shared = (path: string): Record<string, string>[] => parse(readFileSync(new URL(`../../../shared/data/${path}`, import.meta.url)), { columns: true, bom: true, relax_column_count: true });

// The UN counts Cyprus to Asia and the uninhabited islands to continents; world-countries does not.
const ELSEWHERE = new Set(['CY', 'BV', 'GS', 'HM', 'TF', 'UM']);

test('every country of the UN list is known by its codes and its English name', () => {
  const rows = shared('country-attributes/country-codes.csv').filter((row) => row['ISO3166-1-Alpha-2']);
  expect(rows.length).toBeGreaterThan(240);
  for (const row of rows) {
    const code = row['ISO3166-1-Alpha-2'] as string;
    expect(matchCountry(row['ISO3166-1-Alpha-3'] as string), code).toEqual({ code, by: 'alpha-3' });
    expect(matchCountry(row['official_name_en'] as string), row['official_name_en']).toMatchObject({ code });
    if (row['Region Name'] && !ELSEWHERE.has(code)) expect(countryByCode(code)?.region, code).toBe(row['Region Name']);
  }
});

test('income groups are those of Natural Earth; where it has none, unknown', () => {
  const groups: Record<string, string> = { 1: 'high', 2: 'high', 3: 'upper middle', 4: 'lower middle', 5: 'low' };
  for (const row of shared('country-attributes/natural_earth_country_income.csv')) {
    const code = row['iso_a2'] as string;
    if (!/^[A-Z]{2}$/.test(code) || code === 'AQ') continue;
    expect(countryByCode(code)?.incomeGroup, code).toBe(groups[(row['income_grp'] as string)[0] as string]);
  }
  expect(countryByCode('FR')?.incomeGroup).toBe('high');
  expect(countryByCode('SG')?.incomeGroup).toBeNull();
});

test('Kosovo is XK, of Europe', () => {
  expect(matchCountry('xk')).toEqual({ code: 'XK', by: 'code' });
  expect(countryByCode('XK')).toMatchObject({ name: 'Kosovo', region: 'Europe' });
});

test('no code stands for nothing', () => {
  for (const text of ['ZZ', 'EU', '', ' ', '12', 'constructor', '__proto__']) expect(matchCountry(text).code, text).toBeUndefined();
});
