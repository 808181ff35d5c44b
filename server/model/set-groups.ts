/**
 * Nodes grouped by the saved sets they are in. Sets overlap, groups do not: a group is one combination of sets,
 * so that of two sets there are up to four groups, in the first, in the second, in both and in none.
 */
import { evaluateRule, UNKNOWN, YES, type Askable, type SavedSet } from './rule-evaluation.ts';
import type { Rule } from './rule.ts';

/** Parts the ids of sets in the name of a group: no id holds it. */
const BETWEEN = ';';
/** The group of the nodes in no set. */
export const IN_NO_SET = BETWEEN;

/** Holds for who is in any of the sets; asks for all that the groups ask for. */
export const inAnySet = (sets: readonly SavedSet[]): Rule => ({ field: 'set', is: 'one-of', values: sets.map(({ id }) => id) });

/** The group of each node: ids of its sets in the order of `sets`, or IN_NO_SET. Null where of one set nobody can say whether the node is in it. */
export function groupBySets(sets: readonly SavedSet[], askable: Askable): (string | null)[] {
  const truths = sets.map((set) => evaluateRule(inAnySet([set]), askable));
  return Array.from({ length: askable.count }, (_, at) => {
    if (truths.some((truth) => truth[at] === UNKNOWN)) return null;
    return sets.filter((_set, place) => truths[place]![at] === YES).map(({ id }) => id).join(BETWEEN) || IN_NO_SET;
  });
}

const setsOf = (group: string): string[] => (group === IN_NO_SET ? [] : group.split(BETWEEN));

/** Names of the sets of a group, or `none`. */
export const setGroupLabel = (group: string, nameOf: (id: string) => string, none: string): string => setsOf(group).map(nameOf).join(' + ') || none;

/** Holds for the nodes of a group: in all of its sets, and in none of the others. Null where there are no sets: then all are in one group. */
export function ruleOfSetGroup(group: string, sets: readonly SavedSet[]): Rule | null {
  if (sets.length === 0) return null;
  const own = new Set(setsOf(group));
  const others = sets.filter(({ id }) => !own.has(id));
  const parts: Rule[] = [...sets.filter(({ id }) => own.has(id)).map((set) => inAnySet([set])), ...(others.length > 0 ? [{ not: inAnySet(others) }] : [])];
  return parts.length === 1 ? parts[0]! : { all: parts };
}
