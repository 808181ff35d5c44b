/**
 * Who knows whom: cities, institutions and people who have agreed to be contacted, with how strongly
 * records join each two. Strength is Σ weight · recency; recency = 2^(−years before the end of the data / 5), 1 for
 * what stands at present (a post, a membership), .5 for what is undated. Weights: an exchange 1/(k − 1) between
 * two of its k cities and 1/k between a city and a person or an institution that took part; a post, a seat and a
 * support 1; a membership 1/ln(1 + members), at most 1.
 */
import { NO_DAY, NONE } from '../graph/network-columns.ts';
import { eventList, forEachLink } from '../graph/network-projection.ts';
import { readPlaces } from '../graph/network-places.ts';
import type { PartialDate } from '../model/dates.ts';
import { splitReference } from '../model/fields.ts';
import { affiliationsOf, dayOf, listOf } from './affiliations.ts';
import type { PartnerNetwork } from './partner-network.ts';
import { recency, UNDATED_RECENCY } from './record-items.ts';

export const ACQUAINTANCE_HALF_LIFE = 5;
export const GROUNDS = ['exchange', 'adoption', 'post', 'member', 'support', 'seat'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Nodes are cities, then institutions, then people (those who cannot be contacted have no links). */
export interface Acquaintances {
  readonly institutionsFrom: number;
  readonly peopleFrom: number;
  readonly count: number;
  /** Links of node u: places `offsets[u]` to `offsets[u + 1]` (exclusive), each link at both its nodes. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  /** −ln p, p = 1 − e^−strength. */
  readonly cost: Float64Array;
  /** Place in the columns of links below. */
  readonly link: Int32Array;
  readonly records: Int32Array;
  readonly undated: Int32Array;
  /** Last day of its dated records; NO_DAY where there is none. */
  readonly lastDay: Int32Array;
  /** A bit for each place in GROUNDS. */
  readonly grounds: Uint8Array;
}

const known = new WeakMap<PartnerNetwork, Acquaintances>();

export function acquaintances(partners: PartnerNetwork): Acquaintances {
  let found = known.get(partners);
  if (!found) {
    found = readAcquaintances(partners);
    known.set(partners, found);
  }
  return found;
}

function readAcquaintances(partners: PartnerNetwork): Acquaintances {
  const { network, n } = partners;
  const { rows, exchanges, adoptions } = network;
  const { end } = affiliationsOf(partners);
  const institutionsFrom = n;
  const peopleFrom = n + rows.institutions.length;
  const count = peopleFrom + rows.people.length;
  const cityNumber = new Map(network.cities.id.map((id, i) => [id, i]));
  const institutionNode = new Map(rows.institutions.map((row, i) => [row.id, institutionsFrom + i]));
  const personNode = new Map(rows.people.map((row, i) => [row.id, row.contactable === true ? peopleFrom + i : NONE]));
  const links = new Map<number, number>();
  const columns = { a: [] as number[], b: [] as number[], strength: [] as number[], records: [] as number[], undated: [] as number[], lastDay: [] as number[], grounds: [] as number[] };
  const add = (u: number, v: number, ground: Ground, weight: number, recent: number, day: number, undated: boolean) => {
    if (u === NONE || v === NONE || u === v) return;
    const [a, b] = u < v ? [u, v] : [v, u];
    let link = links.get(a * count + b);
    if (link === undefined) {
      link = columns.a.length;
      links.set(a * count + b, link);
      columns.a.push(a);
      columns.b.push(b);
      columns.lastDay.push(NO_DAY);
      for (const column of [columns.strength, columns.records, columns.undated, columns.grounds]) column.push(0);
    }
    columns.strength[link]! += weight * recent;
    columns.records[link]!++;
    if (undated) columns.undated[link]!++;
    columns.lastDay[link] = Math.max(columns.lastDay[link]!, day);
    columns.grounds[link]! |= 1 << GROUNDS.indexOf(ground);
  };
  const dated = (u: number, v: number, ground: Ground, weight: number, day: number) => {
    add(u, v, ground, weight, recency(day, end, ACQUAINTANCE_HALF_LIFE), day, day === NO_DAY);
  };
  /** What stands from one day to another: at present unless it has ended. */
  const standing = (u: number, v: number, ground: Ground, weight: number, from: PartialDate | null, to: PartialDate | null) => {
    const [first, last] = [dayOf(from), dayOf(to)];
    if (last !== NO_DAY) add(u, v, ground, weight, recency(last, end, ACQUAINTANCE_HALF_LIFE), last, false);
    else add(u, v, ground, weight, first === NO_DAY ? UNDATED_RECENCY : 1, first, first === NO_DAY);
  };

  const events = eventList(network, 'undirected');
  forEachLink(events, (a, b, from, to) => {
    for (let i = from; i < to; i++) {
      const occasion = events.occasions[i]!;
      const isExchange = occasion < exchanges.count;
      dated(a, b, isExchange ? 'exchange' : 'adoption', 1 / (events.cities[i]! - 1), isExchange ? exchanges.hi[occasion]! : adoptions.hi[occasion - exchanges.count]!);
    }
  });
  const exchangeNumber = new Map(rows.exchanges.map((row, i) => [row.id, i]));
  for (const row of rows.participations) {
    const e = exchangeNumber.get(row.exchangeId)!;
    if (row.participantType === 'city' || exchanges.kept[e] === 0) continue;
    const { id } = splitReference(row.participantId);
    const node = row.participantType === 'person' ? personNode.get(id)! : institutionNode.get(id)!;
    const cities = listOf(exchanges.cities, e);
    for (const city of cities) dated(city, node, 'exchange', 1 / cities.length, exchanges.hi[e]!);
  }
  const members = new Map<string, number>();
  for (const { institutionId } of rows.memberships) members.set(institutionId, (members.get(institutionId) ?? 0) + 1);
  for (const row of rows.memberships) {
    if (row.status === 'left' && row.until === null) continue;
    standing(cityNumber.get(row.cityId)!, institutionNode.get(row.institutionId)!, 'member', Math.min(1, 1 / Math.log(1 + members.get(row.institutionId)!)), row.since, row.until);
  }
  for (const row of rows.supports) dated(cityNumber.get(row.cityId)!, institutionNode.get(row.institutionId)!, 'support', 1, dayOf(row.since));
  rows.institutions.forEach((row, i) => { if (row.cityId !== null) add(cityNumber.get(row.cityId)!, institutionsFrom + i, 'seat', 1, 1, NO_DAY, false); });
  const places = readPlaces(rows, cityNumber);
  const post = (person: number, placeId: string | null, from: PartialDate | null, to: PartialDate | null) => {
    if (placeId === null || person === NONE) return;
    const { type, id } = splitReference(placeId);
    if (type === 'city') return standing(person, cityNumber.get(id)!, 'post', 1, from, to);
    standing(person, institutionNode.get(id)!, 'post', 1, from, to);
    standing(person, places.institutionCity(id), 'post', 1, from, to);
  };
  for (const row of rows.people) post(personNode.get(row.id)!, row.placeId, row.from, row.to);
  for (const row of rows.posts) post(personNode.get(row.personId)!, row.placeId, row.from, row.to);

  const total = columns.a.length;
  const offsets = new Int32Array(count + 1);
  for (let i = 0; i < total; i++) {
    offsets[columns.a[i]! + 1]!++;
    offsets[columns.b[i]! + 1]!++;
  }
  for (let u = 0; u < count; u++) offsets[u + 1]! += offsets[u]!;
  const next = offsets.slice(0, count);
  const [targets, cost, link] = [new Int32Array(2 * total), new Float64Array(2 * total), new Int32Array(2 * total)];
  for (let i = 0; i < total; i++) {
    for (const [u, v] of [[columns.a[i]!, columns.b[i]!], [columns.b[i]!, columns.a[i]!]] as const) {
      const at = next[u]!++;
      targets[at] = v;
      cost[at] = -Math.log(-Math.expm1(-columns.strength[i]!));
      link[at] = i;
    }
  }
  return {
    institutionsFrom, peopleFrom, count, offsets, targets, cost, link,
    records: Int32Array.from(columns.records), undated: Int32Array.from(columns.undated), lastDay: Int32Array.from(columns.lastDay), grounds: Uint8Array.from(columns.grounds),
  };
}
