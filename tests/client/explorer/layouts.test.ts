import { describe, expect, test } from 'vitest';
import { datasetFromEgo, datasetFromSnapshot } from '../../../client/explorer/data/dataset.ts';
import { blocks } from '../../../client/explorer/layout/blocks.ts';
import { circle } from '../../../client/explorer/layout/circle.ts';
import { neighbourLists, siftedOrder } from '../../../client/explorer/layout/crossings.ts';
import { geographic } from '../../../client/explorer/layout/geographic.ts';
import { placeBy } from '../../../client/explorer/layout/place.ts';
import { awayFrom } from '../../../client/explorer/layout/away-from.ts';
import { rings, stepsFrom } from '../../../client/explorer/layout/rings.ts';
import { firstYears, timeline } from '../../../client/explorer/layout/timeline.ts';
import { LAYOUTS } from '../../../client/state/exploration.ts';
import { circularCrossings, countCrossings, countOverlaps } from './layout-counts.ts';
import { ego, egoNode, SNAPSHOT, tie } from './networks.ts';

const data = datasetFromSnapshot(SNAPSHOT);
const words = { steps: String, apart: 'apart', unknown: 'unknown', type: String, undated: 'undated', unplaced: 'unplaced', loose: 'loose', community: (name: string) => name };

describe('order round a circle', () => {
  // A square 0-1-2-3 whose links join opposite corners once 1 and 2 stand in the wrong order.
  const square = neighbourLists(4, [[0, 1], [1, 2], [2, 3], [3, 0]]);
  test('crossings are counted: none in the square, one when two corners are exchanged', () => {
    expect(circularCrossings([0, 1, 2, 3], square)).toBe(0);
    expect(circularCrossings([0, 2, 1, 3], square)).toBe(1);
    // All six links of four nodes: the two diagonals cross.
    expect(circularCrossings([0, 1, 2, 3], neighbourLists(4, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]))).toBe(1);
  });
  test('sifting takes out every crossing that can go', () => {
    expect(circularCrossings(siftedOrder([0, 2, 1, 3], square), square)).toBe(0);
    // A ring of eight in a shuffled order.
    const ring = neighbourLists(8, Array.from({ length: 8 }, (_, at) => [at, (at + 1) % 8] as const));
    const shuffled = [0, 4, 2, 6, 1, 5, 3, 7];
    expect(circularCrossings(shuffled, ring)).toBeGreaterThan(5);
    expect(circularCrossings(siftedOrder(shuffled, ring), ring)).toBe(0);
  });
  test('a node stays among its group', () => {
    const order = siftedOrder([0, 2, 1, 3], square, (node) => (node === 0 || node === 2 ? 'a' : 'b'));
    expect(new Set(order.slice(0, 2))).toEqual(new Set([0, 2]));
  });
  test('is the same each time and leaves its input', () => {
    const given = [0, 2, 1, 3];
    expect(siftedOrder(given, square)).toEqual(siftedOrder(given, square));
    expect(given).toEqual([0, 2, 1, 3]);
  });
});

describe('what is counted', () => {
  const at = (x: number, y: number) => ({ x, y });
  test('straight links cross, but not at a common end', () => {
    const points = [at(0, 0), at(2, 2), at(0, 2), at(2, 0)];
    expect(countCrossings(points, [[0, 1], [2, 3]])).toBe(1);
    expect(countCrossings(points, [[0, 1], [1, 2]])).toBe(0);
    expect(countCrossings(points, [[0, 2], [1, 3]])).toBe(0);
  });
  test('discs that touch do not overlap', () => {
    expect(countOverlaps([at(0, 0), at(2, 0), at(3, 0)], [1, 1, 1])).toBe(1);
  });
  test('a point is measured from the inside of a line only', () => {
    expect(awayFrom(at(5, 3), at(0, 0), at(10, 0))).toEqual({ away: 3, side: 3, share: 0.5 });
    expect(awayFrom(at(-1, 0), at(0, 0), at(10, 0)).away).toBe(Infinity);
  });
});

