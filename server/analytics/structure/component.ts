/** Weakly connected components, labelled by the smallest city id in each. Isolates are components of one. */
import type { Projection } from '../../graph/network-projection.ts';
import { nodeColumns, nodeRows, type Measure } from '../measure-entry.ts';

/** For each city the smallest city number of its component. Cities are numbered in id order, so that is the smallest id too. */
export function componentOf({ n, out, in: into, form }: Projection): Int32Array {
  const label = new Int32Array(n).fill(-1);
  const stack = new Int32Array(n);
  const sides = form === 'undirected' ? [out] : [out, into];
  for (let start = 0; start < n; start++) {
    if (label[start] !== -1) continue;
    label[start] = start;
    stack[0] = start;
    for (let size = 1; size > 0;) {
      const u = stack[--size]!;
      for (const { offsets, targets } of sides) {
        for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
          const v = targets[i]!;
          if (label[v] !== -1) continue;
          label[v] = start;
          stack[size++] = v;
        }
      }
    }
  }
  return label;
}

export const component: Measure = {
  id: 'component', label: 'Component', kind: 'node', unit: null, network: 'undirected', weights: ['none'],
  definition: 'Which part of the network a city belongs to: cities in one component can reach each other over ties, whatever their direction. The value is the smallest city id in it.',
  nulls: [], references: ['wasserman-faust-1994'],
  source: 'Wasserman & Faust, Social Network Analysis (1994): weakly connected components',
  edgeCases: 'A city without ties is a component of its own, of size 1.',
  parameters: [],
  columns: nodeColumns({ label: 'Component', type: 'text', unit: null, description: 'Smallest city id in the component, compared as text.' },
    { name: 'size', label: 'Size', type: 'number', unit: 'cities', description: 'Cities in the component.' }),
  compute: ({ network, projection }) => {
    const label = componentOf(projection);
    const size = new Int32Array(projection.n);
    for (const of of label) size[of]!++;
    return { rows: nodeRows(network, Array.from(label, (of) => network.cities.id[of]!), Array.from(label, (of) => size[of]!)) };
  },
};
