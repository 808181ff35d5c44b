/** Figures of the whole network (convention 13). Unknown is empty: every 0/0 stays null. */
import { undirectedForm, type Projection } from '../../graph/network-projection.ts';
import { degreeAssortativity, groupAssortativity, groupAssortativityError } from './assortativity.ts';
import { clusteringOf, triangles } from './clustering.ts';
import { componentOf } from './component.ts';
import { bothWays, neighbourCounts } from './degree.ts';
import { lengthsFrom, newLengths } from './distances.ts';
import { gini } from './gini.ts';
import { hopCounts } from './hop-counts.ts';
import { reciprocityOf } from './reciprocity.ts';
import { figureColumns, type Cell, type Measure, type MeasureInput, type MeasureOutput, type Watch } from '../measure-entry.ts';

/** `error`: standard error, where there is one. */
interface Figure { readonly value: number; readonly n: number; readonly error?: number }

/** Two-sided 95 %. */
const Z = 1.959963984540054;
/** Distances of a drawn network are left out beyond this many steps over arcs. */
const MOST_STEPS_A_SAMPLE = 20_000_000;

/** Three times the triangles over the paths of length two; NaN where no city has two ties. */
export function transitivity(undirected: Projection, through: Float64Array): Figure {
  const degree = neighbourCounts(undirected.out);
  let [closed, paths] = [0, 0];
  through.forEach((count, u) => {
    closed += count;
    paths += (degree[u]! * (degree[u]! - 1)) / 2;
  });
  return { value: closed / paths, n: paths };
}

/** Mean and largest distance over ordered pairs that are connected, in hops or in lengths of 1/weight; NaN where no pair is. */
export function distances(projection: Projection, watch: Watch): { mean: Figure; largest: Figure } {
  const { n, out, weights } = projection;
  let [sum, pairs, largest] = [0, 0, 0];
  const add = (distance: number, cities: number) => {
    sum += distance * cities;
    pairs += cities;
    largest = Math.max(largest, distance);
  };
  if (weights === 'none') {
    hopCounts(projection, watch, (_, hops, cities) => add(hops, cities));
  } else {
    const lengths = newLengths(n);
    for (let u = 0; u < n; u++) {
      if (u % 16 === 0) watch(u, n);
      lengthsFrom(out, u, lengths);
      for (let k = 1; k < lengths.reached; k++) add(lengths.distance[lengths.order[k]!]!, 1);
    }
  }
  return { mean: { value: sum / pairs, n: pairs }, largest: { value: pairs === 0 ? Number.NaN : largest, n: pairs } };
}

function groupsOf(labels: readonly string[]): { group: Int32Array; groups: number } {
  const numbers = new Map<string, number>();
  const group = Int32Array.from(labels, (label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    return numbers.get(label)!;
  });
  return { group, groups: numbers.size };
}

export const summary: Measure = {
  id: 'summary', label: 'Summary of the network', kind: 'network', unit: null, network: 'undirected', weights: ['none', 'count', 'shared'],
  definition: 'Cities, ties or arcs, isolates, components (weak), density, reciprocity (mutual arcs / arcs), transitivity, mean clustering, assortativity by degree and by country, Gini coefficient of degree (in + out), mean and largest distance over connected ordered pairs. With weights, reciprocity is Σmin(w_ij, w_ji)/Σw and a tie is 1/weight long; the other figures are those of the simple graph.',
  nulls: ['rewire', 'labels'], references: ['newman-2003', 'watts-strogatz-1998', 'wasserman-faust-1994'],
  source: 'Newman, Phys. Rev. E 67, 026126 (2003) for assortativity; Watts & Strogatz, Nature 393 (1998) for mean clustering; Wasserman & Faust (1994) for the rest',
  edgeCases: 'Reciprocity is empty when undirected. Mean clustering counts cities below two ties as 0. Clustering, transitivity and degree assortativity of a directed network are those of its undirected form. Density is empty below two cities, assortativity where all ends are alike, transitivity without a city of two ties, Gini without ties, distances without a connected pair. Beside a null model, distances get no band in a large network (cities × arcs beyond 20 million): they would take hours.',
  parameters: [],
  columns: figureColumns({ low: 'Lower end of the 95 % interval of country assortativity (jackknife over links); with a null model, of its band. Otherwise empty.', high: 'Upper end of that interval or band.', n: 'How many cities, links, pairs or paths the figure rests on.' }),
  compute: (input) => figuresOf(input, true),
  sampled: (input) => figuresOf(input, input.projection.n * input.projection.out.targets.length <= MOST_STEPS_A_SAMPLE),
};

function figuresOf({ network, projection, form, watch }: MeasureInput, withDistances: boolean): MeasureOutput {
  const { n, links } = projection;
  const undirected = undirectedForm(projection);
  const through = triangles(undirected, watch);
  const degree = bothWays(projection, neighbourCounts);
  const isolates = degree.reduce((count, value) => count + (value === 0 ? 1 : 0), 0);
  const components = componentOf(projection).reduce((count, label, u) => count + (label === u ? 1 : 0), 0);
  const pairs = form === 'directed' ? n * (n - 1) : (n * (n - 1)) / 2;
  const clustering = clusteringOf(undirected, through).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / n;
  const { group, groups } = groupsOf(network.cities.country);
  const distance = withDistances ? distances(projection, watch) : null;
  const figures: [string, Figure][] = [
    ['nodes', { value: n, n }],
    [form === 'directed' ? 'arcs' : 'ties', { value: links, n: links }],
    ['isolates', { value: isolates, n }],
    ['components', { value: components, n }],
    ['density', { value: links / pairs, n: pairs }],
    ['reciprocity', reciprocityOf(projection)],
    ['transitivity', transitivity(undirected, through)],
    ['mean-clustering', { value: clustering, n }],
    ['degree-assortativity', { value: degreeAssortativity(undirected), n: undirected.links }],
    ['country-assortativity', { value: groupAssortativity(projection, group, groups), n: links, error: groupAssortativityError(projection, group, groups) }],
    ['degree-gini', { value: gini(degree), n }],
    ['mean-distance', distance?.mean ?? LEFT_OUT],
    ['diameter', distance?.largest ?? LEFT_OUT],
  ];
  return { rows: figures.map(([name, { value, n: base, error = Number.NaN }]): Cell[] => [name, known(value), known(value - Z * error), known(value + Z * error), base]) };
}

/** Not recomputed on a drawn network. */
const LEFT_OUT: Figure = { value: Number.NaN, n: 0 };

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
