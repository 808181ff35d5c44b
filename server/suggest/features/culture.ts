/** What two cities share as places to govern: language, income group, world region, distance from the equator. */
import { INCOME_GROUPS } from '../../model/vocabularies.ts';
import type { Feature, FeatureFamily } from '../feature.ts';
import { interned, jaccard } from './sets.ts';

const culture = (id: string, label: string, unit: string | null, definition: string, mirror: Feature['mirror'], say: Feature['say']): Feature => (
  { id, label, group: 'culture', unit, definition, mirror, say }
);
const steps = (v: number) => `${Math.abs(v)} step${Math.abs(v) === 1 ? '' : 's'}`;

const features: readonly Feature[] = [
  culture('shared-language', 'A language in common', null, '1 when the two have a language in common (the city’s own where given, else the official ones of its country), 0 when they have none.', 'same',
    (v) => (v === 1 ? 'they have a language in common' : 'they have no language in common')),
  culture('income-difference', 'Difference in income group', 'steps', 'Steps between the World Bank income groups of the two (low, lower middle, upper middle, high).', 'same',
    (v) => (v === 0 ? 'they are in the same income group (0 steps apart)' : `their income groups are ${steps(v)} apart`)),
  culture('income-step', 'Higher or lower income group', 'steps', 'Income group of the candidate minus that of the seeker, in steps.', 'negated',
    (v, { candidate }) => (v === 0 ? 'they are in the same income group (0 steps apart)' : `the income group of ${candidate} is ${steps(v)} ${v > 0 ? 'higher' : 'lower'}`)),
  culture('same-region', 'Same world region', null, '1 when both are in the same world region, 0 when they are in different ones.', 'same',
    (v) => (v === 1 ? 'both are in the same world region' : 'they are in different world regions')),
  culture('equator-difference', 'Difference in distance from the equator', 'degrees', 'Absolute difference of the two latitudes without their sign: a rough sign of another climate on either half of the globe.', 'same',
    (v) => `their distances from the equator differ by ${v.toFixed(1)}°`),
];

export const culturalDistance: FeatureFamily = {
  features,
  prepare({ lat, region, income, incomeGroups, languages }) {
    const order = incomeGroups.map((group) => (INCOME_GROUPS as readonly string[]).indexOf(group));
    const level = Float64Array.from(income, (i) => (i < 0 || order[i]! < 0 ? Number.NaN : order[i]!));
    const spoken = interned(languages);
    const common = new Float64Array(spoken.sets.length);
    return {
      fill(seeker, candidates, columns) {
        const own = spoken.sets[spoken.of[seeker]!]!;
        spoken.sets.forEach((set, s) => {
          const share = jaccard(own, set);
          common[s] = Number.isNaN(share) ? Number.NaN : share > 0 ? 1 : 0;
        });
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          const step = level[j]! - level[seeker]!;
          columns[0]![p] = common[spoken.of[j]!]!;
          columns[1]![p] = Math.abs(step);
          columns[2]![p] = step;
          columns[3]![p] = region[seeker]! < 0 || region[j]! < 0 ? Number.NaN : region[seeker] === region[j] ? 1 : 0;
          columns[4]![p] = Math.abs(Math.abs(lat[j]!) - Math.abs(lat[seeker]!));
        }
      },
    };
  },
};
