/**
 * What a pointer does by moving: it drags nodes, or draws round them. Mouse: drag a node;
 * with the rectangle or lasso tool, or holding Shift or Alt, drag anywhere. Touch: hold a
 * node, then drag it, or let go for its menu; two fingers always move the picture.
 */
import type Sigma from 'sigma';
import type { MouseCoords } from 'sigma/types';
import type { Pin } from '../../state/exploration.ts';
import type { Point } from '../layout/positions.ts';
import { boxOf, isInside } from './lasso.ts';
import type { PictureLink, PictureNode } from './picture-graph.ts';

/** What dragging the background does. */
export const TOOLS = ['pan', 'box', 'lasso'] as const;
export type Tool = (typeof TOOLS)[number];

export interface GestureEvents {
  /** Nodes were put elsewhere by hand. */
  moved: (pins: readonly Pin[]) => void;
  /** The menu of a node was asked for, at a place on the screen. */
  menu: (key: string, at: Point) => void;
  /** Nodes were drawn round. */
  drawn: (keys: readonly string[], add: boolean) => void;
  /** The shape so far, in pixels of the picture; null when it is done. */
  drawing: (shape: readonly Point[] | null) => void;
}
export interface Gestures {
  tool: Tool;
  /** False where nodes stand at places of their own, as on a map. */
  movable: boolean;
  /** True while the click that ends a gesture must not count as one. */
  readonly spent: () => boolean;
  readonly busy: () => boolean;
  readonly stop: () => void;
}

type Picture = Sigma<PictureNode, PictureLink>;
type State =
  | { is: 'idle' }
  | { is: 'pressed'; key: string; at: Point; touch: boolean; held: boolean }
  | { is: 'dragging'; start: Point; nodes: readonly Pin[] }
  | { is: 'drawing'; shape: Point[]; tool: 'box' | 'lasso'; add: boolean };

const HOLD_MS = 450;
const MOVED_PX = 4;
const FINGER_MOVED_PX = 10;
/** Half of the smallest target that a finger finds. */
const FINGER_PX = 14;

export const isTouch = (event: MouseCoords): boolean => 'touches' in event.original;
const fingers = (event: MouseCoords): number => ('touches' in event.original ? (event.original as unknown as TouchEvent).touches.length : 1);

/** The shown node nearest to a place, if a finger there means it. */
export function nodeUnderFinger(sigma: Picture, at: Point): string | null {
  let best: string | null = null;
  let nearest = Infinity;
  sigma.getGraph().forEachNode((key, node) => {
    const data = sigma.getNodeDisplayData(key);
    if (!data || data.hidden) return;
    // From the graph: what Sigma keeps for display is not in its frame between a change and the next drawing.
    const { x, y } = sigma.graphToViewport(node);
    const away = Math.hypot(x - at.x, y - at.y) - sigma.scaleSize(data.size);
    if (away < nearest) [best, nearest] = [key, away];
  });
  return nearest <= FINGER_PX ? best : null;
}

