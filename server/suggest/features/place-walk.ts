/**
 * A walk over ties and nearness together: at each city it follows a tie or moves to a place nearby. It
 * joins what paths and places say alone: a neighbour's partner's neighbour. Reversible, since both kinds
 * of step have symmetric weights.
 */
import type { Feature, FeatureFamily } from '../feature.ts';
import { surroundings } from './geography.ts';
import { logOrFloor } from './log-scale.ts';
import { strengths } from './paths.ts';

const FLOOR = -7;
const WIDTH = 50;
const GOING = 0.75;
const STEPS = 4;
/** What nearness weighs at each city beside its ties. */
const NEARNESS = 2;

const walk = (id: string, label: string, mirror: string, definition: string, say: Feature['say']): Feature => (
  { id, label, group: 'places', unit: 'log10', definition, mirror, say }
);
const features: readonly Feature[] = [
  walk('place-walk', 'A walk over ties and nearby places ends here', 'place-walk-back', `Personalised PageRank from the seeker on the ties together with nearness (Gaussian of ${WIDTH} km): chance ${GOING} to go on.`,
    (v, { seeker, candidate }) => (v <= FLOOR ? `no walk over ties and nearby places leads from ${seeker} to ${candidate}` : `a walk over ties and nearby places from ${seeker} is at ${candidate} 1 step in ${Math.round(10 ** -v).toLocaleString('en')}`)),
  walk('place-walk-back', 'A walk over ties and nearby places back to the seeker', 'place-walk', 'The same walk from the candidate to the seeker.',
    (v, { seeker, candidate }) => (v <= FLOOR ? `no such walk leads from ${candidate} back` : `the same walk from ${candidate} is at ${seeker} 1 step in ${Math.round(10 ** -v).toLocaleString('en')}`)),
];

export const placeWalk: FeatureFamily = {
  features,
  prepare(partners) {
    const { n, ties } = partners;
    const { cell, cells, first, members, offsets, near, weight } = surroundings(partners, WIDTH);
    /** Σ of the kernel over the cities near each cell. */
    const crowd = new Float64Array(cells);
    for (let c = 0; c < cells; c++) for (let e = offsets[c]!; e < offsets[c + 1]!; e++) crowd[c]! += weight[e]! * (first[near[e]! + 1]! - first[near[e]!]!);
    const scale = crowd.map((sum) => 1 / Math.sqrt(sum));
    const spread = new Float64Array(cells);
    const [masses, moved] = [new Float64Array(cells), new Float64Array(cells)];
    /** Weight of nearness at a city of each cell: NEARNESS · Σ kernel / √(crowd · crowd). */
    for (let c = 0; c < cells; c++) for (let e = offsets[c]!; e < offsets[c + 1]!; e++) spread[c]! += NEARNESS * weight[e]! * scale[c]! * scale[near[e]!]! * (first[near[e]! + 1]! - first[near[e]!]!);
    const strength = strengths(partners).map((ofTies, i) => ofTies + (cell[i]! >= 0 ? spread[cell[i]!]! : 0));
    const [at, here, next] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
    return {
      fill(seeker, candidates, columns) {
        at.fill(0);
        here.fill(0);
        here[seeker] = 1 - GOING;
        for (let step = 0; step <= STEPS; step++) {
          next.fill(0);
          masses.fill(0);
          for (let u = 0; u < n; u++) {
            const mass = here[u]!;
            if (mass === 0) continue;
            at[u]! += mass;
            if (strength[u] === 0) continue;
            const each = (GOING * mass) / strength[u]!;
            for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) next[ties.targets[e]!]! += each * ties.weights[e]!;
            if (cell[u]! >= 0) masses[cell[u]!]! += each;
          }
          if (step === STEPS) break;
          moved.fill(0);
          for (let c = 0; c < cells; c++) {
            if (masses[c] === 0) continue;
            const each = masses[c]! * NEARNESS * scale[c]!;
            for (let e = offsets[c]!; e < offsets[c + 1]!; e++) moved[near[e]!]! += each * weight[e]! * scale[near[e]!]!;
          }
          for (let c = 0; c < cells; c++) if (moved[c] !== 0) for (let m = first[c]!; m < first[c + 1]!; m++) next[members[m]!]! += moved[c]!;
          here.set(next);
        }
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          columns[0]![p] = logOrFloor(at[j]!, FLOOR);
          columns[1]![p] = logOrFloor(at[j] === 0 ? 0 : (at[j]! * strength[seeker]!) / strength[j]!, FLOOR);
        }
      },
    };
  },
};
