/** What a pair gains, by hand; what is not known speaks neither for nor against. */
import { describe, expect, test } from 'vitest';
import { CohortRequest } from '../../../server/model/cohort.ts';
import { chooseCities } from '../../../server/suggest/cohorts/choose-cities.ts';
import { contentBenefit } from '../../../server/suggest/cohorts/content-benefit.ts';
import { groupingFrom, prepareCohorts } from '../../../server/suggest/cohorts/prepare.ts';
import { arrangementResult } from '../../../server/suggest/cohorts/result.ts';
import { cityNeeds } from '../../../server/suggest/needs.ts';
import { partnerNetwork } from '../../../server/suggest/partner-network.ts';
import { networkOf, part } from '../../graph/network-tables.ts';
import { everything } from '../everything.ts';

const partners = partnerNetwork(networkOf({
  topics: [{ id: 'flood', label: 'Flood', scheme: 'hazard' }, { id: 'heat', label: 'Heat', scheme: 'hazard' }],
  cities: [
    { id: 'a', name: 'A', country: 'JP', population: 1000, hazards: ['flood', 'heat'] },
    { id: 'b', name: 'B', country: 'JP', population: 10_000, hazards: ['flood'] },
    { id: 'c', name: 'C', country: 'FR', population: 1_000_000, hazards: ['heat'] },
    { id: 'd', name: 'D', country: 'FR' },
  ],
  exchanges: [{ id: 'x', kind: 'twinning' }], participations: part('x', 'a', 'b'),
}));
const full = partnerNetwork(networkOf(everything((letter) => letter)));
const request = (more: object) => CohortRequest.parse({ groups: 2, ...more });

describe('benefit from what is known', () => {
  test('hazards .2, language .1, size .05, new to each other .1; nothing is known of needs and topics here', () => {
    const [ab, ac, bc] = [
      0.2 * (1 / 2) + 0.1 * 1 + 0.05 * (1 - 1 / 2) + 0.1 * 0,
      0.2 * (1 / 2) + 0.1 * 0 + 0.05 * 0 + 0.1 * 1,
      0.2 * 0 + 0.1 * 0 + 0.05 * 0 + 0.1 * 1,
    ];
    const benefit = contentBenefit(partners, null)(['a', 'b', 'c', 'd']);
    expect(benefit[0 * 4 + 1]).toBeCloseTo(ab, 12);
    expect(benefit[0 * 4 + 2]).toBeCloseTo(ac, 12);
    expect(benefit[1 * 4 + 2]).toBeCloseTo(bc, 12);
    // Of D neither hazards nor size are known: the means of the others stand for them.
    const [hazards, size] = [(1 / 2 + 1 / 2 + 0) / 3, (1 / 2 + 0 + 0) / 3];
    expect(benefit[0 * 4 + 3]).toBeCloseTo(0.2 * hazards + 0.05 * size + 0.1, 12);
    expect(benefit[2 * 4 + 3]).toBeCloseTo(0.2 * hazards + 0.1 + 0.05 * size + 0.1, 12);
  });

  test('symmetric, between 0 and 1, whatever the order of the cities', () => {
    const ids = 'abcdefgh'.split('');
    const benefit = contentBenefit(full, null)(ids);
    const mixed = [...ids].reverse();
    const again = contentBenefit(full, null)(mixed);
    ids.forEach((a, i) => ids.forEach((b, j) => {
      if (i === j) return;
      expect(benefit[i * 8 + j]).toBe(benefit[j * 8 + i]);
      expect(benefit[i * 8 + j]).toBeGreaterThanOrEqual(0);
      expect(benefit[i * 8 + j]).toBeLessThanOrEqual(1);
      expect(again[mixed.indexOf(a) * 8 + mixed.indexOf(b)]).toBeCloseTo(benefit[i * 8 + j]!, 12);
    }));
  });

  test('with a topic, needs and offers are those on it: C learned about P from A', () => {
    const needs = cityNeeds(full);
    const flood = full.network.topics.id.indexOf('flood');
    expect(needs.offerOf(0, flood)).toBeGreaterThan(0);
    const general = contentBenefit(full, null)(['a', 'd', 'g']);
    const onFlood = contentBenefit(full, 'Flood')(['a', 'd', 'g']);
    expect([...onFlood]).not.toEqual([...general]);
    expect(() => contentBenefit(full, 'Fludd')).toThrow('Fludd');
  });
});

