/** Ways, introductions, what was known and comparisons, on networks small enough to work out by hand. */
import { describe, expect, test } from 'vitest';
import { bestWays } from '../../server/analytics/paths/best-ways.ts';
import { compareCities, compareNetworks, type CompareParts } from '../../server/analytics/compare/compare.ts';
import { sideFilters } from '../../server/analytics/compare/sides.ts';
import { knownAnswer } from '../../server/analytics/paths/known-answer.ts';
import { pathAnswer, type Records } from '../../server/analytics/paths/path-answer.ts';
import type { WayQuestion } from '../../server/analytics/paths/find-ways.ts';
import { computeMeasure } from '../../server/analytics/run.ts';
import { nodeNamed } from '../../server/graph/named-node.ts';
import { NO_FILTERS } from '../../server/graph/network-columns.ts';
import type { Network } from '../../server/graph/network.ts';
import { introductionAnswer } from '../../server/suggest/introduction-answer.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

/** a–b–d and a–c–d by meetings of two; a–d in a forum of five; e teaches nobody, f stands alone. */
const network = networkOf({
  cities: cities('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  exchanges: [
    { id: 'ab', kind: 'mentoring', title: 'A mentors B', start: '2010' }, { id: 'bd', kind: 'mentoring', start: '2012' }, { id: 'ac', kind: 'workshop', start: '2013' }, { id: 'cd', kind: 'workshop', start: '2013' },
    { id: 'forum', kind: 'learning forum', start: '2009' },
  ],
  participations: [
    ...part('ab', 'a mentor', 'b learner', 'person:p speaker'), ...part('bd', 'b mentor', 'd learner', 'institution:i organiser'), ...part('ac', 'a', 'c'), ...part('cd', 'c', 'd'),
    ...part('forum', 'a', 'd', 'e', 'g', 'b'),
  ],
  people: [{ id: 'p', name: 'Pia', placeId: 'city:a', contactable: true }],
  institutions: [{ id: 'i', name: 'Institute', kind: 'university', country: 'JP' }],
  practices: [{ id: 'roofs', title: 'Green roofs', originCityId: 'a', started: '2005' }],
  adoptions: [{ id: 'b-roofs', practiceId: 'roofs', adoptingCityId: 'b', date: '2011' }, { id: 'd-roofs', practiceId: 'roofs', adoptingCityId: 'd', date: '2014' }],
});
const records: Records = {
  mention: (type, id) => ({ type, id, label: id.toUpperCase(), country: null }),
  participants: (exchangeId) => network.rows.participations.filter((row) => row.exchangeId === exchangeId),
};
const ask = (from: string, to: string, part: Partial<WayQuestion> = {}) => pathAnswer(network, records, {
  from: nodeNamed(network, 'from', from), to: nodeNamed(network, 'to', to), by: 'shortest', mode: 'cities', form: 'undirected', weights: 'shared', filters: NO_FILTERS, limit: 5, ...part,
});
const nodes = (answer: ReturnType<typeof ask>) => answer.paths.map((path) => path.nodes.map(({ id }) => id).join(''));

describe('the best ways in a graph', () => {
  test('a grid of 2 × 2 has two shortest ways, the stronger first, and one strongest', () => {
    // 0–1 weighs 2, 1–3 weighs 2, 0–2 and 2–3 weigh 1: Σ 1/w is 1 by way of 1 and 2 by way of 2.
    const graph = { offsets: Int32Array.of(0, 2, 4, 6, 8), targets: Int32Array.of(1, 2, 0, 3, 0, 3, 1, 2), weights: Float64Array.of(2, 1, 2, 2, 1, 1, 2, 1) };
    expect(bestWays(graph, 0, 3, 'steps', 5)).toEqual({ count: 2, ways: [{ nodes: [0, 1, 3], distance: 1 }, { nodes: [0, 2, 3], distance: 2 }] });
    expect(bestWays(graph, 0, 3, 'strength', 5)).toEqual({ count: 1, ways: [{ nodes: [0, 1, 3], distance: 1 }] });
    expect(bestWays(graph, 0, 3, 'steps', 1).ways).toHaveLength(1);
  });
  test('ways of the same strength all count, although sums of fractions differ in their last bits', () => {
    // 0–1–4 by weights 10/3 and 10: .3 + .1; 0–2–4 by 5 and 5: .2 + .2. In doubles the sums differ.
    const graph = { offsets: Int32Array.of(0, 2, 3, 4, 4, 4), targets: Int32Array.of(1, 2, 4, 4), weights: Float64Array.of(10 / 3, 5, 10, 5) };
    expect(bestWays(graph, 0, 4, 'strength', 5).count).toBe(2);
    expect(bestWays(graph, 0, 3, 'steps', 5)).toEqual({ count: 0, ways: [] });
  });
});

