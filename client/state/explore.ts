/** What a person can do in the explorer, and what the exploration is afterwards. */
import {
  isCity, isGroup, NO_FILTERS, START,
  type Camera, type Depth, type Exploration, type ExplorerFilters, type Facet, type Grouping, type Known, type Layout, type NodeKey, type Pin, type Way,
} from './exploration.ts';
import { withNode } from './replace-node.ts';
import type { Rule } from './rule.ts';

/** What is set to a value and touches nothing else. */
export type Setting = Pick<Exploration, 'color' | 'size' | 'border' | 'label' | 'marks' | 'tab' | 'table' | 'path' | 'known' | 'moment' | 'trail'>;

export type Action =
  | { type: 'search' }
  | { type: 'whole' }
  | { type: 'focus'; key: NodeKey; mode?: Exploration['mode'] }
  | { type: 'depth'; depth: Depth }
  | { type: 'mode'; mode: Exploration['mode'] }
  | { type: 'expand'; key: NodeKey }
  /** Takes one page of further neighbours back. */
  | { type: 'collapse'; key: NodeKey }
  | { type: 'facet'; facet: Facet; value: string }
  | { type: 'clear-facet'; facet: Facet }
  | { type: 'clear-filters' }
  | { type: 'time'; from: string | null; to: string | null }
  | { type: 'undated'; keep: boolean }
  | { type: 'unlinked'; show: boolean | null }
  | { type: 'network'; network: Exploration['network'] }
  | { type: 'set'; to: Partial<Setting> }
  | { type: 'rule'; rule: Rule | null }
  | { type: 'dataset'; dataset: string | null }
  /** Another layout lets go of what was pinned in the old one. */
  | { type: 'layout'; layout: Layout }
  | { type: 'group'; group: Grouping }
  | { type: 'open-group'; label: string }
  | { type: 'close-group'; label: string }
  | { type: 'hide'; keys: readonly NodeKey[] }
  | { type: 'show-hidden' }
  | { type: 'pin'; pins: readonly Pin[] }
  | { type: 'unpin'; keys: readonly NodeKey[] }
  | { type: 'select'; keys: readonly NodeKey[] }
  | { type: 'toggle-selected'; key: NodeKey }
  /** Nodes drawn round on the picture. */
  | { type: 'draw'; keys: readonly NodeKey[]; add: boolean }
  | { type: 'select-link'; ends: readonly [NodeKey, NodeKey] }
  | { type: 'deselect' }
  /** Lights up a way, or what was known; what was selected gives way to it. */
  | { type: 'find-way'; path: Way }
  | { type: 'show-known'; known: Known }
  /** A node that is gone gives its place to another, or (null) is left out. */
  | { type: 'replace-node'; gone: NodeKey; by: NodeKey | null }
  | { type: 'camera'; camera: Camera | null; on?: 'network' | 'map' };

const isSame = (state: Exploration, part: Partial<Setting>): boolean => (Object.keys(part) as (keyof Setting)[]).every((name) => JSON.stringify(state[name]) === JSON.stringify(part[name]));

/** What belongs to the place one leaves: the whole network, or the surroundings of a node. */
const PLACE = { expanded: [], hidden: [], pinned: [], opened: [], link: null, camera: null, mapCamera: null, path: null, known: null } as const;

const toggled = <T>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((each) => each !== value) : [...list, value]);

