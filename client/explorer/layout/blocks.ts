/**
 * A block for each region, as large as the number of its nodes, with the nodes in rows by
 * country and name: where a person would look for them. What has no region is a block too.
 */
import { hierarchy, treemap, treemapSquarify } from 'd3';
import type { Dataset } from '../data/dataset.ts';
import type { Guide, Placed } from './guides.ts';
import type { Point } from './positions.ts';
import { inReadingOrder } from './rows.ts';

/** A cell is wider than high, so that a name has room beside its node. */
const CELL = { width: 100, height: 34 };
/** Of the square root of the whole area: room for the name of a block. */
const HEAD_SHARE = 0.032;
const MARGIN = 26;
/** Of the picture that blocks share. */
const ASPECT = 1.5;

export interface BlockWords {
  readonly unknown: string;
  readonly type: (type: Dataset['nodes'][number]['type']) => string;
}
interface Block {
  readonly name: string;
  readonly nodes: readonly number[];
}

export function blocks(data: Dataset, words: BlockWords): Placed {
  const members = new Map<string, number[]>();
  for (const at of inReadingOrder(data, [...data.nodes.keys()])) {
    const node = data.nodes[at]!;
    const name = node.region ?? (node.type === 'city' ? words.unknown : words.type(node.type));
    members.set(name, [...(members.get(name) ?? []), at]);
  }
  const all: Block[] = [...members].map(([name, nodes]) => ({ name, nodes })).sort((a, b) => b.nodes.length - a.nodes.length || (a.name < b.name ? -1 : 1));
  const area = data.nodes.length * CELL.width * CELL.height * 1.35 + all.length * 60_000;
  const width = Math.sqrt(area * ASPECT);
  const head = Math.max(30, Math.sqrt(area) * HEAD_SHARE);
  const root = treemap<Block | { children: Block[] }>().size([width, area / width]).tile(treemapSquarify.ratio(1.3)).paddingInner(MARGIN).round(false)(
    hierarchy<Block | { children: Block[] }>({ children: all }, (each) => ('children' in each ? each.children : undefined)).sum((each) => ('nodes' in each ? each.nodes.length + 3 : 0)),
  );
  const positions = new Map<string, Point>();
  const guides: Guide[] = [];
  for (const leaf of root.leaves()) {
    if (!('nodes' in leaf.data)) continue;
    const { name, nodes } = leaf.data;
    const [wide, high] = [leaf.x1 - leaf.x0, leaf.y1 - leaf.y0 - head];
    const columns = Math.max(1, Math.min(nodes.length, Math.round(Math.sqrt((nodes.length * wide * CELL.height) / (Math.max(high, CELL.height) * CELL.width)))));
    const rows = Math.ceil(nodes.length / columns);
    const [across, down] = [wide / columns, high / rows];
    nodes.forEach((at, order) => {
      const row = Math.floor(order / columns);
      // Every other row is set in, or links along a column would run through its nodes.
      const inset = 0.16 + (row % 2) * 0.14;
      positions.set(data.nodes[at]!.key, { x: leaf.x0 + ((order % columns) + inset) * across, y: -(leaf.y0 + head + (row + 0.5) * down) });
    });
    guides.push({ is: 'box', from: { x: leaf.x0, y: -leaf.y0 }, to: { x: leaf.x1, y: -leaf.y1 }, label: name });
  }
  return { positions, guides };
}