describe('ways between cities', () => {
  test('the shortest is the forum, however many take part; the strongest goes by meetings of two', () => {
    expect(nodes(ask('a', 'd'))).toEqual(['ad']);
    // The forum gives each pair 1/4: 4 long. a–b has 1 + 1/4, b–d 1 + 1/4: 2/1.25 = 1.6; a–c–d 2.
    const strongest = ask('a', 'd', { by: 'strongest' });
    expect([nodes(strongest), strongest.paths[0]!.distance, strongest.count]).toEqual([['abd'], 1.6, 1]);
  });
  test('a step names its exchanges, which way knowledge flowed, and who took part', () => {
    const [first, second] = ask('a', 'd', { by: 'strongest' }).paths[0]!.steps;
    expect(first!.occasions.map(({ occasion, kind, start, flow, cities: k }) => [occasion?.id, kind, start, flow, k])).toEqual([['ab', 'mentoring', '2010', 'forward', 2], ['forum', 'learning forum', '2009', 'both', 5]]);
    expect(first!.occasions[0]!.people).toEqual([{ participant: { type: 'person', id: 'p', label: 'P', country: null }, roles: ['speaker'] }]);
    expect(second!.occasions[0]!.institutions.map(({ participant }) => participant.id)).toEqual(['i']);
  });
  test('by the flow of knowledge a learner leads nowhere', () => {
    const filters = { ...NO_FILTERS, kind: 'mentoring' };
    expect(nodes(ask('a', 'd', { form: 'directed', filters }))).toEqual(['abd']);
    expect(ask('d', 'a', { form: 'directed', filters }).none!.reason).toBe('filters');
  });
  test('no way says why: apart, filters, time, direction', () => {
    expect(ask('a', 'f').none!.reason).toBe('apart');
    expect(ask('a', 'c', { filters: { ...NO_FILTERS, kind: 'mentoring' } }).none!.reason).toBe('filters');
    const later = networkOf({
      cities: cities('a', 'b', 'c'), exchanges: [{ id: 'x', kind: 'mentoring', start: '2015' }, { id: 'y', kind: 'mentoring', start: '2010' }],
      participations: [...part('x', 'a mentor', 'b learner'), ...part('y', 'b mentor', 'c learner')],
    });
    const question = { mode: 'cities', form: 'undirected', weights: 'shared', filters: NO_FILTERS, limit: 5, by: 'time' } as const;
    const why = (from: string, to: string) => pathAnswer(later, { ...records, participants: () => [] }, { ...question, from: nodeNamed(later, 'from', from), to: nodeNamed(later, 'to', to) }).none!.reason;
    expect([why('a', 'c'), why('c', 'a')]).toEqual(['time', 'direction']);
  });
  test('what cannot be asked is refused with what can', () => {
    expect(() => ask('a', 'a')).toThrow('two different nodes');
    expect(() => ask('a', 'practice:roofs')).toThrow('mode everything');
    expect(() => ask('a', 'practice:roofs', { mode: 'everything', weights: 'count', by: 'time' })).toThrow('from city to city');
  });
});

