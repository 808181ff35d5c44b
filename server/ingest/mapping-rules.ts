/** One column of a mapping as a rule that fills a cell from a row. A rule that makes no sense is a wrong call. */
import { AppError } from '../errors.ts';
import { dayInterval } from '../model/dates.ts';
import type { MappedColumn, MappingEntry } from '../model/mapping.ts';
import { TABLES } from '../model/tables.ts';
import { missingKeyColumns } from './bind-columns.ts';
import { trimCell } from './cells.ts';
import { datePattern, likelyDates } from './date-forms.ts';
import { nearest } from './nearest.ts';
import { withDecimal } from './number-forms.ts';
import { CellRefusal, type BoundColumn, type RawRow } from './raw-table.ts';
import { shortId, slug } from './slug.ts';

/** Where a column of the file stands, and its heading as written. */
export interface Source { readonly index: number; readonly heading: string }
export type FindSource = (name: string) => Source | undefined;

/** The file's columns a rule reads. */
export function sourcesOf(rule: MappedColumn): readonly string[] {
  if (typeof rule === 'string') return [rule];
  if ('value' in rule) return [];
  return 'from' in rule ? rule.from : [rule.column];
}

/** Throws `bad-request` when the entry names columns we do not have, or forms that are none. */
export function checkEntry(entry: MappingEntry, position: number): void {
  const where = `Entry ${position + 1} of the mapping (${entry.table})`;
  const names = TABLES[entry.table].columns.map((column) => column.name);
  for (const [name, rule] of Object.entries(entry.columns)) {
    if (!names.includes(name)) {
      const close = nearest(name, names);
      throw new AppError('bad-request', `${where} fills "${name}", which is no column of ${entry.table}.${close ? ` Did you mean "${close}"?` : ` Columns: ${names.join(', ')}.`}`);
    }
    if (typeof rule === 'object' && 'column' in rule && rule.date !== undefined && !datePattern(rule.date.toUpperCase())) {
      throw new AppError('bad-request', `${where} reads "${name}" as a date of the form "${rule.date}", which is none. Use D, M, Y and separators, such as DD/MM/YYYY.`);
    }
  }
  const missing = missingKeyColumns(entry.table, new Set(Object.keys(entry.columns))).filter((name) => !(entry.table === 'cities' && name === 'id'));
  if (missing.length > 0) throw new AppError('bad-request', `${where} does not fill ${missing.join(', ')}, without which no row can be told from another.`);
  if (entry.table === 'cities' && !('id' in entry.columns) && !('name' in entry.columns)) throw new AppError('bad-request', `${where} fills neither id nor name.`);
}

const cellOf = (row: RawRow, source: Source): string => trimCell(row.cells[source.index] ?? '');

function dateReader(pattern: string): (text: string) => string | CellRefusal {
  const read = datePattern(pattern.toUpperCase());
  if (!read) throw new AppError('bad-request', `"${pattern}" is not a form of dates.`);
  return (text) => {
    if (text === '') return text;
    const date = read(text) ?? (dayInterval(text) === undefined ? undefined : text);
    if (date === undefined) {
      const likely = likelyDates(text);
      return new CellRefusal('not-a-date', `"${text}" is not a date of the form ${pattern}.`, likely.length === 0 ? null : `Probably ${likely.join(' or ')}.`, text);
    }
    return dayInterval(date) === undefined ? new CellRefusal('impossible-date', `"${text}", read as ${pattern}, is a day that does not exist.`, null, text) : date;
  };
}

/** Binds a rule to the columns of a file; every source must be there already. */
export function bindRule(target: string, rule: MappedColumn, find: FindSource): BoundColumn {
  const sources = sourcesOf(rule).map((name) => find(name) as Source);
  const [first] = sources;
  const shown = first ? sources.map((source) => source.heading).join(' + ') : target;
  if (typeof rule === 'string' || !first) {
    if (typeof rule === 'object' && 'value' in rule) {
      const constant = typeof rule.value === 'boolean' ? (rule.value ? 'yes' : 'no') : String(rule.value);
      return { target, shown, constant: true, read: () => constant };
    }
    return { target, shown, read: (row) => row.cells[(first as Source).index] ?? '' };
  }
  if ('from' in rule) return { target, shown, read: (row) => shortId(slug(sources.map((source) => cellOf(row, source)).filter((text) => text !== '').join('-'))) };
  const { decimal, date, split } = rule as { decimal?: ',' | '.'; date?: string; split?: string };
  const readDate = date === undefined ? undefined : dateReader(date);
  return {
    target, shown,
    read: (row) => {
      const text = cellOf(row, first);
      if (decimal !== undefined) return withDecimal(text, decimal);
      if (readDate) return readDate(text);
      return split === undefined ? text : text.split(split).map(trimCell).filter((part) => part !== '').join(';');
    },
  };
}
