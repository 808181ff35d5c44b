/**
 * Geography on both sides: how far apart the two are, and how many links join places near the
 * seeker to places near the candidate, at widths from a town's surroundings to a province.
 */
import type { Feature, FeatureFamily } from '../feature.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import { kilometres, surroundings, type Surroundings } from './geography.ts';
import { logOrFloor } from './log-scale.ts';

/** Kernel widths in kilometres. */
export const WIDTHS = [15, 50, 150] as const;
const FLOOR = -3;
/** Links that the country's profile counts for beside what is known of the surroundings. */
const PROFILE_PRIOR = 3;

const amount = (v: number) => (10 ** v).toPrecision(2);
const place = (id: string, label: string, unit: string | null, definition: string, mirror: Feature['mirror'], say: Feature['say']): Feature => (
  { id, label, group: 'places', unit, definition, mirror, say }
);

const features: readonly Feature[] = [
  place('distance', 'Distance', 'log10(1 + km)', 'Great-circle distance.', 'same', (v) => `they are ${Math.round(10 ** v - 1).toLocaleString('en')} km apart`),
  place('latitude-difference', 'Difference in latitude', 'degrees', 'Absolute difference of latitude: a rough sign of another climate.', 'same', (v) => `their latitudes differ by ${v.toFixed(1)}°`),
  ...WIDTHS.flatMap((w) => [
    place(`links-between-${w}`, `Links between surroundings of ${w} km`, 'log10 links', `Links that join places near the seeker to places near the candidate, each end weighed by exp(−d²/2·${w}²).`, 'same',
      (v) => (v <= FLOOR ? `no links yet between places within about ${w} km of each` : `links between places within about ${w} km of each: ${amount(v)}, weighed by nearness`)),
    place(`near-own-partners-${w}`, `Near partners of the seeker (${w} km)`, 'log10 partners', `Partners of the seeker near the candidate, weighed by exp(−d²/2·${w}²).`, `near-their-partners-${w}`,
      (v, { seeker, candidate }) => (v <= FLOOR ? `${seeker} has no partner within about ${w} km of ${candidate}` : `partners of ${seeker} within about ${w} km of ${candidate}: ${amount(v)}, weighed by nearness`)),
    place(`near-their-partners-${w}`, `Partner of cities near the seeker (${w} km)`, 'log10 partners', `Partners of the candidate near the seeker, weighed by exp(−d²/2·${w}²).`, `near-own-partners-${w}`,
      (v, { seeker, candidate }) => (v <= FLOOR ? `${candidate} has no partner within about ${w} km of ${seeker}` : `partners of ${candidate} within about ${w} km of ${seeker}: ${amount(v)}, weighed by nearness`)),
    place(`affinity-${w}`, `Links between surroundings beside what is usual (${w} km)`, 'log10', 'Links between the two surroundings divided by the number to be expected from how many links start in each.', 'same',
      (v) => `places within about ${w} km of each work together ${amount(v)} times as often as to be expected`),
  ]),
  place('surroundings-share', 'Neighbours’ partners in that country', 'log10', 'Share of the partners of cities within about 150 km of the seeker that are in the candidate’s country.', 'surroundings-share-back',
    (v, { seeker, candidateCountry }) => `${(100 * 10 ** v).toPrecision(2)} % of the partners of places around ${seeker} are in ${candidateCountry}`),
  place('surroundings-share-back', 'Candidate’s neighbours’ partners in the seeker’s country', 'log10', 'Share of the partners of cities within about 150 km of the candidate that are in the seeker’s country.', 'surroundings-share',
    (v, { candidate, seekerCountry }) => `${(100 * 10 ** v).toPrecision(2)} % of the partners of places around ${candidate} are in ${seekerCountry}`),
];

export const places: FeatureFamily = {
  features,
  prepare(partners) {
    const { lat, lon } = partners;
    const widths = WIDTHS.map((width) => prepareWidth(partners, surroundings(partners, width)));
    const profile = countryProfile(partners, surroundings(partners, WIDTHS[WIDTHS.length - 1]!));
    return {
      fill(seeker, candidates, columns) {
        const placed = !Number.isNaN(lat[seeker]!) && !Number.isNaN(lon[seeker]!);
        for (let p = 0; p < candidates.length; p++) {
          const j = candidates[p]!;
          columns[0]![p] = Math.log10(1 + kilometres(lat[seeker]!, lon[seeker]!, lat[j]!, lon[j]!));
          columns[1]![p] = Math.abs(lat[seeker]! - lat[j]!);
        }
        widths.forEach((fill, w) => fill(seeker, placed, candidates, columns.slice(2 + 4 * w, 6 + 4 * w)));
        const at = 2 + 4 * WIDTHS.length;
        for (let p = 0; p < candidates.length; p++) {
          columns[at]![p] = profile(seeker, candidates[p]!);
          columns[at + 1]![p] = profile(candidates[p]!, seeker);
        }
      },
    };
  },
};

