/**
 * What a person is looking at in the explorer: one plain value. Everything on the screen
 * derives from it and the data; permalink.ts writes it into the address.
 */

import type { Rule } from './rule.ts';

/** `type:id`, as the API names nodes. */
export type NodeKey = string;
export const FACETS = ['kind', 'topic', 'country'] as const;
export type Facet = (typeof FACETS)[number];
export const isCity = (key: NodeKey): boolean => key.startsWith('city:');
/** A group of the overview: it can be selected, opened and moved, but is no node of the data. */
export const isGroup = (key: NodeKey): boolean => key.startsWith('group:');
export type Depth = 1 | 2 | 3;

/** How nodes are placed. Positions are worked out again from the choice and the data; pinned nodes stay where they were put. */
export const LAYOUTS = ['force', 'radial', 'region', 'time', 'map', 'circle'] as const;
export type Layout = (typeof LAYOUTS)[number];
/** What meta-nodes of the overview stand for; `auto` leaves it to the size of the network. */
export const GROUPINGS = ['auto', 'none', 'region', 'country', 'income', 'community', 'topic', 'set'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const PATH_KINDS = ['shortest', 'strongest', 'time'] as const;
export type PathKind = (typeof PATH_KINDS)[number];
export const TABS = ['network', 'map', 'table'] as const;

/** A place given by hand, in the coordinates of the layout. */
export interface Pin {
  readonly key: NodeKey;
  readonly x: number;
  readonly y: number;
}

/** A way between two nodes; `nth` of those found, counted from 1. */
export interface Way {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly by: PathKind;
  readonly nth: number;
}
export interface Known {
  readonly source: NodeKey;
  readonly by: string;
  readonly direction: 'in' | 'out';
}

export interface ExplorerFilters {
  readonly kind: readonly string[];
  readonly topic: readonly string[];
  readonly country: readonly string[];
  /** Partial dates (`2009`, `2009-05`); null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Keep what has no date although a window is set. */
  readonly undated: boolean;
  /** Show nodes without a shown link; null: only while no filter narrows links. */
  readonly unlinked: boolean | null;
  /** What nodes must satisfy besides, with and, or and not; null when nothing is asked. */
  readonly rule: Rule | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What the table shows: of nodes or of links. */
export interface TableChoice {
  readonly rows: 'nodes' | 'links';
  /** Ids of the columns; null: the usual ones. */
  readonly columns: readonly string[] | null;
  readonly linkColumns: readonly string[] | null;
  /** Ids of columns, `-` before one that falls, the most important first; empty: the usual order. */
  readonly sort: readonly string[];
  readonly linkSort: readonly string[];
  /** Words that a row must hold. */
  readonly find: string;
}

export interface Exploration {
  readonly view: 'search' | 'network' | 'ego';
  readonly focus: NodeKey | null;
  readonly depth: Depth;
  readonly mode: 'cities' | 'everything';
  /** Nodes whose further neighbours were asked for, and how many pages of them. */
  readonly expanded: readonly { readonly key: NodeKey; readonly pages: number }[];
  readonly filters: ExplorerFilters;
  readonly network: 'undirected' | 'directed';
  /** `region`, `country`, `income`, `type` or `measure:ID`. */
  readonly color: string;
  /** `degree`, `population`, `equal` or `measure:ID`. */
  readonly size: string;
  /** `none`, or as `color`: the rim of a node. */
  readonly border: string;
  /** `none`, `country`, `population` or `measure:ID`: what stands after the name. */
  readonly label: string;
  /** Letters of the legend stand on the nodes. */
  readonly marks: boolean;
  readonly tab: (typeof TABS)[number];
  readonly table: TableChoice;
  readonly layout: Layout;
  readonly group: Grouping;
  /** Groups of the overview that are open, by their label. */
  readonly opened: readonly string[];
  readonly hidden: readonly NodeKey[];
  readonly pinned: readonly Pin[];
  readonly selected: readonly NodeKey[];
  /** Ends of the selected link. */
  readonly link: readonly [NodeKey, NodeKey] | null;
  /** On the network; the map has a camera of its own. */
  readonly camera: Camera | null;
  readonly mapCamera: Camera | null;
  /** The way between two nodes that is shown. */
  readonly path: Way | null;
  /** What a city could have known by the end of a partial date, or (`out`) whom its knowledge could have reached, lights up. */
  readonly known: Known | null;
  /** Partial date that the playing of time has come to; null: time does not play. */
  readonly moment: string | null;
  /** While time plays: years an exchange stays after it ended; null: for good. */
  readonly trail: number | null;
  /** Only what one dataset brought in. */
  readonly dataset: string | null;
  /** Data version the link was made on; null for a new exploration. */
  readonly dataVersion: string | null;
}

export const NO_FILTERS: ExplorerFilters = { kind: [], topic: [], country: [], from: null, to: null, undated: false, unlinked: null, rule: null };

const TABLE: TableChoice = { rows: 'nodes', columns: null, linkColumns: null, sort: [], linkSort: [], find: '' };

export const START: Exploration = {
  view: 'search', focus: null, depth: 1, mode: 'cities', expanded: [], filters: NO_FILTERS, network: 'undirected',
  color: 'region', size: 'degree', border: 'none', label: 'none', marks: false, tab: 'network', table: TABLE, layout: 'force', group: 'auto', opened: [], hidden: [], pinned: [],
  selected: [], link: null, camera: null, mapCamera: null, path: null, known: null, moment: null, trail: null, dataset: null, dataVersion: null,
};

/** True when something besides the choice of nodes without links narrows what is shown. */
export function isFiltered(filters: ExplorerFilters): boolean {
  return narrowsLinks(filters) || filters.rule !== null;
}

/** True when links are narrowed, and not only nodes: nodes whose links are all gone then go with them. */
export function narrowsLinks(filters: ExplorerFilters): boolean {
  return FACETS.some((facet) => filters[facet].length > 0) || filters.from !== null || filters.to !== null;
}
