/** Features of content, needs, culture and institutions on small networks worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { FeatureFamily } from '../../../server/suggest/feature.ts';
import { contentInCommon } from '../../../server/suggest/features/content.ts';
import { culturalDistance } from '../../../server/suggest/features/culture.ts';
import { institutionsInCommon } from '../../../server/suggest/features/institutions.ts';
import { needsMet } from '../../../server/suggest/features/needs.ts';
import { partnerNetwork, type PartnerNetwork } from '../../../server/suggest/partner-network.ts';
import { cities, networkOf, part, type Cells } from '../../graph/network-tables.ts';
import { everything } from '../everything.ts';

const FAMILIES = [contentInCommon, needsMet, culturalDistance, institutionsInCommon];

/** Value of one feature for every pair, by `seeker>candidate` city ids. */
function values(partners: PartnerNetwork, family: FeatureFamily, id: string): Record<string, number> {
  const prepared = family.prepare(partners);
  const f = family.features.findIndex((feature) => feature.id === id);
  expect(f, id).toBeGreaterThanOrEqual(0);
  const ids = partners.network.cities.id;
  const all = Int32Array.from(ids, (_, i) => i);
  return Object.fromEntries(ids.flatMap((seeker, i) => {
    const columns = family.features.map(() => new Float64Array(ids.length).fill(99));
    prepared.fill(i, all, columns);
    return ids.map((candidate, j) => [`${seeker}>${candidate}`, columns[f]![j]!] as const);
  }));
}
const read = (cells: Cells, hidden?: Uint8Array) => partnerNetwork(networkOf(cells), hidden);

/** Topics t1 (below t0), t2; a and b work on t1 together, c on t2; d on nothing. */
const WORK: Cells = {
  cities: cities('a', 'b', 'c', 'd'),
  topics: [{ id: 't0', label: 'T0' }, { id: 't1', label: 'T1', parent: 't0' }, { id: 't2', label: 'T2' }],
  exchanges: [{ id: 'x', kind: 'workshop', start: '2010', topics: ['t1'] }, { id: 'y', kind: 'workshop', start: '2014', topics: ['t1', 't2'] }],
  participations: [...part('x', 'a', 'b'), ...part('y', 'b', 'c')],
};

describe('content', () => {
  test('shared topics: cosine with rare topics weighing more; topics above count', () => {
    // Three cities have topics; t0 and t1 are with all three (ln 2), t2 with b and c (ln 2.5).
    const [all, two] = [Math.log(2), Math.log(2.5)];
    const found = values(read(WORK), contentInCommon, 'topic-similarity');
    const long = Math.sqrt(2 * all ** 2 + two ** 2);
    expect(found['a>b']).toBeCloseTo((2 * all ** 2) / (Math.sqrt(2) * all * long), 12);
    expect(found['b>c']).toBeCloseTo(1, 12);
    expect(found['a>d']).toBeNaN();
    expect(found['d>a']).toBeNaN();
  });
  test('what is hidden counts nowhere', () => {
    const found = values(read(WORK, Uint8Array.of(0, 1)), contentInCommon, 'topic-similarity');
    expect(found['a>b']).toBeCloseTo(1, 12);
    expect(found['b>c']).toBeNaN();
    expect(values(read(WORK, Uint8Array.of(0, 1)), contentInCommon, 'candidate-quiet')['a>c']).toBeNaN();
  });
  test('shared hazards: in both divided by in either', () => {
    const found = values(read({
      cities: [{ id: 'a', name: 'A', country: 'JP', hazards: ['flood', 'quake'] }, { id: 'b', name: 'B', country: 'JP', hazards: ['flood', 'storm'] }, { id: 'c', name: 'C', country: 'JP', hazards: ['heat'] }, ...cities('d')],
      topics: ['flood', 'quake', 'storm', 'heat'].map((id) => ({ id, label: id, scheme: 'hazard' })),
    }), contentInCommon, 'shared-hazards');
    expect(found['a>b']).toBeCloseTo(1 / 3, 12);
    expect(found['a>c']).toBe(0);
    expect(found['a>d']).toBeNaN();
  });
  test('walk along practices: three rounds with restart .5, and back', () => {
    // p: a and b; q: b and c. From a one round gives a ½, b ½.
    const partners = read({
      cities: cities('a', 'b', 'c', 'd'), practices: [{ id: 'p', title: 'P', originCityId: 'a' }, { id: 'q', title: 'Q', originCityId: 'c' }],
      adoptions: [{ id: 'p1', practiceId: 'p', adoptingCityId: 'b' }, { id: 'q1', practiceId: 'q', adoptingCityId: 'b' }],
    });
    // P: a→(½,½,0), b→(¼,½,¼), c→(0,½,½). P²[a] = (⅜,½,⅛); P³[a] = (5/16,½,3/16).
    const there = values(partners, contentInCommon, 'practice-walk');
    const back = values(partners, contentInCommon, 'practice-walk-back');
    expect(10 ** there['a>c']!).toBeCloseTo(0.25 / 8 + 0.125 * (3 / 16), 12);
    expect(10 ** there['a>b']!).toBeCloseTo((0.5 + 0.25 + 0.125) / 2, 12);
    expect(10 ** back['a>b']!).toBeCloseTo((0.5 + 0.25 + 0.125) / 4, 12);
    expect(there['b>a']).toBeCloseTo(back['a>b']!, 12);
    expect(there['a>d']).toBeNaN();
  });
  test('the walk is the same over many groups (lists) as over few (a matrix)', () => {
    const few = everything((letter) => letter);
    const many = { ...few, practices: [...few.practices!, ...Array.from({ length: 300 }, (_, i) => ({ id: `z${i}`, title: 'unused' }))], topics: [...few.topics!, ...Array.from({ length: 300 }, (_, i) => ({ id: `z${i}`, label: 'unused' }))] };
    for (const id of ['practice-walk', 'topic-walk', 'topic-walk-back']) {
      const other = values(read(many), contentInCommon, id);
      for (const [pair, value] of Object.entries(values(read(few), contentInCommon, id))) {
        if (Number.isNaN(value)) expect(other[pair], pair).toBeNaN();
        else expect(other[pair], pair).toBeCloseTo(value, 12);
      }
    }
  });
  test('walk that cannot arrive is at the floor', () => {
    const partners = read({ cities: cities('a', 'b'), practices: [{ id: 'p', title: 'P', originCityId: 'a' }, { id: 'q', title: 'Q', originCityId: 'b' }] });
    expect(values(partners, contentInCommon, 'practice-walk')['a>b']).toBe(-6);
  });
  test('time since the last dated activity counts to the end of the data', () => {
    const found = values(read(WORK), contentInCommon, 'candidate-quiet');
    expect(found['a>c']).toBe(0);
    // 2010-12-31 to 2014-12-31.
    expect(found['b>a']).toBeCloseTo(1461 / 365.25, 12);
    expect(found['a>d']).toBeNaN();
    expect(values(read(WORK), contentInCommon, 'seeker-quiet')['a>c']).toBeCloseTo(4, 12);
  });
});

