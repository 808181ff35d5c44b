/**
 * Candidates to set beside a chosen one, drawn from a mixture: any city; a city of a country that the
 * seeker's country (or the seeker) works with, the better connected the likelier; a city that a walk
 * of two to four ties ends at. The chance of every city is known, so that it can be undone.
 */
import type { PartnerNetwork } from '../partner-network.ts';

const UNIFORM = 0.25;
const COUNTRY = 0.35;

export interface Proposal {
  readonly draw: (random: () => number) => number;
  /** Chance that one draw gives this city. */
  readonly of: (city: number) => number;
}

export function proposals({ n, ties, degree, country, countries }: PartnerNetwork): (seeker: number) => Proposal {
  const size = countries.length;
  /** Cities by country, with running sums of (1 + degree). */
  const first = new Int32Array(size + 1);
  for (const c of country) first[c + 1]!++;
  for (let c = 0; c < size; c++) first[c + 1]! += first[c]!;
  const members = new Int32Array(n);
  const next = first.slice();
  for (let i = 0; i < n; i++) members[next[country[i]!]!++] = i;
  const running = new Float64Array(n);
  const attraction = new Float64Array(size);
  for (let c = 0; c < size; c++) {
    for (let m = first[c]!; m < first[c + 1]!; m++) running[m] = attraction[c]! += 1 + degree[members[m]!]!;
  }
  const links = new Float64Array(size * size);
  for (let u = 0; u < n; u++) for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) links[country[u]! * size + country[ties.targets[e]!]!]!++;

  return (seeker) => {
    const shares = new Float64Array(size);
    for (let d = 0; d < size; d++) shares[d] = links[country[seeker]! * size + d]! + 0.5;
    for (let e = ties.offsets[seeker]!; e < ties.offsets[seeker + 1]!; e++) shares[country[ties.targets[e]!]!]! += size;
    const byShare = runningSums(shares);
    const sum = byShare[size - 1] ?? 1;
    const walk = walkEnds(ties, degree, seeker);
    const ends = [...walk.keys()];
    const byWalk = runningSums([...walk.values()]);
    const walking = ends.length > 0 ? 1 - UNIFORM - COUNTRY : 0;
    const byCountry = 1 - UNIFORM - walking;
    return {
      draw(random) {
        const which = random();
        if (which < UNIFORM) return Math.floor(random() * n);
        if (which < UNIFORM + byCountry) {
          const d = firstAbove(byShare, random() * sum, 0, size - 1);
          return members[firstAbove(running, random() * attraction[d]!, first[d]!, first[d + 1]! - 1)]!;
        }
        return ends[firstAbove(byWalk, random() * byWalk[ends.length - 1]!, 0, ends.length - 1)]!;
      },
      of: (city) => UNIFORM / n
        + byCountry * (shares[country[city]!]! / sum) * ((1 + degree[city]!) / attraction[country[city]!]!)
        + walking * ((walk.get(city) ?? 0) / (byWalk[ends.length - 1] ?? 1)),
    };
  };
}

function runningSums(values: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(values, (value) => (sum += value));
}

/** First place from `low` to `high` whose running sum is above the value; `high` where none is. */
function firstAbove(sums: Float64Array, value: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a walk of two, three or four ties ends, each length a third. */
function walkEnds(ties: PartnerNetwork['ties'], degree: Int32Array, seeker: number): Map<number, number> {
  const ends = new Map<number, number>();
  let here = new Map([[seeker, 1]]);
  for (let step = 1; step <= 4; step++) {
    const there = new Map<number, number>();
    for (const [u, mass] of here) {
      const each = mass / degree[u]!;
      for (let e = ties.offsets[u]!; e < ties.offsets[u + 1]!; e++) there.set(ties.targets[e]!, (there.get(ties.targets[e]!) ?? 0) + each);
    }
    here = there;
    if (step > 1) for (const [v, mass] of here) ends.set(v, (ends.get(v) ?? 0) + mass / 3);
  }
  return degree[seeker] === 0 ? new Map() : ends;
}
