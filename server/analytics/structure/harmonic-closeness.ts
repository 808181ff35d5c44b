/**
 * Harmonic closeness Σ 1/d(u,v) / (n − 1), from u outward: Marchiori & Latora, Physica A 285 (2000).
 * Unreachable cities add 0. Weighted: a tie is 1/weight long.
 */
import type { Projection } from '../../graph/network-projection.ts';
import { hopCounts, lengthsFrom, newLengths } from './distances.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';

export function harmonicClosenessOf({ n, out, weights }: Projection, watch: Watch): Float64Array {
  const sum = new Float64Array(n);
  if (weights === 'none') {
    hopCounts(out, watch, (source, hops, cities) => { sum[source]! += cities / hops; });
  } else {
    const lengths = newLengths(n);
    for (let u = 0; u < n; u++) {
      if (u % 16 === 0) watch(u, n);
      lengthsFrom(out, u, lengths);
      for (let k = 1; k < lengths.reached; k++) sum[u]! += 1 / lengths.distance[lengths.order[k]!]!;
    }
  }
  return sum.map((value) => (n < 2 ? Number.NaN : value / (n - 1)));
}

export const harmonicCloseness: Measure = {
  id: 'harmonic-closeness', label: 'Harmonic closeness', kind: 'node', unit: null, network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Mean of 1/distance from a city to every other city; a city that cannot be reached adds 0. In the directed network distances follow the flow of knowledge outward.',
  nulls: ['rewire'], references: ['marchiori-latora-2000'],
  source: 'Marchiori & Latora, Physica A 285 (2000)',
  edgeCases: 'A city without ties has 0. Empty in a network of one city. With weights a tie is 1/weight long, so values may exceed 1.',
  parameters: [], columns: nodeColumns({ label: 'Harmonic closeness', type: 'number', unit: null, description: 'Mean of 1/distance to the others.' }),
  compute: ({ network, projection, watch }) => ({ rows: nodeRows(network, harmonicClosenessOf(projection, watch)) }),
};
