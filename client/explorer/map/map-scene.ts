/**
 * The map of a dataset: projection, where each node with coordinates is, and which have none.
 * A node without coordinates has no place; it is counted and named, never put at 0, 0.
 */
import type { GeoProjection } from 'd3';
import type { Dataset, NetworkNode } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import type { Point } from '../layout/positions.ts';
import { boxOf, pointOf, projectionOf, type Box, type Frame, type Place } from './projection.ts';

export interface MapScene {
  readonly frame: Frame;
  readonly projection: GeoProjection;
  readonly box: Box;
  readonly points: ReadonlyMap<string, Point>;
}

/** Degrees between cities that have the very same coordinates, so that none lies on another. */
const APART = 0.06;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export const isLocated = (node: Pick<NetworkNode, 'lat' | 'lon'>): node is { lat: number; lon: number } => node.lat !== null && node.lon !== null;

export function mapScene(data: Pick<Dataset, 'nodes'>, frame: Frame): MapScene {
  const projection = projectionOf(frame);
  const points = new Map<string, Point>();
  const taken = new Map<string, number>();
  for (const node of data.nodes) {
    if (!isLocated(node)) continue;
    const spot = `${node.lat},${node.lon}`;
    const before = taken.get(spot) ?? 0;
    taken.set(spot, before + 1);
    points.set(node.key, pointOf(projection, besideOthers(node, before)));
  }
  return { frame, projection, box: boxOf(frame, projection), points };
}

/** The first stands where it is, the next around it in a spiral. */
function besideOthers({ lat, lon }: Place, before: number): Place {
  if (before === 0) return { lat, lon };
  const [distance, angle] = [APART * Math.sqrt(before), before * GOLDEN];
  return { lat: Math.max(-89.9, Math.min(89.9, lat + distance * Math.sin(angle))), lon: lon + distance * Math.cos(angle) };
}

/** Nodes among those shown that the map cannot show. */
export function withoutPlace(data: Pick<Dataset, 'nodes'>, nodeShown: Uint8Array): NetworkNode[] {
  return data.nodes.filter((node, at) => nodeShown[at] === 1 && !isLocated(node));
}

/** Shown nodes with a place, and shown links between two of them: what the map can draw. */
export function placedCounts(data: Dataset, { nodeShown, linkShown }: Pick<Filtered, 'nodeShown' | 'linkShown'>): { nodes: number; links: number } {
  const placed = data.nodes.map((node, at) => nodeShown[at] === 1 && isLocated(node));
  return { nodes: placed.filter(Boolean).length, links: data.links.reduce((count, { source, target }, at) => count + Number(linkShown[at] === 1 && placed[source] && placed[target]), 0) };
}
