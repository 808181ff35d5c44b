/**
 * In-degree, out-degree and balance: who learns and who teaches. Arcs run from the city that
 * teaches to the city that learns. With weights, sums of arc weights instead of numbers of cities.
 */
import { weightSums } from './degree.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure } from '../measure-entry.ts';

const shared = { kind: 'node', network: 'directed', weights: ALL_WEIGHTS, parameters: [] } as const;
const BOTH_WAYS = 'In the undirected network every tie runs both ways.';
const WEIGHTED = 'With weights, the sum of the weights of these arcs.';

export const inDegree: Measure = {
  ...shared, parameters: [], id: 'in-degree', label: 'In-degree', unit: 'cities',
  definition: `Number of cities a city learned from. ${WEIGHTED}`,
  nulls: [], references: ['wasserman-faust-1994'],
  source: 'Wasserman & Faust, Social Network Analysis (1994)', edgeCases: `A city that learned from nobody has 0. ${BOTH_WAYS}`,
  columns: nodeColumns({ label: 'In-degree', type: 'number', unit: 'cities', description: 'Cities learned from.' }),
  compute: ({ network, projection }) => ({ rows: nodeRows(network, weightSums(projection.in)) }),
};

export const outDegree: Measure = {
  ...shared, parameters: [], id: 'out-degree', label: 'Out-degree', unit: 'cities',
  definition: `Number of cities a city taught. ${WEIGHTED}`,
  nulls: [], references: ['wasserman-faust-1994'],
  source: 'Wasserman & Faust, Social Network Analysis (1994)', edgeCases: `A city that taught nobody has 0. ${BOTH_WAYS}`,
  columns: nodeColumns({ label: 'Out-degree', type: 'number', unit: 'cities', description: 'Cities taught.' }),
  compute: ({ network, projection }) => ({ rows: nodeRows(network, weightSums(projection.out)) }),
};

export const balance: Measure = {
  ...shared, parameters: [], id: 'balance', label: 'Balance of teaching and learning', unit: null,
  definition: '(out − in) / (out + in): 1 for a city that only teaches, −1 for one that only learns, 0 where both are even. With weights, of the sums of arc weights.',
  nulls: [], references: ['wasserman-faust-1994'],
  source: 'Normalised net flow; directed degree as in Wasserman & Faust (1994)',
  edgeCases: `A city that neither taught nor learned has no balance (empty). ${BOTH_WAYS}`,
  columns: nodeColumns({ label: 'Balance', type: 'number', unit: null, description: 'From −1 (only learns) to 1 (only teaches).' }),
  compute: ({ network, projection }) => {
    const out = weightSums(projection.out);
    const into = weightSums(projection.in);
    return { rows: nodeRows(network, out.map((value, u) => (value - into[u]!) / (value + into[u]!))) };
  },
};
