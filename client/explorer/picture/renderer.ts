/**
 * The only place that makes a Sigma. It draws what it is given and says what was pointed
 * at; `dispose` frees the WebGL contexts. Restyling goes through reducers and never
 * changes the graph.
 */
import Sigma from 'sigma';
import type { Camera } from '../../state/exploration.ts';
import { bendsRound, MOST_BENT } from './bends.ts';
import { drawnBy, type Drawn } from './drawn.ts';
import { createFlights, type Flights } from './flights.ts';
import type { Extent } from './journey.ts';
import { listenToGestures, type GestureEvents, type Tool } from './gestures.ts';
import type { Dataset } from '../data/dataset.ts';
import { LabelPlacer } from './labels.ts';
import { DetailedLinks, type DrawnLinks } from './detailed-links.ts';
import { hasDetail } from './link-detail.ts';
import { createLayers, type Layers } from './layers.ts';
import type { PictureGraph, PictureLink, PictureNode } from './picture-graph.ts';
import { listenToPointer, type PointerEvents } from './pointer.ts';
import { programsFor } from './programs.ts';
import { Appearance, CROWD, isCrowd, type Emphasis } from './reducers.ts';
import { createSpots, type Spots } from './spots.ts';
import type { Visuals } from './visuals.ts';

export interface RendererEvents extends PointerEvents, GestureEvents {
  /** How many of the links are drawn; null: all that are shown. */
  detail: (detail: DrawnLinks | null) => void;
  camera: (camera: Camera) => void;
  /** The browser took the WebGL context away; this renderer is of no use any more. */
  lost: () => void;
}
export interface Renderer extends Pick<Layers, 'view' | 'paint' | 'redraw'>, Flights, Spots {
  /** Fixes what the camera sees at ratio 1; null: all nodes. */
  frame(extent: Extent | null): void;
  /** Says how much of the map shows, 0 to 1, to what is drawn. */
  setMapShare(share: number): void;
  mapShare(): number;
  /** Hears clicks and taps before links and background do; true takes them. */
  onPress(press: ((x: number, y: number) => boolean) | null): void;
  /** Draws links as arcs, as on a map. */
  arcs(on: boolean): void;
  /** Takes nodes out of the picture that a cluster stands for; their links stay. */
  gather(keys: ReadonlySet<string>): void;
  /** True where something else stands out. */
  isFaded(key: string): boolean;
  /** Names beside what stands on the picture besides nodes; labels keep off it. */
  labelOthers(others: LabelPlacer['others']): void;
  /** `data` is what the graph was built from: of many links those are drawn that matter most where one looks. */
  show(graph: PictureGraph, visuals: Visuals, data: Dataset): void;
  /** Nodes have come to rest: links bend round those in their way. */
  settled(): void;
  /** Nodes stand elsewhere in the graph: draws them there, as they look. */
  moved(): void;
  restyle(visuals: Visuals): void;
  emphasise(emphasis: Emphasis): void;
  /** What dragging does: to the background, and whether it moves nodes. */
  use(tool: Tool, movable: boolean): void;
  /** True while nodes are dragged. */
  held(): boolean;
  /** What is on the screen now. */
  drawn(): Drawn;
  dispose(): void;
}

/** Long enough for a move of the camera to end. */
const DETAIL_DELAY_MS = 160;
/** Camera ratio from which nothing grows any more. */
const CLOSEST_GROWTH = 0.25;

