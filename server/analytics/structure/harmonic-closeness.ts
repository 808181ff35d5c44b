/**
 * Harmonic closeness Σ 1/d(u,v) / (n − 1), from u outward: Marchiori & Latora, Physica A 285 (2000).
 * Unreachable cities add 0. Weighted: a tie is 1/weight long. NaN in a network of one city.
 */
import type { Projection } from '../../graph/network-projection.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';
import { lengthsFrom, newLengths } from './distances.ts';
import { hopCounts } from './hop-counts.ts';

/** Pieces that threads share. */
const PIECES = 16;

/** Σ 1/d of the sources of one piece, 0 for the others. */
function sums(projection: Projection, watch: Watch, piece: number, pieces: number): Float64Array {
  const { n, out, weights } = projection;
  const sum = new Float64Array(n);
  if (weights === 'none') {
    hopCounts(projection, watch, (source, hops, cities) => { sum[source]! += cities / hops; }, piece, pieces);
    return sum;
  }
  const lengths = newLengths(n);
  for (let u = piece; u < n; u += pieces) {
    watch(u, n);
    lengthsFrom(out, u, lengths);
    for (let k = 1; k < lengths.reached; k++) sum[u]! += 1 / lengths.distance[lengths.order[k]!]!;
  }
  return sum;
}

const mean = (sum: Float64Array): Float64Array => sum.map((value) => (sum.length < 2 ? Number.NaN : value / (sum.length - 1)));

export function harmonicClosenessOf(projection: Projection, watch: Watch): Float64Array {
  return mean(sums(projection, watch, 0, 1));
}

export const harmonicCloseness: Measure = {
  id: 'harmonic-closeness', label: 'Harmonic closeness', kind: 'node', unit: null, network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Mean of 1/distance from a city to every other city; a city that cannot be reached adds 0. In the directed network distances follow the flow of knowledge outward.',
  nulls: ['rewire'], references: ['marchiori-latora-2000', 'then-2014'],
  source: 'Marchiori & Latora, Physica A 285 (2000); algorithm by hops: Then et al., PVLDB 8 (2014)',
  edgeCases: 'A city without ties has 0. Empty in a network of one city. With weights a tie is 1/weight long, so values may exceed 1.',
  parameters: [], columns: nodeColumns({ label: 'Harmonic closeness', type: 'number', unit: null, description: 'Mean of 1/distance to the others.' }),
  split: {
    pieces: PIECES,
    piece: ({ projection, watch }, piece) => sums(projection, watch, piece, PIECES),
    /* Each city is the source of one piece. */
    finish: ({ network, projection }, parts) => {
      const sum = new Float64Array(projection.n);
      for (const part of parts) part.forEach((value, u) => { sum[u]! += value; });
      return { rows: nodeRows(network, mean(sum)) };
    },
  },
};
