/**
 * Where the held-out partners stand among all candidates. Every city is a candidate but the seeker itself
 * and the cities it is linked to in training; other held-out partners of the same seeker are ranked along
 * (not filtered out), as `suggest --pairs` ranks. Ties get the average rank; scores are compared in single
 * precision, so that the order in which a sum was made breaks no tie.
 */
import { AppError } from '../../errors.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { openCandidates, rankOf } from '../ranks.ts';
import { stopIfCancelled, type PreparedRanker, type RankerOptions } from './ranker.ts';

/** "Does the seeker's list show the candidate?" Each held-out pair asks it in both directions. */
export interface Query {
  readonly seeker: number;
  readonly candidate: number;
}

export interface RankedQuery extends Query {
  /** 1 is best; halves where ties are averaged. */
  readonly rank: number;
  /** How many were ranked, the candidate included. */
  readonly candidates: number;
}

/** Looks at each seeker's scores once all of its queries are ranked. `open[v]` is 1 where city v was ranked. */
export type ScoresVisitor = (seeker: number, scores: Float32Array, open: Uint8Array, ranked: readonly RankedQuery[]) => void;

/** Every pair asked from both its ends. */
export function bothWays(pairs: readonly (readonly [number, number])[]): Query[] {
  return pairs.flatMap(([a, b]) => [{ seeker: a, candidate: b }, { seeker: b, candidate: a }]);
}

/** Queries grouped by seeker, in city order. */
export function bySeeker<Q extends Query>(queries: readonly Q[]): Map<number, Q[]> {
  const groups = new Map<number, Q[]>();
  for (const query of queries) {
    const group = groups.get(query.seeker);
    if (group) group.push(query);
    else groups.set(query.seeker, [query]);
  }
  return new Map([...groups].sort(([a], [b]) => a - b));
}

/** Throws `internal` when a ranker gives a score that is not finite, naming the pair. */
export function rankQueries(
  training: PartnerNetwork, ranker: { readonly id: string; readonly prepared: PreparedRanker }, queries: readonly Query[],
  { onProgress, cancelled, visit }: Pick<RankerOptions, 'onProgress' | 'cancelled'> & { readonly visit?: ScoresVisitor | undefined } = {},
): RankedQuery[] {
  const scores = new Float64Array(training.n);
  const compared = new Float32Array(training.n);
  const open = new Uint8Array(training.n);
  const groups = bySeeker(queries);
  const ranked: RankedQuery[] = [];
  let done = 0;
  for (const [seeker, asked] of groups) {
    stopIfCancelled({ cancelled });
    onProgress?.(done++, groups.size);
    ranker.prepared.scores(seeker, scores);
    const candidates = openCandidates(training, seeker, open);
    for (let v = 0; v < scores.length; v++) {
      if (open[v] === 1 && !Number.isFinite(scores[v])) {
        throw new AppError('internal', `the ranker ${ranker.id} gives city ${v} the score ${scores[v]} for seeker ${seeker}; scores must be finite`);
      }
    }
    compared.set(scores);
    const own = asked.map((query) => ({ ...query, rank: rankOf(compared, open, query.candidate), candidates: open[query.candidate] === 1 ? candidates : candidates + 1 }));
    ranked.push(...own);
    visit?.(seeker, compared, open, own);
  }
  return ranked;
}
