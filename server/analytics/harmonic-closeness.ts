/**
 * Harmonic closeness Σ 1/d(u,v) / (n − 1), from u outward: Marchiori & Latora, Physica A 285 (2000).
 * Unreachable cities add 0. Weighted: a tie is 1/weight long.
 */
import type { Projection } from '../graph/network-projection.ts';
import { hopsFrom, lengthsFrom, newHops, newLengths } from './distances.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type Watch } from './measure-entry.ts';

export function harmonicClosenessOf({ n, out, weights }: Projection, watch: Watch): Float64Array {
  const run = weights === 'none' ? newHops(n) : newLengths(n);
  const value = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    if (u % 16 === 0) watch(u, n);
    if ('heap' in run) lengthsFrom(out, u, run);
    else hopsFrom(out, u, run);
    let sum = 0;
    for (let k = 1; k < run.reached; k++) sum += 1 / run.distance[run.order[k]!]!;
    value[u] = n < 2 ? Number.NaN : sum / (n - 1);
  }
  return value;
}

export const harmonicCloseness: Measure = {
  id: 'harmonic-closeness', label: 'Harmonic closeness', kind: 'node', unit: null, network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Mean of 1/distance from a city to every other city; a city that cannot be reached adds 0. In the directed network distances follow the flow of knowledge outward.',
  source: 'Marchiori & Latora, Physica A 285 (2000)',
  edgeCases: 'A city without ties has 0. Empty in a network of one city. With weights a tie is 1/weight long, so values may exceed 1.',
  parameters: [], columns: nodeColumns({ label: 'Harmonic closeness', type: 'number', unit: null, description: 'Mean of 1/distance to the others.' }),
  compute: ({ network, projection, watch }) => ({ rows: nodeRows(network, harmonicClosenessOf(projection, watch)) }),
};
