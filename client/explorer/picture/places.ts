/**
 * Where the nodes of the picture stand: as the layout has them, or on the map. Keeps the
 * layout's places while the map shows, and takes the nodes from one to the other.
 */
import type { Camera } from '../../state/exploration.ts';
import type { Point } from '../layout/positions.ts';
import { extentOf, Journey, type Arrangement, type Extent } from './journey.ts';
import type { PictureGraph } from './picture-graph.ts';
import type { Renderer } from './renderer.ts';

export interface MapPlaces {
  readonly points: ReadonlyMap<string, Point>;
  readonly box: Extent;
}
/** Above this many nodes and links every step of a journey would hold up the page: the picture changes at once. */
const TOO_MANY_TO_MOVE = 6000;

export class Places {
  /** The layout's own places, while the nodes stand elsewhere; null while they stand there. */
  private home: Map<string, Point> | null = null;
  private map: MapPlaces | null = null;
  private graph: PictureGraph | null = null;
  /** What the picture of the layout holds; a node moved by hand does not change it. */
  private homeExtent: Extent | null = null;
  private journey: Journey | null = null;
  private frame = 0;
  private mapShare = 0;
  private readonly renderer: Renderer;
  private readonly still: boolean;

  constructor(renderer: Renderer, still: boolean) {
    [this.renderer, this.still] = [renderer, still];
  }

  /** True while the camera is taken along. */
  get moving(): boolean {
    return this.journey !== null && this.journey.to.camera !== null;
  }

  /** A new graph that stands as the layout has it, within bounds of its own or those of its nodes; on the map its nodes go to their places at once. */
  adopt(graph: PictureGraph, map: MapPlaces | null, box: Extent | null = null): void {
    this.stop();
    [this.graph, this.map] = [graph, map];
    this.home = map === null ? null : pointsOf(graph);
    this.homeExtent = box ?? extentOf(pointsOf(graph).values());
    if (map !== null) put(graph, map.points, this.renderer);
    this.renderer.frame(map?.box ?? this.homeExtent);
    if (map === null) this.renderer.settled();
    this.arrive(map === null ? 0 : 1);
  }

  /** New places of the layout and what they take up; nodes move there where the layout shows. */
  settle(points: ReadonlyMap<string, Point>, extent: Extent, milliseconds: number): void {
    const { graph } = this;
    if (!graph) return;
    const before = this.homeExtent ?? extent;
    this.homeExtent = extent;
    if (this.map !== null) {
      this.home ??= pointsOf(graph);
      for (const [key, point] of points) this.home.set(key, point);
      return;
    }
    const now = performance.now();
    // On its way back from the map, the picture brings its camera along to the new places.
    const from = this.journey?.at(now) ?? { points: pointsOf(graph), extent: before, camera: null, map: 0 };
    const camera = this.journey?.to.camera ?? null;
    this.home = new Map(points);
    this.begin(new Journey(from, { points, extent, camera, map: 0 }, now, milliseconds), milliseconds === 0);
  }

  /** Where the layout has a node, or will have it once it arrives. */
  homeOf(key: string): Point | null {
    if (this.home?.has(key)) return this.home.get(key)!;
    return this.graph?.hasNode(key) ? { x: this.graph.getNodeAttribute(key, 'x'), y: this.graph.getNodeAttribute(key, 'y') } : null;
  }

  /** To the map, or back to the layout when null. */
  go(map: MapPlaces | null, camera: Camera): void {
    const { graph, renderer } = this;
    if (!graph || map === this.map) return;
    this.home ??= pointsOf(graph);
    const points = map?.points ?? this.home;
    const target: Arrangement = { points, extent: map?.box ?? this.homeExtent ?? extentOf(this.home.values()), camera, map: map === null ? 0 : 1 };
    const now = performance.now();
    const from = this.journey?.at(now) ?? { points: pointsOf(graph), extent: this.map?.box ?? this.homeExtent ?? extentOf(this.home.values()), camera: renderer.camera(), map: this.mapShare };
    this.map = map;
    this.begin(new Journey({ ...from, camera: from.camera ?? renderer.camera() }, target, now), false);
  }

  private begin(journey: Journey, atOnce: boolean): void {
    this.stop();
    this.journey = journey;
    if (atOnce || this.still || this.graph!.order + this.graph!.size > TOO_MANY_TO_MOVE) this.finish();
    else this.step();
  }

  dispose(): void {
    this.stop();
    this.graph = null;
  }

  private stop(): void {
    cancelAnimationFrame(this.frame);
    this.journey = null;
  }

  private readonly step = (): void => {
    const { journey, graph, renderer } = this;
    if (!journey || !graph) return;
    const time = performance.now();
    if (journey.share(time) >= 1) {
      this.finish();
      return;
    }
    const { points, extent, camera, map } = journey.at(time);
    put(graph, points, renderer);
    this.renderer.frame(extent);
    if (camera) this.renderer.moveTo(camera);
    this.arrive(map);
    this.frame = requestAnimationFrame(this.step);
  };

  private finish(): void {
    const { journey, graph } = this;
    if (!journey || !graph) return;
    this.journey = null;
    put(graph, journey.to.points, this.renderer);
    this.renderer.frame(this.map?.box ?? this.homeExtent);
    if (journey.to.camera) this.renderer.moveTo(journey.to.camera);
    if (this.map === null) {
      this.home = null;
      this.renderer.settled();
    }
    this.arrive(journey.to.map);
  }

  private arrive(mapShare: number): void {
    if (this.mapShare === mapShare && mapShare === 0) return;
    this.mapShare = mapShare;
    this.renderer.setMapShare(mapShare);
  }
}

export function pointsOf(graph: PictureGraph): Map<string, Point> {
  return new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }] as const));
}

/** Sigma takes coordinates from the graph when it draws: told of every single change, it would work out all looks anew. */
export function put(graph: PictureGraph, points: ReadonlyMap<string, Point>, renderer: Pick<Renderer, 'moved'>): void {
  graph.forEachNode((key, attributes) => {
    const point = points.get(key);
    if (point) [attributes.x, attributes.y] = [point.x, point.y];
  });
  renderer.moved();
}
