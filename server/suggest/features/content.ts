/** What the two cities work on: topics, hazards and practices in common, and how recently the candidate was active. */
import { groupsOf, groupWalk, sharedGroups } from '../affiliation-scores.ts';
import { affiliationsOf, type Affiliation } from '../affiliations.ts';
import type { Feature, FeatureFamily } from '../feature.ts';
import { NO_DAY } from '../../graph/network-columns.ts';
import { interned, jaccard } from './sets.ts';
import { walkFeatures, writeWalk } from './walk-columns.ts';

const years = (v: number) => `${v.toFixed(1)} year${v.toFixed(1) === '1.0' ? '' : 's'}`;

const features: readonly Feature[] = [
  { id: 'topic-similarity', label: 'Shared topics', group: 'content', unit: 'cosine', mirror: 'same',
    definition: 'Cosine of the topics the two have worked on, rare topics weighing more (ln(1 + cities with a topic / cities with this one)); not known where one of the two has none on record.',
    say: (v) => (v === 0 ? 'they have worked on no topic in common (likeness 0)' : `they have worked on like topics (likeness ${v.toFixed(2)} of 1)`) },
  { id: 'shared-hazards', label: 'Shared hazards', group: 'content', unit: 'share', mirror: 'same',
    definition: 'Hazards that both face, divided by the hazards that either faces; not known where one of the two has none on record.',
    say: (v) => (v === 0 ? 'they face no hazard in common (0 %)' : `they have ${(100 * v).toFixed(0)} % of their hazards in common`) },
  ...walkFeatures('topic', 'topics', 'content'),
  ...walkFeatures('practice', 'practices', 'content'),
  { id: 'candidate-quiet', label: 'Time since the candidate was active', group: 'recency', unit: 'years', mirror: 'seeker-quiet',
    definition: 'Years from the last dated activity of the candidate to the end of the data; not known without a dated one.',
    say: (v, { candidate }) => `the last dated activity of ${candidate} was ${years(v)} before the end of the data` },
  { id: 'seeker-quiet', label: 'Time since the seeker was active', group: 'recency', unit: 'years', mirror: 'candidate-quiet',
    definition: 'The same for the seeker: equal for all candidates, it counts in pairwise terms only.',
    say: (v, { seeker }) => `the last dated activity of ${seeker} was ${years(v)} before the end of the data` },
];

export const contentInCommon: FeatureFamily = {
  features,
  prepare(partners) {
    const { n, network } = partners;
    const { topics, practices, lastDay, end } = affiliationsOf(partners);
    const rarity = topicRarity(topics, n);
    const length = new Float64Array(n);
    for (let city = 0; city < n; city++) {
      for (let i = topics.ofCity.offsets[city]!; i < topics.ofCity.offsets[city + 1]!; i++) length[city]! += rarity[topics.ofCity.items[i]!]! ** 2;
      length[city] = Math.sqrt(length[city]!);
    }
    const hazards = interned(network.rows.cities.map((row) => new Set(row.hazards)));
    const common = new Float64Array(hazards.sets.length);
    const quiet = Float64Array.from(lastDay, (day) => (day === NO_DAY ? Number.NaN : (end - day) / 365.25));
    const inCommon = sharedGroups(topics, (t) => rarity[t]! ** 2);
    const [alongTopics, alongPractices] = [groupWalk(topics, n), groupWalk(practices, n)];
    return {
      fill(seeker, candidates, columns) {
        if (groupsOf(topics, seeker) === 0) columns[0]!.fill(Number.NaN, 0, candidates.length);
        else {
          const score = inCommon.from(seeker);
          for (let p = 0; p < candidates.length; p++) {
            const j = candidates[p]!;
            columns[0]![p] = length[j] === 0 ? Number.NaN : Math.min(1, score(j) / (length[seeker]! * length[j]!));
          }
        }
        const own = hazards.sets[hazards.of[seeker]!]!;
        hazards.sets.forEach((set, s) => { common[s] = jaccard(own, set); });
        writeWalk(topics, alongTopics, seeker, candidates, columns[2]!, columns[3]!);
        writeWalk(practices, alongPractices, seeker, candidates, columns[4]!, columns[5]!);
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          columns[1]![p] = common[hazards.of[j]!]!;
          columns[6]![p] = quiet[j]!;
          columns[7]![p] = quiet[seeker]!;
        }
      },
    };
  },
};

/** ln(1 + cities with any topic / cities with this one). */
function topicRarity(topics: Affiliation, n: number): Float64Array {
  let cities = 0;
  for (let city = 0; city < n; city++) if (groupsOf(topics, city) > 0) cities++;
  return Float64Array.from(topics.size, (size) => (size === 0 ? 0 : Math.log(1 + cities / size)));
}
