/** Institutions, programmes and people that two cities have in common: each weighs less, the more cities it joins. */
import { groupsOf, groupWalk, sharedGroups } from '../affiliation-scores.ts';
import { affiliationsOf } from '../affiliations.ts';
import type { Feature, FeatureFamily } from '../feature.ts';
import { walkFeatures, writeWalk } from './walk-columns.ts';

const sharing = (id: string, label: string, one: string, many: string, definition: string): Feature => ({
  id, label, group: 'institutions', unit: 'weight', definition, mirror: 'same',
  say: (v) => (v === 0 ? `they share no ${one} on record (weight 0)` : `they share ${many} of weight ${v.toPrecision(2)} (each counts 1 / ln of its number of cities)`),
});

const features: readonly Feature[] = [
  sharing('shared-institutions', 'Shared institutions', 'institution', 'institutions', 'Institutions that both belong to, are supported by or met through, each counting 1 / ln(number of its cities); not known where one of the two has none on record.'),
  sharing('shared-programmes', 'Shared programmes', 'programme', 'programmes', 'Programmes whose exchanges both took part in, each counting 1 / ln(number of its cities); not known where one of the two has none on record.'),
  sharing('shared-people', 'People who know both', 'person on both sides', 'people on both sides', 'People with a post or an exchange at both cities, each counting 1 / ln(number of cities they know); not known where one of the two has nobody on record.'),
  ...walkFeatures('institution', 'institutions', 'institutions'),
];

export const institutionsInCommon: FeatureFamily = {
  features,
  prepare(partners) {
    const { institutions, programmes, people } = affiliationsOf(partners);
    const shared = [institutions, programmes, people].map((affiliation) => ({ affiliation, score: sharedGroups(affiliation) }));
    const walk = groupWalk(institutions, partners.n);
    return {
      fill(seeker, candidates, columns) {
        shared.forEach(({ affiliation, score }, f) => {
          const column = columns[f]!;
          if (groupsOf(affiliation, seeker) === 0) {
            column.fill(Number.NaN, 0, candidates.length);
            return;
          }
          const weight = score.from(seeker);
          for (let p = 0; p < candidates.length; p++) column[p] = groupsOf(affiliation, candidates[p]!) === 0 ? Number.NaN : weight(candidates[p]!);
        });
        writeWalk(institutions, walk, seeker, candidates, columns[3]!, columns[4]!);
      },
    };
  },
};
