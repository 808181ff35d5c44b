/** Rules that exclude each other are named in words; what a person moves is scored as the solver scores. */
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { moveCost, moveCosts } from '../../../server/suggest/cohorts/move-cost.ts';
import { objectiveOf, type CohortProblem } from '../../../server/suggest/cohorts/problem.ts';
import { solveCohorts } from '../../../server/suggest/cohorts/solve.ts';
import { keepsRules, plainProblem, randomProblem } from './problems.ts';

const highs = await loadHighs();
const solve = (problem: CohortProblem, seconds = 20) => solveCohorts(problem, { highs, now: () => performance.now(), seconds, seed: 1 });
const texts = (problem: CohortProblem) => {
  const solution = solve(problem);
  expect(solution).toMatchObject({ status: 'infeasible', grouping: null, objective: null, bound: null, notes: ['Without any one of these rules there is a grouping.'] });
  return solution.conflict.map(({ text }) => text).sort();
};
const even = (n: number, rules: Partial<CohortProblem>) => plainProblem(n, () => 1, rules);

describe('rules that exclude each other', () => {
  test('eight cities of Japan cannot be in two groups with at most two of one country', () => {
    const country = Int32Array.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
    expect(texts(even(12, { groups: 2, minSize: 5, maxSize: 7, country, countryNames: ['Japan', 'A', 'B', 'C', 'D'], maxPerCountry: 2 }))).toEqual([
      'A group has at most 2 of one country: Japan has 8 cities, 2 groups take 4.',
      'Every city has a place: 12 cities in 2 groups.',
    ]);
  });

  test('too few cities for the smallest size, too many for the largest', () => {
    expect(texts(even(11, { groups: 2, minSize: 6, maxSize: 8 }))).toEqual(['A group has at least 6 cities: 2 groups need 12, there are 11.']);
    expect(texts(even(9, { groups: 2, minSize: 1, maxSize: 4 }))).toEqual(['A group has at most 4 cities: 2 groups hold 8, there are 9.', 'Every city has a place: 9 cities in 2 groups.']);
  });

  test('together and apart, and locks against both', () => {
    expect(texts(even(6, { together: [[0, 1]], apart: [[1, 0]] }))).toEqual(['City 0 and City 1 are to be together.', 'City 1 and City 0 are to be apart.', 'Every city has a place: 6 cities in 2 groups.'].sort());
    expect(texts(even(6, { together: [[0, 1], [1, 2]], locked: Int32Array.of(0, -1, 1, -1, -1, -1) }))).toEqual([
      'City 0 and City 1 are to be together.', 'City 0 is locked in group 1.', 'City 1 and City 2 are to be together.', 'City 2 is locked in group 2.',
    ]);
    expect(texts(even(6, { apart: [[0, 1]], locked: Int32Array.of(1, 1, -1, -1, -1, -1) }))).toEqual(['City 0 and City 1 are to be apart.', 'City 0 is locked in group 2.', 'City 1 is locked in group 2.']);
  });

  test('mentors: too few, too many, and too small a capacity', () => {
    const mentor = (count: number, n: number) => Uint8Array.from({ length: n }, (_, i) => (i < count ? 1 : 0));
    expect(texts(even(8, { groups: 3, mentor: mentor(2, 8), mentorsMin: 1 }))).toEqual(['A group has at least 1 mentor: 3 groups need 3, there are 2.']);
    expect(texts(even(8, { mentor: mentor(3, 8), mentorsMax: 1 }))).toEqual(['A group has at most 1 mentor: 2 groups take 2, there are 3.', 'Every city has a place: 8 cities in 2 groups.']);
    expect(texts(even(9, { mentor: mentor(2, 9), mentorCapacity: 3 }))).toEqual(['A mentor serves at most 3 cities: 2 mentors serve 6, there are 7 others.', 'Every city has a place: 9 cities in 2 groups.']);
  });

  test('a city whose language nobody else speaks is named', () => {
    const languages = [[0], [0], [0], [0], [1], [0]];
    const rules = texts(even(6, { minSize: 2, languages, languageNames: ['English', 'Basque'] }));
    expect(rules).toContain('City 4 speaks Basque and must have a place.');
    expect(rules).toContain('All cities of a group speak one language; most spoken: English (5 cities), Basque (1 city).');
    expect(rules).toContain('A group has at least 2 cities: 2 groups need 4, there are 6.');
    expect(rules).toHaveLength(3);
  });

  test('without the rule that everyone has a place, such a city is left out', () => {
    const solution = solve(even(6, { everyone: false, minSize: 2, languages: [[0], [0], [0], [0], [1], [0]], languageNames: ['English', 'Basque'] }));
    expect(solution.status).toBe('optimal');
    expect(solution.grouping![4]).toBe(-1);
  });

  test('time that runs out is said, and the bound still holds', () => {
    const problem = plainProblem(60, (a, b) => ((a * 7919 + b * 104729) % 1000) / 1000, { groups: 8, minSize: 6, maxSize: 8 });
    const solution = solve(problem, 1);
    expect(solution.status).toBe('feasible');
    expect(solution.bound!).toBeGreaterThan(solution.objective!);
    expect(solution.seconds).toBeLessThan(4);
    expect(keepsRules(problem, solution.grouping!)).toBe(true);
  });
});

describe('the cost of a move', () => {
  test('is the difference of the two objectives, wherever the city goes', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed);
      const grouping = Int32Array.from({ length: problem.n }, (_, i) => (i % (problem.groups + 1)) - 1);
      const ids = problem.names;
      for (let city = 0; city < problem.n; city++) {
        for (const move of moveCosts(problem, ids, grouping, city)) {
          const after = grouping.slice();
          after[city] = move.to === null ? -1 : move.to - 1;
          expect(move.objective).toBeCloseTo(objectiveOf(problem, after), 9);
          expect(move.change).toBeCloseTo(objectiveOf(problem, after) - objectiveOf(problem, grouping), 9);
          if (keepsRules(problem, grouping)) expect(move.breaks.length === 0).toBe(keepsRules(problem, after));
          if (move.swap === null) continue;
          const other = ids.indexOf(move.swap.city);
          const swapped = after.slice();
          swapped[other] = grouping[city]!;
          expect(move.swap.objective).toBeCloseTo(objectiveOf(problem, swapped), 9);
        }
      }
    }
  });

  test('names the rules it breaks, and a swap that breaks none', () => {
    // 0 with 1 and 2 with 3; 0 and 2 would gain 5.
    const problem = plainProblem(4, (a, b) => (a === 0 && b === 2 ? 5 : 1), { minSize: 2, maxSize: 2 });
    const grouping = Int32Array.of(0, 0, 1, 1);
    expect(moveCost(problem, ['a', 'b', 'c', 'd'], grouping, 0, 1)).toEqual({
      to: 2, change: 5, objective: 7,
      breaks: [
        { constraint: 'min-size:1', text: 'Group 1 has 1 city, at least 2 are asked for.' },
        { constraint: 'max-size:2', text: 'Group 2 has 3 cities, at most 2 are allowed.' },
      ],
      swap: { city: 'd', change: 4, objective: 6 },
    });
  });
});
