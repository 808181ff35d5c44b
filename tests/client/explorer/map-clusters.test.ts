import { describe, expect, test } from 'vitest';
import { clustersOf, discRadius, zoomStep, type Spot } from '../../../client/explorer/map/clusters.ts';

const spot = (key: string, x: number, size = 1, color = 'red'): Spot => ({ key, x, y: 0, size, color });

describe('clusters of cities', () => {
  test('the largest takes in what lies within reach; what lies further stays alone', () => {
    // a at 0 reaches b at 4; c at 8 is out of its reach and alone, because b is taken.
    const [only, ...rest] = clustersOf([spot('c', 8), spot('b', 4, 2), spot('a', 0, 5)], 5);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ key: 'a', x: 0, y: 0 });
    expect(only!.members.map(({ key }) => key)).toEqual(['a', 'b']);
  });
  test('come apart with a shorter reach', () => {
    const spots = [spot('a', 0), spot('b', 4), spot('c', 100), spot('d', 103)];
    expect(clustersOf(spots, 5).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(clustersOf(spots, 3.5).map(({ key }) => key)).toEqual(['c']);
    expect(clustersOf(spots, 1)).toEqual([]);
  });
  test('reach across the lines of the grid, also below zero', () => {
    expect(clustersOf([spot('a', -0.5), spot('b', 0.5)], 2)).toHaveLength(1);
  });
  test('are the same whatever the order', () => {
    const spots = [spot('a', 0), spot('b', 1), spot('c', 2), spot('d', 9, 4), spot('e', 9.5)];
    expect(clustersOf([...spots].reverse(), 1.5)).toEqual(clustersOf(spots, 1.5));
  });
  test('know the colours of their cities, the most frequent first', () => {
    expect(clustersOf([spot('a', 0, 3, 'red'), spot('b', 1, 1, 'blue'), spot('c', 1, 1, 'blue')], 2)[0]!.colors).toEqual([['blue', 2], ['red', 1]]);
  });
  test('no cities make none', () => {
    expect(clustersOf([], 10)).toEqual([]);
  });
  test('the disc grows with the root of the number, up to a bound; the zoom goes in half steps of doubling', () => {
    expect(discRadius(4) - 8).toBeCloseTo((discRadius(16) - 8) / 2, 9);
    expect(discRadius(9999)).toBe(17);
    expect([zoomStep(1), zoomStep(1.1), zoomStep(1.5), zoomStep(4)]).toEqual([0, 0, 0.5, 2]);
  });
});
