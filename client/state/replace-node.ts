/** An exploration that names a node which is gone: another takes its place everywhere, or it is dropped; all the rest stays. */
import { isCity, type Exploration, type NodeKey } from './exploration.ts';

export function withNode(state: Exploration, gone: NodeKey, by: NodeKey | null): Exploration {
  const change = (key: NodeKey): NodeKey[] => (key !== gone ? [key] : by === null ? [] : [by]);
  const keys = (list: readonly NodeKey[]): NodeKey[] => [...new Set(list.flatMap(change))];
  const both = <T extends readonly [NodeKey, NodeKey]>([a, b]: T): readonly [NodeKey, NodeKey] | null => {
    const [x, y] = [change(a)[0], change(b)[0]];
    return x !== undefined && y !== undefined && x !== y ? [x, y] : null;
  };
  const way = state.path === null ? null : both([state.path.from, state.path.to]);
  const source = state.known === null ? undefined : change(state.known.source)[0];
  const focus = state.focus === null ? null : (change(state.focus)[0] ?? null);
  return {
    ...state, focus,
    ...(state.focus !== null && focus === null ? { view: 'network' as const } : {}),
    mode: focus !== null && !isCity(focus) ? 'everything' : state.mode,
    selected: keys(state.selected), hidden: keys(state.hidden),
    expanded: state.expanded.flatMap((each) => change(each.key).map((key) => ({ ...each, key }))),
    pinned: state.pinned.flatMap((pin) => change(pin.key).map((key) => ({ ...pin, key }))),
    link: state.link === null ? null : both(state.link),
    path: state.path === null || way === null ? null : { ...state.path, from: way[0], to: way[1] },
    known: state.known === null || source === undefined || !isCity(source) ? null : { ...state.known, source },
  };
}

/** All nodes that the exploration names. */
export function namedNodes(state: Exploration): NodeKey[] {
  return [...new Set([
    ...(state.focus === null ? [] : [state.focus]), ...state.selected, ...(state.link ?? []), ...state.hidden, ...state.expanded.map(({ key }) => key),
    ...state.pinned.map(({ key }) => key), ...(state.path ? [state.path.from, state.path.to] : []), ...(state.known ? [state.known.source] : []),
  ])];
}

/** The words of an id, to search by: `city:kobe-jp` → `kobe`. The country at the end of a city's id is no word. */
export function wordsOf(key: NodeKey): { type: string; words: string } {
  const at = key.indexOf(':');
  const [type, id] = [key.slice(0, at), key.slice(at + 1)];
  const parts = id.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const country = type === 'city' && parts.length > 1 && /^[a-z]{2}$/i.test(parts.at(-1)!);
  return { type, words: (country ? parts.slice(0, -1) : parts).join(' ') };
}

/** How the data went on since a link was made: so many changes in the same store, or another store. */
export function versionsApart(then: string, now: string): { readonly changes: number } | 'other' | null {
  const parts = (version: string): [string, number] | null => {
    const at = version.lastIndexOf('-');
    const count = Number(version.slice(at + 1));
    return at > 0 && Number.isInteger(count) ? [version.slice(0, at), count] : null;
  };
  const [from, to] = [parts(then), parts(now)];
  if (!from || !to) return null;
  if (from[0] !== to[0]) return 'other';
  return to[1] > from[1] ? { changes: to[1] - from[1] } : null;
}
