/** What was pointed at, clicked and double clicked, from mouse and touch. A click that ends a drag is none. */
import type Sigma from 'sigma';
import type { MouseCoords } from 'sigma/types';
import { isTouch, nodeUnderFinger, type Gestures } from './gestures.ts';
import type { PictureLink, PictureNode } from './picture-graph.ts';

export interface PointerEvents {
  node: (key: string, add: boolean) => void;
  focusNode: (key: string) => void;
  link: (key: string) => void;
  background: () => void;
  hover: (key: string | null) => void;
}

/** Tells the first click of a double click from an older one. */
const DOUBLE_CLICK_MS = 1500;

/** Returns what takes its listeners off the container again. */
export function listenToPointer(sigma: Sigma<PictureNode, PictureLink>, container: HTMLElement, gestures: Gestures, events: PointerEvents): () => void {
  // The first click opens a panel, which moves the picture: a double click means the node that was under the first.
  let clicked: { node: string; at: number } | null = null;
  const isSecond = (event: MouseCoords): boolean => event.original.detail > 1;
  /** A finger is wider than a small node: what is near enough was meant. */
  const meant = (event: MouseCoords): string | null => (isTouch(event) ? nodeUnderFinger(sigma, event) : null);
  const clickedNode = (node: string, event: MouseCoords) => {
    if (isSecond(event) || gestures.spent()) return;
    clicked = { node, at: event.original.timeStamp };
    events.node(node, event.original.shiftKey || event.original.ctrlKey || event.original.metaKey);
  };
  sigma.on('clickNode', ({ node, event }) => clickedNode(node, event));
  const recent = (time: number): string | null => (clicked !== null && time - clicked.at < DOUBLE_CLICK_MS ? clicked.node : null);
  const doubleClicked = ({ event }: { event: MouseCoords }) => {
    const node = recent(event.original.timeStamp);
    if (node === null) return;
    event.preventSigmaDefault();
    events.focusNode(node);
  };
  // The browser tells a double click by when it was made; Sigma by when it was handled, which misses it on a busy page.
  const nativeDoubleClick = (event: MouseEvent) => {
    const node = recent(event.timeStamp);
    if (node !== null) events.focusNode(node);
  };
  container.addEventListener('dblclick', nativeDoubleClick);
  sigma.on('doubleClickNode', doubleClicked);
  sigma.on('doubleClickEdge', doubleClicked);
  sigma.on('doubleClickStage', doubleClicked);
  sigma.on('clickEdge', ({ edge, event }) => {
    const node = meant(event);
    if (node !== null) clickedNode(node, event);
    else if (!isSecond(event) && !gestures.spent()) events.link(edge);
  });
  sigma.on('clickStage', ({ event }) => {
    const node = meant(event);
    if (node !== null) clickedNode(node, event);
    else if (!isSecond(event) && !gestures.spent()) events.background();
  });
  sigma.on('enterNode', ({ node }) => {
    if (gestures.busy()) return;
    container.style.cursor = 'pointer';
    events.hover(node);
  });
  sigma.on('leaveNode', () => { container.style.cursor = ''; events.hover(null); });
  sigma.on('enterEdge', () => { container.style.cursor = 'pointer'; });
  sigma.on('leaveEdge', () => { container.style.cursor = ''; });
  return () => container.removeEventListener('dblclick', nativeDoubleClick);
}
