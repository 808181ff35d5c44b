/**
 * The surroundings of one node, to a depth, strongest neighbours first. `more` says how many
 * neighbours of a node are left out of the answer, so that a supernode never explodes and nothing is
 * hidden in silence. Ties in strength are broken by key, so equal networks give equal answers.
 */
import { AppError } from '../errors.ts';
import { typedReference } from '../model/fields.ts';
import type { EgoLink, EgoNetwork, EgoNode, NetworkFilters, NodeKind, Occasion } from '../model/network-wire.ts';
import { compareText } from '../model/tables.ts';
import { egoNode } from './network-ego-node.ts';
import { NO_FILTERS, NONE, type Network } from './network-columns.ts';
import { filterNetwork } from './network-filters.ts';
import { nodeOf, relationsOf, type Relations } from './network-relations.ts';
import { describeOccasion } from './network-snapshot.ts';
import { cityTies, type CityTies } from './network-ties.ts';

export interface EgoQuery {
  readonly type: NodeKind;
  readonly id: string;
  /** 1 to 3. */
  readonly depth?: number;
  readonly mode?: 'cities' | 'everything';
  /** Neighbours given for each node, and how many of the centre's to pass over (only at depth 1). */
  readonly limit?: number;
  readonly offset?: number;
  readonly filters?: NetworkFilters;
}

/** Past this no further node is expanded; `more` counts what is missing. */
const MOST_NODES = 2_000;

/** What the two modes offer a walk: nodes by number, their neighbours and how strongly tied. */
interface Surroundings {
  /** Number of a node, or undefined where there is none. */
  readonly find: (type: NodeKind, id: string) => number | undefined;
  readonly key: (node: number) => string;
  /** Distinct neighbours, strongest first. */
  readonly neighbours: (node: number) => readonly number[];
  readonly links: (chosen: ReadonlyMap<number, number>) => EgoLink[];
}

/**
 * Throws `not-found` for a node that is not there, `bad-request` for a centre that is no city in mode
 * `cities`, an offset below depth 1, or a filter that does not fit.
 */
export function egoNetwork(network: Network, query: EgoQuery): EgoNetwork {
  const { type, id, depth = 1, mode = 'cities', limit = 40, offset = 0, filters = NO_FILTERS } = query;
  if (mode === 'cities' && type !== 'city') {
    throw new AppError('bad-request', `a ${type} has no ties to cities as such; ask for mode everything`, { details: { type, mode } });
  }
  if (offset > 0 && depth !== 1) throw new AppError('bad-request', `offset passes over neighbours at depth 1 only, not at depth ${depth}`, { details: { offset, depth } });
  const filtered = filterNetwork(network, filters);
  const around = mode === 'cities' ? citiesAround(filtered) : everythingAround(filtered);
  const centre = around.find(type, id);
  if (centre === undefined) throw new AppError('not-found', `there is no ${type} with the id ${id}`, { details: { type, id } });

  const depthOf = new Map([[centre, 0]]);
  let ring = [centre];
  for (let d = 1; d <= depth; d++) {
    const next: number[] = [];
    for (const node of ring) {
      if (depthOf.size >= MOST_NODES) break;
      const skipped = d === 1 ? offset : 0;
      for (const neighbour of around.neighbours(node).slice(skipped, skipped + limit)) {
        if (depthOf.has(neighbour)) continue;
        depthOf.set(neighbour, d);
        next.push(neighbour);
      }
    }
    ring = next;
  }
  const nodes = [...depthOf].map(([node, at]): EgoNode => {
    const neighbours = around.neighbours(node);
    const shown = neighbours.reduce((count, other) => count + (depthOf.has(other) ? 1 : 0), 0);
    return { ...egoNode(network, around.key(node)), depth: at, neighbours: neighbours.length, more: neighbours.length - shown };
  });
  return { dataVersion: network.dataVersion, centre: around.key(centre), mode, depth, nodes, links: around.links(depthOf) };
}

/** Nodes named by key, as they read in surroundings, and the links among them. Throws `not-found` for one that is not there. */
export function networkAmong(network: Network, keys: readonly string[], mode: 'cities' | 'everything'): Pick<EgoNetwork, 'nodes' | 'links'> {
  const around = mode === 'cities' ? citiesAround(network) : everythingAround(network);
  const chosen = new Map(keys.map((key): [number, number] => {
    const { type, id } = nodeOf(key);
    const node = around.find(type, id);
    if (node === undefined) throw new AppError('not-found', `there is no ${type} with the id ${id}`, { details: { type, id } });
    return [node, 0];
  }));
  const nodes = [...chosen.keys()].map((node): EgoNode => {
    const neighbours = around.neighbours(node);
    const shown = neighbours.reduce((count, other) => count + (chosen.has(other) ? 1 : 0), 0);
    return { ...egoNode(network, around.key(node)), depth: 0, neighbours: neighbours.length, more: neighbours.length - shown };
  });
  return { nodes, links: around.links(chosen) };
}

/** Strongest first; the numbers of nodes run in key order within a type, so they break ties. */
function byStrength(strength: ReadonlyMap<number, number>, key: (node: number) => string): number[] {
  return [...strength].sort((a, b) => b[1] - a[1] || compareText(key(a[0]), key(b[0]))).map(([node]) => node);
}

