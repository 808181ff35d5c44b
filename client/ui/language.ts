/**
 * The language of the page, chosen once when it loads: `?lang=` of the address, else what was
 * picked before, else the first of the browser's languages that we have. public/before-paint.js
 * decides and writes it on <html>; it is read here. Another choice loads the page again.
 */

export const LANGUAGES = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;
const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es' };
const KEY = 'interurban.language';
const ASKED = 'interurban.lang';

const isLanguage = (text: string): text is Language => text in LANGUAGES;

function chosen(): Language {
  // Tests without a browser read English.
  if (typeof document === 'undefined') return 'en';
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'en';
}

export const language: Language = chosen();
/** For Intl: dates, numbers and names of countries. */
export const locale: string = LOCALES[language];
export const direction: 'ltr' | 'rtl' = typeof document !== 'undefined' && document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
/** For controls that take their direction from a locale: with another script it is written from right to left. */
export const controlLocale: string = direction === 'rtl' ? `${language}-Arab` : locale;

/** The texts of the chosen language. `messages.ts` holds English and its type, `messages.es.ts` beside it the same keys in Spanish. */
export const inLanguage = <T>(texts: Record<Language, T>): T => texts[language];

/** Loads the page again in another language; without storage the address carries it. */
export function chooseLanguage(next: Language): void {
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  try {
    localStorage.setItem(KEY, next);
    sessionStorage.removeItem(ASKED);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    address.searchParams.set('lang', next);
  }
  if (address.href === location.href) location.reload();
  else location.assign(address);
}
