/** One suggested pair followed through time: when it was introduced, where it met, what was taken up after that. */
import { NONE, type Network } from '../graph/network-columns.ts';
import { dayInterval, type DayInterval } from '../model/dates.ts';
import type { Feedback } from '../model/feedback.ts';
import type { Purpose } from '../model/suggestion.ts';
import { compareText, type Row } from '../model/tables.ts';
import { inTimeOrder } from './feedback.ts';

export interface FoundExchange {
  readonly basis: 'named' | 'stated' | 'met';
  /** Undefined where feedback says that there was an exchange without naming it. */
  readonly row: Row<'exchanges'> | undefined;
  /** As recorded: the start of the exchange, or the date of the feedback that states it. */
  readonly date: string | null;
  readonly days: DayInterval | undefined;
}
export interface FoundAdoption { readonly basis: 'learned' | 'through'; readonly row: Row<'adoptions'>; readonly days: DayInterval }

export interface FollowedPair {
  readonly seekerId: string;
  readonly candidateId: string;
  readonly purpose: Purpose | null;
  /** The latest event that was not taken back. */
  readonly last: Feedback | undefined;
  /** The first introduction that was not taken back; a dated one before any undated. */
  readonly introduction: Feedback | undefined;
  /** First dated event of that kind. */
  readonly shortlistedOn: DayInterval | undefined;
  readonly introducedOn: DayInterval | undefined;
  /** The earliest dated one, else any. */
  readonly exchange: FoundExchange | undefined;
  /** The earliest that counts. */
  readonly adoption: FoundAdoption | undefined;
}

const daysOf = (date: string | null): DayInterval | undefined => (date === null ? undefined : dayInterval(date));
/** Certainly later: not even the last day of the one can fall on or after the first day of the other. */
const after = (later: DayInterval | undefined, earlier: DayInterval | undefined): boolean => later !== undefined && earlier !== undefined && later.lo > earlier.hi;
const earlier = (a: { days: DayInterval | undefined }, b: { days: DayInterval | undefined }): number =>
  (a.days?.lo ?? Infinity) === (b.days?.lo ?? Infinity) ? 0 : (a.days?.lo ?? Infinity) - (b.days?.lo ?? Infinity);

/**
 * The pairs of the feedback, each purpose apart, in the order of seeker, candidate and purpose. An event that
 * `lifted` takes back is as if never recorded, save a decline, which did happen; a pair without anything else is
 * left out.
 */
export function followedPairs(network: Network): FollowedPair[] {
  const groups = new Map<string, Feedback[]>();
  for (const row of inTimeOrder(network.rows.feedback)) {
    const key = [row.seekerId, row.candidateId, row.purpose ?? ''].join('\u001f');
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  const records = new Records(network, new Set(network.rows.feedback.flatMap((row) => [row.seekerId, row.candidateId])));
  return [...groups].sort((a, b) => compareText(a[0], b[0])).flatMap(([, events]) => {
    const standing = standingEvents(events);
    return standing.length > 0 || events.some(({ outcome }) => outcome === 'declined') ? [follow(events[0]!, standing, records)] : [];
  });
}

/** Each `lifted` takes back the event before it that still stands. */
function standingEvents(inOrder: readonly Feedback[]): Feedback[] {
  const standing: Feedback[] = [];
  for (const event of inOrder) {
    if (event.outcome === 'lifted') standing.pop();
    else standing.push(event);
  }
  return standing;
}

function follow({ seekerId, candidateId, purpose }: Feedback, events: readonly Feedback[], records: Records): FollowedPair {
  const of = (outcome: Feedback['outcome']) => events.filter((event) => event.outcome === outcome);
  const firstOf = (outcome: Feedback['outcome']) => of(outcome).map((event) => daysOf(event.date)).find((days) => days !== undefined);
  const introducedOn = firstOf('introduced');

  const recorded = of('exchange').map((event): FoundExchange => {
    const row = event.exchangeId === null ? undefined : records.exchange(event.exchangeId);
    const date = row === undefined ? event.date : row.start;
    return { basis: row === undefined ? 'stated' : 'named', row, date, days: daysOf(date) };
  });
  const named = new Set(recorded.map(({ row }) => row?.id));
  const met = records.common(seekerId, candidateId)
    .map((row): FoundExchange => ({ basis: 'met', row, date: row.start, days: daysOf(row.start) }))
    .filter(({ row, days }) => after(days, introducedOn) && !named.has(row!.id));
  // What people recorded comes before what was found, on equal dates.
  const exchanges = [...recorded, ...met].sort(earlier);

  return {
    seekerId, candidateId, purpose, last: events.at(-1), introducedOn, shortlistedOn: firstOf('shortlisted'),
    introduction: of('introduced').find(({ date }) => date !== null) ?? of('introduced')[0], exchange: exchanges[0], adoption: firstAdoption(seekerId, candidateId, exchanges, records),
  };
}

function firstAdoption(a: string, b: string, exchanges: readonly FoundExchange[], records: Records): FoundAdoption | undefined {
  if (exchanges.length === 0) return undefined;
  const found = [[a, b], [b, a]].flatMap(([adopter, other]) => records.adoptionsOf(adopter!).flatMap((row): FoundAdoption[] => {
    const days = daysOf(row.date);
    if (days === undefined) return [];
    if (row.adaptedFromCityId === other) return exchanges.some((exchange) => after(days, exchange.days)) ? [{ basis: 'learned', row, days }] : [];
    // Learned from a third city, it is not what the two brought each other.
    if (row.adaptedFromCityId !== null) return [];
    return exchanges.some((exchange) => exchange.row !== undefined && exchange.row.id === row.viaExchangeId && after(days, exchange.days)) ? [{ basis: 'through', row, days }] : [];
  }));
  return found.sort((x, y) => earlier(x, y) || compareText(x.row.id, y.row.id))[0];
}

/** Look-ups for the cities that feedback names. */
class Records {
  readonly #exchanges: ReadonlyMap<string, Row<'exchanges'>>;
  readonly #taking = new Map<string, Set<Row<'exchanges'>>>();
  readonly #adoptions = new Map<string, Row<'adoptions'>[]>();

  constructor({ rows, exchanges, cities }: Network, named: ReadonlySet<string>) {
    this.#exchanges = new Map(rows.exchanges.map((row) => [row.id, row]));
    for (const id of named) {
      this.#taking.set(id, new Set());
      this.#adoptions.set(id, []);
    }
    for (let e = 0; named.size > 0 && e < exchanges.count; e++) {
      for (let at = exchanges.cities.offsets[e]!; at < exchanges.cities.offsets[e + 1]!; at++) {
        const city = exchanges.cities.items[at]!;
        if (city !== NONE) this.#taking.get(cities.id[city]!)?.add(rows.exchanges[e]!);
      }
    }
    for (const row of rows.adoptions) this.#adoptions.get(row.adoptingCityId)?.push(row);
  }

  exchange(id: string): Row<'exchanges'> | undefined {
    return this.#exchanges.get(id);
  }

  /** Exchanges that both took part in, in id order. */
  common(a: string, b: string): Row<'exchanges'>[] {
    const others = this.#taking.get(b);
    return [...(this.#taking.get(a) ?? [])].filter((row) => others?.has(row) ?? false);
  }

  adoptionsOf(city: string): readonly Row<'adoptions'>[] {
    return this.#adoptions.get(city) ?? [];
  }
}
