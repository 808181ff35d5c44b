/**
 * From drafts to assertions: references resolved, rows of one key merged, and everything held
 * against what the store has. Pure: the same drafts and the same store give the same answer.
 */
import { countryByCode } from '../geo/countries.ts';
import type { Assertion } from '../graph/store.ts';
import { dayInterval } from '../model/dates.ts';
import { TABLE_NAMES, type Column, type TableName } from '../model/fields.ts';
import { rowKey, TABLES, type Tables } from '../model/tables.ts';
import { AdoptionIds } from './adoption-ids.ts';
import { Directory, isNodeTable } from './directory.ts';
import { shownColumn, type Draft } from './drafts.ts';
import { describe, RowMerger, type Merged } from './merge-rows.ts';
import type { Problems } from './problems.ts';
import { References } from './references.ts';

type Cells = { [column: string]: unknown };
type StoredRows = Map<string, { readonly [column: string]: unknown }>;

/** Rows others lean on come first. */
const WRITING_ORDER: readonly TableName[] = [
  'sources', 'topics', 'cities', 'institutions', 'people', 'programmes', 'practices', 'exchanges', 'lessons', 'modules', 'adoptions',
  'assessments', 'reviews', 'participations', 'posts', 'memberships', 'supports', 'scores', 'completions', 'contributions',
];

/** A start and an end by table: an end certainly before its start is refused. */
const PERIODS: Partial<Record<TableName, readonly [string, string]>> = {
  exchanges: ['start', 'end'], programmes: ['start', 'end'], cities: ['joined', 'left'], people: ['from', 'to'], posts: ['from', 'to'],
  memberships: ['since', 'until'], adoptions: ['date', 'ended'],
};

interface TablePlan {
  readonly references: readonly { readonly name: string; readonly column: Extract<Column, { type: 'reference' | 'references' }> }[];
  readonly requiredKey: readonly string[];
  readonly required: readonly string[];
}

const PLANS = Object.fromEntries(TABLE_NAMES.map((table) => {
  const { columns, key } = TABLES[table];
  return [table, {
    references: columns.flatMap(({ name, column }) => (column.type === 'reference' || column.type === 'references' ? [{ name, column }] : [])),
    requiredKey: columns.filter((column) => column.required && key.includes(column.name)).map((column) => column.name),
    required: columns.filter((column) => column.required).map((column) => column.name),
  }];
})) as unknown as Record<TableName, TablePlan>;

/** The tables of the store that a check of these tables needs to see. */
export function tablesToRead(touched: Iterable<TableName>): TableName[] {
  const needed = new Set<TableName>(['topics', 'sources']);
  for (const table of touched) {
    if (isNodeTable(table)) needed.add(table);
    for (const { column } of PLANS[table].references) for (const to of column.to) needed.add(to);
  }
  return TABLE_NAMES.filter((table) => needed.has(table));
}

export interface CheckOptions { readonly clearEmpty: boolean }

export function checkRows(drafts: readonly Draft[], stored: Partial<Tables>, options: CheckOptions, problems: Problems): Assertion[] {
  return new Check(stored, options, problems).run(drafts);
}

class Check {
  readonly #problems: Problems;
  readonly #options: CheckOptions;
  readonly #stored = new Map<TableName, StoredRows>();
  readonly #directory = new Directory();
  readonly #references: References;
  readonly #merger: RowMerger;

  constructor(stored: Partial<Tables>, options: CheckOptions, problems: Problems) {
    this.#problems = problems;
    this.#options = options;
    for (const [table, rows] of Object.entries(stored) as [TableName, Cells[]][]) {
      if (!isNodeTable(table)) continue;
      this.#stored.set(table, new Map(rows.map((row) => [row['id'] as string, row])));
      for (const row of rows) this.#directory.add(table, row['id'] as string, row);
    }
    this.#references = new References(this.#directory, problems);
    this.#merger = new RowMerger(problems);
  }

