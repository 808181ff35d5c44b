/**
 * Communities by Leiden with modularity: many runs, the best of them put together, and how far the runs
 * agree. `community` gives each city its label, `communities` the figures of the whole.
 */
import { undirectedForm } from '../../graph/network-projection.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { ALL_WEIGHTS, figureColumns, nodeColumns, nodeRows, type Cell, type Measure, type MeasureInput, type Split } from '../measure-entry.ts';
import { adjustedRand, memberOverlap, runAgreement } from './community-agreement.ts';
import { leiden, recombine, type Partition } from './leiden.ts';

/** Piece i makes the runs i, i + 20, …: threads share the usual 20 runs one by one. */
const PIECES = 20;

const runsOf = ({ parameters }: MeasureInput) => parameters.runs as number;
const resolutionOf = ({ parameters }: MeasureInput) => parameters.resolution as number;

/** Run by run: its modularity, then the community of each city. */
function piece(input: MeasureInput, place: number): Float64Array {
  const projection = undirectedForm(input.projection);
  const found: number[][] = [];
  for (let run = place; run < runsOf(input); run += PIECES) {
    const { of, modularity } = leiden(projection, resolutionOf(input), randomOf(input.seed, run), () => input.watch(run, runsOf(input)));
    found.push([modularity, ...of]);
  }
  return Float64Array.from(found.flat());
}

function randomOf(seed: number, run: number): () => number {
  return seededRandom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca77)) >>> 0);
}

interface Found {
  readonly best: Partition;
  readonly runs: readonly Int32Array[];
  readonly size: Int32Array;
}

