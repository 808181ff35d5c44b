/** Where the nodes and links of a picture are on the screen. */
import type Sigma from 'sigma';
import type { Point } from '../layout/positions.ts';
import type { PictureLink, PictureNode } from './picture-graph.ts';

export interface Spot extends Point { readonly size: number; readonly color: string }
export interface Spots {
  /** Where a node is on the screen, and how large; undefined while it is not drawn. */
  spotOf(key: string): Spot | undefined;
  /** Where a node of the graph is on the screen, drawn or about to be. */
  screenOf(key: string): Point;
  /** Where a node is on the page, drawn or about to be; null when it is hidden. */
  pagePoint(key: string): Point | null;
  /** The curve of a link on the screen between two nodes; undefined while either is not drawn. */
  curveOf(link: string, source: string, target: string): { from: Point; bend: Point; to: Point } | undefined;
  /** So many pixels on the screen, in the coordinates of the layout. */
  reach(pixels: number): number;
}

export function createSpots(sigma: Sigma<PictureNode, PictureLink>, container: HTMLElement): Spots {
  // From the graph: what Sigma keeps for display is not in its frame between a change and the next drawing.
  const screenOf = (key: string) => sigma.graphToViewport(sigma.getGraph().getNodeAttributes(key));
  return {
    screenOf,
    spotOf(key) {
      const data = sigma.getNodeDisplayData(key);
      return data && !data.hidden && data.size > 1e-3 ? { ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size), color: data.color } : undefined;
    },
    pagePoint(key) {
      if (!sigma.getGraph().hasNode(key) || sigma.getNodeDisplayData(key)?.hidden !== false) return null;
      const [{ x, y }, box] = [screenOf(key), container.getBoundingClientRect()];
      return { x: box.left + x, y: box.top + y };
    },
    curveOf(link, source, target) {
      const [a, b, data] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target), sigma.getEdgeDisplayData(link)];
      if (!a || !b || a.hidden || b.hidden) return undefined;
      const [from, to] = [sigma.framedGraphToViewport(a), sigma.framedGraphToViewport(b)];
      const curved = data?.type === 'curved' || data?.type === 'curvedArrow';
      const curvature = curved ? ((data as { curvature?: number }).curvature ?? 0) : 0;
      return { from, to, bend: { x: (from.x + to.x) / 2 + (to.y - from.y) * curvature, y: (from.y + to.y) / 2 - (to.x - from.x) * curvature } };
    },
    reach: (pixels) => Math.abs(sigma.viewportToGraph({ x: pixels, y: 0 }).x - sigma.viewportToGraph({ x: 0, y: 0 }).x),
  };
}
