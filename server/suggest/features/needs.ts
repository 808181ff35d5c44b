/** Whether one city has what the other lacks, in both directions (needs.ts says how needs and offers are known). */
import type { Feature, FeatureFamily } from '../feature.ts';
import { cityNeeds } from '../needs.ts';

type Names = Parameters<Feature['say']>[1];
const feature = (id: string, label: string, unit: string, definition: string, mirror: Feature['mirror'], say: (value: number, names: Names) => string): Feature => (
  { id, label, group: 'needs', unit, definition, mirror, say }
);
const share = (v: number, who: string, whom: string) => (v === 0 ? `${who} is not known to offer anything that ${whom} needs (0 %)` : `${who} offers ${(100 * v).toPrecision(2)} % of what ${whom} needs`);
const count = (v: number, who: string, whom: string) => (v === 0 ? `no topic that ${whom} needs is one on which ${who} has something to offer (0 topics)` : `${who} has something to offer on ${v} topic${v === 1 ? '' : 's'} that ${whom} needs`);

const features: readonly Feature[] = [
  feature('need-met', 'What the seeker needs, the candidate offers', 'share', 'Sum over topics of the seeker’s need times the candidate’s offer, divided by the sum of its needs; not known where the needs of the one or the offers of the other are not.', 'need-met-back',
    (v, { seeker, candidate }) => share(v, candidate, seeker)),
  feature('need-met-back', 'What the candidate needs, the seeker offers', 'share', 'The same with the candidate’s needs and the seeker’s offers.', 'need-met',
    (v, { seeker, candidate }) => share(v, seeker, candidate)),
  feature('topics-to-learn', 'Topics to learn about', 'topics', 'Number of topics that the seeker needs and on which the candidate has something to offer (wider topics included).', 'topics-to-teach',
    (v, { seeker, candidate }) => count(v, candidate, seeker)),
  feature('topics-to-teach', 'Topics to teach', 'topics', 'Number of topics that the candidate needs and on which the seeker has something to offer (wider topics included).', 'topics-to-learn',
    (v, { seeker, candidate }) => count(v, seeker, candidate)),
];

export const needsMet: FeatureFamily = {
  features,
  prepare(partners) {
    const needs = cityNeeds(partners);
    const { n } = partners;
    const matches = { met: new Float64Array(n), metBack: new Float64Array(n), topics: new Float64Array(n), topicsBack: new Float64Array(n) };
    const columnsOf = [matches.met, matches.metBack, matches.topics, matches.topicsBack];
    return {
      fill(seeker, candidates, columns) {
        if (needs.basisOf(seeker) === 'none') {
          for (const column of columns) column.fill(Number.NaN, 0, candidates.length);
          return;
        }
        needs.complementarityOf(seeker, matches);
        columnsOf.forEach((values, f) => {
          const column = columns[f]!;
          for (let p = 0; p < candidates.length; p++) column[p] = values[candidates[p]!]!;
        });
      },
    };
  },
};
