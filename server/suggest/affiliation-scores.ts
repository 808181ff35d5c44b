/**
 * How near two cities are through what they belong to: common groups, each weighing less the more
 * cities it has (Adamic & Adar 2003), and a random walk from city to group to city that restarts at
 * the seeker (personalised PageRank on the graph of cities and groups, truncated).
 */
import { listOf, type Affiliation } from './affiliations.ts';

/** Chance that the walk goes on after each round from city to city, and the number of rounds. */
export const WALK_ON = 0.5;
export const WALK_ROUNDS = 3;

/** 1 / ln(cities of the group): an institution of a hundred members says little. A group of one city joins nobody. */
export function groupWeight(size: number): number {
  return size > 1 ? 1 / Math.log(size) : 0;
}

/** Adds up the weights of the groups each city shares with the seeker, into `score` (n long, cleared here). */
export function sharedGroups(affiliation: Affiliation, seeker: number, score: Float64Array, weight: (group: number) => number = (g) => groupWeight(affiliation.size[g]!)): void {
  score.fill(0);
  for (const group of listOf(affiliation.ofCity, seeker)) {
    const w = weight(group);
    if (w === 0) continue;
    const { offsets, items } = affiliation.ofGroup;
    for (let i = offsets[group]!; i < offsets[group + 1]!; i++) score[items[i]!]! += w;
  }
}

export interface GroupWalk {
  /** Writes the share of the walk that is at each city after one or more rounds (n long, cleared here). */
  readonly from: (seeker: number, share: Float64Array) => void;
}

/**
 * Share at city j: Σ over rounds r = 1 … 3 of (1 − c)·c^(r−1)·P^r[seeker, j], c = .5; a round goes to one of
 * the city's groups and from there to one of the group's cities, all alike. The walk back is
 * share · groups(seeker) / groups(j), because the walk is reversible.
 */
export function groupWalk(affiliation: Affiliation, n: number): GroupWalk {
  const { ofCity, ofGroup, count, size } = affiliation;
  const atGroup = new Float64Array(count);
  const here = new Float64Array(n);
  const there = new Float64Array(n);
  const groups: number[] = [];
  let cities: number[] = [];
  return {
    from(seeker, share) {
      share.fill(0);
      cities = [seeker];
      here[seeker] = 1;
      for (let round = 1; round <= WALK_ROUNDS; round++) {
        groups.length = 0;
        for (const city of cities) {
          const [from, to] = [ofCity.offsets[city]!, ofCity.offsets[city + 1]!];
          const each = here[city]! / (to - from);
          here[city] = 0;
          for (let i = from; i < to; i++) {
            const group = ofCity.items[i]!;
            if (atGroup[group] === 0) groups.push(group);
            atGroup[group]! += each;
          }
        }
        const reached: number[] = [];
        for (const group of groups) {
          const each = atGroup[group]! / size[group]!;
          atGroup[group] = 0;
          for (let i = ofGroup.offsets[group]!; i < ofGroup.offsets[group + 1]!; i++) {
            const city = ofGroup.items[i]!;
            if (there[city] === 0) reached.push(city);
            there[city]! += each;
          }
        }
        const part = (1 - WALK_ON) * WALK_ON ** (round - 1);
        for (const city of reached) {
          share[city]! += part * there[city]!;
          here[city] = there[city]!;
          there[city] = 0;
        }
        cities = reached;
      }
      for (const city of cities) here[city] = 0;
    },
  };
}

/** Number of groups of a city. */
export function groupsOf(affiliation: Affiliation, city: number): number {
  return affiliation.ofCity.offsets[city + 1]! - affiliation.ofCity.offsets[city]!;
}
