/**
 * What is known about practices before anybody met: who had them from when to when, who adopted when,
 * which exchanges are about them, when cities took part, and when the data end (conventions 6, 20–22).
 * Nothing here depends on who met whom or when, so draws of a null model share it.
 */
import { AppError } from '../../errors.ts';
import { keepsAdoption, resolveFilters } from '../../graph/network-filters.ts';
import { NO_DAY, NONE, type NetworkColumns } from '../../graph/network-columns.ts';
import { dayInterval } from '../../model/dates.ts';

export const DAYS_PER_MONTH = 30.4375;
export type Grade = 'A' | 'B' | 'C' | 'all';

/** A city that has a practice and can hand it on: from when it certainly had it to before it can have ended. */
export interface Holding {
  readonly practice: number;
  readonly city: number;
  readonly from: number;
  /** First day on which it can have ended; Infinity where it goes on. */
  readonly until: number;
  /** Middle of the days on which it may have begun. */
  readonly since: number;
}

/** First dated adoption of a practice by a city. */
export interface FirstAdoption {
  readonly practice: number;
  readonly city: number;
  /** Number in the table of adoptions. */
  readonly adoption: number;
  readonly lo: number;
  readonly hi: number;
  readonly day: number;
  readonly grade: string | null;
}

export interface AdoptionFacts {
  /** By city; the origin of a practice holds it as well. */
  readonly holdings: readonly (readonly Holding[])[];
  /** By key of practice and city. */
  readonly adoptions: ReadonlyMap<number, FirstAdoption>;
  /** Keys of practices and cities of which only undated adoptions are known. */
  readonly undated: ReadonlySet<number>;
  readonly key: (practice: number, city: number) => number;
  /** Rows of the table of adoptions that count. */
  readonly counted: Uint8Array;
  /** 1 where the exchange is about the practice or shares a topic with it. */
  readonly isAbout: (exchange: number, practice: number) => boolean;
  /** Whether it is known what the exchange is about. */
  readonly hasSubject: (exchange: number) => boolean;
  /** Middle days of joining and leaving; ∓Infinity where not given. */
  readonly joined: Float64Array;
  readonly left: Float64Array;
  readonly lastDay: number;
}

const kept = new WeakMap<NetworkColumns, AdoptionFacts>();

export function adoptionFacts(network: NetworkColumns): AdoptionFacts {
  let facts = kept.get(network);
  if (facts === undefined) kept.set(network, (facts = readFacts(network)));
  return facts;
}

/** The number of a practice by its id. Throws `not-found`. */
export function practiceNumber({ practices }: NetworkColumns, id: string): number {
  const found = practices.id.indexOf(id);
  if (found === -1) throw new AppError('not-found', `there is no practice "${id}"; practices are named by their id, as in practices.csv`, { details: { parameter: 'practice', value: id } });
  return found;
}

/** The last day to look at: of `until` where it is given, else the last date in the data. */
export function endOfData(facts: AdoptionFacts, until: string | undefined): number {
  return until === undefined ? facts.lastDay : dayInterval(until)!.hi;
}

/**
 * Adoptions are outcomes here, not links: a filter for a kind of exchange drops the links (convention 7)
 * and keeps what cities adopted, so that it can be asked what came of that kind.
 */
function countedAdoptions(network: NetworkColumns): Uint8Array {
  const { adoptions, filters } = network;
  if (filters.kind === null) return adoptions.kept;
  const wanted = { ...resolveFilters(network, filters), kind: undefined };
  return Uint8Array.from({ length: adoptions.count }, (_, a) => (keepsAdoption(network, wanted, a) ? 1 : 0));
}

