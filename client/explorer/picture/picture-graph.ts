/**
 * The graphology graph behind the picture: positions and what is drawn as what. Built in
 * slices so that a large network does not hold up the page.
 */
import Graph from 'graphology';
import type { Dataset } from '../data/dataset.ts';
import type { Point } from '../layout/positions.ts';
import { hasDetail } from './link-detail.ts';

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
/** More than there can be nodes: two places make one number. */
const PLACES = 2 ** 26;

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
  // Of many links the renderer adds those to draw.
  if (hasDetail(data)) return graph;
  const { add } = linksInGraph(data);
  for (const at of data.links.keys()) {
    add(graph, at);
    if (at % SLICE === SLICE - 1) await pause(signal);
  }
  return graph;
}

export interface LinksInGraph {
  /** Adds a link of the dataset, by place. */
  add: (graph: PictureGraph, at: number) => void;
  type: (at: number) => PictureLink['type'];
}

export function linksInGraph(data: Pick<Dataset, 'nodes' | 'links'>): LinksInGraph {
  const curves = curvatures(data);
  const curvature = (at: number) => curves.get(at) ?? 0;
  const type = (at: number) => linkType(data.links[at]!.directed, curvature(at));
  return {
    type,
    add: (graph, at) => {
      const { key, source, target } = data.links[at]!;
      graph.addEdgeWithKey(key, data.nodes[source]!.key, data.nodes[target]!.key, { at, curvature: curvature(at), type: type(at) });
    },
  };
}

const linkType = (directed: boolean, curvature: number): PictureLink['type'] => (directed ? (curvature === 0 ? 'arrow' : 'curvedArrow') : curvature === 0 ? 'line' : 'curved');

/**
 * Links that share both ends get curves of their own, so that none lies on another. The
 * sign follows the direction: two opposite arrows bend apart.
 */
export function curvatures(data: Pick<Dataset, 'links'>): Map<number, number> {
  // Most pairs have one link: a list only where there are more.
  const first = new Map<number, number>();
  const groups = new Map<number, number[]>();
  data.links.forEach(({ source, target }, at) => {
    const pair = Math.min(source, target) * PLACES + Math.max(source, target);
    const met = first.get(pair);
    if (met === undefined) first.set(pair, at);
    else if (groups.has(pair)) groups.get(pair)!.push(at);
    else groups.set(pair, [met, at]);
  });
  const curves = new Map<number, number>();
  for (const group of groups.values()) {
    group.forEach((at, order) => {
      const link = data.links[at]!;
      // Bends seen from the lower-numbered end, spread evenly around the straight line.
      const bend = (order - (group.length - 1) / 2) * 0.3;
      curves.set(at, link.source < link.target ? bend : -bend);
    });
  }
  return curves;
}
