/**
 * What would change the ranking: one value of one feature is put in the place of the real one and the
 * candidate is scored and ranked again. The first of the list is asked what it would be without its
 * strongest reason; the others what would put them first.
 */
import { ordinal } from '../model/ordinal.ts';
import type { Counterfactual } from '../model/suggestion.ts';
import { FEATURES } from './features/registry.ts';
import { logHarmonicMean, type Ranking, type RankingContext, type Term } from './ranking.ts';
import { rankOf } from './ranks.ts';
import { namesOf, scoreWith } from './reasons.ts';

/** What somebody could bring about, or find out, comes before what is given. */
const CHANGEABLE: ReadonlySet<string> = new Set(['needs', 'content', 'institutions', 'paths', 'recency', 'popularity']);

export function counterfactualOf(context: RankingContext, ranking: Ranking, candidate: number, best: number): Counterfactual | null {
  const rank = rankOf(ranking.scores, ranking.eligible.mark, candidate);
  return rank <= 1 ? withoutStrongest(context, ranking, candidate) : wouldBeFirst(context, ranking, candidate, best, rank);
}

function changed(context: RankingContext, ranking: Ranking, candidate: number, feature: number, to: number): number {
  const score = scoreWith(context.fitted.model, ranking.columns, candidate, ranking.base[candidate]!, feature, to);
  const side = ranking.terms.find(({ id }) => id === 'other-side');
  if (side) return otherwise(ranking, side, candidate, score);
  return ranking.scores[candidate]! - ranking.base[candidate]! + score;
}

/** For reciprocal scores the other side keeps its view; the harmonic mean is taken again. */
function otherwise(ranking: Ranking, side: Term, candidate: number, base: number): number {
  const rest = ranking.scores[candidate]! - (ranking.base[candidate]! + side.effects[candidate]!);
  return rest + logHarmonicMean(base, side.values[candidate]!);
}

/** The feature whose usual value (effect 0 or the nearest to it) costs the candidate most. */
function withoutStrongest(context: RankingContext, ranking: Ranking, candidate: number): Counterfactual | null {
  let found: { feature: number; to: number; score: number } | undefined;
  for (const effect of context.fitted.model.effects) {
    if (effect.knots.length < 2) continue;
    const usual = effect.knots.reduce((least, _knot, k) => (Math.abs(effect.values[k]!) < Math.abs(effect.values[least]!) ? k : least), 0);
    const to = effect.knots[usual]!;
    const score = changed(context, ranking, candidate, effect.feature, to);
    if (found === undefined || score < found.score) found = { feature: effect.feature, to, score };
  }
  if (found === undefined) return null;
  const rank = rankOf(ranking.scores, ranking.eligible.mark, candidate, found.score);
  return told(context, ranking, candidate, found, rank, (now, then) => `with what is usual here instead (${then}), and all else as it is, it would ${rank === 1 ? 'still ' : ''}rank ${ordinal(rank)}; now: ${now}`);
}

/** The one change that lifts the candidate most; a change that somebody could bring about is preferred if it is enough. */
function wouldBeFirst(context: RankingContext, ranking: Ranking, candidate: number, best: number, rank: number): Counterfactual | null {
  const target = ranking.scores[best]!;
  let found: { feature: number; to: number; score: number; key: number } | undefined;
  for (const effect of context.fitted.model.effects) {
    if (effect.knots.length < 2) continue;
    const changeable = CHANGEABLE.has(FEATURES[effect.feature]!.group);
    for (const to of effect.knots) {
      const score = changed(context, ranking, candidate, effect.feature, to);
      if (score <= ranking.scores[candidate]!) continue;
      // Enough and changeable, then enough, then the largest lift.
      const key = (score > target ? 1_000 : 0) + (score > target && changeable ? 1_000 : 0) + (score > target ? -(score - target) : score - ranking.scores[candidate]!);
      if (found === undefined || key > found.key) found = { feature: effect.feature, to, score, key };
    }
  }
  if (found === undefined) return null;
  const then = rankOf(ranking.scores, ranking.eligible.mark, candidate, found.score);
  if (then >= rank) return null;
  return told(context, ranking, candidate, found, then, (now, text) => `would rank ${ordinal(then)} instead of ${ordinal(rank)} if this held: ${text} (now: ${now})`);
}

function told(
  { partners }: RankingContext, ranking: Ranking, candidate: number, { feature, to, score }: { feature: number; to: number; score: number }, rank: number,
  text: (now: string, then: string) => string,
): Counterfactual {
  const { say } = FEATURES[feature]!;
  const names = namesOf(partners, ranking.seeker, candidate);
  const from = ranking.columns[feature]![candidate]!;
  return {
    feature: FEATURES[feature]!.id, from: Number.isNaN(from) ? null : from, to, score, rank,
    text: text(Number.isNaN(from) ? 'not known' : say(from, names), say(to, names)),
  };
}
