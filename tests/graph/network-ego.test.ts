import { describe, expect, test } from 'vitest';
import { egoNetwork, type EgoQuery } from '../../server/graph/network.ts';
import { NO_FILTERS } from '../../server/graph/network-columns.ts';
import { EgoNetwork } from '../../server/model/network-wire.ts';
import { cities, networkOf, part } from './network-tables.ts';

/* a–b three times, a–c twice, a–d and a–e once, b–c once, e–f once; g alone. */
const pairs = ['ab', 'ab', 'ab', 'ac', 'ac', 'ad', 'ae', 'bc', 'ef'];
const network = networkOf({
  cities: cities('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  exchanges: pairs.map((_, i) => ({ id: `x${i}`, kind: i < 2 ? 'workshop' : 'twinning', programmeId: i === 0 ? 'prog' : null, topics: i === 0 ? ['t'] : [], hostCityId: i === 7 ? 'b' : null })),
  participations: pairs.flatMap((pair, i) => part(`x${i}`, `${pair[0]} partner`, `${pair[1]} partner`)).concat(part('x0', 'person:p speaker')),
  topics: [{ id: 't', label: 'Topic', parent: 's' }, { id: 's', label: 'Above' }],
  practices: [{ id: 'pr', title: 'Practice', originCityId: 'a', topics: ['t'], started: '2011' }, { id: 'pr2', title: 'Copy', adaptedFromPracticeId: 'pr' }],
  adoptions: [{ id: 'ad', practiceId: 'pr', adoptingCityId: 'd', adaptedFromCityId: 'a', date: '2014', viaExchangeId: 'x5' }],
  people: [{ id: 'p', name: 'Person', placeId: 'institution:i', from: '2010' }],
  institutions: [{ id: 'i', name: 'Institute', cityId: 'g', kind: 'university' }],
  memberships: [{ cityId: 'a', institutionId: 'i', since: '2012' }],
  programmes: [{ id: 'prog', name: 'Programme', leadInstitutionIds: ['i'] }],
});

const ego = (query: Partial<EgoQuery> = {}) => {
  const found = egoNetwork(network, { type: 'city', id: 'a', ...query });
  expect(EgoNetwork.parse(found)).toEqual(found);
  return found;
};
const shape = ({ nodes }: EgoNetwork) => nodes.map(({ key, depth, neighbours, more }) => `${key} ${depth} ${neighbours} ${more}`);

describe('an ego network of cities', () => {
  test('gives the strongest neighbours first, ties by id, and says how many more there are', () => {
    /* d is tied by x5 with the adoption (the same event); g by the person who speaks in x0. */
    expect(shape(ego({ limit: 3 }))).toEqual(['city:a 0 5 2', 'city:b 1 3 1', 'city:c 1 2 0', 'city:d 1 1 0']);
  });
  test('passes over neighbours at depth 1', () => {
    expect(shape(ego({ limit: 3, offset: 3 }))).toEqual(['city:a 0 5 3', 'city:e 1 2 1', 'city:g 1 2 1']);
    expect(shape(ego({ offset: 99 }))).toEqual(['city:a 0 5 5']);
    expect(() => ego({ offset: 1, depth: 2 })).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
  test('reaches further at depth 2, and takes ties among the cities it shows', () => {
    const found = ego({ depth: 2 });
    expect(shape(found)).toEqual(['city:a 0 5 0', 'city:b 1 3 0', 'city:c 1 2 0', 'city:d 1 1 0', 'city:e 1 2 0', 'city:g 1 2 0', 'city:f 2 1 0']);
    expect(found.links.map(({ source, target, occasions }) => `${source} ${target} ${occasions.length}`)).toEqual([
      'city:a city:b 3', 'city:a city:c 2', 'city:a city:d 1', 'city:a city:e 1', 'city:a city:g 1', 'city:b city:c 1', 'city:b city:g 1', 'city:e city:f 1',
    ]);
    expect(found.links[0]).toMatchObject({ relation: 'tie', directed: false, occasions: [{ type: 'exchange', id: 'x0', kind: 'workshop', cities: 3, topics: ['t'], lo: null }, { id: 'x1' }, { id: 'x2' }] });
  });
  test('shows a city without ties alone', () => {
    const lonely = networkOf({ cities: cities('z') });
    expect(egoNetwork(lonely, { type: 'city', id: 'z' })).toMatchObject({ nodes: [{ key: 'city:z', label: 'Z', country: 'JP', region: 'Asia', neighbours: 0, more: 0 }], links: [] });
  });
  test('keeps to the filters', () => {
    expect(shape(ego({ filters: { ...NO_FILTERS, kind: 'workshop' } }))).toEqual(['city:a 0 2 0', 'city:b 1 2 0', 'city:g 1 2 0']);
  });
  test('is refused for what is not there and for what is no city', () => {
    expect(() => ego({ id: 'nowhere' })).toThrow(expect.objectContaining({ code: 'not-found', message: 'there is no city with the id nowhere' }));
    expect(() => ego({ type: 'practice', id: 'pr' })).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});

describe('an ego network of everything', () => {
  test('of a city has what it did, made and belongs to, in words', () => {
    const found = ego({ mode: 'everything' });
    expect(found.nodes.slice(1).map(({ key }) => key).sort()).toEqual(['city:d', 'exchange:x0', 'exchange:x1', 'exchange:x2', 'exchange:x3', 'exchange:x4', 'exchange:x5', 'exchange:x6', 'institution:i', 'practice:pr']);
    expect(found.links.filter(({ target, source }) => !`${target}${source}`.includes('exchange')).map(({ source, relation, target }) => `${source} ${relation} ${target}`)).toEqual([
      'city:a originated practice:pr', 'city:a member of institution:i', 'city:d adopted practice:pr', 'city:d adopted from city:a',
    ]);
    expect(found.links).toContainEqual(expect.objectContaining({ source: 'city:d', relation: 'adopted through', target: 'exchange:x5', directed: true }));
    expect(found.links).toContainEqual({
      source: 'city:a', target: 'practice:pr', relation: 'originated', directed: true,
      occasions: [{ type: 'relation', id: null, kind: 'originated', title: null, lo: Date.parse('2011-01-01') / 86_400_000, hi: null, cities: null, topics: [], verified: null }],
    });
  });
  test.each<[EgoQuery['type'], string, string[]]>([
    ['exchange', 'x0', ['city:a', 'city:b', 'person:p', 'programme:prog', 'topic:t']],
    ['exchange', 'x7', ['city:b', 'city:c']],
    ['practice', 'pr', ['city:d', 'city:a', 'practice:pr2', 'topic:t']],
    ['person', 'p', ['exchange:x0', 'institution:i']],
    ['institution', 'i', ['city:a', 'city:g', 'person:p', 'programme:prog']],
    ['programme', 'prog', ['exchange:x0', 'institution:i']],
    ['topic', 't', ['exchange:x0', 'practice:pr', 'topic:s']],
  ])('of the %s %s has %j', (type, id, expected) => {
    const found = ego({ mode: 'everything', type, id });
    expect(found.nodes[0]).toMatchObject({ key: `${type}:${id}`, depth: 0, neighbours: expected.length, more: 0 });
    expect(found.nodes.slice(1).map(({ key }) => key).sort()).toEqual([...expected].sort());
  });
  test('counts what it leaves out at every node', () => {
    const found = ego({ mode: 'everything', depth: 2, limit: 2 });
    for (const node of found.nodes) {
      const tied = new Set(found.links.filter(({ source, target }) => source === node.key || target === node.key).map(({ source, target }) => (source === node.key ? target : source)));
      expect(node.neighbours - node.more, node.key).toBe(tied.size);
    }
    expect(found.nodes.filter(({ depth }) => depth === 1)).toHaveLength(2);
  });
  test('leaves out exchanges and adoptions that the filters drop', () => {
    const found = ego({ mode: 'everything', filters: { ...NO_FILTERS, kind: 'workshop' } });
    expect(found.nodes.slice(1).map(({ key }) => key).sort()).toEqual(['exchange:x0', 'exchange:x1', 'institution:i', 'practice:pr']);
  });
});
