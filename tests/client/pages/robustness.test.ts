import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '#model/measure.ts';
import { brokersOf } from '../../../client/pages/robustness/broker-rows.ts';
import { areaUnder, curvesOf } from '../../../client/pages/robustness/curve-data.ts';

const NAMES = ['strategy', 'removed', 'share', 'value', 'largest', 'low', 'high', 'n'];
const result = { columns: NAMES.map((name) => ({ name, label: name, type: 'number', unit: null, description: '' })), rows: [
  ['degree', 5, 0.5, 0.2, 0.3, null, null, 10], ['degree', 0, 0, 1, 1, null, null, 10], ['random', 0, 0, 1, 1, 1, 1, 10], ['random', 5, 0.5, 0.6, 0.7, 0.4, 0.8, 10],
] } as unknown as MeasureResult;

describe('curves of removal', () => {
  it('are one a strategy in the order of the share removed; only the share connected has a band', () => {
    expect(curvesOf(result, 'value', (name) => name)).toEqual([
      { label: 'degree', points: [{ x: 0, y: 1, low: null, high: null }, { x: 0.5, y: 0.2, low: null, high: null }] },
      { label: 'random', points: [{ x: 0, y: 1, low: 1, high: 1 }, { x: 0.5, y: 0.6, low: 0.4, high: 0.8 }] },
    ]);
    expect(curvesOf(result, 'largest', (name) => name)[1]?.points[1]).toEqual({ x: 0.5, y: 0.7, low: null, high: null });
  });
  it('have an area: half of (1 + 0.2)/2', () => {
    expect(areaUnder(curvesOf(result, 'value', String)[0]!)).toBeCloseTo(0.3, 12);
  });
});

describe('brokers', () => {
  it('stand by what their loss costs, then by how often they stand between others; unknown last', () => {
    const rows = brokersOf([{ id: 'a', name: 'A', value: 0.1 }, { id: 'b', name: 'B', value: 0.3 }, { id: 'c', name: 'C', value: null }, { id: 'd', name: 'D', value: 0.1 }], [{ id: 'd', value: 7, gatekeeper: 2 }]);
    expect(rows.map(({ id, loss, brokerage, gatekeeper }) => [id, loss, brokerage, gatekeeper])).toEqual([['b', 0.3, null, null], ['d', 0.1, 7, 2], ['a', 0.1, null, null], ['c', null, null, null]]);
  });
});
