/** Lines and words beneath a picture that say what its places mean: rings, years, regions, communities. */
import type { Point } from './positions.ts';

export type Guide =
  | { readonly is: 'ring'; readonly at: Point; readonly radius: number; readonly label: string | null }
  | { readonly is: 'line'; readonly from: Point; readonly to: Point; readonly label: string | null }
  | { readonly is: 'box'; readonly from: Point; readonly to: Point; readonly label: string }
  /** Words on their own, turned outward from the middle of a circle where an angle is given. */
  | { readonly is: 'name'; readonly at: Point; readonly label: string; readonly align: 'start' | 'center' | 'end' };

export interface Placed {
  readonly positions: ReadonlyMap<string, Point>;
  readonly guides: readonly Guide[];
}

/** The corners of what guides take up, so that the picture holds them too. */
export function guidePoints(guides: readonly Guide[]): Point[] {
  return guides.flatMap((guide) => {
    if (guide.is === 'name') return [guide.at];
    if (guide.is !== 'ring') return [guide.from, guide.to];
    const { at: { x, y }, radius } = guide;
    return [{ x: x - radius, y: y - radius }, { x: x + radius, y: y + radius }];
  });
}
