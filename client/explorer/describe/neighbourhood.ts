/**
 * What a node and its surroundings are, counted over what is shown, for whoever reads or
 * hears the picture instead of looking at it. Unknown is said as unknown.
 */
import type { Occasion } from '#model/network-wire.ts';
import type { Dataset, NetworkLink, NodeType } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';

export interface Neighbour {
  readonly at: number;
  /** Distinct shown occasions between the two; 0 where only a relation joins them. */
  readonly occasions: number;
}

const otherEnd = (link: NetworkLink, at: number): number => (link.source === at ? link.target : link.source);
const shownLinks = (data: Dataset, filtered: Filtered, at: number): NetworkLink[] => (data.linksOf[at] ?? []).filter((link) => filtered.linkShown[link]).map((link) => data.links[link]!);
const shownOccasions = (links: readonly NetworkLink[], filtered: Filtered): number[] => [...new Set(links.flatMap(({ occasions }) => occasions))].filter((at) => filtered.occasionShown[at]);

/** Shown neighbours, those joined by most occasions first; then by their own number of neighbours, then by name. */
export function neighboursByImportance(data: Dataset, filtered: Filtered, at: number): Neighbour[] {
  const links = new Map<number, NetworkLink[]>();
  for (const link of shownLinks(data, filtered, at)) {
    const other = otherEnd(link, at);
    if (other === at || !filtered.nodeShown[other]) continue;
    links.set(other, [...(links.get(other) ?? []), link]);
  }
  return [...links]
    .map(([other, between]) => ({ at: other, occasions: shownOccasions(between, filtered).length }))
    .sort((a, b) => b.occasions - a.occasions || filtered.degree[b.at]! - filtered.degree[a.at]! || (data.nodes[a.at]!.label < data.nodes[b.at]!.label ? -1 : 1));
}

/** What joins two nodes: the latest dated occasion that is shown, else an undated one, else only the relation. */
export function joinedBy(data: Dataset, filtered: Filtered, a: number, b: number): { readonly occasion: Occasion | null; readonly relation: string } | null {
  const between = shownLinks(data, filtered, a).filter((link) => otherEnd(link, a) === b);
  if (between.length === 0) return null;
  const occasions = shownOccasions(between, filtered).map((at) => data.occasions[at]!);
  const end = ({ lo, hi }: Occasion) => hi ?? lo ?? -Infinity;
  return { occasion: occasions.sort((x, y) => end(y) - end(x))[0] ?? null, relation: between[0]!.relation };
}

export const FACTS = ['country', 'region', 'incomeGroup', 'population', 'coordinates'] as const;
export interface Neighbourhood {
  readonly neighbours: number;
  /** Neighbours in the data that are not loaded. */
  readonly notLoaded: number;
  readonly kinds: readonly (readonly [type: NodeType, count: number])[];
  readonly strongest: readonly Neighbour[];
  readonly occasions: number;
  /** Earliest and latest of the dated ones. */
  readonly first: Occasion | null;
  readonly last: Occasion | null;
  readonly undated: number;
  /** What is not known of a city. */
  readonly unknown: readonly (typeof FACTS)[number][];
}

export function neighbourhoodOf(data: Dataset, filtered: Filtered, at: number): Neighbourhood {
  const node = data.nodes[at]!;
  const neighbours = neighboursByImportance(data, filtered, at);
  const kinds = new Map<NodeType, number>();
  for (const { at: other } of neighbours) kinds.set(data.nodes[other]!.type, (kinds.get(data.nodes[other]!.type) ?? 0) + 1);
  const occasions = shownOccasions(shownLinks(data, filtered, at), filtered).map((place) => data.occasions[place]!);
  const dated = occasions.filter(({ lo, hi }) => lo !== null || hi !== null);
  const start = ({ lo, hi }: Occasion) => lo ?? hi!;
  const end = ({ lo, hi }: Occasion) => hi ?? lo!;
  const missing = (fact: (typeof FACTS)[number]) => (fact === 'coordinates' ? node.lat === null || node.lon === null : node[fact] === null);
  return {
    neighbours: neighbours.length, notLoaded: node.more, kinds: [...kinds].sort((a, b) => b[1] - a[1]),
    strongest: neighbours.filter((each) => each.occasions > 0).slice(0, 3), occasions: occasions.length,
    first: dated.reduce<Occasion | null>((best, each) => (best === null || start(each) < start(best) ? each : best), null),
    last: dated.reduce<Occasion | null>((best, each) => (best === null || end(each) > end(best) ? each : best), null),
    undated: occasions.length - dated.length,
    unknown: node.type === 'city' && node.members === undefined ? FACTS.filter(missing) : [],
  };
}
