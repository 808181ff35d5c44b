/**
 * Countries by ISO 3166-1 alpha-2 code (XK for Kosovo included), with what the product derives
 * from them: region, subregion, languages, income group. Facts: npm world-countries (ODbL).
 */
import countries from 'world-countries';
import { INCOME_GROUP_BY_COUNTRY, type IncomeGroup } from './country-income.ts';
import { foldText } from './fold-text.ts';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Africa, Americas, Asia, Europe, Oceania or Antarctic. */
  readonly region: string;
  readonly subregion: string | null;
  /** English names of the official languages. */
  readonly languages: readonly string[];
  /** Null where the source does not say. */
  readonly incomeGroup: IncomeGroup | null;
}

/** English names in use that the package lacks; territories without a code of their own by the code that ISO 3166-1 lists them under. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  TR: ['Turkey'], CV: ['Cabo Verde'], CI: ['Ivory Coast', "Cote d'Ivoire"], MM: ['Burma'], CZ: ['Czech Republic'], SZ: ['Swaziland'],
  HK: ['China, Hong Kong Special Administrative Region', 'Hong Kong SAR'], MO: ['China, Macao Special Administrative Region', 'Macao', 'Macau'],
  VA: ['Holy See'], WF: ['Wallis and Futuna Islands'], PS: ['West Bank', 'Gaza Strip', 'Palestinian National Authority', 'State of Palestine', 'Palestinian Territories'],
  GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'], US: ['USA', 'United States of America'],
  KR: ['Republic of Korea', 'South Korea'], KP: ['North Korea'], RU: ['Russian Federation'], MK: ['Macedonia', 'FYROM'], GR: ['Hellas'],
  LA: ['Lao PDR'], BN: ['Brunei Darussalam'], SY: ['Syrian Arab Republic'], TZ: ['Tanzania, United Republic of'], VN: ['Viet Nam'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'], CG: ['Republic of the Congo', 'Congo-Brazzaville'], CN: ["People's Republic of China"],
  RO: ['Kingdom of Romania'], SO: ['Somaliland'], CY: ['Northern Cyprus', 'Turkish Republic of Northern Cyprus'],
  NL: ['Holland', 'Kingdom of the Netherlands'], DK: ['Kingdom of Denmark'],
};

const byCode = new Map<string, Country>();
const codeByAlpha3 = new Map<string, string>();
const codesByName = new Map<string, Set<string>>();

function addName(name: string, code: string): void {
  const key = foldText(name);
  if (key.length < 2) return;
  const codes = codesByName.get(key);
  if (codes) codes.add(code);
  else codesByName.set(key, new Set([code]));
}

for (const country of countries) {
  const code = country.cca2;
  byCode.set(code, {
    code, name: country.name.common, region: country.region, subregion: country.subregion || null,
    languages: Object.values(country.languages ?? {}), incomeGroup: INCOME_GROUP_BY_COUNTRY.get(code) ?? null,
  });
  codeByAlpha3.set(country.cca3, code);
  for (const name of [country.name.common, country.name.official, ...country.altSpellings, ...(MORE_NAMES[code] ?? [])]) addName(name, code);
}
codeByAlpha3.set('XKX', 'XK');

/** The country of an alpha-2 code in capitals, or undefined. */
export function countryByCode(code: string): Country | undefined {
  return byCode.get(code);
}

export type CountryMatch =
  | { readonly code: string; readonly by: 'code' | 'alpha-3' | 'name' }
  | { readonly code: undefined; readonly candidates: readonly string[] };

/** Reads a code in any case, an alpha-3 code or an English name. Several countries, or none: `candidates`. */
export function matchCountry(text: string): CountryMatch {
  const upper = text.trim().toUpperCase();
  if (byCode.has(upper)) return { code: upper, by: 'code' };
  const alpha3 = codeByAlpha3.get(upper);
  if (alpha3) return { code: alpha3, by: 'alpha-3' };
  const folded = foldText(text);
  const codes = codesByName.get(folded) ?? codesByName.get(folded.replace(/^the /, ''));
  if (codes?.size === 1) return { code: [...codes][0] as string, by: 'name' };
  return { code: undefined, candidates: [...(codes ?? [])].sort() };
}

/** Every English name known, folded, with its code: for suggestions. */
export function countryNames(): Iterable<readonly [string, string]> {
  return [...codesByName].filter(([, codes]) => codes.size === 1).map(([name, codes]) => [name, [...codes][0] as string] as const);
}
