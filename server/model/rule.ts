/**
 * A rule about nodes, as data: conditions joined by and (`all`), or (`any`) and not. Its JSON stands in addresses
 * of the explorer, in saved sets and in questions to the API; it is read here and nowhere else.
 */

export type Condition =
  | { readonly field: string; readonly is: 'one-of'; readonly values: readonly string[] }
  /** Both bounds count as inside; null is open. */
  | { readonly field: string; readonly is: 'between'; readonly low: number | null; readonly high: number | null }
  | { readonly field: string; readonly is: 'unknown' };
export type Rule = Condition | { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] } | { readonly not: Rule };

/** What a node can be asked by its words; `blank` says whether none means that there is none, or that nobody knows. */
export const TEXT_FIELDS = {
  type: 'unknown', country: 'unknown', region: 'unknown', income: 'unknown', language: 'unknown', hazard: 'unknown', verified: 'unknown',
  kind: 'none', topic: 'none', adopted: 'none', linked: 'none', tag: 'none', set: 'none', node: 'none',
} as const satisfies Record<string, 'unknown' | 'none'>;
export type TextField = keyof typeof TEXT_FIELDS;
/** What it can be asked by a number; beside these, `measure:ID`. */
export const NUMBER_FIELDS = ['population', 'neighbours'] as const;

const MEASURE = /^measure:[a-z0-9-]+$/;
const MAX_DEPTH = 6;

export const isMeasureField = (field: string): boolean => MEASURE.test(field);
/** Ids of the measures among fields, also of those that there are not: who asks for one is told. */
export const measuresOf = (fields: readonly string[]): string[] => fields.flatMap((field) => (field.startsWith('measure:') ? [field.slice('measure:'.length)] : []));
export const isTextField = (field: string): field is TextField => Object.hasOwn(TEXT_FIELDS, field);
export const isNumberField = (field: string): boolean => (NUMBER_FIELDS as readonly string[]).includes(field);
export const isCondition = (rule: Rule): rule is Condition => 'field' in rule;

export interface RuleProblem { readonly path: string; readonly message: string }
type Read = { readonly rule: Rule } | { readonly problem: RuleProblem };

export const encodeRule = (rule: Rule): string => JSON.stringify(rule);

/** A rule from its JSON, or what is wrong with it and where. Which fields there are is not asked: see `readRule`. */
export function parseRule(text: string): Read {
  try {
    return ruleOf(JSON.parse(text), 'rule', 0, () => undefined);
  } catch (error) {
    if (error instanceof SyntaxError) return problem('rule', `is not JSON: ${error.message}`);
    throw error;
  }
}

/** As `parseRule`, and refuses fields that do not exist and questions that do not fit their field. */
export function readRule(text: string): Read {
  try {
    return ruleOf(JSON.parse(text), 'rule', 0, fieldProblem);
  } catch (error) {
    if (error instanceof SyntaxError) return problem('rule', `is not JSON: ${error.message}`);
    throw error;
  }
}

/** Null when the text is not a rule. */
export function decodeRule(text: string | null): Rule | null {
  if (text === null) return null;
  const read = parseRule(text);
  return 'rule' in read ? read.rule : null;
}

/**
 * The rule of a saved set: JSON of a rule, or the query of an address of the explorer, whose kinds, topics and
 * countries are then conditions on nodes.
 */
export function readSavedRule(text: string): Read {
  if (text.trimStart().startsWith('{')) return readRule(text);
  const query = new URLSearchParams(text);
  const parts: Rule[] = (['kind', 'topic', 'country'] as const).flatMap((field) => {
    const values = [...new Set(query.getAll(field))].filter((value) => value !== '');
    return values.length === 0 ? [] : [{ field, is: 'one-of' as const, values }];
  });
  const given = query.get('rule');
  if (given !== null) {
    const read = readRule(given);
    if ('problem' in read) return read;
    parts.push(read.rule);
  }
  if (parts.length === 0) return problem('rule', 'is neither the JSON of a rule nor the query of an address that narrows by kind, topic, country or rule');
  return { rule: parts.length === 1 ? parts[0]! : { all: parts } };
}

