/** Names of the languages that have a two-letter code, from the browser's own list: English names stand in the data, people read their own. */
import { locale } from './language.ts';
import { compareText } from './number-text.ts';

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const own = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

/** From the English name in the data to what people read; each English name once. */
const byEnglishName = new Map(CODES.flatMap((code) => {
  const name = english.of(code);
  return name === undefined ? [] : [[name, own.of(code) ?? name] as const];
}));

/** All, in the order of what people read. */
export function languages(): { name: string; label: string }[] {
  return [...byEnglishName].map(([name, label]) => ({ name, label })).sort((a, b) => compareText(a.label, b.label));
}

/** By code (`es`) or by English name (`Spanish`); what is neither stays as it is. */
export function languageName(text: string): string {
  if (/^[a-z]{2,3}$/.test(text)) return own.of(text) ?? text;
  return byEnglishName.get(text) ?? text;
}