  run(drafts: readonly Draft[]): Assertion[] {
    this.#registerIds(drafts);
    const adoptions: { cells: Cells; draft: Draft }[] = [];
    for (const draft of drafts) {
      const cells = this.#resolved(draft);
      if (draft.table === 'adoptions') adoptions.push({ cells: cells.cells, draft: cells.draft });
      else this.#keep(cells.cells, cells.draft);
    }
    this.#adoptions(adoptions);
    for (const { table, cells, origin, line } of this.#references.created) {
      this.#merger.add(table, cells['id'] as string, { ...cells }, { table, origin, line, cells: { ...cells }, blank: undefined, refused: undefined });
    }
    return WRITING_ORDER.flatMap((table) => [...(this.#merger.rows.get(table)?.values() ?? [])].map((row) => this.#finish(row)));
  }

  #error(draft: Draft, column: string | null, code: string, message: string, suggestion: string | null, value: string | null = null, group?: string): void {
    this.#problems.add({ severity: 'error', at: draft.origin.at, line: draft.line, column: column === null ? null : shownColumn(draft.origin, column), value, code, message, suggestion, group });
  }

  #registerIds(drafts: readonly Draft[]): void {
    const folded = new Map<TableName, Map<string, string>>();
    const twin = (table: TableName, id: string): string | undefined => {
      let ids = folded.get(table);
      if (!ids) folded.set(table, ids = new Map([...this.#directory.ids(table)].map((one) => [one.toLowerCase(), one])));
      const lower = id.toLowerCase();
      const known = ids.get(lower);
      if (known === undefined) ids.set(lower, id);
      return known === id ? undefined : known;
    };
    for (const draft of drafts) {
      const id = draft.cells['id'];
      if (typeof id !== 'string') continue;
      const other = twin(draft.table, id);
      if (other !== undefined && !this.#directory.has(draft.table, id)) {
        this.#problems.add({
          severity: 'warning', at: draft.origin.at, line: draft.line, column: shownColumn(draft.origin, 'id'), value: id, code: 'ids-differ-in-case',
          message: `The ids "${id}" and "${other}" of ${draft.table} differ only in case; they are two things.`, suggestion: `If they are the same, write "${other}".`,
        });
      }
      this.#directory.add(draft.table, id, draft.cells);
    }
  }

  /** A copy with ids in place of what cells wrote; columns that failed are marked as refused. */
  #resolved(draft: Draft): { cells: Cells; draft: Draft } {
    let cells: Cells = draft.cells;
    let refused: Set<string> | undefined;
    for (const { name, column } of PLANS[draft.table].references) {
      if (draft.cells[name] === undefined) continue;
      if (draft.table === 'participations' && name === 'participantId' && draft.refused?.has('participantType')) {
        (refused ??= new Set()).add(name);
        continue;
      }
      if (draft.table === 'participations' && name === 'participantId' && draft.cells['participantType'] === undefined) continue;
      if (cells === draft.cells) cells = { ...draft.cells };
      const value = this.#references.resolve(draft, name, column);
      if (value === undefined) {
        (refused ??= new Set()).add(name);
        delete cells[name];
      } else cells[name] = value;
    }
    if (cells === draft.cells) cells = { ...draft.cells };
    return { cells, draft: refused ? { ...draft, refused: new Set([...refused, ...(draft.refused ?? [])]) } : draft };
  }

  /** Hands a row to the merger when its key is known. */
  #keep(cells: Cells, draft: Draft): void {
    const { table } = draft;
    const missing = PLANS[table].requiredKey.filter((name) => cells[name] === undefined);
    if (missing.length > 0) {
      const blank = missing.filter((name) => !draft.refused?.has(name));
      if (blank.length > 0) this.#keyMissing(draft, blank);
      return;
    }
    if (TABLES[table].key.some((name) => draft.refused?.has(name))) return;
    this.#merger.add(table, rowKey(table, cells as never), cells, draft);
  }

