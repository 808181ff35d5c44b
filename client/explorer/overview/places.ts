/**
 * Where groups and their cities are. Each group has a round territory, large enough for all
 * its cities, as near to where they lie on the map as the other territories allow. A closed
 * group stands in the middle of its territory, an open one fills it: opening moves nothing
 * else. The same groups give the same places on every machine.
 */
import { forceCollide, forceSimulation, forceX, forceY, geoEqualEarth, type SimulationNodeDatum } from 'd3';
import type { Dataset } from '../data/dataset.ts';
import { hashShare, type Point } from '../layout/positions.ts';
import type { Group, Scene } from './scene.ts';

export interface Territory extends Point {
  readonly radius: number;
}
export interface ScenePlaces {
  readonly positions: ReadonlyMap<string, Point>;
  /** By key of the group. */
  readonly territories: ReadonlyMap<string, Territory>;
  readonly box: { readonly x: [number, number]; readonly y: [number, number] };
}

/** Distance between cities that lie side by side. */
const STEP = 14;
const ROUNDS = 240;
/** Share of its territory that an open group takes. */
const FILLED = 0.94;

/** `arranged` holds places of cities within the unit circle, from an earlier layout. */
export function placeScene(scene: Scene, arranged: ReadonlyMap<string, Point> = new Map()): ScenePlaces {
  const map = mapPlaces(scene.base);
  const territories = territoriesOf(scene, map);
  const positions = new Map<string, Point>();
  for (const group of scene.groups) {
    const territory = territories.get(group.key)!;
    if (!group.open) {
      positions.set(group.key, { x: territory.x, y: territory.y });
      continue;
    }
    const within = placesWithin(scene.base, group, map);
    for (const at of group.members) {
      const { key } = scene.base.nodes[at]!;
      positions.set(key, inTerritory(arranged.get(key) ?? within.get(at)!, territory));
    }
  }
  return { positions, territories, box: boxOf([...territories.values()]) };
}

/** From the unit circle into a territory. */
export function inTerritory({ x, y }: Point, territory: Territory): Point {
  return { x: territory.x + x * territory.radius * FILLED, y: territory.y + y * territory.radius * FILLED };
}

/** Into the unit circle, the middle in the middle. */
export function toUnitCircle(points: readonly Point[]): Point[] {
  if (points.length === 0) return [];
  const [x, y] = [points.reduce((sum, point) => sum + point.x, 0) / points.length, points.reduce((sum, point) => sum + point.y, 0) / points.length];
  const farthest = points.reduce((most, point) => Math.max(most, Math.hypot(point.x - x, point.y - y)), 0) || 1;
  return points.map((point) => ({ x: (point.x - x) / farthest, y: (point.y - y) / farthest }));
}

/** Where each city lies on the map, in units of its half width; null where that is not known. */
function mapPlaces(data: Dataset): (Point | null)[] {
  const projection = geoEqualEarth().scale(1 / 2.7).translate([0, 0]);
  return data.nodes.map(({ lat, lon }) => {
    const point = lat === null || lon === null ? null : projection([lon, lat]);
    return point ? { x: point[0], y: -point[1] } : null;
  });
}

function territoriesOf({ groups, base }: Scene, map: readonly (Point | null)[]): Map<string, Territory> {
  const least = base.nodes.length / (groups.length * 8);
  const radii = groups.map(({ members }) => STEP * 0.62 * Math.sqrt(members.length + least));
  const reach = 1.25 * Math.hypot(...radii);
  const bodies = groups.map((group, order): SimulationNodeDatum & { home: Point; radius: number } => {
    const { x, y } = centreOf(group, map);
    return { x: x * reach, y: y * reach, home: { x: x * reach, y: y * reach }, radius: radii[order]! };
  });
  type Body = (typeof bodies)[number];
  forceSimulation(bodies)
    .force('x', forceX<Body>((body) => body.home.x).strength(0.12)).force('y', forceY<Body>((body) => body.home.y).strength(0.16))
    .force('apart', forceCollide<Body>((body) => body.radius * 1.06).strength(1).iterations(4)).stop().tick(ROUNDS);
  return new Map(groups.map(({ key }, order) => [key, { x: bodies[order]!.x!, y: bodies[order]!.y!, radius: radii[order]! }]));
}

/** Middle of those whose place is known; without any, a place of its own at the rim. */
function centreOf({ key, members }: Group, map: readonly (Point | null)[]): Point {
  const known = members.flatMap((at) => map[at] ?? []);
  if (known.length === 0) {
    const angle = hashShare(key) * Math.PI * 2;
    return { x: Math.cos(angle), y: Math.sin(angle) * 0.6 };
  }
  return { x: known.reduce((sum, { x }) => sum + x, 0) / known.length, y: known.reduce((sum, { y }) => sum + y, 0) / known.length };
}

/** Where cities of an open group start: as on the map, spread by rank along each axis so that crowded parts take their room. */
function placesWithin(data: Dataset, { members }: Group, map: readonly (Point | null)[]): Map<number, Point> {
  const rank = (axis: 'x' | 'y') => {
    const value = (at: number) => map[at]?.[axis] ?? 0;
    const order = [...members].sort((a, b) => value(a) - value(b) || a - b);
    return new Map(order.map((at, place) => [at, ((place + 0.5) / order.length) * 2 - 1]));
  };
  const [across, up] = [rank('x'), rank('y')];
  const places = new Map<number, Point>();
  for (const at of members) {
    const { key } = data.nodes[at]!;
    if (map[at] === null) {
      const [angle, distance] = [hashShare(key) * Math.PI * 2, Math.sqrt(hashShare(`${key}#`))];
      places.set(at, { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance });
      continue;
    }
    // From the square of ranks onto the disc.
    const [u, v] = [across.get(at)!, up.get(at)!];
    places.set(at, { x: u * Math.sqrt(1 - (v * v) / 2), y: v * Math.sqrt(1 - (u * u) / 2) });
  }
  return places;
}

function boxOf(territories: readonly Territory[]): ScenePlaces['box'] {
  // An open group leaves its rim mostly empty: the screen need not hold all of it.
  const box: { x: [number, number]; y: [number, number] } = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const { x, y, radius } of territories) {
    const half = radius * 0.8;
    box.x = [Math.min(box.x[0], x - half), Math.max(box.x[1], x + half)];
    box.y = [Math.min(box.y[0], y - half), Math.max(box.y[1], y + half)];
  }
  return box;
}
