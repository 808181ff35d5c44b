/**
 * Reciprocity: how much of what is given comes back. Share of answered arcs, the same beyond what
 * chance alone would answer (Garlaschelli & Loffredo 2004), and in weights (Squartini et al. 2013).
 */
import type { Projection } from '../../graph/network-projection.ts';
import { wilson } from '../../statistics/wilson.ts';
import { ALL_WEIGHTS, figureColumns, type Cell, type Measure } from '../measure-entry.ts';

export interface MutualArcs {
  readonly arcs: number;
  /** Pairs of cities with arcs both ways. */
  readonly mutualPairs: number;
  /** Σ min(w_ij, w_ji) over arcs, and Σ w. */
  readonly returned: number;
  readonly total: number;
}

/** One pass over the arcs from and to each city, which stand in city order. */
export function mutualArcs({ n, links, out, in: into }: Projection): MutualArcs {
  let [answered, returned, total] = [0, 0, 0];
  for (let u = 0; u < n; u++) {
    let j = into.offsets[u]!;
    const end = into.offsets[u + 1]!;
    for (let i = out.offsets[u]!; i < out.offsets[u + 1]!; i++) {
      const v = out.targets[i]!;
      total += out.weights[i]!;
      while (j < end && into.targets[j]! < v) j++;
      if (j === end || into.targets[j] !== v) continue;
      answered++;
      returned += Math.min(out.weights[i]!, into.weights[j]!);
    }
  }
  return { arcs: links, mutualPairs: answered / 2, returned, total };
}

/** Σmin(w_ij, w_ji)/Σw, without weights the share of answered arcs. NaN without arcs or direction. */
export function reciprocityOf(projection: Projection): { readonly value: number; readonly n: number } {
  if (projection.form === 'undirected') return { value: Number.NaN, n: projection.links };
  const { returned, total } = mutualArcs(projection);
  return { value: returned / total, n: projection.links };
}

/** Share of answered arcs from the share q of linked pairs that are mutual. */
const ofArcs = (q: number) => (2 * q) / (1 + q);

export const reciprocity: Measure = {
  id: 'reciprocity', label: 'Reciprocity', kind: 'network', unit: null, network: 'directed', weights: ALL_WEIGHTS,
  definition: 'raw: arcs that are answered by an arc the other way / arcs. chance-corrected: (r − a)/(1 − a), where a is the density: 0 where as many are answered as in a random network with as many arcs, 1 where all are, negative where fewer than by chance. weighted: Σmin(w_ij, w_ji)/Σw in the weights asked for; without weights it equals raw. mutual-pairs: pairs of cities with arcs both ways, of the pairs with any. The interval takes pairs of cities as independent: Wilson 95 % of the share q of linked pairs that are mutual, carried over by r = 2q/(1 + q), and from r to the chance-corrected value with the density as it is. The weighted value has none.',
  nulls: ['rewire'], references: ['wasserman-faust-1994', 'garlaschelli-loffredo-2004', 'squartini-2013', 'wilson-1927'],
  source: 'Wasserman & Faust (1994); chance-corrected: Garlaschelli & Loffredo, Phys. Rev. Lett. 93, 268701 (2004); weighted: Squartini et al., Sci. Rep. 3, 2729 (2013)',
  edgeCases: 'Without arcs, and in the undirected network, every share is empty. Where every ordered pair has an arc there is nothing beyond chance (0/0): chance-corrected is empty. Exchanges of partners run both ways by definition and raise reciprocity; the rewire model keeps each city’s teaching and learning, not these pairs.',
  parameters: [],
  columns: figureColumns({ low: 'Lower end of the 95 % interval; empty where there is none.', high: 'Upper end of that interval.', n: 'Arcs, or for mutual-pairs the pairs of cities with an arc.' }),
  compute: ({ projection }) => {
    const { n, form } = projection;
    const { arcs, mutualPairs, returned, total } = mutualArcs(projection);
    if (form === 'undirected' || arcs === 0) {
      return { rows: ['raw', 'chance-corrected', 'weighted', 'mutual-pairs'].map((name): Cell[] => [name, null, null, null, form === 'undirected' ? null : 0]) };
    }
    const linked = arcs - mutualPairs;
    const { low, high } = wilson(mutualPairs, linked);
    const density = arcs / (n * (n - 1));
    const beyond = (r: number) => (density === 1 ? null : (r - density) / (1 - density));
    const raw = (2 * mutualPairs) / arcs;
    return {
      rows: [
        ['raw', raw, ofArcs(low), ofArcs(high), arcs],
        ['chance-corrected', beyond(raw), beyond(ofArcs(low)), beyond(ofArcs(high)), arcs],
        ['weighted', returned / total, null, null, arcs],
        ['mutual-pairs', mutualPairs, linked * low, linked * high, linked],
      ],
    };
  },
};
