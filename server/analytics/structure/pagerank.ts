/**
 * PageRank: Brin & Page, Comput. Netw. ISDN Syst. 30 (1998). Follows the flow of knowledge, so cities
 * that learn from many gain. Weighted by arc weight; cities without outgoing arcs spread evenly over
 * all cities; the values sum to 1. Empty network: no rows.
 */
import { AppError } from '../../errors.ts';
import type { Projection } from '../../graph/network-projection.ts';
import { weightSums } from './degree.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type Watch } from '../measure-entry.ts';

const MOST_ROUNDS = 20_000;

/**
 * Solves x = damping·Pᵀx + (1 − damping)/n and lets the values sum to 1: what cities without outgoing arcs
 * spread evenly only scales x (Del Corso, Gullí & Romani, Internet Math. 2, 2005). Gauss–Seidel, with
 * over-relaxation where P is symmetric up to scaling, that is undirected (Young, Iterative Solution of
 * Large Linear Systems, 1971), until the change, summed over cities, is at most 1e-14.
 */
export function pagerankOf({ n, form, in: into, out }: Projection, damping: number, watch: Watch): Float64Array {
  const { offsets, targets, weights } = into;
  const outgoing = weightSums(out);
  const plain = weights.every((weight) => weight === 1);
  const base = (1 - damping) / n;
  const stride = form === 'undirected' ? 2 / (1 + Math.sqrt(1 - damping ** 2)) : 1;
  const rank = new Float64Array(n).fill(1 / n);
  /* What each unit of arc weight hands on. */
  const flow = rank.map((value, u) => (outgoing[u] === 0 ? 0 : (damping * value) / outgoing[u]!));
  const perUnit = outgoing.map((sum) => (sum === 0 ? 0 : damping / sum));
  const tolerance = Math.max(1e-14, n * 1e-18);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round % 8 === 0) watch(round, MOST_ROUNDS);
    let change = 0;
    for (let u = 0; u < n; u++) {
      let sum = base;
      if (plain) for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) sum += flow[targets[i]!]!;
      else for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++) sum += flow[targets[i]!]! * weights[i]!;
      const step = stride * (sum - rank[u]!);
      change += Math.abs(step);
      rank[u]! += step;
      flow[u] = rank[u]! * perUnit[u]!;
    }
    if (change <= tolerance) {
      const total = rank.reduce((sum, value) => sum + value, 0);
      return rank.map((value) => value / total);
    }
  }
  if (n === 0) return rank;
  throw new AppError('internal', `pagerank did not settle in ${MOST_ROUNDS} rounds; use a smaller damping than ${damping}`);
}

export const pagerank: Measure = {
  id: 'pagerank', label: 'PageRank', kind: 'node', unit: 'share', network: 'directed', weights: ALL_WEIGHTS,
  definition: 'Share of a walk that follows the flow of knowledge spent at a city, with a jump to any city at chance 1 − damping. Cities that learn from many gain. The values sum to 1.',
  nulls: ['rewire'], references: ['brin-page-1998'],
  source: 'Brin & Page, Computer Networks and ISDN Systems 30 (1998)',
  edgeCases: 'A city without outgoing arcs spreads evenly over all cities. A city without arcs keeps a small share. In the undirected network a tie runs both ways.',
  parameters: [{ name: 'damping', label: 'Damping', description: 'Chance to follow an arc rather than jump, from 0 to 0.99.', type: 'number', choices: null, default: 0.85, required: false }],
  limits: { damping: { min: 0, max: 0.99 } },
  columns: nodeColumns({ label: 'PageRank', type: 'number', unit: 'share', description: 'Share of the walk; all values sum to 1.' }),
  compute: ({ network, projection, parameters, watch }) => ({ rows: nodeRows(network, pagerankOf(projection, parameters.damping as number, watch)) }),
};
