/** Brokerage beside null models: each of the five roles has its p-value. */
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../graph/seeded-random.ts';
import { FIXTURE, linked, rowsOf, run } from './linked-cities.ts';

const ROLES = ['coordinator', 'itinerant', 'gatekeeper', 'representative', 'liaison'];

describe('the fixture of methods.md', () => {
  test('keeps its counts beside a null model', () => {
    const rows = rowsOf(run(FIXTURE, 'brokerage', { parameters: { group: 'country' }, null: 'labels', samples: 19 }));
    expect(rows.map((row) => [row.id, row.value, ...ROLES.map((role) => row[role])])).toEqual([
      ['a', 1, 0, 0, 1, 0, 0], ['b', 2, 0, 0, 0, 2, 0], ['c', 0, 0, 0, 0, 0, 0], ['d', 2, 0, 1, 0, 0, 1], ['e', 0, 0, 0, 0, 0, 0],
    ]);
  });
  test('the p-value of a role is the share of deals of the groups that reach the count', () => {
    /* d passes c on to a and b on to a. Groups 1 1 2 3 3 are dealt to the five cities: d is an itinerant at least once
       when c or b shares the group of a and d does not. All 120 deals are counted. */
    const deals: number[][] = [];
    const groups = [1, 1, 2, 3, 3];
    const permute = (left: number[], dealt: number[]) => {
      if (left.length === 0) return void deals.push(dealt);
      left.forEach((group, i) => permute([...left.slice(0, i), ...left.slice(i + 1)], [...dealt, group]));
    };
    permute(groups, []);
    const exact = deals.filter(([a, b, c, d]) => (c === a && d !== a) || (b === a && d !== a)).length / deals.length;
    const samples = 4999;
    const rows = rowsOf(run(FIXTURE, 'brokerage', { parameters: { group: 'country' }, null: 'labels', samples }));
    const p = rows[3]!['itinerant-p'] as number;
    expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / samples) + 1 / samples);
  });
  test('dealing the groups leaves the sum of the roles as it is where every group is known', () => {
    for (const row of rowsOf(run(FIXTURE, 'brokerage', { parameters: { group: 'country' }, null: 'labels', samples: 19 }))) {
      expect([row.low, row.high, row.p]).toEqual([row.value, row.value, 1]);
    }
  });
});

describe('null models', () => {
  const random = seededRandom(8);
  const ids = Array.from({ length: 30 }, (_, i) => `c${String(i).padStart(2, '0')}`);
  const pick = () => ids[Math.floor(random() * 30)]!;
  const network = linked(ids, Array.from({ length: 80 }, () => `${pick()}>${pick()}`), Object.fromEntries(ids.map((id, i) => [id, { country: ['JP', 'FR', 'KE'][i % 3] }])));

  test.each(['rewire', 'labels'] as const)('%s gives band, p and q for value and every role, the same again', (model) => {
    const ask = { parameters: { group: 'country' }, null: model, samples: 49, seed: 3 } as const;
    const result = run(network, 'brokerage', ask);
    const names = result.columns.map(({ name }) => name);
    for (const role of ROLES) expect(names).toEqual(expect.arrayContaining(['low', 'high', 'p', 'p-low', 'q'].map((end) => `${role}-${end}`)));
    for (const row of rowsOf(result)) {
      for (const role of ROLES) {
        expect(row[`${role}-p`] as number).toBeGreaterThanOrEqual(1 / 50);
        expect(row[`${role}-q`] as number).toBeGreaterThanOrEqual(row[`${role}-p`] as number);
      }
    }
    expect(run(network, 'brokerage', ask)).toEqual(result);
  });
});
