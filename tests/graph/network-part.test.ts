import { describe, expect, test } from 'vitest';
import { filterTables } from '../../server/graph/network.ts';
import { NO_FILTERS } from '../../server/graph/network-columns.ts';
import { splitReference } from '../../server/model/fields.ts';
import type { NetworkFilters } from '../../server/model/network-wire.ts';
import { rowKey, TABLE_NAMES, TABLES, type Tables } from '../../server/model/tables.ts';
import { cities, part, readOf } from './network-tables.ts';

const read = readOf({
  cities: cities('a:JP', 'b:JP', 'c:FR', 'd:FR', 'e:JP'),
  topics: [{ id: 't', label: 'T', parent: 'top' }, { id: 'top', label: 'Top' }, { id: 'u', label: 'U' }],
  practices: [{ id: 'p', title: 'P', originCityId: 'd', topics: ['t'], adaptedFromPracticeId: 'q' }, { id: 'q', title: 'Q' }, { id: 'r', title: 'R' }],
  exchanges: [
    { id: 'v', kind: 'study visit', start: '2014', topics: ['t'], programmeId: 'g', outputs: ['module:m'], sourceIds: ['s1'] },
    { id: 'w', kind: 'workshop', start: '2012', topics: ['u'] },
  ],
  participations: [...part('v', 'a host', 'b learner', 'person:x speaker'), ...part('w', 'c', 'd')],
  adoptions: [
    { id: 'ad1', practiceId: 'p', adoptingCityId: 'b', adaptedFromCityId: 'a', viaExchangeId: 'v', date: '2015' },
    { id: 'ad2', practiceId: 'r', adoptingCityId: 'c', adaptedFromCityId: 'd', viaExchangeId: 'w', date: '2015' },
    { id: 'ad3', practiceId: 'p', adoptingCityId: 'e' },
  ],
  people: [{ id: 'x', name: 'X', placeId: 'institution:i' }, { id: 'y', name: 'Y' }],
  posts: [{ personId: 'x', placeId: 'city:c' }],
  institutions: [{ id: 'i', name: 'I' }, { id: 'j', name: 'J', cityId: 'c' }],
  programmes: [{ id: 'g', name: 'G', leadInstitutionIds: ['j'] }],
  modules: [{ id: 'm', title: 'M', informedBy: ['l'] }],
  lessons: [{ id: 'l', aboutId: 'practice:r', text: 'L' }, { id: 'l2', aboutId: 'exchange:w', text: 'L2' }],
  assessments: [{ id: 'as', cityId: 'a' }, { id: 'bs', cityId: 'd' }], scores: [{ assessmentId: 'as', topicId: 'u', score: 3 }],
  memberships: [{ cityId: 'c', institutionId: 'j' }, { cityId: 'd', institutionId: 'i' }],
  sources: [{ id: 's1', title: 'S1' }, { id: 's2', title: 'S2' }],
}, { exchanges: [['one'], ['two']], cities: [['one'], ['one'], ['two'], ['two'], ['one']], adoptions: [['one'], ['two'], ['one']], sources: [['one'], ['two']], people: [['one'], ['two']] });

const filtered = (given: Partial<NetworkFilters>) => filterTables(read, { ...NO_FILTERS, ...given });
const ids = (tables: Tables) => Object.fromEntries(TABLE_NAMES.filter((name) => tables[name].length > 0).map((name) => [name, tables[name].map((row) => rowKey(name, row as never).replaceAll('\u001f', '|'))]));

/** Rows that refer to nothing in these tables. */
function dangling(tables: Tables): string[] {
  const has = (table: string, id: string) => (tables[table as 'cities'] as { id: string }[]).some((row) => row.id === id);
  return TABLE_NAMES.flatMap((name) => (tables[name] as Record<string, unknown>[]).flatMap((row) => TABLES[name].columns.flatMap(({ name: column, column: meaning }) => {
    if (meaning.type !== 'reference' && meaning.type !== 'references') return [];
    return [row[column]].flat().filter((item): item is string => typeof item === 'string')
      .filter((item) => !(meaning.to.length === 1 ? has(meaning.to[0]!, item) : meaning.to.some((table) => has(table, splitReference(item).id))))
      .map((item) => `${name}.${column} ${item}`);
  })));
}

