/** Dates of known precision in words: `2014`, `May 2014`, `12 May 2014`, `2009 – 2011`. */
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function part(text: string): string {
  const [year = '', month, day] = text.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, String(Number(year))].filter((word) => word !== undefined).join(' ');
}

/** The date as people say it; null stays null, so that the caller says what unknown means there. */
export function dateText(date: string | null): string | null {
  if (date === null) return null;
  return date.split('/').map(part).join(' – ');
}

/** Start and end as one phrase; the end is left out when it says the same. */
export function periodText(start: string | null, end: string | null): string | null {
  if (start === null && end === null) return null;
  if (start === null) return `until ${dateText(end)}`;
  if (end === null || end === start) return dateText(start);
  return `${dateText(start)} – ${dateText(end)}`;
}

/** An instant of the server's clock, in the reader's own time zone and language. */
export function instantText(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}