describe('ways in time', () => {
  test('the earliest, and those with fewer steps that arrive later, each with its days', () => {
    // Certain: the forum of 2009 brings a to d by the end of 2009; nothing is earlier.
    const { paths } = ask('a', 'd', { by: 'time' });
    expect(paths.map((path) => [path.nodes.length - 1, path.certain, path.arrival])).toEqual([[1, true, { by: '2009-12-31', possible: '2009-01-01' }]]);
    const mentoring = ask('a', 'd', { by: 'time', filters: { ...NO_FILTERS, kind: 'mentoring' } });
    expect(mentoring.paths[0]!.steps.map(({ arrival, occasions }) => [occasions[0]!.occasion?.id, arrival])).toEqual([
      ['ab', { by: '2010-12-31', possible: '2010-01-01' }], ['bd', { by: '2012-12-31', possible: '2012-01-01' }],
    ]);
  });
  test('two workshops of one year make a way that is only possible', () => {
    const { paths } = ask('a', 'd', { by: 'time', filters: { ...NO_FILTERS, kind: 'workshop' } });
    expect(paths.map((path) => [path.nodes.map(({ id }) => id).join(''), path.certain, path.arrival])).toEqual([['acd', false, { by: null, possible: '2013-01-02' }]]);
  });
});

describe('ways among everything', () => {
  test('a practice and a person are joined by the city both belong to', () => {
    const answer = ask('practice:roofs', 'person:p', { mode: 'everything', weights: 'count' });
    expect(answer.paths.map((path) => path.nodes.map(({ type }) => type))).toEqual([['practice', 'city', 'person']]);
    expect(answer.paths[0]!.steps.map(({ relations }) => relations)).toEqual([[{ text: 'originated', forward: false }], [{ text: 'works at', forward: false }]]);
    expect(answer.part.nodes.map(({ key }) => key)).toEqual(['practice:roofs', 'city:a', 'person:p']);
    expect(answer.part.links).toHaveLength(2);
  });
});

describe('what a city could have known', () => {
  const known = (city: string, direction: 'in' | 'out', by: string | null) => knownAnswer(network, records, { city: nodeNamed(network, 'city', city), direction, by, filters: NO_FILTERS });
  test('c by the end of 2013: a and d taught it that year; whom they had learned from came with them', () => {
    const answer = known('c', 'in', '2013');
    // a and d: in 2013. By the forum of 2009 b, e and g had come to a and d before.
    expect(answer.items.map(({ city, certain, possible, steps, possibleSteps }) => [city.id, certain, possible, steps, possibleSteps])).toEqual([
      ['a', '2013-12-31', '2013-01-01', 1, 1], ['b', '2013-12-31', '2013-01-01', 2, 2], ['d', '2013-12-31', '2013-01-01', 1, 1], ['e', '2013-12-31', '2013-01-01', 2, 2], ['g', '2013-12-31', '2013-01-01', 2, 2],
    ]);
    expect([answer.certain, answer.possible, answer.cities]).toEqual([5, 5, 6]);
    expect(known('c', 'in', '2012').items).toEqual([]);
  });
  test('the other way: what c knew had reached nobody before 2013', () => {
    expect(known('c', 'out', null).items.map(({ city, steps }) => [city.id, steps])).toEqual([['a', 1], ['d', 1]]);
    expect(known('c', 'out', null).years.map(({ year, certain }) => [year, certain])).toEqual([[2009, 0], [2010, 0], [2011, 0], [2012, 0], [2013, 2]]);
  });
  test('in the middle of a year nothing of that year is certain yet', () => {
    const { certain, possible } = known('c', 'in', '2013-06');
    expect([certain, possible]).toEqual([0, 5]);
  });
});

describe('introductions', () => {
  test('who knows both, the strongest first, and only people who may be contacted', () => {
    const answer = introductionAnswer(network, nodeNamed(network, 'from', 'b'), nodeNamed(network, 'to', 'c'), 10);
    expect([answer.met, answer.items.map(({ via }) => via.id)]).toEqual([null, ['d', 'a']]);
    // Records to the end of the data (2013): b–d of 2012 and c–d of 2013 are later than a–b of 2010.
    for (const { from, to, probability } of answer.items) expect(probability).toBeCloseTo(from.probability * to.probability, 12);
    const met = introductionAnswer(network, nodeNamed(network, 'from', 'a'), nodeNamed(network, 'to', 'b'), 10);
    expect(met.met).toContain('took part in an exchange together');
    expect(met.items.map(({ via }) => via.id)).toContain('p');
  });
});

