/** From the rows of the robustness measure to curves, one a strategy. */
import type { MeasureResult } from '#model/measure.ts';
import type { Curve } from '../../charts/curves.ts';
import { numberOf, recordsOf, textOf } from '../measures/result-columns.ts';

/** `value` has a band of its own (random removals differ); the largest part has none. */
export function curvesOf(result: Pick<MeasureResult, 'columns' | 'rows'>, show: 'value' | 'largest', name: (strategy: string) => string): Curve[] {
  const curves = new Map<string, { x: number; y: number; low: number | null; high: number | null }[]>();
  for (const record of recordsOf(result)) {
    const [strategy, x, y] = [textOf(record, 'strategy'), numberOf(record, 'share'), numberOf(record, show)];
    if (strategy === null || x === null || y === null) continue;
    const points = curves.get(strategy) ?? [];
    points.push({ x, y, low: show === 'value' ? numberOf(record, 'low') : null, high: show === 'value' ? numberOf(record, 'high') : null });
    curves.set(strategy, points);
  }
  return [...curves].map(([strategy, points]) => ({ label: name(strategy), points: points.sort((a, b) => a.x - b.x) }));
}

/** Area under each curve, by trapezoids over the share removed: small where the network falls apart early. */
export function areaUnder({ points }: Curve): number {
  return points.slice(1).reduce((sum, point, at) => {
    const before = points[at] as (typeof points)[number];
    return sum + ((point.y + before.y) / 2) * (point.x - before.x);
  }, 0);
}
