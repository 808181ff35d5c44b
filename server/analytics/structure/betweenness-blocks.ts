/**
 * A network cut at its articulation points into blocks (biconnected components: Hopcroft & Tarjan,
 * Commun. ACM 16, 1973), of which trees and leaves are the blocks of two cities. Every shortest path
 * between cities of two blocks runs through the cities where the blocks meet, so each block can be
 * treated alone once its cities carry how many cities lie behind them (Sarıyüce et al., SIAM SDM 2013).
 * Exact, directed and weighted too: blocks are those of the network with its directions dropped.
 */
import { undirectedForm, type Adjacency, type Projection } from '../../graph/network-projection.ts';
import { reachWithin, stronglyConnected } from './betweenness-reach.ts';
import { searchOrder } from './search-order.ts';

/** One block with its own numbering of cities, neighbours near each other. */
export interface Block {
  /** City of the network by its number in the block. */
  readonly cities: Int32Array;
  readonly out: Adjacency;
  /** The same object as `out` when undirected. */
  readonly in: Adjacency;
  /** Cities outside the block, and the city itself, that reach the block at this city. */
  readonly sources: Float64Array;
  /** Cities outside the block, and the city itself, that are reached from this city. */
  readonly targets: Float64Array;
}

export interface Blocks {
  /** Those of three cities and more; in smaller ones no city is between others. */
  readonly blocks: readonly Block[];
  /** Ordered pairs that pass a city because it lies between their blocks. */
  readonly between: Float64Array;
}

/** Blocks as lists of cities, those further from the root of the search first; the last city of a list is nearest to the root. */
function findBlocks(n: number, { offsets, targets }: Adjacency): { lists: Int32Array; ends: number[] } {
  const [found, low, parent] = [new Int32Array(n), new Int32Array(n), new Int32Array(n).fill(-1)];
  const next = offsets.slice(0, n);
  const [path, open] = [new Int32Array(n), new Int32Array(n)];
  /* Every city is once not the nearest to the root, and a block has one that is. */
  const lists = new Int32Array(2 * n);
  const ends: number[] = [];
  let [time, filled] = [0, 0];
  for (let root = 0; root < n; root++) {
    if (found[root] !== 0) continue;
    let [depth, waiting] = [1, 1];
    path[0] = open[0] = root;
    found[root] = low[root] = ++time;
    while (depth > 0) {
      const u = path[depth - 1]!;
      if (next[u]! < offsets[u + 1]!) {
        const v = targets[next[u]!++]!;
        if (found[v] === 0) {
          parent[v] = u;
          found[v] = low[v] = ++time;
          path[depth++] = v;
          open[waiting++] = v;
        } else if (v !== parent[u] && found[v]! < low[u]!) low[u] = found[v]!;
        continue;
      }
      depth--;
      const above = parent[u]!;
      if (above === -1) continue;
      if (low[u]! < low[above]!) low[above] = low[u]!;
      if (low[u]! < found[above]!) continue;
      let city: number;
      do {
        city = open[--waiting]!;
        lists[filled++] = city;
      } while (city !== u);
      lists[filled++] = above;
      ends.push(filled);
    }
  }
  return { lists, ends };
}

/** Cuts a projection into blocks; O(n + m) unless directed blocks are not strongly connected. */
export function cutIntoBlocks(projection: Projection): Blocks {
  const { n, form } = projection;
  const ties = undirectedForm(projection).out;
  const { lists, ends } = findBlocks(n, ties);
  const { place } = searchOrder(ties);
  /* Of the block in which a city is not the nearest to the root. */
  const home = new Int32Array(n).fill(-1);
  ends.forEach((end, b) => { for (let k = ends[b - 1] ?? 0; k < end - 1; k++) home[lists[k]!] = b; });
  const local = new Int32Array(n);
  const parts = ends.map((end, b): Part => {
    const [first, top] = [ends[b - 1] ?? 0, lists[end - 1]!];
    /* Most blocks are a tie that leads to a leaf or between trees: nothing is looked up in them. */
    if (form === 'undirected' && end - first === 2) return { top, tied: lists[first]! };
    const cities = lists.slice(first, end).sort((u, v) => place[u]! - place[v]!);
    cities.forEach((city, i) => { local[city] = i; });
    const within = (forward: Adjacency, backward: Adjacency) => adjacencyWithin(cities, local, top, (city) => home[city] === b, forward, backward);
    const out = within(projection.out, projection.in);
    const block: Block = { cities, out, in: form === 'undirected' ? out : within(projection.in, projection.out), sources: new Float64Array(cities.length), targets: new Float64Array(cities.length) };
    return { top, block, whole: form === 'undirected' || stronglyConnected(block) };
  });
  const between = weighBlocks(n, parts);
  return { blocks: parts.flatMap((part) => ('block' in part && part.block.cities.length > 2 ? [part.block] : [])), between };
}

