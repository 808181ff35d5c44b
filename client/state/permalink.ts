/**
 * The exploration as the query of an address, and back. Names in the query are part of
 * every link people have shared: they gain values, they are not renamed. What is at its
 * default is left out; what cannot be read is left at its default.
 */
import { dayInterval } from '#model/dates.ts';
import { FACETS, isCity, NO_FILTERS, START, type Depth, type Exploration, type NodeKey } from './exploration.ts';

const NODE_KEY = /^(city|practice|exchange|person|institution|programme|topic):.+$/s;
const COLOR = /^(region|country|income|type|measure:[a-z0-9-]+)$/;
const SIZE = /^(degree|population|equal|measure:[a-z0-9-]+)$/;

const nodeKey = (text: string | null | undefined): NodeKey | null => (text && NODE_KEY.test(text) ? text : null);
const date = (text: string | null): string | null => (text !== null && !text.includes('/') && dayInterval(text) ? text : null);
const rounded = (value: number): string => String(Number(value.toFixed(4)));

export function encodePermalink(state: Exploration): URLSearchParams {
  const query = new URLSearchParams();
  if (state.view === 'network') query.set('view', 'network');
  if (state.view === 'ego' && state.focus !== null) {
    query.set('focus', state.focus);
    query.set('depth', String(state.depth));
    query.set('mode', state.mode);
    for (const { key, pages } of state.expanded) query.append('expand', `${key}~${pages}`);
  }
  for (const facet of FACETS) for (const value of state.filters[facet]) query.append(facet, value);
  if (state.filters.from !== null) query.set('from', state.filters.from);
  if (state.filters.to !== null) query.set('to', state.filters.to);
  if (state.filters.undated) query.set('undated', 'yes');
  if (state.filters.unlinked !== null) query.set('unlinked', state.filters.unlinked ? 'yes' : 'no');
  if (state.network !== START.network) query.set('network', state.network);
  if (state.color !== START.color) query.set('color', state.color);
  if (state.size !== START.size) query.set('size', state.size);
  if (state.tab !== START.tab) query.set('tab', state.tab);
  for (const key of state.selected) query.append('selected', key);
  if (state.link) for (const end of state.link) query.append('link', end);
  if (state.camera) query.set('camera', [state.camera.x, state.camera.y, state.camera.ratio].map(rounded).join(','));
  if (state.dataVersion !== null) query.set('version', state.dataVersion);
  return query;
}

export function decodePermalink(query: URLSearchParams): Exploration {
  const focus = nodeKey(query.get('focus'));
  const ends = query.getAll('link').map(nodeKey);
  const [from, to] = [date(query.get('from')), date(query.get('to'))];
  const unlinked = query.get('unlinked');
  return {
    view: focus !== null ? 'ego' : query.get('view') === 'network' ? 'network' : 'search',
    focus,
    depth: focus !== null ? depth(query.get('depth')) : START.depth,
    mode: focus === null ? START.mode : mode(query.get('mode'), focus),
    expanded: focus === null ? [] : expansions(query.getAll('expand')),
    filters: {
      ...NO_FILTERS,
      kind: distinct(query.getAll('kind')), topic: distinct(query.getAll('topic')), country: distinct(query.getAll('country')),
      from, to, undated: query.get('undated') === 'yes', unlinked: unlinked === 'yes' ? true : unlinked === 'no' ? false : null,
    },
    network: query.get('network') === 'directed' ? 'directed' : 'undirected',
    color: choice(query.get('color'), COLOR, START.color),
    size: choice(query.get('size'), SIZE, START.size),
    tab: query.get('tab') === 'table' ? 'table' : 'network',
    selected: distinct(query.getAll('selected').filter((text) => nodeKey(text) !== null)),
    link: ends.length === 2 && ends[0] && ends[1] ? [ends[0], ends[1]] : null,
    camera: camera(query.get('camera')),
    dataVersion: query.get('version') || null,
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
const choice = (text: string | null, allowed: RegExp, fallback: string): string => (text !== null && allowed.test(text) ? text : fallback);
const depth = (text: string | null): Depth => (text === '2' ? 2 : text === '3' ? 3 : 1);

/** Only a city has surroundings made of cities. */
function mode(text: string | null, focus: NodeKey): Exploration['mode'] {
  return text !== 'everything' && isCity(focus) ? 'cities' : 'everything';
}

function expansions(texts: readonly string[]): Exploration['expanded'] {
  const pagesByKey = new Map<NodeKey, number>();
  for (const text of texts) {
    const at = text.lastIndexOf('~');
    const key = nodeKey(at === -1 ? text : text.slice(0, at));
    const pages = at === -1 ? 1 : Number(text.slice(at + 1));
    if (key !== null && Number.isInteger(pages) && pages >= 1 && pages <= 1000) pagesByKey.set(key, pages);
  }
  return [...pagesByKey].map(([key, pages]) => ({ key, pages }));
}

function camera(text: string | null): Exploration['camera'] {
  const parts = (text ?? '').split(',').map(Number);
  if (text === null || parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  const [x, y, ratio] = parts as [number, number, number];
  return ratio > 0 ? { x, y, ratio } : null;
}