function remembered<V>(compute: (node: number) => V): (node: number) => V {
  const known = new Map<number, V>();
  return (node) => {
    let value = known.get(node);
    if (value === undefined) known.set(node, (value = compute(node)));
    return value;
  };
}

/** Cities and the occasions they share; strength is the number of occasions. */
function citiesAround(network: Network): Surroundings {
  const ties = cityTies(network);
  const key = (city: number) => typedReference('city', network.cities.id[city]!);
  const numberOf = new Map(network.cities.id.map((id, i) => [id, i]));
  return {
    key,
    find: (_, id) => numberOf.get(id),
    neighbours: remembered((city) => {
      const strength = new Map<number, number>();
      for (let i = ties.offsets[city]!; i < ties.offsets[city + 1]!; i++) {
        const link = ties.link[i]!;
        strength.set(ties.neighbours[i]!, ties.first[link + 1]! - ties.first[link]!);
      }
      return byStrength(strength, key);
    }),
    links: (chosen) => tieLinks(network, ties, chosen, key),
  };
}

function tieLinks(network: Network, ties: CityTies, chosen: ReadonlyMap<number, number>, key: (city: number) => string): EgoLink[] {
  const links: EgoLink[] = [];
  for (const city of [...chosen.keys()].sort((a, b) => a - b)) {
    for (let i = ties.offsets[city]!; i < ties.offsets[city + 1]!; i++) {
      const other = ties.neighbours[i]!;
      if (other < city || !chosen.has(other)) continue;
      const link = ties.link[i]!;
      const occasions = Array.from(ties.events.occasions.subarray(ties.first[link]!, ties.first[link + 1]!), (occasion) => occasionOf(network, occasion));
      links.push({ source: key(city), target: key(other), relation: 'tie', directed: false, occasions });
    }
  }
  return links;
}

function occasionOf(network: Network, occasion: number): Occasion {
  const { topics, ...rest } = describeOccasion(network, occasion);
  return { ...rest, topics: topics.map((topic) => network.topics.id[topic]!) };
}

/** Every node and relation; what filters drop takes its relations along. Strength is the number of relations. */
function everythingAround(network: Network): Surroundings {
  const relations = relationsOf(network);
  const kept = (relation: number) => keepsRelation(network, relations, relation);
  const key = (node: number) => relations.keys[node]!;
  return {
    key,
    find: (type, id) => relations.number.get(typedReference(type, id)),
    neighbours: remembered((node) => {
      const strength = new Map<number, number>();
      for (let i = relations.offsets[node]!; i < relations.offsets[node + 1]!; i++) {
        const relation = relations.at[i]!;
        if (!kept(relation)) continue;
        const other = relations.source[relation] === node ? relations.target[relation]! : relations.source[relation]!;
        strength.set(other, (strength.get(other) ?? 0) + 1);
      }
      return byStrength(strength, key);
    }),
    links: (chosen) => relationLinks(network, relations, chosen, kept),
  };
}

/** Whether the filters of the network keep what states a relation. */
export function keepsRelation(network: Network, relations: Relations, relation: number): boolean {
  const { exchanges, adoptions, inCountry } = network;
  const exchange = relations.exchange[relation]!;
  if (exchange !== NONE) {
    if (exchanges.kept[exchange] === 0) return false;
    if (inCountry === null) return true;
    const { offsets, items } = exchanges.cities;
    for (let i = offsets[exchange]!; i < offsets[exchange + 1]!; i++) if (inCountry[items[i]!] === 1) return true;
    return false;
  }
  const adoption = relations.adoption[relation]!;
  if (adoption === NONE) return true;
  if (adoptions.kept[adoption] === 0) return false;
  if (inCountry === null) return true;
  const source = adoptions.source[adoption]!;
  return inCountry[adoptions.target[adoption]!] === 1 || (source !== NONE && inCountry[source] === 1);
}

function relationLinks(network: Network, relations: Relations, chosen: ReadonlyMap<number, number>, kept: (relation: number) => boolean): EgoLink[] {
  const links = new Map<string, EgoLink>();
  for (const node of [...chosen.keys()].sort((a, b) => a - b)) {
    for (let i = relations.offsets[node]!; i < relations.offsets[node + 1]!; i++) {
      const relation = relations.at[i]!;
      const target = relations.target[relation]!;
      if (relations.source[relation] !== node || !chosen.has(target) || !kept(relation)) continue;
      const word = relations.words[relations.word[relation]!]!;
      const occasion = relationOccasion(network, relations, relation, word);
      const name = `${node} ${target} ${word}`;
      const link = links.get(name);
      if (link) link.occasions.push(occasion);
      else links.set(name, { source: relations.keys[node]!, target: relations.keys[target]!, relation: word, directed: true, occasions: [occasion] });
    }
  }
  return [...links.values()];
}

function relationOccasion(network: Network, relations: Relations, relation: number, word: string): Occasion {
  const exchange = relations.exchange[relation]!;
  if (exchange !== NONE) return occasionOf(network, exchange);
  const adoption = relations.adoption[relation]!;
  if (adoption !== NONE) return occasionOf(network, network.exchanges.count + adoption);
  const { lo = null, hi = null } = relations.dates.get(relation) ?? {};
  return { type: 'relation', id: null, kind: word, title: null, lo, hi, cities: null, topics: [], verified: null };
}
