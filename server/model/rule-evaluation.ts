/**
 * Which nodes a rule holds for. What is unknown of a node makes a condition neither true nor false (Kleene's
 * three-valued logic): `not` of unknown stays unknown, `all` is false as soon as one part is, `any` true as soon
 * as one part is. A node belongs to the answer only where the rule is true, so "not in Asia" leaves out a city
 * whose region nobody knows, and `unknown` asks for just those. Works on whole columns: one pass a condition.
 */
import { fieldsOf, isCondition, readSavedRule, setsIn, type Condition, type Rule } from './rule.ts';

export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

/** A number of each node, NaN where unknown. */
export interface NumberColumn { readonly type: 'number'; readonly values: Float64Array }
/** Words of each node as places in `words`: those of node i from `offsets[i]` to `offsets[i + 1]`. */
export interface WordColumn {
  readonly type: 'words';
  readonly words: readonly string[];
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
  /** What it means that a node has none. */
  readonly blank: 'none' | 'unknown';
}
export type AskColumn = NumberColumn | WordColumn;

/** A saved set: members by key, and the text of a rule. */
export interface SavedSet { readonly id: string; readonly name: string; readonly rule: string | null; readonly memberIds: readonly string[] }

export interface Askable {
  readonly count: number;
  /** Place of a node by its key. */
  readonly at: (key: string) => number | undefined;
  /** Undefined while what is asked for is not there (a measure that is still computed). */
  readonly column: (field: string) => AskColumn | undefined;
  readonly set: (id: string) => SavedSet | undefined;
}

/** One of NO, YES, UNKNOWN for each node. `within` are the sets being worked out, so that one that names itself is found. */
export function evaluateRule(rule: Rule, askable: Askable, within: readonly string[] = []): Uint8Array {
  if (isCondition(rule)) return rule.field === 'set' && rule.is === 'one-of' ? inSets(rule.values, askable, within) : evaluateCondition(rule, askable.column(rule.field), askable.count);
  if ('not' in rule) return evaluateRule(rule.not, askable, within).map((truth) => (truth === UNKNOWN ? UNKNOWN : 1 - truth));
  const parts = ('all' in rule ? rule.all : rule.any).map((part) => evaluateRule(part, askable, within));
  return join(parts, 'all' in rule ? NO : YES, askable.count);
}

/** `decides` is the value that settles the whole: false for and, true for or. */
function join(parts: readonly Uint8Array[], decides: number, count: number): Uint8Array {
  const truths = new Uint8Array(count).fill(1 - decides);
  for (const part of parts) {
    for (let i = 0; i < count; i += 1) {
      if (part[i] === decides) truths[i] = decides;
      else if (part[i] === UNKNOWN && truths[i] !== decides) truths[i] = UNKNOWN;
    }
  }
  return truths;
}

function evaluateCondition(condition: Condition, column: AskColumn | undefined, count: number): Uint8Array {
  const truths = new Uint8Array(count);
  if (column === undefined) return truths.fill(UNKNOWN);
  if (column.type === 'number') {
    if (condition.is === 'one-of') return truths.fill(UNKNOWN);
    const { values } = column;
    const [low, high] = condition.is === 'between' ? [condition.low ?? -Infinity, condition.high ?? Infinity] : [0, 0];
    for (let i = 0; i < count; i += 1) {
      const value = values[i]!;
      if (condition.is === 'unknown') truths[i] = Number.isNaN(value) ? YES : NO;
      else truths[i] = Number.isNaN(value) ? UNKNOWN : value >= low && value <= high ? YES : NO;
    }
    return truths;
  }
  if (condition.is === 'between') return truths.fill(UNKNOWN);
  const { words, offsets, items, blank } = column;
  const none = blank === 'unknown' ? UNKNOWN : NO;
  const wanted = condition.is === 'one-of' ? new Set(condition.values) : new Set<string>();
  const isWanted = Uint8Array.from(words, (word) => Number(wanted.has(word)));
  for (let i = 0; i < count; i += 1) {
    const [from, to] = [offsets[i]!, offsets[i + 1]!];
    if (condition.is === 'unknown') {
      truths[i] = from === to && blank === 'unknown' ? YES : NO;
      continue;
    }
    let truth = from === to ? none : NO;
    for (let at = from; at < to; at += 1) if (isWanted[items[at]!] === 1) { truth = YES; break; }
    truths[i] = truth;
  }
  return truths;
}

/** Members are in a set whatever its rule says of them; a set that is not there, or whose rule cannot be read, is unknown of everybody. */
function inSets(ids: readonly string[], askable: Askable, within: readonly string[]): Uint8Array {
  return join(ids.map((id) => {
    const set = askable.set(id);
    if (!set || within.includes(id)) return new Uint8Array(askable.count).fill(UNKNOWN);
    const read = set.rule === null ? undefined : readSavedRule(set.rule);
    const truths = read === undefined ? new Uint8Array(askable.count) : 'rule' in read ? evaluateRule(read.rule, askable, [...within, id]) : new Uint8Array(askable.count).fill(UNKNOWN);
    for (const key of set.memberIds) {
      const at = askable.at(key);
      if (at !== undefined) truths[at] = YES;
    }
    return truths;
  }), YES, askable.count);
}

/** Fields of a rule and of the rules of the sets it names, each once. */
export function fieldsAsked(rule: Rule, sets: readonly SavedSet[]): string[] {
  const fields = new Set<string>();
  const seen = new Set<string>();
  const walk = (part: Rule): void => {
    for (const field of fieldsOf(part)) fields.add(field);
    for (const id of setsIn(part)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const text = sets.find((set) => set.id === id)?.rule ?? null;
      const read = text === null ? undefined : readSavedRule(text);
      if (read && 'rule' in read) walk(read.rule);
    }
  };
  walk(rule);
  return [...fields];
}
