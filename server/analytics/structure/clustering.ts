/**
 * Clustering coefficient and transitivity on the undirected form. Triangles are counted once each
 * by orienting ties from lower to higher degree (Latapy, Theor. Comput. Sci. 407, 2008).
 */
import { undirectedForm, type Projection } from '../../graph/network-projection.ts';
import { neighbourCounts } from './degree.ts';
import { nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';

/** Number of triangles through each city of an undirected projection. */
export function triangles({ n, out }: Projection, watch: Watch): Float64Array {
  const degree = neighbourCounts(out);
  const before = (u: number, v: number) => degree[u]! < degree[v]! || (degree[u] === degree[v] && u < v);
  const offsets = new Int32Array(n + 1);
  for (let u = 0; u < n; u++) {
    let count = 0;
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) if (before(u, out.targets[i]!)) count++;
    offsets[u + 1] = offsets[u]! + count;
  }
  const forward = new Int32Array(offsets[n]!);
  for (let u = 0, at = 0; u < n; u++) {
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) if (before(u, out.targets[i]!)) forward[at++] = out.targets[i]!;
  }
  const through = new Float64Array(n);
  const mark = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) {
    if (u % 256 === 0) watch(u, n);
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) mark[forward[i]!] = u;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const v = forward[i]!;
      for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
        const w = forward[j]!;
        if (mark[w] !== u) continue;
        through[u]!++;
        through[v]!++;
        through[w]!++;
      }
    }
  }
  return through;
}

/** Share of the pairs of a city's neighbours that are tied; NaN below degree 2. */
export function clusteringOf(undirected: Projection, through: Float64Array): Float64Array {
  const degree = neighbourCounts(undirected.out);
  return through.map((count, u) => (degree[u]! < 2 ? Number.NaN : (2 * count) / (degree[u]! * (degree[u]! - 1))));
}

export const clustering: Measure = {
  id: 'clustering', label: 'Clustering coefficient', kind: 'node', unit: 'share', network: 'undirected', weights: ['none'],
  definition: 'Share of the pairs of cities tied to a city that are tied to each other. A directed network is taken in its undirected form. Weights play no part.',
  nulls: ['rewire'], references: ['watts-strogatz-1998'],
  source: 'Watts & Strogatz, Nature 393 (1998)',
  edgeCases: 'Empty below two ties, where there is no pair to look at. The mean in summary counts these as 0.',
  parameters: [], columns: nodeColumns({ label: 'Clustering', type: 'number', unit: 'share', description: 'From 0 to 1.' }),
  compute: ({ network, projection, watch }) => {
    const form = undirectedForm(projection);
    return { rows: nodeRows(network, clusteringOf(form, triangles(form, watch))) };
  },
};
