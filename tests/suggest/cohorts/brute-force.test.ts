/** The solver against every grouping of small problems, tried one by one. */
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { conflictingRules, findGrouping } from '../../../server/suggest/cohorts/feasibility.ts';
import { localSearch } from '../../../server/suggest/cohorts/local-search.ts';
import { objectiveOf } from '../../../server/suggest/cohorts/problem.ts';
import { brokenRules, rulesOf } from '../../../server/suggest/cohorts/rules.ts';
import { solveCohorts } from '../../../server/suggest/cohorts/solve.ts';
import { unitsOf } from '../../../server/suggest/cohorts/units.ts';
import { seededRandom } from '../../../server/statistics/seeded-random.ts';
import { bestByTrying, keepsRules, plainProblem, randomProblem } from './problems.ts';

const highs = await loadHighs();
const solve = (problem: Parameters<typeof solveCohorts>[0], seed = 1) => solveCohorts(problem, { highs, now: () => performance.now(), seconds: 20, seed });

describe('cohorts against all groupings of small problems', () => {
  test('the optimum, or that there is none, is the one found by trying everything', () => {
    const answers = { optimal: 0, infeasible: 0 };
    for (let seed = 1; seed <= 110; seed++) {
      const problem = randomProblem(seed);
      const best = bestByTrying(problem);
      const solution = solve(problem, seed);
      if (best === null) {
        expect(solution.status, `seed ${seed}`).toBe('infeasible');
        expect(solution.conflict.length, `seed ${seed}`).toBeGreaterThan(0);
        answers.infeasible++;
        continue;
      }
      expect(solution.status, `seed ${seed}`).toBe('optimal');
      expect(solution.objective, `seed ${seed}`).toBeCloseTo(best, 6);
      expect(solution.bound!, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-6);
      expect(keepsRules(problem, solution.grouping!), `seed ${seed}`).toBe(true);
      expect(brokenRules(problem, solution.grouping!)).toEqual([]);
      expect(objectiveOf(problem, solution.grouping!)).toBeCloseTo(solution.objective!, 9);
      answers.optimal++;
    }
    expect(answers.optimal).toBeGreaterThan(60);
    expect(answers.infeasible).toBeGreaterThan(15);
  });

  test('rules named as excluding each other do, and without any one of them there is a grouping', () => {
    let seen = 0;
    for (let seed = 1; seed <= 110; seed++) {
      const problem = randomProblem(seed);
      if (bestByTrying(problem) !== null) continue;
      seen++;
      const { rules, minimal } = conflictingRules(highs, problem, { left: () => 30, seed });
      expect(minimal).toBe(true);
      // Cities named for their language stand for the rule that everyone has a place.
      if (rules.some((rule) => rule.startsWith('language:'))) continue;
      const without = (dropped: string | null) => findGrouping(highs, problem, new Set(rules.filter((rule) => rule !== dropped)), { seconds: 5, seed }).answer;
      expect(without(null), `seed ${seed}`).toBe('no');
      for (const rule of rules) expect(without(rule), `seed ${seed} without ${rule}`).toBe('yes');
    }
    expect(seen).toBeGreaterThan(15);
  });

  test('the compact program and trying everything agree on whether there is a grouping', () => {
    for (let seed = 200; seed <= 300; seed++) {
      const problem = randomProblem(seed);
      const found = findGrouping(highs, problem, new Set(rulesOf(problem)), { seconds: 5, seed });
      expect(found.answer, `seed ${seed}`).toBe(bestByTrying(problem) === null ? 'no' : 'yes');
      if (found.answer === 'yes') expect(keepsRules(problem, found.grouping)).toBe(true);
    }
  });

  test('by hand: two pairs that gain 1 each are kept together, all else gains nothing', () => {
    const problem = plainProblem(4, (a, b) => (a + b === 3 ? 1 : 0), { minSize: 2, maxSize: 2 });
    const solution = solve(problem);
    expect([...solution.grouping!]).toEqual([0, 1, 1, 0]);
    expect(solution).toMatchObject({ status: 'optimal', objective: 2, bound: 2 });
  });

  test('the first search keeps the rules even where every pair gains much, so that one large group would gain most', () => {
    const problem = plainProblem(52, (a, b) => 0.6 + ((a * 31 + b * 17) % 10) / 100, { groups: 5, minSize: 6, maxSize: 8, everyone: false });
    const run = localSearch(problem, unitsOf(problem), { random: seededRandom(1), steps: 100_000, enough: () => false, onBetter: () => undefined });
    expect(run.broken).toBe(0);
    expect(keepsRules(problem, run.grouping)).toBe(true);
    // Five full groups of 28 pairs, none worth less than 0.6.
    expect(run.objective).toBeGreaterThan(5 * 28 * 0.6);
  });

  test('the same seed gives the same grouping', () => {
    const problem = randomProblem(7);
    expect(solve(problem, 3)).toMatchObject({ grouping: solve(problem, 3).grouping, objective: solve(problem, 3).objective });
  });
});
