/** What has no place in a layout, such as nodes without links, stands in rows below it rather than anywhere. */
import type { Dataset } from '../data/dataset.ts';
import type { Guide } from './guides.ts';
import type { Point } from './positions.ts';

/** By region, country and name: where a person would look for it. */
export function readingName(data: Dataset, at: number): string {
  const node = data.nodes[at]!;
  return `${node.region ?? '~'}|${node.country ?? '~'}|${node.label}|${node.key}`;
}

export function inReadingOrder(data: Dataset, nodes: readonly number[]): number[] {
  const names = new Map(nodes.map((at) => [at, readingName(data, at)]));
  return [...nodes].sort((a, b) => (names.get(a)! < names.get(b)! ? -1 : 1));
}

/** Adds rows below `box` for `nodes` in the order given; `label` stands above them. */
export function addRows(positions: Map<string, Point>, data: Dataset, nodes: readonly number[], box: { left: number; right: number; bottom: number }, step: number, label: string): Guide[] {
  if (nodes.length === 0) return [];
  const columns = Math.max(1, Math.floor((box.right - box.left) / step));
  const top = box.bottom - step * 2.8;
  nodes.forEach((at, order) => positions.set(data.nodes[at]!.key, { x: box.left + ((order % columns) + 0.5) * step, y: top - step * Math.floor(order / columns) }));
  return [{ is: 'name', at: { x: box.left, y: top + step * 1.1 }, label, align: 'start' }];
}

/** Nodes with a link to another node, and those without. */
export function byLinks(data: Dataset): { linked: number[]; loose: number[] } {
  const has = new Uint8Array(data.nodes.length);
  for (const { source, target } of data.links) if (source !== target) has.fill(1, source, source + 1).fill(1, target, target + 1);
  const all = [...has.keys()];
  return { linked: all.filter((at) => has[at] === 1), loose: all.filter((at) => has[at] === 0) };
}

/** Links as pairs of places, loops left out, each pair once. */
export function pairsOf(data: Dataset): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const { source, target } of data.links) if (source !== target) pairs.set(`${Math.min(source, target)}-${Math.max(source, target)}`, [source, target]);
  return [...pairs.values()];
}
