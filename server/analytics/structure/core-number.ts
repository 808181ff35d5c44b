/**
 * Core number: the largest k such that the city belongs to a part of the network in which every city
 * has at least k ties. Batagelj & Zaveršnik, arXiv:cs/0310049 (2003), O(m). Directed: arcs in and out
 * both count. Isolates have 0.
 */
import type { Projection } from '../../graph/network-projection.ts';
import { nodeColumns, nodeRows, type Measure } from '../measure-entry.ts';

export function coreNumbers({ n, out, in: into, form }: Projection): Int32Array {
  const sides = form === 'undirected' ? [out] : [out, into];
  const core = new Int32Array(n);
  let most = 0;
  for (let u = 0; u < n; u++) {
    for (const { offsets } of sides) core[u]! += offsets[u + 1]! - offsets[u]!;
    if (core[u]! > most) most = core[u]!;
  }
  /* Cities sorted by degree in buckets; `first[d]` is where degree d begins. */
  const first = new Int32Array(most + 2);
  for (let u = 0; u < n; u++) first[core[u]! + 1]!++;
  for (let d = 0; d <= most; d++) first[d + 1]! += first[d]!;
  const [sorted, place] = [new Int32Array(n), new Int32Array(n)];
  const next = first.slice();
  for (let u = 0; u < n; u++) {
    const at = next[core[u]!]!++;
    place[u] = at;
    sorted[at] = u;
  }
  for (let i = 0; i < n; i++) {
    const u = sorted[i]!;
    const degree = core[u]!;
    for (const { offsets, targets } of sides) {
      for (let j = offsets[u]!, end = offsets[u + 1]!; j < end; j++) {
        const v = targets[j]!;
        const before = core[v]!;
        if (before <= degree) continue;
        /* Moves v to the front of its bucket, then the bucket's edge past it: v has one degree less. */
        const front = Math.max(first[before]!, i + 1);
        const other = sorted[front]!;
        const from = place[v]!;
        sorted[from] = other;
        place[other] = from;
        sorted[front] = v;
        place[v] = front;
        first[before] = front + 1;
        core[v] = before - 1;
      }
    }
  }
  return core;
}

export const coreNumber: Measure = {
  id: 'core-number', label: 'Core number', kind: 'node', unit: 'ties', network: 'undirected', weights: ['none'],
  definition: 'The largest k such that a city belongs to a group in which every city has at least k ties within the group. Weights play no part.',
  nulls: ['rewire'], references: ['seidman-1983', 'batagelj-zaversnik-2003'],
  source: 'Seidman, Social Networks 5 (1983); algorithm: Batagelj & Zaveršnik (2003)',
  edgeCases: 'A city without ties has 0. In the directed network arcs in both directions count, so a mutual pair counts twice.',
  parameters: [], columns: nodeColumns({ label: 'Core number', type: 'number', unit: 'ties', description: 'Largest k of a k-core that holds the city.' }),
  compute: ({ network, projection }) => ({ rows: nodeRows(network, coreNumbers(projection)) }),
};
