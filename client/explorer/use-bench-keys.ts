/** The keys of the explorer, and the arrow keys on the picture. */
import type { KeyboardEvent } from 'react';
import type { Exploration } from '../state/exploration.ts';
import { descriptionOf, nodeText, stepText } from './describe/description.ts';
import { messages as words } from './describe/messages.ts';
import { neighboursByImportance } from './describe/neighbourhood.ts';
import { goTo, look, stepBack, trailAt, walkOn, type Trail } from './describe/walk-trail.ts';
import { closeGroupOf, openOrFocus } from './overview/open-group.ts';
import { isGroupKey, sceneKey } from './overview/scene.ts';
import { DIRECTIONS, mostConnected, neighbourTowards } from './picture/walk.ts';
import { nodeActions, type NodeActions } from './selection/node-actions.ts';
import type { Bench } from './use-bench.ts';
import { useKeys, type KeyMap } from './use-keys.ts';

export const useBenchKeys = (bench: Bench, help: () => void): void => useKeys(benchKeys(bench, help));

/** Each key stands in the help as well (start/help-keys.ts). */
export function benchKeys(bench: Bench, help: () => void): KeyMap {
  const { state, dispatch, canvas, data, scene, current, map, sheet, setSheet, tool, setTool } = bench;
  const act = () => nodeActions(bench);
  const toSelected = (chosen: (actions: NodeActions, keys: readonly string[]) => void) => () => { if (state.selected.length > 0) chosen(act(), state.selected); };
  const expand = () => {
    const key = current ?? state.focus;
    if (key !== null && isGroupKey(key)) {
      dispatch(openOrFocus(scene, key));
      return;
    }
    const node = key === null ? undefined : data.nodes[data.nodeAt.get(key) ?? -1];
    if (node && node.more > 0) dispatch({ type: 'expand', key: node.key });
  };
  const tab = (next: Exploration['tab']) => dispatch({ type: 'set', to: { tab: next } });
  const way = () => {
    const [from, to] = state.selected.slice(-2);
    if (from !== undefined && to !== undefined) dispatch({ type: 'find-way', path: { from, to, by: state.path?.by ?? 'shortest', nth: 1 } });
  };
  const collapse = () => {
    const key = current ?? state.focus;
    const action = scene.by !== null ? closeGroupOf(scene, current) : key === null ? null : { type: 'collapse' as const, key };
    if (action) dispatch(action);
  };
  const back = () => {
    if (sheet) setSheet(null);
    else if (tool !== 'pan') setTool('pan');
    else dispatch({ type: 'deselect' });
  };
  return {
    f: () => canvas.current?.fit(), '+': () => canvas.current?.zoom('in'), '=': () => canvas.current?.zoom('in'), '-': () => canvas.current?.zoom('out'),
    1: () => dispatch({ type: 'depth', depth: 1 }), 2: () => dispatch({ type: 'depth', depth: 2 }), 3: () => dispatch({ type: 'depth', depth: 3 }),
    ' ': () => bench.play.toggle(), p: way, e: expand, c: collapse,
    k: toSelected((actions, keys) => actions.togglePin(keys)), a: toSelected((actions, keys) => actions.selectNeighbours(keys)), i: () => act().invert(), 'Ctrl-a': () => act().selectAll(),
    Delete: toSelected((actions, keys) => actions.hide(keys)),
    t: () => tab(state.tab === 'table' ? (map.scene ? 'map' : 'network') : 'table'), m: () => tab('map'), n: () => tab('network'), Escape: back, '?': help,
    'Ctrl-z': () => dispatch({ type: 'undo' }), 'Ctrl-Shift-z': () => dispatch({ type: 'redo' }), 'Ctrl-y': () => dispatch({ type: 'redo' }),
  };
}

const NUDGE_PX = 12;

