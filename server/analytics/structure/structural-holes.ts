/**
 * Constraint and effective size: Burt, Structural Holes (1992), on mutual weights w_uv + w_vu. The inner
 * sums run over neighbours of u only (convention 11), so a city that only receives has a value too.
 * Isolates have none.
 */
import { mergeNeighbours, type Adjacency, type Projection } from '../../graph/network-projection.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';

interface Mutual {
  readonly n: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly total: Float64Array;
  readonly largest: Float64Array;
}

function mutualWeights(projection: Projection): Mutual {
  const { n, out, in: into, form } = projection;
  const [total, largest] = [new Float64Array(n), new Float64Array(n)];
  const sum = ({ offsets, targets, weights }: Adjacency): Mutual => {
    for (let u = 0; u < n; u++) {
      for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) {
        total[u]! += weights[i]!;
        if (weights[i]! > largest[u]!) largest[u] = weights[i]!;
      }
    }
    return { n, offsets, targets, weights, total, largest };
  };
  /* Both ways a tie weighs twice as much, which falls out of every share. */
  if (form === 'undirected') return sum(out);
  const offsets = new Int32Array(n + 1);
  const most = out.targets.length + into.targets.length;
  const [targets, weights] = [new Int32Array(most), new Float64Array(most)];
  let filled = 0;
  for (let u = 0; u < n; u++) {
    mergeNeighbours(projection, u, (v, toward, back) => {
      targets[filled] = v;
      weights[filled++] = toward + back;
    });
    offsets[u + 1] = filled;
  }
  return sum({ offsets, targets: targets.slice(0, filled), weights: weights.slice(0, filled) });
}

/**
 * For each city u and neighbour v, hands over p_uv and the sum over shared neighbours w of p_uw·scale(w, v),
 * where scale is w's or v's weight of that tie divided as the measure asks.
 */
function overNeighbours(mutual: Mutual, divide: (v: number, w: number) => number, watch: Watch, add: (u: number, share: number, through: number) => void): void {
  const { n, offsets, targets, weights, total } = mutual;
  const share = new Float64Array(n);
  for (let u = 0; u < n; u++) {
    if (u % 64 === 0) watch(u, n);
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) share[targets[i]!] = weights[i]! / total[u]!;
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) {
      const v = targets[i]!;
      let through = 0;
      for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
        const w = targets[j]!;
        if (w !== u && share[w] !== 0) through += (share[w]! * weights[j]!) / divide(v, w);
      }
      add(u, share[v]!, through);
    }
    for (let i = offsets[u]!; i < offsets[u + 1]!; i++) share[targets[i]!] = 0;
  }
}

function isolatesUnknown(mutual: Mutual): Float64Array {
  return mutual.total.map((total) => (total === 0 ? Number.NaN : 0));
}

/** NaN for isolates. */
export function constraintOf(projection: Projection, watch: Watch): Float64Array {
  const mutual = mutualWeights(projection);
  const value = isolatesUnknown(mutual);
  overNeighbours(mutual, (_, w) => mutual.total[w]!, watch, (u, share, through) => { value[u]! += (share + through) ** 2; });
  return value;
}

export const constraint: Measure = {
  id: 'constraint', label: 'Constraint', kind: 'node', unit: null, network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'How far the ties of a city lead back to one another: Σ over its neighbours v of (p_uv + Σ p_uw·p_wv)², where p is the share of a city’s mutual weight. High constraint means few openings to unconnected parts.',
  nulls: ['rewire'], references: ['burt-1992'],
  source: 'Burt, Structural Holes (1992)', edgeCases: 'Empty for a city without ties. A city that only receives has a value, since weights in both directions count.',
  parameters: [], columns: nodeColumns({ label: 'Constraint', type: 'number', unit: null, description: 'Sum of squared dependence on neighbours.' }),
  compute: ({ network, projection, watch }) => ({ rows: nodeRows(network, constraintOf(projection, watch)) }),
};

export const effectiveSize: Measure = {
  id: 'effective-size', label: 'Effective size', kind: 'node', unit: 'cities', network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Number of neighbours less their overlap: Σ over neighbours v of (1 − Σ p_uw·m_vw), where m_vw is the mutual weight of v and w over the largest mutual weight of v.',
  nulls: ['rewire'], references: ['burt-1992'],
  source: 'Burt, Structural Holes (1992)', edgeCases: 'Empty for a city without ties.',
  parameters: [], columns: nodeColumns({ label: 'Effective size', type: 'number', unit: 'cities', description: 'Neighbours that are not redundant.' }),
  compute: ({ network, projection, watch }) => {
    const mutual = mutualWeights(projection);
    const value = isolatesUnknown(mutual);
    overNeighbours(mutual, (v) => mutual.largest[v]!, watch, (u, _, through) => { value[u]! += 1 - through; });
    return { rows: nodeRows(network, value) };
  },
};
