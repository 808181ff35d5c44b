/** Who teaches whom, worked out by hand from conventions 1 to 5. */
import { describe, expect, test } from 'vitest';
import { project, type NetworkForm } from '../../server/graph/network-projection.ts';
import { eventList } from '../../server/graph/network-projection.ts';
import type { Network } from '../../server/graph/network.ts';
import { cities, networkOf, part } from './network-tables.ts';

function arcs(network: Network, form: NetworkForm = 'directed'): string[] {
  const { sources, targets } = eventList(network, form);
  return Array.from(sources, (source, i) => `${network.cities.id[source]}${form === 'directed' ? '>' : '-'}${network.cities.id[targets[i]!]}`);
}

function shared(network: Network, form: NetworkForm, from: number, to: number): number {
  const { out } = project(network, form, 'shared');
  const at = out.targets.subarray(out.offsets[from]!, out.offsets[from + 1]!).indexOf(to);
  return at < 0 ? 0 : out.weights[out.offsets[from]! + at]!;
}

const exchange = (kind: string, participants: string[], more: Record<string, unknown> = {}, extra = {}) =>
  networkOf({ cities: cities('a', 'b', 'c', 'd'), exchanges: [{ id: 'x', kind, ...more }], participations: part('x', ...participants), ...extra });

describe('roles in one exchange', () => {
  test.each([
    ['a host teaches learners and participants', ['a host', 'b learner', 'c participant', 'd'], ['a>b', 'a>c', 'a>d']],
    ['mentor, speaker and facilitator teach', ['a mentor', 'b speaker', 'c facilitator', 'd learner'], ['a>d', 'b>d', 'c>d']],
    ['two partners teach each other', ['a partner', 'b partner'], ['a>b', 'b>a']],
    ['a partner teaches learners and learns from teachers', ['a host', 'b partner', 'c learner'], ['a>b', 'a>c', 'b>c']],
    ['one partner beside participants: they are not peers', ['a partner', 'b', 'c'], ['a>b', 'a>c']],
    ['participants without a teacher are peers', ['a', 'b participant', 'c'], ['a>b', 'a>c', 'b>a', 'b>c', 'c>a', 'c>b']],
    ['a learner counts as participant where nobody teaches', ['a learner', 'b'], ['a>b', 'b>a']],
    ['participants do not teach a learner beside a teacher', ['a host', 'b', 'c learner'], ['a>b', 'a>c']],
    ['organiser and funder carry no flow', ['a organiser', 'b funder', 'c', 'd'], ['c>d', 'd>c']],
    ['an organiser does not make its audience learn', ['a organiser', 'b learner'], []],
    ['several roles are one participation with all of them', ['a host', 'a learner', 'b speaker', 'c learner', 'c learner'], ['a>c', 'b>a', 'b>c']],
  ])('%s', (_, participants, expected) => {
    expect(arcs(exchange('workshop', participants))).toEqual(expected);
  });

  test('every city that took part is tied to every other, organiser and funder too', () => {
    expect(arcs(exchange('workshop', ['a organiser', 'b funder', 'c learner', 'c mentor']), 'undirected')).toEqual(['a-b', 'a-c', 'b-c']);
  });

  test('the shared weight is one over the other cities, organisers counted, roles not counted twice', () => {
    const network = exchange('workshop', ['a host', 'a speaker', 'b learner', 'c organiser']);
    expect(shared(network, 'directed', 0, 1)).toBe(1 / 2);
    expect(shared(network, 'undirected', 0, 2)).toBe(1 / 2);
  });
});

describe('the host city', () => {
  test.each(['study visit', 'secondment', 'mentoring', 'training of trainers'])('teaches in a %s', (kind) => {
    expect(arcs(exchange(kind, ['b', 'c'], { hostCityId: 'a' }))).toEqual(['a>b', 'a>c']);
  });
  test('is a participant in any other kind', () => {
    expect(arcs(exchange('workshop', ['b'], { hostCityId: 'a' }))).toEqual(['a>b', 'b>a']);
    expect(arcs(exchange('training', ['b learner', 'c speaker'], { hostCityId: 'a' }))).toEqual(['c>a', 'c>b']);
  });
  test('has the role its row gives instead', () => {
    expect(arcs(exchange('study visit', ['a organiser', 'b', 'c'], { hostCityId: 'a' }))).toEqual(['b>c', 'c>b']);
    expect(arcs(exchange('workshop', ['a host', 'b'], { hostCityId: 'a' }))).toEqual(['a>b']);
  });
  test('counts in k though it has no row', () => {
    expect(shared(exchange('workshop', ['b', 'c'], { hostCityId: 'a' }), 'undirected', 1, 2)).toBe(1 / 2);
  });
});

