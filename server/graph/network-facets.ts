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

export interface Facet { value: string; label: string; count: number }
export interface Facets {
  kind: Facet[];
  topic: (Facet & { scheme: string | null })[];
  country: Facet[];
  dataset: Facet[];
}

/** Largest first, then by value. Values that no occasion has are left out. Throws `bad-request` as filterNetwork does. */
export function facets(network: Network, filters: NetworkFilters): Facets {
  const without = (facet: 'kind' | 'topic' | 'country' | 'dataset') => occasionsOf(filterNetwork(network, { ...filters, [facet]: null }));

  const kinds = new Tally();
  for (const { exchange } of without('kind')) kinds.add(exchange === NONE ? 'adoption' : network.kinds[network.exchanges.kind[exchange]!]!);

  const topics = new Tally();
  for (const { exchange, adoption } of without('topic')) {
    const [lists, row] = exchange === NONE ? [network.practices.topics, network.adoptions.practice[adoption]!] : [network.exchanges.topics, exchange];
    for (const topic of withAbove(network, lists, row)) topics.add(network.topics.id[topic]!);
  }
  const topicNumber = new Map(network.topics.id.map((id, i) => [id, i]));

  const countries = new Tally();
  for (const { cities } of without('country')) for (const code of new Set(cities.map((city) => network.cities.country[city]!))) countries.add(code);

  const datasets = new Tally();
  for (const { exchange, adoption } of without('dataset')) {
    const [lists, row] = exchange === NONE ? [network.adoptions.datasets, adoption] : [network.exchanges.datasets, exchange];
    for (let at = lists.offsets[row]!; at < lists.offsets[row + 1]!; at++) datasets.add(network.datasets[lists.items[at]!]!);
  }

  return {
    kind: kinds.facets((kind) => kind),
    topic: topics.facets((id) => network.topics.label[topicNumber.get(id)!]!).map((facet) => ({ ...facet, scheme: network.topics.scheme[topicNumber.get(facet.value)!]! })),
    country: countries.facets((code) => countryByCode(code)?.name ?? code),
    dataset: datasets.facets((name) => name),
  };
}

interface FacetOccasion { readonly exchange: number; readonly adoption: number; readonly cities: number[] }

/** Exchanges with at least two cities and adoption links of a filtered network, with the cities they tie. */
function* occasionsOf(network: Network): Generator<FacetOccasion> {
  const { exchanges, adoptions, inCountry } = network;
  const inside = (cities: number[]) => inCountry === null || cities.some((city) => inCountry[city] === 1);
  for (let e = 0; e < exchanges.count; e++) {
    const cities = Array.from(exchanges.cities.items.subarray(exchanges.cities.offsets[e]!, exchanges.cities.offsets[e + 1]!));
    if (exchanges.kept[e] === 1 && cities.length > 1 && inside(cities)) yield { exchange: e, adoption: NONE, cities };
  }
  for (let a = 0; a < adoptions.count; a++) {
    const cities = [adoptions.source[a]!, adoptions.target[a]!];
    if (adoptions.kept[a] === 1 && cities[0] !== NONE && cities[0] !== cities[1] && inside(cities)) yield { exchange: NONE, adoption: a, cities };
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
