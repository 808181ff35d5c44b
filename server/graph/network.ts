/**
 * From the rows of the store to the immutable network of cities that measures and screens read:
 * exchanges as hyperedges with their cities, roles and days, and adoption links. Built once for
 * each data version (network-cache.ts); filters, projections, snapshots and ego networks derive from it.
 */
import { AppError } from '../errors.ts';
import { dayInterval, type DayInterval, type PartialDate } from '../model/dates.ts';
import { compareText, rowKey, TABLE_NAMES, type Row, type TableName, type Tables } from '../model/tables.ts';
import { countryByCode } from '../geo/countries.ts';
import { hostRole, LEARNS, roleBit, settleFlow, TEACHES } from './flow-events.ts';
import {
  NO_DAY, NO_FILTERS, NONE, sharedBytes, sharedInts, sharedNumbers,
  type AdoptionColumns, type ExchangeColumns, type Lists, type Network, type PracticeColumns, type TopicColumns,
} from './network-columns.ts';
import { readPlaces } from './network-places.ts';
import { stakeholderKinds } from './network-stakeholders.ts';
import type { Store } from './store.ts';

export { columnsOnly, type Network, type NetworkColumns } from './network-columns.ts';
export { egoNetwork, type EgoQuery } from './network-ego.ts';
export { facets, type Facets } from './network-facets.ts';
export { filterNetwork } from './network-filters.ts';
export { filterTables } from './network-part.ts';
export { toSnapshot } from './network-snapshot.ts';

export type StoreRead = Pick<Awaited<ReturnType<Store['readAll']>>, 'version' | 'tables' | 'datasets'>;

type Numbers = ReadonlyMap<string, number>;

