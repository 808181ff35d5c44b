/**
 * The part of the tables that filters keep, for exports: the exchanges and adoptions of the filtered
 * network, what took part in them, and everything those rows refer to, so that the part imports again.
 * Without filters the tables are given back as they are.
 */
import type { NetworkFilters } from '../model/network-wire.ts';
import { splitReference } from '../model/fields.ts';
import { rowKey, TABLE_NAMES, TABLES, type Row, type TableName, type Tables } from '../model/tables.ts';
import { NONE } from './network-columns.ts';
import { filterNetwork } from './network-filters.ts';
import { buildNetwork, type StoreRead } from './network.ts';

type Keys = { [T in TableName]: Set<string> };

/**
 * An exchange stays when the filters keep it and, with a country, a city of that country took part. A
 * country filter keeps its cities, a dataset filter every row the dataset states. An adoption through an
 * exchange that is left out stands without it (convention 7), and so does feedback. Throws `bad-request` as filterNetwork does.
 */
export function filterTables(read: StoreRead, filters: NetworkFilters): Tables {
  if (Object.values(filters).every((value) => value === null)) return read.tables;
  const network = filterNetwork(buildNetwork(read), filters);
  const { exchanges, adoptions, cities, inCountry, rows } = network;
  const kept = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Set<string>()])) as Keys;
  const inside = (city: number) => inCountry === null || (city !== NONE && inCountry[city] === 1);

  rows.exchanges.forEach((row, e) => {
    if (exchanges.kept[e] === 0) return;
    const from = exchanges.cities.items.subarray(exchanges.cities.offsets[e]!, exchanges.cities.offsets[e + 1]!);
    if (inCountry === null || from.some(inside)) kept.exchanges.add(row.id);
  });
  rows.adoptions.forEach((row, a) => {
    if (adoptions.kept[a] === 1 && (inside(adoptions.source[a]!) || inside(adoptions.target[a]!))) kept.adoptions.add(row.id);
  });
  if (inCountry !== null) cities.id.forEach((id, i) => { if (inside(i)) kept.cities.add(id); });
  if (filters.dataset !== null) keepStated(read, filters, kept);

  const leftOut = (exchange: string | null) => exchange !== null && !kept.exchanges.has(exchange);
  const part = {
    ...rows,
    adoptions: rows.adoptions.map((row) => (leftOut(row.viaExchangeId) ? { ...row, viaExchangeId: null } : row)),
    feedback: rows.feedback.map((row) => (leftOut(row.exchangeId) ? { ...row, exchangeId: null } : row)),
  };
  close(part, kept);
  const picked = <T extends TableName>(name: T) => (part[name] as Row<T>[]).filter((row) => kept[name].has(rowKey(name, row)));
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, picked(name)])) as unknown as Tables;
}

/** Rows of a dataset other than exchanges and adoptions, which the filters have judged; only with no other filter beside it. */
function keepStated(read: StoreRead, filters: NetworkFilters, kept: Keys): void {
  if (Object.entries(filters).some(([name, value]) => name !== 'dataset' && value !== null)) return;
  const stated = <T extends TableName>(name: T) => {
    (read.tables[name] as Row<T>[]).forEach((row, i) => { if (read.datasets[name][i]?.includes(filters.dataset!)) kept[name].add(rowKey(name, row)); });
  };
  for (const name of TABLE_NAMES) stated(name);
}

/** Rows without an id of their own (or about something) come along when what they join is kept. */
const ATTACHED: { [T in TableName]?: (row: Row<T>, kept: Keys) => boolean } = {
  participations: (row, kept) => kept.exchanges.has(row.exchangeId),
  contributions: (row, kept) => kept.exchanges.has(row.exchangeId),
  posts: (row, kept) => kept.people.has(row.personId),
  memberships: (row, kept) => kept.cities.has(row.cityId) && kept.institutions.has(row.institutionId),
  supports: (row, kept) => kept.cities.has(row.cityId) && kept.institutions.has(row.institutionId),
  assessments: (row, kept) => kept.cities.has(row.cityId),
  scores: (row, kept) => kept.assessments.has(row.assessmentId),
  completions: (row, kept) => kept.people.has(row.personId) && kept.modules.has(row.moduleId),
  lessons: (row, kept) => isKept(row.aboutId, kept),
  reviews: (row, kept) => row.aboutId !== null && isKept(row.aboutId, kept),
  feedback: (row, kept) => kept.cities.has(row.seekerId) && kept.cities.has(row.candidateId),
  notes: (row, kept) => isKept(row.aboutId, kept),
  sets: (row, kept) => row.memberIds.length > 0 && row.memberIds.every((member) => isKept(member, kept)),
  steps: (row, kept) => kept.stories.has(row.storyId),
};

const TABLE_OF = { city: 'cities', person: 'people', institution: 'institutions', practice: 'practices', exchange: 'exchanges', module: 'modules', lesson: 'lessons', programme: 'programmes', topic: 'topics', source: 'sources', adoption: 'adoptions', assessment: 'assessments', review: 'reviews', feedback: 'feedback', note: 'notes', set: 'sets', story: 'stories' } as const;

function isKept(reference: string, kept: Keys): boolean {
  const { type, id } = splitReference(reference);
  return kept[TABLE_OF[type]].has(id);
}

/** Adds what kept rows refer to and what is attached to them, until nothing is missing. */
function close(tables: Tables, kept: Keys): void {
  const done = new Set<unknown>();
  for (let changed = true; changed;) {
    changed = false;
    for (const name of TABLE_NAMES) changed = closeTable(name, tables, kept, done) || changed;
  }
}

function closeTable<T extends TableName>(name: T, tables: Tables, kept: Keys, done: Set<unknown>): boolean {
  let changed = false;
  for (const row of tables[name] as Row<T>[]) {
    if (done.has(row)) continue;
    const key = rowKey(name, row);
    if (!kept[name].has(key)) {
      if (!ATTACHED[name]?.(row, kept)) continue;
      kept[name].add(key);
    }
    done.add(row);
    changed = true;
    for (const { table, id } of referencesOf(name, row)) kept[table].add(id);
  }
  return changed;
}

/** Every row that the cells of a row point to. */
function* referencesOf<T extends TableName>(name: T, row: Row<T>): Generator<{ table: TableName; id: string }> {
  for (const { name: column, column: meaning } of TABLES[name].columns) {
    if (meaning.type !== 'reference' && meaning.type !== 'references') continue;
    const cell = (row as Record<string, unknown>)[column];
    for (const item of Array.isArray(cell) ? (cell as string[]) : typeof cell === 'string' ? [cell] : []) {
      if (meaning.to.length === 1) {
        yield { table: meaning.to[0]!, id: item };
      } else {
        const { type, id } = splitReference(item);
        yield { table: TABLE_OF[type], id };
      }
    }
  }
}
