/**
 * The best grouping: first good ones by local search, then what is proven by column generation
 * (exact.ts). Where no grouping keeps the rules, the rules that exclude each other are found
 * (feasibility.ts). The clock and HiGHS are given, so that the same input has the same answer
 * wherever time does not run out.
 */
import type { Highs } from 'highs';
import type { CohortConflict } from '../../model/cohort.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { proven, solveExactly } from './exact.ts';
import { conflictingRules, findGrouping } from './feasibility.ts';
import { localSearch, type UnitGrouping } from './local-search.ts';
import type { Group } from './pricing.ts';
import { objectiveOf, type CohortProblem, type Grouping } from './problem.ts';
import { conflictOf, rulesOf } from './rules.ts';
import { groupingOf, unitsOf, type Units } from './units.ts';

export interface CohortProgress {
  readonly stage: string;
  /** Seconds gone, of those allowed. */
  readonly done: number;
  readonly total: number;
}

export interface SolveOptions {
  readonly highs: Highs;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
  readonly seconds: number;
  readonly seed: number;
  readonly onProgress?: (progress: CohortProgress) => void;
}

export interface CohortSolution {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'undecided';
  readonly grouping: Grouping | null;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly seconds: number;
  readonly conflict: readonly CohortConflict[];
  readonly notes: readonly string[];
}

const RUNS = 6;
const STEPS_A_UNIT = 3_000;
/** Groupings of a run whose groups are given to column generation. */
const REMEMBERED = 40;
/** Share of the time after which the search for any grouping at all gives up and asks HiGHS. */
const SHARE_FOR_ANY = 0.5;

export function solveCohorts(problem: CohortProblem, options: SolveOptions): CohortSolution {
  const { highs, seed, now } = options;
  const begun = now();
  const gone = () => (now() - begun) / 1000;
  const left = () => options.seconds - gone();
  const say = (stage: string) => options.onProgress?.({ stage, done: Math.floor(Math.min(gone(), options.seconds)), total: options.seconds });
  const nothing = (status: 'infeasible' | 'undecided', conflict: readonly CohortConflict[], notes: readonly string[]): CohortSolution => ({ status, grouping: null, objective: null, bound: null, seconds: gone(), conflict, notes });

  const units = unitsOf(problem);
  say('looking for good groups');
  const pool: Group[] = [];
  let best: UnitGrouping | undefined;
  let bestObjective = -Infinity;
  const random = seededRandom(seed);
  const steps = STEPS_A_UNIT * units.count;
  const search = (start?: UnitGrouping) => {
    const recent: UnitGrouping[] = [];
    const run = localSearch(problem, units, {
      random, steps, start, enough: () => left() <= 0,
      onBetter: (grouping) => { recent.push(grouping); if (recent.length > REMEMBERED) recent.shift(); },
    });
    for (const grouping of recent) pool.push(...groupsOf(problem, units, grouping));
    if (run.broken > 0 || run.objective <= bestObjective) return;
    best = run.grouping;
    bestObjective = run.objective;
  };
  const impossible = !units.possible || problem.groups * problem.minSize > problem.n || (problem.everyone && problem.groups * problem.maxSize < problem.n);
  if (!impossible) for (let run = 0; run < 2 && left() > 0; run++) search();
  if (best === undefined) {
    say('looking for any grouping that keeps the rules');
    const found = findGrouping(highs, problem, new Set(rulesOf(problem)), { seconds: options.seconds * SHARE_FOR_ANY, seed });
    if (found.answer === 'unknown') return nothing('undecided', [], [`No grouping was found in ${options.seconds} seconds, and it was not proven that there is none. Allow more time or loosen a rule.`]);
    if (found.answer === 'no') {
      say('looking for the rules that exclude each other');
      const limit = now() + Math.max(5, left()) * 1000;
      const { rules, minimal } = conflictingRules(highs, problem, { left: () => (limit - now()) / 1000, seed });
      return nothing('infeasible', rules.map((rule) => conflictOf(problem, rule)), minimal ? ['Without any one of these rules there is a grouping.'] : ['Time ran out before the list of rules was as short as can be.']);
    }
    search(Int32Array.from(units.members, (cities) => found.grouping[cities[0]!]!));
  }
  for (let run = 2; run < RUNS && left() > options.seconds / 2; run++) search();
  if (best === undefined) throw new Error('a grouping that keeps the rules was lost');

  say('proving how good they are');
  const exact = solveExactly(problem, units, groupsOf(problem, units, best), pool, {
    highs, seed, left,
    onProgress: (objective, bound) => say(bound < Infinity ? `at most ${gapText((bound - objective) / bound)} below the best possible` : 'proving how good they are'),
  });
  const grouping = groupingOf(problem, units, exact.groups.map((group) => group.units));
  const objective = objectiveOf(problem, grouping);
  const optimal = proven(objective, exact.bound);
  return {
    status: optimal ? 'optimal' : 'feasible', grouping, objective, bound: optimal ? objective : exact.bound, seconds: gone(), conflict: [],
    notes: optimal ? [] : ['Time ran out: with more time, or on a faster machine, the answer can be another one.'],
  };
}

function gapText(gap: number): string {
  return `${(Math.max(0, gap) * 100).toFixed(1)} %`;
}

function groupsOf(problem: CohortProblem, units: Units, grouping: UnitGrouping): Group[] {
  const groups: number[][] = Array.from({ length: problem.groups }, () => []);
  grouping.forEach((group, unit) => { if (group >= 0) groups[group]!.push(unit); });
  return groups.map((members) => {
    let value = 0;
    members.forEach((u, i) => {
      value += units.inner[u]!;
      for (let k = i + 1; k < members.length; k++) value += units.pair[u * units.count + members[k]!]!;
    });
    return { units: members, value };
  });
}
