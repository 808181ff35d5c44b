/**
 * Betweenness centrality. Exact: block by block, Brandes, J. Math. Sociol. 25 (2001), in each. Sampled
 * beyond 25,000 cities: Riondato & Kornaropoulos (2014). Weighted paths take 1/weight as length.
 * Undirected pairs count once. Raw, or divided by the number of pairs of other cities:
 * (n − 1)(n − 2) directed, half of that undirected. A network without ties has zeros.
 */
import { AppError } from '../../errors.ts';
import type { Projection } from '../../graph/network-projection.ts';
import { ALL_WEIGHTS, nodeColumns, nodeRows, type Measure, type MeasureInput, type Watch } from '../measure-entry.ts';
import { cutIntoBlocks } from './betweenness-blocks.ts';
import { hopPaths, lengthPaths, SWEEP } from './betweenness-paths.ts';
import { CONFIDENCE, pathPlan, samplePaths, vertexDiameterBound, type PathPlan } from './betweenness-sampled.ts';
import { asUndirectedIfSymmetric, oncePerProjection } from './projection-work.ts';

/** Pieces that threads share: enough for two of them to end together, and the same everywhere. */
const PIECES = 16;
const MOST_EXACT = 25_000;
/** A fifth of a percent of all pairs: the cities most between others have a percent or two. */
const EPSILON = 0.002;

/** A bound of how many cities stand on a shortest path. */
const diameterBound = oncePerProjection(vertexDiameterBound);
const cut = oncePerProjection((projection) => cutIntoBlocks(asUndirectedIfSymmetric(projection)));

/** Dependencies of every `pieces`-th sweep of sources from `piece` on, in ordered pairs. */
function exactPiece(projection: Projection, piece: number, watch: Watch): Float64Array {
  const { blocks } = cut(projection);
  const total = new Float64Array(projection.n);
  const sweeps = blocks.map(({ cities }) => Math.ceil(cities.length / SWEEP));
  const all = sweeps.reduce((sum, count) => sum + count, 0);
  let done = 0;
  blocks.forEach((block, b) => {
    const first = (PIECES + piece - (done % PIECES)) % PIECES;
    if (first < sweeps[b]!) {
      const through = new Float64Array(block.cities.length);
      const pass = (projection.weights === 'none' ? hopPaths : lengthPaths)(block, through);
      for (let sweep = first; sweep < sweeps[b]!; sweep += PIECES) {
        watch(done + sweep, all);
        pass(sweep * SWEEP, Math.min(SWEEP, block.cities.length - sweep * SWEEP));
      }
      block.cities.forEach((city, i) => { total[city]! += through[i]!; });
    }
    done += sweeps[b]!;
  });
  return total;
}

function exactSum(projection: Projection, parts: readonly Float64Array[]): Float64Array {
  const total = cut(projection).between.slice();
  for (const part of parts) part.forEach((value, u) => { total[u]! += value; });
  return projection.form === 'undirected' ? total.map((value) => value / 2) : total;
}

/** Raw and exact, all in this thread. */
export function betweennessOf(projection: Projection, watch: Watch): Float64Array {
  return exactSum(projection, Array.from({ length: PIECES }, (_, piece) => exactPiece(projection, piece, (done, total) => watch(piece * total + done, PIECES * total))));
}

/** Where sampled, how many paths and how near they come; undefined where exact. */
function planFor({ projection, parameters }: MeasureInput): PathPlan | undefined {
  const { exact, epsilon } = parameters;
  if (exact === true && epsilon !== undefined) {
    throw new AppError('bad-request', 'betweenness: exact and epsilon exclude each other; leave one out', { details: { parameter: 'epsilon', value: epsilon } });
  }
  if (exact === true || (epsilon === undefined && projection.n <= MOST_EXACT)) return undefined;
  const error = (epsilon as number | undefined) ?? EPSILON;
  return pathPlan(diameterBound(projection), error);
}

function sampledNotes(n: number, { epsilon, paths, vertexDiameter }: PathPlan, asked: boolean): string[] {
  const why = asked ? 'Sampled as asked' : `Sampled, since the network has more than ${MOST_EXACT} cities (--exact computes it in full)`;
  return [`${why}: ${paths} shortest paths between random pairs of ${n} cities, none longer than ${vertexDiameter} cities. With a chance of ${100 * CONFIDENCE} % every value is within ${epsilon} × the number of pairs of cities of the exact one (Riondato & Kornaropoulos 2014, c = 1).`];
}

export const betweenness: Measure = {
  id: 'betweenness', label: 'Betweenness', kind: 'node', unit: 'pairs', network: 'undirected', weights: ALL_WEIGHTS,
  definition: 'Number of pairs of other cities whose shortest paths pass through a city, each pair divided among its shortest paths. With weights a tie is 1/weight long. Normalised: divided by the number of pairs of other cities. Exact up to 25,000 cities; beyond, estimated from sampled paths, with the bound of the error in the notes.',
  nulls: ['rewire'], references: ['freeman-1977', 'brandes-2001', 'sariyuce-2013', 'then-2014', 'riondato-kornaropoulos-2014', 'borassi-natale-2016'],
  source: 'Freeman, Sociometry 40 (1977); exact algorithm: Brandes, J. Math. Sociol. 25 (2001), in blocks: Sarıyüce et al., SIAM SDM (2013); sampled: Riondato & Kornaropoulos, WSDM (2014)',
  edgeCases: 'A city without ties has 0. Normalised, it is empty in a network of fewer than three cities, where there is no pair of others. Sampled values of cities that few paths pass may be 0.',
  parameters: [
    { name: 'normalized', label: 'Normalised', description: 'Divide by (n − 1)(n − 2), or half of that in the undirected network.', type: 'boolean', choices: null, default: false, required: false },
    { name: 'exact', label: 'Exact', description: 'Compute in full whatever the size. Without it a network of more than 25,000 cities is sampled.', type: 'boolean', choices: null, default: false, required: false },
    { name: 'epsilon', label: 'Error bound', description: 'Sample paths, so that with 95 % chance no value is off by more than this share of all pairs (0.002 where the size alone asks for sampling).', type: 'number', choices: null, default: null, required: false },
  ],
  limits: { epsilon: { min: 0.0005, max: 0.5 } },
  columns: nodeColumns({ label: 'Betweenness', type: 'number', unit: 'pairs', description: 'Pairs of cities, or their share when normalised.' }),
  split: {
    pieces: PIECES,
    piece: (input, piece) => {
      const plan = planFor(input);
      return plan ? samplePaths(input.projection, plan, piece, PIECES, input.seed, input.watch) : exactPiece(input.projection, piece, input.watch);
    },
    finish: (input, parts) => {
      const { network, projection, parameters } = input;
      const { n, form } = projection;
      const plan = planFor(input);
      let raw: Float64Array;
      if (plan) {
        const pairs = (n * (n - 1)) / (form === 'directed' ? 1 : 2);
        raw = new Float64Array(n);
        for (const part of parts) part.forEach((count, u) => { raw[u]! += count; });
        raw = raw.map((count) => (count / plan.paths) * pairs);
      } else raw = exactSum(projection, parts);
      const notes = plan ? sampledNotes(n, plan, parameters.epsilon !== undefined) : [];
      if (parameters.normalized !== true) return { rows: nodeRows(network, raw), notes };
      const others = n < 3 ? Number.NaN : ((n - 1) * (n - 2)) / (form === 'directed' ? 1 : 2);
      return { rows: nodeRows(network, raw.map((value) => value / others)), notes };
    },
  },
};