describe('rings', () => {
  // a is the focus; b, c, d one step away; e two steps, through d.
  const network = datasetFromEgo([ego('a', [egoNode('a', 0, 3, 0), egoNode('b', 1, 1, 0), egoNode('c', 1, 1, 0), egoNode('d', 1, 2, 0), egoNode('e', 2, 1, 0)], [tie('a', 'b'), tie('a', 'c'), tie('a', 'd'), tie('d', 'e')])]);
  test('steps are counted from the focus, and what is out of reach has none', () => {
    expect([...stepsFrom(0, [[1], [0, 2], [1], []]).depth]).toEqual([0, 1, 2, -1]);
  });
  test('stand one step further out for each step away', () => {
    const { positions, guides } = rings(network, 0, words);
    const away = (id: string) => Math.hypot(positions.get(`city:${id}`)!.x, positions.get(`city:${id}`)!.y);
    expect(away('a')).toBe(0);
    for (const id of ['b', 'c', 'd']) expect(away(id)).toBeCloseTo(100);
    expect(away('e')).toBeCloseTo(200);
    expect(guides.filter((guide) => guide.is === 'ring').map((guide) => guide.label)).toEqual(['1', '2']);
    // The second step lies beyond the node it is reached through.
    const angle = (id: string) => Math.atan2(positions.get(`city:${id}`)!.y, positions.get(`city:${id}`)!.x);
    expect(angle('e')).toBeCloseTo(angle('d'));
  });
});

describe('by time', () => {
  test('the first year is that of the earliest occasion; without a date it is unknown', () => {
    // Aarhus: visit 2010. Bergen: visit 2010. Cork: workshop 2012 and an undated visit. Dakar has nothing.
    expect(firstYears(data)).toEqual([2010, 2010, 2012, null]);
  });
  test('runs from left to right by year, what has no date at the end', () => {
    const { positions, guides } = timeline(data, words);
    const x = (id: string) => positions.get(`city:${id}`)!.x;
    expect(x('aarhus')).toBeLessThan(x('cork'));
    expect(x('bergen')).toBeLessThan(x('cork'));
    expect(x('cork')).toBeLessThan(x('dakar'));
    expect(guides.filter((guide) => guide.is === 'line').map((guide) => guide.label)).toEqual(['2010', '2011', '2012', 'undated']);
  });
});

describe('by region', () => {
  test('each node lies in the block of its region', () => {
    const { positions, guides } = blocks(data, words);
    const inside = (id: string, label: string) => {
      const box = guides.find((guide) => guide.is === 'box' && guide.label === label);
      if (box?.is !== 'box') throw new Error(label);
      const { x, y } = positions.get(`city:${id}`)!;
      return x > box.from.x && x < box.to.x && y < box.from.y && y > box.to.y;
    };
    for (const id of ['aarhus', 'bergen', 'cork']) expect(inside(id, 'Europe')).toBe(true);
    expect(inside('dakar', 'Africa')).toBe(true);
    expect(inside('dakar', 'Europe')).toBe(false);
  });
});

describe('round a circle', () => {
  test('communities stand together, what has no link below', () => {
    const { positions } = circle(data, new Map([['aarhus', 'aarhus'], ['bergen', 'aarhus'], ['cork', 'cork'], ['dakar', 'dakar']]), words);
    const away = ['aarhus', 'bergen', 'cork'].map((id) => Math.hypot(positions.get(`city:${id}`)!.x, positions.get(`city:${id}`)!.y));
    expect(away[0]).toBeCloseTo(away[1]!);
    expect(away[1]).toBeCloseTo(away[2]!);
    expect(positions.get('city:dakar')!.y).toBeLessThan(-away[0]!);
  });
  test('waits for the communities rather than guess them', () => {
    expect(placeBy('circle', data, { focus: null, groups: null })).toBeNull();
  });
});

describe('by place', () => {
  test('west is left, north is up, and what has no coordinates stands below', () => {
    const { positions } = geographic(data, () => 4, words);
    const at = (id: string) => positions.get(`city:${id}`)!;
    expect(at('cork').x).toBeLessThan(at('bergen').x);
    expect(at('bergen').y).toBeGreaterThan(at('aarhus').y);
    expect(at('dakar').y).toBeLessThan(Math.min(at('cork').y, at('aarhus').y));
  });
});

test('every layout has a place for every node, the same each time', () => {
  const placing = { focus: 'city:aarhus', groups: new Map([['aarhus', 'aarhus'], ['bergen', 'aarhus'], ['cork', 'cork'], ['dakar', 'dakar']]) };
  for (const layout of LAYOUTS) {
    if (layout === 'force') continue;
    const placed = placeBy(layout, data, placing)!;
    expect([...placed.positions.keys()].sort(), layout).toEqual(data.nodes.map(({ key }) => key).sort());
    expect([...placed.positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)), layout).toBe(true);
    expect(placeBy(layout, data, placing), layout).toEqual(placed);
  }
});