describe('side by side', () => {
  const parts: CompareParts = { network, limit: 100, mention: records.mention, ask: async (id, request) => computeMeasure(network, id, request) };
  test('partners and practices of two cities, and their measures', async () => {
    const { sections, measures } = await compareCities(parts, nodeNamed(network, 'a', 'a'), nodeNamed(network, 'b', 'd'), 'undirected', NO_FILTERS);
    const rows = (id: string) => Object.fromEntries(sections.find((each) => each.id === id)!.items.map(({ what, a, b, where }) => [what.id, [a, b, where]]));
    // a meets b twice, c, d, e and g once; d meets b twice and a, c, e, g once.
    expect(rows('partners')).toEqual({ a: [0, 1, 'b'], d: [1, 0, 'a'], b: [2, 2, 'both'], c: [1, 1, 'both'], e: [1, 1, 'both'], g: [1, 1, 'both'] });
    expect(rows('practices')).toEqual({ roofs: [1, 1, 'both'] });
    expect(measures.find(({ id }) => id === 'degree')).toMatchObject({ a: 5, b: 5, difference: 0 });
    // a teaches b, c, d, e and g; d, a peer of the forum and of the workshop, teaches a, b, c, e and g.
    expect(measures.find(({ id }) => id === 'out-degree')).toMatchObject({ a: 5, b: 5 });
    expect(measures.find(({ id }) => id === 'in-degree')).toMatchObject({ a: 5, b: 5 });
  });
  test('two periods: links only in one, in both, and counts beside the summary', async () => {
    const side = (text: string) => ({ label: text, filters: sideFilters('periods', 'a', text, NO_FILTERS) });
    const { sections, measures } = await compareNetworks(parts, 'periods', [side('2009/2011'), side('2012/2013')], 'undirected');
    const links = sections.find(({ id }) => id === 'links')!;
    // 2009–2011: the ten pairs of the forum, a–b twice. 2012–2013: b–d, a–c, c–d.
    expect([links.onlyA, links.onlyB, links.both, links.items[0]]).toEqual([9, 2, 1, { what: records.mention('city', 'a'), other: records.mention('city', 'b'), where: 'a', a: 2, b: 0, difference: -2 }]);
    const value = (id: string) => { const found = measures.find((each) => each.id === id)!; return [found.a, found.b, found.difference]; };
    expect([value('exchanges'), value('adoptions'), value('ties'), value('linked-cities')]).toEqual([[2, 3, 1], [1, 0, -1], [10, 3, -7], [5, 4, -1]]);
    expect(value('reciprocity')).toEqual([null, null, null]);
  });
  test('a side that means nothing is refused with what it may be', () => {
    expect(() => sideFilters('periods', 'a', '20x', NO_FILTERS)).toThrow('write 2005/2010');
    expect(() => sideFilters('filters', 'b', 'colour=red', NO_FILTERS)).toThrow('there are from, to, kind');
    expect(sideFilters('filters', 'b', 'kind=workshop&from=2010', NO_FILTERS)).toEqual({ ...NO_FILTERS, kind: 'workshop', from: '2010' });
  });
});

describe('a node as people name it', () => {
  const named = networkOf({ cities: [{ id: 'kobe-jp', name: 'Kobe', country: 'JP' }, { id: 'springfield-1', name: 'Springfield', country: 'US' }, { id: 'springfield-2', name: 'Springfield', country: 'US' }], practices: [{ id: 'rain', title: 'Rain gardens' }] });
  const key = (text: string, within: Network = named) => nodeNamed(within, 'from', text).key;
  test('by type and id, by id, by name whatever its case, cities first', () => {
    expect([key('city:kobe-jp'), key('kobe-jp'), key('KOBE'), key('Kobe, JP'), key('rain gardens'), key('practice:rain')]).toEqual(['city:kobe-jp', 'city:kobe-jp', 'city:kobe-jp', 'city:kobe-jp', 'practice:rain', 'practice:rain']);
  });
  test('what is not there is answered with the nearest names, what fits several with their keys', () => {
    expect(() => key('kobee')).toThrow('there is no node "kobee"; it may be Kobe (city:kobe-jp)');
    expect(() => key('Springfield')).toThrow('fits several: give one of city:springfield-1, city:springfield-2');
    expect(() => key('zzzzzz')).toThrow('give the id, or the name as it stands in the data');
  });
});
