/** Diversity of stakeholders on exchanges counted by hand. */
import { describe, expect, test } from 'vitest';
import { computeMeasure } from '../../server/analytics/run.ts';
import { MeasureRequest, type MeasureResult } from '../../server/model/measure.ts';
import { cities, networkOf, part } from '../graph/network-tables.ts';

const rowOf = (result: MeasureResult, name: string) => Object.fromEntries(result.columns.map((column, i) => [column.name, result.rows.find(([first]) => first === name)?.[i]]));
const people = (count: number, stakeholder: string | null, from: number) => Array.from({ length: count }, (_, i) => ({ id: `p${from + i}`, name: 'N', stakeholder, placeId: 'city:a' }));

/* Workshop x and y: five policy makers, three of academia (one a university), two NGOs; forum z: one person. */
const network = networkOf({
  cities: cities('a', 'b'), people: [...people(5, 'policy maker', 0), ...people(2, 'academia', 5), ...people(2, 'ngo', 7), ...people(1, null, 9), ...people(1, 'citizen', 10)],
  institutions: [{ id: 'u', name: 'U', kind: 'university' }, { id: 'n', name: 'N', kind: 'city network' }],
  exchanges: [{ id: 'x', kind: 'workshop' }, { id: 'y', kind: 'workshop' }, { id: 'z', kind: 'forum' }],
  participations: [
    ...part('x', 'a host', 'b', ...[0, 1, 2, 5, 7, 9].map((i) => `person:p${i} speaker`), 'person:p0 mentor', 'institution:n organiser'),
    ...part('y', ...[3, 4, 6, 8].map((i) => `person:p${i}`), 'institution:u organiser'), ...part('z', 'person:p10'),
  ],
});
const run = (parameters = {}, request = {}) => computeMeasure(network, 'stakeholder-diversity', MeasureRequest.parse({ parameters, ...request }));

describe('the diversity of stakeholders', () => {
  test('counts each person and institution once an exchange, cities and unknown kinds not', () => {
    const result = run({ sample: 4 });
    expect(rowOf(result, 'workshop q0')).toMatchObject({ value: 3, n: 10, kind: 'workshop', q: 0, sample: 4 });
    expect(rowOf(result, 'workshop q1').value).toBeCloseTo(2.8001, 4);
    expect(rowOf(result, 'workshop q2').value).toBeCloseTo(2.6316, 4);
    expect(rowOf(result, 'q0')).toMatchObject({ value: 4, n: 11, kind: null });
    expect(result.notes[0]).toBe('Kinds found: academia 3, citizen 1, ngo 2, policy maker 5. Of unknown kind: 2.');
  });
  test('is suppressed below five, and rarefied to the smallest kind with five', () => {
    const result = run();
    expect(rowOf(result, 'forum q1')).toMatchObject({ value: null, rarefied: null, n: 1 });
    expect(rowOf(result, 'workshop q1')).toMatchObject({ sample: 10, rarefied: expect.closeTo(2.8001, 4) });
  });
  test('has an interval from two exchanges on, around the value, the same for the same seed', () => {
    const row = rowOf(run(), 'workshop q1') as Record<string, number>;
    expect(row.low).toBeLessThan(row.value!);
    expect(row.high).toBeGreaterThan(row.value!);
    expect(run()).toEqual(run());
    const empty = computeMeasure(networkOf({ cities: cities('a') }), 'stakeholder-diversity', MeasureRequest.parse({}));
    expect(rowOf(empty, 'q0')).toMatchObject({ value: null, n: 0 });
    expect(empty.notes[0]).toContain('none');
  });
});
