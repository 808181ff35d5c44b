/**
 * The best ways from one node to another in a weighted graph. By steps: fewest links (breadth-first), the strongest of
 * equally short ones first. By strength: least Σ 1/weight (Dijkstra 1959 on the distance of Newman, Phys. Rev. E 64,
 * 016132, 2001; Opsahl, Agneessens & Skvoretz, Social Networks 32, 2010, with α = 1), a link of twice the weight being half as long.
 * Every equally good way is counted; the first few are given. No way: count 0. Ends with the source: [source].
 */
import type { Adjacency } from '../../graph/network-projection.ts';

export interface Way {
  readonly nodes: readonly number[];
  /** Σ 1/weight. */
  readonly distance: number;
}
export interface BestWays {
  readonly count: number;
  readonly ways: readonly Way[];
}

/** Sums of fractions differ in their last bits with the order of the links; ways closer than this share count as equal. */
const EQUAL = 1e-9;

export function bestWays(graph: Adjacency, from: number, to: number, by: 'steps' | 'strength', limit: number): BestWays {
  const n = graph.offsets.length - 1;
  const distance = new Float64Array(n).fill(Infinity);
  const before: number[][] = [];
  const order: number[] = [];
  const done = new Uint8Array(n);
  const queue = nearestFirst(distance);
  distance[from] = 0;
  queue.push(from);
  for (let u = queue.pop(); u !== undefined; u = queue.pop()) {
    if (done[u] === 1) continue;
    if (distance[u]! > distance[to]! * (1 + EQUAL)) break;
    done[u] = 1;
    order.push(u);
    for (let i = graph.offsets[u]!; i < graph.offsets[u + 1]!; i++) {
      const v = graph.targets[i]!;
      const reached = distance[u]! + (by === 'steps' ? 1 : 1 / graph.weights[i]!);
      const slack = EQUAL * Math.max(1, reached);
      if (reached < distance[v]! - slack) {
        distance[v] = reached;
        before[v] = [u];
        queue.push(v);
      } else if (done[v] === 0 && reached <= distance[v]! + slack) before[v]!.push(u);
    }
  }
  return waysBack(graph, before, order, from, to, limit);
}

interface Kept { readonly distance: number; readonly before: number; readonly rank: number }

/** Counts the ways along `before` and keeps, at each node, the first few by Σ 1/weight, then by the number of the node before. */
function waysBack(graph: Adjacency, before: readonly number[][], order: readonly number[], from: number, to: number, limit: number): BestWays {
  const count = new Map<number, number>([[from, 1]]);
  const kept = new Map<number, Kept[]>([[from, [{ distance: 0, before: -1, rank: 0 }]]]);
  for (const v of order) {
    if (v === from) continue;
    const all: Kept[] = [];
    let sum = 0;
    for (const u of before[v]!) {
      sum += count.get(u)!;
      const step = 1 / weightOf(graph, u, v);
      kept.get(u)!.forEach((way, rank) => all.push({ distance: way.distance + step, before: u, rank }));
    }
    count.set(v, sum);
    kept.set(v, all.sort((a, b) => (Math.abs(a.distance - b.distance) <= EQUAL * Math.max(1, a.distance) ? a.before - b.before || a.rank - b.rank : a.distance - b.distance)).slice(0, limit));
  }
  const ways = (kept.get(to) ?? []).map((last): Way => {
    const nodes = [to];
    for (let way = last; way.before !== -1; way = kept.get(way.before)![way.rank]!) nodes.push(way.before);
    return { nodes: nodes.reverse(), distance: last.distance };
  });
  return { count: count.get(to) ?? 0, ways };
}

export function weightOf({ offsets, targets, weights }: Adjacency, u: number, v: number): number {
  for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (targets[i] === v) return weights[i]!;
  return 0;
}

/** A binary heap of nodes by distance, then by number. */
function nearestFirst(distance: Float64Array) {
  const heap: { node: number; at: number }[] = [];
  const less = (a: number, b: number) => heap[a]!.at < heap[b]!.at || (heap[a]!.at === heap[b]!.at && heap[a]!.node < heap[b]!.node);
  const swap = (a: number, b: number) => { [heap[a], heap[b]] = [heap[b]!, heap[a]!]; };
  return {
    push(node: number): void {
      heap.push({ node, at: distance[node]! });
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (!less(i, parent)) break;
        swap(i, parent);
        i = parent;
      }
    },
    pop(): number | undefined {
      const top = heap[0];
      const last = heap.pop();
      if (top === undefined || heap.length === 0) return top?.node;
      heap[0] = last!;
      for (let i = 0;;) {
        const [left, right] = [2 * i + 1, 2 * i + 2];
        let least = left < heap.length && less(left, i) ? left : i;
        if (right < heap.length && less(right, least)) least = right;
        if (least === i) return top.node;
        swap(i, least);
        i = least;
      }
    },
  };
}
