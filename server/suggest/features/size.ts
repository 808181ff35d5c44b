/** Size of the two cities, and how well connected they are: alike works with alike, and the well known are chosen more. */
import type { Feature, FeatureFamily } from '../feature.ts';

const people = (log: number) => Math.round(10 ** log).toLocaleString('en');
const size = (id: string, label: string, definition: string, mirror: Feature['mirror'], say: Feature['say']): Feature => (
  { id, label, group: 'size', unit: 'log10 people', definition, mirror, say }
);
/** How many times as large: a ratio, so not in people. */
const ratio = (...of: Parameters<typeof size>): Feature => ({ ...size(...of), unit: 'log10 times' });
const popularity = (id: string, label: string, unit: string, definition: string, mirror: Feature['mirror'], say: Feature['say']): Feature => (
  { id, label, group: 'popularity', unit, definition, mirror, say }
);

const features: readonly Feature[] = [
  ratio('size-difference', 'Difference in size', 'Absolute difference of log10 population.', 'same',
    (v) => `one is ${(10 ** v).toPrecision(2)} times as large as the other`),
  ratio('size-step', 'Larger or smaller', 'log10 population of the candidate minus that of the seeker.', 'negated',
    (v, { candidate }) => `${candidate} is ${(10 ** Math.abs(v)).toPrecision(2)} times as ${v >= 0 ? 'large' : 'small'}`),
  size('candidate-size', 'Size of the candidate', 'log10 population of the candidate.', 'seeker-size', (v, { candidate }) => `${candidate} has ${people(v)} people`),
  size('seeker-size', 'Size of the seeker', 'log10 population of the seeker: the same for all candidates, it counts in pairwise terms only.', 'candidate-size', (v, { seeker }) => `${seeker} has ${people(v)} people`),
  popularity('candidate-partners', 'Partners of the candidate', 'log10(1 + partners)', 'Number of cities that the candidate has worked with.', 'seeker-partners',
    (v, { candidate }) => `${candidate} has ${Math.round(10 ** v - 1)} partner${Math.round(10 ** v) === 2 ? '' : 's'} so far`),
  popularity('seeker-partners', 'Partners of the seeker', 'log10(1 + partners)', 'Number of cities that the seeker has worked with: the same for all candidates, it counts in pairwise terms only.', 'candidate-partners',
    (v, { seeker }) => `${seeker} has ${Math.round(10 ** v - 1)} partner${Math.round(10 ** v) === 2 ? '' : 's'} so far`),
  popularity('candidate-standing', 'Partners beside others of its country', 'log10', 'Partners of the candidate (plus 1) divided by the mean of its country (plus 1).', 'seeker-standing',
    (v, { candidate }) => `${candidate} has ${(10 ** v).toPrecision(2)} times the partners of a city of its country`),
  popularity('seeker-standing', 'Seeker’s partners beside others of its country', 'log10', 'The same for the seeker: it counts in pairwise terms only.', 'candidate-standing',
    (v, { seeker }) => `${seeker} has ${(10 ** v).toPrecision(2)} times the partners of a city of its country`),
];

export const sizes: FeatureFamily = {
  features,
  prepare({ n, degree, country, countries, logPopulation }) {
    const [links, cities] = [new Float64Array(countries.length), new Float64Array(countries.length)];
    for (let i = 0; i < n; i++) {
      links[country[i]!]! += degree[i]!;
      cities[country[i]!]!++;
    }
    const known = Float64Array.from(degree, (d) => Math.log10(1 + d));
    const standing = Float64Array.from(degree, (d, i) => Math.log10((1 + d) / (1 + links[country[i]!]! / cities[country[i]!]!)));
    return {
      fill(seeker, candidates, columns) {
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          const step = logPopulation[j]! - logPopulation[seeker]!;
          columns[0]![p] = Math.abs(step);
          columns[1]![p] = step;
          columns[2]![p] = logPopulation[j]!;
          columns[3]![p] = logPopulation[seeker]!;
          columns[4]![p] = known[j]!;
          columns[5]![p] = known[seeker]!;
          columns[6]![p] = standing[j]!;
          columns[7]![p] = standing[seeker]!;
        }
      },
    };
  },
};
