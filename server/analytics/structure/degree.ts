/**
 * Degree and strength: how many cities a city is tied to, and how strongly.
 * Wasserman & Faust, Social Network Analysis (1994); strength: Barrat et al., PNAS 101 (2004).
 * In a directed network both add what goes out and what comes in. Isolates have 0.
 */
import type { Adjacency, Projection } from '../../graph/network-projection.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure } from '../measure-entry.ts';

/** Number of neighbours of each city by one adjacency. */
export function neighbourCounts({ offsets }: Adjacency): Float64Array {
  const counts = new Float64Array(offsets.length - 1);
  for (let u = 0; u < counts.length; u++) counts[u] = offsets[u + 1]! - offsets[u]!;
  return counts;
}

/** Sum of weights of each city by one adjacency. */
export function weightSums({ offsets, weights }: Adjacency): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let u = 0; u < sums.length; u++) for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) sums[u]! += weights[i]!;
  return sums;
}

/** Out + in when directed, the one number when undirected. */
export function bothWays(projection: Projection, read: (adjacency: Adjacency) => Float64Array): Float64Array {
  const out = read(projection.out);
  if (projection.form === 'undirected') return out;
  const into = read(projection.in);
  return out.map((value, u) => value + into[u]!);
}

export const degree: Measure = {
  id: 'degree', label: 'Degree', kind: 'node', unit: 'cities', network: 'undirected', weights: ['none'],
  definition: 'Number of cities a city is tied to. In the directed network: cities it teaches plus cities it learns from. Weights play no part (see strength).',
  nulls: [], references: ['wasserman-faust-1994'],
  source: 'Wasserman & Faust, Social Network Analysis (1994)',
  edgeCases: 'A city without ties has 0. A city that both teaches and learns from another counts it twice in the directed network.',
  parameters: [], columns: nodeColumns({ label: 'Degree', type: 'number', unit: 'cities', description: 'Number of cities tied to.' }),
  compute: ({ network, projection }) => ({ rows: nodeRows(network, bothWays(projection, neighbourCounts)) }),
};

export const strength: Measure = {
  id: 'strength', label: 'Strength', kind: 'node', unit: 'weight', network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Sum of the weights of the ties of a city: with count its events with other cities, with shared the events divided among those present. Without weights it equals degree.',
  nulls: [], references: ['barrat-2004', 'newman-2001'],
  source: 'Barrat, Barthélemy, Pastor-Satorras & Vespignani, PNAS 101 (2004); shared weights: Newman, Phys. Rev. E 64, 016132 (2001)',
  edgeCases: 'A city without ties has 0. In the directed network, out plus in.',
  parameters: [], columns: nodeColumns({ label: 'Strength', type: 'number', unit: 'weight', description: 'Sum of tie weights.' }),
  compute: ({ network, projection }) => ({ rows: nodeRows(network, bothWays(projection, weightSums)) }),
};
