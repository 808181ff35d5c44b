/**
 * Whom countries choose: how often cities of the two countries work together, and how far the
 * seeker's own partners (and the candidate's) lie in the other's country. Shares are shrunk towards
 * the country's, the country's towards the whole network's, so that few links say little.
 */
import type { Feature, FeatureFamily } from '../feature.ts';
import { logOrFloor } from './log-scale.ts';

const FLOOR = -5;
/** Links that the prior share counts for. */
const CITY_PRIOR = 3;
const COUNTRY_PRIOR = 10;

const percent = (log: number) => `${(100 * 10 ** log).toPrecision(2)} %`;
const country = (id: string, label: string, unit: string | null, definition: string, mirror: Feature['mirror'], say: Feature['say']): Feature => (
  { id, label, group: 'countries', unit, definition, mirror, say }
);

const features: readonly Feature[] = [
  country('country-chance', 'Chance by country', 'log10', 'Share of the partners of the seeker’s country that are in the candidate’s, divided by the number of cities there.', 'country-chance-back',
    (v, { candidate }) => `by country alone, ${percent(v)} of choices would fall on ${candidate}`),
  country('country-chance-back', 'Chance by country, from the other side', 'log10', 'The same from the candidate’s country to the seeker.', 'country-chance',
    (v, { candidate, seeker }) => `by country alone, ${percent(v)} of the choices of ${candidate} would fall on ${seeker}`),
  country('country-affinity', 'Ties between the two countries', 'log10', 'Links between the two countries divided by the number to be expected from how many links each has.', 'same',
    (v, { seekerCountry, candidateCountry }) => (seekerCountry === candidateCountry
      ? `cities of ${seekerCountry} work with each other ${(10 ** v).toPrecision(2)} times as often as their numbers of links would make expect`
      : `${seekerCountry} and ${candidateCountry} work together ${(10 ** v).toPrecision(2)} times as often as their numbers of links would make expect`)),
  country('own-share', 'Seeker’s partners in that country', 'log10', 'Share of the seeker’s partners that are in the candidate’s country, shrunk towards the share of the seeker’s country.', 'own-share-back',
    (v, { seeker, candidateCountry }) => `${percent(v)} of the partners of ${seeker} (weighed with those of its country) are in ${candidateCountry}`),
  country('own-share-back', 'Candidate’s partners in the seeker’s country', 'log10', 'Share of the candidate’s partners that are in the seeker’s country, shrunk in the same way.', 'own-share',
    (v, { candidate, seekerCountry }) => `${percent(v)} of the partners of ${candidate} (weighed with those of its country) are in ${seekerCountry}`),
  country('partners-there', 'Number of partners in that country', 'partners', 'Partners of the seeker in the candidate’s country.', 'partners-here',
    (v, { seeker, candidateCountry }) => `${seeker} has ${v} partner${v === 1 ? '' : 's'} in ${candidateCountry}`),
  country('partners-here', 'Candidate’s number of partners in the seeker’s country', 'partners', 'Partners of the candidate in the seeker’s country.', 'partners-there',
    (v, { candidate, seekerCountry }) => `${candidate} has ${v} partner${v === 1 ? '' : 's'} in ${seekerCountry}`),
  country('same-country', 'Same country', null, '1 when both are in one country.', 'same',
    (v, { seekerCountry, candidateCountry }) => (v === 1 ? `both are in ${seekerCountry}` : `one is in ${seekerCountry}, the other in ${candidateCountry}`)),
  country('region-affinity', 'Ties between the two world regions', 'log10', 'Links between the two world regions divided by the number to be expected from how many links each has.', 'same',
    (v) => `their world regions work together ${(10 ** v).toPrecision(2)} times as often as to be expected`),
];

