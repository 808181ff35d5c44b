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

/** For each city asked for, the sum of the weights of the other cities it reaches; `whole` says that it reaches all. */
export function reachWithin(adjacency: Adjacency, weights: Float64Array, asked: readonly number[], whole: boolean): number[] {
  if (whole) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return asked.map((u) => total - weights[u]!);
  }
  const [mark, order] = [new Int32Array(weights.length).fill(-1), new Int32Array(weights.length)];
  return asked.map((start) => {
    const reached = flood(adjacency, start, mark, start, order);
    let sum = 0;
    for (let k = 1; k < reached; k++) sum += weights[order[k]!]!;
    return sum;
  });
}
