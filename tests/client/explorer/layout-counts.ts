/**
 * How readable an arrangement is: links that cross, and nodes that lie on each other. Counted,
 * so that a layout can be held to a bound.
 *
 * Purchase 2002, Metrics for graph drawing aesthetics, J. Visual Languages and Computing 13(5).
 */
import type { Point } from '../../../client/explorer/layout/positions.ts';

export type Line = readonly [number, number];

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Pairs of straight links without a common end that cross. Links on one line do not count. */
export function countCrossings(points: readonly Point[], links: readonly Line[]): number {
  let crossings = 0;
  for (let first = 0; first < links.length; first += 1) {
    const [a, b] = links[first]!;
    const [p, q] = [points[a]!, points[b]!];
    for (let second = first + 1; second < links.length; second += 1) {
      const [c, d] = links[second]!;
      if (a === c || a === d || b === c || b === d) continue;
      const [r, s] = [points[c]!, points[d]!];
      if (turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0) crossings += 1;
    }
  }
  return crossings;
}

/** Pairs of discs that lie on each other. */
export function countOverlaps(points: readonly Point[], radii: readonly number[]): number {
  let overlaps = 0;
  points.forEach((a, first) => {
    for (let second = first + 1; second < points.length; second += 1) {
      const b = points[second]!;
      if (Math.hypot(a.x - b.x, a.y - b.y) < (radii[first]! + radii[second]!) * 0.98) overlaps += 1;
    }
  });
  return overlaps;
}

/** Crossings of straight links between nodes on a circle in this order. */
export function circularCrossings(order: readonly number[], neighbours: readonly (readonly number[])[]): number {
  const place = new Map(order.map((node, at) => [node, at]));
  const chords = order.flatMap((node) => neighbours[node]!.filter((other) => place.has(other) && place.get(other)! > place.get(node)!).map((other) => [place.get(node)!, place.get(other)!] as const));
  let crossings = 0;
  chords.forEach(([a, b], at) => {
    for (const [c, d] of chords.slice(at + 1)) if ((a < c && c < b && b < d) || (c < a && a < d && d < b)) crossings += 1;
  });
  return crossings;
}