/** Arrow keys go to a neighbour in that direction, with Alt they move what is selected; brackets go through the neighbours in turn; Enter focuses on it or opens its group, the Menu key opens its menu. */
export function walkByKeys(bench: Bench, event: KeyboardEvent): void {
  const { state, dispatch, canvas, scene, current, derived, setMenu } = bench;
  const direction = DIRECTIONS[event.key];
  if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && current !== null) {
    event.preventDefault();
    const at = canvas.current?.spot(current);
    if (at && !isGroupKey(current)) setMenu({ key: current, at });
  }
  if (direction && event.altKey) {
    event.preventDefault();
    if (state.selected.length > 0) nodeActions(bench).nudge(state.selected, direction.x * NUDGE_PX, direction.y * NUDGE_PX);
    return;
  }
  if (event.key === 'Enter' && current !== null) {
    event.preventDefault();
    dispatch(openOrFocus(scene, current));
  }
  if (!direction) {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && lookAround(bench, event.key)) event.preventDefault();
    return;
  }
  event.preventDefault();
  const { data } = scene;
  const from = current === null ? state.focus : sceneKey(scene, current);
  const next = from === null || !data.nodeAt.has(from) ? mostConnected(data, derived.pictured) : neighbourTowards(data, derived.pictured, from, direction, (key) => canvas.current?.position(key) ?? null);
  if (next === null) return bench.say(words.noMore);
  arrive(bench, from === null || !data.nodeAt.has(from) ? { stood: [next], looked: null } : goTo(trailAt(bench.trail.current, from), next));
}

const LOOK: Readonly<Record<string, 1 | -1>> = { ']': 1, PageDown: 1, '[': -1, PageUp: -1 };

/** Neighbours in turn, on from one, back along the way, and where one is. True when the key was one of these. */
function lookAround(bench: Bench, key: string): boolean {
  const { state, scene: { data }, derived: { pictured: filtered } } = bench;
  const current = bench.current === null ? null : sceneKey(bench.scene, bench.current);
  const trail = trailAt(bench.trail.current, current);
  const home = state.focus === null ? mostConnected(data, filtered) : sceneKey(bench.scene, state.focus);
  const step = LOOK[key];
  if (step !== undefined) {
    const hub = trail.stood.at(-1) ?? home;
    const at = hub === null ? undefined : data.nodeAt.get(hub);
    if (hub === null || at === undefined) return true;
    const next = look(trail.stood.length === 0 ? { stood: [hub], looked: null } : trail, neighboursByImportance(data, filtered, at).map((each) => data.nodes[each.at]!.key), step);
    if (next === null) bench.say(words.noMore);
    else arrive(bench, next);
  } else if (key === ' ') arrive(bench, walkOn(trail));
  else if (key === 'Backspace') {
    const back = stepBack(trail);
    if (back === null) bench.say(words.atStart);
    else arrive(bench, back, true);
  } else if (key === 'Home') {
    if (home !== null) arrive(bench, { stood: [home], looked: null });
  } else if (key.toLowerCase() === 'd') {
    const at = current === null ? undefined : data.nodeAt.get(current);
    bench.say(at === undefined ? words.noMore : descriptionOf(data, filtered, at).join(' '));
  } else return false;
  return true;
}

/** Selects where the walk has come to, shows it, and says where that is. */
function arrive(bench: Bench, trail: Trail, back = false): void {
  const { scene: { data }, derived: { pictured: filtered }, canvas, dispatch } = bench;
  const key = trail.looked ?? trail.stood.at(-1);
  const at = key === undefined ? undefined : data.nodeAt.get(key);
  if (key === undefined || at === undefined) return;
  bench.trail.current = trail;
  dispatch({ type: 'select', keys: [key] });
  canvas.current?.reveal(key);
  const from = trail.looked === null ? trail.stood.at(-2) : trail.stood.at(-1);
  bench.say(back ? `${words.back(data.nodes[at]!.label)}. ${nodeText(data, filtered, at)}` : stepText(data, filtered, at, from === undefined ? null : data.nodeAt.get(from) ?? null));
}
