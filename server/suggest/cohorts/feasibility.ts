/**
 * Is there any grouping that keeps the rules? The compact integer program (city × group), solved by
 * HiGHS for any answer. Where there is none, rules are given up one by one as long as there is still
 * none (deletion filter, Chinneck & Dravnieks 1991): what is left excludes itself, and without any
 * one of it there is an answer.
 */
import type { Highs } from 'highs';
import type { CohortProblem, Grouping } from './problem.ts';
import { rulesOf } from './rules.ts';

export type Feasibility = { readonly answer: 'yes'; readonly grouping: Grouping } | { readonly answer: 'no' } | { readonly answer: 'unknown' };

interface Rows { lower: number[]; upper: number[]; starts: number[]; indices: number[]; values: number[] }

/** `required`: cities that must have a place; all of them where the rule `everyone` is kept. */
export function findGrouping(highs: Highs, problem: CohortProblem, rules: ReadonlySet<string>, options: { seconds: number; seed: number; optional?: ReadonlySet<number> }): Feasibility {
  const { n, groups: g } = problem;
  const infinity = highs.infinity;
  const languages = rules.has('common-language') && problem.languages !== null ? problem.languageNames.length : 0;
  const columns = n * g + languages * g;
  const x = (city: number, group: number) => city * g + group;
  const y = (language: number, group: number) => n * g + language * g + group;
  const rows: Rows = { lower: [], upper: [], starts: [0], indices: [], values: [] };
  const row = (lower: number, upper: number, entries: readonly (readonly [number, number])[]) => {
    rows.lower.push(lower);
    rows.upper.push(upper);
    for (const [column, value] of entries) { rows.indices.push(column); rows.values.push(value); }
    rows.starts.push(rows.indices.length);
  };
  const lower = new Float64Array(columns);
  const every = Array.from({ length: n }, (_, city) => city);
  const all = Array.from({ length: g }, (_, group) => group);
  for (const city of every) {
    const must = rules.has('everyone') && options.optional?.has(city) !== true;
    row(must ? 1 : 0, 1, all.map((group) => [x(city, group), 1]));
    if (problem.locked[city]! >= 0 && rules.has(`locked:${city}`)) lower[x(city, problem.locked[city]!)] = 1;
  }
  const spoken = every.map((city) => new Set(problem.languages?.[city] ?? []));
  for (const group of all) {
    row(rules.has('min-size') ? problem.minSize : 0, rules.has('max-size') ? problem.maxSize : n, every.map((city) => [x(city, group), 1]));
    const mentors = every.filter((city) => problem.mentor[city] === 1);
    if (mentors.length > 0 || rules.has('mentors-min')) row(rules.has('mentors-min') ? problem.mentorsMin : 0, rules.has('mentors-max') ? problem.mentorsMax : n, mentors.map((city) => [x(city, group), 1]));
    if (rules.has('mentor-capacity')) row(-infinity, 0, every.map((city) => [x(city, group), problem.mentor[city] === 1 ? -problem.mentorCapacity : 1]));
    problem.countryNames.forEach((_, country) => {
      if (rules.has(`country:${country}`)) row(0, problem.maxPerCountry, every.filter((city) => problem.country[city] === country).map((city) => [x(city, group), 1]));
    });
    problem.together.forEach(([a, b], i) => { if (rules.has(`together:${i}`)) row(0, 0, [[x(a, group), 1], [x(b, group), -1]]); });
    problem.apart.forEach(([a, b], i) => { if (rules.has(`apart:${i}`)) row(0, 1, [[x(a, group), 1], [x(b, group), 1]]); });
    if (languages > 0) {
      const of = Array.from({ length: languages }, (_, language) => language);
      row(1, 1, of.map((language) => [y(language, group), 1]));
      for (const city of every) row(-infinity, 0, [[x(city, group), 1], ...of.filter((language) => spoken[city]!.has(language)).map((language) => [y(language, group), -1] as const)]);
    }
  }
  return highs.withModel({
    numCols: columns, numRows: rows.lower.length, colCost: new Float64Array(columns), colLower: lower, colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.lower, rowUpper: rows.upper, integrality: new Int32Array(columns).fill(highs.constants.variableType.integer),
    matrix: { format: 'csr', numRows: rows.lower.length, numCols: columns, starts: rows.starts, indices: rows.indices, values: rows.values },
  }, (model): Feasibility => {
    model.options.set({ output_flag: false, time_limit: Math.max(0.05, options.seconds), random_seed: options.seed % 2147483647 });
    model.run();
    if (model.getModelStatus() === highs.constants.modelStatus.infeasible) return { answer: 'no' };
    if (Number(model.info.get('primal_solution_status')) !== 2) return { answer: 'unknown' };
    const { colValue } = model.getSolution();
    return { answer: 'yes', grouping: Int32Array.from({ length: n }, (_, city) => all.find((group) => colValue[x(city, group)]! > 0.5) ?? -1) };
  });
}

export interface Exclusion {
  /** Rules that exclude each other. */
  readonly rules: readonly string[];
  /** True when an answer exists without any one of them. */
  readonly minimal: boolean;
}

/** Which rules exclude each other; all of them together must have no answer. */
export function conflictingRules(highs: Highs, problem: CohortProblem, options: { left: () => number; seed: number }): Exclusion {
  let kept = rulesOf(problem);
  let minimal = true;
  const still = (rules: readonly string[], optional?: ReadonlySet<number>): boolean => {
    const seconds = Math.min(2, options.left());
    if (seconds <= 0) { minimal = false; return false; }
    const { answer } = findGrouping(highs, problem, new Set(rules), { seconds, seed: options.seed, ...(optional ? { optional } : {}) });
    if (answer === 'unknown') minimal = false;
    return answer === 'no';
  };
  /* Whole families first: most of them have nothing to do with it. */
  const family = (rule: string) => rule.split(':')[0]!;
  for (const name of [...new Set(kept.map(family))]) {
    const without = kept.filter((rule) => family(rule) !== name);
    if (without.length < kept.length && still(without)) kept = without;
  }
  for (const rule of kept.slice()) {
    if (!rule.includes(':')) continue;
    const without = kept.filter((other) => other !== rule);
    if (still(without)) kept = without;
  }
  if (!kept.includes('common-language') || !kept.includes('everyone')) return { rules: kept, minimal };
  /* A language is about certain cities: name those that must have a place for the rules to exclude each other. */
  const optional = new Set<number>();
  for (let city = 0; city < problem.n; city++) {
    optional.add(city);
    if (!still(kept, optional)) optional.delete(city);
  }
  const named = Array.from({ length: problem.n }, (_, city) => city).filter((city) => !optional.has(city));
  return { rules: named.length < problem.n && named.length <= 12 ? [...kept.filter((rule) => rule !== 'everyone'), ...named.map((city) => `language:${city}`)] : kept, minimal };
}