export function listenToGestures(sigma: Picture, selected: () => ReadonlySet<string>, events: GestureEvents): Gestures {
  let state: State = { is: 'idle' };
  let spent = false;
  let holding: ReturnType<typeof setTimeout> | undefined;
  const gestures: Gestures = {
    tool: 'pan', movable: true, spent: () => spent, busy: () => state.is === 'dragging' || state.is === 'drawing',
    stop: () => clearTimeout(holding),
  };
  const place = ({ x, y }: Point): Point => ({ x, y });
  const drawsWith = ({ original }: MouseCoords): 'box' | 'lasso' | null => {
    if (gestures.tool !== 'pan') return gestures.tool;
    if (!('shiftKey' in original)) return null;
    return original.shiftKey ? 'box' : original.altKey ? 'lasso' : null;
  };

  function down(event: MouseCoords, key: string | null): void {
    spent = false;
    clearTimeout(holding);
    if (fingers(event) > 1 || ('button' in event.original && event.original.button !== 0)) {
      cancel();
      return;
    }
    const tool = drawsWith(event);
    if (tool) {
      state = { is: 'drawing', shape: [place(event)], tool, add: 'shiftKey' in event.original && (event.original.shiftKey || event.original.altKey) };
      return;
    }
    const touch = isTouch(event);
    const meant = key ?? (touch ? nodeUnderFinger(sigma, event) : null);
    if (meant === null) return;
    state = { is: 'pressed', key: meant, at: place(event), touch, held: false };
    if (touch) holding = setTimeout(() => { if (state.is === 'pressed') state.held = true; }, HOLD_MS);
  }

  function startDrag(key: string, at: Point): void {
    const graph = sigma.getGraph();
    const keys = selected().has(key) ? [...selected()].filter((each) => graph.hasNode(each)) : [key];
    state = { is: 'dragging', start: sigma.viewportToGraph(at), nodes: keys.map((each) => ({ key: each, x: graph.getNodeAttribute(each, 'x'), y: graph.getNodeAttribute(each, 'y') })) };
  }

  function moved(event: MouseCoords, preventSigmaDefault: () => void): void {
    if (fingers(event) > 1) {
      cancel();
      return;
    }
    if (state.is === 'pressed') {
      const far = Math.hypot(event.x - state.at.x, event.y - state.at.y) > (state.touch ? FINGER_MOVED_PX : MOVED_PX);
      if (!far || (state.touch && !state.held)) {
        // A finger that moves before it has held means to move the picture; a mouse on a node never does.
        if (far) cancel();
        else if ((!state.touch || state.held) && gestures.movable) preventSigmaDefault();
        return;
      }
      if (!gestures.movable) {
        cancel();
        return;
      }
      startDrag(state.key, state.at);
    }
    if (state.is === 'dragging') {
      preventSigmaDefault();
      const now = sigma.viewportToGraph(event);
      const graph = sigma.getGraph();
      for (const { key, x, y } of state.nodes) {
        if (graph.hasNode(key)) graph.mergeNodeAttributes(key, { x: x + now.x - state.start.x, y: y + now.y - state.start.y });
      }
    }
    if (state.is === 'drawing') {
      preventSigmaDefault();
      state.shape = state.tool === 'box' ? boxOf(state.shape[0]!, event) : [...state.shape, place(event)];
      events.drawing(state.shape);
    }
  }

  function up(event: MouseCoords): void {
    clearTimeout(holding);
    const ended = state;
    state = { is: 'idle' };
    if (ended.is === 'pressed' && ended.held) {
      spent = true;
      const box = sigma.getContainer().getBoundingClientRect();
      events.menu(ended.key, { x: box.left + ended.at.x, y: box.top + ended.at.y });
    }
    if (ended.is === 'dragging') {
      spent = true;
      const graph = sigma.getGraph();
      events.moved(ended.nodes.filter(({ key }) => graph.hasNode(key)).map(({ key }) => ({ key, x: graph.getNodeAttribute(key, 'x'), y: graph.getNodeAttribute(key, 'y') })));
    }
    if (ended.is === 'drawing') {
      events.drawing(null);
      if (ended.shape.length < 3) return;
      spent = true;
      events.drawn(within(ended.shape), ended.add || ('shiftKey' in event.original && event.original.shiftKey));
    }
  }

  function within(shape: readonly Point[]): string[] {
    return sigma.getGraph().filterNodes((key, node) => {
      const data = sigma.getNodeDisplayData(key);
      return data !== undefined && !data.hidden && isInside(sigma.graphToViewport(node), shape);
    });
  }

  function cancel(): void {
    clearTimeout(holding);
    if (state.is === 'drawing') events.drawing(null);
    state = { is: 'idle' };
  }

  sigma.on('downNode', ({ node, event }) => down(event, node));
  sigma.on('downEdge', ({ event }) => down(event, null));
  sigma.on('downStage', ({ event }) => down(event, null));
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => moved(event, preventSigmaDefault));
  sigma.on('upNode', ({ event }) => up(event));
  sigma.on('upEdge', ({ event }) => up(event));
  sigma.on('upStage', ({ event }) => up(event));
  sigma.on('rightClickNode', ({ node, event }) => {
    event.original.preventDefault();
    events.menu(node, { x: (event.original as MouseEvent).clientX, y: (event.original as MouseEvent).clientY });
  });
  return gestures;
}
