/**
 * A first mapping for somebody's table: columns by their names in English, German, French and Spanish, and by what
 * stands in them. Every guess comes with a confidence; a person looks it over before anything is read with it.
 */
import { matchCountry } from '../geo/countries.ts';
import { foldText } from '../geo/fold-text.ts';
import { dayInterval } from '../model/dates.ts';
import type { TableName } from '../model/fields.ts';
import type { MappedColumn, Mapping, MappingEntry } from '../model/mapping.ts';
import { TABLES, type TableColumn } from '../model/tables.ts';
import { COLUMN_WORDS, LINK_COLUMNS, TABLE_WORDS } from './column-words.ts';
import { datePattern } from './date-forms.ts';
import type { Input } from './inputs.ts';
import { withDecimal } from './number-forms.ts';
import { readPreviews, type Preview } from './preview.ts';
import { CellRefusal } from './raw-table.ts';
import { slug } from './slug.ts';
import { stem } from './table-names.ts';

export interface ColumnGuess {
  readonly column: string;
  readonly table: TableName;
  /** Column of ours. */
  readonly field: string;
  /** 0 to 1. */
  readonly confidence: number;
}
export interface GuessedTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly columns: string[];
  readonly preview: string[][];
  readonly guesses: ColumnGuess[];
}

const DATE_FORMS = ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MM-YYYY', 'YYYY/MM/DD', 'YYYY.MM.DD', 'D MMMM YYYY', 'MMMM D, YYYY', 'MM/YYYY', 'MM.YYYY'];
const SPLITS = ['|', '/', ','];
/** Below this a guess is not put into the mapping. */
const USEFUL = 0.5;

/** Throws nothing for odd content: what cannot be read has no table here, and the import says why. */
export async function guessMapping(inputs: readonly Input[]): Promise<{ mapping: Mapping; tables: GuessedTable[] }> {
  const tables: GuessedTable[] = [];
  const mapping: MappingEntry[] = [];
  for (const preview of await readPreviews(inputs)) {
    const { entries, guesses } = guessTable(preview);
    const where = { ...(inputs.length > 1 ? { file: preview.file } : {}), ...(preview.sheet === null ? {} : { sheet: preview.sheet }), ...(preview.delimiter && preview.delimiter !== ',' ? { delimiter: preview.delimiter } : {}) };
    mapping.push(...entries.map(({ table, columns }) => ({ table, ...where, columns })));
    tables.push({ file: preview.file, sheet: preview.sheet, columns: preview.columns, preview: preview.rows.slice(0, 10), guesses });
  }
  return { mapping, tables };
}

interface Entry { readonly table: TableName; readonly columns: Record<string, MappedColumn> }

function guessTable(preview: Preview): { entries: Entry[]; guesses: ColumnGuess[] } {
  const links = linkColumns(preview.columns);
  if (links) return linkList(links);
  const candidates = (Object.keys(COLUMN_WORDS) as TableName[]).map((table) => ({ table, guesses: guessColumns(table, preview) }));
  const best = candidates.map((one) => ({ ...one, score: score(one.table, one.guesses, preview) })).sort((a, b) => b.score - a.score)[0];
  if (!best || best.score <= 0) return { entries: [], guesses: [] };
  const columns: Record<string, MappedColumn> = {};
  for (const guess of best.guesses) {
    if (guess.confidence < USEFUL) continue;
    const spec = TABLES[best.table].columns.find((column) => column.name === guess.field) as TableColumn;
    columns[guess.field] = ruleFor(guess.column, spec, valuesOf(preview, guess.column));
  }
  addIds(best.table, columns, preview);
  return { entries: Object.keys(columns).length === 0 ? [] : [{ table: best.table, columns }], guesses: best.guesses };
}

function linkColumns(columns: readonly string[]): readonly [string, string] | undefined {
  const folded = new Map(columns.map((column) => [foldText(column), column]));
  const pair = LINK_COLUMNS.find(([a, b]) => folded.has(a) && folded.has(b) && columns.length <= 8);
  return pair && [folded.get(pair[0]) as string, folded.get(pair[1]) as string];
}

/** Two columns of cities are twinnings: an exchange and two participations. */
function linkList([a, b]: readonly [string, string]): { entries: Entry[]; guesses: ColumnGuess[] } {
  const id: MappedColumn = { from: [a, b] };
  const partner = (column: string): Entry => ({ table: 'participations', columns: { exchangeId: id, participantId: column, participantType: { value: 'city' }, role: { value: 'partner' } } });
  return {
    entries: [{ table: 'exchanges', columns: { id, kind: { value: 'twinning' } } }, partner(a), partner(b)],
    guesses: [a, b].map((column) => ({ column, table: 'participations', field: 'participantId', confidence: 0.8 })),
  };
}

function valuesOf(preview: Preview, column: string): string[] {
  const index = preview.columns.indexOf(column);
  return preview.rows.map((row) => (row[index] ?? '').trim()).filter((text) => text !== '');
}

/** How well a heading fits words, the surest first: 1 for the first, a little less for the later, less for a part. */
function byName(heading: string, words: readonly string[]): number {
  const folded = foldText(heading);
  if (folded === '') return 0;
  const exact = words.indexOf(folded);
  if (exact >= 0) return Math.max(0.8, 0.95 - exact * 0.005);
  const tokens = folded.split(' ');
  const part = words.findIndex((word) => word.length > 2 && word.split(' ').every((token) => tokens.includes(token)));
  return part < 0 ? 0 : Math.max(0.5, 0.7 - part * 0.005);
}

