/** A rule while it is put together: conditions and groups of them in two levels, some not complete yet. Pure. */
import { isCondition, isMeasureField, isNumberField, type Condition, type Rule } from '#model/rule.ts';

export interface DraftCondition { readonly kind: 'condition'; readonly not: boolean; readonly field: string; readonly is: Condition['is']; readonly values: readonly string[]; readonly low: string; readonly high: string }
export interface DraftGroup { readonly kind: 'group'; readonly not: boolean; readonly join: 'all' | 'any'; readonly items: readonly DraftCondition[] }
export interface Draft { readonly join: 'all' | 'any'; readonly items: readonly (DraftCondition | DraftGroup)[] }

export const asksNumbers = (field: string, labels: boolean): boolean => isNumberField(field) || (isMeasureField(field) && !labels);

export const newCondition = (field: string, labels = false): DraftCondition =>
  ({ kind: 'condition', not: false, field, is: asksNumbers(field, labels) ? 'between' : 'one-of', values: [], low: '', high: '' });

const draftCondition = (rule: Rule, not = false): DraftCondition | null => {
  if (!isCondition(rule)) return 'not' in rule ? draftCondition(rule.not, !not) : null;
  const { field, is } = rule;
  const text = (value: number | null) => (value === null ? '' : String(value));
  return { kind: 'condition', not, field, is, values: rule.is === 'one-of' ? rule.values : [], low: rule.is === 'between' ? text(rule.low) : '', high: rule.is === 'between' ? text(rule.high) : '' };
};

function draftGroup(rule: Rule, not = false): DraftGroup | null {
  if (isCondition(rule)) return null;
  if ('not' in rule) return draftGroup(rule.not, !not);
  const items = ('all' in rule ? rule.all : rule.any).map((part) => draftCondition(part));
  return items.every((item) => item !== null) ? { kind: 'group', not, join: 'all' in rule ? 'all' : 'any', items } : null;
}

/** Null where a rule is nested more deeply than two levels. */
export function draftOf(rule: Rule | null): Draft | null {
  if (rule === null) return { join: 'all', items: [] };
  const one = draftCondition(rule);
  if (one) return { join: 'all', items: [one] };
  if ('all' in rule || 'any' in rule) {
    const items = ('all' in rule ? rule.all : rule.any).map((part) => draftCondition(part) ?? draftGroup(part));
    return items.every((item) => item !== null) ? { join: 'all' in rule ? 'all' : 'any', items } : null;
  }
  const group = draftGroup(rule);
  return group && { join: 'all', items: [group] };
}

const number = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

function conditionOf({ not, field, is, values, low, high }: DraftCondition): Rule | null {
  const [from, to] = [number(low), number(high)];
  const rule: Rule | null = is === 'one-of' ? (values.length > 0 ? { field, is, values } : null)
    : is === 'unknown' ? { field, is }
    : from === undefined || to === undefined || (from === null && to === null) ? null : { field, is, low: from, high: to };
  return rule && not ? { not: rule } : rule;
}

/** The rule of what is complete, and whether something is not. */
export function ruleOfDraft({ join, items }: Draft): { rule: Rule | null; incomplete: boolean } {
  let incomplete = false;
  const complete = (rule: Rule | null): Rule[] => {
    if (rule === null) incomplete = true;
    return rule === null ? [] : [rule];
  };
  const parts = items.flatMap((item) => {
    if (item.kind === 'condition') return complete(conditionOf(item));
    const inner = item.items.flatMap((each) => complete(conditionOf(each)));
    if (inner.length === 0) { incomplete = true; return []; }
    const group: Rule = inner.length === 1 ? inner[0]! : item.join === 'all' ? { all: inner } : { any: inner };
    return [item.not ? { not: group } : group];
  });
  return { rule: parts.length === 0 ? null : parts.length === 1 ? parts[0]! : join === 'all' ? { all: parts } : { any: parts }, incomplete };
}
