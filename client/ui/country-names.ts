/** Country names by ISO code from the browser's own list; `XK` (Kosovo) counts as one. */
import { locale } from './language.ts';
import { compareText } from './number-text.ts';

const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Regions and states of the past that the browser also names. */
const NOT_COUNTRIES = new Set(['AC', 'AN', 'BU', 'CP', 'CQ', 'CS', 'DD', 'DG', 'DY', 'EA', 'EU', 'EZ', 'FX', 'HV', 'IC', 'NH', 'NT', 'QO', 'QU', 'RH', 'SU', 'TA', 'TP', 'UK', 'UN', 'VD', 'XA', 'XB', 'YD', 'YU', 'ZR', 'ZZ']);

/** The name of a country, or the code itself when the browser knows none. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** All countries by name, for pickers. */
export function countries(): { code: string; name: string }[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code))
    .map((code) => ({ code, name: names.of(code) }))
    .filter((country): country is { code: string; name: string } => country.name !== undefined)
    .sort((a, b) => compareText(a.name, b.name));
}
