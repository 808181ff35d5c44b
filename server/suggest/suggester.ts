/**
 * Partner suggestions for a network and a model: lists for a city, one pair explained, the least
 * connected cities with whom they should meet, and plain ranks of pairs. Pure; holds what is prepared.
 */
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';
import type { Likelihood, ModelCard, Suggestion, SuggestionList, SuggestionRequest } from '../model/suggestion.ts';
import { cityNumber } from './candidates.ts';
import { counterfactualOf } from './counterfactual.ts';
import { diversified, type Diversified } from './diversity.ts';
import { kilometres } from './features/geography.ts';
import { featureColumns, prepareFeatures } from './features/registry.ts';
import { statusOf } from './feedback.ts';
import { scoreColumns } from './model/additive-model.ts';
import { calibrationClass } from './model/calibration.ts';
import type { FittedModel } from './model/fitted.ts';
import { linked, partnerNetwork, type PartnerNetwork } from './partner-network.ts';
import { bestFirst, mirrored, logHarmonicMean, rankCandidates, type Ranking, type RankingContext } from './ranking.ts';
import { rankOf } from './ranks.ts';
import { contributionsOf } from './reasons.ts';

/** Candidates that the bootstrap draws rank again; an interval that reaches further says so by its end. */
const POOL = 300;
/** 90 % of the draws lie between. */
const TAIL = 0.05;

export interface Suggester {
  readonly partners: PartnerNetwork;
  readonly fitted: FittedModel;
  readonly list: (cityId: string, request: SuggestionRequest, model: ModelCard) => SuggestionList;
  readonly explain: (cityId: string, candidateId: string, request: SuggestionRequest) => Suggestion;
  /** The best candidates with nothing but their reasons and rank intervals: for lists over many cities. */
  readonly shortList: (seeker: number, request: SuggestionRequest) => Pick<Suggestion, 'candidate' | 'score' | 'rankLow' | 'rankHigh' | 'contributions'>[];
  /** What the model alone says of every city, and the sum its chances are read by; for pairs and backtests. */
  readonly ranking: (seeker: number, request: SuggestionRequest) => Ranking;
}

export interface SuggesterParts extends Pick<RankingContext, 'purposeTerms'> {
  readonly evidence: (seeker: number, candidate: number, asked: Pick<SuggestionRequest, 'purpose' | 'topic'>) => Suggestion['evidence'];
  readonly introducer: (seeker: number) => (candidate: number) => Suggestion['introducer'];
  /** What should be said about a purpose for this seeker (that nothing is known of its needs, say). */
  readonly notes: (seeker: number, request: SuggestionRequest) => string[];
}

export function openSuggester(network: Network, fitted: FittedModel, partsOf: (partners: PartnerNetwork) => SuggesterParts): Suggester {
  const partners = partnerNetwork(network);
  const parts = partsOf(partners);
  const context: RankingContext = {
    partners, fitted, features: prepareFeatures(partners), columns: featureColumns(partners.n), everyone: Int32Array.from({ length: partners.n }, (_, i) => i), purposeTerms: parts.purposeTerms,
  };
  const status = statusOf(network.rows);
  const mention = (j: number) => ({ type: 'city', id: network.cities.id[j]!, label: network.cities.name[j]!, country: network.cities.country[j]! });

  function item(ranking: Ranking, request: SuggestionRequest, candidate: number, place: { best: number; rank: number; chosen: Diversified | undefined; interval: RankInterval; introducer: Suggestion['introducer']; whole: boolean }): Suggestion {
    const row = network.rows.cities[candidate]!;
    const km = kilometres(partners.lat[ranking.seeker]!, partners.lon[ranking.seeker]!, partners.lat[candidate]!, partners.lon[candidate]!);
    const contributions = contributionsOf(context, ranking, candidate, place.whole);
    if (place.chosen && place.chosen.penalty !== 0) {
      contributions.push({
        feature: 'diversity', label: 'Like a city already in the list', group: 'adjustment', unit: null, value: place.chosen.likeness, effect: -place.chosen.penalty,
        text: place.chosen.text,
      });
    }
    const latest = status(network.cities.id[ranking.seeker]!, row.id, request.purpose);
    return {
      candidate: mention(candidate), population: row.population, distanceKm: Number.isNaN(km) ? null : km, region: network.cities.region[candidate]!,
      partners: partners.degree[candidate]!, linked: ranking.eligible.mark[candidate] === 0 && linked(partners, ranking.seeker, candidate),
      rank: place.rank, score: ranking.scores[candidate]! - (place.chosen?.penalty ?? 0), rankLow: place.interval?.low ?? null, rankHigh: place.interval?.high ?? null,
      likelihood: likelihoodOf(fitted, ranking.base[candidate]! - ranking.logSum),
      contributions, evidence: parts.evidence(ranking.seeker, candidate, request), introducer: place.introducer,
      counterfactual: counterfactualOf(context, ranking, candidate, place.best),
      coldStart: partners.degree[candidate] === 0,
      status: latest ? { outcome: latest.outcome, reason: latest.reason, date: latest.date, by: latest.by } : null,
    };
  }

  return {
    partners, fitted,
    ranking: (seeker, request) => rankCandidates(context, seeker, request),
    list(cityId, request, model) {
      const seeker = cityNumber(partners, cityId);
      const ranking = rankCandidates(context, seeker, request);
      const pool = bestFirst(ranking, Math.max(POOL, request.limit));
      const cold = partners.degree[seeker] === 0;
      const intervals = rankIntervals(context, ranking, request, pool, cold);
      const chosen = request.diversity > 0 ? diversified(partners, ranking, pool, request.limit, request.diversity) : undefined;
      const introducer = parts.introducer(seeker);
      const shown = chosen ? chosen.map(({ city }) => city) : pool.slice(0, request.limit);
      const notes = parts.notes(seeker, request);
      if (partners.n < 2) notes.push('The network has no other city yet: import more of it to get suggestions.');
      else if (ranking.eligible.count === 0) notes.push('Nobody is left to suggest: every other city is linked already, declined, or outside the conditions.');
      if (cold) notes.push(`${network.cities.name[seeker]} has no links in this network yet: only what is known of the cities themselves speaks, and the rank intervals are twice as wide.`);
      return {
        dataVersion: network.dataVersion, seeker: mention(seeker), request, model, candidates: ranking.eligible.count, leftOut: ranking.eligible.leftOut, coldStart: cold,
        items: shown.map((city, place) => item(ranking, request, city, {
          best: pool[0]!, rank: chosen ? place + 1 : rankOf(ranking.scores, ranking.eligible.mark, city), chosen: chosen?.[place],
          interval: intervals(city), introducer: introducer(city), whole: false,
        })),
        notes,
      };
    },
    shortList(seeker, request) {
      const ranking = rankCandidates(context, seeker, request);
      const pool = bestFirst(ranking, POOL);
      const intervals = rankIntervals(context, ranking, request, pool, partners.degree[seeker] === 0);
      return pool.slice(0, request.limit).map((city) => ({
        candidate: mention(city), score: ranking.scores[city]!, rankLow: intervals(city)?.low ?? null, rankHigh: intervals(city)?.high ?? null,
        contributions: contributionsOf(context, ranking, city, false),
      }));
    },
    explain(cityId, candidateId, request) {
      const [seeker, candidate] = [cityNumber(partners, cityId), cityNumber(partners, candidateId)];
      if (seeker === candidate) throw new AppError('bad-request', `${cityId} cannot be a partner of itself: name another city`);
      const ranking = rankCandidates(context, seeker, request);
      const pool = bestFirst(ranking, POOL);
      if (!pool.includes(candidate)) pool.push(candidate);
      return item(ranking, request, candidate, {
        best: pool[0]!, rank: rankOf(ranking.scores, ranking.eligible.mark, candidate), chosen: undefined,
        interval: rankIntervals(context, ranking, request, pool, partners.degree[seeker] === 0)(candidate), introducer: parts.introducer(seeker)(candidate), whole: true,
      });
    },
  };
}

