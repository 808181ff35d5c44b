/**
 * What the network can be filtered by, with counts: how many occasions (exchanges and adoption links
 * that tie cities together) would stay. Each facet counts under the other filters, not under its own,
 * so that another choice can be seen before it is made.
 */
import { countryByCode } from '../geo/countries.ts';
import type { NetworkFilters } from '../model/network-wire.ts';
import { compareText } from '../model/tables.ts';
import { NONE, type Lists, type Network } from './network-columns.ts';
import { filterNetwork } from './network-filters.ts';
import { items } from './network-snapshot.ts';

export interface Facet { value: string; label: string; count: number }
export interface Facets {
  kind: Facet[];
  topic: (Facet & { scheme: string | null })[];
  country: Facet[];
  dataset: Facet[];
}

/** Largest first, then by value. Values that no occasion has are left out. Throws `bad-request` as filterNetwork does. */
export function facets(network: Network, filters: NetworkFilters): Facets {
  const known = new Map<Network, FacetOccasion[]>();
  const without = (facet: 'kind' | 'topic' | 'country' | 'dataset') => {
    const under = filterNetwork(network, { ...filters, [facet]: null });
    const found = known.get(under) ?? [...occasionsOf(under)];
    known.set(under, found);
    return found;
  };

  const kinds = new Tally();
  for (const { exchange } of without('kind')) kinds.add(exchange === NONE ? 'adoption' : network.kinds[network.exchanges.kind[exchange]!]!);

  const topics = new Tally();
  for (const { exchange, adoption, within } of without('topic')) {
    const on = exchange === NONE ? withAbove(network, network.practices.topics, network.adoptions.practice[adoption]!) : withAbove(network, network.exchanges.topics, exchange);
    if (within !== NONE) for (const topic of withAbove(network, network.exchanges.topics, within)) on.delete(topic);
    for (const topic of on) topics.add(network.topics.id[topic]!);
  }
  const topicNumber = new Map(network.topics.id.map((id, i) => [id, i]));

  const countries = new Tally();
  for (const { cities, within } of without('country')) {
    if (within !== NONE) continue;
    const codes = new Set<string>();
    for (const city of cities) codes.add(network.cities.country[city]!);
    for (const code of codes) countries.add(code);
  }

  const datasets = new Tally();
  for (const { exchange, adoption, within } of without('dataset')) {
    const stated = new Set(exchange === NONE ? items(network.adoptions.datasets, adoption) : items(network.exchanges.datasets, exchange));
    if (within !== NONE) for (const dataset of items(network.exchanges.datasets, within)) stated.delete(dataset);
    for (const dataset of stated) datasets.add(network.datasets[dataset]!);
  }

  return {
    kind: kinds.facets((kind) => kind),
    topic: topics.facets((id) => network.topics.label[topicNumber.get(id)!]!).map((facet) => ({ ...facet, scheme: network.topics.scheme[topicNumber.get(facet.value)!]! })),
    country: countries.facets((code) => countryByCode(code)?.name ?? code),
    dataset: datasets.facets((name) => name),
  };
}

/** `within` is the exchange that already carries an adoption link: whatever keeps that exchange does not count the link again. */
interface FacetOccasion { readonly exchange: number; readonly adoption: number; readonly cities: Int32Array; readonly within: number }

/** Exchanges with at least two cities and adoption links of a filtered network, with the cities they tie. */
function* occasionsOf(network: Network): Generator<FacetOccasion> {
  const { exchanges, adoptions, inCountry } = network;
  const inside = (cities: Int32Array) => inCountry === null || cities.some((city) => inCountry[city] === 1);
  for (let e = 0; e < exchanges.count; e++) {
    if (exchanges.kept[e] === 0) continue;
    const cities = exchanges.cities.items.subarray(exchanges.cities.offsets[e]!, exchanges.cities.offsets[e + 1]!);
    if (cities.length > 1 && inside(cities)) yield { exchange: e, adoption: NONE, cities, within: NONE };
  }
  for (let a = 0; a < adoptions.count; a++) {
    const cities = Int32Array.of(adoptions.source[a]!, adoptions.target[a]!);
    if (adoptions.kept[a] === 0 || cities[0] === NONE || cities[0] === cities[1] || !inside(cities)) continue;
    const via = adoptions.via[a]!;
    yield { exchange: NONE, adoption: a, cities, within: adoptions.sameEvent[a] === 1 && exchanges.kept[via] === 1 ? via : NONE };
  }
}

/** Topics of a row and every topic above them, each once. */
function withAbove(network: Network, lists: Lists, row: number): Set<number> {
  const found = new Set<number>();
  for (let at = lists.offsets[row]!; at < lists.offsets[row + 1]!; at++) {
    for (let topic = lists.items[at]!; topic !== NONE && !found.has(topic); topic = network.topics.parent[topic]!) found.add(topic);
  }
  return found;
}

class Tally {
  readonly #counts = new Map<string, number>();
  add(value: string): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }
  facets(label: (value: string) => string): Facet[] {
    return [...this.#counts].map(([value, count]) => ({ value, label: label(value), count })).sort((a, b) => b.count - a.count || compareText(a.value, b.value));
  }
}
