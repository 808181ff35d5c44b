import { describe, expect, it } from 'vitest';
import { askableOf, type AskExtras, type AskSource } from '../../server/model/askable.ts';
import { decodeRule, encodeRule, fieldsOf, parseRule, readRule, readSavedRule, type Rule } from '../../server/model/rule.ts';
import { evaluateRule } from '../../server/model/rule-evaluation.ts';

const node = (id: string, region: string | null, population: number | null, verified: boolean | null = null) =>
  ({ key: `city:${id}`, type: 'city', country: 'JP', region, incomeGroup: null, population, verified });

/** a – b – c in a row, d alone. a–b is a workshop on water (under climate), b–c an adoption. Nobody knows where c lies or how large d is. */
const source: AskSource = {
  nodes: [node('a', 'Asia', 10, true), node('b', 'Africa', 20), node('c', null, 30), node('d', 'Asia', null)],
  links: [{ source: 0, target: 1, occasions: [0] }, { source: 1, target: 2, occasions: [1] }],
  occasions: [{ kind: 'workshop' }, { kind: 'adoption' }],
  topicsOf: [['water', 'climate'], []],
};
const extras: AskExtras = {
  extra: new Map([['city:a', { languages: ['ja'], hazards: ['flood'], adopted: [] }], ['city:c', { languages: [], hazards: [], adopted: ['p1'] }]]),
  notes: [{ aboutId: 'city:b', tags: ['visit', 'urgent'] }, { aboutId: 'city:b', tags: ['visit'] }],
  sets: [
    { id: 'asian', name: 'Asian', rule: '{"field":"region","is":"one-of","values":["Asia"]}', memberIds: ['city:c'] },
    { id: 'loop', name: 'Loop', rule: '{"field":"set","is":"one-of","values":["loop"]}', memberIds: ['city:d'] },
    { id: 'broken', name: 'Broken', rule: 'nothing=1', memberIds: [] },
  ],
  measure: (id) => (id === 'betweenness' ? new Map<string, number | null>([['a', 0], ['b', 1], ['c', 0], ['d', null]]) : id === 'community' ? new Map([['a', 'x'], ['b', 'x'], ['c', 'y']]) : undefined),
};
/** One letter a node: y(es), n(o), ? */
const ask = (rule: Rule) => [...evaluateRule(rule, askableOf(source, extras))].map((truth) => 'ny?'[truth]).join('');
const oneOf = (field: string, ...values: string[]): Rule => ({ field, is: 'one-of', values });
const between = (field: string, low: number | null, high: number | null): Rule => ({ field, is: 'between', low, high });

describe('a condition', () => {
  it.each<[string, Rule, string]>([
    ['words; a region nobody knows is neither in nor out', oneOf('region', 'Asia', 'Europe'), 'yn?y'],
    ['unknown is asked for by itself', { field: 'region', is: 'unknown' }, 'nnyn'],
    ['numbers, both bounds inside', between('population', 10, 20), 'yyn?'],
    ['numbers with an open end', between('population', 20, null), 'nyy?'],
    ['whether it was checked; nobody said of b, c, d', oneOf('verified', 'yes'), 'y???'],
    ['kinds of exchange that its links are made of; no link is none', oneOf('kind', 'workshop'), 'yynn'],
    ['topics with those above them', oneOf('topic', 'climate'), 'yynn'],
    ['who is linked, the city itself among them', oneOf('linked', 'city:a'), 'yynn'],
    ['neighbours', between('neighbours', 1, 1), 'ynyn'],
    ['languages: unrecorded is unknown', oneOf('language', 'ja'), 'y???'],
    ['practices taken up: none is none', oneOf('adopted', 'p1'), 'nnyn'],
    ['tags of notes', oneOf('tag', 'urgent'), 'nynn'],
    ['a measure', between('measure:betweenness', 0.5, null), 'nyn?'],
    ['a measure of labels', oneOf('measure:community', 'x'), 'yyn?'],
    ['a measure that is not computed yet', between('measure:pagerank', 0, null), '????'],
    ['nodes by name', oneOf('node', 'city:b', 'city:zzz'), 'nynn'],
    ['a set: its members whatever the rule says of them, and those of the rule', oneOf('set', 'asian'), 'ynyy'],
    ['a set made of itself is unknown but for its members', oneOf('set', 'loop'), '???y'],
    ['a set whose rule cannot be read, or that is gone', oneOf('set', 'broken', 'gone'), '????'],
  ])('%s', (_, rule, expected) => expect(ask(rule)).toBe(expected));
});

