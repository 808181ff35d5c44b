/**
 * The rows a ranker may learn from: the tables without the occasions held out and without anything that
 * tells of them. Cities always stay, so they keep their numbers.
 *
 * Dropped: the occasions; every row that refers to a dropped one (participations, contributions, lessons and
 * reviews about it, feedback that names it); lessons and modules that came out of it; programmes and sources
 * that nothing else uses; rows that join two cities of a held-out pair (feedback), and the lineage of a
 * practice that repeats such a pair. With a date, also every dated row that is not certainly from before.
 */
import { AppError } from '../../errors.ts';
import type { Network } from '../../graph/network-columns.ts';
import type { StoreRead } from '../../graph/network.ts';
import { dayInterval } from '../../model/dates.ts';
import { typedReference, type NodeType, REFERENCE_TYPES } from '../../model/fields.ts';
import { rowKey, TABLE_NAMES, TABLES, type Row, type TableName, type Tables } from '../../model/tables.ts';
import type { PartnerNetwork } from '../partner-network.ts';

/** 1 where the exchange or the adoption of that number is not for training. */
export interface Heldout {
  readonly exchanges: Uint8Array;
  readonly adoptions: Uint8Array;
}

type Cells = Record<string, unknown>;

/** Columns that date a row, and those that tell of a later end. Cities and sources have none that count. */
const DATED: { readonly [T in TableName]?: { readonly begins?: string; readonly ends?: readonly string[] } } = {
  exchanges: { ends: ['end'] }, adoptions: { ends: ['ended'] },
  practices: { begins: 'started' }, people: { begins: 'from', ends: ['to'] }, posts: { begins: 'from', ends: ['to'] },
  memberships: { begins: 'since', ends: ['until'] }, supports: { begins: 'since' }, assessments: { begins: 'date' },
  lessons: { begins: 'date' }, programmes: { begins: 'start', ends: ['end'] }, modules: { begins: 'year' }, completions: { begins: 'date' },
  contributions: { begins: 'date' }, reviews: { begins: 'date' }, feedback: { begins: 'date' },
  notes: { begins: 'date' }, sets: { begins: 'date' }, stories: { begins: 'date' },
};

/**
 * `pairs` are held-out pairs as `a,b` of city numbers, the smaller first. `cut` is the first day that is not
 * known any more, or null. Rows keep their order, so cities keep their numbers.
 */
export function trainingRead(network: Network, heldout: Heldout, pairs: ReadonlySet<string>, cut: number | null): StoreRead {
  const dropped = new Map<TableName, Set<string>>(TABLE_NAMES.map((name) => [name, new Set()]));
  const drop = (table: TableName, key: string) => dropped.get(table)!.add(key);
  network.rows.exchanges.forEach((row, e) => { if (heldout.exchanges[e] === 1) drop('exchanges', row.id); });
  network.rows.adoptions.forEach((row, a) => { if (heldout.adoptions[a] === 1) drop('adoptions', row.id); });
  const number = new Map(network.cities.id.map((id, i) => [id, i]));
  const isPair = (a: string, b: string) => {
    const [x, y] = [number.get(a)!, number.get(b)!];
    return pairs.has(x < y ? `${x},${y}` : `${y},${x}`);
  };

  let tables = withoutLineage(network.rows, isPair);
  if (cut !== null) tables = asKnownBefore(tables, cut, drop);
  dropPairRows(tables, isPair, drop);
  dropOutputs(tables, dropped, drop);
  cascade(tables, dropped, drop);
  dropUnused(tables, dropped, drop);
  cascade(tables, dropped, drop);

  const picked = <T extends TableName>(name: T) => (tables[name] as Row<T>[]).filter((row) => !dropped.get(name)!.has(rowKey(name, row))).map((row) => cleared(name, row, dropped));
  const kept = Object.fromEntries(TABLE_NAMES.map((name) => [name, picked(name)])) as unknown as Tables;
  return { version: network.dataVersion, tables: kept, datasets: datasetsOf(network, kept) };
}

/**
 * The last look before anything is trained: no cell of any table names an occasion that was taken out, no
 * occasion of the network is one, and cities kept their numbers. Throws `internal`, because a backtest
 * with a leak is worse than none.
 */