/** Values at one width. Cells stand for their cities, so that every city of a cell sees the same surroundings. */
function prepareWidth({ n, ties, degree }: PartnerNetwork, around: Surroundings) {
  const { cell, cells, first, members, offsets, near, weight } = around;
  const ends = new Float64Array(cells);
  for (let i = 0; i < n; i++) if (cell[i]! >= 0) ends[cell[i]!]! += degree[i]!;
  const volume = smooth(ends);
  const total = ties.targets.length;
  const [reached, between, partnersAt, own] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const theirs = new Float64Array(n);

  function smooth(from: Float64Array, into = new Float64Array(cells)): Float64Array {
    into.fill(0);
    for (let c = 0; c < cells; c++) {
      if (from[c] === 0) continue;
      for (let e = offsets[c]!; e < offsets[c + 1]!; e++) into[near[e]!]! += from[c]! * weight[e]!;
    }
    return into;
  }

  return (seeker: number, placed: boolean, candidates: Int32Array, columns: readonly Float64Array[]) => {
    if (!placed) {
      for (const column of columns) column.fill(Number.NaN, 0, candidates.length);
      return;
    }
    const home = cell[seeker]!;
    reached.fill(0);
    partnersAt.fill(0);
    theirs.fill(0);
    for (let e = offsets[home]!; e < offsets[home + 1]!; e++) {
      for (let m = first[near[e]!]!; m < first[near[e]! + 1]!; m++) {
        const a = members[m]!;
        for (let t = ties.offsets[a]!; t < ties.offsets[a + 1]!; t++) {
          const b = ties.targets[t]!;
          if (cell[b]! >= 0) reached[cell[b]!]! += weight[e]!;
          theirs[b]! += weight[e]!;
        }
      }
    }
    for (let t = ties.offsets[seeker]!; t < ties.offsets[seeker + 1]!; t++) {
      const b = ties.targets[t]!;
      if (cell[b]! >= 0) partnersAt[cell[b]!]!++;
      theirs[b]!--; // A tie to the seeker itself is no news.
    }
    smooth(reached, between);
    smooth(partnersAt, own);
    for (let p = 0; p < candidates.length; p++) {
      const j = candidates[p]!;
      const there = cell[j]!;
      if (there < 0) {
        for (const column of columns) column[p] = Number.NaN;
        continue;
      }
      columns[0]![p] = logOrFloor(between[there]!, FLOOR);
      columns[1]![p] = logOrFloor(own[there]!, FLOOR);
      columns[2]![p] = logOrFloor(theirs[j]!, FLOOR);
      columns[3]![p] = Math.log10((between[there]! + 0.2) / ((volume[home]! * volume[there]!) / Math.max(1, total) + 0.2));
    }
  };
}

/** log10 share of the partners of places around a city that are in the other's country, shrunk towards its country's share. */
function countryProfile({ n, ties, country, countries }: PartnerNetwork, around: Surroundings): (city: number, other: number) => number {
  const size = countries.length;
  const { cell, cells, offsets, near, weight } = around;
  const [own, wide] = [new Float64Array(cells * size), new Float64Array(cells * size)];
  const [byCountry, sums] = [new Float64Array(size * size), new Float64Array(size)];
  for (let u = 0; u < n; u++) {
    for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) {
      const d = country[ties.targets[e]!]!;
      byCountry[country[u]! * size + d]!++;
      sums[country[u]!]!++;
      if (cell[u]! >= 0) own[cell[u]! * size + d]!++;
    }
  }
  const totals = new Float64Array(cells);
  for (let c = 0; c < cells; c++) {
    for (let e = offsets[c]!; e < offsets[c + 1]!; e++) {
      const from = near[e]! * size;
      for (let d = 0; d < size; d++) wide[c * size + d]! += weight[e]! * own[from + d]!;
    }
    for (let d = 0; d < size; d++) totals[c]! += wide[c * size + d]!;
  }
  return (city, other) => {
    const c = cell[city]!;
    if (c < 0) return Number.NaN;
    const [home, d] = [country[city]!, country[other]!];
    const share = (byCountry[home * size + d]! + 1 / size) / (sums[home]! + 1);
    return logOrFloor((wide[c * size + d]! + PROFILE_PRIOR * share) / (totals[c]! + PROFILE_PRIOR), -5);
  };
}