function put(input: MeasureInput, parts: readonly Float64Array[]): Found {
  const width = input.projection.n + 1;
  const runs: Partition[] = [];
  for (let run = 0; run < runsOf(input); run++) {
    const from = Math.floor(run / PIECES) * width;
    const figures = parts[run % PIECES]!.subarray(from, from + width);
    const of = Int32Array.from(figures.subarray(1));
    runs.push({ of, communities: of.reduce((most, c) => Math.max(most, c), -1) + 1, modularity: figures[0]! });
  }
  const best = recombine(undirectedForm(input.projection), resolutionOf(input), runs, randomOf(input.seed, -1), () => input.watch(0, 1));
  const size = new Int32Array(best.communities);
  for (const c of best.of) size[c]!++;
  return { best, runs: runs.map(({ of }) => of), size };
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
const short = (value: number) => value.toFixed(4);

interface Figure { readonly name: string; readonly value: number; readonly low?: number; readonly high?: number; readonly n: number }

function figuresOf({ projection, form }: MeasureInput, { best, runs, size }: Found): Figure[] {
  const ties = form === 'directed' ? undirectedForm(projection).links : projection.links;
  const none = { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  const { mean, low, high } = ties === 0 ? none : runAgreement(runs);
  const withBest = ties === 0 || runs.length < 2 ? Number.NaN : runs.reduce((sum, run) => sum + adjustedRand(best.of, run), 0) / runs.length;
  return [
    { name: 'modularity', value: best.modularity, n: ties },
    { name: 'communities', value: best.communities, n: projection.n },
    { name: 'largest', value: size.reduce((most, cities) => Math.max(most, cities), 0), n: projection.n },
    { name: 'alone', value: size.reduce((count, cities) => count + (cities === 1 ? 1 : 0), 0), n: projection.n },
    { name: 'agreement', value: mean, low, high, n: runs.length },
    { name: 'agreement-with-best', value: withBest, n: runs.length },
  ];
}

function notesOf(input: MeasureInput, found: Found): string[] {
  const directed = input.form === 'directed' ? ['Communities are those of the undirected form: cities are tied where an arc runs either way.'] : [];
  if (Number.isNaN(found.best.modularity)) return [...directed, 'Without ties every city is alone, and there is no modularity.'];
  const [modularity, communities, largest, alone, agreement, withBest] = figuresOf(input, found) as [Figure, Figure, Figure, Figure, Figure, Figure];
  const agree = Number.isNaN(agreement.value) ? 'With a single run nothing is known about agreement.'
    : `The ${agreement.n} runs agree with each other by an adjusted Rand index of ${short(agreement.value)} on average (${short(agreement.low!)} to ${short(agreement.high!)}), with the result by ${short(withBest.value)}.`;
  return [...directed, `Modularity ${short(modularity.value)}; ${communities.value} communities, ${alone.value} of them a city alone; the largest has ${largest.value} cities. ${agree}`];
}

const shared = {
  network: 'undirected', weights: ALL_WEIGHTS, limits: { resolution: { min: 0.01, max: 100 }, runs: { min: 1, max: 200 } },
  references: ['traag-2019', 'newman-girvan-2004', 'reichardt-bornholdt-2006', 'ovelgonne-geyer-schulz-2012', 'hubert-arabie-1985', 'hennig-2007'],
  source: 'Leiden algorithm: Traag, Waltman & van Eck, Sci. Rep. 9, 5233 (2019); modularity: Newman & Girvan, Phys. Rev. E 69 (2004), with resolution: Reichardt & Bornholdt (2006); core groups of several runs: Ovelgönne & Geyer-Schulz (2012); agreement: Hubert & Arabie (1985)',
  parameters: [
    { name: 'resolution', label: 'Resolution', description: 'Above 1 more and smaller communities, below 1 fewer and larger ones (0.01 to 100).', type: 'number', choices: null, default: 1, required: false },
    { name: 'runs', label: 'Runs', description: 'Independent runs: of the algorithm for communities (1 to 200), or random orders of leaving for robustness (2 to 1000).', type: 'integer', choices: null, default: 20, required: false },
  ],
} as const;
const EDGES = 'A city without ties is a community of its own. Without any tie there is no modularity (empty). The directed network is taken in its undirected form, weights both ways added. Modularity has a resolution limit: it cannot tell small communities apart in a large network, and near-equal partitions can look very different; that is what agreement and stability are for.';
const split = (finish: Split['finish']): Split => ({ pieces: PIECES, piece, finish });

export const community: Measure = {
  ...shared, references: [...shared.references], parameters: [...shared.parameters], id: 'community', label: 'Community', kind: 'node', unit: null,
  definition: 'Which cities are tied to each other more than chance would have it: the partition of most modularity that the runs of the Leiden algorithm and their recombination found. The value is the smallest city id in the community. Every community hangs together. Stability is how far a city’s community comes back in the single runs: cities in both over cities in either, averaged over runs; 1 is the same each time.',
  nulls: [], edgeCases: `${EDGES} Stability is empty with a single run.`,
  columns: nodeColumns({ label: 'Community', type: 'text', unit: null, description: 'Smallest city id in the community, compared as text.' },
    { name: 'size', label: 'Size', type: 'number', unit: 'cities', description: 'Cities in the community.' },
    { name: 'stability', label: 'Stability', type: 'number', unit: null, description: 'Mean overlap (Jaccard) of the city’s community with its community in each run, 0 to 1.' }),
  split: split((input, parts) => {
    const { network, projection: { n } } = input;
    const found = put(input, parts);
    const { best, runs, size } = found;
    /* Communities are numbered in the order of their first city, and cities stand in id order. */
    const first = new Int32Array(best.communities).fill(-1);
    best.of.forEach((c, u) => { if (first[c] === -1) first[c] = u; });
    const stability = new Float64Array(n);
    if (runs.length < 2) stability.fill(Number.NaN);
    else for (const run of runs) memberOverlap(best.of, run).forEach((overlap, u) => { stability[u]! += overlap; });
    const share = stability.map((sum) => sum / runs.length);
    const labels = Array.from(best.of, (c) => network.cities.id[first[c]!]!);
    return { rows: nodeRows(network, labels, Array.from(best.of, (c) => size[c]!), share), notes: notesOf(input, found) };
  }),
};

export const communities: Measure = {
  ...shared, references: [...shared.references], parameters: [...shared.parameters], id: 'communities', label: 'Communities of the network', kind: 'network', unit: null,
  definition: 'How well the network falls into communities: modularity of the best partition found, number of communities, cities in the largest, communities of one city, and how far the runs agree: adjusted Rand index over all pairs of runs (low and high are the least and the most of them, not an interval), and of the runs with the result.',
  nulls: ['rewire'], edgeCases: `${EDGES} Agreement is empty with a single run or without ties. Beside a null model, each drawn network is taken apart with as many runs, so that chance has the same number of tries.`,
  columns: figureColumns({ low: 'Of agreement: the least of two runs.', high: 'Of agreement: the most of two runs.', n: 'Ties, cities or runs that the figure rests on.' }),
  split: split((input, parts) => {
    const found = put(input, parts);
    const rows = figuresOf(input, found).map(({ name, value, low = Number.NaN, high = Number.NaN, n }): Cell[] => [name, known(value), known(low), known(high), n]);
    return { rows, notes: notesOf(input, found) };
  }),
};
