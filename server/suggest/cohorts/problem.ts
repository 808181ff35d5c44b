/**
 * The grouping problem as numbers: cities 0 … n − 1, groups 0 … g − 1, what each pair gains from
 * being in one group, and the rules a grouping has to keep. Plain data, so that a worker can take it.
 */

export interface CohortProblem {
  readonly n: number;
  readonly names: readonly string[];
  readonly groups: number;
  /** Cities of a group, mentors included. */
  readonly minSize: number;
  readonly maxSize: number;
  /** True: every city has a group. False: cities may be left out, except locked ones. */
  readonly everyone: boolean;
  readonly country: Int32Array;
  readonly countryNames: readonly string[];
  /** Infinity where there is no limit. */
  readonly maxPerCountry: number;
  /** Languages of each city as places in `languageNames`; null where no common language is asked for. */
  readonly languages: readonly (readonly number[])[] | null;
  readonly languageNames: readonly string[];
  readonly mentor: Uint8Array;
  readonly mentorsMin: number;
  readonly mentorsMax: number;
  /** Other cities of a group for each mentor in it; Infinity where there is no limit. */
  readonly mentorCapacity: number;
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
  /** Group a city is held in, or −1. */
  readonly locked: Int32Array;
  /** n × n, symmetric, ≥ 0, diagonal unused: what the pair gains when in one group. */
  readonly benefit: Float64Array;
}

/** Group of each city, −1 for a city left out. */
export type Grouping = Int32Array;

/** Sum of the benefits of all pairs that share a group. */
export function objectiveOf(problem: Pick<CohortProblem, 'n' | 'benefit'>, grouping: Grouping): number {
  let sum = 0;
  for (let a = 0; a < problem.n; a++) {
    if (grouping[a]! < 0) continue;
    for (let b = a + 1; b < problem.n; b++) if (grouping[a] === grouping[b]) sum += problem.benefit[a * problem.n + b]!;
  }
  return sum;
}

/** Cities of each group, in order. */
export function membersOf(problem: Pick<CohortProblem, 'n' | 'groups'>, grouping: Grouping): number[][] {
  const members: number[][] = Array.from({ length: problem.groups }, () => []);
  for (let city = 0; city < problem.n; city++) if (grouping[city]! >= 0) members[grouping[city]!]!.push(city);
  return members;
}

/** Languages that every one of the cities speaks. */
export function sharedLanguages(problem: Pick<CohortProblem, 'languages'>, cities: readonly number[]): number[] {
  const { languages } = problem;
  if (languages === null || cities.length === 0) return [];
  return languages[cities[0]!]!.filter((language) => cities.every((city) => languages[city]!.includes(language)));
}
