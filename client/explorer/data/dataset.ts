/**
 * First link of the derived chain (dataset → filtered → visuals → picture): what the API
 * sent, as nodes, links and occasions that refer to each other by place. Never changed
 * after it is made.
 */
import type { EgoLink, EgoNetwork, EgoNode, NetworkSnapshot, Occasion } from '#model/network-wire.ts';

export type NodeType = EgoNode['type'];
export interface NetworkNode extends Omit<EgoNode, 'depth'> {
  /** Only where a node stands for a group of cities of the overview: how many. Its type is theirs. */
  readonly members?: number;
  /** Steps from the focus; null in the whole network. */
  readonly depth: number | null;
}
export interface NetworkLink {
  readonly key: string;
  readonly source: number;
  readonly target: number;
  readonly relation: string;
  readonly directed: boolean;
  /** Places in `occasions`. */
  readonly occasions: readonly number[];
}
export interface Dataset {
  readonly dataVersion: string;
  readonly scene: string;
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  readonly occasions: readonly Occasion[];
  readonly nodeAt: ReadonlyMap<string, number>;
  readonly linkAt: ReadonlyMap<string, number>;
  /** Links of each node, as places in `links`. */
  readonly linksOf: readonly (readonly number[])[];
  /** Topics of each occasion and the topics above them: choosing a topic includes those below it. */
  readonly topicsOf: readonly (readonly string[])[];
}
/** The topic above each topic that has one. */
export type TopicParents = ReadonlyMap<string, string>;

export const TIE = 'tie';
/** Names of scenes: the whole network, and the surroundings of a node. */
export const WHOLE = 'whole';
export const surroundings = (centre: string, mode: EgoNetwork['mode']): string => `${centre}|${mode}`;
const linkKey = (source: string, target: string, relation: string): string => `${source}>${target}>${relation}`;

/** Completes the look-ups. */
function dataset(dataVersion: string, scene: string, nodes: NetworkNode[], links: NetworkLink[], occasions: Occasion[], parents: TopicParents, linksOf = linksByNode(nodes.length, links)): Dataset {
  let linkAt: Map<string, number> | undefined;
  return {
    dataVersion, scene, nodes, links, occasions, linksOf,
    topicsOf: occasions.map((occasion) => withAbove(occasion.topics, parents)),
    nodeAt: new Map(nodes.map((node, at) => [node.key, at])),
    // Of a large network few links are ever looked up by key: the table is made when the first is.
    get linkAt() { return linkAt ??= new Map(links.map((link, at) => [link.key, at])); },
  };
}

function linksByNode(nodes: number, links: readonly Pick<NetworkLink, 'source' | 'target'>[]): number[][] {
  const linksOf = Array.from({ length: nodes }, (): number[] => []);
  links.forEach(({ source, target }, at) => {
    linksOf[source]?.push(at);
    if (target !== source) linksOf[target]?.push(at);
  });
  return linksOf;
}

const NO_TOPICS: readonly string[] = [];

function withAbove(topics: readonly string[], parents: TopicParents): readonly string[] {
  if (topics.length === 0) return NO_TOPICS;
  const found = new Set<string>();
  for (const topic of topics) for (let at: string | undefined = topic; at !== undefined && !found.has(at); at = parents.get(at)) found.add(at);
  return [...found];
}

function snapshotOccasions(snapshot: NetworkSnapshot): Occasion[] {
  const from = snapshot.occasions;
  return from.id.map((id, at) => ({
    type: from.type[at]!, id, kind: from.kind[at]!, title: from.title[at] ?? null, lo: from.lo[at] ?? null, hi: from.hi[at] ?? null,
    cities: from.cities[at] ?? null, verified: from.verified[at] ?? null,
    topics: (from.topics[at] ?? []).map((topic) => snapshot.topics.id[topic]!),
  }));
}

/** For each city its distinct other ends; a city linked to itself counts itself. */
function distinctNeighbours({ source, target }: NetworkSnapshot['links'], linksOf: readonly (readonly number[])[]): Uint32Array {
  const met = new Int32Array(linksOf.length).fill(-1);
  return Uint32Array.from(linksOf, (links, city) => {
    let count = 0;
    for (const link of links) {
      const other = source[link] === city ? target[link]! : source[link]!;
      if (met[other] === city) continue;
      met[other] = city;
      count += 1;
    }
    return count;
  });
}

/** The whole network of cities. */
export function datasetFromSnapshot(snapshot: NetworkSnapshot, parents: TopicParents = new Map()): Dataset {
  const { cities } = snapshot;
  const linksOf = linksByNode(cities.id.length, snapshot.links.source.map((source, at) => ({ source, target: snapshot.links.target[at]! })));
  const neighbours = distinctNeighbours(snapshot.links, linksOf);
  const nodes = cities.id.map((id, at): NetworkNode => ({
    key: `city:${id}`, type: 'city', id, label: cities.name[at]!, detail: null, country: cities.country[at]!,
    region: cities.region[at] ?? null, incomeGroup: cities.incomeGroup[at] ?? null, population: cities.population[at] ?? null,
    lat: cities.lat[at] ?? null, lon: cities.lon[at] ?? null, verified: cities.verified[at] ?? null,
    depth: null, neighbours: neighbours[at]!, more: 0,
  }));
  const directed = snapshot.network === 'directed';
  const links = snapshot.links.source.map((source, at): NetworkLink => {
    const target = snapshot.links.target[at]!;
    return { key: linkKey(nodes[source]!.key, nodes[target]!.key, TIE), source, target, relation: TIE, directed, occasions: snapshot.links.occasions[at]! };
  });
  return dataset(snapshot.dataVersion, WHOLE, nodes, links, snapshotOccasions(snapshot), parents, linksOf);
}

