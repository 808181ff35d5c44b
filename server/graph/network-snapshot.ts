/** The network of cities in columns for the explorer: small on the wire, quick to make. */
import type { NetworkFilters, NetworkSnapshot } from '../model/network-wire.ts';
import { NO_DAY, type Lists, type Network } from './network-columns.ts';
import { filterNetwork } from './network-filters.ts';
import { eventList, forEachLink, type NetworkForm } from './network-projection.ts';

export function items(lists: Lists, i: number): number[] {
  return Array.from(lists.items.subarray(lists.offsets[i] as number, lists.offsets[i + 1] as number));
}

export function dayOrNull(day: number): number | null {
  return day === NO_DAY ? null : day;
}

/** What exchange or adoption `occasion` is (adoptions are numbered after the exchanges). */
export function describeOccasion(network: Network, occasion: number) {
  const { exchanges, adoptions, rows } = network;
  if (occasion < exchanges.count) {
    const row = rows.exchanges[occasion]!;
    return {
      type: 'exchange' as const, id: row.id, kind: row.kind, title: row.title, verified: row.verified,
      lo: dayOrNull(exchanges.lo[occasion]!), hi: dayOrNull(exchanges.hi[occasion]!),
      cities: exchanges.cities.offsets[occasion + 1]! - exchanges.cities.offsets[occasion]!, topics: items(exchanges.topics, occasion),
    };
  }
  const a = occasion - exchanges.count;
  const row = rows.adoptions[a]!;
  const practice = adoptions.practice[a]!;
  return {
    type: 'adoption' as const, id: row.id, kind: 'adoption', title: rows.practices[practice]!.title, verified: row.verified,
    lo: dayOrNull(adoptions.lo[a]!), hi: dayOrNull(adoptions.hi[a]!), cities: 2, topics: items(network.practices.topics, practice),
  };
}

/**
 * All cities, and the links of the filtered network with the occasions they are made of. In the
 * directed network knowledge flows from source to target. Throws `bad-request` as filterNetwork does.
 */
export function toSnapshot(network: Network, form: NetworkForm, filters: NetworkFilters): NetworkSnapshot {
  const events = eventList(filterNetwork(network, filters), form);
  const { exchanges, adoptions, rows } = network;
  const place = new Int32Array(exchanges.count + adoptions.count).fill(-1);
  for (let i = 0; i < events.occasions.length; i++) place[events.occasions[i]!] = 0;
  const occasions: NetworkSnapshot['occasions'] = { type: [], id: [], kind: [], title: [], lo: [], hi: [], cities: [], topics: [], verified: [] };
  for (let occasion = 0; occasion < place.length; occasion++) {
    if (place[occasion] === -1) continue;
    const it = describeOccasion(network, occasion);
    place[occasion] = occasions.id.length;
    occasions.type.push(it.type);
    occasions.id.push(it.id);
    occasions.kind.push(it.kind);
    occasions.title.push(it.title);
    occasions.lo.push(it.lo);
    occasions.hi.push(it.hi);
    occasions.cities.push(it.cities);
    occasions.topics.push(it.topics);
    occasions.verified.push(it.verified);
  }
  const links: NetworkSnapshot['links'] = { source: [], target: [], occasions: [] };
  forEachLink(events, (source, target, from, to) => {
    links.source.push(source);
    links.target.push(target);
    links.occasions.push(Array.from(events.occasions.subarray(from, to), (occasion) => place[occasion]!));
  });
  const { cities, topics } = network;
  return {
    dataVersion: network.dataVersion, network: form, filters,
    cities: {
      id: [...cities.id], name: [...cities.name], country: [...cities.country], region: [...cities.region], incomeGroup: [...cities.incomeGroup],
      population: rows.cities.map((row) => row.population), lat: rows.cities.map((row) => row.lat), lon: rows.cities.map((row) => row.lon),
      verified: rows.cities.map((row) => row.verified),
    },
    topics: { id: [...topics.id], label: [...topics.label], scheme: [...topics.scheme] },
    occasions, links,
  };
}
