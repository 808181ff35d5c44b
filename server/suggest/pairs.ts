/** Score and rank of given pairs: each candidate's rank among all cities its seeker is not yet linked to, ties averaged. */
import type { SuggestionRequest } from '../model/suggestion.ts';
import { linked } from './partner-network.ts';
import { openCandidates, rankOf } from './ranks.ts';
import type { Suggester } from './suggester.ts';

export interface ScoredPair {
  readonly seeker: number;
  readonly candidate: number;
  /** Null for a pair that is linked already or one and the same city: it has no rank among those not yet linked. */
  readonly score: number | null;
  readonly rank: number | null;
  /** Cities ranked. */
  readonly candidates: number;
}

/** In the order given; a seeker is worked out once however often it stands in the list. */
export function scorePairs(suggester: Suggester, pairs: readonly (readonly [number, number])[], request: SuggestionRequest, onProgress?: (done: number, total: number) => void): ScoredPair[] {
  const { partners } = suggester;
  const open = new Uint8Array(partners.n);
  const bySeeker = new Map<number, number[]>();
  pairs.forEach(([seeker], place) => {
    const places = bySeeker.get(seeker);
    if (places) places.push(place);
    else bySeeker.set(seeker, [place]);
  });
  const found = new Array<ScoredPair>(pairs.length);
  let done = 0;
  for (const [seeker, places] of bySeeker) {
    const { scores } = suggester.ranking(seeker, request);
    const candidates = openCandidates(partners, seeker, open);
    for (const place of places) {
      const candidate = pairs[place]![1];
      const ranked = candidate !== seeker && !linked(partners, seeker, candidate);
      found[place] = { seeker, candidate, score: ranked ? scores[candidate]! : null, rank: ranked ? rankOf(scores, open, candidate) : null, candidates };
    }
    onProgress?.(++done, bySeeker.size);
  }
  return found;
}
