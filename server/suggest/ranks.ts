/** Who is ranked for a seeker, and at which place a candidate stands among them. */
import type { PartnerNetwork } from './partner-network.ts';

/** Marks who is a candidate for the seeker; gives back how many. */
export function openCandidates({ n, ties }: Pick<PartnerNetwork, 'n' | 'ties'>, seeker: number, open: Uint8Array): number {
  open.fill(1);
  open[seeker] = 0;
  for (let at = ties.offsets[seeker]!; at < ties.offsets[seeker + 1]!; at++) open[ties.targets[at]!] = 0;
  return n - 1 - (ties.offsets[seeker + 1]! - ties.offsets[seeker]!);
}

/**
 * Rank of a candidate among those open, ties averaged; it counts as open itself, also where it is linked
 * already. `score` puts another score in the place of its own.
 */
export function rankOf(scores: Float32Array | Float64Array, open: Uint8Array, candidate: number, score = scores[candidate]!): number {
  let [above, same] = [0, 0];
  for (let v = 0; v < scores.length; v++) {
    if (open[v] === 0 || v === candidate) continue;
    if (scores[v]! > score) above++;
    else if (scores[v] === score) same++;
  }
  return 1 + above + same / 2;
}
