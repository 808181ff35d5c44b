/**
 * Layouts of the starter network held to bounds: links that cross, nodes on each other. The
 * bounds are what was reached and looked at; a change that makes a picture worse fails here.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { datasetFromSnapshot, type Dataset } from '../../../client/explorer/data/dataset.ts';
import { arrange } from '../../../client/explorer/layout/arrange.ts';
import { layoutRequest } from '../../../client/explorer/layout/layout.ts';
import { placeBy, type PlacedLayout } from '../../../client/explorer/layout/place.ts';
import { seedPositions, type Point } from '../../../client/explorer/layout/positions.ts';
import { countCrossings, countOverlaps, type Line } from './layout-counts.ts';
import { sizeScale } from '../../../client/explorer/picture/scales.ts';
import { toSnapshot } from '../../../server/graph/network-snapshot.ts';
import { rowsOf, run } from '../../analytics/linked-cities.ts';
import { starterNetwork } from '../../analytics/real-networks.ts';

/** Stage of a desktop window with both panels, less its padding; radii are in pixels. */
const STAGE = { width: 840 - 96, height: 640 - 96 };
const FILTERS = { from: null, to: null, kind: null, topic: null, country: null, dataset: null };
let data: Dataset;
let groups: Map<string, string>;
let links: Line[];

beforeAll(async () => {
  const network = await starterNetwork();
  data = datasetFromSnapshot(toSnapshot(network, 'undirected', FILTERS));
  groups = new Map(rowsOf(run(network, 'community')).map((row) => [String(row.id), String(row.value)]));
  links = data.links.map(({ source, target }) => [source, target] as const);
});

function quality(positions: ReadonlyMap<string, Point>) {
  const points = data.nodes.map(({ key }) => positions.get(key)!);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const unit = Math.min(STAGE.width / (Math.max(...xs) - Math.min(...xs)), STAGE.height / (Math.max(...ys) - Math.min(...ys)));
  const { sizeOf } = sizeScale(data, 'degree', null);
  return { crossings: countCrossings(points, links), overlaps: countOverlaps(points.map(({ x, y }) => ({ x: x * unit, y: y * unit })), data.nodes.map((_, at) => sizeOf(at))) };
}
function force(): ReadonlyMap<string, Point> {
  const rounds = arrange(layoutRequest(data, seedPositions(data, new Map(), null).positions, () => false, sizeScale(data, 'degree', null).sizeOf));
  for (;;) {
    const { value, done } = rounds.next();
    if (done) return new Map(data.nodes.map(({ key }, at) => [key, { x: value[at * 2]!, y: value[at * 2 + 1]! }]));
  }
}

describe('on the starter network', () => {
  test('forces', () => {
    const found = quality(force());
    expect(found.overlaps).toBeLessThanOrEqual(5);
    expect(found.crossings).toBeLessThanOrEqual(32_000);
  });
  for (const [layout, overlaps, crossings] of [['radial', 160, 90_000], ['region', 20, 300_000], ['time', 170, 180_000], ['map', 40, 260_000], ['circle', 140, 52_000]] as const) {
    test(layout, () => {
      const { positions } = placeBy(layout satisfies PlacedLayout, data, { focus: null, groups })!;
      const found = quality(positions);
      expect(found.overlaps).toBeLessThanOrEqual(overlaps);
      expect(found.crossings).toBeLessThanOrEqual(crossings);
    });
  }
});
