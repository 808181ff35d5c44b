/** What somebody who only looks may do, and what an old view names that the data no longer have. */
import type { Exploration, NodeKey } from '../../state/exploration.ts';
import type { HistoryAction } from '../../state/history.ts';
import type { Dataset } from '../data/dataset.ts';

/** Moving about, pointing at things and opening groups; what is explored stays as it was given. */
const LOOKING: ReadonlySet<HistoryAction['type']> = new Set(['select', 'toggle-selected', 'select-link', 'deselect', 'camera', 'open-group', 'close-group', 'restore']);
export const isLooking = (action: HistoryAction): boolean => LOOKING.has(action.type) || (action.type === 'set' && Object.keys(action.to).every((name) => name === 'table'));

/** Keys that the view names and the data lack. The surroundings of a node are loaded in part, so only the whole network can tell. */
export function goneFrom(state: Exploration, data: Dataset): NodeKey[] {
  if (state.view !== 'network') return [];
  const named = [
    ...state.selected, ...(state.link ?? []), ...state.hidden, ...state.pinned.map(({ key }) => key), ...(state.path ? [state.path.from, state.path.to] : []), ...(state.known ? [state.known.source] : []),
  ];
  return [...new Set(named)].filter((key) => !data.nodeAt.has(key));
}
