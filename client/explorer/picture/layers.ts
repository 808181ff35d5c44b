/**
 * Canvases of our own among Sigma's: one beneath the links, one above the nodes, both drawn
 * with every picture, and one for what moves by itself between two pictures.
 */
import type Sigma from 'sigma';
import type { DrawnLayers, DrawnShape } from './drawn.ts';
import type { WrittenLabel } from './labels.ts';
import type { PictureLink, PictureNode } from './picture-graph.ts';

/** How coordinates of the picture, y downward, become pixels: pixel = scale · coordinate + x (or y). */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Of the camera: smaller is closer. */
  readonly ratio: number;
}
/** Draws a layer; `written` says the same as shapes, for a picture that is saved as a file. */
export interface Painter {
  draw(context: CanvasRenderingContext2D, view: View): void;
  written?(view: View): { readonly shapes: readonly DrawnShape[]; readonly labels?: readonly WrittenLabel[] };
}
export const LAYERS = ['beneath', 'above', 'moving'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Layers {
  view(): View;
  /** Painters of a layer paint in the order they came, each under a name of its own; null takes one away. */
  paint(layer: Layer, painter: Painter | null, name?: string): void;
  /** Draws one layer now, without the picture. */
  redraw(layer: Layer): void;
  written(): DrawnLayers;
}

export function createLayers(sigma: Sigma<PictureNode, PictureLink>): Layers {
  // Sigma passes its options on to createCanvas, which knows the order of layers; its types say so only there.
  const add = (layer: Layer, order: { beforeLayer: string } | { afterLayer: string }) => sigma.createCanvasContext(layer, order as { style?: Partial<CSSStyleDeclaration> });
  add('beneath', { beforeLayer: 'edges' });
  add('above', { afterLayer: 'nodes' });
  add('moving', { afterLayer: 'nodes' });
  // The layers came after Sigma's first sizing.
  sigma.resize(true);
  const painters = new Map<Layer, Map<string, Painter>>(LAYERS.map((layer) => [layer, new Map()]));
  const contexts = Object.fromEntries(LAYERS.map((layer) => [layer, sigma.getCanvases()[layer]!.getContext('2d')!])) as Record<Layer, CanvasRenderingContext2D>;

  function view(): View {
    const { width, height } = sigma.getDimensions();
    const [origin, one] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1, y: 0 })];
    return { scale: one.x - origin.x, x: origin.x, y: origin.y, width, height, pixelRatio: window.devicePixelRatio || 1, ratio: sigma.getCamera().ratio };
  }
  function clear(layer: Layer): void {
    const { width, height } = contexts[layer].canvas;
    contexts[layer].save();
    contexts[layer].setTransform(1, 0, 0, 1, 0, 0);
    contexts[layer].clearRect(0, 0, width, height);
    contexts[layer].restore();
  }
  function redraw(layer: Layer): void {
    const all = painters.get(layer)!;
    if (all.size === 0) return;
    clear(layer);
    const now = view();
    for (const painter of all.values()) painter.draw(contexts[layer], now);
  }
  sigma.on('afterRender', () => { for (const layer of LAYERS) redraw(layer); });

  return {
    view, redraw,
    written() {
      const of = (layer: Layer) => [...painters.get(layer)!.values()].flatMap((painter) => painter.written?.(view()) ?? []);
      const [beneath, above] = [of('beneath'), of('above')];
      return { beneath: beneath.flatMap(({ shapes }) => shapes), above: above.flatMap(({ shapes }) => shapes), labels: [...beneath, ...above].flatMap(({ labels }) => labels ?? []) };
    },
    paint(layer, painter, name = 'first') {
      if (painter) painters.get(layer)!.set(name, painter);
      else painters.get(layer)!.delete(name);
      clear(layer);
      redraw(layer);
    },
  };
}