export const countries: FeatureFamily = {
  features,
  prepare(partners) {
    const { n, ties, degree, country: of, region } = partners;
    const size = partners.countries.length;
    const cities = new Float64Array(size);
    for (let i = 0; i < n; i++) cities[of[i]!]!++;
    const own = linkCounts(partners.ties, n, of, size);
    const regional = linkCounts(ties, n, region, partners.regions.length);
    const total = ties.targets.length;
    /** Share of country c's partners that are in country d, shrunk towards d's share of all links, and that towards its share of cities. */
    const overall = Float64Array.from(own.sums, (links, d) => (links + COUNTRY_PRIOR * (cities[d]! / n)) / (total + COUNTRY_PRIOR));
    const share = new Float64Array(size * size);
    for (let c = 0; c < size; c++) for (let d = 0; d < size; d++) {
      share[c * size + d] = (own.pairs[c * size + d]! + COUNTRY_PRIOR * overall[d]!) / (own.sums[c]! + COUNTRY_PRIOR);
    }
    /** Partners of each city by country, sparse: those of city i at there[offsets[i]] …, sorted by country. */
    const inCountry = partnersByCountry(partners);
    const affinity = (pairs: Float64Array, sums: Float64Array, k: number, a: number, b: number) => {
      if (a < 0 || b < 0 || total === 0) return Number.NaN;
      const expected = (sums[a]! * sums[b]!) / total;
      return Math.log10((pairs[a * k + b]! + 0.5) / (expected + 0.5));
    };
    const log = (x: number) => logOrFloor(x, FLOOR);
    return {
      fill(seeker, candidates, columns) {
        const c = of[seeker]!;
        const chances = new Float64Array(size);
        const chancesBack = new Float64Array(size);
        const affinities = new Float64Array(size);
        const there = new Float64Array(size);
        for (let e = ties.offsets[seeker]!; e < ties.offsets[seeker + 1]!; e++) there[of[ties.targets[e]!]!]!++;
        for (let d = 0; d < size; d++) {
          chances[d] = log(share[c * size + d]! / cities[d]!);
          chancesBack[d] = log(share[d * size + c]! / cities[c]!);
          affinities[d] = affinity(own.pairs, own.sums, size, c, d);
        }
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          const d = of[j]!;
          const here = inCountry(j, c);
          columns[0]![p] = chances[d]!;
          columns[1]![p] = chancesBack[d]!;
          columns[2]![p] = affinities[d]!;
          columns[3]![p] = log((there[d]! + CITY_PRIOR * share[c * size + d]!) / (degree[seeker]! + CITY_PRIOR));
          columns[4]![p] = log((here + CITY_PRIOR * share[d * size + c]!) / (degree[j]! + CITY_PRIOR));
          columns[5]![p] = there[d]!;
          columns[6]![p] = here;
          columns[7]![p] = c === d ? 1 : 0;
          columns[8]![p] = affinity(regional.pairs, regional.sums, partners.regions.length, region[seeker]!, region[j]!);
        }
      },
    };
  },
};

/** Link ends between groups (each tie from both its ends) and their sums by group; group −1 is left out. */
function linkCounts(ties: { offsets: Int32Array; targets: Int32Array }, n: number, group: Int32Array, size: number) {
  const pairs = new Float64Array(size * size);
  const sums = new Float64Array(size);
  for (let u = 0; u < n; u++) {
    for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) {
      const [a, b] = [group[u]!, group[ties.targets[e]!]!];
      if (a < 0 || b < 0) continue;
      pairs[a * size + b]!++;
      sums[a]!++;
    }
  }
  return { pairs, sums };
}

/** Number of partners that a city has in a country. */
function partnersByCountry({ n, ties, country }: { n: number; ties: { offsets: Int32Array; targets: Int32Array }; country: Int32Array }): (city: number, place: number) => number {
  const offsets = new Int32Array(n + 1);
  const places: number[] = [];
  const counts: number[] = [];
  for (let u = 0; u < n; u++) {
    const found = new Map<number, number>();
    for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) {
      const d = country[ties.targets[e]!]!;
      found.set(d, (found.get(d) ?? 0) + 1);
    }
    for (const [d, count] of found) {
      places.push(d);
      counts.push(count);
    }
    offsets[u + 1] = places.length;
  }
  return (city, place) => {
    for (let i = offsets[city]!; i < offsets[city + 1]!; i++) if (places[i] === place) return counts[i]!;
    return 0;
  };
}
