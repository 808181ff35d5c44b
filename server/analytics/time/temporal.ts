/** How far, how truly and how fast knowledge can travel in the network as a whole (convention 19). */
import { figureColumns, type Cell, type Measure, type MeasureInput, type MeasureOutput } from '../measure-entry.ts';
import { certainDurations, possibleDurations } from './fastest.ts';
import { addReached } from './reach-bits.ts';
import { shareOf, STRICT, undatedNote } from './time-parameters.ts';
import { occasionCounts, timelineOf, timeless } from './timeline.ts';

const PIECES = 8;

/** Pairs and sum of 1/(duration + 1) of certain journeys, the same of possible ones, pairs of the static network: from the cities in [first, end). */
function figuresOf(input: MeasureInput, first: number, end: number): Float64Array {
  const strict = input.parameters.strict === true;
  const timeline = timelineOf(input);
  const certain = certainDurations(timeline, strict, first, end, input.watch);
  const possible = timeline.wide ? possibleDurations(timeline, strict, first, end, input.watch) : certain;
  const linked = new Float64Array(timeline.n);
  addReached(timeless(timeline), { strict: false, possible: false }, first, end, linked, input.watch);
  return Float64Array.of(certain.pairs, certain.harmonic, possible.pairs, possible.harmonic, linked.reduce((sum, count) => sum + count, 0));
}

function finish(input: MeasureInput, parts: readonly Float64Array[]): MeasureOutput {
  const n = input.network.cities.id.length;
  const [certain, certainHarmonic, possible, possibleHarmonic, linked] = Array.from({ length: 5 }, (_, i) => parts.reduce((sum, part) => sum + part[i]!, 0)) as [number, number, number, number, number];
  const pairs = n * (n - 1);
  const { all, undated } = occasionCounts(input);
  const row = (name: string, part: number, whole: number): Cell[] => [name, whole === 0 ? null : part / whole, null, null, whole];
  return {
    rows: [
      row('reach-ratio', certain, pairs), row('reach-ratio-possible', possible, pairs),
      row('causal-fidelity', certain, linked), row('causal-fidelity-possible', possible, linked),
      row('harmonic-latency', certainHarmonic, pairs), row('harmonic-latency-possible', possibleHarmonic, pairs),
      ['undated', undated, null, null, all],
    ],
    notes: undatedNote(input),
  };
}

const columns = figureColumns({
  low: 'Lower end of the 95 % band of a null model; empty without one.', high: 'Upper end of that band.',
  n: 'Ordered pairs of cities the figure rests on; of undated, all exchanges and adoption links.',
});

export const temporal: Measure = {
  id: 'temporal', label: 'Travel of knowledge in time', kind: 'network', unit: null, network: 'directed', weights: ['none'],
  definition: 'Reach ratio: share of ordered pairs of cities with a journey whose hops follow each other in time. Causal fidelity: these pairs over those that the dated exchanges connect when time is left out; below 1, the static network promises journeys that could not happen. Harmonic latency: mean over ordered pairs of 1/(days of the fastest journey + 1), 1 where knowledge gets everywhere at once and 0 where there is no journey; a journey lasts from its first to its last day. The certain form takes journeys in which each hop ends before the next begins, and the longest they can have lasted: from the first day of the first hop to the last day of the last, in one hop as well. The possible form takes one choice of days along the whole journey, and the shortest. Undated: exchanges and adoption links without a date, left out. Not strict: hops may follow on the same day. Weights play no part.',
  nulls: ['rewire', 'time-shuffle'], references: ['wu-2014', 'lentz-2013', 'holme-saramaki-2012'],
  source: 'Wu, Cheng, Huang, Ke, Lu & Xu, PVLDB 7 (2014) for fastest journeys; Lentz, Selhorst & Sokolov, Phys. Rev. Lett. 110 (2013) for causal fidelity; Holme & Saramäki, Physics Reports 519 (2012) for reach ratio and latency',
  edgeCases: 'Reach ratio and harmonic latency are empty below two cities, causal fidelity where no city is linked by anything dated. Certain and possible are equal where every date is a day. In the undirected network meetings carry both ways.',
  parameters: [STRICT],
  columns,
  split: {
    pieces: PIECES,
    piece: (input, piece) => {
      const { first, end } = shareOf(input.network.cities.id.length, piece, PIECES);
      return figuresOf(input, first, end);
    },
    finish,
  },
  /* How much is undated is no matter of chance. */
  sampled: (input) => ({ rows: finish(input, [figuresOf(input, 0, input.network.cities.id.length)]).rows.filter(([name]) => name !== 'undated') }),
};
