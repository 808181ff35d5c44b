/**
 * All linked nodes round one circle, community by community: communities that work together
 * stand side by side, and within each the order is that with few crossings.
 */
import type { Dataset } from '../data/dataset.ts';
import { neighbourLists, siftedOrder } from './crossings.ts';
import type { Guide, Placed } from './guides.ts';
import type { Point } from './positions.ts';
import { addRows, byLinks, inReadingOrder, pairsOf } from './rows.ts';

/** Distance along the circle, and between communities as a number of nodes. */
const APART = 24;
const GAP = 3;
/** More nodes than this stand in a ring several rows deep, or they would lie on each other. */
const ONE_ROW = 75;

export interface CircleWords {
  readonly community: (name: string) => string;
  readonly loose: string;
}

/** `groups` by city id, as the measure of communities gives them; a node without one stands with its first neighbour's. */
export function circle(data: Dataset, groups: ReadonlyMap<string, string>, words: CircleWords): Placed {
  const pairs = pairsOf(data);
  const near = neighbourLists(data.nodes.length, pairs);
  const { linked, loose } = byLinks(data);
  const own = data.nodes.map((node) => (node.type === 'city' ? (groups.get(node.id) ?? null) : null));
  const groupOf = own.map((group, at) => group ?? near[at]!.map((other) => own[other]).find((other) => other !== null && other !== undefined) ?? '');
  const members = new Map<string, number[]>();
  for (const at of inReadingOrder(data, linked)) members.set(groupOf[at]!, [...(members.get(groupOf[at]!) ?? []), at]);
  const names = [...members.keys()].sort((a, b) => members.get(b)!.length - members.get(a)!.length || (a < b ? -1 : 1));
  const numbers = new Map(names.map((name, at) => [name, at]));
  const between = neighbourLists(names.length, pairs.map(([a, b]) => [numbers.get(groupOf[a]!)!, numbers.get(groupOf[b]!)!] as const));
  const groupOrder = siftedOrder(names.map((_, at) => at), between).map((at) => names[at]!);
  const order = siftedOrder(groupOrder.flatMap((name) => members.get(name)!), near, (at) => groupOf[at]);

  const gap = names.length > 1 ? GAP : 0;
  const slots = order.length + names.length * gap;
  const rows = Math.ceil(order.length / ONE_ROW);
  const radius = Math.max(80, (slots * APART) / rows / (Math.PI * 2));
  const outer = radius + (rows - 1) * APART;
  const positions = new Map<string, Point>();
  const guides: Guide[] = [];
  let slot = 0;
  const angleOf = (at: number) => Math.PI / 2 - (at / slots) * Math.PI * 2;
  groupOrder.forEach((name) => {
    const inside = order.filter((at) => groupOf[at] === name);
    inside.forEach((at, step) => {
      const angle = angleOf(slot + step);
      const away = radius + (step % rows) * APART;
      positions.set(data.nodes[at]!.key, { x: Math.cos(angle) * away, y: Math.sin(angle) * away });
    });
    const [middle, away] = [angleOf(slot + (inside.length - 1) / 2), outer * 1.12 + APART];
    const named = data.nodes.find((node) => node.id === name)?.label;
    // Small groups side by side would have their names on each other.
    if (inside.length >= Math.max(3, order.length / 40) && named !== undefined) {
      guides.push({ is: 'name', at: { x: Math.cos(middle) * away, y: Math.sin(middle) * away }, label: words.community(named), align: Math.abs(Math.cos(middle)) < 0.3 ? 'center' : Math.cos(middle) > 0 ? 'start' : 'end' });
    }
    slot += inside.length + gap;
  });
  guides.push(...addRows(positions, data, inReadingOrder(data, loose), { left: -outer, right: outer, bottom: -outer * 1.06 }, Math.max(APART, outer / 18), words.loose));
  return { positions, guides };
}
