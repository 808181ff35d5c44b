/** What can be done with the selected nodes, from the menu of a node, the bar of the picture and the keys alike. */
import type { NodeKey } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import type { Bench } from '../use-bench.ts';

/** Shown neighbours of the nodes, and the nodes themselves. */
export function withNeighbours(data: Dataset, { nodeShown, linkShown }: Pick<Filtered, 'nodeShown' | 'linkShown'>, keys: readonly NodeKey[]): NodeKey[] {
  const found = new Set(keys);
  for (const key of keys) {
    const at = data.nodeAt.get(key);
    for (const link of at === undefined ? [] : data.linksOf[at]!) {
      const { source, target } = data.links[link]!;
      const other = source === at ? target : source;
      if (linkShown[link] && nodeShown[other]) found.add(data.nodes[other]!.key);
    }
  }
  return [...found];
}

export const allShown = (data: Dataset, { nodeShown }: Pick<Filtered, 'nodeShown'>): NodeKey[] => data.nodes.flatMap(({ key }, at) => (nodeShown[at] ? [key] : []));

/** Shown nodes that are none of these. */
export function othersShown(data: Dataset, filtered: Pick<Filtered, 'nodeShown'>, keys: readonly NodeKey[]): NodeKey[] {
  const chosen = new Set(keys);
  return allShown(data, filtered).filter((key) => !chosen.has(key));
}

/** How many neighbours of a node are not loaded. */
export const moreOf = (data: Dataset, key: NodeKey): number => data.nodes[data.nodeAt.get(key) ?? -1]?.more ?? 0;

export interface NodeActions {
  hide: (keys: readonly NodeKey[]) => void;
  hideOthers: (keys: readonly NodeKey[]) => void;
  /** Pins nodes where they are; those that are all pinned are let go. */
  togglePin: (keys: readonly NodeKey[]) => void;
  selectNeighbours: (keys: readonly NodeKey[]) => void;
  selectAll: () => void;
  invert: () => void;
  /** Moves nodes by so many pixels, right and up, and pins them there. */
  nudge: (keys: readonly NodeKey[], right: number, up: number) => void;
  arePinned: (keys: readonly NodeKey[]) => boolean;
}

export function nodeActions({ state, dispatch, data, derived: { filtered }, canvas }: Bench): NodeActions {
  const pinnedKeys = new Set(state.pinned.map(({ key }) => key));
  const arePinned = (keys: readonly NodeKey[]): boolean => keys.length > 0 && keys.every((key) => pinnedKeys.has(key));
  const places = (keys: readonly NodeKey[]) => keys.flatMap((key) => { const point = canvas.current?.home(key); return point ? [{ key, ...point }] : []; });
  return {
    arePinned,
    hide: (keys) => dispatch({ type: 'hide', keys }),
    hideOthers: (keys) => dispatch({ type: 'hide', keys: othersShown(data, filtered, keys) }),
    togglePin: (keys) => dispatch(arePinned(keys) ? { type: 'unpin', keys } : { type: 'pin', pins: places(keys) }),
    selectNeighbours: (keys) => dispatch({ type: 'select', keys: withNeighbours(data, filtered, keys) }),
    selectAll: () => dispatch({ type: 'select', keys: allShown(data, filtered) }),
    invert: () => dispatch({ type: 'select', keys: othersShown(data, filtered, state.selected) }),
    nudge: (keys, right, up) => {
      const [x, y] = [(canvas.current?.reach(Math.abs(right)) ?? 0) * Math.sign(right), (canvas.current?.reach(Math.abs(up)) ?? 0) * Math.sign(up)];
      dispatch({ type: 'pin', pins: places(keys).map((now) => { const from = state.pinned.find(({ key }) => key === now.key) ?? now; return { key: now.key, x: from.x + x, y: from.y + y }; }), gesture: `nudge ${keys.join(' ')}` });
    },
  };
}
