/** Share of the other cities that what a city knows can get to in time (convention 18). */
import { nodeColumns, nodeRows, type Measure, type MeasureInput, type MeasureOutput } from '../measure-entry.ts';
import { addReached } from './reach-bits.ts';
import { certainWithin, possibleWithin } from './reach-within-wait.ts';
import { shareOf, STRICT, undatedNote } from './time-parameters.ts';
import { reversed, timelineOf } from './timeline.ts';

const PIECES = 8;

/** Cities certainly reached, then cities possibly reached, of every city; as far as the cities in [first, end) have to do with it. */
function countsOf(input: MeasureInput, first: number, end: number): Float64Array {
  const { parameters, watch } = input;
  const strict = parameters.strict === true;
  const timeline = timelineOf(input);
  const counts = new Float64Array(2 * timeline.n);
  const [certain, possible] = [counts.subarray(0, timeline.n), counts.subarray(timeline.n)];
  if (typeof parameters.maxWait === 'number') {
    const mode = { strict, maxWait: Math.floor(parameters.maxWait) };
    const [reachCertain, reachPossible] = [certainWithin(timeline, mode), possibleWithin(timeline, mode)];
    for (let u = first; u < end; u++) {
      if (u % 16 === 0) watch(u, end);
      certain[u] = reachCertain(u);
      possible[u] = timeline.wide ? reachPossible(u) : certain[u]!;
    }
    return counts;
  }
  const backward = reversed(timeline);
  addReached(backward, { strict, possible: false }, first, end, certain, watch);
  if (timeline.wide) addReached(backward, { strict, possible: true }, first, end, possible, watch);
  else possible.set(certain);
  return counts;
}

function finish(input: MeasureInput, parts: readonly Float64Array[]): MeasureOutput {
  const n = input.network.cities.id.length;
  const sum = new Float64Array(2 * n);
  for (const part of parts) part.forEach((count, i) => { sum[i]! += count; });
  const share = (counts: Float64Array) => counts.map((count) => (n < 2 ? Number.NaN : count / (n - 1)));
  const [certain, possible] = [sum.subarray(0, n), sum.subarray(n)];
  return { rows: nodeRows(input.network, share(certain), share(possible), certain), notes: undatedNote(input) };
}

export const reach: Measure = {
  id: 'reach', label: 'Reach in time', kind: 'node', unit: 'share', network: 'directed', weights: ['none'],
  definition: 'Share of the other cities that what a city knows gets to through dated exchanges and adoption links, each hop after the hop before. The value counts certain journeys: the last day of a hop is before the first day of the next. Possible counts journeys for which one choice of days, one for each hop, increases along the whole way. Not strict: the days may be the same. With a longest wait, the days from one hop to the next may not exceed it (the source itself may wait): certain, where the longest the wait can have been is within it. Weights play no part.',
  nulls: ['rewire', 'time-shuffle'], tested: ['value', 'possible'], references: ['wu-2014', 'bentert-2020'],
  source: 'Wu, Cheng, Huang, Ke, Lu & Xu, PVLDB 7 (2014); longest wait: Bentert, Himmel, Nichterlein & Niedermeier, Applied Network Science 5 (2020)',
  edgeCases: 'A city without dated exchanges has 0. Empty in a network of one city. What has no date is left out and counted in a note. With a longest wait a journey may pass a city again, which renews what it knows; an exchange of unknown day is not used twice in a row. In the undirected network meetings carry both ways.',
  parameters: [
    STRICT,
    { name: 'maxWait', label: 'Longest wait', description: 'Most days from one hop to the next; part days are dropped. Without it knowledge is never forgotten.', type: 'number', choices: null, default: null, required: false },
  ],
  limits: { maxWait: { min: 0, max: 10_000_000 } },
  columns: nodeColumns(
    { label: 'Reach', type: 'number', unit: 'share', description: 'Share of the other cities certainly reached.' },
    { name: 'possible', label: 'Possible reach', type: 'number', unit: 'share', description: 'Share of the other cities possibly reached.' },
    { name: 'count', label: 'Cities reached', type: 'number', unit: 'cities', description: 'Number of cities behind the value.' },
  ),
  split: {
    pieces: PIECES,
    piece: (input, piece) => {
      const { first, end } = shareOf(input.network.cities.id.length, piece, PIECES);
      return countsOf(input, first, end);
    },
    finish,
  },
  sampled: (input) => finish(input, [countsOf(input, 0, input.network.cities.id.length)]),
};
