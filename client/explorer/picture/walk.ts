/** Walking the picture by arrow keys: the neighbour that lies most in that direction. */
import { neighboursOf, type Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import type { Point } from '../layout/positions.ts';

export const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: 1 }, ArrowDown: { x: 0, y: -1 },
};

/** Key of the shown neighbour best matching the direction; null when none lies within a quarter turn of it. */
export function neighbourTowards(data: Dataset, filtered: Filtered, from: string, direction: Point, positionOf: (key: string) => Point | null): string | null {
  const at = data.nodeAt.get(from);
  const origin = positionOf(from);
  if (at === undefined || origin === null) return null;
  let best: string | null = null;
  let bestScore = Infinity;
  for (const other of neighboursOf(data, at)) {
    const { key } = data.nodes[other]!;
    const point = filtered.nodeShown[other] ? positionOf(key) : null;
    if (!point) continue;
    const [dx, dy] = [point.x - origin.x, point.y - origin.y];
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (along <= 0 || aside > along * 2.5) continue;
    const score = along + aside * 2;
    if (score < bestScore) [best, bestScore] = [key, score];
  }
  return best;
}

/** Where to begin: the focus, else the shown node with most neighbours. */
export function mostConnected(data: Dataset, filtered: Filtered): string | null {
  let best = -1;
  data.nodes.forEach((_, at) => { if (filtered.nodeShown[at] && (best === -1 || filtered.degree[at]! > filtered.degree[best]!)) best = at; });
  return data.nodes[best]?.key ?? null;
}
