/**
 * Betweenness centrality, exact: Brandes, J. Math. Sociol. 25 (2001). Weighted paths take 1/weight
 * as length. Undirected pairs count once. Raw, or divided by the number of pairs of other cities:
 * (n − 1)(n − 2) directed, half of that undirected. O(n·m), or O(n·m·log n) weighted.
 */
import type { Projection } from '../../graph/network-projection.ts';
import { lengthsFrom, newLengths, SAME_LENGTH } from './distances.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';

export function betweennessOf(projection: Projection, watch: Watch): Float64Array {
  const { n, form } = projection;
  const through = new Float64Array(n);
  const run = projection.weights === 'none' ? hopPaths(projection, through) : lengthPaths(projection, through);
  for (let source = 0; source < n; source++) {
    if (source % 16 === 0) watch(source, n);
    if (projection.out.offsets[source] !== projection.out.offsets[source + 1]) run(source);
  }
  return form === 'undirected' ? through.map((value) => value / 2) : through;
}

/** Adds the dependencies of one source: paths are counted outward, level by level, and gathered back. */
function hopPaths({ n, out }: Projection, through: Float64Array): (source: number) => void {
  const { offsets, targets } = out;
  const order = new Int32Array(n);
  const level = new Int32Array(n).fill(-1);
  const paths = new Float64Array(n);
  /* Arcs of shortest paths, gathered on the way out; those of the k-th city of `order` end before `ends[k]`. */
  const onPath = new Int32Array(targets.length);
  const ends = new Int32Array(n);
  /* (1 + dependency of w) / paths to w: what each path to w passes back to the city before. */
  const share = new Float64Array(n);
  return (source) => {
    level[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let [reached, kept] = [1, 0];
    for (let head = 0; head < reached; head++) {
      const u = order[head]!;
      const next = level[u]! + 1;
      const count = paths[u]!;
      for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) {
        const v = targets[i]!;
        const at = level[v]!;
        if (at === -1) {
          level[v] = next;
          paths[v] = count;
          order[reached++] = v;
          onPath[kept++] = v;
        } else if (at === next) {
          paths[v]! += count;
          onPath[kept++] = v;
        }
      }
      ends[head] = kept;
    }
    for (let k = reached - 1; k > 0; k--) {
      const u = order[k]!;
      let sum = 0;
      for (let i = ends[k - 1]!, end = ends[k]!; i < end; i++) sum += share[onPath[i]!]!;
      const dependency = sum * paths[u]!;
      through[u]! += dependency;
      share[u] = (1 + dependency) / paths[u]!;
    }
    for (let k = 0; k < reached; k++) level[order[k]!] = -1;
  };
}

function lengthPaths({ n, out, in: into }: Projection, through: Float64Array): (source: number) => void {
  const lengths = newLengths(n);
  const { distance, order } = lengths;
  const [paths, dependency] = [new Float64Array(n), new Float64Array(n)];
  const leads = (v: number, w: number, weight: number) => Math.abs(distance[v]! + 1 / weight - distance[w]!) <= SAME_LENGTH * distance[w]!;
  return (source) => {
    lengthsFrom(out, source, lengths);
    for (let k = 0; k < lengths.reached; k++) {
      const w = order[k]!;
      let count = k === 0 ? 1 : 0;
      for (let i = into.offsets[w]!; i < into.offsets[w + 1]!; i++) {
        const v = into.targets[i]!;
        if (k > 0 && leads(v, w, into.weights[i]!)) count += paths[v]!;
      }
      paths[w] = count;
      dependency[w] = 0;
    }
    for (let k = lengths.reached - 1; k > 0; k--) {
      const w = order[k]!;
      const share = (1 + dependency[w]!) / paths[w]!;
      for (let i = into.offsets[w]!; i < into.offsets[w + 1]!; i++) {
        const v = into.targets[i]!;
        if (leads(v, w, into.weights[i]!)) dependency[v]! += paths[v]! * share;
      }
      through[w]! += dependency[w]!;
    }
  };
}

export const betweenness: Measure = {
  id: 'betweenness', label: 'Betweenness', kind: 'node', unit: 'pairs', network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Number of pairs of other cities whose shortest paths pass through a city, each pair divided among its shortest paths. With weights a tie is 1/weight long. Normalised: divided by the number of pairs of other cities.',
  nulls: ['rewire'], references: ['freeman-1977', 'brandes-2001'],
  source: 'Freeman, Sociometry 40 (1977); exact algorithm: Brandes, J. Math. Sociol. 25 (2001)',
  edgeCases: 'A city without ties has 0. Normalised, it is empty in a network of fewer than three cities, where there is no pair of others.',
  parameters: [{ name: 'normalized', label: 'Normalised', description: 'Divide by (n − 1)(n − 2), or half of that in the undirected network.', type: 'boolean', choices: null, default: false, required: false }],
  columns: nodeColumns({ label: 'Betweenness', type: 'number', unit: 'pairs', description: 'Pairs of cities, or their share when normalised.' }),
  compute: ({ network, projection, parameters, watch }) => {
    const { n, form } = projection;
    const raw = betweennessOf(projection, watch);
    if (parameters.normalized !== true) return { rows: nodeRows(network, raw) };
    const pairs = n < 3 ? Number.NaN : ((n - 1) * (n - 2)) / (form === 'directed' ? 1 : 2);
    return { rows: nodeRows(network, raw.map((value) => value / pairs)) };
  },
};
