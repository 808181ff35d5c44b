/**
 * How good a grouping can be at most, and the best one: column generation over groups. A linear
 * program in HiGHS chooses groups (Dantzig & Wolfe 1960); exact pricing by branch and bound adds
 * groups until none improves it. The bound is Lagrange's: Σ prices + g · the best a group can be
 * worth at these prices, so it holds whatever the prices are and whenever the search is cut short.
 * Subset-row cuts (Jepsen et al. 2008) lower it. At the end every group that can be part of
 * something better than what is known is listed (Baldacci et al. 2008), and HiGHS chooses among them.
 */
import type { Highs } from 'highs';
import { chooseGroups, groupKey, Master, underCut, type MasterSolution } from './master.ts';
import { Pricer, type Group } from './pricing.ts';
import type { CohortProblem } from './problem.ts';
import type { Units } from './units.ts';

export interface ExactOptions {
  readonly highs: Highs;
  readonly seed: number;
  /** Seconds left; below 0 there is no time. */
  readonly left: () => number;
  readonly onProgress: (objective: number, bound: number) => void;
}

export interface ExactResult {
  readonly groups: readonly Group[];
  readonly objective: number;
  readonly bound: number;
  readonly rounds: number;
  readonly columns: number;
  readonly cuts: number;
}

const TOLERANCE = 1e-7;
const NODES_FOR_SEED = 400;
/** More groups than this take HiGHS longer than another round of cuts takes. */
const MOST_LISTED = 4_000;
const NODES_LISTING = 5_000_000;
const CUTS_A_ROUND = 30;
/** Cuts of one round that a unit may be in, so that they do not all say the same. */
const CUTS_A_UNIT = 4;
const MOST_CUTS = 400;
/** Time for choosing among the groups at hand, which gives a better grouping but no bound. */
const SECONDS_FOR_BETTER = 2;

/** True when nothing is left to prove at the precision of the linear program. */
export function proven(objective: number, bound: number): boolean {
  return bound - objective <= 1e-6 * Math.max(1, Math.abs(bound));
}