export function checkNothingHeldOut(full: Network, training: PartnerNetwork, heldout: Heldout): void {
  const gone = new Set<string>();
  full.rows.exchanges.forEach((row, e) => { if (heldout.exchanges[e] === 1) gone.add(row.id).add(typedReference('exchange', row.id)); });
  full.rows.adoptions.forEach((row, a) => { if (heldout.adoptions[a] === 1) gone.add(row.id).add(typedReference('adoption', row.id)); });
  const { rows, cities } = training.network;
  for (const name of TABLE_NAMES) {
    const columns = TABLES[name].columns.filter(({ column }) => column.type === 'reference' || column.type === 'references' || column.type === 'id');
    for (const row of rows[name] as Cells[]) {
      for (const { name: column, column: meaning } of columns) {
        const names = meaning.type === 'id' ? name === 'exchanges' || name === 'adoptions' : 'to' in meaning && meaning.to.some((to) => to === 'exchanges' || to === 'adoptions');
        if (!names) continue;
        const cell = row[column];
        const found = (Array.isArray(cell) ? cell : [cell]).find((item) => typeof item === 'string' && gone.has(item));
        if (found !== undefined) throw new AppError('internal', `the held-out occasion ${String(found)} is still named by ${column} of ${name} in the training part`);
      }
    }
  }
  if (cities.id.length !== full.cities.id.length || cities.id.some((id, i) => id !== full.cities.id[i])) {
    throw new AppError('internal', 'the cities of the training part are not those of the network');
  }
}

function asKnownBefore(tables: Tables, cut: number, drop: (table: TableName, key: string) => void): Tables {
  const after = (cell: unknown) => {
    const interval = cell === null || cell === undefined ? undefined : dayInterval(String(cell).padStart(4, '0'));
    return interval !== undefined && interval.hi >= cut;
  };
  const known = <T extends TableName>(name: T): Row<T>[] => {
    const { begins, ends = [] } = DATED[name] ?? {};
    return (tables[name] as Row<T>[]).map((row) => {
      const cells = row as Cells;
      /* A person is not an occasion: only the post held later is unknown. */
      if (begins !== undefined && after(cells[begins])) {
        if (name === 'people') return { ...row, placeId: null, role: null, from: null, to: null };
        drop(name, rowKey(name, row));
      }
      const later = ends.filter((column) => after(cells[column]));
      return later.length === 0 ? row : { ...row, ...Object.fromEntries(later.map((column) => [column, null])) };
    });
  };
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, known(name)])) as unknown as Tables;
}

function withoutLineage(tables: Tables, isPair: (a: string, b: string) => boolean): Tables {
  const origin = new Map(tables.practices.map((row) => [row.id, row.originCityId]));
  const practices = tables.practices.map((row) => {
    const from = row.adaptedFromPracticeId === null ? null : (origin.get(row.adaptedFromPracticeId) ?? null);
    return from !== null && row.originCityId !== null && isPair(from, row.originCityId) ? { ...row, adaptedFromPracticeId: null, whatChanged: null } : row;
  });
  return { ...tables, practices };
}

/** Rows with two cells that each name a city: only occasions (treated already) and what people noted about a pair. */
function dropPairRows(tables: Tables, isPair: (a: string, b: string) => boolean, drop: (table: TableName, key: string) => void): void {
  for (const name of TABLE_NAMES) {
    if (name === 'exchanges' || name === 'adoptions') continue;
    const columns = TABLES[name].columns.filter(({ column }) => column.type === 'reference' && column.to.length === 1 && column.to[0] === 'cities').map((column) => column.name);
    if (columns.length < 2) continue;
    for (const row of tables[name] as Row<typeof name>[]) {
      const cities = columns.map((column) => (row as Cells)[column]).filter((cell) => typeof cell === 'string');
      if (cities.some((a, i) => cities.slice(i + 1).some((b) => isPair(a, b)))) drop(name, rowKey(name, row));
    }
  }
}

/** Lessons and modules that came out of a dropped exchange and of no other. */
function dropOutputs(tables: Tables, dropped: ReadonlyMap<TableName, Set<string>>, drop: (table: TableName, key: string) => void): void {
  const [lost, kept] = [new Set<string>(), new Set<string>()];
  for (const row of tables.exchanges) for (const output of row.outputs) (dropped.get('exchanges')!.has(row.id) ? lost : kept).add(output);
  for (const row of tables.lessons) if (lost.has(`lesson:${row.id}`) && !kept.has(`lesson:${row.id}`)) drop('lessons', row.id);
  for (const row of tables.modules) if (lost.has(`module:${row.id}`) && !kept.has(`module:${row.id}`)) drop('modules', row.id);
}

