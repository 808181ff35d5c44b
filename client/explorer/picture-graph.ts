/**
 * The graphology graph behind the picture: positions and what is drawn as what. Built in
 * slices so that a large network does not hold up the page.
 */
import Graph from 'graphology';
import type { Dataset } from './dataset.ts';
import type { Point } from './positions.ts';

export interface PictureNode {
  x: number;
  y: number;
  at: number;
  label: string;
  type: 'circle' | 'square';
  more: number;
}
export interface PictureLink {
  at: number;
  type: 'line' | 'curved' | 'arrow' | 'curvedArrow';
  curvature: number;
}
export type PictureGraph = Graph<PictureNode, PictureLink>;

const SLICE = 2000;

/** Lets the page breathe between slices; stops when the signal is aborted. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

export async function buildPictureGraph(data: Dataset, positions: ReadonlyMap<string, Point>, signal: AbortSignal): Promise<PictureGraph> {
  const graph: PictureGraph = new Graph({ multi: true, type: 'directed', allowSelfLoops: true });
  for (const [at, node] of data.nodes.entries()) {
    const point = positions.get(node.key);
    if (!point) throw new Error(`Node ${node.key} has no position.`);
    graph.addNode(node.key, { x: point.x, y: point.y, at, label: node.label, type: node.type === 'city' ? 'circle' : 'square', more: node.more });
    if (at % SLICE === SLICE - 1) await pause(signal);
  }
  const curves = curvatures(data);
  for (const [at, link] of data.links.entries()) {
    const curvature = curves.get(at) ?? 0;
    graph.addEdgeWithKey(link.key, data.nodes[link.source]!.key, data.nodes[link.target]!.key, {
      at, curvature, type: link.directed ? (curvature === 0 ? 'arrow' : 'curvedArrow') : curvature === 0 ? 'line' : 'curved',
    });
    if (at % SLICE === SLICE - 1) await pause(signal);
  }
  return graph;
}

/**
 * Links that share both ends get curves of their own, so that none lies on another. The
 * sign follows the direction: two opposite arrows bend apart.
 */
export function curvatures(data: Pick<Dataset, 'links'>): Map<number, number> {
  const groups = new Map<string, number[]>();
  data.links.forEach(({ source, target }, at) => {
    const pair = source < target ? `${source}-${target}` : `${target}-${source}`;
    const group = groups.get(pair);
    if (group) group.push(at);
    else groups.set(pair, [at]);
  });
  const curves = new Map<number, number>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    group.forEach((at, order) => {
      const link = data.links[at]!;
      // Bends seen from the lower-numbered end, spread evenly around the straight line.
      const bend = (order - (group.length - 1) / 2) * 0.3;
      curves.set(at, link.source < link.target ? bend : -bend);
    });
  }
  return curves;
}