function readFacts(network: NetworkColumns): AdoptionFacts {
  const { adoptions, practices, cities } = network;
  const n = cities.id.length;
  const key = (practice: number, city: number) => practice * n + city;
  const counted = countedAdoptions(network);
  const first = new Map<number, FirstAdoption>();
  const mentioned = new Set<number>();
  const holdings: Holding[][] = Array.from({ length: n }, () => []);
  practices.origin.forEach((city, practice) => {
    const [lo, hi] = [practices.startedLo[practice]!, practices.startedHi[practice]!];
    /* From `started` on, so that day counts: one before it is the last on which it certainly had not. */
    if (city !== NONE && lo !== NO_DAY) holdings[city]!.push({ practice, city, from: hi - 1, until: Infinity, since: (lo + hi) / 2 });
  });
  for (let a = 0; a < adoptions.count; a++) {
    if (counted[a] === 0) continue;
    const [practice, city, lo, hi] = [adoptions.practice[a]!, adoptions.target[a]!, adoptions.lo[a]!, adoptions.hi[a]!];
    const isOrigin = practices.origin[practice] === city;
    if (!isOrigin) mentioned.add(key(practice, city));
    if (lo === NO_DAY) continue;
    const day = (lo + hi) / 2;
    holdings[city]!.push({ practice, city, from: hi, until: adoptions.endedLo[a] === NO_DAY ? Infinity : adoptions.endedLo[a]!, since: day });
    const before = first.get(key(practice, city));
    if (!isOrigin && (before === undefined || day < before.day)) first.set(key(practice, city), { practice, city, adoption: a, lo, hi, day, grade: adoptions.grade[a]! });
  }
  for (const held of holdings) held.sort((a, b) => a.practice - b.practice || a.from - b.from);
  return {
    holdings, adoptions: first, undated: new Set([...mentioned].filter((each) => !first.has(each))), key, counted, ...subjects(network),
    joined: middles(cities.joinedLo, cities.joinedHi, -Infinity), left: middles(cities.leftLo, cities.leftHi, Infinity), lastDay: lastDayOf(network),
  };
}

function middles(lo: Int32Array, hi: Int32Array, none: number): Float64Array {
  return Float64Array.from(lo, (day, i) => (day === NO_DAY ? none : (day + hi[i]!) / 2));
}

/** Of everything in the data, whatever the filters keep; a window ends it earlier. −Infinity without any date. */
function lastDayOf({ exchanges, adoptions, practices, cities, filters }: NetworkColumns): number {
  let last = -Infinity;
  for (const column of [exchanges.hi, adoptions.hi, adoptions.endedHi, practices.startedHi, cities.joinedHi, cities.leftHi]) {
    for (const day of column) if (day !== NO_DAY && day > last) last = day;
  }
  return filters.to === null ? last : Math.min(last, dayInterval(filters.to)!.hi);
}

/** Two share a topic where one has a topic that is, or stands above, a topic of the other (convention 6). */
function subjects({ exchanges, practices, topics }: NetworkColumns): Pick<AdoptionFacts, 'isAbout' | 'hasSubject'> {
  const itemsOf = ({ offsets, items }: { offsets: Int32Array; items: Int32Array }, i: number) => items.subarray(offsets[i]!, offsets[i + 1]!);
  const withAbove = (own: Int32Array) => {
    const all = new Set<number>();
    for (let topic of own) while (topic !== NONE && !all.has(topic)) {
      all.add(topic);
      topic = topics.parent[topic]!;
    }
    return all;
  };
  const above = practices.id.map((_, p) => withAbove(itemsOf(practices.topics, p)));
  const known: (Int8Array | undefined)[] = [];
  const work = (exchange: number): Int8Array => {
    const own = itemsOf(exchanges.topics, exchange);
    const up = withAbove(own);
    const marks = new Int8Array(practices.id.length);
    if (own.length > 0) above.forEach((all, p) => { if (own.some((topic) => all.has(topic)) || itemsOf(practices.topics, p).some((topic) => up.has(topic))) marks[p] = 1; });
    for (const practice of itemsOf(exchanges.practices, exchange)) marks[practice] = 1;
    return marks;
  };
  return {
    isAbout: (exchange, practice) => (known[exchange] ??= work(exchange))[practice] === 1,
    hasSubject: (exchange) => itemsOf(exchanges.topics, exchange).length + itemsOf(exchanges.practices, exchange).length > 0,
  };
}
