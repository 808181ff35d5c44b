/**
 * How many cities are how many hops away, from every city. 32 sources are carried outward together, a
 * bit each (MS-BFS: Then et al., PVLDB 8, 2014). A city tied to one other, whatever the direction, is folded
 * into it: it is one hop farther from everything, and one more city there. Exact.
 */
import { undirectedForm, type Adjacency, type Projection } from '../../graph/network-projection.ts';
import type { Watch } from '../measure-entry.ts';
import { asUndirectedIfSymmetric, oncePerProjection } from './projection-work.ts';
import { searchOrder } from './search-order.ts';

/** Sources of one sweep. */
const SWEEP = 32;

interface Folded {
  /** City by its number here. */
  readonly cities: Int32Array;
  readonly out: Rows;
  /** Folded cities that the cities here reach. */
  readonly leaves: Rows;
  /** Folded cities that reach the cities here: what these find, they find one hop on. */
  readonly followers: Rows;
  /** By city of the network: whether a folded one is a leaf as well as a follower. */
  readonly answered: Uint8Array;
}
type Rows = Pick<Adjacency, 'offsets' | 'targets'>;

/** Calls for a source and a number of hops, hops rising from 1, with how many cities are that far. */
export type HopVisit = (source: number, hops: number, cities: number) => void;

const fold = oncePerProjection((projection): Folded => {
  const { n, out, in: into } = projection;
  const ties = undirectedForm(asUndirectedIfSymmetric(projection)).out;
  const isLeaf = (u: number) => ties.offsets[u + 1]! - ties.offsets[u]! === 1;
  const neighbour = (u: number) => ties.targets[ties.offsets[u]!]!;
  /* Of two cities tied to nobody else, the later one. */
  const { order, place } = searchOrder(ties, (u) => isLeaf(u) && (!isLeaf(neighbour(u)) || neighbour(u) < u));
  const kept = rows(out, order, (v) => place[v]! !== -1);
  const answered = new Uint8Array(n);
  for (let u = 0; u < n; u++) if (into.offsets[u] !== into.offsets[u + 1]) answered[u] = 1;
  const isFolded = (v: number) => place[v] === -1;
  return { cities: order, out: { offsets: kept.offsets, targets: kept.targets.map((v) => place[v]!) }, leaves: rows(out, order, isFolded), followers: rows(into, order, isFolded), answered };
});

/** The neighbours that are wanted of the cities of `order`. */
function rows({ offsets, targets }: Rows, order: Int32Array, isWanted: (city: number) => boolean): Rows {
  const [ends, found] = [new Int32Array(order.length + 1), new Int32Array(targets.length)];
  let filled = 0;
  order.forEach((u, k) => {
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) if (isWanted(targets[i]!)) found[filled++] = targets[i]!;
    ends[k + 1] = filled;
  });
  return { offsets: ends, targets: found.slice(0, filled) };
}

/** Sources of every `pieces`-th sweep from `piece` on; all of them by default. Weights play no part. */
export function hopCounts(projection: Projection, watch: Watch, visit: HopVisit, piece = 0, pieces = 1): void {
  const folded = fold(projection);
  const n = folded.cities.length;
  const sweep = sweeper(folded);
  const sweeps = Math.ceil(n / SWEEP);
  for (let at = piece; at < sweeps; at += pieces) {
    watch(at, sweeps);
    sweep(at * SWEEP, Math.min(SWEEP, n - at * SWEEP), visit);
  }
}

function sweeper({ cities, out: { offsets, targets }, leaves, followers, answered }: Folded): (first: number, count: number, visit: HopVisit) => void {
  const n = cities.length;
  const [seen, fresh, bits] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  let [frontier, next] = [new Int32Array(n), new Int32Array(n)];
  /* Cities found at this hop and leaves at the next, counted for all sources at once: plane j holds bit j of 32 numbers. */
  let [now, later] = [new Int32Array(32), new Int32Array(32)];
  const hist: Int32Array[] = [];
  const reach = (planes: Int32Array, k: number, sources: number) => {
    const folded = leaves.offsets[k + 1]! - leaves.offsets[k]!;
    if (folded > 0) addPlanes(planes, folded, sources);
  };
  return (first, count, visit) => {
    seen.fill(0);
    for (let s = 0; s < count; s++) {
      frontier[s] = first + s;
      seen[first + s] = bits[first + s] = 1 << s;
      reach(later, first + s, 1 << s);
    }
    let levels = 0;
    for (let size = count; size > 0;) {
      let found = 0;
      for (let k = 0; k < size; k++) {
        const u = frontier[k]!;
        const carried = bits[u]!;
        for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) {
          const v = targets[i]!;
          const reached = carried & ~seen[v]!;
          if (reached === 0) continue;
          const before = fresh[v]!;
          if (before === 0) next[found++] = v;
          fresh[v] = before | reached;
        }
      }
      [now, later] = [later, now];
      later.fill(0);
      for (let k = 0; k < found; k++) {
        const v = next[k]!;
        const reached = fresh[v]!;
        fresh[v] = 0;
        seen[v]! |= reached;
        bits[v] = reached;
        for (let j = 0, carry = reached; carry !== 0; j++) {
          const plane = now[j]!;
          now[j] = plane ^ carry;
          carry &= plane;
        }
        reach(later, v, reached);
      }
      readPlanes(now, hist[levels] ??= new Int32Array(SWEEP));
      levels++;
      [frontier, next] = [next, frontier];
      size = found;
    }
    /* The last frontier found nobody but may have had leaves: they were counted one hop on, in the level just read. */
    now.fill(0);
    later.fill(0);
    for (let s = 0; s < count; s++) tell(s, first + s, levels, visit);
  };

  /** Hands over what source `s` of the sweep found, and what its followers do: all one hop farther, but for themselves. */
  function tell(s: number, k: number, levels: number, visit: HopVisit): void {
    for (let level = 0; level < levels; level++) if (hist[level]![s]! > 0) visit(cities[k]!, level + 1, hist[level]![s]!);
    for (let i = followers.offsets[k]!; i < followers.offsets[k + 1]!; i++) {
      const follower = followers.targets[i]!;
      visit(follower, 1, 1);
      for (let level = 0; level < levels; level++) {
        const others = hist[level]![s]! - (level === 0 ? answered[follower]! : 0);
        if (others > 0) visit(follower, level + 2, others);
      }
    }
  }
}

/** Adds `count` to the numbers of the sources whose bits are set. */
function addPlanes(planes: Int32Array, count: number, sources: number): void {
  for (let j = 0, rest = count; rest !== 0; j++, rest >>>= 1) {
    if ((rest & 1) === 0) continue;
    for (let at = j, carry = sources; carry !== 0; at++) {
      const plane = planes[at]!;
      planes[at] = plane ^ carry;
      carry &= plane;
    }
  }
}

function readPlanes(planes: Int32Array, counts: Int32Array): void {
  for (let s = 0; s < SWEEP; s++) {
    let count = 0;
    for (let j = 0; j < 31; j++) count |= ((planes[j]! >>> s) & 1) << j;
    counts[s] = count;
  }
}
