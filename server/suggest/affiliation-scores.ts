/**
 * How near two cities are through what they belong to: common groups, each weighing less the more
 * cities it has (Adamic & Adar 2003), and a random walk from city to group to city that restarts at
 * the seeker (personalised PageRank on the graph of cities and groups, truncated).
 */
import { listOf, type Affiliation } from './affiliations.ts';

/** Chance that the walk goes on after each round from city to city, and the number of rounds. */
export const WALK_ON = 0.5;
export const WALK_ROUNDS = 3;
/** Up to so many groups a round is one product with the matrix from group to group. */
const MATRIX_GROUPS = 256;

/** 1 / ln(cities of the group): an institution of a hundred members says little. A group of one city joins nobody. */
export function groupWeight(size: number): number {
  return size > 1 ? 1 / Math.log(size) : 0;
}

/** Number of groups of a city. */
export function groupsOf(affiliation: Affiliation, city: number): number {
  return affiliation.ofCity.offsets[city + 1]! - affiliation.ofCity.offsets[city]!;
}

/** Something of every city seen from one; the function given back holds until the next call. */
export interface FromSeeker {
  readonly from: (seeker: number) => (city: number) => number;
}

/** Sum of the weights of the groups that a city shares with the seeker. */
export function sharedGroups(affiliation: Affiliation, weight: (group: number) => number = (group) => groupWeight(affiliation.size[group]!)): FromSeeker {
  const weights = Float64Array.from({ length: affiliation.count }, (_, group) => weight(group));
  return ofGroupsOf(affiliation, (seeker, amount) => {
    for (const group of listOf(affiliation.ofCity, seeker)) amount[group] = weights[group]!;
    return listOf(affiliation.ofCity, seeker);
  });
}

/**
 * Share at city j: Σ over rounds r = 1 … 3 of (1 − c)·c^(r−1)·P^r[seeker, j], c = .5; a round goes to one of
 * the city's groups and from there to one of the group's cities, all alike. The walk back is
 * share · groups(seeker) / groups(j), because the walk is reversible.
 */
export function groupWalk(affiliation: Affiliation, n: number): FromSeeker {
  const { count, size, ofCity } = affiliation;
  const next = count <= MATRIX_GROUPS ? byMatrix(affiliation) : byLists(affiliation, n);
  let here = new Float64Array(count);
  let there = new Float64Array(count);
  return ofGroupsOf(affiliation, (seeker, amount) => {
    const own = listOf(ofCity, seeker);
    const all = new Set<number>(own);
    let reached: Iterable<number> = own;
    for (const group of own) here[group] = 1 / own.length;
    for (let round = 1; round <= WALK_ROUNDS; round++) {
      for (const group of reached) amount[group]! += ((1 - WALK_ON) * WALK_ON ** (round - 1) * here[group]!) / size[group]!;
      if (round === WALK_ROUNDS) break;
      const onward = next(reached, here, there);
      for (const group of reached) here[group] = 0;
      [here, there] = [there, here];
      reached = onward;
      for (const group of onward) all.add(group);
    }
    for (const group of reached) here[group] = 0;
    return all;
  });
}

/** Adds up an amount of each group over the groups of a city; `write` fills in the amounts and names the groups that have one. */
function ofGroupsOf(affiliation: Affiliation, write: (seeker: number, amount: Float64Array) => Iterable<number>): FromSeeker {
  const { offsets, items } = affiliation.ofCity;
  const amount = new Float64Array(affiliation.count);
  let written: Iterable<number> = [];
  return {
    from(seeker) {
      for (const group of written) amount[group] = 0;
      written = write(seeker, amount);
      return (city) => {
        let sum = 0;
        for (let i = offsets[city]!; i < offsets[city + 1]!; i++) sum += amount[items[i]!]!;
        return sum;
      };
    },
  };
}

/** Moves what is at groups `from` (in `here`) by one round from group to city to group, into `there`; names the groups reached. */
type Round = (from: Iterable<number>, here: Float64Array, there: Float64Array) => Iterable<number>;

function byLists({ ofCity, ofGroup, size }: Affiliation, n: number): Round {
  const atCity = new Float64Array(n);
  return (from, here, there) => {
    const cities: number[] = [];
    const groups: number[] = [];
    for (const group of from) {
      const each = here[group]! / size[group]!;
      for (let i = ofGroup.offsets[group]!; i < ofGroup.offsets[group + 1]!; i++) {
        const city = ofGroup.items[i]!;
        if (atCity[city] === 0) cities.push(city);
        atCity[city]! += each;
      }
    }
    for (const city of cities) {
      const [first, last] = [ofCity.offsets[city]!, ofCity.offsets[city + 1]!];
      const each = atCity[city]! / (last - first);
      atCity[city] = 0;
      for (let i = first; i < last; i++) {
        const group = ofCity.items[i]!;
        if (there[group] === 0) groups.push(group);
        there[group]! += each;
      }
    }
    return groups;
  };
}

function byMatrix({ ofCity, ofGroup, size, count }: Affiliation): Round {
  const matrix = new Float64Array(count * count);
  for (let group = 0; group < count; group++) {
    for (const city of listOf(ofGroup, group)) {
      const own = listOf(ofCity, city);
      for (const other of own) matrix[group * count + other]! += 1 / size[group]! / own.length;
    }
  }
  return (from, here, there) => {
    for (const group of from) for (let other = 0; other < count; other++) there[other]! += here[group]! * matrix[group * count + other]!;
    const groups: number[] = [];
    for (let group = 0; group < count; group++) if (there[group]! > 0) groups.push(group);
    return groups;
  };
}
