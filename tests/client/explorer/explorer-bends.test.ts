/** Links that bend round a node in their way; distances by hand. */
import { describe, expect, test } from 'vitest';
import { bendsRound, type Spot } from '../../../client/explorer/picture/bends.ts';

const spots = (...places: [string, number, number, number][]): Map<string, Spot> => new Map(places.map(([key, x, y, size]) => [key, { x, y, size }]));
const link = { key: 'l', source: 'a', target: 'b' };

describe('links round nodes', () => {
  test('a link that meets no node stays straight', () => {
    expect(bendsRound(spots(['a', 0, 0, 5], ['b', 100, 0, 5], ['c', 50, 30, 5]), [link]).size).toBe(0);
  });
  test('a node in the middle is passed with four pixels of room', () => {
    // Lacking 6 + 4 − 0 = 10 pixels at half the way: 10 = 2 · ½ · ½ · c · 100, so c = 0.2.
    expect(bendsRound(spots(['a', 0, 0, 5], ['b', 100, 0, 5], ['c', 50, 0, 6]), [link]).get('l')).toBeCloseTo(0.2, 12);
  });
  test('the bend goes away from the node', () => {
    // 3 pixels below the line on a screen whose y grows downward, 7 lacking: c = 0.14; a node above turns the sign.
    expect(bendsRound(spots(['a', 0, 0, 5], ['b', 100, 0, 5], ['c', 50, 3, 6]), [link]).get('l')).toBeCloseTo(0.14, 12);
    expect(bendsRound(spots(['a', 0, 0, 5], ['b', 100, 0, 5], ['c', 50, -3, 6]), [link]).get('l')).toBeCloseTo(-0.14, 12);
  });
  test('nodes beside an end, hidden ends and loops are left alone, and no bend is wider than half the length', () => {
    expect(bendsRound(spots(['a', 0, 0, 5], ['b', 100, 0, 5], ['c', 5, 0, 6]), [link]).size).toBe(0);
    expect(bendsRound(spots(['a', 0, 0, 5], ['c', 50, 0, 6]), [link, { key: 'loop', source: 'a', target: 'a' }]).size).toBe(0);
    expect(bendsRound(spots(['a', 0, 0, 5], ['b', 10, 0, 5], ['c', 5, 0, 40]), [link]).get('l')).toBe(0.5);
  });
});