/** Improves on the groups known, which hold a grouping that keeps every rule (`start`). */
export function solveExactly(problem: CohortProblem, units: Units, start: readonly Group[], pool: Iterable<Group>, options: ExactOptions): ExactResult {
  const { highs, seed, left } = options;
  const pricer = new Pricer(problem, units);
  const master = new Master(highs, problem, units);
  const noTime = () => left() <= 0;
  const total = left();
  let best = start;
  let objective = sum(start);
  let bound = Infinity;
  let rounds = 0;
  let triedBetter = 0;
  /* What a listing that grew too long had to bridge: the next one waits until there is clearly less. */
  let tooMuch = Infinity;
  const better = (groups: readonly Group[]) => {
    if (sum(groups) <= objective + 1e-9) return;
    best = groups;
    objective = sum(groups);
  };
  const tell = () => options.onProgress(objective, bound);
  try {
    master.add(start);
    master.add(pool);
    for (;;) {
      const relaxed = generate();
      if (relaxed === null || noTime() || proven(objective, bound)) break;
      takeWhole(relaxed);
      tell();
      if (proven(objective, bound) || finish(relaxed)) break;
      if (triedBetter === 0 || (triedBetter === 1 && left() < total / 3)) {
        triedBetter++;
        choose(master.groups, Math.min(SECONDS_FOR_BETTER, left()));
        if (proven(objective, bound) || finish(relaxed)) break;
      }
      const violated = spread(violatedCuts(units, master.groups, relaxed.shares));
      if (noTime() || violated.length === 0 || master.cuts.length + violated.length > MOST_CUTS) break;
      master.addCuts(violated);
    }
    if (!proven(objective, bound) && left() > 0.2) choose(master.groups, left());
    return { groups: best, objective, bound: Math.max(bound, objective), rounds, columns: master.groups.length, cuts: master.cuts.length };
  } finally {
    master.dispose();
  }

  /** Column generation until no group improves the linear program; null when time ran out. */
  function generate(): MasterSolution | null {
    for (;;) {
      rounds++;
      const solution = master.relax();
      const { prices, cuts: priced, groupPrice } = solution;
      const quick = [...Array(units.count).keys()].flatMap((unit) => pricer.search({
        prices, cuts: priced, threshold: groupPrice + TOLERANCE, keep: 3, with: unit, nodes: NODES_FOR_SEED, enough: noTime,
      }).found);
      if (noTime()) { limit(solution, 200_000); return null; }
      if (quick.length > 0 && master.add(quick.map(({ group }) => group)) > 0) {
        if (rounds % 10 === 1) { limit(solution, 20_000); tell(); }
        if (proven(objective, bound)) return solution;
        continue;
      }
      const exact = limit(solution, Infinity);
      tell();
      if (master.add(exact.found.map(({ group }) => group)) === 0) return exact.complete ? solution : null;
    }
  }

  /** Pricing of all groups, which gives a bound. */
  function limit(solution: MasterSolution, nodes: number) {
    const { prices, cuts: priced, groupPrice } = solution;
    const search = pricer.search({ prices, cuts: priced, threshold: groupPrice + TOLERANCE, keep: 60, nodes, enough: nodes === Infinity ? noTime : () => false });
    let lagrange = problem.groups * search.bound;
    for (const price of prices) lagrange += price;
    for (const cut of priced) lagrange += cut.price;
    bound = Math.min(bound, lagrange);
    return search;
  }

  /** A solution of the linear program without fractions is a grouping. */
  function takeWhole({ shares }: MasterSolution): void {
    if (shares.every((share) => share < 1e-6 || share > 1 - 1e-6)) better(master.groups.filter((_, g) => shares[g]! > 0.5));
  }

  /** Lists every group that something better than the best known could hold; true when that settled the matter. */
  function finish(solution: MasterSolution): boolean {
    const { prices, cuts: priced, groupPrice } = solution;
    /* The bound these prices prove: what a group falls short of it, a grouping with that group falls short of it too. */
    const slack = Math.max(0, Math.max(bound, solution.value) - objective);
    if (slack > 0.8 * tooMuch) return false;
    const listed = pricer.search({ prices, cuts: priced, threshold: groupPrice - slack - 1e-6, keep: MOST_LISTED, all: true, nodes: NODES_LISTING, enough: () => left() < 0.5 });
    if (!listed.complete) {
      tooMuch = slack;
      return false;
    }
    const known = new Set(listed.found.map(({ group }) => groupKey(group.units)));
    const candidates = [...listed.found.map(({ group }) => group), ...best.filter(({ units: group }) => !known.has(groupKey(group)))];
    const chosen = choose(candidates, left());
    bound = Math.min(bound, Math.max(objective, chosen.bound));
    return proven(objective, bound) || !chosen.complete;
  }

  function choose(groups: readonly Group[], seconds: number) {
    const chosen = chooseGroups(highs, problem, units, groups, master.cuts, { seconds, seed, start: new Set(best.map(({ units: group }) => groupKey(group))), enough: noTime });
    if (chosen.groups !== null) better(chosen.groups);
    tell();
    return chosen;
  }
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { value }) => total + value, 0);
}

/** The most violated cuts, none of a unit more than a few. */
function spread(cuts: readonly [number, number, number][]): [number, number, number][] {
  const used = new Map<number, number>();
  const chosen: [number, number, number][] = [];
  for (const cut of cuts) {
    if (chosen.length === CUTS_A_ROUND) break;
    if (cut.some((unit) => (used.get(unit) ?? 0) >= CUTS_A_UNIT)) continue;
    for (const unit of cut) used.set(unit, (used.get(unit) ?? 0) + 1);
    chosen.push(cut);
  }
  return chosen;
}

/** Triples of units under which more than one group's worth of shares falls, most violated first. */
function violatedCuts(units: Units, groups: readonly Group[], shares: Float64Array): [number, number, number][] {
  const used = groups.flatMap((group, g) => (shares[g]! > 1e-6 && shares[g]! < 1 - 1e-6 ? [{ group, share: shares[g]! }] : []));
  const { count } = units;
  /* share[u, v]: how much the two are together. Only triples with two such pairs can be violated. */
  const together = new Float64Array(count * count);
  for (const { group, share } of used) for (const u of group.units) for (const v of group.units) together[u * count + v]! += share;
  const found: { cut: [number, number, number]; over: number }[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      for (let c = b + 1; c < count; c++) {
        const most = together[a * count + b]! + together[a * count + c]! + together[b * count + c]!;
        if (most <= 1 + 1e-4) continue;
        const cut: [number, number, number] = [a, b, c];
        const over = used.reduce((total, { group, share }) => total + (underCut(cut, group) ? share : 0), 0) - 1;
        if (over > 1e-3) found.push({ cut, over });
      }
    }
  }
  found.sort((x, y) => y.over - x.over || x.cut[0] - y.cut[0] || x.cut[1] - y.cut[1] || x.cut[2] - y.cut[2]);
  return found.map(({ cut }) => cut);
}