  #keyMissing(draft: Draft, blank: readonly string[]): void {
    for (const name of blank) {
      if (draft.origin.mapped) {
        this.#problems.add({
          severity: 'warning', at: draft.origin.at, line: draft.line, column: shownColumn(draft.origin, name), code: 'row-left-out', group: draft.table,
          message: `Rows without ${name} say nothing for the table ${draft.table}; they are left out.`, suggestion: null,
        });
        return;
      }
      this.#error(draft, name, 'missing-value', `A row of ${draft.table} has no ${name}.`, `Every row of ${draft.table} needs ${PLANS[draft.table].requiredKey.join(', ')}.`, null, '');
    }
  }

  #adoptions(adoptions: readonly { cells: Cells; draft: Draft }[]): void {
    const ids = new AdoptionIds();
    const stored = this.#stored.get('adoptions');
    for (const [id, row] of stored ?? []) ids.add(id, row['practiceId'] as string, row['adoptingCityId'] as string);
    for (const { cells, draft } of adoptions) {
      const id = cells['id'] as string | undefined;
      if (id === undefined || draft.refused?.has('id')) continue;
      const before = stored?.get(id);
      const practice = (cells['practiceId'] ?? before?.['practiceId']) as string | undefined;
      const city = (cells['adoptingCityId'] ?? before?.['adoptingCityId']) as string | undefined;
      if (practice === undefined || city === undefined) continue;
      if (before) ids.move(id, [before['practiceId'] as string, before['adoptingCityId'] as string], [practice, city]);
      else ids.add(id, practice, city);
    }
    for (const { cells, draft } of adoptions) {
      if (draft.refused?.has('id')) continue;
      if (cells['id'] === undefined) {
        const missing = ['practiceId', 'adoptingCityId'].filter((name) => cells[name] === undefined);
        if (missing.length > 0) {
          const blank = missing.filter((name) => !draft.refused?.has(name));
          if (blank.length > 0) this.#keyMissing(draft, blank);
          continue;
        }
        const found = ids.find(cells['practiceId'] as string, cells['adoptingCityId'] as string);
        if (typeof found !== 'string') {
          this.#error(draft, 'id', 'ambiguous-adoption', `The city "${String(cells['adoptingCityId'])}" has several adoptions of "${String(cells['practiceId'])}": ${found.slice(0, 5).join(', ')}.`, 'Write the id of the one that is meant.', null, `${String(cells['practiceId'])}\u001f${String(cells['adoptingCityId'])}`);
          continue;
        }
        cells['id'] = found;
        this.#directory.add('adoptions', found, cells);
      }
      this.#merger.add('adoptions', cells['id'] as string, cells, draft);
    }
  }

  #finish(row: Merged): Assertion {
    const { table, cells } = row;
    const before = this.#stored.get(table)?.get(row.key);
    if (this.#options.clearEmpty) this.#clear(row);
    if (!before) this.#required(row);
    const period = PERIODS[table];
    if (period) this.#period(row, before, period);
    if (table === 'cities') fillFromCountry(cells, before);
    return { table, cells } as Assertion;
  }

  #clear(row: Merged): void {
    const plan = TABLES[row.table];
    for (const name of row.blank ?? []) {
      if (plan.key.includes(name) || row.refused?.has(name)) continue;
      const column = plan.columns.find((one) => one.name === name);
      if (!column) continue;
      if (column.required) this.#error(row.draft, name, 'missing-value', `${describe(row)} must keep a ${name}; a blank cell cannot clear it.`, `Write the ${name}.`, null, row.key);
      else row.cells[name] = column.column.type === 'list' || column.column.type === 'references' ? [] : null;
    }
  }

  #required(row: Merged): void {
    for (const name of PLANS[row.table].required) {
      if (row.cells[name] !== undefined || row.refused?.has(name)) continue;
      this.#error(row.draft, name, 'missing-value', `${describe(row)} is new and has no ${name}.`, `Write its ${name}, or check the id if the row was meant to update another.`, null, '');
    }
  }

  #period(row: Merged, before: { readonly [column: string]: unknown } | undefined, [startName, endName]: readonly [string, string]): void {
    const effective = (name: string): string | null | undefined => (row.cells[name] === undefined ? before?.[name] : row.cells[name]) as string | null | undefined;
    if (row.cells[startName] === undefined && row.cells[endName] === undefined) return;
    const start = effective(startName);
    const end = effective(endName);
    if (!start || !end) return;
    const first = dayInterval(start);
    const last = dayInterval(end);
    if (!first || !last || last.hi >= first.lo) return;
    const sayer = row.others?.find((other) => other.cells[endName] !== undefined)?.draft ?? row.draft;
    this.#error(sayer, row.cells[endName] === undefined ? startName : endName, 'end-before-start', `${describe(row)} ends (${endName} ${end}) before it starts (${startName} ${start}).`, `Check ${startName} and ${endName}; perhaps they are the wrong way round.`, row.cells[endName] === undefined ? start : end, row.key);
  }
}

/** Region and income group, where blank, come from the country; a changed country changes what came from it. */
export function fillFromCountry(cells: Cells, before: { readonly [column: string]: unknown } | undefined): void {
  const code = (cells['country'] ?? before?.['country']) as string | undefined;
  const country = code === undefined ? undefined : countryByCode(code);
  if (!country) return;
  const old = typeof before?.['country'] === 'string' ? countryByCode(before['country']) : undefined;
  const fill = (name: string, value: string | null, oldValue: string | null | undefined): void => {
    const now = cells[name] === undefined ? before?.[name] : cells[name];
    const derived = cells[name] === undefined && old !== undefined && old.code !== country.code && now === oldValue;
    if (now === null || now === undefined || derived) {
      if (value !== null && value !== now) cells[name] = value;
      else if (value === null && derived) cells[name] = null;
    }
  };
  fill('region', country.region, old?.region);
  fill('incomeGroup', country.incomeGroup, old?.incomeGroup);
}
