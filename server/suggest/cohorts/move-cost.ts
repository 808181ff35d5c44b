/** What moving one city does: the change of the objective and the rules it breaks, for every place it could go. */
import type { CohortMove } from '../../model/cohort.ts';
import { objectiveOf, type CohortProblem, type Grouping } from './problem.ts';
import { brokenRules } from './rules.ts';

/** `ids` name the cities of the problem. `to` is a group from 0, or −1 to leave the city out. Rules that were broken before are not named again, unless they get worse. */
export function moveCost(problem: CohortProblem, ids: readonly string[], grouping: Grouping, city: number, to: number): CohortMove {
  const before = objectiveOf(problem, grouping);
  const after = grouping.slice();
  after[city] = to;
  const known = new Set(brokenRules(problem, grouping).map(({ text }) => text));
  const newly = (changed: Grouping) => brokenRules(problem, changed).filter(({ text }) => !known.has(text));
  const pull = (group: number) => {
    let sum = 0;
    if (group < 0) return sum;
    for (let other = 0; other < problem.n; other++) if (other !== city && grouping[other] === group) sum += problem.benefit[city * problem.n + other]!;
    return sum;
  };
  const change = to === grouping[city] ? 0 : pull(to) - pull(grouping[city]!);
  const breaks = newly(after);
  return { to: to < 0 ? null : to + 1, change, objective: before + change, breaks, swap: breaks.length > 0 ? bestSwap() : null };

  /** Exchanges `city` with each city where it is to go; the best of those that break nothing. */
  function bestSwap(): CohortMove['swap'] {
    let best: CohortMove['swap'] = null;
    for (let other = 0; other < problem.n; other++) {
      if (other === city || grouping[other] !== to || problem.locked[other]! >= 0) continue;
      const swapped = after.slice();
      swapped[other] = grouping[city]!;
      const objective = objectiveOf(problem, swapped);
      if ((best === null || objective > best.objective + 1e-12) && newly(swapped).length === 0) best = { city: ids[other]!, change: objective - before, objective };
    }
    return best;
  }
}

/** Every other group, then leaving out. */
export function moveCosts(problem: CohortProblem, ids: readonly string[], grouping: Grouping, city: number): CohortMove[] {
  const places = [...Array.from({ length: problem.groups }, (_, group) => group), -1];
  return places.filter((to) => to !== grouping[city]).map((to) => moveCost(problem, ids, grouping, city, to));
}
