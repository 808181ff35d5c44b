/**
 * The mapping while it is edited: for each file or sheet the table it feeds, and for each
 * of our columns where its cells come from. Goes to and from the JSON that people keep.
 */
import type { MappingGuess } from '#model/contract.ts';
import type { Mapping, MappingEntry, MappedColumn } from '#model/mapping.ts';
import { TABLES, type TableColumn, type TableName } from '#model/tables.ts';

export type Origin =
  | { readonly kind: 'column'; readonly column: string; readonly decimal?: ',' | '.'; readonly date?: string; readonly split?: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'joined'; readonly from: readonly string[] };

export type GuessedTable = MappingGuess['tables'][number];
export interface Draft {
  readonly file: string;
  readonly sheet: string | null;
  /** Null leaves the file out. */
  readonly table: TableName | null;
  readonly columns: Readonly<Record<string, Origin>>;
  /** What the editor does not show but keeps. */
  readonly rest: Pick<MappingEntry, 'delimiter' | 'encoding' | 'places'>;
}

function toOrigin(mapped: MappedColumn): Origin {
  if (typeof mapped === 'string') return { kind: 'column', column: mapped };
  if ('value' in mapped) return { kind: 'value', value: mapped.value };
  if ('from' in mapped) return { kind: 'joined', from: mapped.from };
  const { column, decimal, date, split } = mapped;
  return { kind: 'column', column, ...(decimal ? { decimal } : {}), ...(date ? { date } : {}), ...(split ? { split } : {}) };
}

/** The origin as JSON; null when it says nothing yet. */
function toMapped(origin: Origin): MappedColumn | null {
  if (origin.kind === 'value') return origin.value === '' ? null : { value: origin.value };
  if (origin.kind === 'joined') return origin.from.length === 0 ? null : { from: [...origin.from] };
  const { column, decimal, date, split } = origin;
  return decimal || date || split ? { column, ...(decimal ? { decimal } : {}), ...(date ? { date } : {}), ...(split ? { split } : {}) } : column;
}

const rest = ({ delimiter, encoding, places }: MappingEntry) => ({ ...(delimiter ? { delimiter } : {}), ...(encoding ? { encoding } : {}), ...(places ? { places } : {}) });

/** Columns as guessed for a table: the surest guess for each field. */
export function guessedColumns(source: GuessedTable, table: TableName): Record<string, Origin> {
  const best = new Map<string, { column: string; confidence: number }>();
  for (const guess of source.guesses) {
    if (guess.table === table && guess.confidence > (best.get(guess.field)?.confidence ?? 0)) best.set(guess.field, guess);
  }
  return Object.fromEntries([...best].map(([field, { column }]) => [field, { kind: 'column', column }]));
}

/** How sure the guess was that this column is that field; null when it was not guessed. */
export function confidence(source: GuessedTable, table: TableName, field: string, origin: Origin | undefined): number | null {
  if (origin?.kind !== 'column') return null;
  return source.guesses.find((guess) => guess.table === table && guess.field === field && guess.column === origin.column)?.confidence ?? null;
}

/** Drafts of a mapping; files that no entry reads stand at the end, left out. */
export function draftsOf(mapping: Mapping | readonly never[], sources: readonly GuessedTable[]): Draft[] {
  const drafts = mapping.map((entry: MappingEntry): Draft => {
    const file = entry.file ?? sources[0]?.file ?? '';
    return {
      file, sheet: entry.sheet ?? null, table: entry.table, rest: rest(entry),
      columns: Object.fromEntries(Object.entries(entry.columns).map(([field, mapped]) => [field, toOrigin(mapped)])),
    };
  });
  const unread = sources.filter((source) => !drafts.some((draft) => sourceOf(draft, [source]) !== undefined));
  return [...drafts, ...unread.map(({ file, sheet }): Draft => ({ file, sheet, table: null, columns: {}, rest: {} }))];
}

/** The file or sheet that a draft reads. A draft that names no sheet reads the first one. */
export function sourceOf(draft: Draft, sources: readonly GuessedTable[]): GuessedTable | undefined {
  return sources.find(({ file, sheet }) => file === draft.file && (draft.sheet === null || sheet === draft.sheet));
}

/** Choosing a table takes over the guesses for it; going back to the same one keeps what was set. */
export function withTable(draft: Draft, table: TableName | null, source: GuessedTable | undefined): Draft {
  if (table === draft.table) return draft;
  return { ...draft, table, columns: table === null || !source ? {} : guessedColumns(source, table) };
}

export function withOrigin(draft: Draft, field: string, origin: Origin | null): Draft {
  const others = Object.entries(draft.columns).filter(([name]) => name !== field);
  return { ...draft, columns: Object.fromEntries(origin === null ? others : [...others, [field, origin]]) };
}

/** Required columns that a mapping can leave out: adoptions get an id of their own, and cities theirs and their country from the gazetteer. */
const FILLED_IN: Partial<Record<TableName, readonly string[]>> = { adoptions: ['id'], cities: ['id', 'country'] };

/** Whether a mapping has to say where a column comes from. */
export function isNeeded(table: TableName, { name, required }: TableColumn): boolean {
  return required && !(FILLED_IN[table] ?? []).includes(name);
}

/** Needed columns that have no origin yet. */
export function missingFields(draft: Draft): string[] {
  const { table, columns } = draft;
  if (table === null) return [];
  return TABLES[table].columns
    .filter((column) => isNeeded(table, column) && (columns[column.name] === undefined || toMapped(columns[column.name] as Origin) === null))
    .map(({ name }) => name);
}

/** The JSON to send and to keep; null while no file feeds a table. */
export function toMapping(drafts: readonly Draft[]): Mapping | null {
  const entries = drafts.flatMap((draft): MappingEntry[] => {
    if (draft.table === null) return [];
    const columns = Object.entries(draft.columns).flatMap(([field, origin]) => {
      const mapped = toMapped(origin);
      return mapped === null ? [] : [[field, mapped] as const];
    });
    return [{ table: draft.table, file: draft.file, ...(draft.sheet === null ? {} : { sheet: draft.sheet }), columns: Object.fromEntries(columns), ...draft.rest }];
  });
  return entries.length === 0 ? null : entries;
}

/** The same mapping with answers about places in every entry of the file that was asked about. */
export function withPlaces(mapping: Mapping, answers: readonly { file: string | null; name: string; country: string | null; geonamesId: string | null }[]): Mapping {
  return mapping.map((entry) => {
    const own = answers.filter(({ file }) => file === null || entry.file === undefined || entry.file === file);
    if (own.length === 0) return entry;
    return { ...entry, places: { ...entry.places, ...Object.fromEntries(own.map(({ name, country, geonamesId }) => [placeKey(name, country), geonamesId])) } };
  });
}

/** `name|country`, as mappings write it; the country is empty where it is not known. */
export const placeKey = (name: string, country: string | null): string => `${name}|${country ?? ''}`;
