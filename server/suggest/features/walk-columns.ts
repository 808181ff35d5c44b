/** Features of a walk over cities and the groups they belong to, there and back. */
import { groupsOf, type FromSeeker } from '../affiliation-scores.ts';
import type { Affiliation } from '../affiliations.ts';
import type { Feature } from '../feature.ts';
import type { FeatureGroup } from '../../model/suggestion.ts';
import { logOrFloor } from './log-scale.ts';

export const FLOOR = -6;

/** The two features of one walk; `along` names the groups in the plural. */
export function walkFeatures(name: string, along: string, group: FeatureGroup): Feature[] {
  const say = (from: string, to: string, v: number) => (v <= FLOOR
    ? `no walk along ${along} leads from ${from} to ${to} (one in a million or less)`
    : `a walk along ${along} from ${from} is at ${to} ${(100 * 10 ** v).toPrecision(2)} % of the time`);
  return [
    { id: `${name}-walk`, label: `A walk along ${along} ends here`, group, unit: 'log10', mirror: `${name}-walk-back`,
      definition: `Share of a random walk from the seeker to its ${along}, to their cities and so on (personalised PageRank, three rounds, restart .5); not known where one of the two has none on record.`,
      say: (v, { seeker, candidate }) => say(seeker, candidate, v) },
    { id: `${name}-walk-back`, label: `A walk along ${along} from the candidate`, group, unit: 'log10', mirror: `${name}-walk`,
      definition: `The same walk along ${along} from the candidate to the seeker.`,
      say: (v, { seeker, candidate }) => say(candidate, seeker, v) },
  ];
}

/** Writes a walk and the walk back; NaN where one of the two belongs to nothing. */
export function writeWalk(affiliation: Affiliation, walk: FromSeeker, seeker: number, candidates: Int32Array, there: Float64Array, back: Float64Array): void {
  const own = groupsOf(affiliation, seeker);
  if (own === 0) {
    there.fill(Number.NaN, 0, candidates.length);
    back.fill(Number.NaN, 0, candidates.length);
    return;
  }
  const share = walk.from(seeker);
  for (let p = 0; p < candidates.length; p++) {
    const groups = groupsOf(affiliation, candidates[p]!);
    const reached = groups === 0 ? 0 : share(candidates[p]!);
    there[p] = groups === 0 ? Number.NaN : logOrFloor(reached, FLOOR);
    // The walk is reversible: back differs from there by the numbers of groups alone.
    back[p] = groups === 0 ? Number.NaN : logOrFloor((reached * own) / groups, FLOOR);
  }
}
