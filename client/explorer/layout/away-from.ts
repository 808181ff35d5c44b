/** How far a point is from a line between two others. */
import type { Point } from './positions.ts';

/** How far a point is from the middle part of a line, and at which share of it; the ends themselves do not count. */
export function awayFrom(point: Point, from: Point, to: Point): { away: number; side: number; share: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length * length);
  const side = (dx * (point.y - from.y) - dy * (point.x - from.x)) / length;
  return { away: share <= 0 || share >= 1 ? Infinity : Math.abs(side), side, share };
}
