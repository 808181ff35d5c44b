/**
 * The projection that suits what is shown: the world in Equal Earth, a wide region in the
 * middle latitudes in an equal-area cone, any other region in an azimuthal equal-area plane.
 * Areas are true in all three. Bounds are rounded outward, so that one city more or less
 * does not move the map.
 */
import { geoAzimuthalEqualArea, geoBounds, geoConicEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from 'd3';
import type { Point } from '../layout/positions.ts';

export interface Place {
  readonly lat: number;
  readonly lon: number;
}
/** What the map is of. `west` to `east` goes eastward and may pass 180°. */
export interface Frame {
  readonly kind: 'world' | 'cone' | 'plane';
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}
/** Bounds in the coordinates of the picture, y upward. */
export interface Box {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** A region wider than this from its middle is the world. */
const WORLD_RADIUS = 55;
const STEP = 5;
/** Half the width and height of the smallest map, in degrees. */
const LEAST = 2.5;
/** Atlantic in the middle, cut through the Bering Strait. */
const WORLD_TURN = -11;
const SCALE = 200;
const RADIANS = Math.PI / 180;

export function frameOf(places: readonly Place[]): Frame {
  const [lowest, highest] = places.reduce(([low, high], { lat }) => [Math.min(low, lat), Math.max(high, lat)], [Infinity, -Infinity]);
  const south = Math.max(-90, floorTo(lowest));
  const north = Math.min(90, ceilTo(Math.max(highest, south + 2 * LEAST)));
  const world: Frame = { kind: 'world', west: -180, east: 180, south: places.length === 0 ? -60 : Math.max(-90, south), north: places.length === 0 ? 80 : north };
  if (places.length === 0) return world;
  const [[left], [right]] = geoBounds({ type: 'MultiPoint', coordinates: places.map(({ lon, lat }) => [lon, lat]) });
  const [west, east] = [floorTo(left), ceilTo(right < left ? right + 360 : right)];
  const frame = { west, east: Math.max(east, west + 2 * LEAST), south, north };
  const middle = middleOf(frame);
  const radius = Math.max(...places.map(({ lon, lat }) => geoDistance(middle, [lon, lat]))) / RADIANS;
  if (radius > WORLD_RADIUS) return { ...world, kind: 'world' };
  const [width, height] = [(frame.east - frame.west) * Math.cos(middle[1] * RADIANS), frame.north - frame.south];
  const temperate = Math.abs(middle[1]) >= 20 && Math.abs(middle[1]) <= 65 && south * north > 0;
  return { kind: temperate && width > height ? 'cone' : 'plane', ...frame };
}

export function projectionOf({ kind, west, east, south, north }: Frame): GeoProjection {
  const [lon, lat] = middleOf({ west, east, south, north });
  // Fine enough for the closest view, not only for the first.
  if (kind === 'world') return geoEqualEarth().rotate([WORLD_TURN, 0]).scale(SCALE).translate([0, 0]).precision(0.1);
  if (kind === 'plane') return geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(SCALE).translate([0, 0]).clipAngle(90).precision(0.05);
  const inset = (north - south) / 6;
  return geoConicEqualArea().parallels([south + inset, north - inset]).rotate([-lon, 0]).center([0, lat]).scale(SCALE).translate([0, 0]).precision(0.05);
}

/** Where a place is on the picture, y upward. */
export function pointOf(projection: GeoProjection, { lon, lat }: Place): Point {
  const point = projection([lon, lat]);
  if (point === null) throw new Error(`The projection has no point for latitude ${lat}, longitude ${lon}.`);
  return { x: point[0], y: -point[1] };
}

/** What a map of this frame shows at the first zoom: the outline of the bounds, with some room. */
export function boxOf(frame: Frame, projection: GeoProjection): Box {
  const { kind, west, east, south, north } = frame;
  // The edge of the world itself belongs to both sides of the cut.
  const [left, right] = kind === 'world' ? [-WORLD_TURN - 179.99, -WORLD_TURN + 179.99] : [west, east];
  const points: Point[] = [];
  for (let step = 0; step <= 24; step += 1) {
    const [lon, lat] = [left + ((right - left) * step) / 24, south + ((north - south) * step) / 24];
    points.push(pointOf(projection, { lon, lat: south }), pointOf(projection, { lon, lat: north }), pointOf(projection, { lon: left, lat }), pointOf(projection, { lon: right, lat }));
  }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // The picture keeps a margin for labels; the open sea at the edges of the world may run into it.
  const room = (kind === 'world' ? -0.05 : 0.04) * Math.max(x1 - x0, y1 - y0);
  return { x: [x0 - room, x1 + room], y: kind === 'world' ? [y0, y1] : [y0 - room, y1 + room] };
}

const middleOf = ({ west, east, south, north }: Omit<Frame, 'kind'>): [number, number] => [(west + east) / 2, (south + north) / 2];
const floorTo = (value: number): number => Math.floor(value / STEP) * STEP;
const ceilTo = (value: number): number => Math.ceil(value / STEP) * STEP;
