/**
 * Nodes on their way between two arrangements: where the layout has them and where the map
 * has them. A journey can turn back at any moment and goes on from where the nodes are.
 */
import type { Camera } from '../../state/exploration.ts';
import type { Point } from '../layout/positions.ts';

/** Bounds in the coordinates of the picture. */
export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}
export interface Arrangement {
  readonly points: ReadonlyMap<string, Point>;
  readonly extent: Extent;
  /** Null where the camera is left to the person. */
  readonly camera: Camera | null;
  /** How much of the map shows: 0 on the network, 1 on the map. */
  readonly map: number;
}
export const JOURNEY_MS = 700;

/** Gentle at both ends. */
const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2);
const between = (a: number, b: number, share: number): number => a + (b - a) * share;
const blendPair = (a: readonly [number, number], b: readonly [number, number], share: number): [number, number] => [between(a[0], b[0], share), between(a[1], b[1], share)];

export function blend(from: Arrangement, to: Arrangement, share: number): Arrangement {
  if (share >= 1) return to;
  const points = new Map<string, Point>();
  for (const [key, end] of to.points) {
    const start = from.points.get(key) ?? end;
    points.set(key, { x: between(start.x, end.x, share), y: between(start.y, end.y, share) });
  }
  return {
    points, map: between(from.map, to.map, share),
    extent: { x: blendPair(from.extent.x, to.extent.x, share), y: blendPair(from.extent.y, to.extent.y, share) },
    camera: from.camera === null || to.camera === null ? to.camera : { x: between(from.camera.x, to.camera.x, share), y: between(from.camera.y, to.camera.y, share), ratio: between(from.camera.ratio, to.camera.ratio, share) },
  };
}

/** What is between departure and arrival; `at` a time gives where everything is then. */
export class Journey {
  private readonly from: Arrangement;
  readonly to: Arrangement;
  private readonly began: number;
  private readonly milliseconds: number;

  constructor(from: Arrangement, to: Arrangement, began: number, milliseconds = JOURNEY_MS) {
    [this.from, this.to, this.began, this.milliseconds] = [from, to, began, milliseconds];
  }

  share(time: number): number {
    return Math.min(1, Math.max(0, this.milliseconds === 0 ? 1 : (time - this.began) / this.milliseconds));
  }

  at(time: number): Arrangement {
    return blend(this.from, this.to, eased(this.share(time)));
  }

  /** Another way from where it is now. */
  turn(to: Arrangement, time: number): Journey {
    return new Journey(this.at(time), to, time);
  }
}

export function extentOf(points: Iterable<Point>): Extent {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)];
  return x0 === Infinity ? { x: [0, 1], y: [0, 1] } : { x: [x0, x1], y: [y0, y1] };
}
