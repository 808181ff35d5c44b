/**
 * The exploration as the query of an address, and back. Names in the query are part of
 * every link people have shared: they gain values, they are not renamed. What is at its
 * default is left out; what cannot be read is left at its default.
 */
import { dayInterval } from '#model/dates.ts';
import { FACETS, GROUPINGS, isCity, LAYOUTS, NO_FILTERS, PATH_KINDS, START, TABS, type Camera, type Depth, type Exploration, type NodeKey, type TableChoice } from './exploration.ts';
import { decodeRule, encodeRule } from './rule.ts';

const NODE_KEY = /^(city|practice|exchange|person|institution|programme|topic):.+$/s;
/** What can be selected: nodes, and the groups of an overview. */
const SELECTABLE = /^((city|practice|exchange|person|institution|programme|topic):.+|group:(region|country|income|community|topic|set):.+)$/s;
const COLOR = /^(region|country|income|type|measure:[a-z0-9-]+)$/;
const BORDER = /^(none|region|country|income|type|measure:[a-z0-9-]+)$/;
const LABEL = /^(none|country|population|measure:[a-z0-9-]+)$/;
const SIZE = /^(degree|population|equal|measure:[a-z0-9-]+)$/;

const COLUMN = /^(measure:[a-z0-9-]+|[a-z][a-z-]*)$/;
const SORT = /^-?(measure:[a-z0-9-]+|[a-z][a-z-]*)$/;

const nodeKey = (text: string | null | undefined): NodeKey | null => (text && NODE_KEY.test(text) ? text : null);
const selectable = (text: string | null | undefined): NodeKey | null => (text && SELECTABLE.test(text) ? text : null);
const date = (text: string | null): string | null => (text !== null && !text.includes('/') && dayInterval(text) ? text : null);
const cameraText = ({ x, y, ratio }: Camera): string => [x, y, ratio].map(rounded).join(',');
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
  if (state.border !== START.border) query.set('border', state.border);
  if (state.label !== START.label) query.set('label', state.label);
  if (state.marks) query.set('marks', 'yes');
  if (state.layout !== START.layout) query.set('layout', state.layout);
  if (state.group !== START.group) query.set('group', state.group);
  for (const label of state.opened) query.append('open', label);
  for (const key of state.hidden) query.append('hide', key);
  for (const { key, x, y } of state.pinned) query.append('pin', `${key}~${rounded(x)},${rounded(y)}`);
  if (state.filters.rule !== null) query.set('rule', encodeRule(state.filters.rule));
  if (state.dataset !== null) query.set('dataset', state.dataset);
  if (state.path !== null) {
    query.append('path', state.path.from);
    query.append('path', state.path.to);
    query.set('by', state.path.by);
    if (state.path.nth !== 1) query.set('way', String(state.path.nth));
  }
  if (state.known !== null) {
    query.set('known', `${state.known.source}~${state.known.by}`);
    if (state.known.direction === 'out') query.set('reach', 'out');
  }
  if (state.moment !== null) query.set('moment', state.moment);
  if (state.trail !== null) query.set('trail', String(state.trail));
  if (state.tab !== START.tab) query.set('tab', state.tab);
  encodeTable(state.table, query);
  for (const key of state.selected) query.append('selected', key);
  if (state.link) for (const end of state.link) query.append('link', end);
  if (state.camera) query.set('camera', cameraText(state.camera));
  if (state.mapCamera) query.set('mapcamera', cameraText(state.mapCamera));
  if (state.dataVersion !== null) query.set('version', state.dataVersion);
  return query;
}

