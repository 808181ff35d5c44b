/**
 * Radial layout of the surroundings of a node: one ring for each step away. The first ring
 * is ordered for few crossings; each further node stands near those it is reached through,
 * in a sector as wide as it needs.
 *
 * After Yee, Fisher, Dhamija, Hearst 2001, Animated Exploration of Dynamic Graphs with Radial Layout.
 */
import type { Dataset } from '../data/dataset.ts';
import { neighbourLists, siftedOrder } from './crossings.ts';
import type { Guide, Placed } from './guides.ts';
import type { Point } from './positions.ts';
import { addRows, byLinks, inReadingOrder, pairsOf } from './rows.ts';

/** Distance of rings, less where there are many nodes, and least distance of neighbours on one. */
const RING = 100;
const DENSE_RING = 64;
const DENSE = 200;
const APART = 26;

export interface RingWords {
  readonly steps: (count: number) => string;
  readonly apart: string;
}

export function rings(data: Dataset, focus: number, words: RingWords): Placed {
  const near = neighbourLists(data.nodes.length, pairsOf(data));
  const { depth, parent } = stepsFrom(focus, near);
  const deepest = depth.reduce((most, each) => Math.max(most, each), 0);
  const children: number[][] = near.map(() => []);
  const byDepth = Array.from({ length: deepest + 1 }, (_, step) => inReadingOrder(data, [...depth.keys()].filter((at) => depth[at] === step)));
  byDepth.slice(1).flat().forEach((at) => children[parent[at]!]!.push(at));
  // Below the first ring: leaves of the tree, so that each branch gets room for its outermost nodes.
  const leaves = new Float64Array(near.length);
  for (const nodes of [...byDepth].reverse()) for (const at of nodes) leaves[at] = Math.max(1, children[at]!.reduce((sum, child) => sum + leaves[child]!, 0));

  const angle = new Float64Array(near.length);
  const spread = (at: number, from: number, to: number) => {
    angle[at] = (from + to) / 2;
    let start = from;
    // Those reached through the same node in an order with few crossings among themselves.
    const order = children[at]!.length > 1 ? siftedOrder(children[at]!, near) : children[at]!;
    for (const child of order) {
      const end = start + ((to - from) * leaves[child]!) / leaves[at]!;
      spread(child, start, end);
      start = end;
    }
  };
  const first = siftedOrder(children[focus]!, near);
  const total = first.reduce((sum, at) => sum + leaves[at]!, 0);
  let start = -Math.PI / 2;
  for (const at of first) {
    const end = start + (Math.PI * 2 * leaves[at]!) / total;
    spread(at, start, end);
    start = end;
  }

  const positions = new Map<string, Point>([[data.nodes[focus]!.key, { x: 0, y: 0 }]]);
  const guides: Guide[] = [];
  const ring = data.nodes.length > DENSE ? DENSE_RING : RING;
  let radius = 0;
  byDepth.slice(1).forEach((nodes, step) => {
    // A ring that is too full for its nodes is two or three rows deep.
    radius = Math.max(radius + ring, Math.min(nodes.length * APART, 12 * ring) / (Math.PI * 2));
    const rows = Math.max(1, Math.ceil((nodes.length * APART) / (Math.PI * 2 * radius)));
    const onRing = [...nodes].sort((a, b) => angle[a]! - angle[b]! || a - b);
    const angles = spaced(onRing.map((at) => angle[at]!), Math.min(APART / radius / rows, (Math.PI * 2) / nodes.length));
    onRing.forEach((at, order) => {
      const away = radius + (order % rows) * APART;
      positions.set(data.nodes[at]!.key, { x: Math.cos(angles[order]!) * away, y: Math.sin(angles[order]!) * away });
    });
    guides.push({ is: 'ring', at: { x: 0, y: 0 }, radius, label: words.steps(step + 1) });
    radius += (rows - 1) * APART;
  });
  const { loose } = byLinks(data);
  const apart = inReadingOrder(data, [...new Set([...loose, ...depth.keys()])].filter((at) => depth[at] === -1));
  guides.push(...addRows(positions, data, apart, { left: -Math.max(radius, RING), right: Math.max(radius, RING), bottom: -Math.max(radius, RING) }, 34, words.apart));
  return { positions, guides };
}

/** Steps from a node, -1 where it cannot be reached, and the node each is reached through. */
export function stepsFrom(focus: number, near: readonly (readonly number[])[]): { depth: Int32Array; parent: Int32Array } {
  const depth = new Int32Array(near.length).fill(-1);
  const parent = new Int32Array(near.length).fill(-1);
  depth[focus] = 0;
  let edge = [focus];
  while (edge.length > 0) {
    const next: number[] = [];
    for (const at of edge) {
      for (const other of near[at]!) {
        if (depth[other] !== -1) continue;
        depth[other] = depth[at]! + 1;
        parent[other] = at;
        next.push(other);
      }
    }
    edge = next;
  }
  return { depth, parent };
}

/**
 * Ascending angles moved as little as needed to be so far apart (least squares, by pooling
 * adjacent violators); evenly round the whole turn where there is no room for that.
 */
export function spaced(angles: readonly number[], apart: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  angles.forEach((angle, at) => {
    pools.push({ sum: angle - at * apart, count: 1 });
    for (let last = pools.length - 1; last > 0 && pools[last]!.sum / pools[last]!.count < pools[last - 1]!.sum / pools[last - 1]!.count; last -= 1) {
      const { sum, count } = pools.pop()!;
      pools[last - 1]!.sum += sum;
      pools[last - 1]!.count += count;
    }
  });
  const moved = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count)).map((angle, at) => angle + at * apart);
  const [first, last] = [moved[0] ?? 0, moved.at(-1) ?? 0];
  if (last - first <= Math.PI * 2 - apart + 1e-9) return moved;
  return angles.map((_, at) => angles[0]! + (at / angles.length) * Math.PI * 2);
}
