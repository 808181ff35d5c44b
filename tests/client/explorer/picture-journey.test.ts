import { describe, expect, test } from 'vitest';
import { extentOf, Journey, JOURNEY_MS, type Arrangement } from '../../../client/explorer/picture/journey.ts';

const arrangement = (x: number, map: number): Arrangement => ({ points: new Map([['a', { x, y: 0 }], ['b', { x: 10, y: x }]]), extent: { x: [0, 10], y: [0, 10 + x] }, camera: { x: 0.5, y: 0.5, ratio: 1 + map }, map });
const NETWORK = arrangement(0, 0);
const MAP = arrangement(100, 1);

describe('nodes on their way between network and map', () => {
  test('start where they were, are half way in the middle, and arrive', () => {
    const journey = new Journey(NETWORK, MAP, 1000);
    expect(journey.at(1000).points.get('a')).toEqual({ x: 0, y: 0 });
    expect(journey.at(1000 + JOURNEY_MS / 2)).toMatchObject({ map: 0.5, camera: { ratio: 1.5 }, extent: { y: [0, 60] } });
    expect(journey.at(1000 + JOURNEY_MS / 2).points.get('b')).toEqual({ x: 10, y: 50 });
    expect(journey.at(1000 + JOURNEY_MS)).toBe(MAP);
    expect(journey.at(9e9)).toBe(MAP);
  });
  test('turned back midway, go on from where they are', () => {
    const back = new Journey(NETWORK, MAP, 0).turn(NETWORK, JOURNEY_MS / 2);
    expect(back.at(JOURNEY_MS / 2).points.get('a')).toEqual({ x: 50, y: 0 });
    expect(back.at(JOURNEY_MS).points.get('a')).toEqual({ x: 25, y: 0 });
    expect(back.at(JOURNEY_MS * 1.5)).toBe(NETWORK);
  });
  test('a node that was not there before appears at its end', () => {
    const journey = new Journey({ ...NETWORK, points: new Map([['a', { x: 0, y: 0 }]]) }, MAP, 0);
    expect(journey.at(10).points.get('b')).toEqual({ x: 10, y: 100 });
  });
  test('no nodes have an extent all the same', () => {
    expect(extentOf([])).toEqual({ x: [0, 1], y: [0, 1] });
    expect(extentOf([{ x: -1, y: 2 }, { x: 3, y: -4 }])).toEqual({ x: [-1, 3], y: [-4, 2] });
  });
});
