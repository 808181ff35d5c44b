/**
 * What cities belong to beside their ties: topics worked on, practices, institutions, programmes and
 * people, each as a graph of two kinds of node (cities and groups). Occasions that are hidden from the
 * network are read nowhere here, nor who took part in them.
 */
import { NO_DAY, NONE, type Lists } from '../graph/network-columns.ts';
import { readPlaces } from '../graph/network-places.ts';
import { dayInterval, type PartialDate } from '../model/dates.ts';
import { splitReference } from '../model/fields.ts';
import type { PartnerNetwork } from './partner-network.ts';

/** Groups and cities, each list sorted and without repeats. */
export interface Affiliation {
  /** Number of groups, those without a city included. */
  readonly count: number;
  /** Groups of each city. */
  readonly ofCity: Lists;
  /** Cities of each group. */
  readonly ofGroup: Lists;
  /** Cities of each group, counted. */
  readonly size: Int32Array;
}

export interface Affiliations {
  /** Topics of the kept exchanges a city took part in and of the practices it originated or adopted; topics above them included. */
  readonly topics: Affiliation;
  /** Practices originated or (in an adoption that is kept) adopted. */
  readonly practices: Affiliation;
  /** Institutions that a city is a member of or is supported by, that are based there, or that organised, funded, moderated or taught an exchange it took part in. */
  readonly institutions: Affiliation;
  /** Programmes of the exchanges a city took part in. */
  readonly programmes: Affiliation;
  /** People with a post at a city (or at an institution there), or who took part in an exchange together with it. */
  readonly people: Affiliation;
  /** Last day of the last dated activity of a city; NO_DAY without one. */
  readonly lastDay: Int32Array;
  /** The last of them all: the end of the data. */
  readonly end: number;
  /** Each topic with those above it. */
  readonly topicAndAbove: readonly (readonly number[])[];
}

/** What an institution does at an exchange when it brings the cities together: taking part beside them is a tie of its city already. */
const CONVENES: ReadonlySet<string | null> = new Set(['organiser', 'funder', 'facilitator', 'mentor', 'speaker']);

const known = new WeakMap<PartnerNetwork, Affiliations>();

/** The affiliations of a network; worked out once for each network object. */
export function affiliationsOf(partners: PartnerNetwork): Affiliations {
  let found = known.get(partners);
  if (!found) {
    found = readAffiliations(partners);
    known.set(partners, found);
  }
  return found;
}