describe('and, or, not of what may be unknown (Kleene)', () => {
  const yes = oneOf('type', 'city');
  const no = oneOf('type', 'person');
  const unknown = oneOf('income', 'low');
  const first = (rule: Rule) => ask(rule)[0];
  it('and: false settles it, else unknown stays', () => {
    expect([first({ all: [yes, yes] }), first({ all: [yes, no] }), first({ all: [unknown, no] }), first({ all: [no, unknown] }), first({ all: [yes, unknown] })]).toEqual(['y', 'n', 'n', 'n', '?']);
  });
  it('or: true settles it, else unknown stays', () => {
    expect([first({ any: [no, yes] }), first({ any: [no, no] }), first({ any: [unknown, yes] }), first({ any: [yes, unknown] }), first({ any: [no, unknown] })]).toEqual(['y', 'n', 'y', 'y', '?']);
  });
  it('not: unknown stays unknown, so "not in Asia" leaves out whose region nobody knows', () => {
    expect([first({ not: yes }), first({ not: no }), first({ not: unknown })]).toEqual(['n', 'y', '?']);
    expect(ask({ not: oneOf('region', 'Asia') })).toBe('ny?n');
  });
  it('set operations are rules: in both, in one only, in neither', () => {
    const [a, b] = [oneOf('node', 'city:a', 'city:b'), oneOf('node', 'city:b', 'city:c')];
    expect(ask({ all: [a, b] })).toBe('nynn');
    expect(ask({ any: [{ all: [a, { not: b }] }, { all: [b, { not: a }] }] })).toBe('ynyn');
    expect(ask({ all: [{ not: a }, { not: b }] })).toBe('nnny');
  });
});

describe('the text of a rule', () => {
  it('comes back byte for byte', () => {
    for (const text of [
      '{"field":"region","is":"one-of","values":["Asia"]}', '{"all":[{"field":"population","is":"between","low":null,"high":5},{"not":{"any":[{"field":"region","is":"unknown"}]}}]}',
    ]) expect(encodeRule(decodeRule(text)!)).toBe(text);
  });
  it.each<[string, string, string]>([
    ['{"all":[{"field":"region","is":"one-of","values":["Asia"]},{"field":"region","is":"one-of"}]}', 'rule.all[1].values', 'at least one text'],
    ['{"not":{"field":"population","is":"between","low":"a","high":null}}', 'rule.not.low', 'a number'],
    ['{"any":[]}', 'rule.any', 'at least one rule'],
    ['{"field":"region","is":"like"}', 'rule.is', 'one-of'],
    ['[]', 'rule', 'an object'],
    ['{', 'rule', 'not JSON'],
  ])('%s is refused at %s', (text, path, message) => {
    expect(parseRule(text)).toEqual({ problem: { path, message: expect.stringContaining(message) as string } });
    expect(decodeRule(text)).toBeNull();
  });
  it.each([
    ['{"field":"regio","is":"unknown"}', 'rule.field'], ['{"field":"region","is":"between","low":1,"high":2}', 'rule.is'],
    ['{"all":[{"field":"population","is":"one-of","values":["1"]}]}', 'rule.all[0].is'], ['{"field":"tag","is":"unknown"}', 'rule.is'],
  ])('%s asks what cannot be asked, at %s', (text, path) => expect(readRule(text)).toMatchObject({ problem: { path } }));
  it('of a saved set may be the query of an address; kinds, topics and countries are then conditions', () => {
    expect(readSavedRule('view=network&kind=workshop&country=JP&country=NP&rule=%7B%22field%22%3A%22region%22%2C%22is%22%3A%22unknown%22%7D')).toEqual({
      rule: { all: [oneOf('kind', 'workshop'), oneOf('country', 'JP', 'NP'), { field: 'region', is: 'unknown' }] },
    });
    expect(readSavedRule('view=network')).toHaveProperty('problem');
  });
  it('names its fields once', () => expect(fieldsOf({ all: [oneOf('region', 'a'), { not: oneOf('region', 'b') }, { any: [oneOf('tag', 'x')] }] })).toEqual(['region', 'tag']));
});

it('says the same of 20,000 cities as asking each of them', () => {
  const count = 20_000;
  const nodes = Array.from({ length: count }, (_, i) => node(`n${i}`, ['Asia', 'Africa', 'Europe'][i % 3]!, i));
  const links = Array.from({ length: 100_000 }, (_, i) => ({ source: i % count, target: (i * 7 + 1) % count, occasions: [i % 500] }));
  const large: AskSource = { nodes, links, occasions: Array.from({ length: 500 }, (_, i) => ({ kind: `k${i % 9}` })), topicsOf: Array.from({ length: 500 }, (_, i) => [`t${i % 40}`]) };
  const askable = askableOf(large, { extra: new Map(), notes: [], sets: [], measure: () => undefined });
  const rule: Rule = { all: [oneOf('region', 'Asia', 'Africa'), between('population', 100, null), { not: oneOf('linked', 'city:n1') }, { any: [oneOf('kind', 'k1'), oneOf('topic', 't3')] }] };
  const near = nodes.map((_, i) => ({ others: new Set([i]), occasions: new Set<number>() }));
  for (const { source: a, target: b, occasions } of links) {
    for (const [one, other] of [[a, b], [b, a]] as const) {
      near[one]!.others.add(other);
      for (const occasion of occasions) near[one]!.occasions.add(occasion);
    }
  }
  const holds = nodes.map((_, i) => i % 3 < 2 && i >= 100 && !near[i]!.others.has(1) && [...near[i]!.occasions].some((o) => o % 9 === 1 || o % 40 === 3));
  expect(holds.filter(Boolean).length).toBeGreaterThan(1000);
  expect([...evaluateRule(rule, askable)].map((truth) => truth === 1)).toEqual(holds);
});
