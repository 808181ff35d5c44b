/** Filters by conventions 6 and 7, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { facets, filterNetwork, toSnapshot } from '../../server/graph/network.ts';
import { eventList } from '../../server/graph/network-projection.ts';
import { NO_FILTERS } from '../../server/graph/network-columns.ts';
import { NetworkFilters, NetworkSnapshot } from '../../server/model/network-wire.ts';
import { cities, networkOf, part } from './network-tables.ts';

const network = networkOf({
  cities: cities('a:JP', 'b:JP', 'c:FR', 'd:FR', 'e:KE'),
  topics: [
    { id: 'water', label: 'Water' }, { id: 'rain', label: 'Rain gardens', parent: 'water' }, { id: 'swale', label: 'Swales', parent: 'rain' },
    { id: 'old-1', label: 'Organisation', scheme: 'essential-2012' }, { id: 'new-1', label: 'organisation', scheme: 'essential-2015' },
    { id: 'flood', label: 'Flood', scheme: 'hazard' },
  ],
  practices: [{ id: 'p', title: 'Gardens', topics: ['swale'], hazards: ['flood'] }, { id: 'q', title: 'Other' }],
  exchanges: [
    { id: 'v', kind: 'study visit', start: '2014', topics: ['rain'] },
    { id: 'w', kind: 'workshop', start: '2012-05', end: '2012-06' },
    { id: 'x', kind: 'workshop', topics: ['water'] },
  ],
  participations: [...part('v', 'a host', 'b learner'), ...part('w', 'b', 'c', 'd'), ...part('x', 'd host', 'e')],
  adoptions: [
    { id: 'ad1', practiceId: 'p', adoptingCityId: 'b', adaptedFromCityId: 'a', viaExchangeId: 'v', date: '2015' },
    { id: 'ad2', practiceId: 'q', adoptingCityId: 'e', adaptedFromCityId: 'c', date: '2016-02-29' },
    { id: 'ad3', practiceId: 'p', adoptingCityId: 'e' },
  ],
}, { exchanges: [['first'], ['first', 'second'], ['second']], adoptions: [['first'], ['second'], ['second']] });

const filters = (given: Partial<NetworkFilters>): NetworkFilters => ({ ...NO_FILTERS, ...given });
function ties(given: Partial<NetworkFilters>): string[] {
  const { sources, targets } = eventList(filterNetwork(network, filters(given)), 'undirected');
  return Array.from(sources, (source, i) => `${network.cities.id[source]}${network.cities.id[targets[i]!]}`);
}

describe('a filter', () => {
  test('of nothing keeps the network itself', () => {
    expect(filterNetwork(network, NO_FILTERS)).toBe(network);
    expect(ties({})).toEqual(['ab', 'bc', 'bd', 'cd', 'ce', 'de']);
  });
  test.each<[Partial<NetworkFilters>, string[]]>([
    [{ kind: 'workshop' }, ['bc', 'bd', 'cd', 'de']],
    [{ kind: 'Study Visit' }, ['ab']],
    [{ kind: 'no such kind' }, []],
    [{ kind: 'adoption' }, ['ab', 'ce']],
    [{ topic: 'water' }, ['ab', 'de']],
    [{ topic: 'Rain Gardens' }, ['ab']],
    [{ topic: 'swale' }, ['ab']],
    [{ topic: 'flood' }, ['ab']],
    [{ topic: 'old-1' }, []],
    [{ country: 'KE' }, ['ce', 'de']],
    [{ country: 'france' }, ['bc', 'bd', 'cd', 'ce', 'de']],
    [{ country: 'FR', kind: 'workshop' }, ['bc', 'bd', 'cd', 'de']],
    [{ country: 'DE' }, []],
    [{ from: '2014' }, ['ab', 'ce']],
    [{ from: '2015' }, ['ab', 'ce']],
    [{ from: '2016-03' }, []],
    [{ to: '2012-05-31' }, ['bc', 'bd', 'cd']],
    [{ from: '2012-07', to: '2013' }, []],
    [{ from: '2012-06-30', to: '2012-06-30' }, ['bc', 'bd', 'cd']],
    [{ dataset: 'first' }, ['ab', 'bc', 'bd', 'cd']],
    [{ dataset: 'second', kind: 'workshop' }, ['bc', 'bd', 'cd', 'de']],
  ])('%j keeps %j', (given, expected) => {
    expect(ties(given)).toEqual(expected);
  });
  test('leaves k as it is: the exchange had three cities', () => {
    const { sources, cities: k } = eventList(filterNetwork(network, filters({ country: 'JP', kind: 'workshop' })), 'undirected');
    expect([...sources].map((source, i) => [network.cities.id[source], k[i]])).toEqual([['b', 3], ['b', 3]]);
  });
  test.each<[Partial<NetworkFilters>, RegExp]>([
    [{ from: '2014-13' }, /from "2014-13" is not a date: write YYYY/],
    [{ to: 'May 2014' }, /to "May 2014" is not a date/],
    [{ from: '2015', to: '2014' }, /the time window ends \(to 2014\) before it begins \(from 2015\)/],
    [{ topic: 'Organisation' }, /fits several: give one of the ids new-1, old-1/],
    [{ topic: 'watr' }, /the topic "watr" is not known/],
    [{ country: 'Atlantis' }, /the country "Atlantis" is not known; give an ISO 3166-1 code/],
    [{ dataset: 'third' }, /the dataset "third" is not known; datasets: first, second/],
  ])('%j is refused', (given, message) => {
    expect(() => filterNetwork(network, filters(given))).toThrow(expect.objectContaining({ code: 'bad-request', message: expect.stringMatching(message) }));
  });
});

test('topics that point at each other in a circle end', () => {
  const circle = networkOf({ topics: [{ id: 'a', label: 'A', parent: 'b' }, { id: 'b', label: 'B', parent: 'a' }] });
  expect(() => filterNetwork(circle, filters({ topic: 'a' }))).not.toThrow();
  expect(facets(circle, NO_FILTERS).topic).toEqual([]);
});

describe('facets', () => {
  test('count the occasions that would stay, topics with those below, an adoption within its exchange once', () => {
    expect(facets(network, NO_FILTERS)).toEqual({
      kind: [{ value: 'adoption', label: 'adoption', count: 2 }, { value: 'workshop', label: 'workshop', count: 2 }, { value: 'study visit', label: 'study visit', count: 1 }],
      topic: [
        { value: 'water', label: 'Water', scheme: null, count: 2 }, { value: 'flood', label: 'Flood', scheme: 'hazard', count: 1 },
        { value: 'rain', label: 'Rain gardens', scheme: null, count: 1 }, { value: 'swale', label: 'Swales', scheme: null, count: 1 },
      ],
      country: [{ value: 'FR', label: 'France', count: 3 }, { value: 'JP', label: 'Japan', count: 2 }, { value: 'KE', label: 'Kenya', count: 2 }],
      dataset: [{ value: 'second', label: 'second', count: 3 }, { value: 'first', label: 'first', count: 2 }],
    });
  });
  test('count under the other filters, not under their own', () => {
    const found = facets(network, filters({ kind: 'workshop', country: 'KE' }));
    expect(found.kind).toEqual([{ value: 'adoption', label: 'adoption', count: 1 }, { value: 'workshop', label: 'workshop', count: 1 }]);
    expect(found.country.map(({ value, count }) => [value, count])).toEqual([['FR', 2], ['JP', 1], ['KE', 1]]);
    expect(found.topic.map(({ value, count }) => [value, count])).toEqual([['water', 1]]);
  });
});

describe('the snapshot', () => {
  test('holds every city, and the links with what they are made of', () => {
    const snapshot = toSnapshot(network, 'undirected', NO_FILTERS);
    expect(NetworkSnapshot.parse(snapshot)).toEqual(snapshot);
    expect(snapshot.cities).toMatchObject({ id: ['a', 'b', 'c', 'd', 'e'], region: ['Asia', 'Asia', 'Europe', 'Europe', 'Africa'] });
    expect(snapshot.cities.incomeGroup[0]).toBe('high');
    /* ad1 is the same event as the visit v; ad3 links nobody. */
    expect(snapshot.occasions).toMatchObject({ id: ['v', 'w', 'x', 'ad2'], type: ['exchange', 'exchange', 'exchange', 'adoption'], kind: ['study visit', 'workshop', 'workshop', 'adoption'], title: [null, null, null, 'Other'], cities: [2, 3, 2, 2] });
    const day = (text: string) => Date.parse(text) / 86_400_000;
    expect(snapshot.occasions.lo).toEqual([day('2014-01-01'), day('2012-05-01'), null, day('2016-02-29')]);
    expect(snapshot.occasions.hi).toEqual([day('2014-12-31'), day('2012-06-30'), null, day('2016-02-29')]);
    expect(snapshot.occasions.topics.map((topics) => topics.map((topic) => snapshot.topics.id[topic]))).toEqual([['rain'], [], ['water'], []]);
    expect(snapshot.links).toEqual({ source: [0, 1, 1, 2, 2, 3], target: [1, 2, 3, 3, 4, 4], occasions: [[0], [1], [1], [1], [3], [2]] });
  });
  test('of the directed network runs from who teaches to who learns', () => {
    const { links } = toSnapshot(network, 'directed', filters({ topic: 'water' }));
    expect(links).toEqual({ source: [0, 3], target: [1, 4], occasions: [[0], [1]] });
  });
  test('can be made of a network that is filtered already', () => {
    const given = filters({ kind: 'adoption', country: 'FR' });
    expect(toSnapshot(filterNetwork(network, given), 'directed', given)).toEqual(toSnapshot(network, 'directed', given));
  });
});
