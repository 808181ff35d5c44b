/** Dates as cells hold them, what another form probably means, and dates in a form that a mapping states. */
import { dayInterval } from '../model/dates.ts';
import { CellRefusal } from './raw-table.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const FORMS = 'YYYY, YYYY-MM, YYYY-MM-DD or an interval of two of them such as 2009/2011';

const two = (value: number | string): string => String(value).padStart(2, '0');

function monthByName(name: string): number | undefined {
  const lower = name.toLowerCase().replace(/\.$/, '');
  if (lower.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month.startsWith(lower));
  return index < 0 ? (lower === 'sept' ? 9 : undefined) : index + 1;
}

function ifDate(...texts: string[]): string[] {
  return [...new Set(texts.filter((text) => dayInterval(text) !== undefined))];
}

/** Readings of a text that is not of the four forms, most likely first. */
export function likelyDates(text: string): string[] {
  if (text.length > 60) return [];
  let match: RegExpExecArray | null;
  if ((match = /^(\d{4})\.0+$/.exec(text))) return ifDate(match[1] as string);
  if ((match = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/.exec(text))) return ifDate(match[1] as string);
  if ((match = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\.?$/.exec(text))) return ifDate(`${match[1]}-${two(match[2] as string)}-${two(match[3] as string)}`);
  if ((match = /^(\d{4})[-/. ](\d{1,2})$/.exec(text))) return ifDate(`${match[1]}-${two(match[2] as string)}`);
  if ((match = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text))) {
    const [, a, sign, b, year] = match as unknown as [string, string, string, string, string];
    const dayFirst = `${year}-${two(b)}-${two(a)}`;
    const monthFirst = `${year}-${two(a)}-${two(b)}`;
    return sign === '.' ? ifDate(dayFirst) : ifDate(dayFirst, monthFirst);
  }
  if ((match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/.exec(text))) return ifDate(`20${match[3]}-${two(match[2] as string)}-${two(match[1] as string)}`, `20${match[3]}-${two(match[1] as string)}-${two(match[2] as string)}`);
  if ((match = /^(\d{1,2})[-/.](\d{4})$/.exec(text))) return ifDate(`${match[2]}-${two(match[1] as string)}`);
  if ((match = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([A-Za-z]+\.?),?[ -](\d{4})$/.exec(text))) {
    const month = monthByName(match[2] as string);
    if (month) return ifDate(`${match[3]}-${two(month)}-${two(match[1] as string)}`);
  }
  if ((match = /^([A-Za-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text))) {
    const month = monthByName(match[1] as string);
    if (month) return ifDate(`${match[3]}-${two(month)}-${two(match[2] as string)}`);
  }
  if ((match = /^([A-Za-z]+\.?)[ -](\d{4})$/.exec(text))) {
    const month = monthByName(match[1] as string);
    if (month) return ifDate(`${match[2]}-${two(month)}`);
  }
  if ((match = /^(\d{4})(\d{2})(\d{2})$/.exec(text))) return ifDate(`${match[1]}-${match[2]}-${match[3]}`);
  if ((match = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?) ?(?:[-–—]|to|until|\/) ?(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/.exec(text))) return ifDate(`${match[1]}/${match[2]}`);
  if ((match = /^(?:c\.?|ca\.?|circa|about|~) ?(\d{4})$/i.exec(text))) return ifDate(match[1] as string);
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const day = new Date(Math.round((Math.floor(Number(text)) - 25_569) * 86_400_000));
    return ifDate(day.toISOString().slice(0, 10));
  }
  return [];
}

const PART = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** The date as text, or why it is none. */
export function readDate(text: string): string | CellRefusal {
  if (dayInterval(text) !== undefined) return text;
  const parts = text.split('/');
  if (parts.length <= 2 && parts.every((part) => PART.test(part))) {
    const wrong = parts.find((part) => dayInterval(part) === undefined);
    if (wrong !== undefined) {
      const month = wrong.slice(0, 7);
      return new CellRefusal('impossible-date', `"${text}" names a ${wrong.length === 10 && dayInterval(month) ? 'day' : 'month or year'} that does not exist.`, dayInterval(month) ? `Perhaps ${month}.` : null);
    }
    return new CellRefusal('end-before-start', `"${text}" ends before it starts.`, `Perhaps ${parts[1]}/${parts[0]}.`);
  }
  const likely = likelyDates(text);
  return new CellRefusal('not-a-date', `"${text}" is not a date of the form ${FORMS}.`,
    likely.length === 0 ? null : `Probably ${likely.join(' or ')}; a mapping can state the form of a whole column.`);
}

type Part = 'year' | 'shortYear' | 'month' | 'monthName' | 'day';

/** Reads a date in the form that was stated, or with its day (and month) left off; undefined when it is neither. */
export type DateReader = (text: string) => string | undefined;

/** Undefined when the pattern is not made of D, M, Y and separators, lacks a year or repeats a part. */
export function datePattern(pattern: string): DateReader | undefined {
  const whole = onePattern(pattern);
  if (!whole) return undefined;
  const withoutDay = pattern.replace(/^D+[^YMD]+|[^YMD]+D+$/, '');
  const withoutMonth = withoutDay.replace(/^M+[^YMD]+|[^YMD]+M+$/, '');
  const readers = [...new Set([pattern, withoutDay, withoutMonth])].map(onePattern).filter((reader) => reader !== undefined);
  return (text) => {
    for (const read of readers) {
      const date = read(text);
      if (date !== undefined) return date;
    }
    return undefined;
  };
}

function onePattern(pattern: string): DateReader | undefined {
  const parts: Part[] = [];
  let source = '';
  for (const piece of pattern.match(/Y+|M+|D+|[^YMD]+/g) ?? []) {
    if (piece === 'YYYY') { parts.push('year'); source += '(\\d{4})'; }
    else if (piece === 'YY') { parts.push('shortYear'); source += '(\\d{2})'; }
    else if (piece === 'MMM' || piece === 'MMMM') { parts.push('monthName'); source += '([A-Za-z]+\\.?)'; }
    else if (piece === 'MM' || piece === 'M') { parts.push('month'); source += '(\\d{1,2})'; }
    else if (piece === 'DD' || piece === 'D') { parts.push('day'); source += '(\\d{1,2})'; }
    else if (/[A-Za-z0-9]/.test(piece)) return undefined;
    else source += piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  const hasYear = parts.includes('year') !== parts.includes('shortYear');
  const hasMonth = parts.includes('month') || parts.includes('monthName');
  if (!hasYear || new Set(parts).size !== parts.length || (parts.includes('day') && !hasMonth)) return undefined;
  const form = new RegExp(`^${source}$`);
  return (text) => {
    const match = form.exec(text);
    if (!match) return undefined;
    const found = new Map(parts.map((part, index) => [part, match[index + 1] as string]));
    const month = found.has('monthName') ? monthByName(found.get('monthName') as string) : found.get('month');
    if (hasMonth && month === undefined) return undefined;
    const year = found.get('year') ?? `20${found.get('shortYear')}`;
    return [year, ...(month === undefined ? [] : [two(month)]), ...(found.has('day') ? [two(found.get('day') as string)] : [])].join('-');
  };
}
