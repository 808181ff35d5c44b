/** A numbering in which neighbours stand near each other, so that searches read memory that was read just before. */
import type { Adjacency } from '../../graph/network-projection.ts';

/** Cities in the order of a search outward from the most tied city of each component, and the place of each; −1 for those left out. */
export function searchOrder({ offsets, targets }: Adjacency, isOut: (city: number) => boolean = () => false): { order: Int32Array; place: Int32Array } {
  const n = offsets.length - 1;
  const degree = (u: number) => offsets[u + 1]! - offsets[u]!;
  const starts = Int32Array.from({ length: n }, (_, u) => u).sort((a, b) => degree(b) - degree(a) || a - b);
  const [place, order] = [new Int32Array(n).fill(-1), new Int32Array(n)];
  let reached = 0;
  for (const start of starts) {
    if (place[start] !== -1 || isOut(start)) continue;
    place[start] = reached;
    order[reached++] = start;
    for (let head = place[start]!; head < reached; head++) {
      const u = order[head]!;
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const v = targets[i]!;
        if (place[v] !== -1 || isOut(v)) continue;
        place[v] = reached;
        order[reached++] = v;
      }
    }
  }
  return { order: order.slice(0, reached), place };
}
