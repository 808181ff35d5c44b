/**
 * Cities that must stay together (wished together, or locked into one group) as single units. Locks
 * become "together" and "apart", so that groups need no numbers while they are searched for: all
 * symmetry between groups is gone.
 */
import type { CohortProblem, Grouping } from './problem.ts';

export interface Units {
  readonly count: number;
  readonly members: readonly (readonly number[])[];
  readonly unitOf: Int32Array;
  /** Cities in the unit, and mentors among them. */
  readonly weight: Int32Array;
  readonly mentors: Int32Array;
  /** Benefit of the pairs within the unit. */
  readonly inner: Float64Array;
  /** count × count: benefit between two units. */
  readonly pair: Float64Array;
  /** count × count: 1 where the two may not share a group, whatever the others; on the diagonal, where the unit has no place in any. */
  readonly apart: Uint8Array;
  /** Countries of a unit and how many of its cities each has. */
  readonly countries: readonly (readonly (readonly [country: number, cities: number])[])[];
  readonly countryCount: number;
  /** count × words: languages that all cities of the unit speak, 31 to a word; all ones where no common language is asked for. */
  readonly language: Int32Array;
  readonly words: number;
  /** Group the unit is held in, or −1. */
  readonly locked: Int32Array;
  readonly required: Uint8Array;
  /** False when a unit alone breaks a rule: there is no grouping then. */
  readonly possible: boolean;
}

const BITS = 31;

export function unitsOf(problem: CohortProblem): Units {
  const { n } = problem;
  const root = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i]!]!;
    return i;
  };
  const join = (a: number, b: number) => { root[Math.max(find(a), find(b))] = Math.min(find(a), find(b)); };
  for (const [a, b] of problem.together) join(a, b);
  const first = new Map<number, number>();
  for (let city = 0; city < n; city++) {
    const group = problem.locked[city]!;
    if (group < 0) continue;
    if (first.has(group)) join(first.get(group)!, city);
    else first.set(group, city);
  }
  const unitOf = new Int32Array(n).fill(-1);
  const members: number[][] = [];
  for (let city = 0; city < n; city++) {
    const top = find(city);
    if (unitOf[top] === -1) { unitOf[top] = members.length; members.push([]); }
    unitOf[city] = unitOf[top]!;
    members[unitOf[city]!]!.push(city);
  }
  return describe(problem, members, unitOf);
}

function describe(problem: CohortProblem, members: number[][], unitOf: Int32Array): Units {
  const { n, benefit, languages } = problem;
  const count = members.length;
  const words = languages === null ? 1 : Math.max(1, Math.ceil(problem.languageNames.length / BITS));
  const units = {
    count, members, unitOf, words, countryCount: problem.countryNames.length,
    weight: Int32Array.from(members, (cities) => cities.length),
    mentors: Int32Array.from(members, (cities) => cities.reduce((sum, city) => sum + problem.mentor[city]!, 0)),
    inner: new Float64Array(count), pair: new Float64Array(count * count), apart: new Uint8Array(count * count),
    countries: members.map((cities) => {
      const counts = new Map<number, number>();
      for (const city of cities) counts.set(problem.country[city]!, (counts.get(problem.country[city]!) ?? 0) + 1);
      return [...counts];
    }),
    language: new Int32Array(count * words).fill(languages === null ? 1 : 0),
    locked: Int32Array.from(members, (cities) => cities.reduce((group, city) => Math.max(group, problem.locked[city]!), -1)),
    required: Uint8Array.from(members, (cities) => (problem.everyone || cities.some((city) => problem.locked[city]! >= 0) ? 1 : 0)),
  };
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const [u, v] = [unitOf[a]!, unitOf[b]!];
      if (u === v) units.inner[u]! += benefit[a * n + b]!;
      else {
        units.pair[u * count + v]! += benefit[a * n + b]!;
        units.pair[v * count + u]! += benefit[a * n + b]!;
      }
    }
  }
  if (languages !== null) {
    members.forEach((cities, u) => {
      for (const language of languages[cities[0]!]!) {
        if (cities.every((city) => languages[city]!.includes(language))) units.language[u * words + Math.floor(language / BITS)]! |= 1 << (language % BITS);
      }
    });
  }
  return { ...units, possible: markApart(problem, units) };
}

/** Fills `apart` from wishes, locks, sizes, countries and languages; false when one unit alone is too much. */
function markApart(problem: CohortProblem, units: Omit<Units, 'possible'>): boolean {
  const { count, apart, words } = units;
  const mark = (u: number, v: number) => { apart[u * count + v] = apart[v * count + u] = 1; };
  for (const [a, b] of problem.apart) mark(units.unitOf[a]!, units.unitOf[b]!);
  for (let u = 0; u < count; u++) {
    for (let v = u + 1; v < count; v++) {
      const locks = units.locked[u]! >= 0 && units.locked[v]! >= 0 && units.locked[u] !== units.locked[v];
      let speak = false;
      for (let w = 0; w < words; w++) speak ||= (units.language[u * words + w]! & units.language[v * words + w]!) !== 0;
      if (locks || !speak || units.weight[u]! + units.weight[v]! > problem.maxSize) mark(u, v);
    }
  }
  for (let u = 0; u < count; u++) {
    const silent = problem.languages !== null && units.language.subarray(u * words, (u + 1) * words).every((word) => word === 0);
    const crowded = units.countries[u]!.some(([, cities]) => cities > problem.maxPerCountry);
    const torn = units.members[u]!.some((city) => problem.locked[city]! >= 0 && problem.locked[city] !== units.locked[u]);
    const alone = torn || silent || crowded || apart[u * count + u] === 1 || units.weight[u]! > problem.maxSize || units.mentors[u]! > problem.mentorsMax;
    if (!alone) continue;
    if (units.required[u] === 1) return false;
    mark(u, u);
  }
  return true;
}

/**
 * Numbers for groups of units: a group with a locked unit has its number, the others follow in the
 * order of their first city.
 */
export function groupingOf(problem: CohortProblem, units: Units, groups: readonly (readonly number[])[]): Grouping {
  const grouping = new Int32Array(problem.n).fill(-1);
  const free = new Set(Array.from({ length: problem.groups }, (_, g) => g));
  const rest: number[][] = [];
  const put = (group: readonly number[], number: number) => {
    free.delete(number);
    for (const unit of group) for (const city of units.members[unit]!) grouping[city] = number;
  };
  for (const group of groups) {
    const held = group.reduce((lock, unit) => Math.max(lock, units.locked[unit]!), -1);
    if (held >= 0) put(group, held);
    else rest.push([...group].sort((a, b) => a - b));
  }
  rest.sort((a, b) => a[0]! - b[0]!);
  for (const group of rest) put(group, Math.min(...free));
  return grouping;
}
