/**
 * What cities like the seeker chose: cities of its country and about its size, and the places they hold
 * among the cities of their country (the first city of one country works with the first of another).
 */
import type { Feature, FeatureFamily } from '../feature.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { logOrFloor } from './log-scale.ts';

const FLOOR = -3;
/** Sizes within about a factor of two count as alike: width of the Gaussian kernel on log10 population. */
const WIDTH = 0.25;
const BIN = 0.1;
const BINS = 90;
const PRIOR = 0.05;

const amount = (v: number) => (10 ** v).toPrecision(2);
const alikeFeature = (id: string, label: string, unit: string, definition: string, mirror: Feature['mirror'], say: Feature['say']): Feature => (
  { id, label, group: 'size', unit, definition, mirror, say }
);

const features: readonly Feature[] = [
  alikeFeature('alike-links', 'Links between cities like these two', 'log10 links', 'Links between cities of the seeker’s country about its size and cities of the candidate’s country about its size (Gaussian kernel of 0.25 on log10 population at both ends).', 'same',
    (v, { seekerCountry, candidateCountry }) => (v <= FLOOR ? `no links yet between cities of ${seekerCountry} and ${candidateCountry} of these sizes` : `links between cities of ${seekerCountry} and ${candidateCountry} of about these sizes: ${amount(v)}`)),
  alikeFeature('alike-chance', 'Chance of a city like the candidate', 'log10 links for each city', 'The same, divided by the number of cities of the candidate’s country about its size.', 'alike-chance-back',
    (v) => `cities like the seeker have ${amount(v)} links to each city like the candidate`),
  alikeFeature('alike-chance-back', 'Chance of a city like the seeker', 'log10 links for each city', 'The same from the other side: divided by the number of cities of the seeker’s country about its size.', 'alike-chance',
    (v) => `cities like the candidate have ${amount(v)} links to each city like the seeker`),
  alikeFeature('alike-chose', 'Cities like the seeker chose it', 'log10 partners', 'Partners of the candidate in the seeker’s country, each counting by how near its size is to the seeker’s.', 'chose-alike',
    (v, { candidate, seeker, seekerCountry }) => (v <= FLOOR ? `no other city of ${seekerCountry} about the size of ${seeker} works with ${candidate}` : `other cities of ${seekerCountry} about the size of ${seeker} that work with ${candidate}: ${amount(v)}`)),
  alikeFeature('chose-alike', 'Seeker chose cities like it', 'log10 partners', 'Partners of the seeker in the candidate’s country, each counting by how near its size is to the candidate’s.', 'alike-chose',
    (v, { candidate, seeker, candidateCountry }) => (v <= FLOOR ? `${seeker} works with no city of ${candidateCountry} about the size of ${candidate}` : `partners of ${seeker} in ${candidateCountry} about the size of ${candidate}: ${amount(v)}`)),
  alikeFeature('place-difference', 'Places among the cities of their countries', 'log10', 'Absolute difference of log10 of the places that the two hold by population among the cities of their countries.', 'same',
    (v) => `their places by size in their countries differ ${(10 ** v).toPrecision(2)}-fold`),
  alikeFeature('candidate-place', 'Place of the candidate in its country', 'log10', 'Place by population among the cities of its country: 0 for the largest.', 'seeker-place',
    (v, { candidate }) => `${candidate} is number ${Math.round(10 ** v)} by population in its country`),
  alikeFeature('seeker-place', 'Place of the seeker in its country', 'log10', 'The same for the seeker: it counts in pairwise terms only.', 'candidate-place',
    (v, { seeker }) => `${seeker} is number ${Math.round(10 ** v)} by population in its country`),
];

