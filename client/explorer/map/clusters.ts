/**
 * Cities that lie too close to tell apart at a zoom join in a cluster: the largest takes in
 * what lies within reach, then the next of those left. Greedy as in supercluster, but on the
 * points of our own projection. The same cities make the same clusters.
 */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}
export interface Cluster {
  /** Key of its largest city. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Largest first. */
  readonly members: readonly Spot[];
  /** Members by colour, most frequent first. */
  readonly colors: readonly (readonly [color: string, count: number])[];
}

export function clustersOf(spots: readonly Spot[], reach: number): Cluster[] {
  const order = [...spots].sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  const cells = new Map<string, Spot[]>();
  const cell = (x: number, y: number) => `${Math.floor(x / reach)},${Math.floor(y / reach)}`;
  for (const spot of order) {
    const name = cell(spot.x, spot.y);
    const inside = cells.get(name);
    if (inside) inside.push(spot);
    else cells.set(name, [spot]);
  }
  const taken = new Set<string>();
  const clusters: Cluster[] = [];
  for (const centre of order) {
    if (taken.has(centre.key)) continue;
    const members: Spot[] = [];
    for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) {
      for (const spot of cells.get(cell(centre.x + dx * reach, centre.y + dy * reach)) ?? []) {
        if (!taken.has(spot.key) && Math.hypot(spot.x - centre.x, spot.y - centre.y) <= reach) members.push(spot);
      }
    }
    if (members.length < 2) continue;
    for (const { key } of members) taken.add(key);
    clusters.push(clusterOf(centre, members));
  }
  return clusters;
}

/** It stands where its largest city is, so that no disc reaches another. */
function clusterOf(centre: Spot, found: readonly Spot[]): Cluster {
  const members = [...found].sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  const counts = new Map<string, number>();
  for (const { color } of members) counts.set(color, (counts.get(color) ?? 0) + 1);
  return { key: centre.key, x: centre.x, y: centre.y, members, colors: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)) };
}

/** Radius of the disc in pixels: area grows with the number of cities, up to a bound. */
export const discRadius = (count: number): number => Math.min(17, 8 + 1.1 * Math.sqrt(count));

/** Zoom in steps, so that clusters change now and then and not with every turn of the wheel. */
export const zoomStep = (scale: number): number => Math.round(Math.log2(scale) * 2) / 2;
