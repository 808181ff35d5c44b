/** Which points lie within a shape that was drawn. */
import type { Point } from '../layout/positions.ts';

/** Even-odd rule: a ray from the point crosses the outline an odd number of times. Fewer than three corners hold nothing. */
export function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (let at = 0, before = outline.length - 1; at < outline.length; before = at, at += 1) {
    const [a, b] = [outline[at]!, outline[before]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** The four corners of the upright rectangle between two of them. */
export const boxOf = (from: Point, to: Point): Point[] => [{ x: from.x, y: from.y }, { x: to.x, y: from.y }, { x: to.x, y: to.y }, { x: from.x, y: to.y }];
