/**
 * Robustness: what stays connected when cities leave one after the other, the most central first, the
 * best tied first, or at random. Albert, Jeong & Barabási, Nature 406 (2000); order by the network as it was at
 * the start (Holme et al. 2002: initial degree and betweenness).
 */
import type { Projection } from '../../graph/network-projection.ts';
import { quantile } from '../../statistics/quantile.ts';
import { seededRandom, shuffled } from '../../statistics/seeded-random.ts';
import { ALL_WEIGHTS, computeWhole, type Cell, type Measure, type MeasureInput, type ParameterValues } from '../measure-entry.ts';
import { betweennessOf } from './betweenness.ts';
import { bothWays, neighbourCounts } from './degree.ts';
import { asUndirectedIfSymmetric } from './projection-work.ts';
import { reachAmong } from './robustness-reach.ts';

/** Pieces of random orders; two more go by betweenness and by degree. */
const RANDOM_PIECES = 20;
const ORDERED = ['betweenness', 'degree'] as const;
/** Random orders for each network of a null model. */
const SAMPLED_RUNS = 5;
/** Figures of one point of a curve. */
const WIDTH = 4;

/** How many cities have left at each point of the curve, from 0 on. */
function removals(n: number, { upTo, steps }: ParameterValues): number[] {
  const counts = Array.from({ length: (steps as number) + 1 }, (_, k) => Math.round((n * (upTo as number) * k) / (steps as number)));
  return [...new Set(counts)];
}

/** Cities in falling order of a figure; those alike to six decimals in id order. */
function falling(figure: Float64Array): Int32Array {
  const rounded = figure.map((value) => Math.round(value * 1e6));
  return Int32Array.from(figure.keys()).sort((a, b) => rounded[b]! - rounded[a]! || a - b);
}

/** Point after point: pairs left, pairs of those left at the start, cities in the largest part, pairs left / pairs of those left. */
function curve(projection: Projection, order: Int32Array, counts: readonly number[], watch: () => void): number[] {
  const all = new Uint8Array(projection.n).fill(1);
  const stays = all.slice();
  let left = 0;
  return counts.flatMap((removed) => {
    watch();
    while (left < removed) stays[order[left++]!] = 0;
    const { pairs, largest } = reachAmong(projection, stays, stays);
    const before = reachAmong(projection, all, stays).pairs;
    return [pairs, before, largest, pairs / before];
  });
}

function piece(input: MeasureInput, place: number): Float64Array {
  const { parameters, seed, watch } = input;
  const projection = asUndirectedIfSymmetric(input.projection);
  const counts = removals(projection.n, parameters);
  if (place < ORDERED.length) {
    const figure = ORDERED[place] === 'degree' ? bothWays(projection, neighbourCounts) : betweennessOf(projection, watch);
    return Float64Array.from(curve(projection, falling(figure), counts, () => watch(place, ORDERED.length)));
  }
  const curves: number[][] = [];
  const runs = parameters.runs as number;
  for (let run = place - ORDERED.length; run < runs; run += RANDOM_PIECES) {
    const random = seededRandom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca77)) >>> 0);
    curves.push(curve(projection, shuffled(projection.n, random), counts, () => watch(run, runs)));
  }
  return Float64Array.from(curves.flat());
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** One row: what one curve, or the mean of many, says at a point. */
function row(strategy: string, removed: number, n: number, start: number, points: readonly (readonly number[])[]): Cell[] {
  const figure = (place: number) => points.map((point) => point[place]!);
  const shares = figure(3).filter((share) => Number.isFinite(share));
  const sorted = Float64Array.from(shares).sort();
  const band = strategy === 'random' ? [known(quantile(sorted, 0.025)), known(quantile(sorted, 0.975))] : [null, null];
  return [strategy, removed, removed / n, known(mean(shares)), ...band, mean(figure(1)), mean(figure(2)) / n, known(mean(figure(0)) / start)];
}

