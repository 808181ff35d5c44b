/** A question as people put it: a rule as JSON, a saved set by its name or id, or both. What is wrong with it is said with its path. */
import { AppError } from '../../errors.ts';
import { MeasureRequest } from '../../model/measure.ts';
import { readRule, readSavedRule, setsIn, type Rule } from '../../model/rule.ts';
import type { SavedSet } from '../../model/rule-evaluation.ts';
import { getMeasure, measures } from '../registry.ts';
import { measuresAsked } from './ask-cities.ts';

const NAMED = 12;

/** How the explorer asks for a measure: one about direction keeps its own network, whichever is on the screen. */
export function measureRequest(id: string, form: 'undirected' | 'directed'): MeasureRequest {
  return MeasureRequest.parse({ network: getMeasure(id).network === 'directed' ? null : form });
}

/** The rule that is asked for. Throws `bad-request` or `not-found` naming the part that is wrong and the remedy. */
export function readQuestion(asked: { readonly rule?: string | undefined; readonly set?: string | undefined }, sets: readonly SavedSet[]): Rule {
  const parts: Rule[] = [];
  if (asked.set !== undefined) parts.push({ field: 'set', is: 'one-of', values: [setNamed(asked.set, sets).id] });
  if (asked.rule !== undefined) {
    const read = readRule(asked.rule);
    if ('problem' in read) throw wrong(read.problem.path, read.problem.message);
    parts.push(read.rule);
  }
  if (parts.length === 0) throw wrong('rule', 'is missing: give a rule, a set, or both');
  return askableRule(parts.length === 1 ? parts[0]! : { all: parts }, sets);
}

/** The rule, where its sets can be worked out and its measures give values for cities. */
export function askableRule(rule: Rule, sets: readonly SavedSet[]): Rule {
  checkSets(rule, sets, []);
  for (const id of measuresAsked(rule, sets)) checkMeasure(id);
  return rule;
}

/** By id, or by a name that one set only has. */
export function setNamed(text: string, sets: readonly SavedSet[]): SavedSet {
  const byId = sets.find(({ id }) => id === text);
  if (byId) return byId;
  const named = sets.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named.length === 1) return named[0]!;
  if (named.length > 1) throw wrong('set', `"${text}" is the name of several sets: give one of the ids ${named.map(({ id }) => id).join(', ')}`);
  const known = sets.slice(0, NAMED).map(({ name }) => name).join(', ');
  throw new AppError('not-found', `there is no set "${text}"; ${sets.length === 0 ? 'no set has been saved yet' : `there are ${known}${sets.length > NAMED ? ' and others' : ''}`}`, { details: { set: text } });
}

function checkSets(rule: Rule, sets: readonly SavedSet[], within: readonly string[]): void {
  for (const id of setsIn(rule)) {
    if (within.includes(id)) throw wrong('rule', `the set "${id}" is made of itself: ${[...within, id].join(' → ')}; change the rule of one of them`);
    const { rule: text } = setNamed(id, sets);
    if (text === null) continue;
    const read = readSavedRule(text);
    if ('problem' in read) throw wrong(read.problem.path, `of the set "${id}" ${read.problem.message}`);
    checkSets(read.rule, sets, [...within, id]);
  }
}

function checkMeasure(id: string): void {
  const { kind, parameters } = getMeasure(id);
  if (kind === 'node' && parameters.every(({ required }) => !required)) return;
  const fit = measures.filter((measure) => measure.kind === 'node' && measure.parameters.every(({ required }) => !required)).map((measure) => measure.id);
  throw wrong('rule', `"${id}" gives no value for each city; there are ${fit.join(', ')}`);
}

function wrong(path: string, message: string): AppError {
  return new AppError('bad-request', `${path} ${message}`, { details: [{ path, message }] });
}