/** Null without bootstrap draws. */
type RankInterval = { readonly low: number; readonly high: number } | null;

/**
 * Ranks among the pool in each bootstrap draw of the model; what the purpose and the sliders add stays.
 * For a seeker without links the distance from the rank is doubled on a log scale.
 */
function rankIntervals({ fitted }: RankingContext, ranking: Ranking, request: SuggestionRequest, pool: readonly number[], cold: boolean): (city: number) => RankInterval {
  if (fitted.draws.length === 0) return () => null;
  const columns = ranking.columns.map((column) => Float64Array.from(pool, (city) => column[city]!));
  const back = request.purpose === 'twin' ? mirrored(columns) : undefined;
  const ranks = fitted.draws.map((draw) => {
    const scores = new Float64Array(pool.length);
    scoreColumns(draw, columns, scores);
    const other = back ? new Float64Array(pool.length) : undefined;
    if (other) scoreColumns(draw, back!, other);
    pool.forEach((city, p) => {
      for (const { id, effects } of ranking.terms) if (id !== 'other-side') scores[p]! += effects[city]!;
      if (other) scores[p] = logHarmonicMean(scores[p]!, other[p]!);
    });
    const order = Array.from(pool.keys()).sort((a, b) => scores[b]! - scores[a]! || a - b);
    const rank = new Int32Array(pool.length);
    order.forEach((p, place) => { rank[p] = place + 1; });
    return rank;
  });
  const places = new Map(pool.map((city, p) => [city, p]));
  return (city) => {
    const p = places.get(city)!;
    const sorted = ranks.map((rank) => rank[p]!).sort((a, b) => a - b);
    const now = rankOf(ranking.scores, ranking.eligible.mark, city);
    const cut = Math.floor(TAIL * sorted.length);
    const widen = (end: number) => (cold ? Math.round(now * (end / now) ** 2) : end);
    return { low: Math.max(1, Math.min(now, widen(sorted[cut]!))), high: Math.max(now, widen(sorted[sorted.length - 1 - cut]!)) };
  };
}

function likelihoodOf({ calibration }: FittedModel, logChance: number): Likelihood | null {
  if (calibration === null) return null;
  const k = calibrationClass(calibration, logChance);
  const [value, low, high] = [calibration.value[k]!, calibration.low[k]!, calibration.high[k]!];
  return { value, low, high, n: calibration.n[k]!, text: `about ${oneIn(value)} such pairs turned out to work together when a tenth of the links had been hidden` };
}

/** `1 in 12`; more than one in two as `3 in 4` and the like. */
export function oneIn(share: number): string {
  if (share <= 0.55) return `1 in ${Math.max(2, Math.round(1 / share)).toLocaleString('en')}`;
  const tenths = Math.min(9, Math.round(share * 10));
  return `${tenths} in 10`;
}
