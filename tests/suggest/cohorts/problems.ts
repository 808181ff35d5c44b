/** Small grouping problems at random, and all their groupings tried one by one by a checker that shares no code with the product. */
import { seededRandom } from '../../../server/statistics/seeded-random.ts';
import type { CohortProblem } from '../../../server/suggest/cohorts/problem.ts';

export function plainProblem(n: number, benefit: (a: number, b: number) => number, rules: Partial<CohortProblem>): CohortProblem {
  const matrix = new Float64Array(n * n);
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) matrix[a * n + b] = matrix[b * n + a] = benefit(a, b);
  return {
    n, names: Array.from({ length: n }, (_, i) => `City ${i}`), groups: 2, minSize: 1, maxSize: n, everyone: true,
    country: Int32Array.from({ length: n }, (_, i) => i), countryNames: Array.from({ length: n }, (_, i) => `Country ${i}`), maxPerCountry: Infinity,
    languages: null, languageNames: [], mentor: new Uint8Array(n), mentorsMin: 0, mentorsMax: Infinity, mentorCapacity: Infinity,
    together: [], apart: [], locked: new Int32Array(n).fill(-1), benefit: matrix, ...rules,
  };
}

/** Every kind of rule, each with some chance. */
export function randomProblem(seed: number): CohortProblem {
  const random = seededRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const n = whole(5, 9);
  const groups = whole(2, 3);
  const minSize = whole(1, Math.floor(n / groups));
  const maxSize = whole(Math.max(minSize, Math.ceil(n / groups) - (random() < 0.2 ? 1 : 0)), n);
  const countries = whole(2, 5);
  const hasMentors = random() < 0.4;
  const mentor = Uint8Array.from({ length: n }, () => (hasMentors && random() < 0.4 ? 1 : 0));
  const languageCount = whole(2, 3);
  const pairs = (chance: number): [number, number][] => (random() < chance ? Array.from({ length: whole(1, 2) }, () => {
    const a = whole(0, n - 1);
    return [a, (a + whole(1, n - 1)) % n] as [number, number];
  }) : []);
  const grain = random() < 0.3 ? 4 : 1000;
  return plainProblem(n, () => Math.round(random() * grain) / grain, {
    groups, minSize, maxSize, everyone: random() < 0.7,
    country: Int32Array.from({ length: n }, () => whole(0, countries - 1)), countryNames: Array.from({ length: countries }, (_, i) => `Country ${i}`),
    maxPerCountry: random() < 0.4 ? whole(1, 3) : Infinity,
    languages: random() < 0.4 ? Array.from({ length: n }, () => Array.from({ length: languageCount }, (_, l) => l).filter(() => random() < 0.6)) : null,
    languageNames: Array.from({ length: languageCount }, (_, i) => `Language ${i}`),
    mentor, mentorsMin: hasMentors && random() < 0.4 ? 1 : 0, mentorsMax: hasMentors && random() < 0.4 ? whole(1, 2) : Infinity,
    mentorCapacity: hasMentors && random() < 0.4 ? whole(1, 3) : Infinity,
    together: pairs(0.3), apart: pairs(0.3),
    locked: Int32Array.from({ length: n }, () => (random() < 0.12 ? whole(0, groups - 1) : -1)),
  });
}

export function keepsRules(p: CohortProblem, grouping: Int32Array): boolean {
  for (let g = 0; g < p.groups; g++) {
    const cities = [...grouping.keys()].filter((city) => grouping[city] === g);
    if (cities.length < p.minSize || cities.length > p.maxSize) return false;
    for (const city of cities) if (cities.filter((other) => p.country[other] === p.country[city]).length > p.maxPerCountry) return false;
    if (p.languages !== null && cities.length > 0 && !p.languageNames.some((_, l) => cities.every((city) => p.languages![city]!.includes(l)))) return false;
    const mentors = cities.filter((city) => p.mentor[city] === 1).length;
    if (mentors < p.mentorsMin || mentors > p.mentorsMax) return false;
    if (p.mentorCapacity < Infinity && cities.length - mentors > mentors * p.mentorCapacity) return false;
  }
  if (p.together.some(([a, b]) => grouping[a] !== grouping[b])) return false;
  if (p.apart.some(([a, b]) => grouping[a]! >= 0 && grouping[a] === grouping[b])) return false;
  return grouping.every((group, city) => (p.locked[city]! < 0 || p.locked[city] === group) && (!p.everyone || group >= 0));
}

/** The largest benefit of all groupings that keep the rules; null where none does. */
export function bestByTrying(p: CohortProblem): number | null {
  const grouping = new Int32Array(p.n).fill(-1);
  let best: number | null = null;
  const held = [...p.locked].some((group) => group >= 0);
  const place = (city: number, opened: number) => {
    if (city === p.n) {
      if (!keepsRules(p, grouping)) return;
      let sum = 0;
      for (let a = 0; a < p.n; a++) for (let b = a + 1; b < p.n; b++) if (grouping[a]! >= 0 && grouping[a] === grouping[b]) sum += p.benefit[a * p.n + b]!;
      if (best === null || sum > best) best = sum;
      return;
    }
    for (let g = p.everyone ? 0 : -1; g < (held ? p.groups : Math.min(p.groups, opened + 1)); g++) {
      grouping[city] = g;
      place(city + 1, Math.max(opened, g + 1));
    }
    grouping[city] = -1;
  };
  place(0, 0);
  return best;
}
