/**
 * Nodes where they lie on earth, in the projection that suits them, moved apart only as far
 * as discs would lie on each other. What has no coordinates stands in rows below.
 */
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import type { Dataset } from '../data/dataset.ts';
import { isLocated, mapScene } from '../map/map-scene.ts';
import { frameOf } from '../map/projection.ts';
import type { Placed } from './guides.ts';
import type { Point } from './positions.ts';
import { addRows, inReadingOrder } from './rows.ts';

/** Pixels that the picture is assumed to be wide, to turn radii into distances. */
const ASSUMED_PIXELS = 620;
/** More nodes than this take too long to move apart on the page. */
const TOO_MANY = 2500;

export function geographic(data: Dataset, radiusOf: (at: number) => number, words: { readonly unplaced: string }): Placed {
  const located = data.nodes.flatMap((node) => (isLocated(node) ? [{ lat: node.lat, lon: node.lon }] : []));
  const { points } = mapScene(data, frameOf(located));
  const [xs, ys] = [[...points.values()].map(({ x }) => x), [...points.values()].map(({ y }) => y)];
  const box = points.size === 0 ? { left: -100, right: 100, bottom: 0, size: 200 }
    : { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), size: Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 1) };
  const unit = box.size / ASSUMED_PIXELS;
  const positions = new Map<string, Point>(points);
  if (points.size <= TOO_MANY) {
    const bodies = data.nodes.flatMap((node, at): (SimulationNodeDatum & { key: string; home: Point; radius: number })[] => {
      const home = points.get(node.key);
      return home ? [{ key: node.key, home, x: home.x, y: home.y, radius: (radiusOf(at) + 1) * unit }] : [];
    });
    forceSimulation(bodies)
      .force('x', forceX<(typeof bodies)[number]>(({ home }) => home.x).strength(0.12)).force('y', forceY<(typeof bodies)[number]>(({ home }) => home.y).strength(0.12))
      .force('apart', forceCollide<(typeof bodies)[number]>(({ radius }) => radius).iterations(2)).stop().tick(40);
    // At the end only the overlaps count, not the way home.
    forceSimulation(bodies).force('apart', forceCollide<(typeof bodies)[number]>(({ radius }) => radius).iterations(2)).stop().tick(12);
    for (const { key, x, y } of bodies) positions.set(key, { x: x!, y: y! });
  }
  const unplaced = inReadingOrder(data, [...data.nodes.keys()].filter((at) => !points.has(data.nodes[at]!.key)));
  return { positions, guides: addRows(positions, data, unplaced, box, box.size / 26, words.unplaced) };
}
