/**
 * Assortativity: do ties join alike cities? Newman, Phys. Rev. E 67, 026126 (2003). Sums are exact
 * whole numbers, so that "all alike" is found for certain: then the answer is NaN (0/0).
 */
import type { Projection } from '../../graph/network-projection.ts';
import { neighbourCounts } from './degree.ts';

/** Correlation of the degrees at both ends of the ties of an undirected projection; −1 to 1. */
export function degreeAssortativity(undirected: Projection): number {
  const degree = neighbourCounts(undirected.out);
  const most = degree.reduce((largest, value) => Math.max(largest, value), 0);
  const sums = most * most * undirected.out.targets.length < Number.MAX_SAFE_INTEGER ? sumsInDoubles(undirected, degree) : sumsInBigInts(undirected, degree);
  const [ends, sum, squares, products] = sums;
  const [over, under] = [ends * products - sum * sum, ends * squares - sum * sum];
  return under === 0n ? Number.NaN : ratio(over, under);
}

/** Over both ends of every tie: how many, and the sums of degrees, of their squares, and of the products of both ends. */
type Sums = readonly [ends: bigint, sum: bigint, squares: bigint, products: bigint];

/** Exact as long as no sum passes 2^53. */
function sumsInDoubles({ n, out }: Projection, degree: Float64Array): Sums {
  let [ends, sum, squares, products] = [0, 0, 0, 0];
  for (let u = 0; u < n; u++) {
    const own = degree[u]!;
    ends += own;
    sum += own * own;
    squares += own * own * own;
    products += own * degreesAround(out, u, degree);
  }
  return [BigInt(ends), BigInt(sum), BigInt(squares), BigInt(products)];
}

function sumsInBigInts({ n, out }: Projection, degree: Float64Array): Sums {
  let [ends, sum, squares, products] = [0n, 0n, 0n, 0n];
  for (let u = 0; u < n; u++) {
    const own = BigInt(degree[u]!);
    ends += own;
    sum += own * own;
    squares += own * own * own;
    products += own * BigInt(degreesAround(out, u, degree));
  }
  return [ends, sum, squares, products];
}

function degreesAround({ offsets, targets }: Projection['out'], u: number, degree: Float64Array): number {
  let sum = 0;
  for (let i = offsets[u]!; i < offsets[u + 1]!; i++) sum += degree[targets[i]!]!;
  return sum;
}

/** Group counts over arcs, or over ties taken both ways: arcs from and into each group, arcs within groups, all arcs. */
interface Mixing { readonly from: Float64Array; readonly to: Float64Array; readonly within: number; readonly ends: number; readonly expected: bigint }

function mixingOf({ n, out }: Projection, group: Int32Array, groups: number): Mixing {
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
  return { from, to, within, ends, expected };
}

/** Newman's r for groups (such as countries) over arcs, or over ties taken both ways. */
export function groupAssortativity(projection: Projection, group: Int32Array, groups: number): number {
  const { within, ends, expected } = mixingOf(projection, group, groups);
  const total = BigInt(ends);
  const [over, under] = [BigInt(within) * total - expected, total * total - expected];
  return under === 0n ? Number.NaN : ratio(over, under);
}

/** Standard error of Newman's r for groups by the jackknife over links (his equation 5): NaN below two links or where r is. */
export function groupAssortativityError(projection: Projection, group: Int32Array, groups: number): number {
  const { form, n, links, out } = projection;
  const { from, to, within, ends, expected: exact } = mixingOf(projection, group, groups);
  const expected = Number(exact);
  const whole = (within * ends - expected) / (ends * ends - expected);
  const left = ends - (form === 'undirected' ? 2 : 1);
  let sum = 0;
  for (let u = 0; u < n; u++) {
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
      const v = out.targets[i]!;
      if (form === 'undirected' && v < u) continue;
      const [g, h] = [group[u]!, group[v]!];
      const same = g === h ? 1 : 0;
      const withinLeft = within - same * (ends - left);
      const expectedLeft = form === 'directed'
        ? expected - to[g]! - from[h]! + same
        : expected - 2 * (from[g]! + from[h]!) + 2 + 2 * same;
      sum += ((withinLeft * left - expectedLeft) / (left * left - expectedLeft) - whole) ** 2;
    }
  }
  return links < 2 ? Number.NaN : Math.sqrt(sum);
}

/** Of whole numbers that may be past 2^53: both are cut by the same power of two first. */
function ratio(over: bigint, under: bigint): number {
  const bits = BigInt(Math.max(0, under.toString(2).length - 1000));
  return Number(over >> bits) / Number(under >> bits);
}
