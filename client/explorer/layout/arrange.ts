/**
 * One layout, from start to settled, as a generator of positions: forces (ForceAtlas2),
 * then overlaps removed, then nodes without links in rows below. Runs in the layout
 * worker; deterministic, because the number of iterations depends on movement, not time.
 *
 * ForceAtlas2: Jacomy, Venturini, Heymann, Bastian 2014, PLoS ONE 9(6) e98679.
 */
import { forceCollide, forceSimulation, type SimulationNodeDatum } from 'd3';
import iterate from 'graphology-layout-forceatlas2/iterate.js';

export interface LayoutRequest {
  /** x, y of each node. */
  readonly positions: Float32Array;
  /** 1 where a node keeps its place. */
  readonly fixed: Uint8Array;
  /** Radius in pixels at the first zoom. */
  readonly sizes: Float32Array;
  /** Source and target place of each link. */
  readonly links: Uint32Array;
  readonly weights: Float32Array;
  readonly iterations: number;
  /** All nodes in the order in which those without links are set in rows. */
  readonly reading: Uint32Array;
}

const NODE_FIELDS = 10;
const LINK_FIELDS = 3;
/** Pixels that the picture is assumed to be wide, to turn radii into distances. */
const ASSUMED_PIXELS = 580;
const SETTLED = 0.0006;

export function* arrange(request: LayoutRequest): Generator<Float32Array, Float32Array> {
  const positions = request.positions.slice();
  const count = positions.length / 2;
  const linked = new Uint8Array(count);
  for (const at of request.links) linked[at] = 1;
  const members = [...linked.keys()].filter((at) => linked[at] === 1);
  if (members.length > 1) {
    yield* pullAndPush(request, positions, members);
    separate(request, positions, members);
  }
  placeRows(request, positions, [...request.reading].filter((at) => linked[at] === 0), members);
  return positions;
}

function* pullAndPush(request: LayoutRequest, positions: Float32Array, members: readonly number[]): Generator<Float32Array> {
  const place = new Map(members.map((at, order) => [at, order]));
  const nodes = new Float32Array(members.length * NODE_FIELDS);
  members.forEach((at, order) => {
    nodes.set([positions[at * 2]!, positions[at * 2 + 1]!, 0, 0, 0, 0, 1, 1, request.sizes[at]!, request.fixed[at]!], order * NODE_FIELDS);
  });
  const links = new Float32Array((request.links.length / 2) * LINK_FIELDS);
  request.weights.forEach((weight, at) => {
    const [source, target] = [place.get(request.links[at * 2]!)! * NODE_FIELDS, place.get(request.links[at * 2 + 1]!)! * NODE_FIELDS];
    links.set([source, target, weight], at * LINK_FIELDS);
    nodes[source + 6]! += weight;
    nodes[target + 6]! += weight;
  });
  // A crowd is held closer to where it starts, the map: pulled freely, it becomes a ball without parts.
  const crowd = members.length > 1000;
  const settings = {
    linLogMode: crowd, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 1,
    scalingRatio: crowd ? 0.6 : 14, strongGravityMode: members.length > 60, gravity: crowd ? 0.02 : members.length > 60 ? 0.06 : 0.6,
    slowDown: 1 + Math.log(members.length), barnesHutOptimize: members.length > 800, barnesHutTheta: 0.7,
  };
  let still = 0;
  for (let round = 0; round < request.iterations && still < 6; round += 1) {
    const before = positions.slice();
    iterate(settings, nodes, links);
    members.forEach((at, order) => {
      positions[at * 2] = nodes[order * NODE_FIELDS]!;
      positions[at * 2 + 1] = nodes[order * NODE_FIELDS + 1]!;
    });
    still = movement(before, positions, members) < SETTLED * extentOf(positions, members).size ? still + 1 : 0;
    yield positions;
  }
}

/** Mean way of a node in one round. */
function movement(before: Float32Array, after: Float32Array, members: readonly number[]): number {
  return members.reduce((sum, at) => sum + Math.hypot(after[at * 2]! - before[at * 2]!, after[at * 2 + 1]! - before[at * 2 + 1]!), 0) / members.length;
}

function extentOf(positions: Float32Array, members: readonly number[]) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const at of members) {
    left = Math.min(left, positions[at * 2]!);
    right = Math.max(right, positions[at * 2]!);
    bottom = Math.min(bottom, positions[at * 2 + 1]!);
    top = Math.max(top, positions[at * 2 + 1]!);
  }
  return { left, right, bottom, top, size: Math.max(right - left, top - bottom, 1) };
}

function separate(request: LayoutRequest, positions: Float32Array, members: readonly number[]): void {
  const unit = extentOf(positions, members).size / ASSUMED_PIXELS;
  // A crowd needs every pixel: only real overlaps are taken apart, or it spreads to an even disc.
  const margin = members.length > 1000 ? -0.4 : 2;
  const bodies = members.map((at): SimulationNodeDatum & { radius: number } => {
    const [x, y] = [positions[at * 2]!, positions[at * 2 + 1]!];
    return { x, y, radius: (request.sizes[at]! + margin) * unit, ...(request.fixed[at] ? { fx: x, fy: y } : {}) };
  });
  forceSimulation(bodies).force('apart', forceCollide<(typeof bodies)[number]>((body) => body.radius).iterations(2)).stop().tick(40);
  members.forEach((at, order) => {
    positions[at * 2] = bodies[order]!.x!;
    positions[at * 2 + 1] = bodies[order]!.y!;
  });
}

/** Nodes without links carry no structure: rows below the picture, in the order given. */
function placeRows(request: LayoutRequest, positions: Float32Array, loners: readonly number[], members: readonly number[]): void {
  const free = loners.filter((at) => request.fixed[at] === 0);
  if (free.length === 0) return;
  const box = members.length > 0 ? extentOf(positions, members) : { left: 0, right: 40 * Math.sqrt(free.length), bottom: 0, size: 40 * Math.sqrt(free.length) };
  const width = Math.max(box.right - box.left, box.size * 0.6);
  const widest = free.reduce((most, at) => Math.max(most, request.sizes[at]!), 0);
  const step = Math.max(((2 * widest + 4) * box.size) / ASSUMED_PIXELS, width / 70);
  const columns = Math.max(1, Math.floor(width / step));
  free.forEach((at, order) => {
    positions[at * 2] = box.left + ((order % columns) + 0.5) * step;
    positions[at * 2 + 1] = box.bottom - step * (1.5 + Math.floor(order / columns));
  });
}
