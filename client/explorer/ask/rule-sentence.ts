/** A rule as one sentence in the language of the page: "cities in Asia or Africa and not yet linked to Kobe". */
import { isCondition, type Condition, type Rule } from '#model/rule.ts';
import { messages } from './messages.ts';

/** What a value or a field is called. */
export interface Naming {
  readonly value: (field: string, value: string) => string;
  readonly field: (field: string) => string;
}

const { sentence: words } = messages;

export function ruleSentence(rule: Rule, noun: string, naming: Naming): string {
  return `${noun} ${phrase(rule, naming)}`;
}

/** What one part says, without the noun. */
export function phrase(rule: Rule, naming: Naming, negated = false, inside = false): string {
  if (isCondition(rule)) return conditionPhrase(rule, naming, negated);
  if ('not' in rule) return phrase(rule.not, naming, !negated, inside);
  // Not of a group: de Morgan, which holds of what may be unknown as well.
  const isAll = 'all' in rule !== negated;
  const parts = ('all' in rule ? rule.all : rule.any).map((part) => phrase(part, naming, negated, true));
  const text = joined(parts, isAll ? words.and : words.or);
  return inside && parts.length > 1 ? `(${text})` : text;
}

function joined(parts: readonly string[], word: string): string {
  return parts.length < 3 ? parts.join(` ${word} `) : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)!}`;
}

function conditionPhrase(condition: Condition, naming: Naming, negated: boolean): string {
  const name = naming.field(condition.field);
  if (condition.is === 'unknown') return (negated ? words.known : words.unknown)(name);
  if (condition.is === 'between') {
    const { low, high } = condition;
    const say = negated ? words.outside : words.inside;
    if (low === null && high === null) return (negated ? words.unknown : words.known)(name);
    if (high === null) return say.atLeast(name, messages.number(low!));
    if (low === null) return say.atMost(name, messages.number(high));
    return say.between(name, messages.number(low), messages.number(high));
  }
  if (condition.field === 'verified') return condition.values.map((value) => ((value === 'yes') !== negated ? words.checked : words.unchecked)).join(` ${negated ? words.and : words.or} `);
  const values = joined(condition.values.map((value) => naming.value(condition.field, value)), words.or);
  const forms = words.fields[condition.field] ?? words.other(name);
  return (negated ? forms.not : forms.is)(values);
}
