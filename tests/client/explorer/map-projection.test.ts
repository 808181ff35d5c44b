import { geoArea } from 'd3';
import { describe, expect, test } from 'vitest';
import { mapScene, withoutPlace } from '../../../client/explorer/map/map-scene.ts';
import { boxOf, frameOf, pointOf, projectionOf } from '../../../client/explorer/map/projection.ts';
import { datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { SNAPSHOT } from './networks.ts';

const PARIS = { lat: 48.86, lon: 2.35 };
const WARSAW = { lat: 52.23, lon: 21.01 };
const LISBON = { lat: 38.72, lon: -9.14 };
const NAIROBI = { lat: -1.29, lon: 36.82 };
const LAGOS = { lat: 6.45, lon: 3.39 };
const LIMA = { lat: -12.05, lon: -77.04 };
const SUVA = { lat: -18.14, lon: 178.44 };
const APIA = { lat: -13.83, lon: -171.77 };

describe('the projection suits what is shown', () => {
  test('cities on three continents: the world', () => {
    expect(frameOf([PARIS, NAIROBI, LIMA])).toMatchObject({ kind: 'world', south: -15, north: 50 });
  });
  test('nothing with coordinates: the world as well', () => {
    expect(frameOf([])).toMatchObject({ kind: 'world', west: -180, east: 180 });
  });
  test('Europe is wide and temperate: a cone, its bounds rounded outward to 5 degrees', () => {
    expect(frameOf([PARIS, WARSAW, LISBON])).toEqual({ kind: 'cone', west: -10, east: 25, south: 35, north: 55 });
  });
  test('a region across the equator: a plane', () => {
    expect(frameOf([NAIROBI, LAGOS])).toEqual({ kind: 'plane', west: 0, east: 40, south: -5, north: 10 });
  });
  test('the Pacific is not cut at 180 degrees', () => {
    const frame = frameOf([SUVA, APIA]);
    expect(frame).toEqual({ kind: 'plane', west: 175, east: 190, south: -20, north: -10 });
    const projection = projectionOf(frame);
    // 9.8° of longitude at 16° south are 9.4° of arc, here 200 units a radian.
    expect(pointOf(projection, APIA).x - pointOf(projection, SUVA).x).toBeCloseTo((9.79 * Math.cos((16 * Math.PI) / 180) * Math.PI * 200) / 180, 0);
  });
  test('one city more inside the bounds moves nothing', () => {
    expect(frameOf([PARIS, WARSAW, LISBON, { lat: 45.5, lon: 12.3 }])).toEqual(frameOf([PARIS, WARSAW, LISBON]));
  });
  test('a single city has land around it', () => {
    expect(frameOf([PARIS])).toEqual({ kind: 'plane', west: 0, east: 5, south: 45, north: 50 });
  });
  test('each keeps areas: a square degree in the north and one in the south of the bounds cover what they do on the globe', () => {
    const frames = [frameOf([PARIS, NAIROBI, LIMA]), frameOf([PARIS, WARSAW, LISBON]), frameOf([NAIROBI, LAGOS])];
    for (const [frame, lat] of frames.flatMap((each) => [[each, each.north - 2], [each, each.south + 1]] as const)) {
      const projection = projectionOf(frame);
      const lon = (frame.west + frame.east) / 2;
      const ring = [[lon, lat], [lon, lat + 0.1], [lon + 0.1, lat + 0.1], [lon + 0.1, lat], [lon, lat]] as [number, number][];
      const flat = ring.map((each) => projection(each)!);
      const shoelace = Math.abs(flat.slice(1).reduce((sum, [x, y], at) => sum + flat[at]![0] * y - x * flat[at]![1], 0)) / 2;
      expect(shoelace / (200 * 200) / geoArea({ type: 'Polygon', coordinates: [ring] })).toBeCloseTo(1, 2);
    }
  });
});

describe('places on the map', () => {
  test('the middle of a plane is at 0, 0, and north is up', () => {
    const frame = frameOf([NAIROBI, LAGOS]);
    const projection = projectionOf(frame);
    expect(pointOf(projection, { lat: 2.5, lon: 20 }).x).toBeCloseTo(0, 6);
    expect(pointOf(projection, { lat: 2.5, lon: 20 }).y).toBeCloseTo(0, 6);
    // One degree of arc is 200 · π / 180 units near the middle.
    expect(pointOf(projection, { lat: 3.5, lon: 20 }).y).toBeCloseTo((200 * Math.PI) / 180, 2);
  });
  test('everything shown lies in the first view', () => {
    for (const places of [[PARIS, WARSAW, LISBON], [NAIROBI, LAGOS], [SUVA, APIA]]) {
      const frame = frameOf(places);
      const projection = projectionOf(frame);
      const box = boxOf(frame, projection);
      for (const place of places) {
        const { x, y } = pointOf(projection, place);
        expect(x > box.x[0] && x < box.x[1] && y > box.y[0] && y < box.y[1]).toBe(true);
      }
    }
  });
  test('a city without coordinates has no place and is named', () => {
    const data = datasetFromSnapshot(SNAPSHOT);
    const scene = mapScene(data, frameOf([PARIS]));
    expect([...scene.points.keys()]).toEqual(['city:aarhus', 'city:bergen', 'city:cork']);
    expect(withoutPlace(data, new Uint8Array(4).fill(1)).map(({ label }) => label)).toEqual(['Dakar']);
    expect(withoutPlace(data, Uint8Array.from([1, 1, 1, 0]))).toEqual([]);
  });
  test('cities with the same coordinates stand apart', () => {
    const nodes = ['a', 'b', 'c'].map((key) => ({ ...datasetFromSnapshot(SNAPSHOT).nodes[0]!, key }));
    const points = [...mapScene({ nodes }, frameOf([PARIS])).points.values()];
    for (const [at, one] of points.entries()) for (const other of points.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.05);
  });
});