/** Fields of every condition, each once. */
export function fieldsOf(rule: Rule): string[] {
  if (isCondition(rule)) return [rule.field];
  if ('not' in rule) return fieldsOf(rule.not);
  return [...new Set(('all' in rule ? rule.all : rule.any).flatMap(fieldsOf))];
}

/** Sets that a rule names. */
export function setsIn(rule: Rule): string[] {
  if (isCondition(rule)) return rule.field === 'set' && rule.is === 'one-of' ? [...rule.values] : [];
  if ('not' in rule) return setsIn(rule.not);
  return [...new Set(('all' in rule ? rule.all : rule.any).flatMap(setsIn))];
}

function problem(path: string, message: string): { problem: RuleProblem } {
  return { problem: { path, message } };
}

function fieldProblem({ field, is }: Condition, path: string): RuleProblem | undefined {
  if (isTextField(field)) {
    if (is === 'between') return { path: `${path}.is`, message: `"${field}" is not a number: ask with "one-of" or "unknown"` };
    return is === 'unknown' && TEXT_FIELDS[field] === 'none' ? { path: `${path}.is`, message: `"${field}" is never unknown: who has none has none` } : undefined;
  }
  if (isNumberField(field)) return is === 'one-of' ? { path: `${path}.is`, message: `"${field}" is a number: ask with "between" or "unknown"` } : undefined;
  if (isMeasureField(field)) return undefined;
  return { path: `${path}.field`, message: `"${field}" is not something to ask by; there are ${[...Object.keys(TEXT_FIELDS), ...NUMBER_FIELDS].join(', ')} and measure:ID` };
}

const texts = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
const bound = (value: unknown): value is number | null => value === null || (typeof value === 'number' && Number.isFinite(value));

function ruleOf(value: unknown, path: string, depth: number, check: (condition: Condition, path: string) => RuleProblem | undefined): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem(path, 'must be an object: a condition with "field" and "is", or "all", "any" or "not"');
  if (depth > MAX_DEPTH) return problem(path, `is nested more than ${MAX_DEPTH} deep`);
  const given = value as Record<string, unknown>;
  const joined = (['all', 'any'] as const).find((name) => name in given);
  if (joined !== undefined) {
    const parts = given[joined];
    if (!Array.isArray(parts) || parts.length === 0) return problem(`${path}.${joined}`, 'must be a list of at least one rule');
    const rules: Rule[] = [];
    for (const [at, part] of parts.entries()) {
      const read = ruleOf(part, `${path}.${joined}[${at}]`, depth + 1, check);
      if ('problem' in read) return read;
      rules.push(read.rule);
    }
    return { rule: joined === 'all' ? { all: rules } : { any: rules } };
  }
  if ('not' in given) {
    const read = ruleOf(given['not'], `${path}.not`, depth + 1, check);
    return 'problem' in read ? read : { rule: { not: read.rule } };
  }
  const condition = conditionOf(given, path);
  if ('problem' in condition) return condition;
  const wrong = check(condition.rule as Condition, path);
  return wrong ? { problem: wrong } : condition;
}

function conditionOf({ field, is, values, low, high }: Record<string, unknown>, path: string): Read {
  if (typeof field !== 'string' || field === '') return problem(`${path}.field`, 'is missing: a condition needs "field" and "is"');
  if (is === 'one-of') return texts(values) && values.length > 0 ? { rule: { field, is, values } } : problem(`${path}.values`, 'must be a list of at least one text');
  if (is === 'between') {
    if (!bound(low)) return problem(`${path}.low`, 'must be a number, or null where it is open');
    if (!bound(high)) return problem(`${path}.high`, 'must be a number, or null where it is open');
    return { rule: { field, is, low, high } };
  }
  return is === 'unknown' ? { rule: { field, is } } : problem(`${path}.is`, 'must be "one-of", "between" or "unknown"');
}
