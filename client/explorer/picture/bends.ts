/**
 * Straight links of a small picture that would run through a third node bend round it, to the
 * side where there is more room. In a crowd nearly every link passes some node, and bends
 * would say nothing.
 */
import { awayFrom } from '../layout/away-from.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
/** Links up to which bends help to read. */
export const MOST_BENT = 400;
/** Pixels between a link and a node it passes. */
const ROOM = 4;
/** A node so close to an end, as a share of the link, is left to its place beside that end. */
const END = 0.1;
const MOST = 0.5;

/**
 * Curvature of each link that bends, by key: the control point lies `curvature` × length
 * beside the middle, to the left of the direction as it looks on the screen. `spots` are on
 * the screen, in pixels, y down.
 */
export function bendsRound(spots: ReadonlyMap<string, Spot>, links: readonly { key: string; source: string; target: string }[]): Map<string, number> {
  const bends = new Map<string, number>();
  for (const { key, source, target } of links) {
    const [from, to] = [spots.get(source), spots.get(target)];
    if (!from || !to || source === target) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let bend = 0;
    for (const [other, spot] of spots) {
      if (other === source || other === target) continue;
      const { away, side, share } = awayFrom(spot, from, to);
      const lacking = spot.size + ROOM - away;
      if (lacking <= 0 || share < END || share > 1 - END) continue;
      // A quadratic curve is 2 s (1 − s) × its control point's distance away from the line at share s.
      const needed = Math.min(MOST, lacking / (2 * share * (1 - share) * length));
      if (needed > Math.abs(bend)) bend = side < 0 ? -needed : needed;
    }
    if (bend !== 0) bends.set(key, bend);
  }
  return bends;
}
