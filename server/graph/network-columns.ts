/**
 * The city network in columns: what measures and workers need, and nothing else. Numbers lie in
 * shared memory, so a network is handed to a worker thread by copying its few texts only.
 * Cities are numbered in id order, exchanges and adoptions in the order of their tables.
 */
import type { NetworkFilters } from '../model/network-wire.ts';
import type { Tables } from '../model/tables.ts';

/** Lists of numbers end to end: list i is `items[offsets[i]] … items[offsets[i + 1] - 1]`. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** Stands for a day that is not known (day numbers count from 1970-01-01). */
export const NO_DAY = -2147483648;
/** Stands for a city, topic, practice or exchange that is not there. */
export const NONE = -1;

export interface CityColumns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly country: readonly string[];
  /** The country's where the city has none of its own. */
  readonly region: readonly (string | null)[];
  readonly incomeGroup: readonly (string | null)[];
  /** The city's own where it names any; otherwise empty. */
  readonly languages: readonly (readonly string[])[];
  /** NaN where not known. */
  readonly population: Float64Array;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Days between which the city joined and left the network as a whole (convention 6); NO_DAY where not given. */
  readonly joinedLo: Int32Array;
  readonly joinedHi: Int32Array;
  readonly leftLo: Int32Array;
  readonly leftHi: Int32Array;
}

export interface TopicColumns {
  readonly id: readonly string[];
  readonly label: readonly string[];
  readonly scheme: readonly (string | null)[];
  /** The topic above, or NONE. */
  readonly parent: Int32Array;
}

export interface PracticeColumns {
  readonly id: readonly string[];
  readonly title: readonly string[];
  /** The practice it was adapted from, or NONE, and what was changed. */
  readonly adaptedFrom: Int32Array;
  readonly whatChanged: readonly (string | null)[];
  readonly outcome: readonly (string | null)[];
  readonly status: readonly (string | null)[];
  readonly origin: Int32Array;
  readonly startedLo: Int32Array;
  readonly startedHi: Int32Array;
  /** Topics and hazards. */
  readonly topics: Lists;
}

export interface ExchangeColumns {
  readonly count: number;
  readonly id: readonly string[];
  readonly title: readonly (string | null)[];
  /** Place in `kinds`. */
  readonly kind: Int32Array;
  /** First day of the start and last day of the end; NO_DAY where undated. */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly topics: Lists;
  readonly practices: Lists;
  readonly datasets: Lists;
  /** Cities taking part, each once, in city order. */
  readonly cities: Lists;
  /** Beside each of `cities.items`: the roles of that city, a bit for each place in ROLES. */
  readonly roles: Int32Array;
  /** Beside each of `cities.items`: TEACHES and LEARNS bits once peers are settled (flow-events.ts). */
  readonly flow: Uint8Array;
  /** Kinds of stakeholder of the persons and institutions taking part, each once: places in `stakeholders`, NONE where not known. */
  readonly stakeholders: Lists;
  readonly kept: Uint8Array;
}

export interface AdoptionColumns {
  readonly count: number;
  readonly id: readonly string[];
  readonly fidelity: readonly (string | null)[];
  readonly outcome: readonly (string | null)[];
  /** A documented, B self-reported, C inferred. */
  readonly grade: readonly (string | null)[];
  readonly dateBasis: readonly (string | null)[];
  /** Days between which it was abandoned; NO_DAY where it was not, or not known. */
  readonly endedLo: Int32Array;
  readonly endedHi: Int32Array;
  readonly practice: Int32Array;
  /** The adopting city. */
  readonly target: Int32Array;
  /** The city learned from, or NONE. */
  readonly source: Int32Array;
  /** The exchange it came through, or NONE. */
  readonly via: Int32Array;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** 1 where the exchange it came through already carries this flow. */
  readonly sameEvent: Uint8Array;
  readonly datasets: Lists;
  readonly kept: Uint8Array;
}

export interface NetworkColumns {
  readonly dataVersion: string;
  /** What it was filtered by; all null for the whole network. */
  readonly filters: NetworkFilters;
  readonly cities: CityColumns;
  readonly topics: TopicColumns;
  readonly practices: PracticeColumns;
  /** Kinds of exchange in the data, as text order. */
  readonly kinds: readonly string[];
  /** Kinds of stakeholder in the data, as text order. */
  readonly stakeholders: readonly string[];
  readonly datasets: readonly string[];
  readonly exchanges: ExchangeColumns;
  readonly adoptions: AdoptionColumns;
  /** 1 for cities of the country filtered by: a tie needs one end there. Null without that filter. */
  readonly inCountry: Uint8Array | null;
}

/** The columns with the rows they were made of; row i of `exchanges` is exchange i, and so on. */
export interface Network extends NetworkColumns {
  readonly rows: Tables;
}

export const NO_FILTERS: NetworkFilters = { from: null, to: null, kind: null, topic: null, country: null, dataset: null };

export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}
export function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}
export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** The network without its rows, to be sent to a worker. */
export function columnsOnly(network: Network): NetworkColumns {
  const { rows: _rows, ...columns } = network;
  return columns;
}
