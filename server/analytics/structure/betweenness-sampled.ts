/**
 * Betweenness from sampled shortest paths: Riondato & Kornaropoulos, WSDM (2014). With r =
 * (c/ε²)(⌊log₂(VD − 2)⌋ + 1 + ln 1/δ) paths, c = 1, the share of paths through a city is within ε of
 * its share over all ordered pairs for all cities at once, with a chance of at least 1 − δ. VD is a
 * bound of the number of cities on a shortest path. An unreachable pair is a path through nobody.
 */
import { undirectedForm, type Adjacency, type Projection } from '../../graph/network-projection.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import type { Watch } from '../measure-entry.ts';
import { lengthsFrom, newLengths, SAME_LENGTH } from './distances.ts';

/** 1 − δ: the chance that the bound holds. */
export const CONFIDENCE = 0.95;

export interface PathPlan {
  readonly epsilon: number;
  readonly paths: number;
  /** A bound of how many cities a shortest path has. */
  readonly vertexDiameter: number;
}

export function pathPlan(vertexDiameter: number, epsilon: number): PathPlan {
  const dimension = vertexDiameter > 2 ? Math.floor(Math.log2(vertexDiameter - 2)) + 1 : 1;
  return { epsilon, vertexDiameter, paths: Math.ceil((dimension - Math.log(1 - CONFIDENCE)) / epsilon ** 2) };
}

/**
 * Undirected by hops: of any city in a component, the two largest distances and the city itself. Paths
 * that are directed or by length may be as long as their component (as in the paper).
 */
export function vertexDiameterBound(projection: Projection): number {
  const { n } = projection;
  const { offsets, targets } = undirectedForm(projection).out;
  const hops = projection.form === 'undirected' && projection.weights === 'none';
  const [level, order] = [new Int32Array(n).fill(-1), new Int32Array(n)];
  let [bound, reached] = [0, 0];
  for (let start = 0; start < n; start++) {
    if (level[start] !== -1) continue;
    const from = reached;
    level[start] = 0;
    order[reached++] = start;
    for (let head = from; head < reached; head++) {
      const u = order[head]!;
      for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
        const v = targets[i]!;
        if (level[v] !== -1) continue;
        level[v] = level[u]! + 1;
        order[reached++] = v;
      }
    }
    const size = reached - from;
    const farthest = (place: number) => (place > from ? level[order[place]!]! : 0);
    bound = Math.max(bound, hops ? Math.min(size, farthest(reached - 1) + farthest(reached - 2) + 1) : size);
  }
  return bound;
}

/** Paths through each city among those of one piece; each piece has chance of its own. */
export function samplePaths(projection: Projection, { paths }: PathPlan, piece: number, pieces: number, seed: number, watch: Watch): Float64Array {
  const { n, weights } = projection;
  const through = new Float64Array(n);
  if (n < 2) return through;
  const random = seededRandom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(piece + 1, 0x85ebca77)) >>> 0);
  const walk = weights === 'none' ? hopWalk(projection, random, through) : lengthWalk(projection, random, through);
  const [first, end] = [Math.floor((piece * paths) / pieces), Math.floor(((piece + 1) * paths) / pieces)];
  for (let path = first; path < end; path++) {
    if (path % 64 === 0) watch(path - first, end - first);
    const from = Math.floor(random() * n);
    const other = Math.floor(random() * (n - 1));
    walk(from, other < from ? other : other + 1);
  }
  return through;
}

type Walk = (from: number, to: number) => void;

/** One of the shortest paths, each as likely as any other: back from the end, by the number of paths to the city before. */
function walkBack({ offsets, targets }: Adjacency, to: number, leads: (before: number, arc: number, at: number) => boolean, distance: ArrayLike<number>, paths: Float64Array, random: () => number, through: Float64Array): void {
  for (let at = to; distance[at]! > 0;) {
    let rest = random() * paths[at]!;
    let chosen = -1;
    for (let i = offsets[at]!; i < offsets[at + 1]!; i++) {
      const before = targets[i]!;
      if (!leads(before, i, at)) continue;
      chosen = before;
      rest -= paths[before]!;
      if (rest < 0) break;
    }
    at = chosen;
    if (distance[at]! > 0) through[at]!++;
  }
}

function hopWalk({ n, out, in: into }: Projection, random: () => number, through: Float64Array): Walk {
  const level = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  const order = new Int32Array(n);
  return (from, to) => {
    const { offsets, targets } = out;
    level[from] = 0;
    paths[from] = 1;
    order[0] = from;
    let reached = 1;
    for (let head = 0; head < reached && (level[to] === -1 || level[order[head]!]! < level[to]!); head++) {
      const u = order[head]!;
      const next = level[u]! + 1;
      for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) {
        const v = targets[i]!;
        if (level[v] === -1) {
          level[v] = next;
          paths[v] = paths[u]!;
          order[reached++] = v;
        } else if (level[v] === next) paths[v]! += paths[u]!;
      }
    }
    if (level[to] !== -1) walkBack(into, to, (before, _, at) => level[before]! === level[at]! - 1, level, paths, random, through);
    for (let k = 0; k < reached; k++) level[order[k]!] = -1;
  };
}

function lengthWalk({ n, out, in: into }: Projection, random: () => number, through: Float64Array): Walk {
  const lengths = newLengths(n);
  const { distance, order } = lengths;
  const paths = new Float64Array(n);
  const leads = (v: number, arc: number, w: number) => Math.abs(distance[v]! + 1 / into.weights[arc]! - distance[w]!) <= SAME_LENGTH * distance[w]!;
  return (from, to) => {
    lengthsFrom(out, from, lengths);
    if (distance[to] === Infinity) return;
    for (let k = 0; k < lengths.reached; k++) {
      const w = order[k]!;
      let found = k === 0 ? 1 : 0;
      for (let i = into.offsets[w]!; k > 0 && i < into.offsets[w + 1]!; i++) if (leads(into.targets[i]!, i, w)) found += paths[into.targets[i]!]!;
      paths[w] = found;
    }
    walkBack(into, to, leads, distance, paths, random, through);
  };
}
