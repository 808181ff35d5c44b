import { describe, expect, test } from 'vitest';
import { arrange, type LayoutRequest } from '../../../client/explorer/layout/arrange.ts';
import { datasetFromEgo, datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { layoutRequest } from '../../../client/explorer/layout/layout.ts';
import { hashShare, PositionMemory, seedPositions } from '../../../client/explorer/layout/positions.ts';
import { ego, egoNode, SNAPSHOT, tie } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
function settle(request: LayoutRequest): Float32Array {
  const rounds = arrange(request);
  for (;;) {
    const { value, done } = rounds.next();
    if (done) return value;
  }
}
const point = (flat: Float32Array, at: number) => ({ x: flat[at * 2]!, y: flat[at * 2 + 1]! });
const distance = (flat: Float32Array, a: number, b: number) => Math.hypot(point(flat, a).x - point(flat, b).x, point(flat, a).y - point(flat, b).y);

describe('first places', () => {
  test('are those of the map where most cities have coordinates', () => {
    const { positions } = seedPositions(data, new Map(), null);
    expect(positions.get('city:cork')!.x).toBeLessThan(positions.get('city:bergen')!.x);
    expect(positions.get('city:bergen')!.x).toBeLessThan(positions.get('city:aarhus')!.x);
    expect(positions.get('city:bergen')!.y).toBeGreaterThan(positions.get('city:cork')!.y);
    expect(positions.size).toBe(4);
  });
  test('are the same each time', () => {
    expect(seedPositions(data, new Map(), null)).toEqual(seedPositions(data, new Map(), null));
    expect(hashShare('city:kobe-jp')).toBe(hashShare('city:kobe-jp'));
    expect(hashShare('a')).not.toBe(hashShare('b'));
  });
  test('of newcomers are near their neighbours, and those already there stay', () => {
    const network = datasetFromEgo([ego('a', [egoNode('a', 0, 1, 0), egoNode('b', 1, 2, 0), egoNode('c', 1, 1, 0)], [tie('a', 'b'), tie('b', 'c')])]);
    const known = new Map([['city:a', { x: 0, y: 0 }], ['city:b', { x: 500, y: 0 }]]);
    const { positions, fresh } = seedPositions(network, known, 'city:a');
    expect(positions.get('city:b')).toEqual({ x: 500, y: 0 });
    expect([...fresh]).toEqual(['city:c']);
    const c = positions.get('city:c')!;
    expect(Math.hypot(c.x - 500, c.y)).toBeLessThan(40);
  });
});

describe('a layout', () => {
  const { positions } = seedPositions(data, new Map(), null);
  const request = layoutRequest(data, positions, () => false, () => 6);
  test('settles by itself, at the same places each time', () => {
    expect(settle(request)).toEqual(settle(request));
  });
  test('leaves no two nodes on each other, and the unlinked one below', () => {
    const flat = settle(request);
    for (const [a, b] of [[0, 1], [1, 2], [0, 2]] as const) expect(distance(flat, a, b)).toBeGreaterThan(1);
    expect(point(flat, 3).y).toBeLessThan(Math.min(...[0, 1, 2].map((at) => point(flat, at).y)));
  });
  test('moves no node that keeps its place', () => {
    const flat = settle(layoutRequest(data, positions, (key) => key === 'city:aarhus', () => 6));
    expect(point(flat, 0).x).toBeCloseTo(positions.get('city:aarhus')!.x, 3);
    expect(point(flat, 0).y).toBeCloseTo(positions.get('city:aarhus')!.y, 3);
  });
  test('leaves its input as it was', () => {
    const before = request.positions.slice();
    settle(request);
    expect(request.positions).toEqual(before);
  });
  test('of a network without links sets all nodes in rows', () => {
    const empty = datasetFromSnapshot({ ...SNAPSHOT, links: { source: [], target: [], occasions: [] } });
    const flat = settle(layoutRequest(empty, positions, () => false, () => 6));
    expect(new Set([0, 1, 2, 3].map((at) => `${point(flat, at).x},${point(flat, at).y}`)).size).toBe(4);
  });
});

describe('the memory of positions', () => {
  const storage = (text: string | null = null) => {
    let held = text;
    return { getItem: () => held, setItem: (_: string, value: string) => { held = value; }, removeItem: () => { held = null; }, held: () => held };
  };
  test('survives a visit while the data version is the same', () => {
    const box = storage();
    const first = new PositionMemory(box);
    first.recall('v-1', 'whole');
    first.remember('whole', new Map([['city:a', { x: 1.26, y: -2 }]]));
    expect(new PositionMemory(box).recall('v-1', 'whole').get('city:a')).toEqual({ x: 1.3, y: -2 });
    expect(new PositionMemory(box).recall('v-2', 'whole').size).toBe(0);
  });
  test('within a visit outlives a change of the data', () => {
    const memory = new PositionMemory(storage());
    memory.recall('v-1', 'whole');
    memory.remember('whole', new Map([['city:a', { x: 1, y: 2 }]]));
    expect(memory.recall('v-2', 'whole').get('city:a')).toEqual({ x: 1, y: 2 });
  });
  test('starts afresh from what it cannot read', () => {
    expect(new PositionMemory(storage('{not json')).recall('v-1', 'whole').size).toBe(0);
    expect(new PositionMemory(storage('{"dataVersion":"v-1"}')).recall('v-1', 'whole').size).toBe(0);
    expect(new PositionMemory(null).recall('v-1', 'whole').size).toBe(0);
  });
});
