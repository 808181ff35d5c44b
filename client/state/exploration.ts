/**
 * What a person is looking at in the explorer: one plain value. Everything on the screen
 * derives from it and the data; permalink.ts writes it into the address.
 */

/** `type:id`, as the API names nodes. */
export type NodeKey = string;
export const FACETS = ['kind', 'topic', 'country'] as const;
export type Facet = (typeof FACETS)[number];
export const isCity = (key: NodeKey): boolean => key.startsWith('city:');
export type Depth = 1 | 2 | 3;

export interface ExplorerFilters {
  readonly kind: readonly string[];
  readonly topic: readonly string[];
  readonly country: readonly string[];
  /** Partial dates (`2009`, `2009-05`); null where open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Keep what has no date although a window is set. */
  readonly undated: boolean;
  /** Show nodes without a shown link; null: only while nothing is filtered. */
  readonly unlinked: boolean | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
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
  readonly tab: 'network' | 'table';
  readonly selected: readonly NodeKey[];
  /** Ends of the selected link. */
  readonly link: readonly [NodeKey, NodeKey] | null;
  readonly camera: Camera | null;
  /** Data version the link was made on; null for a new exploration. */
  readonly dataVersion: string | null;
}

export const NO_FILTERS: ExplorerFilters = { kind: [], topic: [], country: [], from: null, to: null, undated: false, unlinked: null };

export const START: Exploration = {
  view: 'search', focus: null, depth: 1, mode: 'cities', expanded: [], filters: NO_FILTERS, network: 'undirected',
  color: 'region', size: 'degree', tab: 'network', selected: [], link: null, camera: null, dataVersion: null,
};

export type Action =
  | { type: 'search' }
  | { type: 'whole' }
  | { type: 'focus'; key: NodeKey; mode?: Exploration['mode'] }
  | { type: 'depth'; depth: Depth }
  | { type: 'mode'; mode: Exploration['mode'] }
  | { type: 'expand'; key: NodeKey }
  | { type: 'facet'; facet: Facet; value: string }
  | { type: 'clear-facet'; facet: Facet }
  | { type: 'clear-filters' }
  | { type: 'time'; from: string | null; to: string | null }
  | { type: 'undated'; keep: boolean }
  | { type: 'unlinked'; show: boolean | null }
  | { type: 'network'; network: Exploration['network'] }
  | { type: 'color'; color: string }
  | { type: 'size'; size: string }
  | { type: 'tab'; tab: Exploration['tab'] }
  | { type: 'select'; keys: readonly NodeKey[] }
  | { type: 'toggle-selected'; key: NodeKey }
  | { type: 'select-link'; ends: readonly [NodeKey, NodeKey] }
  | { type: 'deselect' }
  | { type: 'camera'; camera: Camera | null };

/** True when something besides the choice of nodes without links narrows what is shown. */
export function isFiltered(filters: ExplorerFilters): boolean {
  return FACETS.some((facet) => filters[facet].length > 0) || filters.from !== null || filters.to !== null;
}

const toggled = <T>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((each) => each !== value) : [...list, value]);

/** The exploration after an action. Equal input and output means that nothing happened. */
export function explore(state: Exploration, action: Action): Exploration {
  const filtered = (part: Partial<ExplorerFilters>): Exploration => ({ ...state, filters: { ...state.filters, ...part } });
  switch (action.type) {
    case 'search':
      return { ...START, color: state.color, size: state.size, network: state.network };
    case 'whole':
      return state.view === 'network' ? state : { ...state, view: 'network', focus: null, expanded: [], link: null, camera: null };
    case 'focus':
      if (state.view === 'ego' && state.focus === action.key && (action.mode ?? state.mode) === state.mode) return state.selected.includes(action.key) ? state : { ...state, selected: [action.key], link: null };
      return {
        ...state, view: 'ego', focus: action.key, mode: isCity(action.key) ? (action.mode ?? state.mode) : 'everything',
        expanded: [], selected: [action.key], link: null, camera: null,
      };
    case 'depth':
      return state.view !== 'ego' || state.depth === action.depth ? state : { ...state, depth: action.depth, camera: null };
    case 'mode':
      // Only a city has surroundings made of cities.
      return state.mode === action.mode || (action.mode === 'cities' && state.focus !== null && !isCity(state.focus)) ? state : { ...state, mode: action.mode, expanded: [], link: null, camera: null };
    case 'expand': {
      if (state.view !== 'ego') return state;
      const known = state.expanded.some((each) => each.key === action.key);
      const expanded = known
        ? state.expanded.map((each) => (each.key === action.key ? { key: each.key, pages: each.pages + 1 } : each))
        : [...state.expanded, { key: action.key, pages: 1 }];
      return { ...state, expanded };
    }
    case 'facet':
      return filtered({ [action.facet]: toggled(state.filters[action.facet], action.value) });
    case 'clear-facet':
      return state.filters[action.facet].length === 0 ? state : filtered({ [action.facet]: [] });
    case 'clear-filters':
      return { ...state, filters: NO_FILTERS };
    case 'time':
      return state.filters.from === action.from && state.filters.to === action.to ? state : filtered({ from: action.from, to: action.to });
    case 'undated':
      return filtered({ undated: action.keep });
    case 'unlinked':
      return filtered({ unlinked: action.show });
    case 'network':
      return state.network === action.network ? state : { ...state, network: action.network, link: null };
    case 'color':
      return { ...state, color: action.color };
    case 'size':
      return { ...state, size: action.size };
    case 'tab':
      return state.tab === action.tab ? state : { ...state, tab: action.tab };
    case 'select':
      return { ...state, selected: action.keys, link: null };
    case 'toggle-selected':
      return { ...state, selected: toggled(state.selected, action.key), link: null };
    case 'select-link':
      return { ...state, link: action.ends };
    case 'deselect':
      if (state.link) return { ...state, link: null };
      return state.selected.length === 0 ? state : { ...state, selected: [] };
    case 'camera':
      return { ...state, camera: action.camera };
  }
}
