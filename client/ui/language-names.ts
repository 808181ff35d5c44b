/** English names of the languages that have a two-letter code, from the browser's own list. */
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** All by name, each once. */
export function languages(): string[] {
  const found = LETTERS.flatMap((first) => LETTERS.map((second) => names.of(first + second))).filter((name): name is string => name !== undefined);
  return [...new Set(found)].sort((a, b) => a.localeCompare(b, 'en'));
}
