/** Sums over the partners that two cities share, each by a weight of its own number of partners. */
import type { PartnerNetwork } from '../partner-network.ts';
import type { Scores } from './baseline.ts';

/** A shared partner has at least two partners, so 1/ln k is defined. */
export function sharedPartners({ ties, degree }: PartnerNetwork, weight: (degree: number) => number): Scores {
  const weights = Float64Array.from(degree, (d) => (d > 1 ? weight(d) : 0));
  return (seeker, out) => {
    out.fill(0);
    for (let at = ties.offsets[seeker]!; at < ties.offsets[seeker + 1]!; at++) {
      const middle = ties.targets[at]!;
      for (let on = ties.offsets[middle]!; on < ties.offsets[middle + 1]!; on++) out[ties.targets[on]!]! += weights[middle]!;
    }
  };
}
