/**
 * Between the data and the picture: a dataset in which closed groups of cities stand as one
 * node each, with the links between them put together. Without groups it is the dataset
 * itself. Filters stay with the cities; scene-filter.ts says what they leave of a scene.
 */
import type { Dataset, NetworkLink, NetworkNode } from '../data/dataset.ts';
import { UNKNOWN, type CityGroups, type GroupBy } from './grouping.ts';

export interface Group {
  /** Key of the node that stands for it while it is closed. */
  readonly key: string;
  /** As in the state's `opened`. */
  readonly value: string;
  readonly label: string;
  /** Places in the dataset. */
  readonly members: readonly number[];
  readonly open: boolean;
}
export interface Scene {
  /** What is grouped. */
  readonly base: Dataset;
  /** What the picture shows: the very dataset where nothing is grouped. */
  readonly data: Dataset;
  readonly by: GroupBy | null;
  /** Largest first. */
  readonly groups: readonly Group[];
  readonly groupAt: ReadonlyMap<string, Group>;
  /** For each node of the scene, the places it stands for in the dataset. */
  readonly members: readonly (readonly number[])[];
  /** For each link of the scene, the links it stands for in the dataset. */
  readonly linkMembers: readonly (readonly number[])[];
  /** Place in the scene of each node of the dataset. */
  readonly nodeOf: Int32Array;
}

export { isGroup as isGroupKey } from '../../state/exploration.ts';
export const groupKey = (by: GroupBy, value: string): string => `group:${by}:${value}`;

/** The node that stands for a node of the dataset; the key itself where none does. */
export function sceneKey({ base, data, nodeOf }: Scene, key: string): string {
  const at = base.nodeAt.get(key);
  return at === undefined ? key : data.nodes[nodeOf[at]!]!.key;
}
export const sceneEnds = (scene: Scene, [a, b]: readonly [string, string]): [string, string] => [sceneKey(scene, a), sceneKey(scene, b)];

/** The group that a node belongs to, or is; undefined where nothing is grouped. */
export function groupOf(scene: Scene, key: string): Group | undefined {
  const own = scene.groupAt.get(key);
  const at = scene.base.nodeAt.get(key);
  return own ?? (at === undefined ? undefined : scene.groups.find(({ members }) => members.includes(at)));
}

/** The scene without groups. */
export function plainScene(data: Dataset): Scene {
  return {
    base: data, data, by: null, groups: [], groupAt: new Map(), nodeOf: Int32Array.from(data.nodes.keys()),
    members: data.nodes.map((_, at) => [at]), linkMembers: data.links.map((_, at) => [at]),
  };
}

/** `labelOf` names a group; that of UNKNOWN as well. */
export function groupedScene(data: Dataset, groups: CityGroups, opened: readonly string[], labelOf: (value: string) => string): Scene {
  const found = groupsOf(data, groups, new Set(opened), labelOf);
  const nodeOf = new Int32Array(data.nodes.length);
  const nodes: NetworkNode[] = [];
  const members: number[][] = [];
  for (const group of found) {
    if (group.open) {
      for (const at of group.members) {
        nodeOf[at] = nodes.length;
        nodes.push(data.nodes[at]!);
        members.push([at]);
      }
      continue;
    }
    for (const at of group.members) nodeOf[at] = nodes.length;
    nodes.push(groupNode(group, groups.by));
    members.push([...group.members]);
  }
  const { links, linkMembers } = linksBetween(data, nodes, nodeOf);
  const linksOf: number[][] = nodes.map(() => []);
  const near = nodes.map(() => new Set<number>());
  links.forEach(({ source, target }, at) => {
    linksOf[source]!.push(at);
    linksOf[target]!.push(at);
    near[source]!.add(target);
    near[target]!.add(source);
  });
  const open = found.filter((group) => group.open).map(({ value }) => value).sort();
  return {
    base: data, by: groups.by, groups: found, groupAt: new Map(found.map((group) => [group.key, group])), members, linkMembers, nodeOf,
    data: {
      dataVersion: data.dataVersion, scene: JSON.stringify([data.scene, groups.by, open]), occasions: data.occasions, topicsOf: data.topicsOf,
      nodes: nodes.map((node, at) => (node.members !== undefined ? { ...node, neighbours: near[at]!.size } : node)), links, linksOf,
      nodeAt: new Map(nodes.map((node, at) => [node.key, at])), linkAt: new Map(links.map((link, at) => [link.key, at])),
    },
  };
}

/** Largest first, equal ones by name, the unknown last. */
function groupsOf(data: Dataset, { by, of }: CityGroups, opened: ReadonlySet<string>, labelOf: (value: string) => string): Group[] {
  const members = new Map<string, number[]>();
  data.nodes.forEach((_, at) => {
    const list = members.get(of[at]!);
    if (list) list.push(at);
    else members.set(of[at]!, [at]);
  });
  const groups = [...members].map(([value, places]): Group => ({ key: groupKey(by, value), value, label: labelOf(value), members: places, open: opened.has(value) }));
  return groups.sort((a, b) => Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) || b.members.length - a.members.length || (a.value < b.value ? -1 : 1));
}

function groupNode({ key, value, label, members }: Group, by: GroupBy): NetworkNode {
  const known = value === UNKNOWN ? null : value;
  return {
    key, type: 'city', id: value, label, detail: null, depth: null, more: 0, population: null, lat: null, lon: null, verified: null, neighbours: 0, members: members.length,
    country: by === 'country' ? known : null, region: by === 'region' ? known : null, incomeGroup: by === 'income' ? known : null,
  };
}

/** One link for each pair, relation and direction; what lies within a closed group is not drawn. */
function linksBetween(data: Dataset, nodes: readonly NetworkNode[], nodeOf: Int32Array): { links: NetworkLink[]; linkMembers: number[][] } {
  const linkMembers: number[][] = [];
  const places: { key: string; source: number; target: number; relation: string; directed: boolean }[] = [];
  const at = new Map<number, number>();
  const relations = new Map<string, number>();
  data.links.forEach((link, member) => {
    let [source, target] = [nodeOf[link.source]!, nodeOf[link.target]!];
    if (source === target && link.source !== link.target) return;
    if (!link.directed && source > target) [source, target] = [target, source];
    if (!relations.has(link.relation)) relations.set(link.relation, relations.size);
    // One number for ends, relation and direction: shorter work than a text for each of many links.
    const pair = ((relations.get(link.relation)! * 2 + Number(link.directed)) * nodes.length + source) * nodes.length + target;
    const known = at.get(pair);
    if (known !== undefined) {
      linkMembers[known]!.push(member);
      return;
    }
    at.set(pair, places.length);
    places.push({ key: `${nodes[source]!.key}>${nodes[target]!.key}>${link.relation}`, source, target, relation: link.relation, directed: link.directed });
    linkMembers.push([member]);
  });
  const seen = new Int32Array(data.occasions.length).fill(-1);
  const links = places.map((place, order): NetworkLink => {
    const members = linkMembers[order]!;
    if (members.length === 1) return { ...place, occasions: data.links[members[0]!]!.occasions };
    const occasions: number[] = [];
    for (const member of members) {
      for (const occasion of data.links[member]!.occasions) {
        if (seen[occasion] === order) continue;
        seen[occasion] = order;
        occasions.push(occasion);
      }
    }
    return { ...place, occasions };
  });
  return { links, linkMembers };
}