export function createRenderer(container: HTMLElement, graph: PictureGraph, first: Visuals, events: RendererEvents, still: boolean): Renderer {
  const labels: LabelPlacer = new LabelPlacer(first.palette, () => sigma.getCanvases()['labels']!.getContext('2d')!);
  let programs = programsFor(graph);
  const appearance: Appearance = new Appearance(first, () => sigma.getGraph());

  const sigma = new Sigma<PictureNode, PictureLink>(graph, container, {
    defaultNodeType: 'circle',
    ...programs,
    defaultDrawNodeLabel: labels.collect,
    defaultDrawNodeHover: labels.hover as never,
    labelDensity: 1.6, labelGridCellSize: 90, labelRenderedSizeThreshold: 4, stagePadding: 48,
    zIndex: true, enableEdgeEvents: true, hideEdgesOnMove: graph.size > CROWD, hideLabelsOnMove: graph.order > 1500,
    minCameraRatio: 0.003, maxCameraRatio: 4, minEdgeThickness: 1, zoomDuration: still ? 0 : 200, inertiaDuration: still ? 0 : 200,
    // Close to, nodes and links keep a size that leaves room between them.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(Math.max(ratio, CLOSEST_GROWTH)),
    // A turned map or network would not be restored by its address.
    enableCameraRotation: false, allowInvalidContainer: true,
    nodeReducer: (key, data) => appearance.node(key, data),
    edgeReducer: (key, data) => appearance.link(key, data),
  });
  const layers = createLayers(sigma);
  const spots = createSpots(sigma, container);
  const { stop: stopFlights, ...flights } = createFlights(sigma, container, spots, still);
  sigma.on('afterRender', labels.draw);
  let detailed: DetailedLinks | null = null;
  /** False from a change of the graph until it is drawn. */
  let drawnOnce = false;
  let resting = false;
  sigma.on('afterRender', () => {
    drawnOnce = true;
    if (resting && !appearance.arcs) bend();
  });

  /** Draws the links that matter now; `more`: those drawn before as well. */
  function detail(more = false): void {
    if (!detailed) return;
    if (detailed.choose(sigma, appearance, (types) => compile(sigma.getGraph(), types), more)) drawnOnce = false;
    events.detail(detailed.drawn);
  }

  /** Only after a drawing: what Sigma keeps for display is then where it is on the screen. */
  function bend(): void {
    resting = false;
    const shown = sigma.getGraph();
    const straight = shown.size > MOST_BENT ? [] : shown.filterEdges((key, { curvature }) => curvature === 0 && sigma.getEdgeDisplayData(key)?.hidden === false);
    const nodes = new Map(straight.length === 0 ? [] : shown.nodes().flatMap((key) => { const spot = spots.spotOf(key); return spot ? [[key, spot] as const] : []; }));
    const bends = bendsRound(nodes, straight.map((key) => ({ key, source: shown.source(key), target: shown.target(key) })));
    if (bends.size === appearance.bends.size && [...bends].every(([key, by]) => appearance.bends.get(key) === by)) return;
    appearance.bends = bends;
    compile(shown, new Set([...bends.keys()].map((key) => (shown.getEdgeAttribute(key, 'type') === 'arrow' ? 'curvedArrow' as const : 'curved' as const))));
    sigma.scheduleRefresh();
  }

  /** Repaints in place, without sorting anew by what is in front. */
  function repaint(): void {
    // Links added since the last drawing have no place to be repainted in yet.
    if (!drawnOnce) {
      sigma.scheduleRefresh();
      return;
    }
    const shown = sigma.getGraph();
    sigma.refresh({ partialGraph: { nodes: shown.nodes(), edges: shown.edges() }, skipIndexation: true, schedule: true });
  }

  labels.neighboursOf = (key) => {
    const shown = sigma.getGraph();
    if (!isCrowd(shown) || !shown.hasNode(key)) return [];
    return [...appearance.near(key)].flatMap((other) => {
      const data = sigma.getNodeDisplayData(other);
      if (!data || data.hidden) return [];
      return [{ ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size), color: data.color, label: shown.getNodeAttribute(other, 'label') }];
    });
  };

  let mapShare = 0;
  let press: ((x: number, y: number) => boolean) | null = null;
  let taken = false;
  const pressed = ({ x, y }: { x: number; y: number }) => { taken = press?.(x, y) ?? false; };
  sigma.getMouseCaptor().prependListener('click', pressed);
  sigma.getTouchCaptor().prependListener('tap', ({ touches, previousTouches }) => {
    const finger = touches[0] ?? previousTouches[0];
    if (finger) pressed(finger);
  });
  const gestures = listenToGestures(sigma, () => appearance.emphasis.selected, events);
  const deaf = listenToPointer(sigma, container, gestures, {
    ...events, node: (key, add) => { if (!taken) events.node(key, add); }, link: (key) => { if (!taken) events.link(key); }, background: () => { if (!taken) events.background(); },
  });
  let looking: ReturnType<typeof setTimeout> | undefined;
  const cameraMoved = ({ x, y, ratio }: Camera) => {
    events.camera({ x, y, ratio });
    clearTimeout(looking);
    if (detailed) looking = setTimeout(() => detail(), DETAIL_DELAY_MS);
  };
  sigma.getCamera().on('updated', cameraMoved);
  const lost = (event: Event) => {
    event.preventDefault();
    events.lost();
  };
  const canvases = Object.values(sigma.getCanvases());
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
  const resized = new ResizeObserver(() => sigma.resize().scheduleRefresh());
  resized.observe(container);

  function compile(graphToDraw: PictureGraph, coming: Iterable<PictureLink['type']> = []): void {
    const needed = programsFor(graphToDraw, programs, appearance.arcs, coming);
    if (Object.keys({ ...needed.nodeProgramClasses, ...needed.edgeProgramClasses }).length > Object.keys({ ...programs.nodeProgramClasses, ...programs.edgeProgramClasses }).length) {
      sigma.setSettings({ nodeProgramClasses: needed.nodeProgramClasses, edgeProgramClasses: needed.edgeProgramClasses });
    }
    programs = needed;
  }

  return {
    ...layers, ...spots, ...flights,
    frame: (extent) => sigma.setCustomBBox(extent === null ? null : { x: [...extent.x], y: [...extent.y] }),
    setMapShare: (share) => { mapShare = share; },
    mapShare: () => mapShare,
    onPress: (next) => { press = next; },
    arcs(on) {
      // The curves of a crowd cost more than they show.
      const wanted = on && !isCrowd(sigma.getGraph());
      if (wanted === appearance.arcs) return;
      appearance.arcs = wanted;
      if (wanted) compile(sigma.getGraph());
      sigma.scheduleRefresh();
    },
    gather(keys) {
      const changed = [...keys].filter((key) => !appearance.gathered.has(key)).concat([...appearance.gathered].filter((key) => !keys.has(key)));
      appearance.gathered = keys;
      const nodes = changed.filter((key) => sigma.getGraph().hasNode(key));
      if (nodes.length > 0) sigma.refresh({ partialGraph: { nodes }, schedule: true });
    },
    labelOthers: (others) => { labels.others = others; },
    isFaded: (key) => appearance.isFaded(key),
    settled: () => { resting = true; },
    show(next, nextVisuals, data) {
      // Before the new visuals: a change of settings runs the reducers on the old graph at once.
      compile(next);
      appearance.visuals = nextVisuals;
      labels.palette = nextVisuals.palette;
      appearance.forgetSurroundings();
      appearance.data = data;
      clearTimeout(looking);
      detailed = hasDetail(data) ? new DetailedLinks(data) : null;
      drawnOnce = false;
      sigma.setGraph(next);
      if (detailed) detailed.rank(nextVisuals);
      else events.detail(null);
      detail();
      sigma.setSettings({ hideEdgesOnMove: data.links.length > CROWD, hideLabelsOnMove: next.order > 1500 });
      if (appearance.surround()) sigma.scheduleRefresh();
    },
    // Nothing to look at anew, but everything to index: the drawing reads coordinates from the graph.
    moved: () => { sigma.refresh({ partialGraph: {}, schedule: true }); },
    restyle(nextVisuals) {
      appearance.visuals = nextVisuals;
      labels.palette = nextVisuals.palette;
      appearance.surround();
      detailed?.rank(nextVisuals);
      resting = true;
      detail();
      sigma.scheduleRefresh();
    },
    emphasise(next) {
      const { selected, links, lit } = appearance.emphasis;
      appearance.emphasis = next;
      appearance.surround();
      if (detailed && (selected !== next.selected || links !== next.links || lit !== next.lit)) detail(true);
      if (!isCrowd(sigma.getGraph())) sigma.scheduleRefresh();
      else if (selected !== next.selected || links !== next.links || lit !== next.lit) repaint();
    },
    use: (tool, movable) => { [gestures.tool, gestures.movable] = [tool, movable]; },
    held: gestures.busy,
    drawn: () => drawnBy(sigma, labels.written, layers.written()),
    dispose() {
      clearTimeout(looking);
      resized.disconnect();
      gestures.stop();
      stopFlights();
      deaf();
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      sigma.getCamera().off('updated', cameraMoved);
      sigma.kill();
    },
  };
}
