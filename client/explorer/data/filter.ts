/**
 * Second link of the chain: which nodes, links and occasions the filters leave, and the
 * counts beside each choice. Rules are those of the API and the command line: a kind or a
 * topic keeps occasions, a country keeps links with at least one end there, a window keeps
 * what overlaps it, and what is undated is left out of a window unless asked for.
 */
import { dayInterval } from '#model/dates.ts';
import type { Occasion } from '#model/network-wire.ts';
import { FACETS, narrowsLinks, type ExplorerFilters, type Facet } from '../../state/exploration.ts';
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

/** Links of a dataset as columns: filtering a large network runs over plain numbers. Made once. */
interface LinkColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Occasions of link i stand in `items` from `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}
const columns = new WeakMap<Dataset, LinkColumns>();

function linkColumns(data: Dataset): LinkColumns {
  const known = columns.get(data);
  if (known) return known;
  const { length } = data.links;
  const [source, target, offsets] = [new Int32Array(length), new Int32Array(length), new Int32Array(length + 1)];
  data.links.forEach((link, at) => {
    source[at] = link.source;
    target[at] = link.target;
    offsets[at + 1] = offsets[at]! + link.occasions.length;
  });
  const items = new Int32Array(offsets[length]!);
  data.links.forEach((link, at) => items.set(link.occasions, offsets[at]!));
  const made = { source, target, offsets, items };
  columns.set(data, made);
  return made;
}

/** What filters leave of links and occasions, before nodes are looked at. */
interface Pass extends Pick<Filtered, 'linkShown' | 'linkCount' | 'occasionShown' | 'links'> {
  degree?: Uint32Array;
}
interface KnownPass {
  readonly asked: string;
  readonly kept: Uint8Array | null;
  readonly pass: Pass;
}
/** The last passes over each dataset: the picture, the counts beside choices and the time chart mostly ask for the same. */
const passes = new WeakMap<Dataset, KnownPass[]>();
const PASSES_KEPT = 8;

/** `skip` leaves one filter out, to count its choices. `kept`: both ends of a link must be. */
function passOf(data: Dataset, filters: ExplorerFilters, skip: Skip, kept: Uint8Array | null): Pass {
  const chosen = FACETS.map((facet) => (skip === facet ? [] : filters[facet]));
  const window = skip === 'time' ? null : windowOf(filters);
  const asked = JSON.stringify([chosen, window && [window.lo, window.hi, filters.undated]]);
  const known = passes.get(data) ?? [];
  const found = known.find((each) => each.asked === asked && each.kept === kept);
  const pass = found?.pass ?? filterLinks(data, chosen, window, filters.undated, kept);
  passes.set(data, [{ asked, kept, pass }, ...known.filter((each) => each !== found)].slice(0, PASSES_KEPT));
  return pass;
}

function filterLinks(data: Dataset, chosen: readonly (readonly string[])[], window: Window | null, undated: boolean, kept: Uint8Array | null): Pass {
  const { source, target, offsets, items } = linkColumns(data);
  const [kinds, topics, countries] = chosen.map((values) => (values.length === 0 ? null : new Set(values))) as [Set<string> | null, Set<string> | null, Set<string> | null];
  const needsOccasion = kinds !== null || topics !== null || window !== null;
  const passing = new Uint8Array(data.occasions.length).fill(1);
  if (needsOccasion) {
    data.occasions.forEach((occasion, at) => {
      if ((kinds !== null && !kinds.has(occasion.kind)) || (topics !== null && !data.topicsOf[at]!.some((topic) => topics.has(topic))) || !inWindow(occasion, window, undated)) passing[at] = 0;
    });
  }
  /** A link needs one end in a chosen country. */
  const ends = countries === null ? null : Uint8Array.from(data.nodes, ({ country }) => Number(country !== null && countries.has(country)));
  const [linkShown, linkCount, occasionShown] = [new Uint8Array(source.length), new Uint32Array(source.length), new Uint8Array(passing.length)];
  let links = 0;
  for (let at = 0; at < source.length; at += 1) {
    const [from, to] = [source[at]!, target[at]!];
    if (kept !== null && (kept[from] !== 1 || kept[to] !== 1)) continue;
    if (ends !== null && ends[from] === 0 && ends[to] === 0) continue;
    let count = 0;
    for (let o = offsets[at]!; o < offsets[at + 1]!; o += 1) if (passing[items[o]!] === 1) count += 1;
    if (count === 0 && (needsOccasion || offsets[at + 1]! > offsets[at]!)) continue;
    for (let o = offsets[at]!; o < offsets[at + 1]!; o += 1) if (passing[items[o]!] === 1) occasionShown[items[o]!] = 1;
    linkShown[at] = 1;
    linkCount[at] = count;
    links += 1;
  }
  return { linkShown, linkCount, occasionShown, links };
}

/** `passing` says of each node whether the rule holds for it; null asks nothing. Links stay between nodes it holds for, and `keep`. */
export function filterDataset(data: Dataset, filters: ExplorerFilters, keep: ReadonlySet<string>, passing: Uint8Array | null = null): Filtered {
  const kept = passing === null || keep.size === 0 ? passing : Uint8Array.from(passing, (passes, at) => (passes === 1 || keep.has(data.nodes[at]!.key) ? 1 : 0));
  const pass = passOf(data, filters, null, kept);
  const degree = (pass.degree ??= shownNeighbours(data, pass.linkShown));
  const { linkShown, linkCount, occasionShown, links } = pass;
  const showUnlinked = filters.unlinked ?? !narrowsLinks(filters);
  const countries = new Set(filters.country);
  const nodeShown = new Uint8Array(data.nodes.length);
  let nodes = 0;
  data.nodes.forEach((node, at) => {
    const inCountry = countries.size === 0 || (node.country !== null && countries.has(node.country));
    if (kept !== null && kept[at] === 0) return;
    if (degree[at] === 0 && !(showUnlinked && inCountry) && !keep.has(node.key)) return;
    nodeShown[at] = 1;
    nodes += 1;
  });
  return { nodeShown, linkShown, linkCount, occasionShown, nodes, links, degree };
}

/** Distinct other ends of the shown links of each node. */
export function shownNeighbours(data: Dataset, linkShown: Uint8Array): Uint32Array {
  const { source, target } = linkColumns(data);
  const degree = new Uint32Array(data.nodes.length);
  const seen = new Int32Array(data.nodes.length).fill(-1);
  for (let at = 0; at < degree.length; at += 1) {
    for (const link of data.linksOf[at]!) {
      if (linkShown[link] === 0) continue;
      const other = source[link] === at ? target[link]! : source[link]!;
      if (seen[other] === at) continue;
      seen[other] = at;
      degree[at]! += 1;
    }
  }
  return degree;
}

/**
 * How many occasions each choice of a facet would keep, given all other filters; for
 * countries, how many of their nodes have a link that all other filters keep.
 */
export function facetCounts(data: Dataset, filters: ExplorerFilters, facet: Facet, kept: Uint8Array | null = null): Map<string, number> {
  const { linkShown, occasionShown } = passOf(data, filters, facet, kept);
  const counts = new Map<string, number>();
  const bump = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  if (facet === 'country') {
    const { source, target } = linkColumns(data);
    const linked = new Uint8Array(data.nodes.length);
    linkShown.forEach((shown, at) => { if (shown === 1) linked[source[at]!] = linked[target[at]!] = 1; });
    data.nodes.forEach((node, at) => linked[at] && node.country !== null && bump(node.country));
  } else {
    data.occasions.forEach((occasion, at) => {
      if (!occasionShown[at]) return;
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
  const { occasionShown } = passOf(data, filters, 'time', null);
  return data.occasions.filter((_, at) => occasionShown[at]);
}