describe('a part of the tables', () => {
  test('without filters is the whole, untouched', () => {
    expect(filtered({})).toBe(read.tables);
  });
  test('keeps feedback between cities it keeps, without an exchange it leaves out', () => {
    const said = (id: string, seekerId: string, candidateId: string, exchangeId: string | null = null) => ({ id, seekerId, candidateId, outcome: exchangeId ? 'exchange' : 'introduced', exchangeId });
    const given = readOf({
      cities: cities('a', 'b', 'c'), exchanges: [{ id: 'v', kind: 'study visit' }, { id: 'w', kind: 'workshop' }], participations: [...part('v', 'a', 'b'), ...part('w', 'a', 'b', 'c')],
      feedback: [said('f1', 'a', 'b', 'v'), said('f2', 'b', 'a', 'w'), said('f3', 'a', 'c')],
    });
    const visits = filterTables(given, { ...NO_FILTERS, kind: 'study visit' });
    expect(visits.feedback.map(({ id, exchangeId }) => [id, exchangeId])).toEqual([['f1', 'v'], ['f2', null]]);
    expect(dangling(visits)).toEqual([]);
  });
  test('of one kind holds its exchanges and all that they lead to', () => {
    const part = filtered({ kind: 'study visit' });
    expect(ids(part)).toEqual({
      cities: ['a', 'b', 'c'], practices: ['r'], exchanges: ['v'],
      participations: ['v|city|city:a|host', 'v|city|city:b|learner', 'v|person|person:x|speaker'],
      people: ['x'], posts: ['x|city:c||'], institutions: ['i', 'j'], memberships: ['c|j|'], topics: ['t', 'top', 'u'],
      assessments: ['as'], scores: ['as|u'], lessons: ['l'], programmes: ['g'], modules: ['m'], sources: ['s1'],
    });
  });
  test('by topic keeps adoptions of practices on it', () => {
    expect(ids(filtered({ topic: 'top' }))).toMatchObject({ exchanges: ['v'], adoptions: ['ad1', 'ad3'], practices: ['p', 'q', 'r'], cities: ['a', 'b', 'c', 'd', 'e'] });
  });
  test('by country keeps its cities, and what they took part in', () => {
    expect(ids(filtered({ country: 'JP' }))).toMatchObject({ cities: ['a', 'b', 'c', 'd', 'e'], exchanges: ['v'], adoptions: ['ad1', 'ad3'] });
  });
  test('lets an adoption stand without the exchange that was left out', () => {
    const part = filtered({ kind: 'adoption' });
    expect(part.exchanges).toEqual([]);
    expect(part.adoptions.map(({ id, viaExchangeId }) => [id, viaExchangeId])).toEqual([['ad1', null], ['ad2', null], ['ad3', null]]);
    expect(read.tables.adoptions[0]!.viaExchangeId).toBe('v');
  });
  test('of a dataset holds everything it states, with and without ties', () => {
    expect(ids(filtered({ dataset: 'two' }))).toMatchObject({ cities: ['c', 'd'], exchanges: ['w'], adoptions: ['ad2'], people: ['y'], sources: ['s2'] });
  });
  test.each<Partial<NetworkFilters>>([{ kind: 'study visit' }, { kind: 'workshop' }, { kind: 'adoption' }, { topic: 'u' }, { country: 'FR' }, { from: '2013' }, { dataset: 'one' }, { dataset: 'one', from: '2014' }])('%j refers to nothing outside it', (given) => {
    expect(dangling(filtered(given))).toEqual([]);
  });
});
