/** One cell of text as the value its column holds; references stay texts until every id is known. */
import { matchCountry, countryNames } from '../geo/countries.ts';
import type { Column } from '../model/fields.ts';
import { readDate } from './date-forms.ts';
import { nearest } from './nearest.ts';
import { readNumber } from './number-forms.ts';
import { CellRefusal } from './raw-table.ts';

const MAX_TEXT = 20_000;
const MAX_ITEM = 2_000;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const ESCAPED_FORMULA = /^'+[=+\-@\t\r]/;
const APOSTROPHE = 39;
const ASCII = /^[\x20-\x7e]*$/;

/** White space of Unicode. A regular expression would take quadratic time over long runs of spaces inside a text. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/** Trimmed as cells are; a byte-order mark inside the text is not a space. */
export function trimCell(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Trim, NFC, LF as the line break; takes off the apostrophe that keeps exported text from being a formula. */
export function cleanText(text: string, escaped: boolean): string | CellRefusal {
  if (text === '') return text;
  let clean = text;
  const first = clean.charCodeAt(0);
  const last = clean.charCodeAt(clean.length - 1);
  if (first <= 32 || last <= 32 || first > 126 || last > 126) clean = trimCell(clean);
  if (escaped && clean.charCodeAt(0) === APOSTROPHE && ESCAPED_FORMULA.test(clean)) clean = clean.slice(1);
  if (clean.length > MAX_TEXT) return new CellRefusal('text-too-long', `The cell has ${clean.length} characters; at most ${MAX_TEXT} are kept.`, 'Shorten it, or put the full text at a web address.');
  if (ASCII.test(clean)) return clean;
  if (clean.includes('\r')) clean = clean.replace(/\r\n?/g, '\n');
  const bad = FORBIDDEN.exec(clean);
  if (bad) {
    const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return new CellRefusal('control-character', `The cell holds the control character U+${code} at character ${bad.index + 1}.`, 'Take it out.');
  }
  return clean.normalize('NFC');
}

/** Something worth saying about a cell that was accepted. */
export type Note = (code: string, message: string, suggestion: string | null) => void;

/** A cell that is not blank, cleaned. Returns the value, or why it cannot be read. */
export function readCell(text: string, column: Column, note: Note): unknown {
  switch (column.type) {
    case 'text':
    case 'id':
    case 'reference':
      return text;
    case 'number': return readNumber(text, column);
    case 'date': return readDate(text);
    case 'country': return readCountry(text, note);
    case 'yes-no': return readYesNo(text);
    case 'vocabulary': return column.open ? readOpen(text, column.values, note) : readClosed(text, column.values);
    case 'list': return readList(text);
    case 'references': return splitItems(text);
  }
}

/** Items between semicolons, trimmed, blanks passed over, repeats once. */
export function splitItems(text: string): string[] {
  if (!text.includes(';')) return [text];
  return [...new Set(text.split(';').map(trimCell).filter((item) => item !== ''))];
}

function readList(text: string): string[] | CellRefusal {
  const items = splitItems(text);
  const long = items.find((item) => item.length > MAX_ITEM);
  return long === undefined ? items : new CellRefusal('text-too-long', `An item of the list has ${long.length} characters; at most ${MAX_ITEM} are kept.`);
}

export function readCountry(text: string, note: Note): string | CellRefusal {
  const match = matchCountry(text);
  if (match.code === undefined) {
    if (match.candidates.length > 0) return new CellRefusal('country-ambiguous', `"${text}" may be ${match.candidates.join(' or ')}.`, 'Write the two-letter ISO 3166-1 code.');
    const names = new Map(countryNames());
    const close = text.length < 4 ? undefined : nearest(text, names.keys());
    return new CellRefusal('unknown-country', `"${text}" is not a country of ISO 3166-1.`, close ? `Did you mean ${names.get(close)} (${close})?` : 'Write the two-letter ISO 3166-1 code.');
  }
  if (match.by !== 'code') note('country-normalised', `"${text}" was read as ${match.code}.`, `Write ${match.code}.`);
  return match.code;
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([['yes', true], ['true', true], ['1', true], ['no', false], ['false', false], ['0', false]]);

function readYesNo(text: string): boolean | CellRefusal {
  return YES_NO.get(text.toLowerCase()) ?? new CellRefusal('not-yes-or-no', `"${text}" is neither yes nor no.`, 'Write yes, no, true, false, 1 or 0.');
}

function readClosed(text: string, values: readonly string[]): string | CellRefusal {
  const lower = text.toLowerCase();
  const known = values.find((value) => value.toLowerCase() === lower);
  if (known !== undefined) return known;
  const close = nearest(text, values);
  return new CellRefusal('unknown-word', `"${text}" is not one of ${values.join(', ')}.`, close ? `Did you mean "${close}"?` : `Use one of ${values.join(', ')}.`);
}

function readOpen(text: string, values: readonly string[], note: Note): string {
  if (values.includes(text)) return text;
  const lower = text.toLowerCase();
  const known = values.find((value) => value.toLowerCase() === lower);
  if (known !== undefined) {
    note('word-normalised', `"${text}" was read as "${known}".`, `Write "${known}".`);
    return known;
  }
  const close = nearest(text, values);
  note('new-word', `"${text}" is not one of the known values; it is kept as it is.`, close ? `Did you mean "${close}"?` : `Known: ${values.join(', ')}.`);
  return text;
}