/** Programmes and sources that were in use and are not any more. */
function dropUnused(tables: Tables, dropped: ReadonlyMap<TableName, Set<string>>, drop: (table: TableName, key: string) => void): void {
  const [before, now] = [new Set<string>(), new Set<string>()];
  for (const name of TABLE_NAMES) {
    for (const row of tables[name] as Row<typeof name>[]) {
      const gone = dropped.get(name)!.has(rowKey(name, row));
      const used = [...row.sourceIds.map((id) => `sources ${id}`), ...(name === 'exchanges' && (row as Row<'exchanges'>).programmeId !== null ? [`programmes ${(row as Row<'exchanges'>).programmeId}`] : [])];
      for (const one of used) {
        before.add(one);
        if (!gone) now.add(one);
      }
    }
  }
  for (const name of ['programmes', 'sources'] as const) for (const row of tables[name]) if (before.has(`${name} ${row.id}`) && !now.has(`${name} ${row.id}`)) drop(name, row.id);
}

/** Drops rows that cannot stand without what they refer to, or that refer to a dropped occasion, until nothing changes. */
function cascade(tables: Tables, dropped: ReadonlyMap<TableName, Set<string>>, drop: (table: TableName, key: string) => void): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const name of TABLE_NAMES) {
      if (name === 'cities') continue;
      const columns = TABLES[name].columns.filter(({ column }) => column.type === 'reference');
      for (const row of tables[name] as Row<typeof name>[]) {
        const key = rowKey(name, row);
        if (dropped.get(name)!.has(key)) continue;
        const lost = columns.some(({ name: column, required, column: meaning }) => {
          const table = lostTable(meaning, (row as Cells)[column], dropped);
          return table !== undefined && (required || table === 'exchanges' || table === 'adoptions');
        });
        if (lost) {
          drop(name, key);
          changed = true;
        }
      }
    }
  }
}

/** Row without references to what is gone. */
function cleared<T extends TableName>(name: T, row: Row<T>, dropped: ReadonlyMap<TableName, Set<string>>): Row<T> {
  let result = row;
  for (const { name: column, column: meaning } of TABLES[name].columns) {
    if (meaning.type !== 'reference' && meaning.type !== 'references') continue;
    const cell = (row as Cells)[column];
    if (Array.isArray(cell)) {
      const left = cell.filter((item) => lostTable(meaning, item, dropped) === undefined);
      if (left.length < cell.length) result = { ...result, [column]: left };
    } else if (lostTable(meaning, cell, dropped) !== undefined) {
      result = { ...result, [column]: null };
    }
  }
  return result;
}

const TABLE_OF = new Map(Object.entries(REFERENCE_TYPES).map(([table, type]) => [type as NodeType, table as TableName]));

/** The table of the dropped row that a cell refers to, or undefined when what it refers to is still there. */
function lostTable(meaning: { readonly type: string; readonly to?: readonly TableName[] }, cell: unknown, dropped: ReadonlyMap<TableName, Set<string>>): TableName | undefined {
  if (typeof cell !== 'string' || meaning.to === undefined) return undefined;
  const at = meaning.to.length > 1 ? cell.indexOf(':') : -1;
  const table = meaning.to.length > 1 ? TABLE_OF.get(cell.slice(0, at) as NodeType) : meaning.to[0];
  return table !== undefined && dropped.get(table)!.has(cell.slice(at + 1)) ? table : undefined;
}

/** Datasets of the occasions as they were; nothing that is learned from reads those of other rows. */
function datasetsOf({ rows, exchanges, adoptions, datasets }: Network, kept: Tables): StoreRead['datasets'] {
  const names = (before: readonly { id: string }[], { offsets, items }: { offsets: Int32Array; items: Int32Array }) =>
    new Map(before.map((row, i) => [row.id, [...items.subarray(offsets[i]!, offsets[i + 1]!)].map((item) => datasets[item]!)]));
  const [ofExchange, ofAdoption] = [names(rows.exchanges, exchanges.datasets), names(rows.adoptions, adoptions.datasets)];
  const none = Object.fromEntries(TABLE_NAMES.map((name) => [name, kept[name].map(() => [] as string[])])) as unknown as StoreRead['datasets'];
  return { ...none, exchanges: kept.exchanges.map((row) => ofExchange.get(row.id) ?? []), adoptions: kept.adoptions.map((row) => ofAdoption.get(row.id) ?? []) };
}
