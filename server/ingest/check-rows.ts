/**
 * From drafts to assertions: references resolved, rows of one key merged, and everything held
 * against what the store has. Blank cells that a draft remembers clear what is there. The drafts are used up.
 */
import { fillFromCountry } from '../geo/fill-from-country.ts';
import type { Assertion } from '../graph/store.ts';
import { dayInterval } from '../model/dates.ts';
import { TABLE_NAMES, type Column, type TableName } from '../model/fields.ts';
import { rowKey, TABLES, type Tables } from '../model/tables.ts';
import { AdoptionIds } from './adoption-ids.ts';
import { Directory, isNodeTable } from './directory.ts';
import { shownColumn, type Draft } from './drafts.ts';
import { describe, RowMerger } from './merge-rows.ts';
import type { Problems } from './problems.ts';
import { References } from './references.ts';

type Cells = { [column: string]: unknown };
type StoredRows = Map<string, { readonly [column: string]: unknown }>;

/** Rows others lean on come first. */
const WRITING_ORDER: readonly TableName[] = [
  'sources', 'topics', 'cities', 'institutions', 'people', 'programmes', 'practices', 'exchanges', 'lessons', 'modules', 'adoptions',
  'assessments', 'reviews', 'participations', 'posts', 'memberships', 'supports', 'scores', 'completions', 'contributions',
  'feedback', 'notes', 'sets', 'stories', 'steps',
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

export function checkRows(drafts: readonly Draft[], stored: Partial<Tables>, problems: Problems): Assertion[] {
  return new Check(stored, problems).run(drafts);
}

class Check {
  readonly #problems: Problems;
  readonly #stored = new Map<TableName, StoredRows>();
  readonly #directory = new Directory();
  readonly #references: References;
  readonly #merger: RowMerger;

  constructor(stored: Partial<Tables>, problems: Problems) {
    this.#problems = problems;
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
    for (const draft of drafts) {
      this.#resolve(draft);
      if (draft.table !== 'adoptions') this.#keep(draft);
    }
    this.#adoptions(drafts.filter((draft) => draft.table === 'adoptions'));
    for (const { table, cells, origin, line } of this.#references.created) {
      this.#merger.add(cells['id'] as string, { table, origin, line, cells: { ...cells }, blank: undefined, refused: undefined });
    }
    const assertions: Assertion[] = [];
    for (const table of WRITING_ORDER) {
      for (const [key, draft] of this.#merger.rows.get(table) ?? []) {
        this.#finish(key, draft);
        assertions.push({ table, cells: draft.cells } as Assertion);
      }
    }
    return assertions;
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

  /** Puts ids in place of what cells wrote; columns that failed are marked as refused. */
  #resolve(draft: Draft): void {
    const { table, cells } = draft;
    for (const { name, column } of PLANS[table].references) {
      if (cells[name] === undefined) continue;
      const untyped = table === 'participations' && name === 'participantId' && cells['participantType'] === undefined;
      const value = untyped ? undefined : this.#references.resolve(draft, name, column);
      if (value !== undefined) cells[name] = value;
      else {
        if (!untyped || draft.refused?.has('participantType')) (draft.refused ??= new Set()).add(name);
        delete cells[name];
      }
    }
  }

  /** Hands a row to the merger when its key is known. */
  #keep(draft: Draft): void {
    const { table, cells, refused } = draft;
    const missing = PLANS[table].requiredKey.filter((name) => cells[name] === undefined);
    if (missing.length > 0) {
      const blank = missing.filter((name) => !refused?.has(name) && !(name === 'participantId' && cells['participantType'] === undefined && missing.length > 1));
      if (blank.length > 0) this.#keyMissing(draft, blank);
      return;
    }
    if (refused && TABLES[table].key.some((name) => refused.has(name))) return;
    this.#merger.add(rowKey(table, cells as never), draft);
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

  #adoptions(drafts: readonly Draft[]): void {
    const ids = new AdoptionIds();
    const stored = this.#stored.get('adoptions');
    for (const [id, row] of stored ?? []) ids.add(id, row['practiceId'] as string, row['adoptingCityId'] as string);
    for (const { cells } of drafts) {
      const id = cells['id'] as string | undefined;
      if (id === undefined) continue;
      const before = stored?.get(id);
      const practice = (cells['practiceId'] ?? before?.['practiceId']) as string | undefined;
      const city = (cells['adoptingCityId'] ?? before?.['adoptingCityId']) as string | undefined;
      if (practice === undefined || city === undefined) continue;
      if (before) ids.move(id, [before['practiceId'] as string, before['adoptingCityId'] as string], [practice, city]);
      else ids.add(id, practice, city);
    }
    for (const draft of drafts) {
      if (draft.refused?.has('id')) continue;
      if (draft.cells['id'] === undefined && !this.#identify(draft, ids)) continue;
      this.#merger.add(draft.cells['id'] as string, draft);
    }
  }

  /** Gives an adoption without id the id of the only one of its practice and city, or a new one; false after an error. */
  #identify(draft: Draft, ids: AdoptionIds): boolean {
    const { cells } = draft;
    const missing = ['practiceId', 'adoptingCityId'].filter((name) => cells[name] === undefined);
    if (missing.length > 0) {
      const blank = missing.filter((name) => !draft.refused?.has(name));
      if (blank.length > 0) this.#keyMissing(draft, blank);
      return false;
    }
    const [practice, city] = [cells['practiceId'] as string, cells['adoptingCityId'] as string];
    const found = ids.find(practice, city);
    if (typeof found !== 'string') {
      this.#error(draft, 'id', 'ambiguous-adoption', `The city "${city}" has several adoptions of "${practice}": ${found.slice(0, 5).join(', ')}.`, 'Write the id of the one that is meant.', null, `${practice}\u001f${city}`);
      return false;
    }
    cells['id'] = found;
    return true;
  }

  #finish(key: string, draft: Draft): void {
    const { table, cells } = draft;
    const before = isNodeTable(table) ? this.#stored.get(table)?.get(key) : undefined;
    if (draft.blank) this.#clear(key, draft);
    if (!before) this.#required(key, draft);
    const period = PERIODS[table];
    if (period) this.#period(key, draft, before, period);
    if (table === 'cities') fillFromCountry(cells, before);
    if (table === 'feedback') this.#pair(key, draft, before);
  }

  #clear(key: string, draft: Draft): void {
    const plan = TABLES[draft.table];
    for (const name of draft.blank ?? []) {
      if (plan.key.includes(name) || draft.refused?.has(name)) continue;
      const column = plan.columns.find((one) => one.name === name);
      if (!column) continue;
      if (column.required) this.#error(draft, name, 'missing-value', `${describe(draft.table, key)} must keep a ${name}; a blank cell cannot clear it.`, `Write the ${name}.`, null, key);
      else draft.cells[name] = column.column.type === 'list' || column.column.type === 'references' ? [] : null;
    }
  }

  #required(key: string, draft: Draft): void {
    for (const name of PLANS[draft.table].required) {
      if (draft.cells[name] !== undefined || draft.refused?.has(name) || draft.blank?.has(name)) continue;
      this.#error(draft, name, 'missing-value', `${describe(draft.table, key)} is new and has no ${name}.`, `Write its ${name}, or check the id if the row was meant to update another.`, null, '');
    }
  }

  /** A city is never suggested to itself. */
  #pair(key: string, draft: Draft, before: { readonly [column: string]: unknown } | undefined): void {
    const { cells } = draft;
    const seeker = cells['seekerId'] ?? before?.['seekerId'];
    if (seeker === undefined || seeker !== (cells['candidateId'] ?? before?.['candidateId'])) return;
    const column = cells['candidateId'] === undefined ? 'seekerId' : 'candidateId';
    this.#error(this.#merger.sayer(draft, column), column, 'same-city', `${describe('feedback', key)} suggests the city "${seeker as string}" to itself.`, 'Write two different cities in seekerId and candidateId.', seeker as string, key);
  }

  #period(key: string, draft: Draft, before: { readonly [column: string]: unknown } | undefined, [startName, endName]: readonly [string, string]): void {
    const { cells, table } = draft;
    if (cells[startName] === undefined && cells[endName] === undefined) return;
    const effective = (name: string): string | null | undefined => (cells[name] === undefined ? before?.[name] : cells[name]) as string | null | undefined;
    const start = effective(startName);
    const end = effective(endName);
    if (!start || !end) return;
    const first = dayInterval(start);
    const last = dayInterval(end);
    if (!first || !last || last.hi >= first.lo) return;
    const column = cells[endName] === undefined ? startName : endName;
    this.#error(this.#merger.sayer(draft, column), column, 'end-before-start', `${describe(table, key)} ends (${endName} ${end}) before it starts (${startName} ${start}).`, `Check ${startName} and ${endName}; perhaps they are the wrong way round.`, column === endName ? end : start, key);
  }
}