describe('culture', () => {
  const partners = read({
    cities: [
      { id: 'a', name: 'A', country: 'JP', lat: 34, lon: 135, languages: ['ja', 'en'], region: 'Asia', incomeGroup: 'high' },
      { id: 'b', name: 'B', country: 'AU', lat: -30, lon: 150, languages: ['English'], region: 'Oceania', incomeGroup: 'high' },
      { id: 'c', name: 'C', country: 'VN', lat: 10, lon: 106, languages: ['vi'], region: 'Asia', incomeGroup: 'lower middle' },
      { id: 'd', name: 'D', country: 'VN', languages: ['vi'], region: 'Asia', incomeGroup: 'low' },
    ],
  });
  test('language, region and income', () => {
    const language = values(partners, culturalDistance, 'shared-language');
    expect([language['a>b'], language['a>c'], language['c>d']]).toEqual([1, 0, 1]);
    const region = values(partners, culturalDistance, 'same-region');
    expect([region['a>b'], region['a>c']]).toEqual([0, 1]);
    const step = values(partners, culturalDistance, 'income-step');
    expect([step['a>b'], step['a>c'], step['c>a'], step['d>a']]).toEqual([0, -2, 2, 3]);
    expect(values(partners, culturalDistance, 'income-difference')['a>d']).toBe(3);
  });
  test('distance from the equator on either half of the globe', () => {
    const found = values(partners, culturalDistance, 'equator-difference');
    expect(found['a>b']).toBe(4);
    expect(found['a>c']).toBe(24);
    expect(found['a>d']).toBeNaN();
  });
});

