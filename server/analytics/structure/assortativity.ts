/**
 * Assortativity: do ties join alike cities? Newman, Phys. Rev. E 67, 026126 (2003). Sums are exact
 * whole numbers, so that "all alike" is found for certain: then the answer is NaN (0/0).
 */
import type { Projection } from '../../graph/network-projection.ts';
import { neighbourCounts } from './degree.ts';

/** Correlation of the degrees at both ends of the ties of an undirected projection; −1 to 1. */
export function degreeAssortativity(undirected: Projection): number {
  const { n, out } = undirected;
  const degree = neighbourCounts(undirected.out);
  let [ends, sum, squares, products] = [0n, 0n, 0n, 0n];
  for (let u = 0; u < n; u++) {
    /* Every tie is met from both ends. */
    let neighbours = 0;
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) neighbours += degree[out.targets[i]!]!;
    const own = BigInt(degree[u]!);
    ends += own;
    sum += own * own;
    squares += own * own * own;
    products += own * BigInt(neighbours);
  }
  const [over, under] = [ends * products - sum * sum, ends * squares - sum * sum];
  return under === 0n ? Number.NaN : ratio(over, under);
}

/** Newman's r for groups (such as countries) over arcs, or over ties taken both ways. */
export function groupAssortativity({ n, out }: Projection, group: Int32Array, groups: number): number {
  const [from, to] = [new Float64Array(groups), new Float64Array(groups)];
  let [within, ends] = [0, 0];
  for (let u = 0; u < n; u++) {
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
      const v = out.targets[i]!;
      from[group[u]!]!++;
      to[group[v]!]!++;
      ends++;
      if (group[u] === group[v]) within++;
    }
  }
  let expected = 0n;
  from.forEach((count, g) => { expected += BigInt(count) * BigInt(to[g]!); });
  const total = BigInt(ends);
  const [over, under] = [BigInt(within) * total - expected, total * total - expected];
  return under === 0n ? Number.NaN : ratio(over, under);
}

/** Of whole numbers that may be past 2^53: both are cut by the same power of two first. */
function ratio(over: bigint, under: bigint): number {
  const bits = BigInt(Math.max(0, under.toString(2).length - 1000));
  return Number(over >> bits) / Number(under >> bits);
}