/** The exploration after an action. Equal input and output means that nothing happened. */
export function explore(state: Exploration, action: Action): Exploration {
  const filtered = (part: Partial<ExplorerFilters>): Exploration => ({ ...state, filters: { ...state.filters, ...part } });
  switch (action.type) {
    case 'search':
      return { ...START, color: state.color, size: state.size, border: state.border, label: state.label, marks: state.marks, network: state.network };
    case 'whole':
      return state.view === 'network' ? state : { ...state, view: 'network', focus: null, ...PLACE };
    case 'focus':
      if (isGroup(action.key)) return state;
      if (state.view === 'ego' && state.focus === action.key && (action.mode ?? state.mode) === state.mode) return state.selected.includes(action.key) ? state : { ...state, selected: [action.key], link: null };
      return {
        ...state, view: 'ego', focus: action.key, mode: isCity(action.key) ? (action.mode ?? state.mode) : 'everything',
        ...PLACE, selected: [action.key],
      };
    case 'depth':
      return state.view !== 'ego' || state.depth === action.depth ? state : { ...state, depth: action.depth, camera: null, mapCamera: null };
    case 'mode':
      // Only a city has surroundings made of cities.
      return state.mode === action.mode || (action.mode === 'cities' && state.focus !== null && !isCity(state.focus)) ? state : { ...state, mode: action.mode, expanded: [], link: null, camera: null, mapCamera: null };
    case 'expand': {
      if (state.view !== 'ego') return state;
      const known = state.expanded.some((each) => each.key === action.key);
      const expanded = known
        ? state.expanded.map((each) => (each.key === action.key ? { key: each.key, pages: each.pages + 1 } : each))
        : [...state.expanded, { key: action.key, pages: 1 }];
      return { ...state, expanded };
    }
    case 'collapse':
      return state.expanded.some(({ key }) => key === action.key)
        ? { ...state, expanded: state.expanded.flatMap((each) => (each.key !== action.key ? [each] : each.pages > 1 ? [{ key: each.key, pages: each.pages - 1 }] : [])) }
        : state;
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
    case 'set':
      return isSame(state, action.to) ? state : { ...state, ...action.to };
    case 'rule':
      return filtered({ rule: action.rule });
    case 'dataset':
      return state.dataset === action.dataset ? state : { ...state, dataset: action.dataset, expanded: [], link: null, camera: null, mapCamera: null };
    case 'layout':
      return state.layout === action.layout ? state : { ...state, layout: action.layout, pinned: [], camera: null };
    case 'group':
      return state.group === action.group ? state : { ...state, group: action.group, opened: [], pinned: [], link: null, camera: null };
    case 'open-group':
      return state.opened.includes(action.label) ? state : { ...state, opened: [...state.opened, action.label] };
    case 'close-group':
      return state.opened.includes(action.label) ? { ...state, opened: state.opened.filter((label) => label !== action.label) } : state;
    case 'hide': {
      const hidden = [...new Set([...state.hidden, ...action.keys.filter((key) => !isGroup(key))])];
      return hidden.length === state.hidden.length ? state : { ...state, hidden, selected: state.selected.filter((key) => !hidden.includes(key)), link: null };
    }
    case 'show-hidden':
      return state.hidden.length === 0 ? state : { ...state, hidden: [] };
    case 'pin': {
      const moved = new Set(action.pins.map(({ key }) => key));
      return action.pins.length === 0 ? state : { ...state, pinned: [...state.pinned.filter(({ key }) => !moved.has(key)), ...action.pins] };
    }
    case 'unpin': {
      const pinned = state.pinned.filter(({ key }) => !action.keys.includes(key));
      return pinned.length === state.pinned.length ? state : { ...state, pinned };
    }
    case 'select':
      return { ...state, selected: action.keys, link: null };
    case 'draw': {
      const selected = action.add ? [...new Set([...state.selected, ...action.keys])] : action.keys;
      return selected.length === 0 && state.selected.length === 0 ? state : { ...state, selected, link: null };
    }
    case 'toggle-selected':
      return { ...state, selected: toggled(state.selected, action.key), link: null };
    case 'select-link':
      return { ...state, link: action.ends };
    case 'deselect':
      if (state.link) return { ...state, link: null };
      if (state.selected.length > 0) return { ...state, selected: [] };
      return state.path === null && state.known === null ? state : { ...state, path: null, known: null };
    case 'find-way':
      if (isGroup(action.path.from) || isGroup(action.path.to)) return state;
      return { ...state, path: action.path, known: null, selected: [], link: null };
    case 'show-known':
      return { ...state, known: action.known, path: null, selected: [], link: null };
    case 'replace-node':
      return withNode(state, action.gone, action.by);
    case 'camera':
      return (action.on ?? state.tab) === 'map' ? { ...state, mapCamera: action.camera } : { ...state, camera: action.camera };
  }
}