describe('institutions', () => {
  const CELLS: Cells = {
    cities: cities('a', 'b', 'c', 'd', 'e'),
    institutions: [{ id: 'i', name: 'I' }, { id: 'j', name: 'J' }, { id: 'k', name: 'K', cityId: 'a' }, { id: 'l', name: 'L' }],
    memberships: [
      { cityId: 'a', institutionId: 'i' }, { cityId: 'b', institutionId: 'i' }, { cityId: 'c', institutionId: 'i' },
      { cityId: 'a', institutionId: 'l' }, { cityId: 'c', institutionId: 'l', status: 'left' },
    ],
    supports: [{ institutionId: 'j', cityId: 'a' }],
    programmes: [{ id: 'm', name: 'M' }],
    exchanges: [{ id: 'x', kind: 'workshop', programmeId: 'm' }, { id: 'y', kind: 'workshop', programmeId: 'm' }],
    people: [{ id: 'p', name: 'P', placeId: 'institution:k' }, { id: 'q', name: 'Q' }],
    participations: [...part('x', 'b', 'd', 'institution:j organiser', 'institution:l participant', 'person:q speaker'), ...part('y', 'a', 'person:p speaker')],
  };
  test('a shared institution counts 1 / ln of its cities; one that a city left does not', () => {
    const found = values(read(CELLS), institutionsInCommon, 'shared-institutions');
    // i has a, b, c; j has a (support), b and d (organiser). l is left by c and only took part in x.
    expect(found['a>b']).toBeCloseTo(2 / Math.log(3), 12);
    expect(found['a>c']).toBeCloseTo(1 / Math.log(3), 12);
    expect(found['c>d']).toBe(0);
    expect(found['a>e']).toBeNaN();
  });
  test('shared programmes go by kept exchanges', () => {
    const found = values(read(CELLS), institutionsInCommon, 'shared-programmes');
    expect(found['a>b']).toBeCloseTo(1 / Math.log(3), 12);
    expect(found['a>c']).toBeNaN();
    expect(values(read(CELLS, Uint8Array.of(1, 0)), institutionsInCommon, 'shared-programmes')['a>b']).toBeNaN();
  });
  test('people with a post or an exchange at both', () => {
    // p: a (institution k is there, and y); q: b and d.
    const found = values(read(CELLS), institutionsInCommon, 'shared-people');
    expect(found['b>d']).toBeCloseTo(1 / Math.log(2), 12);
    expect(found['a>b']).toBe(0);
    expect(found['a>c']).toBeNaN();
  });
  test('walk along institutions', () => {
    // From c: only i (a, b, c). a has i, j, k, l; b has i, j; d has j.
    const found = values(read(CELLS), institutionsInCommon, 'institution-walk');
    const round = { a: [1 / 4 / 3 + 1 / 4 / 3 + 1 / 2, 1 / 4 / 3 + 1 / 4 / 3, 1 / 12, 1 / 12], b: [1 / 6 + 1 / 6, 1 / 6 + 1 / 6, 1 / 6, 1 / 6], c: [1 / 3, 1 / 3, 1 / 3, 0], d: [1 / 3, 1 / 3, 0, 1 / 3] };
    const step = (at: number[]) => [0, 1, 2, 3].map((to) => at[0]! * round.a[to]! + at[1]! * round.b[to]! + at[2]! * round.c[to]! + at[3]! * round.d[to]!);
    const one = step([0, 0, 1, 0]);
    const two = step(one);
    const three = step(two);
    expect(10 ** found['c>d']!).toBeCloseTo(0.5 * one[3]! + 0.25 * two[3]! + 0.125 * three[3]!, 12);
    expect(10 ** found['c>a']!).toBeCloseTo(0.5 * one[0]! + 0.25 * two[0]! + 0.125 * three[0]!, 12);
  });
});

describe('every feature', () => {
  const partners = read(everything((letter) => letter));
  for (const family of FAMILIES) {
    for (const feature of family.features) {
      test(`${feature.id}: the mirror has the value of the pair turned round, nothing is infinite, a reason has a number`, () => {
        const found = values(partners, family, feature.id);
        const mirror = feature.mirror === 'same' || feature.mirror === 'negated' ? feature.id : feature.mirror;
        const other = values(partners, family, mirror);
        let known = 0;
        for (const [pair, value] of Object.entries(found)) {
          const [a, b] = pair.split('>');
          if (a === b) continue;
          const expected = other[`${b}>${a}`]! * (feature.mirror === 'negated' ? -1 : 1);
          if (Number.isNaN(expected)) expect(value, pair).toBeNaN();
          else {
            known++;
            expect(Number.isFinite(value)).toBe(true);
            expect(value, pair).toBeCloseTo(expected, 10);
            expect(feature.say(value, { seeker: 'S', candidate: 'C', seekerCountry: 'Japan', candidateCountry: 'Kenya' })).toMatch(/\d|none|one in a million|language|region/);
          }
        }
        expect(known).toBeGreaterThan(0);
      });
      test(`${feature.id}: renaming the cities changes nothing`, () => {
        const names: Record<string, string> = { a: 'q', b: 'h', c: 'z', d: 'a', e: 'm', f: 'b', g: 'c', h: 'e' };
        const before = values(partners, family, feature.id);
        const after = values(read(everything((letter) => names[letter]!)), family, feature.id);
        for (const [pair, value] of Object.entries(before)) {
          const [a, b] = pair.split('>');
          const renamed = after[`${names[a!]}>${names[b!]}`]!;
          if (Number.isNaN(value)) expect(renamed, pair).toBeNaN();
          else expect(renamed, pair).toBeCloseTo(value, 10);
        }
      });
    }
  }
  test('a network without any of the tables gives NaN, not 0', () => {
    const bare = read({ cities: cities('a', 'b') });
    for (const family of [contentInCommon, needsMet, institutionsInCommon]) {
      for (const { id } of family.features) expect(values(bare, family, id)['a>b'], id).toBeNaN();
    }
  });
});
