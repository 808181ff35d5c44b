/** What the cohort form holds as a request and as an address; groups changed by hand. */
import { describe, expect, test } from 'vitest';
import { groupsOf, locksAfter, moved, provenBound, swapped, withLocks } from '../../../client/pages/cohorts/arrangement.ts';
import { addressOf, choiceOf, EMPTY_CHOICE, requestOf } from '../../../client/pages/cohorts/cohort-choice.ts';
import { cohortRows, CohortRequest, CohortResult, gapInWords } from '../../../server/model/cohort.ts';

const built = CohortResult.parse({
  dataVersion: '1', software: 's', seed: 1, benefits: 'b', request: CohortRequest.parse({ groups: 2, locked: [{ city: 'a', group: 1 }] }), status: 'optimal',
  groups: [['a', 'b'], ['c']].map((cities, at) => ({
    number: at + 1, language: null, languages: [], mentors: 0, value: 1, reasons: [],
    cities: cities.map((id) => ({ city: { type: 'city', id, label: id.toUpperCase(), country: 'JP' }, countryName: 'Japan', mentor: id === 'c', locked: id === 'a', value: 0.5 })),
  })),
  unplaced: [{ type: 'city', id: 'd', label: 'D', country: 'FR' }], objective: 2, bound: 2, gap: 0, seconds: 1, conflict: [], notes: [],
});

describe('the form', () => {
  test('blank numbers are no limit; rules about mentors are sent with mentors only', () => {
    const request = CohortRequest.parse(requestOf({ ...EMPTY_CHOICE, maxPerCountry: '', capacity: '3', mentorsMin: '1' }));
    expect(request).toMatchObject({ maxPerCountry: null, mentorCapacity: null, mentorsPerGroup: { min: null, max: null }, groups: 4, minSize: 6, maxSize: 8, everyone: false });
    expect(CohortRequest.parse(requestOf({ ...EMPTY_CHOICE, mentors: ['a'], capacity: '3', mentorsMin: '0' }))).toMatchObject({ mentors: ['a'], mentorCapacity: 3, mentorsPerGroup: { min: 0, max: null } });
  });
  test('the topic chooses the cities as well, unless that is unticked', () => {
    expect(requestOf({ ...EMPTY_CHOICE, topic: 'flood' })).toMatchObject({ topic: 'flood', filter: { topic: 'flood' } });
    expect(requestOf({ ...EMPTY_CHOICE, topic: 'flood', onlyTopic: false })).toMatchObject({ topic: 'flood', filter: { topic: null } });
  });
  test('the address holds what was changed and brings it back; nonsense in it is left out', () => {
    const choice = { ...EMPTY_CHOICE, topic: 'flood', groups: '8', mentors: ['a', 'b'], together: [['a', 'b']] as [string, string][] };
    expect(choiceOf(addressOf(choice))).toEqual(choice);
    expect(addressOf(EMPTY_CHOICE)).toBe('');
    for (const address of [null, '', '{', '[]', '7', '{"groups":4,"mentors":"a","together":[["a"]],"purpose":"x","unknown":1}']) expect(choiceOf(address)).toEqual(EMPTY_CHOICE);
  });
});

describe('groups changed by hand', () => {
  const groups = groupsOf(built);
  test('a city moves, is left out, comes back, and changes places', () => {
    expect(moved(groups, 'a', 2)).toEqual([['b'], ['c', 'a']]);
    expect(moved(groups, 'a', null)).toEqual([['b'], ['c']]);
    expect(moved(groups, 'd', 1)).toEqual([['a', 'b', 'd'], ['c']]);
    expect(swapped(groups, 'a', 'c')).toEqual([['c', 'b'], ['a']]);
    expect(swapped(groups, 'd', 'c')).toEqual([['a', 'b'], ['d']]);
  });
  test('what was proven holds while the locks it was proven under stand', () => {
    const locks = new Map([['a', 1]]);
    expect(provenBound(built, locks)).toBe(2);
    expect(provenBound(built, locksAfter(locks, 'b', 2))).toBe(2);
    expect(provenBound(built, locksAfter(locks, 'a', 2))).toBeNull();
    expect(provenBound(built, locksAfter(locks, 'a', null))).toBeNull();
    expect(withLocks(built.request, locksAfter(locks, 'b', 2)).locked).toEqual([{ city: 'a', group: 1 }, { city: 'b', group: 2 }]);
  });
  test('rows for a file: a city a row, those left out last', () => {
    expect(cohortRows(built)).toEqual([
      [1, 'a', 'A', 'JP', 'member', 'yes', null, 0.5, 1], [1, 'b', 'B', 'JP', 'member', 'no', null, 0.5, 1], [2, 'c', 'C', 'JP', 'mentor', 'no', null, 0.5, 1],
      [null, 'd', 'D', 'FR', null, null, null, null, null],
    ]);
  });
  test('gaps are rounded up in words', () => {
    expect(gapInWords({ status: 'feasible', gap: 0.01101 })).toBe('At most 1.2 % below the best possible.');
    expect(gapInWords({ status: 'feasible', gap: 0.00001 })).toBe('At most 0.1 % below the best possible.');
    expect(gapInWords({ status: 'by-hand', gap: null })).toBe('How far it is from the best possible is not known.');
    expect(gapInWords({ status: 'optimal', gap: 0 })).toBe('Proven to be the best possible.');
  });
});
