/**
 * Loss of a broker: what share of the pairs of other cities no longer reach each other when a city
 * leaves. Undirected: parts that a cut city holds together (Tarjan 1972), O(n + m). Directed: v is lost to
 * s→t where every path from s to t runs through v, that is where v dominates t in the network as seen from s
 * (Cooper, Harvey & Kennedy 2001), O(n·m).
 */
import type { Adjacency, Projection } from '../../graph/network-projection.ts';
import { nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';
import { asUndirectedIfSymmetric } from './projection-work.ts';

/** Pieces that threads share: piece i takes the sources i, i + 32, …. */
const PIECES = 32;

export interface Losses {
  /** Ordered pairs of others that v's leaving parts. */
  readonly lost: Float64Array;
  /** Ordered pairs of others of which one reaches the other while v is there. */
  readonly pairs: Float64Array;
}

/** Undirected: depth first, each subtree that has no other way up falls off. */
export function undirectedLosses({ n, out: { offsets, targets } }: Projection): Losses {
  const [index, low, size, fallen] = [new Int32Array(n), new Int32Array(n), new Int32Array(n).fill(1), new Float64Array(n)];
  const [lost, pairs, path, next] = [new Float64Array(n), new Float64Array(n), new Int32Array(n), new Int32Array(n)];
  let [visited, total] = [0, 0];
  for (let start = 0; start < n; start++) {
    if (index[start] !== 0) continue;
    const first = visited;
    const seen: number[] = [];
    let depth = 0;
    const enter = (u: number) => {
      index[u] = low[u] = ++visited;
      next[u] = offsets[u]!;
      path[depth++] = u;
      seen.push(u);
    };
    enter(start);
    while (depth > 0) {
      const u = path[depth - 1]!;
      if (next[u]! < offsets[u + 1]!) {
        const v = targets[next[u]!++]!;
        if (index[v] === 0) enter(v);
        else if (index[v]! < low[u]!) low[u] = index[v]!;
        continue;
      }
      if (--depth === 0) break;
      const parent = path[depth - 1]!;
      size[parent]! += size[u]!;
      if (low[u]! < low[parent]!) low[parent] = low[u]!;
      if (low[u]! < index[parent]!) continue;
      /* u's subtree hangs on its parent alone. */
      fallen[parent]! += size[u]!;
      lost[parent]! -= size[u]! * (size[u]! - 1);
    }
    const cities = visited - first;
    total += cities * (cities - 1);
    for (const u of seen) {
      const rest = cities - 1 - fallen[u]!;
      lost[u]! += (cities - 1) * (cities - 2) - rest * (rest - 1);
      pairs[u] = -2 * (cities - 1);
    }
  }
  for (let u = 0; u < n; u++) pairs[u]! += total;
  return { lost, pairs };
}

/** Directed, from the sources first, first + step, …: lost pairs of each city, then its part in pairs (to be taken off all), then the number of pairs. */
export function directedLosses({ n, out, in: into }: Projection, first: number, step: number, watch: Watch): Float64Array {
  const found = new Float64Array(2 * n + 1);
  const search = dominatorSearch(n, out, into);
  const below = new Int32Array(n);
  for (let source = first; source < n; source += step) {
    if (((source - first) / step) % 64 === 0) watch(source, n);
    const { order, reached, above } = search(source);
    found[2 * n]! += reached - 1;
    found[n + source]! += reached - 1;
    for (let k = 0; k < reached; k++) below[k] = 1;
    for (let k = reached - 1; k > 0; k--) {
      const v = order[k]!;
      found[n + v]!++;
      found[v]! += below[k]! - 1;
      below[above[k]!]! += below[k]!;
    }
  }
  return found;
}

interface Dominators {
  /** Cities reached, in reverse postorder: the source first. */
  readonly order: Int32Array;
  readonly reached: number;
  /** Place of the immediate dominator of the k-th. */
  readonly above: Int32Array;
}

function dominatorSearch(n: number, { offsets, targets }: Adjacency, into: Adjacency): (source: number) => Dominators {
  const [place, next, path, post] = [new Int32Array(n).fill(-1), new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  const [order, above] = [new Int32Array(n), new Int32Array(n)];
  let reached = 0;
  return (source) => {
    for (let k = 0; k < reached; k++) place[order[k]!] = -1;
    reached = 0;
    let depth = 1;
    path[0] = source;
    next[source] = offsets[source]!;
    place[source] = 0;
    while (depth > 0) {
      const u = path[depth - 1]!;
      if (next[u]! < offsets[u + 1]!) {
        const v = targets[next[u]!++]!;
        if (place[v] !== -1) continue;
        place[v] = 0;
        next[v] = offsets[v]!;
        path[depth++] = v;
      } else {
        depth--;
        post[reached++] = u;
      }
    }
    for (let k = 0; k < reached; k++) {
      order[k] = post[reached - 1 - k]!;
      place[order[k]!] = k;
      above[k] = -1;
    }
    above[0] = 0;
    for (let changed = true; changed;) {
      changed = false;
      for (let k = 1; k < reached; k++) {
        const v = order[k]!;
        let known = -1;
        for (let i = into.offsets[v]!; i < into.offsets[v + 1]!; i++) {
          let other = place[into.targets[i]!]!;
          if (other === -1 || above[other] === -1) continue;
          if (known === -1) known = other;
          while (known !== other) {
            while (other > known) other = above[other]!;
            while (known > other) known = above[known]!;
          }
        }
        if (above[k] !== known) {
          above[k] = known;
          changed = true;
        }
      }
    }
    return { order, reached, above };
  };
}

export const brokerLoss: Measure = {
  id: 'broker-loss', label: 'Loss if the city leaves', kind: 'node', unit: 'share of pairs', network: 'directed', weights: ['none'],
  definition: 'What would be lost without a city: 1 − reach(G − v)/reach(G), where reach counts ordered pairs of other cities of which one reaches the other over arcs, however long the way. 0 where every pair has a way around the city, 1 where none has. Exact. Weights play no part.',
  nulls: ['rewire'], references: ['borgatti-2006', 'tarjan-1972', 'cooper-harvey-kennedy-2001'],
  source: 'Borgatti, Comput. Math. Organ. Theory 12 (2006): fragmentation; cut cities: Tarjan (1972); dominators: Cooper, Harvey & Kennedy (2001)',
  edgeCases: 'A city without ties, or one that others can do without, has 0. Empty where no other city reaches another (0/0). It says what paths are lost, not that knowledge would have taken them, and nobody finds a new way in it.',
  parameters: [],
  columns: nodeColumns({ label: 'Loss', type: 'number', unit: 'share of pairs', description: 'Share of the pairs of other cities that lose their way.' },
    { name: 'lost', label: 'Pairs lost', type: 'number', unit: 'ordered pairs', description: 'Pairs of other cities that no longer reach each other.' },
    { name: 'n', label: 'n', type: 'number', unit: 'ordered pairs', description: 'Pairs of other cities that reach each other while the city is there.' }),
  split: {
    pieces: PIECES,
    piece: ({ projection, watch }, piece) => {
      const as = asUndirectedIfSymmetric(projection);
      return as.form === 'undirected' ? new Float64Array(0) : directedLosses(as, piece, PIECES, watch);
    },
    finish: ({ network, projection }, parts) => {
      const { lost, pairs } = asUndirectedIfSymmetric(projection).form === 'undirected' ? undirectedLosses(projection) : addUp(projection.n, parts);
      return { rows: nodeRows(network, lost.map((count, u) => count / pairs[u]!), lost, pairs) };
    },
  },
};

function addUp(n: number, parts: readonly Float64Array[]): Losses {
  const sum = new Float64Array(2 * n + 1);
  for (const part of parts) for (let i = 0; i < part.length; i++) sum[i]! += part[i]!;
  return { lost: sum.slice(0, n), pairs: sum.slice(n, 2 * n).map((part) => sum[2 * n]! - part) };
}
