/** Dates of known precision in words: `2014`, `May 2014`, `12 May 2014`, `2009 – 2011`; in the language of the page. */
import { locale } from './language.ts';
import { dates } from './messages.ts';

const MONTH = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const INSTANT = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

function part(text: string): string {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return String(Number(year));
  const date = new Date(Date.UTC(2000, Number(month) - 1, day === undefined ? 1 : Number(day)));
  date.setUTCFullYear(Number(year));
  return (day === undefined ? MONTH : DAY).format(date);
}

/** The date as people say it; null stays null, so that the caller says what unknown means there. */
export function dateText(date: string | null): string | null {
  if (date === null) return null;
  return date.split('/').map(part).join(' – ');
}

/** Start and end as one phrase; the end is left out when it says the same. */
export function periodText(start: string | null, end: string | null): string | null {
  if (start === null && end === null) return null;
  if (start === null) return dates.until(dateText(end) ?? '');
  if (end === null || end === start) return dateText(start);
  return `${dateText(start)} – ${dateText(end)}`;
}

/** An instant of the server's clock, in the reader's own time zone. */
export function instantText(instant: string): string {
  return INSTANT.format(new Date(instant));
}