export const alike: FeatureFamily = {
  features,
  prepare(partners) {
    const { n, ties, country, countries, logPopulation } = partners;
    const size = countries.length;
    const bin = Int32Array.from(logPopulation, (log) => (Number.isNaN(log) ? -1 : Math.max(0, Math.min(BINS - 1, Math.floor(log / BIN)))));
    const place = placesInCountry(partners);
    /** Kernel between bins. */
    const near = Float64Array.from({ length: BINS }, (_, d) => Math.exp(-((d * BIN) ** 2) / (2 * WIDTH * WIDTH)));
    const reach = near.findIndex((weight) => weight < 1e-3);
    const smoothAt = (counts: Float64Array, base: number, b: number) => {
      let sum = 0;
      for (let k = Math.max(0, b - reach); k <= Math.min(BINS - 1, b + reach); k++) sum += counts[base + k]! * near[Math.abs(k - b)]!;
      return sum;
    };
    const cities = new Float64Array(size * BINS);
    const first = new Int32Array(size + 1);
    for (const c of country) first[c + 1]!++;
    for (let c = 0; c < size; c++) first[c + 1]! += first[c]!;
    const members = new Int32Array(n);
    const next = first.slice();
    for (let i = 0; i < n; i++) {
      members[next[country[i]!]!++] = i;
      if (bin[i]! >= 0) cities[country[i]! * BINS + bin[i]!]!++;
    }
    const peers = Float64Array.from(bin, (b, i) => (b < 0 ? Number.NaN : smoothAt(cities, country[i]! * BINS, b)));
    const [links, smooth, own, ownSmooth] = [new Float64Array(size * BINS), new Float64Array(size * BINS), new Float64Array(size * BINS), new Float64Array(size * BINS)];
    const chose = new Float64Array(n);
    const smoothed = (from: Float64Array, into: Float64Array) => {
      into.fill(0);
      for (let c = 0; c < size; c++) {
        for (let k = 0; k < BINS; k++) {
          const count = from[c * BINS + k]!;
          if (count === 0) continue;
          for (let b = Math.max(0, k - reach); b <= Math.min(BINS - 1, k + reach); b++) into[c * BINS + b]! += count * near[Math.abs(k - b)]!;
        }
      }
    };
    return {
      fill(seeker, candidates, columns) {
        const home = bin[seeker]!;
        links.fill(0);
        own.fill(0);
        chose.fill(0);
        if (home >= 0) {
          for (let m = first[country[seeker]!]!; m < first[country[seeker]! + 1]!; m++) {
            const a = members[m]!;
            if (bin[a]! < 0) continue;
            const weight = near[Math.abs(bin[a]! - home)]!;
            if (weight < 1e-3) continue;
            for (let e = ties.offsets[a]!; e < ties.offsets[a + 1]!; e++) {
              const b = ties.targets[e]!;
              if (a !== seeker) chose[b]! += weight;
              if (bin[b]! < 0) continue;
              links[country[b]! * BINS + bin[b]!]! += weight;
              if (a === seeker) own[country[b]! * BINS + bin[b]!]!++;
            }
          }
        }
        smoothed(links, smooth);
        smoothed(own, ownSmooth);
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          const known = home >= 0 && bin[j]! >= 0;
          const at = country[j]! * BINS + bin[j]!;
          columns[0]![p] = known ? logOrFloor(smooth[at]!, FLOOR) : Number.NaN;
          columns[1]![p] = known ? Math.log10((smooth[at]! + PRIOR) / peers[j]!) : Number.NaN;
          columns[2]![p] = known ? Math.log10((smooth[at]! + PRIOR) / peers[seeker]!) : Number.NaN;
          columns[3]![p] = home >= 0 ? logOrFloor(chose[j]!, FLOOR) : Number.NaN;
          columns[4]![p] = bin[j]! >= 0 ? logOrFloor(ownSmooth[at]!, FLOOR) : Number.NaN;
          columns[5]![p] = Math.abs(place[j]! - place[seeker]!);
          columns[6]![p] = place[j]!;
          columns[7]![p] = place[seeker]!;
        }
      },
    };
  },
};

/** log10 of the place by population among the cities of the country with a known population; NaN without one. Equal sizes share the best place. */
function placesInCountry({ n, country, countries, logPopulation }: PartnerNetwork): Float64Array {
  const sizes = countries.map(() => [] as number[]);
  for (let i = 0; i < n; i++) if (!Number.isNaN(logPopulation[i]!)) sizes[country[i]!]!.push(logPopulation[i]!);
  for (const list of sizes) list.sort((a, b) => b - a);
  return Float64Array.from({ length: n }, (_, i) => (Number.isNaN(logPopulation[i]!) ? Number.NaN : Math.log10(1 + sizes[country[i]!]!.indexOf(logPopulation[i]!))));
}