/**
 * The surroundings of a node: the answer for the focus and those for the nodes expanded
 * since, put together. `whole`, when given, replaces the ties between cities: an answer
 * knows the ties among its own cities only, and only the whole network knows directions.
 */
export function datasetFromEgo(answers: readonly EgoNetwork[], whole?: NetworkSnapshot, parents: TopicParents = new Map()): Dataset {
  const [first] = answers;
  if (!first) throw new Error('An ego network needs at least one answer.');
  const nodes: NetworkNode[] = [];
  const nodeAt = new Map<string, number>();
  for (const [order, answer] of answers.entries()) {
    for (const node of answer.nodes) {
      const at = nodeAt.get(node.key);
      const depth = order === 0 ? node.depth : null;
      if (at === undefined) {
        nodeAt.set(node.key, nodes.length);
        nodes.push({ ...node, depth });
      }
    }
  }
  const occasions: Occasion[] = [];
  const occasionAt = new Map<string, number>();
  const placeOf = (occasion: Occasion): number => {
    const key = occasion.id === null ? null : `${occasion.type}:${occasion.id}`;
    const known = key === null ? undefined : occasionAt.get(key);
    if (known !== undefined) return known;
    occasions.push(occasion);
    if (key !== null) occasionAt.set(key, occasions.length - 1);
    return occasions.length - 1;
  };
  const links = new Map<string, NetworkLink>();
  const add = (link: Pick<EgoLink, 'source' | 'target' | 'relation' | 'directed'>, places: () => number[]) => {
    const [source, target] = [nodeAt.get(link.source), nodeAt.get(link.target)];
    const key = linkKey(link.source, link.target, link.relation);
    const twin = link.directed ? undefined : links.get(linkKey(link.target, link.source, link.relation));
    if (source === undefined || target === undefined || links.has(key) || twin) return;
    links.set(key, { key, source, target, relation: link.relation, directed: link.directed, occasions: places() });
  };
  for (const answer of answers) {
    for (const link of answer.links) {
      if (whole && link.relation === TIE) continue;
      add(link, () => link.occasions.map(placeOf));
    }
  }
  if (whole) {
    const wholeOccasions = snapshotOccasions(whole);
    whole.links.source.forEach((source, at) => {
      const target = whole.links.target[at]!;
      add(
        { source: `city:${whole.cities.id[source]!}`, target: `city:${whole.cities.id[target]!}`, relation: TIE, directed: whole.network === 'directed' },
        () => whole.links.occasions[at]!.map((occasion) => placeOf(wholeOccasions[occasion]!)),
      );
    });
  }
  // Neighbours are counted whatever the direction, so ties that the picture replaced by arrows count as well.
  const near = nodes.map(() => new Set<number>());
  const meet = (source: number | undefined, target: number | undefined) => {
    if (source === undefined || target === undefined || source === target) return;
    near[source]!.add(target);
    near[target]!.add(source);
  };
  for (const link of links.values()) meet(link.source, link.target);
  for (const answer of answers) for (const link of answer.links) meet(nodeAt.get(link.source), nodeAt.get(link.target));
  const counted = nodes.map((node, at) => ({ ...node, more: Math.max(0, node.neighbours - near[at]!.size) }));
  return dataset(first.dataVersion, surroundings(first.centre, first.mode), counted, [...links.values()], occasions, parents);
}

/** With the nodes of a way, and the relations among them, where the dataset has them not. */
export function withPart(data: Dataset, part: Pick<EgoNetwork, 'nodes' | 'links'>, parents: TopicParents = new Map()): Dataset {
  if (part.nodes.every((node) => data.nodeAt.has(node.key))) return data;
  const nodes = [...data.nodes];
  const nodeAt = new Map(data.nodeAt);
  for (const node of part.nodes) {
    if (nodeAt.has(node.key)) continue;
    nodeAt.set(node.key, nodes.length);
    nodes.push({ ...node, depth: null });
  }
  const occasions = [...data.occasions];
  const links = [...data.links];
  for (const { source, target, relation, directed, occasions: behind } of part.links) {
    const key = linkKey(source, target, relation);
    if (data.linkAt.has(key) || data.linkAt.has(linkKey(target, source, relation))) continue;
    links.push({ key, source: nodeAt.get(source)!, target: nodeAt.get(target)!, relation, directed, occasions: behind.map((occasion) => occasions.push(occasion) - 1) });
  }
  return dataset(data.dataVersion, data.scene, nodes, links, occasions, parents);
}

/** Distinct other ends of a node's links. */
export function neighboursOf(data: Dataset, node: number): Set<number> {
  const found = new Set<number>();
  for (const at of data.linksOf[node] ?? []) {
    const link = data.links[at]!;
    found.add(link.source === node ? link.target : link.source);
  }
  found.delete(node);
  return found;
}