describe('people and institutions', () => {
  test('an institution counts for its city, without a city it does not count and leaves its audience peers', () => {
    const institutions = [{ id: 'i', name: 'I', cityId: 'a' }, { id: 'u', name: 'U' }];
    expect(arcs(exchange('training', ['institution:i mentor', 'b learner'], {}, { institutions }))).toEqual(['a>b']);
    const peers = exchange('training', ['institution:u mentor', 'b learner', 'c learner'], {}, { institutions });
    expect(arcs(peers)).toEqual(['b>c', 'c>b']);
    expect(shared(peers, 'directed', 1, 2)).toBe(1);
  });

  const people = [{ id: 'p', name: 'P' }, { id: 'q', name: 'Q', placeId: 'institution:i', from: '2010', to: '2012' }];
  const posts = [
    { personId: 'p', placeId: 'city:a', from: '2010', to: '2014' },
    { personId: 'p', placeId: 'city:b', from: '2015', to: '2018-06' },
  ];
  const institutions = [{ id: 'i', name: 'I', cityId: 'd' }];
  const at = (start: string | null, who: string) => arcs(exchange('workshop', [`person:${who} speaker`, 'c learner'], { start }, { people, posts, institutions }));
  test('a person counts for the city of the post at that time', () => {
    expect(at('2012-03', 'p')).toEqual(['a>c']);
    expect(at('2016', 'p')).toEqual(['b>c']);
    expect(at('2011', 'q')).toEqual(['d>c']);
  });
  test('a person outside the dates of every post has no city', () => {
    expect(at('2009-12-31', 'p')).toEqual([]);
    expect(at('2018-07-01', 'p')).toEqual([]);
    expect(at('2013', 'q')).toEqual([]);
  });
  test('a post without dates counts only where no dated post fits', () => {
    const moved = { people: [{ id: 'p', name: 'P', placeId: 'city:d' }], posts };
    const when = (start: string) => arcs(exchange('workshop', ['person:p speaker', 'c learner'], { start }, moved));
    expect(when('2012')).toEqual(['a>c']);
    expect(when('2020')).toEqual(['d>c']);
  });
  test('several people of one city are one participation', () => {
    const two = { people: [{ id: 'p', name: 'P', placeId: 'city:a' }, { id: 'q', name: 'Q', placeId: 'city:a' }] };
    const network = exchange('workshop', ['person:p speaker', 'person:q learner', 'a', 'b learner'], {}, two);
    expect(arcs(network)).toEqual(['a>b']);
    expect(shared(network, 'directed', 0, 1)).toBe(1);
  });
});

describe('adoption links', () => {
  const adopted = (rows: Record<string, unknown>[], participants: string[] = ['a host', 'b learner', 'c organiser']) => networkOf({
    cities: cities('a', 'b', 'c'), practices: [{ id: 'p', title: 'P' }, { id: 'q', title: 'Q' }],
    exchanges: [{ id: 'x', kind: 'study visit' }], participations: part('x', ...participants),
    adoptions: rows.map((row, i) => ({ id: `adoption-${i}`, practiceId: 'p', ...row })),
  });
  test('run from the city learned from to the adopter', () => {
    expect(arcs(adopted([{ adoptingCityId: 'a', adaptedFromCityId: 'c' }], []))).toEqual(['c>a']);
    expect(arcs(adopted([{ adoptingCityId: 'a', adaptedFromCityId: 'c' }], []), 'undirected')).toEqual(['a-c']);
  });
  test('are not made without a source, nor from a city to itself', () => {
    expect(arcs(adopted([{ adoptingCityId: 'a' }, { adoptingCityId: 'b', adaptedFromCityId: 'b' }], []))).toEqual([]);
  });
  test('through an exchange in which the source taught the adopter are the same event', () => {
    const same = [{ adoptingCityId: 'b', adaptedFromCityId: 'a', viaExchangeId: 'x' }];
    expect(arcs(adopted(same))).toEqual(['a>b']);
    expect(arcs(adopted(same), 'undirected')).toEqual(['a-b', 'a-c', 'b-c']);
  });
  test('through an exchange in which the source did not teach the adopter are events of their own', () => {
    const other = [{ adoptingCityId: 'a', adaptedFromCityId: 'b', viaExchangeId: 'x' }, { adoptingCityId: 'b', adaptedFromCityId: 'c', viaExchangeId: 'x' }];
    expect(arcs(adopted(other))).toEqual(['a>b', 'b>a', 'c>b']);
    expect(arcs(adopted(other), 'undirected')).toEqual(['a-b', 'a-b', 'a-c', 'b-c', 'b-c']);
  });
  test('of two practices between the same cities are two events of weight 1', () => {
    const two = adopted([{ adoptingCityId: 'b', adaptedFromCityId: 'a' }, { adoptingCityId: 'b', adaptedFromCityId: 'a', practiceId: 'q' }]);
    expect(shared(two, 'directed', 0, 1)).toBe(1 / 2 + 1 + 1);
  });
});

test('rows in any order make the same network', () => {
  const rows = { cities: cities('b', 'a', 'c'), exchanges: [{ id: 'y', kind: 'workshop' }, { id: 'x', kind: 'workshop' }], participations: [...part('y', 'c', 'a'), ...part('x', 'b', 'a')] };
  const network = networkOf(rows);
  expect(network.cities.id).toEqual(['a', 'b', 'c']);
  expect(arcs(network, 'undirected')).toEqual(['a-b', 'a-c']);
});

test('a row that points nowhere stops the build with its name', () => {
  expect(() => networkOf({ cities: cities('a'), exchanges: [{ id: 'x', kind: 'workshop' }], participations: part('x', 'zz') })).toThrow('the city zz is referred to but does not exist');
});

test('an exchange of thousands of cities, whose pairs would not fit in memory, is refused with the way out', () => {
  const ids = Array.from({ length: 6_400 }, (_, i) => `c${i}`);
  const network = networkOf({ cities: cities(...ids), exchanges: [{ id: 'x', kind: 'campaign' }], participations: part('x', ...ids) });
  expect(() => project(network, 'undirected', 'none')).toThrow(expect.objectContaining({ code: 'too-large', message: expect.stringContaining('20476800 pairs') }));
});