describe('the cities to group', () => {
  const chosen = (more: object) => chooseCities(full, request(more)).map((city) => full.network.cities.id[city]);
  test('by topic: those that face it, met on it or have a practice on it, topics below included', () => {
    expect(chosen({ filter: { topic: 'heat' } })).toEqual(['a', 'd', 'e', 'g']);
    expect(chosen({ filter: { topic: 'climate', country: 'JP' } })).toEqual(['a', 'e']);
  });
  test('by programme, by country and region; mentors come along', () => {
    // H through its institution, which organised one of the exchanges.
    expect(chosen({ filter: { programme: 'm' } })).toEqual(['a', 'b', 'd', 'e', 'g', 'h']);
    expect(chosen({ filter: { region: 'europe', country: 'DE' }, mentors: ['a'] })).toEqual(['a', 'c', 'g']);
  });
  test.each([
    [{ cities: ['a', 'zz'] }, 'there is no city zz'], [{ filter: { region: 'Atlantis' } }, 'no city is in the region "Atlantis"'],
    [{ filter: { programme: 'zz' } }, 'there is no programme zz'], [{ filter: { topic: 'zz' } }, 'zz'], [{ filter: { country: 'IT' } }, 'no city meets these conditions'],
  ])('what is not known or nobody meets is refused: %j', (more, message) => expect(() => chosen(more)).toThrow(message));
});

describe('requests that contradict themselves', () => {
  const prepare = (more: object) => prepareCohorts(full, request({ cities: 'abcdefgh'.split(''), minSize: 2, maxSize: 6, ...more }), contentBenefit(full, null));
  test.each([
    [{ minSize: 5, maxSize: 4 }, 'the smallest size of a group (5) is above the largest (4)'],
    [{ locked: [{ city: 'a', group: 1 }, { city: 'a', group: 2 }] }, 'a is locked in two groups, 1 and 2'],
    [{ locked: [{ city: 'a', group: 3 }] }, 'a is locked in group 3, but there are 2 groups'],
    [{ together: [['a', 'a']] }, 'a is paired with itself'], [{ apart: [['a', 'zz']] }, 'zz is not among the cities to be grouped'],
    [{ mentorCapacity: 2 }, 'rules about mentors need mentors'], [{ mentors: ['a'], mentorsPerGroup: { min: 2, max: 1 } }, 'the least mentors of a group (2) are more than the most (1)'],
  ])('%j', (more, message) => expect(prepare(more)).rejects.toThrow(message));

  test('mentors named mean at least one in a group, unless said otherwise', async () => {
    expect((await prepare({ mentors: ['a', 'b'] })).problem).toMatchObject({ mentorsMin: 1, mentorsMax: Infinity, mentorCapacity: Infinity });
    expect((await prepare({ mentors: ['a', 'b'], mentorsPerGroup: { min: 0 } })).problem.mentorsMin).toBe(0);
  });

  test('an arrangement by hand is scored, with the rules it breaks and without a gap then', async () => {
    const prepared = await prepare({ maxPerCountry: 1 });
    const result = arrangementResult(full, prepared, groupingFrom(prepared, [['a', 'e'], ['b', 'c', 'd', 'f']]), 10);
    expect(result).toMatchObject({ status: 'by-hand', gap: null, bound: 10 });
    expect(result.unplaced.map(({ id }) => id)).toEqual(['g', 'h']);
    expect(result.conflict.map(({ text }) => text)).toEqual([
      'Group 1 has 2 cities of Japan, at most 1 of one country is allowed.', 'Group 2 has 2 cities of Vietnam, at most 1 of one country is allowed.',
      'g has no place.', 'h has no place.',
    ]);
    expect(result.objective).toBeCloseTo(result.groups[0]!.value + result.groups[1]!.value, 12);
    expect(() => groupingFrom(prepared, [['a'], ['a']])).toThrow('a is in two groups');
    expect(() => groupingFrom(prepared, [['a'], ['b'], ['c']])).toThrow('asked for are 2');
  });
});
