/** Who reaches whom inside one block of a directed network. */
import type { Adjacency } from '../../graph/network-projection.ts';

/** Marks what `start` reaches with `stamp`; returns how many, `start` included, as the first places of `order`. */
function flood({ offsets, targets }: Adjacency, start: number, mark: Int32Array, stamp: number, order: Int32Array): number {
  let reached = 1;
  mark[start] = stamp;
  order[0] = start;
  for (let head = 0; head < reached; head++) {
    const u = order[head]!;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const v = targets[i]!;
      if (mark[v] === stamp) continue;
      mark[v] = stamp;
      order[reached++] = v;
    }
  }
  return reached;
}

/** Whether every city reaches every other: from one city all are reached and all reach it. */
export function stronglyConnected({ out, in: into }: { readonly out: Adjacency; readonly in: Adjacency }): boolean {
  const n = out.offsets.length - 1;
  const [mark, order] = [new Int32Array(n), new Int32Array(n)];
  return flood(out, 0, mark, 1, order) === n && flood(into, 0, mark, 2, order) === n;
}

/** How many cities are followed together: a bit each. */
const SWEEP = 32;

/** For each city asked for, the sum of the weights of the other cities it reaches; `whole` says that it reaches all. */
export function reachWithin({ offsets, targets }: Adjacency, weights: Float64Array, asked: readonly number[], whole: boolean): number[] {
  if (whole) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return asked.map((u) => total - weights[u]!);
  }
  const n = weights.length;
  /* Which of the cities asked for reach a city, and which of them it has yet to hand on. */
  const [seen, waiting, queue] = [new Int32Array(n), new Int32Array(n), new Int32Array(n + 1)];
  const sums = new Float64Array(asked.length);
  for (let first = 0; first < asked.length; first += SWEEP) {
    const group = asked.slice(first, first + SWEEP);
    seen.fill(0);
    let [head, tail] = [0, 0];
    const wait = (u: number, bits: number) => {
      if (waiting[u] === 0) {
        queue[tail] = u;
        tail = tail === n ? 0 : tail + 1;
      }
      seen[u]! |= bits;
      waiting[u]! |= bits;
    };
    group.forEach((u, s) => wait(u, 1 << s));
    while (head !== tail) {
      const u = queue[head]!;
      head = head === n ? 0 : head + 1;
      const carried = waiting[u]!;
      waiting[u] = 0;
      for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) {
        const fresh = carried & ~seen[targets[i]!]!;
        if (fresh !== 0) wait(targets[i]!, fresh);
      }
    }
    group.forEach((u, s) => { sums[first + s]! -= weights[u]!; });
    for (let u = 0; u < n; u++) for (let rest = seen[u]!; rest !== 0; rest &= rest - 1) sums[first + 31 - Math.clz32(rest & -rest)]! += weights[u]!;
  }
  return Array.from(sums);
}