function readAffiliations({ network, n }: PartnerNetwork): Affiliations {
  const { rows, exchanges, adoptions, practices, topics } = network;
  const cityNumber = new Map(network.cities.id.map((id, i) => [id, i]));
  const exchangeNumber = new Map(rows.exchanges.map((row, i) => [row.id, i]));
  const institutionNumber = new Map(rows.institutions.map((row, i) => [row.id, i]));
  const personNumber = new Map(rows.people.map((row, i) => [row.id, i]));
  const programmeNumber = new Map(rows.programmes.map((row, i) => [row.id, i]));
  const topicAndAbove = topics.id.map((_, t) => withAbove(topics.parent, t));
  const pairs = { topics: new Pairs(topics.id.length), practices: new Pairs(practices.id.length), institutions: new Pairs(rows.institutions.length), programmes: new Pairs(rows.programmes.length), people: new Pairs(rows.people.length) };
  const lastDay = new Int32Array(n).fill(NO_DAY);
  const active = (city: number, day: number) => { if (day > lastDay[city]!) lastDay[city] = day; };
  const about = (city: number, topicNumbers: Iterable<number>) => {
    for (const t of topicNumbers) for (const above of topicAndAbove[t]!) pairs.topics.add(city, above);
  };
  const citiesOf = (e: number) => exchanges.cities.items.subarray(exchanges.cities.offsets[e]!, exchanges.cities.offsets[e + 1]!);

  for (let e = 0; e < exchanges.count; e++) {
    if (exchanges.kept[e] === 0) continue;
    const on = new Set(listOf(exchanges.topics, e));
    for (const p of listOf(exchanges.practices, e)) for (const t of listOf(practices.topics, p)) on.add(t);
    const programme = programmeNumber.get(rows.exchanges[e]!.programmeId ?? '');
    for (const city of citiesOf(e)) {
      about(city, on);
      if (programme !== undefined) pairs.programmes.add(city, programme);
      active(city, exchanges.hi[e]!);
    }
  }
  for (const row of rows.participations) {
    const e = exchangeNumber.get(row.exchangeId)!;
    if (row.participantType === 'city' || exchanges.kept[e] === 0) continue;
    const { id } = splitReference(row.participantId);
    if (row.participantType === 'person') for (const city of citiesOf(e)) pairs.people.add(city, personNumber.get(id)!);
    else if (CONVENES.has(row.role)) for (const city of citiesOf(e)) pairs.institutions.add(city, institutionNumber.get(id)!);
  }
  practices.origin.forEach((city, p) => {
    if (city === NONE) return;
    pairs.practices.add(city, p);
    about(city, listOf(practices.topics, p));
    active(city, practices.startedHi[p]!);
  });
  for (let a = 0; a < adoptions.count; a++) {
    if (adoptions.kept[a] === 0) continue;
    const city = adoptions.target[a]!;
    pairs.practices.add(city, adoptions.practice[a]!);
    about(city, listOf(practices.topics, adoptions.practice[a]!));
    active(city, adoptions.hi[a]!);
    if (adoptions.source[a] !== NONE) active(adoptions.source[a]!, adoptions.hi[a]!);
  }
  for (const row of rows.assessments) active(cityNumber.get(row.cityId)!, dayOf(row.date));
  let end = NO_DAY;
  for (const day of lastDay) end = Math.max(end, day);

  for (const row of rows.memberships) {
    const until = dayOf(row.until);
    if (row.status === 'left' || (until !== NO_DAY && until < end)) continue;
    pairs.institutions.add(cityNumber.get(row.cityId)!, institutionNumber.get(row.institutionId)!);
  }
  for (const row of rows.supports) pairs.institutions.add(cityNumber.get(row.cityId)!, institutionNumber.get(row.institutionId)!);
  const places = readPlaces(rows, cityNumber);
  rows.institutions.forEach((row, i) => { if (row.cityId !== null) pairs.institutions.add(cityNumber.get(row.cityId)!, i); });
  const post = (person: number, placeId: string | null) => {
    if (placeId === null) return;
    const { type, id } = splitReference(placeId);
    const city = type === 'city' ? cityNumber.get(id)! : places.institutionCity(id);
    if (city !== NONE) pairs.people.add(city, person);
  };
  rows.people.forEach((row, i) => { post(i, row.placeId); });
  for (const row of rows.posts) post(personNumber.get(row.personId)!, row.placeId);

  return {
    topics: pairs.topics.affiliation(n), practices: pairs.practices.affiliation(n), institutions: pairs.institutions.affiliation(n),
    programmes: pairs.programmes.affiliation(n), people: pairs.people.affiliation(n), lastDay, end, topicAndAbove,
  };
}

/** Last day a date can mean; NO_DAY without a date. */
export function dayOf(date: PartialDate | null): number {
  return date === null ? NO_DAY : (dayInterval(date)?.hi ?? NO_DAY);
}

export function listOf({ offsets, items }: Lists, i: number): Int32Array {
  return items.subarray(offsets[i]!, offsets[i + 1]!);
}

function withAbove(parent: Int32Array, topic: number): number[] {
  const found = [topic];
  for (let t = parent[topic]!; t !== NONE && !found.includes(t); t = parent[t]!) found.push(t);
  return found;
}

/** Collects pairs of city and group; repeats are dropped when they are put in order. */
class Pairs {
  private readonly keys: number[] = [];
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
  }

  add(city: number, group: number): void {
    this.keys.push(city * this.count + group);
  }

  affiliation(n: number): Affiliation {
    const sorted = Float64Array.from(this.keys).sort();
    const ofCity = new Int32Array(n + 1);
    const size = new Int32Array(this.count);
    const items: number[] = [];
    const owners: number[] = [];
    for (let i = 0; i < sorted.length; i++) {
      const key = sorted[i]!;
      if (i > 0 && key === sorted[i - 1]) continue;
      const city = Math.floor(key / this.count);
      const group = key - city * this.count;
      items.push(group);
      owners.push(city);
      ofCity[city + 1]!++;
      size[group]!++;
    }
    for (let c = 0; c < n; c++) ofCity[c + 1]! += ofCity[c]!;
    const offsets = new Int32Array(this.count + 1);
    for (let g = 0; g < this.count; g++) offsets[g + 1] = offsets[g]! + size[g]!;
    const next = offsets.slice(0, this.count);
    const cities = new Int32Array(items.length);
    items.forEach((group, i) => { cities[next[group]!++] = owners[i]!; });
    return { count: this.count, ofCity: { offsets: ofCity, items: Int32Array.from(items) }, ofGroup: { offsets, items: cities }, size };
  }
}
