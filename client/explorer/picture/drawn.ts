/**
 * What the renderer has drawn, as plain data in pixels of the stage: so that a picture can
 * be written as a file that shows neither more nor less than the screen. Sizes follow the
 * shaders of the programs.
 */
import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import type { WrittenLabel } from './labels.ts';
import type { PictureLink, PictureNode } from './picture-graph.ts';

export interface DrawnPoint { readonly x: number; readonly y: number }
export interface DrawnNode extends DrawnPoint {
  readonly key: string;
  readonly name: string;
  readonly shape: 'circle' | 'square';
  /** Half the side of a square. */
  readonly radius: number;
  readonly color: string;
  /** null: no rim. The rim lies inside the radius. */
  readonly rim: string | null;
  readonly rimWidth: number;
}
export interface DrawnLink {
  readonly from: DrawnPoint;
  readonly to: DrawnPoint;
  /** Control point of a curve; null: straight. */
  readonly bend: DrawnPoint | null;
  /** As wide as it looks: its soft edges count by half. */
  readonly width: number;
  readonly color: string;
  /** Head of an arrow, which ends at the rim of its target; null: none. */
  readonly head: { readonly length: number; readonly width: number; readonly targetRadius: number } | null;
}
/** Land, borders, arcs: whatever lies below nodes and links, as an SVG path. */
export interface DrawnShape {
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
}
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly base: readonly DrawnShape[];
  readonly links: readonly DrawnLink[];
  readonly nodes: readonly DrawnNode[];
  /** Clusters of the map: above nodes, below labels. */
  readonly above: readonly DrawnShape[];
  readonly labels: readonly WrittenLabel[];
}
/** What our own layers hold, by layer. */
export interface DrawnLayers {
  readonly beneath: readonly DrawnShape[];
  readonly above: readonly DrawnShape[];
  readonly labels: readonly WrittenLabel[];
}

const THINNEST = 1;
/** Head of an arrow by thickness of its link. */
const HEAD = { length: 2.5, width: 2 };

/**
 * Straight links fade out over `feather` pixels inside their edges (smoothstep, as in the
 * shaders), arcs as much outside as inside. For the straight ones this is the width of a hard line with the same amount of colour.
 */
export function inkWidth(thickness: number, feather: number): number {
  if (thickness >= 2 * feather) return thickness - feather;
  const from = 1 - thickness / (2 * feather);
  return 2 * feather * (0.5 - from + from ** 3 - from ** 4 / 2);
}

/** Back to front; what lies wholly outside the stage is left out. */
export function drawnBy(sigma: Sigma<PictureNode, PictureLink>, labels: readonly WrittenLabel[], layers: DrawnLayers): Drawn {
  const graph = sigma.getGraph();
  const { width, height } = sigma.getDimensions();
  const place = (data: NodeDisplayData): DrawnPoint => sigma.framedGraphToViewport(data);
  const feather = sigma.getSetting('antiAliasingFeather') / devicePixelRatio;
  const links: { z: number; link: DrawnLink }[] = [];
  graph.forEachEdge((key, attributes, source, target) => {
    const data = sigma.getEdgeDisplayData(key);
    const [from, to] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target)];
    if (!data || !from || !to || data.hidden || from.hidden || to.hidden) return;
    const [a, b] = [place(from), place(to)];
    const { type, curvature } = { type: data.type, curvature: (data as { curvature?: number }).curvature ?? attributes.curvature };
    const curved = type === 'curved' || type === 'curvedArrow';
    const bend = curved ? { x: (a.x + b.x) / 2 + (b.y - a.y) * curvature, y: (a.y + b.y) / 2 - (b.x - a.x) * curvature } : null;
    const xs = [a.x, b.x, bend?.x ?? a.x];
    const ys = [a.y, b.y, bend?.y ?? a.y];
    if (Math.max(...xs) < 0 || Math.min(...xs) > width || Math.max(...ys) < 0 || Math.min(...ys) > height) return;
    const thickness = Math.max(THINNEST, sigma.scaleSize(data.size));
    const arrow = type === 'arrow' || type === 'curvedArrow';
    links.push({ z: data.zIndex, link: {
      from: a, to: b, bend, width: curved ? thickness : inkWidth(thickness, feather), color: data.color,
      head: arrow ? { length: thickness * HEAD.length, width: thickness * HEAD.width, targetRadius: sigma.scaleSize(to.size) } : null,
    } });
  });
  const nodes: { z: number; node: DrawnNode }[] = [];
  graph.forEachNode((key, attributes) => {
    const data = sigma.getNodeDisplayData(key) as (NodeDisplayData & { borderColor?: string; borderSize?: number }) | undefined;
    if (!data || data.hidden) return;
    const { x, y } = place(data);
    const radius = sigma.scaleSize(data.size);
    // A cluster stands for it.
    if (radius < 1e-3) return;
    if (x + radius < 0 || y + radius < 0 || x - radius > width || y - radius > height) return;
    const shape = attributes.type === 'square' ? 'square' : 'circle';
    // The border program draws half of what it is told in pixels, and nothing of a border of up to one.
    const border = shape === 'square' ? 0 : (data.borderSize ?? 0);
    nodes.push({ z: data.zIndex, node: {
      key, name: attributes.label, shape, x, y, radius: border > 0 && border <= 1 ? radius - border / 2 : radius,
      color: data.color, rim: border > 1 ? (data.borderColor ?? null) : null, rimWidth: border > 1 ? border / 2 : 0,
    } });
  });
  return {
    width, height, base: layers.beneath, above: layers.above, labels: [...labels, ...layers.labels],
    links: links.sort((a, b) => a.z - b.z).map(({ link }) => link),
    nodes: nodes.sort((a, b) => a.z - b.z).map(({ node }) => node),
  };
}
