/**
 * Parts the past in two: what a ranker may learn from, and the pairs it has to find. Whole occasions
 * (exchanges with the adoptions that came through them, and adoptions on their own) are held out, never
 * single pairs of a group event; the training network is built anew from what is left (training-rows.ts).
 */
import { AppError } from '../../errors.ts';
import { forEachMeeting } from '../../graph/flow-events.ts';
import { NO_DAY, NONE, sharedBytes, type Network } from '../../graph/network-columns.ts';
import { buildNetwork } from '../../graph/network.ts';
import type { SplitCounts } from '../../model/backtest.ts';
import { dayInterval, type PartialDate } from '../../model/dates.ts';
import { linked, partnerNetwork, type PartnerNetwork } from '../partner-network.ts';
import { bothWays, type Query } from './ranking.ts';
import { seededRandom, shuffled } from '../../statistics/seeded-random.ts';
import { checkNothingHeldOut, trainingRead, type Heldout } from './training-rows.ts';

export type SplitRule = { readonly kind: 'random'; readonly share: number } | { readonly kind: 'before'; readonly date: string };

/** Reads `random:0.1` or `before:2018`. Throws `bad-request` for anything else. */
export function readSplitRule(text: string): SplitRule {
  const [kind, value = ''] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (kind === 'random') {
    const share = Number(value);
    if (value.trim() !== '' && share > 0 && share <= 0.5) return { kind, share };
    throw new AppError('bad-request', `the share held out must lie above 0 and at most at 0.5, not "${value}": write random:0.1`);
  }
  if (kind === 'before') {
    if (!value.includes('/') && dayInterval(value) !== undefined) return { kind, date: value };
    throw new AppError('bad-request', `"${value}" is not a date: write before:2018, before:2018-06 or before:2018-06-01`);
  }
  throw new AppError('bad-request', `there is no split "${text}": write random:0.1 or before:DATE`);
}

export interface Split {
  readonly rule: SplitRule;
  readonly seed: number;
  readonly training: PartnerNetwork;
  /** Distinct pairs of the held-out occasions, smaller city first; repeats were linked in training already. */
  readonly newPairs: readonly (readonly [number, number])[];
  readonly repeats: readonly (readonly [number, number])[];
  /** New pairs asked in both directions, where the candidate has a link in training: what the headline is about. */
  readonly headline: readonly Query[];
  /** The same where the candidate has none left (the trap of random hold-outs). */
  readonly lost: readonly Query[];
  readonly counts: SplitCounts;
  /** The occasions of the test part, as they are numbered in the network that was parted. */
  readonly heldout: Heldout;
}

/** Throws `bad-request` when nothing is left on one of the two sides. The network given must be unfiltered. */
export function splitNetwork(network: Network, rule: SplitRule, seed: number): Split {
  const units = unitsOf(network, rule.kind === 'random');
  const sides = rule.kind === 'random' ? randomSides(units, rule.share, seed) : timeSides(network, units, rule.date);
  const heldout = heldoutOf(network, units, sides);
  const [pairs, pairKeys] = heldoutPairs(network, heldout);
  const cut = rule.kind === 'before' ? dayInterval(rule.date)!.lo : null;
  const dropped = droppedOf(units, sides, network);
  const read = trainingRead(network, dropped, pairKeys, cut);
  const training = partnerNetwork(buildNetwork({ ...read, version: `${network.dataVersion} training ${ruleText(rule)} ${seed}` }));
  checkNothingHeldOut(network, training, dropped);

  const newPairs = pairs.filter(([a, b]) => !linked(training, a, b));
  const repeats = pairs.filter(([a, b]) => linked(training, a, b));
  const queries = bothWays(newPairs);
  const headline = queries.filter(({ candidate }) => training.degree[candidate]! > 0);
  const seekers = new Set(headline.map(({ seeker }) => seeker));
  const at = (side: Side) => sides.filter((one, u) => one === side && units[u]!.pairs).length;
  const counts: SplitCounts = {
    occasions: units.filter((unit) => unit.pairs).length, trainingOccasions: at(TRAIN), heldOutOccasions: at(TEST), undated: at(UNDATED), straddling: at(STRADDLING),
    trainingPairs: training.ties.targets.length / 2, newPairs: newPairs.length, repeatedPairs: repeats.length,
    seekers: seekers.size, coldSeekers: [...seekers].filter((seeker) => training.degree[seeker] === 0).length, cities: training.n,
  };
  if (counts.trainingPairs === 0) throw new AppError('bad-request', `nothing is left to learn from with the split ${ruleText(rule)}: ${explainCounts(counts)}; choose another date or share`);
  if (queries.length === 0) throw new AppError('bad-request', `nothing is left to find with the split ${ruleText(rule)}: ${explainCounts(counts)}; choose another date or share`);
  return { rule, seed, training, newPairs, repeats, headline, lost: queries.filter(({ candidate }) => training.degree[candidate] === 0), counts, heldout };
}

export function ruleText(rule: SplitRule): string {
  return rule.kind === 'random' ? `random:${rule.share}` : `before:${rule.date}`;
}