export function decodePermalink(query: URLSearchParams): Exploration {
  const focus = nodeKey(query.get('focus'));
  const ends = query.getAll('link').map(selectable);
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
      rule: decodeRule(query.get('rule')),
    },
    network: query.get('network') === 'directed' ? 'directed' : 'undirected',
    color: choice(query.get('color'), COLOR, START.color),
    size: choice(query.get('size'), SIZE, START.size),
    border: choice(query.get('border'), BORDER, START.border),
    label: choice(query.get('label'), LABEL, START.label),
    marks: query.get('marks') === 'yes',
    tab: oneOf(query.get('tab'), TABS, START.tab),
    table: decodeTable(query),
    layout: oneOf(query.get('layout'), LAYOUTS, START.layout),
    group: oneOf(query.get('group'), GROUPINGS, START.group),
    opened: distinct(query.getAll('open')),
    hidden: distinct(query.getAll('hide').filter((text) => nodeKey(text) !== null)),
    pinned: pins(query.getAll('pin')),
    path: path(query.getAll('path').map(nodeKey), query.get('by'), query.get('way')),
    known: known(query.get('known'), query.get('reach')),
    moment: date(query.get('moment')),
    trail: counted(query.get('trail')),
    dataset: query.get('dataset') || null,
    selected: distinct(query.getAll('selected').filter((text) => selectable(text) !== null)),
    link: ends.length === 2 && ends[0] && ends[1] ? [ends[0], ends[1]] : null,
    camera: camera(query.get('camera')),
    mapCamera: camera(query.get('mapcamera')),
    dataVersion: query.get('version') || null,
  };
}

function encodeTable({ rows, columns, linkColumns, sort, linkSort, find }: TableChoice, query: URLSearchParams): void {
  if (rows !== START.table.rows) query.set('rows', rows);
  if (columns !== null) query.set('columns', columns.join(','));
  if (linkColumns !== null) query.set('linkcolumns', linkColumns.join(','));
  if (sort.length > 0) query.set('sort', sort.join(','));
  if (linkSort.length > 0) query.set('linksort', linkSort.join(','));
  if (find !== '') query.set('find', find);
}

function decodeTable(query: URLSearchParams): TableChoice {
  const list = (name: string, allowed: RegExp) => distinct((query.get(name) ?? '').split(',').filter((id) => allowed.test(id)));
  const columns = (name: string) => (query.has(name) ? list(name, COLUMN) : []);
  const chosen = (ids: readonly string[]) => (ids.length === 0 ? null : ids);
  return {
    rows: oneOf(query.get('rows'), ['nodes', 'links'] as const, START.table.rows), columns: chosen(columns('columns')), linkColumns: chosen(columns('linkcolumns')),
    sort: list('sort', SORT), linkSort: list('linksort', SORT), find: query.get('find') ?? '',
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];
const choice = (text: string | null, allowed: RegExp, fallback: string): string => (text !== null && allowed.test(text) ? text : fallback);
const oneOf = <T extends string>(text: string | null, allowed: readonly T[], fallback: T): T => allowed.find((each) => each === text) ?? fallback;
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

/** `before~after`, cut at the last `~`, because an id may hold one. */
function cut(text: string | null): [NodeKey, string] | null {
  const at = text?.lastIndexOf('~') ?? -1;
  const key = at === -1 ? null : selectable(text!.slice(0, at));
  return key === null ? null : [key, text!.slice(at + 1)];
}

function pins(texts: readonly string[]): Exploration['pinned'] {
  const found = new Map<NodeKey, Exploration['pinned'][number]>();
  for (const [key, place] of texts.flatMap((text) => { const parts = cut(text); return parts ? [parts] : []; })) {
    const [x, y, ...rest] = place.split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
    if (rest.length === 0 && Number.isFinite(x) && Number.isFinite(y)) found.set(key, { key, x: x!, y: y! });
  }
  return [...found.values()];
}

function path([from, to, ...rest]: readonly (NodeKey | null)[], by: string | null, nth: string | null): Exploration['path'] {
  return from && to && rest.length === 0 ? { from, to, by: oneOf(by, PATH_KINDS, 'shortest'), nth: counted(nth) ?? 1 } : null;
}

function known(text: string | null, reach: string | null): Exploration['known'] {
  const parts = cut(text);
  const by = date(parts?.[1] ?? null);
  return parts && isCity(parts[0]) && by !== null ? { source: parts[0], by, direction: reach === 'out' ? 'out' : 'in' } : null;
}

/** A whole number, at least one. */
const counted = (text: string | null): number | null => (text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null);

function camera(text: string | null): Exploration['camera'] {
  const parts = (text ?? '').split(',').map(Number);
  if (text === null || parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  const [x, y, ratio] = parts as [number, number, number];
  return ratio > 0 ? { x, y, ratio } : null;
}
