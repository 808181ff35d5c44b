/**
 * Links hidden inside the training part, to choose parameters on: a seeded tenth of its occasions, asked
 * as the backtest asks (all candidates ranked, candidates with a link left). The held-out part is never seen.
 */
import { sharedBytes } from '../../graph/network-columns.ts';
import { forEachMeeting } from '../../graph/flow-events.ts';
import { bySeeker, type Query } from '../backtest/ranking.ts';
import { openCandidates, rankOf } from '../ranks.ts';
import { linked, partnerNetwork, type PartnerNetwork } from '../partner-network.ts';
import { seededRandom, shuffled } from '../../statistics/seeded-random.ts';
import type { Scores } from './baseline.ts';

const SHARE = 0.1;
const MOST_SEEKERS = 400;
/** Scores kept for one baseline at most: fewer seekers on big networks, never below 100. */
const MOST_SCORES = 2_000_000;

export interface InnerValidation {
  readonly partners: PartnerNetwork;
  /** At most 400 seekers (100 on big networks) with their hidden partners; empty on networks too small to hide anything. */
  readonly queries: readonly (readonly [number, readonly Query[]])[];
}

const known = new WeakMap<PartnerNetwork, Map<number, InnerValidation>>();

export function innerValidation(training: PartnerNetwork, seed: number): InnerValidation {
  let seeds = known.get(training);
  if (!seeds) known.set(training, (seeds = new Map()));
  let inner = seeds.get(seed);
  if (!inner) seeds.set(seed, (inner = hideSome(training, seed)));
  return inner;
}

function hideSome(training: PartnerNetwork, seed: number): InnerValidation {
  const { network } = training;
  const pairsOf = new Map<number, [number, number][]>();
  forEachMeeting(network, (a, b, occasion) => {
    const pairs = pairsOf.get(occasion);
    if (pairs) pairs.push([a, b]);
    else pairsOf.set(occasion, [[a, b]]);
  });
  const occasions = [...pairsOf.keys()].sort((a, b) => a - b);
  const random = seededRandom(seed ^ 0x5eed);
  const order = shuffled(occasions.length, random);
  const hidden = sharedBytes(network.exchanges.count + network.adoptions.count);
  const pairs: [number, number][] = [];
  for (let i = 0; i < Math.round(SHARE * occasions.length); i++) {
    const occasion = occasions[order[i]!]!;
    hidden[occasion] = 1;
    pairs.push(...pairsOf.get(occasion)!);
  }
  const partners = partnerNetwork(network, hidden);
  const distinct = new Map(pairs.filter(([a, b]) => !linked(partners, a, b)).map((pair) => [pair.join(','), pair]));
  const queries = [...distinct.values()]
    .flatMap(([a, b]) => [{ seeker: a, candidate: b }, { seeker: b, candidate: a }])
    .filter(({ candidate }) => partners.degree[candidate]! > 0);
  const groups = [...bySeeker(queries)];
  const taken = shuffled(groups.length, random).subarray(0, Math.min(MOST_SEEKERS, Math.max(100, Math.floor(MOST_SCORES / partners.n))));
  return { partners, queries: [...taken].sort((a, b) => a - b).map((at) => groups[at]!) };
}

/** MRR of some scores on the hidden links; 0 where nothing could be hidden. */
export function innerMrr(inner: InnerValidation, scores: Scores): number {
  const out = new Float64Array(inner.partners.n);
  return meanReciprocalRank(inner, (seeker) => {
    scores(seeker, out);
    return out;
  });
}

/** The same where the scores of a seeker are at hand. */
export function meanReciprocalRank(inner: InnerValidation, scoresOf: (seeker: number, place: number) => Float32Array | Float64Array): number {
  const open = new Uint8Array(inner.partners.n);
  let [sum, count] = [0, 0];
  inner.queries.forEach(([seeker, queries], place) => {
    const scores = scoresOf(seeker, place);
    openCandidates(inner.partners, seeker, open);
    for (const { candidate } of queries) {
      sum += 1 / rankOf(scores, open, candidate);
      count++;
    }
  });
  return count === 0 ? 0 : sum / count;
}

/** The first of the best. */
export function best<P>(choices: readonly P[], value: (choice: P) => number): P {
  const values = choices.map(value);
  return choices[values.indexOf(Math.max(...values))] as P;
}