function explainCounts(counts: SplitCounts): string {
  const undated = `${counts.undated > 0 ? `, ${counts.undated} undated` : ''}${counts.straddling > 0 ? `, ${counts.straddling} that may have begun before or after` : ''}`;
  return `${counts.occasions} ${counts.occasions === 1 ? 'occasion links' : 'occasions link'} cities, ${counts.trainingOccasions} to learn from and ${counts.heldOutOccasions} held out${undated}`;
}

/** What is held out or kept together. `pairs` says whether it links any two cities. In time splits each occasion stands alone. */
interface Unit {
  readonly exchange: number;
  readonly adoptions: number[];
  pairs: boolean;
}

/** Exchanges by number, then adoptions; `joined` puts adoptions to the exchange they came through. */
function unitsOf({ exchanges, adoptions }: Network, joined: boolean): Unit[] {
  const units: Unit[] = [];
  for (let e = 0; e < exchanges.count; e++) units.push({ exchange: e, adoptions: [], pairs: exchanges.cities.offsets[e + 1]! - exchanges.cities.offsets[e]! > 1 });
  for (let a = 0; a < adoptions.count; a++) {
    const [via, source] = [adoptions.via[a]!, adoptions.source[a]!];
    const alone = via === NONE || !joined;
    const unit = alone ? { exchange: NONE, adoptions: [], pairs: false } : units[via]!;
    if (alone) units.push(unit);
    unit.adoptions.push(a);
    if (source !== NONE && source !== adoptions.target[a]) unit.pairs = true;
  }
  return units;
}

type Side = 0 | 1 | 2 | 3;
const [TRAIN, TEST, UNDATED, STRADDLING] = [0, 1, 2, 3] as const;

function randomSides(units: readonly Unit[], share: number, seed: number): Side[] {
  const linking = units.flatMap((unit, u) => (unit.pairs ? [u] : []));
  const order = shuffled(linking.length, seededRandom(seed));
  const sides: Side[] = units.map(() => TRAIN);
  for (let i = 0; i < Math.round(share * linking.length); i++) sides[linking[order[i]!]!] = TEST;
  return sides;
}

/**
 * An occasion belongs to the day it began: known before the date, or held out when it began on that day or
 * later. An adoption through an exchange that is not known goes with the exchange.
 */
function timeSides(network: Network, units: readonly Unit[], date: string): Side[] {
  const day = dayInterval(date)!.lo;
  const side = (began: { lo: number; hi: number } | undefined): Side => (began === undefined ? UNDATED : began.hi < day ? TRAIN : began.lo >= day ? TEST : STRADDLING);
  const sides: Side[] = [];
  for (const { exchange, adoptions } of units) {
    if (exchange !== NONE) {
      sides.push(side(begun(network.rows.exchanges[exchange]!)));
      continue;
    }
    const a = adoptions[0]!;
    const [lo, hi, via] = [network.adoptions.lo[a]!, network.adoptions.hi[a]!, network.adoptions.via[a]!];
    sides.push(via !== NONE && sides[via] !== TRAIN ? sides[via]! : side(lo === NO_DAY ? undefined : { lo, hi }));
  }
  return sides;
}

/** Days on which an exchange can have begun; one whose end alone is known can have begun any time before. */
function begun({ start, end }: { start: PartialDate | null; end: PartialDate | null }): { lo: number; hi: number } | undefined {
  const interval = (text: PartialDate | null) => (text === null ? undefined : dayInterval(text));
  const [from, to] = [interval(start), interval(end)];
  return from ?? (to && { lo: Number.NEGATIVE_INFINITY, hi: to.hi });
}

/** Occasions by number in the two tables: 1 where it is on that side. */
function marked(network: Network, units: readonly Unit[], wanted: (u: number) => boolean): Heldout {
  const exchanges = sharedBytes(network.exchanges.count);
  const adoptions = sharedBytes(network.adoptions.count);
  units.forEach((unit, u) => {
    if (!wanted(u)) return;
    if (unit.exchange !== NONE) exchanges[unit.exchange] = 1;
    for (const a of unit.adoptions) adoptions[a] = 1;
  });
  return { exchanges, adoptions };
}
const heldoutOf = (network: Network, units: readonly Unit[], sides: readonly Side[]) => marked(network, units, (u) => sides[u] === TEST);
const droppedOf = (units: readonly Unit[], sides: readonly Side[], network: Network) => marked(network, units, (u) => sides[u] !== TRAIN);

/** Distinct pairs of the held-out occasions in the order of their cities, and the same as keys `a,b` of numbers. */
function heldoutPairs(network: Network, heldout: Heldout): [[number, number][], Set<string>] {
  const seen = { ...network, exchanges: { ...network.exchanges, kept: heldout.exchanges }, adoptions: { ...network.adoptions, kept: heldout.adoptions } };
  const keys = new Set<string>();
  const pairs: [number, number][] = [];
  forEachMeeting(seen, (a, b) => {
    const pair: [number, number] = a < b ? [a, b] : [b, a];
    const key = pair.join(',');
    if (keys.has(key)) return;
    keys.add(key);
    pairs.push(pair);
  });
  return [pairs.sort(([a, b], [c, d]) => a - c || b - d), keys];
}