function share(values: readonly string[], test: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

const isNumber = (text: string): boolean => !(withDecimal(text, '.') instanceof CellRefusal) || !(withDecimal(text, ',') instanceof CellRefusal);

/** 1 where the content is what the column takes, 0 where it cannot be; undefined where it says nothing. */
function byContent({ name, column }: TableColumn, values: readonly string[]): number | undefined {
  if (values.length === 0) return undefined;
  if (column.type === 'number') {
    const numbers = share(values, isNumber);
    if (numbers < 0.8) return 0;
    const limit = name === 'lat' ? 90 : name === 'lon' ? 180 : undefined;
    return limit === undefined ? undefined : share(values, (text) => Math.abs(Number(text.replace(',', '.'))) <= limit) < 0.8 ? 0 : undefined;
  }
  if (column.type === 'country') {
    const countries = share(values, (text) => matchCountry(text).code !== undefined);
    // "No" is Norway as well.
    const telling = share(values, (text) => !/^(no|yes|none|na)$/i.test(text)) > 0.5;
    return countries < 0.4 || !telling ? 0 : countries >= 0.8 ? 1 : undefined;
  }
  if (column.type === 'date') return dateForm(values) === null ? 0 : undefined;
  if (column.type === 'id') return new Set(values).size === values.length ? undefined : 0.3;
  if (column.type === 'yes-no') return share(values, (text) => /^(yes|no|true|false|0|1)$/i.test(text)) > 0.8 ? undefined : 0;
  return undefined;
}

function guessColumns(table: TableName, preview: Preview): ColumnGuess[] {
  const words = COLUMN_WORDS[table] ?? {};
  const guesses: ColumnGuess[] = [];
  for (const column of preview.columns) {
    const values = valuesOf(preview, column);
    for (const spec of TABLES[table].columns) {
      const named = foldText(spec.name) === foldText(column) ? 1 : byName(column, words[spec.name] ?? []);
      const content = byContent(spec, values);
      const confidence = content === 0 ? 0 : content === 1 ? Math.max(0.6, named) : content === undefined ? named : named * content;
      if (confidence > 0) guesses.push({ column, table, field: spec.name, confidence: Math.round(confidence * 100) / 100 });
    }
  }
  guesses.sort((a, b) => b.confidence - a.confidence);
  const fields = new Set<string>();
  const used = new Set<string>();
  return guesses.filter((guess) => {
    if (fields.has(guess.field) || used.has(guess.column)) return false;
    fields.add(guess.field);
    used.add(guess.column);
    return true;
  });
}

/** Required columns that a constant fills where the table has none. */
const FILLED: ReadonlySet<string> = new Set(['exchanges.kind', 'adoptions.practiceId', 'participations.participantType']);

function score(table: TableName, guesses: readonly ColumnGuess[], preview: Preview): number {
  const useful = guesses.filter((guess) => guess.confidence >= USEFUL);
  const required = TABLES[table].columns.filter((column) => column.required && column.name !== 'id' && !FILLED.has(`${table}.${column.name}`));
  const present = required.filter((column) => useful.some((guess) => guess.field === column.name)).length / Math.max(1, required.length);
  const title = foldText(preview.sheet ?? stem(preview.file)).split(' ');
  const named = (TABLE_WORDS[table] ?? []).some((word) => title.includes(word)) ? 1.5 : 0;
  const whole = required.length === 0 ? 1 : present;
  return useful.reduce((sum, guess) => sum + guess.confidence, 0) * (0.4 + 0.6 * whole) + (useful.length > 0 ? named : 0);
}

/** Null when the values are no dates; undefined when they are in our own form. */
function dateForm(values: readonly string[]): string | null | undefined {
  if (share(values, (text) => dayInterval(text) !== undefined) > 0.8) return undefined;
  const forms = DATE_FORMS.map((form) => {
    const read = datePattern(form);
    return { form, fits: share(values, (text) => { const date = read?.(text); return date !== undefined && dayInterval(date) !== undefined; }) };
  }).sort((a, b) => b.fits - a.fits);
  return forms[0] && forms[0].fits > 0.6 ? forms[0].form : null;
}

function ruleFor(column: string, { column: meaning }: TableColumn, values: readonly string[]): MappedColumn {
  if (meaning.type === 'date') {
    const form = dateForm(values);
    return form ? { column, date: form } : column;
  }
  if (meaning.type === 'number') {
    const comma = share(values, (text) => !(withDecimal(text, ',') instanceof CellRefusal));
    return comma > share(values, (text) => /^[+-]?\d*\.?\d*(e[+-]?\d+)?$/i.test(text)) ? { column, decimal: ',' } : column;
  }
  if (meaning.type === 'list' || meaning.type === 'references') {
    const split = SPLITS.find((sign) => share(values, (text) => text.includes(sign)) > 0.2 && !values.some((text) => text.includes(';')));
    return split ? { column, split } : column;
  }
  return column;
}

/** Rows need an id; cities get theirs from the gazetteer, other things from their name. */
function addIds(table: TableName, columns: Record<string, MappedColumn>, preview: Preview): void {
  if (table === 'participations' && columns['participantId'] !== undefined) columns['participantType'] ??= { value: 'city' };
  if (table === 'exchanges' && columns['kind'] === undefined) columns['kind'] = { value: 'joint project' };
  if (table === 'adoptions' && columns['practiceId'] === undefined) columns['practiceId'] = { value: slug(stem(preview.file)) };
  const code = columns['wikidataId'] ?? columns['geonamesId'];
  if (table === 'cities' && columns['id'] === undefined && typeof code === 'string') columns['id'] = code;
  const label = TABLES[table].label;
  const named = label === undefined ? undefined : columns[label];
  if (TABLES[table].key[0] === 'id' && columns['id'] === undefined && table !== 'cities' && table !== 'adoptions' && typeof named === 'string') columns['id'] = { from: [named] };
}
