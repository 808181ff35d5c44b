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

/**
 * Goes one of the shortest paths from `at` back to where the search began, each as likely as any other: by the
 * number of paths to the city before. Counts the cities on the way, the first not included.
 */
function walkBack({ offsets, targets }: Adjacency, at: number, leads: (before: number, arc: number, at: number) => boolean, { distance, paths }: Search, random: () => number, through: Float64Array): void {
  for (let here = at; distance[here]! > 0;) {
    let rest = random() * paths[here]!;
    let chosen = -1;
    for (let i = offsets[here]!; i < offsets[here + 1]!; i++) {
      const before = targets[i]!;
      if (!leads(before, i, here)) continue;
      chosen = before;
      rest -= paths[before]!;
      if (rest < 0) break;
    }
    here = chosen;
    if (distance[here]! > 0) through[here]!++;
  }
}

interface Search { readonly distance: ArrayLike<number>; readonly paths: Float64Array }

/** One of two searches that meet: its outermost level is `order[from] … order[to − 1]`, with `arcs` arcs to look at. */
interface Side extends Search {
  readonly along: Adjacency;
  readonly distance: Int32Array;
  readonly order: Int32Array;
  from: number;
  to: number;
  arcs: number;
}

function newSide(n: number, along: Adjacency): Side {
  return { along, distance: new Int32Array(n).fill(-1), paths: new Float64Array(n), order: new Int32Array(n), from: 0, to: 0, arcs: 0 };
}

function begin(side: Side, at: number): void {
  side.distance[at] = 0;
  side.paths[at] = 1;
  side.order[0] = at;
  [side.from, side.to] = [0, 1];
  side.arcs = side.along.offsets[at + 1]! - side.along.offsets[at]!;
}

function growLevel(side: Side): void {
  const { along: { offsets, targets }, distance, paths, order, from, to } = side;
  const next = distance[order[from]!]! + 1;
  let [end, arcs] = [to, 0];
  for (let k = from; k < to; k++) {
    const u = order[k]!;
    for (let i = offsets[u]!, stop = offsets[u + 1]!; i < stop; i++) {
      const v = targets[i]!;
      if (distance[v] === -1) {
        distance[v] = next;
        paths[v] = paths[u]!;
        order[end++] = v;
        arcs += offsets[v + 1]! - offsets[v]!;
      } else if (distance[v] === next) paths[v]! += paths[u]!;
    }
  }
  [side.from, side.to, side.arcs] = [to, end, arcs];
}

/**
 * Two searches, from the one end outward and from the other inward, level by level, the cheaper one first,
 * until they meet (Borassi & Natale, ESA 2016): every shortest path has one city in the level where they do.
 */
function hopWalk({ n, out, in: into }: Projection, random: () => number, through: Float64Array): Walk {
  const [ahead, back] = [newSide(n, out), newSide(n, into)];
  const clear = ({ distance, order, to }: Side) => { for (let k = 0; k < to; k++) distance[order[k]!] = -1; };
  const nearer = ({ distance }: Side) => (before: number, _: number, here: number) => distance[before] === distance[here]! - 1;
  const [nearerStart, nearerEnd] = [nearer(ahead), nearer(back)];
  return (from, to) => {
    begin(ahead, from);
    begin(back, to);
    while (ahead.from < ahead.to && back.from < back.to) {
      const [grown, other] = ahead.arcs <= back.arcs ? [ahead, back] : [back, ahead];
      growLevel(grown);
      let meeting = 0;
      for (let k = grown.from; k < grown.to; k++) if (other.distance[grown.order[k]!] !== -1) meeting += ahead.paths[grown.order[k]!]! * back.paths[grown.order[k]!]!;
      if (meeting === 0) continue;
      let rest = random() * meeting;
      let middle = -1;
      for (let k = grown.from; k < grown.to && (rest >= 0 || middle === -1); k++) {
        const u = grown.order[k]!;
        if (other.distance[u] === -1) continue;
        middle = u;
        rest -= ahead.paths[u]! * back.paths[u]!;
      }
      if (middle !== from && middle !== to) through[middle]!++;
      walkBack(into, middle, nearerStart, ahead, random, through);
      walkBack(out, middle, nearerEnd, back, random, through);
      break;
    }
    clear(ahead);
    clear(back);
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
    walkBack(into, to, leads, { distance, paths }, random, through);
  };
}
