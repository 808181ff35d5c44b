import { describe, expect, test } from 'vitest';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { mix, type Palette } from '../../../client/explorer/picture/palette.ts';
import { classBounds, colorScale, sizeScale, type MeasureValues } from '../../../client/explorer/picture/scales.ts';
import { SNAPSHOT } from './networks.ts';

const palette: Palette = {
  dark: false, background: '#ffffff', surface: '#ffffff', text: '#000000', muted: '#666666', accent: '#0000ff', border: '#cccccc', unknown: '#888888', font: 'sans-serif',
  categories: Array.from({ length: 10 }, (_, at) => `#00000${at}`), sequence: ['#111111', '#222222', '#333333', '#444444', '#555555'],
};
const data = datasetFromSnapshot(SNAPSHOT);
const measure = (values: [string, number | null][]): MeasureValues => ({ label: 'Degree', unit: null, note: 'Whole network.', values: new Map(values) });

describe('colour', () => {
  test('a region has the same colour in every network', () => {
    const scale = colorScale(data, 'region', palette, null);
    expect(scale.entries).toEqual([{ label: 'Africa', color: '#000004', count: 1 }, { label: 'Europe', color: '#000000', count: 3 }]);
    expect(scale.colorOf(0)).toBe('#000000');
  });
  test('unknown is not a colour, and the legend counts it', () => {
    const scale = colorScale(data, 'income', palette, null);
    expect(scale.colorOf(3)).toBeNull();
    expect(scale.entries).toEqual([{ label: 'High', color: '#555555', count: 3 }, { label: 'Unknown', color: null, count: 1 }]);
  });
  test('with more values than colours the rarest share one', () => {
    const many = datasetFromSnapshot({ ...SNAPSHOT, cities: { ...SNAPSHOT.cities, ...columns(12) }, links: { source: [], target: [], occasions: [] } });
    const scale = colorScale(many, 'country', palette, null);
    expect(scale.entries).toHaveLength(10);
    expect(scale.entries.at(-1)).toEqual({ label: 'Others', color: '#000009', count: 3 });
  });
  test('a measure makes classes; zero is a value, missing is unknown', () => {
    const scale = colorScale(data, 'measure:degree', palette, measure([['aarhus', 0], ['bergen', 5], ['cork', 9]]));
    expect(scale.colorOf(3)).toBeNull();
    expect(scale.colorOf(0)).not.toBeNull();
    expect(new Set([0, 1, 2].map(scale.colorOf)).size).toBe(3);
    expect(scale.entries.at(-1)).toEqual({ label: 'Unknown', color: null, count: 1 });
  });
  test('a measure of labels makes a colour for each group, named after the city of its label', () => {
    const values: MeasureValues = { label: 'Community', unit: null, note: 'Whole network.', values: new Map([['aarhus', 'bergen'], ['bergen', 'bergen'], ['cork', 'cork'], ['nobody', null]]) };
    const scale = colorScale(data, 'measure:community', palette, values);
    expect(scale.colorOf(0)).toBe(scale.colorOf(1));
    expect(scale.colorOf(0)).not.toBe(scale.colorOf(2));
    expect(scale.colorOf(3)).toBeNull();
    expect(scale.entries.map(({ label, count }) => [label, count])).toEqual([['Group of Bergen', 2], ['Group of Cork', 1], ['Unknown', 1]]);
  });
  test('until the measure is there nothing is coloured', () => {
    expect(colorScale(data, 'measure:degree', palette, null).entries).toEqual([]);
  });
});

describe('classes', () => {
  test('five of about equal size', () => {
    expect(classBounds([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).map((bound) => Number(bound.toFixed(9)))).toEqual([2.8, 4.6, 6.4, 8.2]);
  });
  test('where most share the lowest value, that value is a class of its own', () => {
    expect(classBounds([0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4])).toEqual([1, 1.75, 2.5, 3.25]);
  });
  test('equal values make one class, nothing makes none', () => {
    expect(classBounds([3, 3, 3])).toEqual([]);
    expect(classBounds([])).toEqual([]);
  });
});

describe('size', () => {
  test('area grows with the value; unknown is the smallest', () => {
    const scale = sizeScale(data, 'population', null);
    const smallest = scale.sizeOf(2);
    expect(scale.unknown).toBe(1);
    expect(scale.sizeOf(3)).toBeGreaterThan(scale.sizeOf(0));
    expect(scale.sizeOf(0)).toBeGreaterThan(smallest);
    // sqrt(280000/1100000) = 0.50452 of the way from smallest to largest.
    expect((scale.sizeOf(1) - smallest) / (scale.sizeOf(3) - smallest)).toBeCloseTo(0.50452, 4);
  });
  test('marks of the legend are round and within the data', () => {
    expect(sizeScale(data, 'population', null).marks.map((mark) => mark.value)).toEqual([60_000, 200_000, 1_000_000]);
    expect(sizeScale(data, 'equal', null).marks).toEqual([]);
  });
});

test('colours mix by channel', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mix('#102030', '#102030', 0.3)).toBe('#102030');
  expect(() => mix('red', '#ffffff', 0.5)).toThrow('"red" must be written #rrggbb');
});

function columns(count: number) {
  const all = Array.from({ length: count }, (_, at) => `c${at}`);
  const none = all.map(() => null);
  return { id: all, name: all, country: all.map((_, at) => `A${String.fromCharCode(65 + at)}`), region: none, incomeGroup: none, population: none, lat: none, lon: none, verified: none };
}