/** Builds the network of everything in the store. Throws `internal` when a row points nowhere (the store keeps that from happening). */
export function buildNetwork(read: StoreRead): Network {
  const { tables, datasets } = inKeyOrder(read);
  const cityNumber = numbersOf(tables.cities);
  const topicNumber = numbersOf(tables.topics);
  const practiceNumber = numbersOf(tables.practices);
  const exchangeNumber = numbersOf(tables.exchanges);
  const datasetNames = [...new Set(TABLE_NAMES.flatMap((name) => datasets[name].flat()))].sort(compareText);
  const datasetNumber = new Map(datasetNames.map((name, i) => [name, i]));
  const kinds = [...new Set(tables.exchanges.map((row) => row.kind))].sort(compareText);
  const dates = dateReader();
  const stakeholders = stakeholderKinds(tables);

  const exchanges = exchangeColumns();
  return {
    dataVersion: read.version, filters: NO_FILTERS, rows: tables, kinds, stakeholders: stakeholders.kinds, datasets: datasetNames, inCountry: null,
    cities: cityColumns(tables.cities, dates), topics: topicColumns(), practices: practiceColumns(), exchanges, adoptions: adoptionColumns(),
  };

  function topicColumns(): TopicColumns {
    const parent = sharedInts(tables.topics.length);
    tables.topics.forEach((row, i) => { parent[i] = row.parent === null ? NONE : numberIn(topicNumber, row.parent, 'topic'); });
    return { id: tables.topics.map((row) => row.id), label: tables.topics.map((row) => row.label), scheme: tables.topics.map((row) => row.scheme), parent };
  }

  function practiceColumns(): PracticeColumns {
    const rows = tables.practices;
    const origin = sharedInts(rows.length);
    rows.forEach((row, i) => { origin[i] = row.originCityId === null ? NONE : numberIn(cityNumber, row.originCityId, 'city'); });
    const adaptedFrom = sharedInts(rows.length);
    rows.forEach((row, i) => { adaptedFrom[i] = row.adaptedFromPracticeId === null ? NONE : numberIn(practiceNumber, row.adaptedFromPracticeId, 'practice'); });
    const started = dates.columns(rows.length, (i) => dates.read(rows[i]?.started ?? null));
    return {
      id: rows.map((row) => row.id), title: rows.map((row) => row.title), origin, startedLo: started.lo, startedHi: started.hi, adaptedFrom,
      whatChanged: rows.map((row) => row.whatChanged), outcome: rows.map((row) => row.outcome), status: rows.map((row) => row.status),
      topics: lists(rows, (row) => [...new Set([...row.topics, ...row.hazards])].map((id) => numberIn(topicNumber, id, 'topic'))),
    };
  }

  function exchangeColumns(): ExchangeColumns {
    const rows = tables.exchanges;
    const kindNumber = new Map(kinds.map((kind, i) => [kind, i]));
    const kind = sharedInts(rows.length);
    rows.forEach((row, i) => { kind[i] = numberIn(kindNumber, row.kind, 'kind'); });
    const days = dates.columns(rows.length, (i) => exchangeDays(rows[i] as Row<'exchanges'>, dates.read));
    const taking = takingPart(days);
    return {
      count: rows.length, id: rows.map((row) => row.id), title: rows.map((row) => row.title), kind, lo: days.lo, hi: days.hi, ...taking, kept: sharedBytes(rows.length).fill(1),
      topics: lists(rows, (row) => row.topics.map((id) => numberIn(topicNumber, id, 'topic'))),
      practices: lists(rows, (row) => row.practices.map((id) => numberIn(practiceNumber, id, 'practice'))),
      stakeholders: lists(rows, (row) => stakeholders.takingPart(row.id)),
      datasets: lists(rows.map((_, i) => datasets.exchanges[i] ?? []), (names) => names.map((name) => numberIn(datasetNumber, name, 'dataset'))),
    };
  }

  /** Cities with their role sets, exchange by exchange. */
  function takingPart(days: { lo: Int32Array; hi: Int32Array }): Pick<ExchangeColumns, 'cities' | 'roles' | 'flow'> {
    const places = readPlaces(tables, cityNumber);
    const parts: (Map<number, number> | undefined)[] = new Array(tables.exchanges.length);
    /** Cities with a row of their own: only these rows can give the host its role. */
    const ownRow = new Set<string>();
    const add = (exchange: number, city: number, bit: number) => {
      const roles = (parts[exchange] ??= new Map());
      roles.set(city, (roles.get(city) ?? 0) | bit);
    };
    for (const row of tables.participations) {
      const exchange = numberIn(exchangeNumber, row.exchangeId, 'exchange');
      const id = row.participantId.slice(row.participantId.indexOf(':') + 1);
      const bit = roleBit(row.role);
      if (row.participantType === 'city') {
        const city = numberIn(cityNumber, id, 'city');
        add(exchange, city, bit);
        if (tables.exchanges[exchange]?.hostCityId === id) ownRow.add(row.exchangeId);
      } else if (row.participantType === 'institution') {
        const city = places.institutionCity(id);
        if (city !== NONE) add(exchange, city, bit);
      } else {
        for (const city of places.personCities(id, days.lo[exchange] as number, days.hi[exchange] as number)) add(exchange, city, bit);
      }
    }
    tables.exchanges.forEach((row, exchange) => {
      if (row.hostCityId !== null && !ownRow.has(row.id)) add(exchange, numberIn(cityNumber, row.hostCityId, 'city'), roleBit(hostRole(row.kind)));
    });

    const offsets = sharedInts(parts.length + 1);
    for (let e = 0; e < parts.length; e++) offsets[e + 1] = (offsets[e] as number) + (parts[e]?.size ?? 0);
    const total = offsets[parts.length] as number;
    const [items, roles, flow] = [sharedInts(total), sharedInts(total), sharedBytes(total)];
    for (let e = 0; e < parts.length; e++) {
      let at = offsets[e] as number;
      for (const [city, set] of [...(parts[e] ?? [])].sort((a, b) => a[0] - b[0])) {
        items[at] = city;
        roles[at++] = set;
      }
      settleFlow(roles, flow, offsets[e] as number, offsets[e + 1] as number);
    }
    return { cities: { offsets, items }, roles, flow };
  }

  function adoptionColumns(): AdoptionColumns {
    const rows = tables.adoptions;
    const [practice, target, source, via] = [sharedInts(rows.length), sharedInts(rows.length), sharedInts(rows.length), sharedInts(rows.length)];
    const sameEvent = sharedBytes(rows.length);
    rows.forEach((row, i) => {
      practice[i] = numberIn(practiceNumber, row.practiceId, 'practice');
      target[i] = numberIn(cityNumber, row.adoptingCityId, 'city');
      source[i] = row.adaptedFromCityId === null ? NONE : numberIn(cityNumber, row.adaptedFromCityId, 'city');
      via[i] = row.viaExchangeId === null ? NONE : numberIn(exchangeNumber, row.viaExchangeId, 'exchange');
      sameEvent[i] = via[i] !== NONE && flows(exchanges, via[i] as number, source[i] as number, target[i] as number) ? 1 : 0;
    });
    const days = dates.columns(rows.length, (i) => dates.read(rows[i]?.date ?? null));
    const ended = dates.columns(rows.length, (i) => dates.read(rows[i]?.ended ?? null));
    return {
      id: rows.map((row) => row.id), fidelity: rows.map((row) => row.fidelity), outcome: rows.map((row) => row.outcome),
      grade: rows.map((row) => row.grade), dateBasis: rows.map((row) => row.dateBasis), endedLo: ended.lo, endedHi: ended.hi,
      count: rows.length, practice, target, source, via, lo: days.lo, hi: days.hi, sameEvent, kept: sharedBytes(rows.length).fill(1),
      datasets: lists(rows.map((_, i) => datasets.adoptions[i] ?? []), (names) => names.map((name) => numberIn(datasetNumber, name, 'dataset'))),
    };
  }
}

