/**
 * What became of the suggestions: the funnel suggested → introduced → exchange → adoption. Counted are
 * pairs of seeker and candidate, each purpose apart, for which feedback was recorded. Nothing here says
 * that a suggestion caused what followed; only the order in time is looked at, and what is undated
 * never counts as after.
 */
import type { DayInterval } from '../model/dates.ts';
import type { Network } from '../graph/network-columns.ts';
import type { Funnel, FunnelScope, FunnelStage, Monitoring, OpenIntroduction, ReachedExchange, Stage } from '../model/monitoring.ts';
import { STAGES } from '../model/monitoring.ts';
import type { Mention } from '../model/profile.ts';
import type { Purpose } from '../model/suggestion.ts';
import { compareText } from '../model/tables.ts';
import { PURPOSES } from '../model/vocabularies.ts';
import { declineReasons } from './decline-reasons.ts';
import { statusOf } from './feedback.ts';
import { followedPairs, type FollowedPair } from './followed-pair.ts';
import { wilson } from '../statistics/wilson.ts';

/** Shares of fewer pairs than this are not shown. */
export const FEWEST = 5;

/** Every pair with feedback, or those of one purpose. An empty table gives a funnel of zeros without shares. */
export function monitorSuggestions(network: Network, purpose: Purpose | null = null): Monitoring {
  const { rows } = network;
  const pairs = followedPairs(network).filter((pair) => purpose === null || pair.purpose === purpose);
  const status = statusOf(rows);
  const isDeclined = (pair: FollowedPair) => status(pair.seekerId, pair.candidateId, pair.purpose)?.outcome === 'declined';
  const cities = new Map(rows.cities.map((row) => [row.id, row]));
  const city = (id: string): Mention => ({ type: 'city', id, label: cities.get(id)?.name ?? id, country: cities.get(id)?.country ?? null });
  const named = (pair: FollowedPair) => ({ seeker: city(pair.seekerId), candidate: city(pair.candidateId), purpose: pair.purpose });
  const funnel = (scope: FunnelScope, within: readonly FollowedPair[]): Funnel =>
    ({ purpose: scope, stages: stagesOf(within), declined: within.filter(isDeclined).length });

  const funnels = purpose !== null ? [funnel(purpose, pairs)] : [
    funnel('all', pairs),
    ...[...PURPOSES, null].flatMap((one) => {
      const within = pairs.filter((pair) => pair.purpose === one);
      return within.length === 0 ? [] : [funnel(one ?? 'unstated', within)];
    }),
  ];
  return {
    dataVersion: network.dataVersion, purpose, funnels,
    declined: declineReasons(rows.feedback.filter((row) => purpose === null || row.purpose === purpose), status),
    open: openIntroductions(network, pairs.filter((pair) => pair.exchange === undefined && !isDeclined(pair)), named),
    reached: reachedExchanges(network, pairs, named, city),
    notes: [
      'Counted are pairs of seeker and candidate, each purpose apart, for which something was recorded; a suggestion that nobody touched is not counted, nor is what was taken back.',
      'A pair with a recorded exchange counts as introduced, whether or not the introduction was recorded.',
      'An exchange counts when feedback names or states it, or when both cities took part in one that began after the introduction.',
      'An adoption counts when one of the two learned from the other, or through that exchange, and took it up after the exchange began. What is undated never counts as after.',
      'The order in time is all that is looked at: nothing here shows that the suggestion was the cause.',
    ],
  };
}

const REACHED: Record<Stage, (pair: FollowedPair) => boolean> = {
  suggested: () => true,
  introduced: (pair) => pair.introduction !== undefined || pair.exchange !== undefined,
  exchange: (pair) => pair.exchange !== undefined,
  adoption: (pair) => pair.adoption !== undefined,
};
const WHEN: Record<Stage, (pair: FollowedPair) => DayInterval | undefined> = {
  suggested: (pair) => pair.shortlistedOn,
  introduced: (pair) => pair.introducedOn,
  exchange: (pair) => pair.exchange?.days,
  adoption: (pair) => pair.adoption?.days,
};

function stagesOf(pairs: readonly FollowedPair[]): FunnelStage[] {
  return STAGES.map((stage, at) => {
    const here = pairs.filter(REACHED[stage]);
    const before = STAGES[at - 1];
    if (before === undefined) return { stage, n: here.length, share: null, low: null, high: null, note: null, medianDays: null, dated: 0 };
    const among = pairs.filter(REACHED[before]).length;
    const note = among === 0 ? `no pair was ${PAST[before]}`
      : among < FEWEST ? `only ${among} ${among === 1 ? 'pair' : 'pairs'} at the stage before; a share needs ${FEWEST}` : null;
    const waits = here.flatMap((pair) => {
      const [from, to] = [WHEN[before](pair), WHEN[stage](pair)];
      const days = from && to ? middle(to) - middle(from) : Number.NaN;
      return days >= 0 ? [days] : [];
    });
    return {
      stage, n: here.length,
      ...(note === null ? { share: here.length / among, ...wilson(here.length, among) } : { share: null, low: null, high: null }),
      note, medianDays: median(waits), dated: waits.length,
    };
  });
}
const PAST: Record<Stage, string> = { suggested: 'suggested', introduced: 'introduced', exchange: 'brought to an exchange', adoption: 'brought to an adoption' };

const middle = ({ lo, hi }: DayInterval) => (lo + hi) / 2;

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

type Named = (pair: FollowedPair) => Pick<OpenIntroduction, 'seeker' | 'candidate' | 'purpose'>;

/** The longest waiting first, undated last. */
function openIntroductions({ rows }: Network, pairs: readonly FollowedPair[], named: Named): OpenIntroduction[] {
  const topics = new Map(rows.topics.map((row) => [row.id, row.label]));
  return pairs
    .flatMap((pair): OpenIntroduction[] => {
      // Introduced again, it has still waited since the first time.
      if (pair.last?.outcome !== 'introduced' || pair.introduction === undefined) return [];
      const { id, topicId, date, by } = pair.introduction;
      return [{ ...named(pair), feedbackId: id, topic: topicId === null ? null : { type: 'topic', id: topicId, label: topics.get(topicId) ?? topicId, country: null }, date, by }];
    })
    .sort((a, b) => compareText(a.date ?? '~', b.date ?? '~') || compareText(a.feedbackId, b.feedbackId));
}

function reachedExchanges({ rows }: Network, pairs: readonly FollowedPair[], named: Named, city: (id: string) => Mention): ReachedExchange[] {
  const practices = new Map(rows.practices.map((row) => [row.id, row.title]));
  return pairs.flatMap((pair): ReachedExchange[] => {
    if (pair.exchange === undefined) return [];
    const { basis, row, date } = pair.exchange;
    const adoption = pair.adoption && {
      id: pair.adoption.row.id, city: city(pair.adoption.row.adoptingCityId), date: pair.adoption.row.date, basis: pair.adoption.basis,
      practice: { type: 'practice', id: pair.adoption.row.practiceId, label: practices.get(pair.adoption.row.practiceId) ?? pair.adoption.row.practiceId, country: null },
    };
    return [{
      ...named(pair), basis, date,
      exchange: row === undefined ? null : { type: 'exchange', id: row.id, label: row.title ?? row.id, country: null },
      adoption: adoption ?? null,
    }];
  });
}
