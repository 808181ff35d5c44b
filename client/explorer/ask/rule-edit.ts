/** Steps from one rule to the next: what clicking a facet, moving a handle or taking off a chip does. Pure. */
import { isCondition, type Condition, type Rule } from '#model/rule.ts';

/** Parts joined by and at the top: what the chips of "on now" stand for. */
export function partsOf(rule: Rule | null): readonly Rule[] {
  if (rule === null) return [];
  return !isCondition(rule) && 'all' in rule ? rule.all : [rule];
}

/** The rule of parts: none, the part itself, or all of them. */
export function ruleOf(parts: readonly Rule[]): Rule | null {
  return parts.length === 0 ? null : parts.length === 1 ? parts[0]! : { all: parts };
}

export const addPart = (rule: Rule | null, part: Rule): Rule | null => ruleOf([...partsOf(rule).filter((each) => JSON.stringify(each) !== JSON.stringify(part)), part]);
export const withoutPart = (rule: Rule | null, at: number): Rule | null => ruleOf(partsOf(rule).filter((_, each) => each !== at));
/** The rule but for what stands at its top about a field: what the counts of that facet go by. */
export const withoutField = (rule: Rule | null, field: string): Rule | null => ruleOf(partsOf(rule).filter((part) => !isOn(part, field)));

const isOn = (part: Rule, field: string): part is Condition => isCondition(part) && part.field === field && part.is !== 'unknown';

/** Values of a field chosen at the top of a rule. */
export function chosenValues(rule: Rule | null, field: string): readonly string[] {
  const part = partsOf(rule).find((each) => isOn(each, field));
  return part && isCondition(part) && part.is === 'one-of' ? part.values : [];
}

export function chosenRange(rule: Rule | null, field: string): readonly [low: number | null, high: number | null] {
  const part = partsOf(rule).find((each) => isOn(each, field));
  return part && isCondition(part) && part.is === 'between' ? [part.low, part.high] : [null, null];
}

/** Puts a part in the place of what stands at the top about its field. */
function replaced(rule: Rule | null, field: string, part: Rule | null): Rule | null {
  const parts = partsOf(rule);
  const at = parts.findIndex((each) => isOn(each, field));
  if (at < 0) return part === null ? rule : ruleOf([...parts, part]);
  return ruleOf(part === null ? parts.filter((_, each) => each !== at) : parts.map((each, place) => (place === at ? part : each)));
}

export function toggleValue(rule: Rule | null, field: string, value: string): Rule | null {
  const chosen = chosenValues(rule, field);
  const values = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return replaced(rule, field, values.length === 0 ? null : { field, is: 'one-of', values });
}

export const setRange = (rule: Rule | null, field: string, low: number | null, high: number | null): Rule | null =>
  replaced(rule, field, low === null && high === null ? null : { field, is: 'between', low, high });

export const clearField = (rule: Rule | null, field: string): Rule | null => replaced(rule, field, null);

export const negated = (rule: Rule): Rule => (!isCondition(rule) && 'not' in rule ? rule.not : { not: rule });

/** Operations on two sets, as rules. */
export const SET_OPERATIONS = ['both', 'first', 'second', 'one', 'neither'] as const;
export type SetOperation = (typeof SET_OPERATIONS)[number];
export function combine(a: Rule, b: Rule, operation: SetOperation): Rule {
  switch (operation) {
    case 'both': return { all: [a, b] };
    case 'first': return { all: [a, { not: b }] };
    case 'second': return { all: [b, { not: a }] };
    case 'one': return { any: [{ all: [a, { not: b }] }, { all: [b, { not: a }] }] };
    case 'neither': return { all: [{ not: a }, { not: b }] };
  }
}
