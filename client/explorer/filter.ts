/**
 * Second link of the chain: which nodes, links and occasions the filters leave, and the
 * counts beside each choice. Rules are those of the API and the command line: a kind or a
 * topic keeps occasions, a country keeps links with at least one end there, a window keeps
 * what overlaps it, and what is undated is left out of a window unless asked for.
 */
import { dayInterval } from '#model/dates.ts';
import type { Occasion } from '#model/network-wire.ts';
import { FACETS, isFiltered, type ExplorerFilters, type Facet } from '../state/exploration.ts';
import type { Dataset } from './dataset.ts';

export interface Filtered {
  readonly nodeShown: Uint8Array;
  readonly linkShown: Uint8Array;
  /** Occasions of each link that are left. */
  readonly linkCount: Uint32Array;
  readonly occasionShown: Uint8Array;
  readonly nodes: number;
  readonly links: number;
  /** Distinct shown neighbours of each node. */
  readonly degree: Uint32Array;
}

export interface Window {
  readonly lo: number;
  readonly hi: number;
}

/** Days a window covers; null when it is open at both ends. */
export function windowOf(filters: Pick<ExplorerFilters, 'from' | 'to'>): Window | null {
  if (filters.from === null && filters.to === null) return null;
  const from = filters.from === null ? undefined : dayInterval(filters.from);
  const to = filters.to === null ? undefined : dayInterval(filters.to);
  return { lo: from?.lo ?? -Infinity, hi: to?.hi ?? Infinity };
}

export function inWindow(occasion: Pick<Occasion, 'lo' | 'hi'>, window: Window | null, undated: boolean): boolean {
  if (window === null) return true;
  if (occasion.lo === null && occasion.hi === null) return undated;
  return (occasion.lo ?? -Infinity) <= window.hi && (occasion.hi ?? Infinity) >= window.lo;
}

type Skip = Facet | 'time' | null;

/** Tests occasions and ends of links; `skip` leaves one filter out, to count its choices. */
function tests(filters: ExplorerFilters, skip: Skip) {
  const wanted = (facet: Facet) => (skip === facet || filters[facet].length === 0 ? null : new Set(filters[facet]));
  const [kinds, topics, countries] = FACETS.map(wanted) as [Set<string> | null, Set<string> | null, Set<string> | null];
  const window = skip === 'time' ? null : windowOf(filters);
  return {
    needsOccasion: kinds !== null || topics !== null || window !== null,
    occasion: (occasion: Occasion, above: readonly string[]): boolean =>
      (kinds === null || kinds.has(occasion.kind)) &&
      (topics === null || above.some((topic) => topics.has(topic))) &&
      inWindow(occasion, window, filters.undated),
    ends: (a: string | null, b: string | null): boolean =>
      countries === null || (a !== null && countries.has(a)) || (b !== null && countries.has(b)),
  };
}

export function filterDataset(data: Dataset, filters: ExplorerFilters, keep: ReadonlySet<string>): Filtered {
  const test = tests(filters, null);
  const passes = Uint8Array.from(data.occasions, (occasion, at) => Number(test.occasion(occasion, data.topicsOf[at]!)));
  const occasionShown = new Uint8Array(data.occasions.length);
  const linkShown = new Uint8Array(data.links.length);
  const linkCount = new Uint32Array(data.links.length);
  const neighbours = data.nodes.map(() => new Set<number>());
  let links = 0;
  data.links.forEach((link, at) => {
    if (!test.ends(data.nodes[link.source]!.country, data.nodes[link.target]!.country)) return;
    let count = 0;
    for (const occasion of link.occasions) {
      if (!passes[occasion]) continue;
      count += 1;
      occasionShown[occasion] = 1;
    }
    if (count === 0 && (test.needsOccasion || link.occasions.length > 0)) return;
    linkShown[at] = 1;
    linkCount[at] = count;
    links += 1;
    neighbours[link.source]!.add(link.target);
    neighbours[link.target]!.add(link.source);
  });
  const showUnlinked = filters.unlinked ?? !isFiltered(filters);
  const countries = new Set(filters.country);
  const nodeShown = new Uint8Array(data.nodes.length);
  let nodes = 0;
  data.nodes.forEach((node, at) => {
    const inCountry = countries.size === 0 || (node.country !== null && countries.has(node.country));
    if (neighbours[at]!.size === 0 && !(showUnlinked && inCountry) && !keep.has(node.key)) return;
    nodeShown[at] = 1;
    nodes += 1;
  });
  return { nodeShown, linkShown, linkCount, occasionShown, nodes, links, degree: Uint32Array.from(neighbours, (set) => set.size) };
}

/**
 * How many occasions each choice of a facet would keep, given all other filters; for
 * countries, how many of their nodes have a link that all other filters keep.
 */
export function facetCounts(data: Dataset, filters: ExplorerFilters, facet: Facet): Map<string, number> {
  const test = tests(filters, facet);
  const counts = new Map<string, number>();
  const bump = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const passes = Uint8Array.from(data.occasions, (occasion, at) => Number(test.occasion(occasion, data.topicsOf[at]!)));
  const seenNodes = new Uint8Array(data.nodes.length);
  const seenOccasions = new Uint8Array(data.occasions.length);
  for (const link of data.links) {
    if (!test.ends(data.nodes[link.source]!.country, data.nodes[link.target]!.country)) continue;
    const left = link.occasions.filter((occasion) => passes[occasion]);
    if (left.length === 0 && (test.needsOccasion || link.occasions.length > 0)) continue;
    seenNodes[link.source] = 1;
    seenNodes[link.target] = 1;
    for (const occasion of left) seenOccasions[occasion] = 1;
  }
  if (facet === 'country') {
    data.nodes.forEach((node, at) => seenNodes[at] && node.country !== null && bump(node.country));
  } else {
    data.occasions.forEach((occasion, at) => {
      if (!seenOccasions[at]) return;
      if (facet === 'kind') bump(occasion.kind);
      else for (const topic of data.topicsOf[at]!) bump(topic);
    });
  }
  // A chosen value stays in the list although nothing is left of it.
  for (const value of filters[facet]) if (!counts.has(value)) counts.set(value, 0);
  return counts;
}

/** Occasions that all filters but the window keep: what the time chart shows. */
export function occasionsForTime(data: Dataset, filters: ExplorerFilters): Occasion[] {
  const test = tests(filters, 'time');
  const seen = new Uint8Array(data.occasions.length);
  for (const link of data.links) {
    if (!test.ends(data.nodes[link.source]!.country, data.nodes[link.target]!.country)) continue;
    for (const occasion of link.occasions) if (test.occasion(data.occasions[occasion]!, data.topicsOf[occasion]!)) seen[occasion] = 1;
  }
  return data.occasions.filter((_, at) => seen[at]);
}
