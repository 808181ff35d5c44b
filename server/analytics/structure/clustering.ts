/**
 * Clustering coefficient and transitivity on the undirected form. Triangles are counted once each
 * by orienting ties from lower to higher degree (Latapy, Theor. Comput. Sci. 407, 2008).
 */
import { undirectedForm, type Projection } from '../../graph/network-projection.ts';
import { neighbourCounts } from './degree.ts';
import { nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';

/** Number of triangles through each city of an undirected projection. */
export function triangles({ n, out: { offsets, targets } }: Projection, watch: Watch): Float64Array {
  /* `forward[starts[u]] … forward[ends[u] − 1]`: neighbours of more ties than u, or as many and a later place. */
  const [starts, ends] = [new Int32Array(n), new Int32Array(n)];
  const forward = new Int32Array(targets.length / 2);
  for (let u = 0, at = 0; u < n; u++) {
    const degree = offsets[u + 1]! - offsets[u]!;
    starts[u] = at;
    for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) {
      const v = targets[i]!;
      const other = offsets[v + 1]! - offsets[v]!;
      if (other > degree || (other === degree && v > u)) forward[at++] = v;
    }
    ends[u] = at;
  }
  const through = new Float64Array(n);
  const mark = new Int32Array(n).fill(-1);
  for (let u = 0; u < n; u++) {
    if (u % 256 === 0) watch(u, n);
    const [start, end] = [starts[u]!, ends[u]!];
    /* A triangle is found from the one city that is before both others. */
    if (end - start < 2) continue;
    for (let i = start; i < end; i++) mark[forward[i]!] = u;
    for (let i = start; i < end; i++) {
      const v = forward[i]!;
      for (let j = starts[v]!, stop = ends[v]!; j < stop; j++) {
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