function cityColumns(rows: readonly Row<'cities'>[], dates: ReturnType<typeof dateReader>): Network['cities'] {
  const numbers = (read: (row: Row<'cities'>) => number | null) => {
    const column = sharedNumbers(rows.length);
    rows.forEach((row, i) => { column[i] = read(row) ?? Number.NaN; });
    return column;
  };
  const joined = dates.columns(rows.length, (i) => dates.read(rows[i]?.joined ?? null));
  const left = dates.columns(rows.length, (i) => dates.read(rows[i]?.left ?? null));
  return {
    languages: rows.map((row) => row.languages), population: numbers((row) => row.population), lat: numbers((row) => row.lat), lon: numbers((row) => row.lon),
    joinedLo: joined.lo, joinedHi: joined.hi, leftLo: left.lo, leftHi: left.hi,
    id: rows.map((row) => row.id), name: rows.map((row) => row.name), country: rows.map((row) => row.country),
    region: rows.map((row) => row.region ?? countryByCode(row.country)?.region ?? null),
    incomeGroup: rows.map((row) => row.incomeGroup ?? countryByCode(row.country)?.incomeGroup ?? null),
  };
}

/** An exchange happens at some time between the first day of its start and the last day of its end (convention 8). */
export function exchangeDays(row: Pick<Row<'exchanges'>, 'start' | 'end'>, read: (text: PartialDate | null) => DayInterval | undefined): DayInterval | undefined {
  const start = read(row.start);
  const end = read(row.end);
  return start || end ? { lo: (start ?? end)?.lo as number, hi: (end ?? start)?.hi as number } : undefined;
}

function flows(exchanges: ExchangeColumns, exchange: number, source: number, target: number): boolean {
  const { offsets, items } = exchanges.cities;
  let teaches = false;
  let learns = false;
  for (let i = offsets[exchange] as number; i < (offsets[exchange + 1] as number); i++) {
    if (items[i] === source && ((exchanges.flow[i] as number) & TEACHES) !== 0) teaches = true;
    if (items[i] === target && ((exchanges.flow[i] as number) & LEARNS) !== 0) learns = true;
  }
  return teaches && learns;
}

function numbersOf(rows: readonly { id: string }[]): Numbers {
  return new Map(rows.map((row, i) => [row.id, i]));
}

function numberIn(numbers: Numbers, id: string, noun: string): number {
  const found = numbers.get(id);
  if (found === undefined) throw new AppError('internal', `the ${noun} ${id} is referred to but does not exist; run check to find the rows`);
  return found;
}

function lists<T>(rows: readonly T[], read: (row: T) => number[]): Lists {
  const offsets = sharedInts(rows.length + 1);
  const found: number[] = [];
  rows.forEach((row, i) => {
    for (const item of read(row)) found.push(item);
    offsets[i + 1] = found.length;
  });
  const items = sharedInts(found.length);
  items.set(found);
  return { offsets, items };
}

/** Reads date texts, each spelling once. */
function dateReader() {
  const known = new Map<string, DayInterval | undefined>();
  const read = (text: PartialDate | null): DayInterval | undefined => {
    if (text === null) return undefined;
    if (!known.has(text)) known.set(text, dayInterval(text));
    return known.get(text);
  };
  const columns = (length: number, days: (i: number) => DayInterval | undefined) => {
    const [lo, hi] = [sharedInts(length), sharedInts(length)];
    for (let i = 0; i < length; i++) {
      const interval = days(i);
      lo[i] = interval?.lo ?? NO_DAY;
      hi[i] = interval?.hi ?? NO_DAY;
    }
    return { lo, hi };
  };
  return { read, columns };
}

/** Rows come in key order from the store; tables made elsewhere are put in order, so that numbers and ids agree. */
function inKeyOrder(read: StoreRead): { tables: Tables; datasets: StoreRead['datasets'] } {
  const tables = { ...read.tables };
  const datasets = { ...read.datasets };
  for (const name of TABLE_NAMES) sortTable(name, tables, datasets);
  return { tables, datasets };
}

function sortTable<T extends TableName>(name: T, tables: Tables, datasets: StoreRead['datasets']): void {
  const rows = tables[name] as Row<T>[];
  const keys = rows.map((row) => rowKey(name, row));
  if (keys.every((key, i) => i === 0 || (keys[i - 1] as string) <= key)) return;
  const order = keys.map((_, i) => i).sort((a, b) => compareText(keys[a] as string, keys[b] as string));
  tables[name] = order.map((i) => rows[i]) as Tables[T];
  datasets[name] = order.map((i) => datasets[name][i] ?? []);
}