function rowsOf({ projection: { n }, parameters }: MeasureInput, parts: readonly Float64Array[]): Cell[][] {
  if (n === 0) return [];
  const counts = removals(n, parameters);
  const runs = parameters.runs as number;
  const start = parts[0]![0]!;
  const point = (part: Float64Array, run: number, k: number) => Array.from(part.subarray((run * counts.length + k) * WIDTH, (run * counts.length + k + 1) * WIDTH));
  const random = Array.from({ length: runs }, (_, run) => [parts[ORDERED.length + (run % RANDOM_PIECES)]!, Math.floor(run / RANDOM_PIECES)] as const);
  return [
    ...ORDERED.flatMap((strategy, i) => counts.map((removed, k) => row(strategy, removed, n, start, [point(parts[i]!, 0, k)]))),
    ...counts.map((removed, k) => row('random', removed, n, start, random.map(([part, run]) => point(part, run, k)))),
  ];
}

export const robustness: Measure = {
  id: 'robustness', label: 'Robustness when cities leave', kind: 'series', unit: 'share of pairs', network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Cities leave one after the other: those of most betweenness first, those of highest degree first (both as the network was at the start), or in random order. The value is reach(G − S)/reach(G), where reach counts ordered pairs of cities that stay of which one reaches the other, so that it says what the leaving of S costs the others; 1 minus it is the loss. Beside it: cities in the largest (weak) component over all cities at the start, and pairs that still reach each other over all pairs that did at the start. Random: mean of the runs, low and high are the 2.5 and 97.5 percentiles of the runs. Weights change the order by betweenness only.',
  nulls: ['rewire'], tested: ['value', 'largest'], keys: ['strategy', 'removed'], references: ['albert-2000', 'holme-2002', 'brandes-2001', 'tarjan-1972'],
  source: 'Albert, Jeong & Barabási, Nature 406 (2000); Holme et al., Phys. Rev. E 65, 056109 (2002)',
  edgeCases: 'Empty where none of the cities that stay reached another at the start (0/0). Cities of equal rank leave in the order of their ids. Ranks are not worked out anew after each leaving; with new ranks the fall can be steeper. No city finds new partners in it. An empty network has no rows.',
  limits: { upTo: { min: 0, max: 1 }, steps: { min: 1, max: 200 }, runs: { min: 2, max: 1000 } },
  parameters: [
    { name: 'upTo', label: 'Up to', description: 'Share of cities that leave in the end (0 to 1).', type: 'number', choices: null, default: 0.5, required: false },
    { name: 'steps', label: 'Steps', description: 'Points of the curve after the start (1 to 200).', type: 'integer', choices: null, default: 20, required: false },
    { name: 'runs', label: 'Runs', description: 'Independent runs: of the algorithm for communities (1 to 200), or random orders of leaving for robustness (2 to 1000).', type: 'integer', choices: null, default: 100, required: false },
  ],
  columns: [
    { name: 'strategy', label: 'Order of leaving', type: 'text', unit: null, description: 'betweenness, degree or random.' },
    { name: 'removed', label: 'Cities that left', type: 'number', unit: 'cities', description: 'How many cities have left.' },
    { name: 'share', label: 'Share that left', type: 'number', unit: 'share of cities', description: 'The same as a share of all cities.' },
    { name: 'value', label: 'Pairs still connected', type: 'number', unit: 'share of pairs', description: 'Of the pairs of cities that stay and reached each other at the start, the share that still do.' },
    { name: 'low', label: 'Low', type: 'number', unit: 'share of pairs', description: 'Random order: 2.5 percentile of the runs.' },
    { name: 'high', label: 'High', type: 'number', unit: 'share of pairs', description: 'Random order: 97.5 percentile of the runs.' },
    { name: 'n', label: 'n', type: 'number', unit: 'ordered pairs', description: 'Pairs of cities that stay and reached each other at the start; random: their mean.' },
    { name: 'largest', label: 'Largest component', type: 'number', unit: 'share of cities', description: 'Cities in the largest component over all cities at the start; random: mean.' },
    { name: 'reach', label: 'Pairs of all', type: 'number', unit: 'share of pairs', description: 'Pairs that reach each other over all pairs that did at the start, those with cities that left included; random: mean.' },
  ],
  sampled: (input) => computeWhole(robustness, { ...input, parameters: { ...input.parameters, runs: Math.min(SAMPLED_RUNS, input.parameters.runs as number) } }),
  split: { pieces: ORDERED.length + RANDOM_PIECES, piece, finish: (input, parts) => ({ rows: rowsOf(input, parts) }) },
};