/** A block and its city nearest to the root of the search; `whole` says that all of it reach each other. */
type Part = { readonly top: number; readonly tied: number } | { readonly top: number; readonly block: Block; readonly whole: boolean };

/** Arcs of `forward` inside a block. Those of `top`, which may be in many blocks, are read from their other ends. */
function adjacencyWithin(cities: Int32Array, local: Int32Array, top: number, isHome: (city: number) => boolean, forward: Adjacency, backward: Adjacency): Adjacency {
  const size = cities.length;
  const offsets = new Int32Array(size + 1);
  const each = (visit: (from: number, to: number, weight: number) => void) => {
    for (const city of cities) {
      if (city === top) continue;
      const from = local[city]!;
      for (let i = forward.offsets[city]!; i < forward.offsets[city + 1]!; i++) {
        const other = forward.targets[i]!;
        if (other === top || isHome(other)) visit(from, local[other]!, forward.weights[i]!);
      }
      for (let i = backward.offsets[city]!; i < backward.offsets[city + 1]!; i++) {
        if (backward.targets[i] === top) visit(local[top]!, from, backward.weights[i]!);
      }
    }
  };
  each((from) => { offsets[from + 1]!++; });
  for (let u = 0; u < size; u++) offsets[u + 1]! += offsets[u]!;
  const next = offsets.slice(0, size);
  const [targets, weights] = [new Int32Array(offsets[size]!), new Float64Array(offsets[size]!)];
  each((from, to, weight) => {
    const at = next[from]!++;
    targets[at] = to;
    weights[at] = weight;
  });
  return { offsets, targets, weights };
}

/** Fills in what lies behind the cities of each block, those far from the root first and then those near; returns the pairs between blocks. */
function weighBlocks(n: number, parts: readonly Part[]): Float64Array {
  /* Cities that a city reaches, or that reach it, through blocks farther from the root; itself included. */
  const below = { out: new Float64Array(n).fill(1), in: new Float64Array(n).fill(1) };
  /* The same through the block nearer to the root; itself not included. */
  const above = { out: new Float64Array(n), in: new Float64Array(n) };
  const through = { out: new Float64Array(parts.length), in: new Float64Array(parts.length) };
  const ways = ['out', 'in'] as const;
  const weightsOf = ({ targets, sources }: Block, way: 'out' | 'in') => (way === 'out' ? targets : sources);
  const cuts = new Uint8Array(n);
  parts.forEach((part, b) => {
    const { top } = part;
    cuts[top] = 1;
    for (const way of ways) {
      if ('tied' in part) through[way][b] = below[way][part.tied]!;
      else {
        const { block, whole } = part;
        const weights = weightsOf(block, way);
        for (let i = 0; i < weights.length; i++) weights[i] = block.cities[i] === top ? 0 : below[way][block.cities[i]!]!;
        through[way][b] = reachWithin(block[way], weights, [block.cities.indexOf(top)], whole)[0]!;
      }
      below[way][top]! += through[way][b]!;
    }
  });
  for (let b = parts.length - 1; b >= 0; b--) {
    const part = parts[b]!;
    for (const way of ways) {
      const behindTop = below[way][part.top]! - through[way][b]! + above[way][part.top]!;
      if ('tied' in part) {
        above[way][part.tied] = behindTop;
        continue;
      }
      const { cities } = part.block;
      const weights = weightsOf(part.block, way);
      weights[cities.indexOf(part.top)] = behindTop;
      const asked = Array.from(cities.keys()).filter((i) => cities[i] !== part.top && cuts[cities[i]!] === 1);
      reachWithin(part.block[way], weights, asked, part.whole).forEach((reached, k) => { above[way][cities[asked[k]!]!] = reached; });
    }
  }
  const pairs = new Float64Array(n);
  const all = (way: 'in' | 'out', u: number) => below[way][u]! - 1 + above[way][u]!;
  for (let u = 0; u < n; u++) if (cuts[u] === 1) pairs[u] = all('in', u) * all('out', u) - above.in[u]! * above.out[u]!;
  parts.forEach(({ top }, b) => { pairs[top]! -= through.in[b]! * through.out[b]!; });
  return pairs;
}
