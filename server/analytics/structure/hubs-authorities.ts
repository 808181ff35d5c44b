/**
 * Hubs and authorities: Kleinberg, J. ACM 46 (1999). Hubs are sources, authorities receivers; each
 * sums to 1. Power iteration from an even start, which picks one answer where several are possible.
 * Without arcs there is no value.
 */
import type { Adjacency, Projection } from '../../graph/network-projection.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type MeasureInput, type MeasureOutput, type Watch } from '../measure-entry.ts';

const MOST_ROUNDS = 20_000;
const SETTLED = 1e-13;

/** Each city's value becomes the weighted sum over its neighbours, scaled to sum to 1. */
function gather({ offsets, targets, weights }: Adjacency, from: Float64Array, into: Float64Array): void {
  let total = 0;
  for (let u = 0; u < into.length; u++) {
    let sum = 0;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) sum += from[targets[i]!]! * weights[i]!;
    into[u] = sum;
    total += sum;
  }
  for (let u = 0; u < into.length; u++) into[u]! /= total;
}

export function hubsAndAuthorities({ n, form, out, in: into }: Projection, watch: Watch): { hub: Float64Array; authority: Float64Array; settled: boolean } {
  let hub: Float64Array = new Float64Array(n).fill(1 / n);
  let next: Float64Array = new Float64Array(n);
  const authority = new Float64Array(n);
  let settled = false;
  for (let round = 0; round < MOST_ROUNDS && !settled; round++) {
    if (round % 8 === 0) watch(round, MOST_ROUNDS);
    gather(into, hub, authority);
    gather(out, authority, next);
    let change = 0;
    for (let u = 0; u < n; u++) change += Math.abs(next[u]! - hub[u]!);
    [hub, next] = [next, hub];
    settled = !(change > SETTLED);
  }
  gather(into, hub, authority);
  if (form === 'undirected') hub = blend(hub, authority);
  return { hub, authority: form === 'undirected' ? hub : authority, settled };
}

/**
 * In a bipartite network, such as a star, an even start settles on two vectors that take turns. Their sum at equal
 * length is the leading eigenvector, which makes hub and authority one where ties have no direction.
 */
function blend(one: Float64Array, other: Float64Array): Float64Array {
  const length = (values: Float64Array) => Math.sqrt(values.reduce((all, value) => all + value * value, 0));
  const [a, b] = [length(one), length(other)];
  const sum = one.map((value, u) => value / a + other[u]! / b);
  const total = sum.reduce((all, value) => all + value, 0);
  return sum.map((value) => value / total);
}

function computeSide(side: 'hub' | 'authority'): (input: MeasureInput) => MeasureOutput {
  return ({ network, projection, watch }) => {
    const scores = hubsAndAuthorities(projection, watch);
    const notes = scores.settled ? [] : [`The values still moved after ${MOST_ROUNDS} rounds; take small differences with care.`];
    return { rows: nodeRows(network, scores[side]), notes };
  };
}

const shared = {
  kind: 'node' as const, unit: 'share', network: 'directed' as const, weights: ALL_WEIGHTS,   source: 'Kleinberg, J. ACM 46 (1999)',
  edgeCases: 'Empty in a network without arcs. In the undirected network hubs and authorities are the same. Where parts of the network tie for first, the answer from an even start is given.',
  nulls: ['rewire'], references: ['kleinberg-1999'],
} satisfies Partial<Measure>;

export const hub: Measure = {
  ...shared, id: 'hub', label: 'Hub', parameters: [],
  definition: 'How much a city teaches cities that many good hubs teach: hubs are sources. The values sum to 1.',
  columns: nodeColumns({ label: 'Hub', type: 'number', unit: 'share', description: 'Share; all values sum to 1.' }), compute: computeSide('hub'),
};
export const authority: Measure = {
  ...shared, id: 'authority', label: 'Authority', parameters: [],
  definition: 'How much a city learns from good hubs: authorities are receivers. The values sum to 1.',
  columns: nodeColumns({ label: 'Authority', type: 'number', unit: 'share', description: 'Share; all values sum to 1.' }), compute: computeSide('authority'),
};
