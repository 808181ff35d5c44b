/** The picture: feeds the renderer with the derived chain, and the chain's start with what was pointed at. */
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Camera, Layout, Pin } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import { messages } from '../messages.ts';
import type { Scene } from '../overview/scene.ts';
import type { Drawn } from './drawn.ts';
import { buildPictureGraph, type PictureGraph } from './picture-graph.ts';
import type { Point } from '../layout/positions.ts';
import type { Guide } from '../layout/guides.ts';
import { guidePainter } from './guide-painter.ts';
import { Arranger, type Arranging } from './arranger.ts';
import type { Tool } from './gestures.ts';
import { CROWD, type Emphasis } from './reducers.ts';
import { Places, type MapPlaces } from './places.ts';
import { createRenderer, type Renderer, type RendererEvents } from './renderer.ts';
import { useReducedMotion } from './use-palette.ts';
import type { Visuals } from './visuals.ts';
import Graph from 'graphology';

export interface CanvasHandle {
  zoom(direction: 'in' | 'out'): void;
  /** Brings these nodes into view; all that show when left out. */
  fit(keys?: readonly string[]): void;
  arrangeAgain(): void;
  /** Halts a layout that runs, or lets it go on. */
  pause(): void;
  resume(): void;
  /** Where a node is on the page, for what opens beside it. */
  spot(key: string): Point | null;
  /** Where the layout has a node, whatever shows now. */
  home(key: string): Point | null;
  /** So many pixels, in the coordinates of the layout. */
  reach(pixels: number): number;
  reveal(key: string): void;
  /** What is on the screen; null while there is no picture. */
  drawn(): Drawn | null;
  /** Where a node is, to choose a neighbour by direction. */
  position(key: string): Point | null;
}
interface CanvasProps {
  scene: Scene;
  visuals: Visuals;
  selection: Omit<Emphasis, 'hovered'>;
  camera: Camera | null;
  layout: Layout;
  /** Communities by city id, for the circle; null while they are not known or not asked for. */
  groups?: ReadonlyMap<string, string> | null;
  pinned: readonly Pin[];
  tool: Tool;
  events: Omit<RendererEvents, 'lost' | 'camera' | 'hover' | 'drawing'> & { camera: (camera: Camera | null, on: 'network' | 'map') => void; arranging: (state: Arranging) => void; failed: (message: string) => void };
  /** Where nodes stand on the map; null: as the layout has them. */
  map: MapPlaces | null;
  /** A new camera from outside is flown to. */
  flies: boolean;
  /** What draws on the picture and must hear when it is made anew. */
  onRenderer: (renderer: Renderer | null) => void;
  /** What is pointed at in a picture beside this one, and who hears what is pointed at here. */
  pointedAt?: string | null;
  onPoint?: (key: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  ref: Ref<CanvasHandle>;
}

const CAMERA_DELAY_MS = 250;
const HOME: Camera = { x: 0.5, y: 0.5, ratio: 1 };
const near = (a: Camera, b: Camera) => Math.abs(a.x - b.x) < 1e-3 && Math.abs(a.y - b.y) < 1e-3 && Math.abs(a.ratio - b.ratio) < 1e-3;

export function Canvas({ scene, visuals, selection, camera, layout, groups = null, pinned, tool, events, map, flies, onRenderer, pointedAt = null, onPoint, onKeyDown, ref }: CanvasProps) {
  const { data } = scene;
  const holder = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const graph = useRef<PictureGraph | null>(null);
  const places = useRef<Places | null>(null);
  const shown = useRef<{ data: Dataset } | null>(null);
  const still = useReducedMotion();
  /** Counts the renderers made: a new one after the WebGL context was lost. */
  const [life, setLife] = useState(0);
  const [lost, setLost] = useState(false);
  const arranger = useRef<Arranger | null>(null);
  /** The camera as it was last told. */
  const told = useRef<Camera | null>(null);
  const [guides, setGuides] = useState<readonly Guide[]>([]);
  const [shape, setShape] = useState<readonly Point[] | null>(null);
  // Kept here, so that moving the pointer draws nothing but the picture.
  const [hovered, setHovered] = useState<string | null>(null);
  const emphasis = useMemo((): Emphasis => ({ hovered: hovered ?? pointedAt, ...selection }), [hovered, pointedAt, selection]);
  const latest = useRef({ visuals, emphasis, events, camera, pinned, tool, map, onRenderer, onPoint });
  useEffect(() => { latest.current = { visuals, emphasis, events, camera, pinned, tool, map, onRenderer, onPoint }; });

  useEffect(() => {
    let moving: ReturnType<typeof setTimeout> | undefined;
    let revive: ReturnType<typeof setTimeout> | undefined;
    const made = createRenderer(holder.current!, new Graph({ multi: true, type: 'directed' }) as PictureGraph, latest.current.visuals, {
      node: (key, add) => latest.current.events.node(key, add),
      focusNode: (key) => latest.current.events.focusNode(key),
      link: (key) => latest.current.events.link(key),
      background: () => latest.current.events.background(),
      hover: (key) => {
        setHovered(key);
        latest.current.onPoint?.(key);
      },
      detail: (detail) => latest.current.events.detail(detail),
      moved: (pins) => latest.current.events.moved(pins),
      menu: (key, at) => latest.current.events.menu(key, at),
      drawn: (keys, add) => latest.current.events.drawn(keys, add),
      drawing: setShape,
      camera: (now) => {
        clearTimeout(moving);
        // On the way between network and map the camera is nobody's.
        if (places.current?.moving) return;
        const on = latest.current.map === null ? 'network' as const : 'map' as const;
        moving = setTimeout(() => {
          // On a slow machine the frames of a flight are as far apart; its end is told as well.
          if (made.flying()) return;
          told.current = now;
          latest.current.events.camera(near(now, HOME) ? null : now, on);
        }, CAMERA_DELAY_MS);
      },
      lost: () => {
        setLost(true);
        revive = setTimeout(() => { setLost(false); setLife((count) => count + 1); }, 500);
      },
    }, still);
    renderer.current = made;
    places.current = new Places(made, still);
    made.use(latest.current.tool, latest.current.map === null && !flies);
    arranger.current = new Arranger(places.current, {
      arranging: (state) => latest.current.events.arranging(state),
      failed: (message) => latest.current.events.failed(message),
      guides: setGuides,
      held: () => made.held(),
    }, still);
    latest.current.onRenderer(made);
    return () => {
      clearTimeout(moving);
      clearTimeout(revive);
      arranger.current?.halt();
      places.current?.dispose();
      latest.current.onRenderer(null);
      renderer.current = null;
      places.current = null;
      arranger.current = null;
      shown.current = null;
      made.dispose();
    };
  }, [life, still]);

  useEffect(() => {
    const cancel = new AbortController();
    const show = async () => {
      const wish = { scene, layout, focus: latest.current.visuals.focus, groups };
      const same = shown.current?.data === data && graph.current !== null;
      if (!same) {
        const { positions, box } = arranger.current!.start({ ...wish, pinned: latest.current.pinned });
        const built = await buildPictureGraph(data, positions, cancel.signal);
        const { current } = renderer;
        if (!current || cancel.signal.aborted) return;
        const newScene = shown.current?.data.scene !== data.scene;
        shown.current = { data };
        graph.current = built;
        current.arcs(false);
        places.current!.adopt(built, latest.current.map, box);
        current.show(built, latest.current.visuals, data);
        current.arcs(latest.current.map !== null);
        current.emphasise(latest.current.emphasis);
        if (newScene) current.moveTo(latest.current.camera ?? HOME);
      }
      arranger.current?.arrange({ ...wish, pinned: latest.current.pinned }, same);
    };
    show().catch((error: unknown) => {
      if (!cancel.signal.aborted) latest.current.events.failed(error instanceof Error ? error.message : String(error));
    });
    return () => {
      cancel.abort();
      arranger.current?.halt();
    };
  }, [scene, layout, groups, life, still]);

  const { palette } = visuals;
  const onMap = map !== null;
  useEffect(() => {
    const { current } = renderer;
    if (!current || onMap || guides.length === 0) return undefined;
    current.paint('beneath', guidePainter(guides, palette), 'guides');
    return () => { if (renderer.current === current) current.paint('beneath', null, 'guides'); };
  }, [guides, palette, onMap, life, still]);
  useEffect(() => arranger.current?.pin(pinned), [pinned]);
  useEffect(() => renderer.current?.use(tool, map === null && !flies), [tool, map, flies]);
  useEffect(() => {
    if (shown.current?.data === data) renderer.current?.restyle(visuals);
  }, [visuals, data]);
  useEffect(() => {
    // In a crowd the pointer crosses many nodes on its way: only where it rests is worth drawing.
    const timer = setTimeout(() => renderer.current?.emphasise(emphasis), data.links.length > CROWD ? 120 : 30);
    return () => clearTimeout(timer);
  }, [emphasis, data]);
  useEffect(() => {
    if (!shown.current) return;
    renderer.current?.arcs(map !== null);
    places.current?.go(map, latest.current.camera ?? HOME);
  }, [map]);
  useEffect(() => {
    const { current } = renderer;
    // What was told from here comes back, on a slow machine after the person has moved on.
    const own = told.current !== null && near(told.current, camera ?? HOME);
    told.current = null;
    // A journey brings the camera along.
    if (own || places.current?.moving) return;
    if (!current || !shown.current || near(current.camera(), camera ?? HOME)) return;
    if (flies) current.flyTo(camera ?? HOME);
    else current.moveTo(camera ?? HOME);
  }, [camera, flies]);

  useImperativeHandle(ref, () => ({
    zoom: (direction) => renderer.current?.zoom(direction),
    fit: (keys) => {
      if (keys !== undefined) {
        renderer.current?.fit(keys);
        return;
      }
      const { nodes } = data;
      renderer.current?.fit(nodes.filter((_, at) => !latest.current.visuals.node(at).hidden).map((node) => node.key));
    },
    arrangeAgain: () => arranger.current?.again(),
    pause: () => arranger.current?.pause(),
    resume: () => arranger.current?.resume(),
    spot: (key) => renderer.current?.pagePoint(key) ?? null,
    home: (key) => places.current?.homeOf(key) ?? null,
    reach: (pixels) => renderer.current?.reach(pixels) ?? 0,
    reveal: (key) => renderer.current?.reveal(key),
    drawn: () => renderer.current?.drawn() ?? null,
    position: (key) => (graph.current?.hasNode(key) ? { x: graph.current.getNodeAttribute(key, 'x'), y: graph.current.getNodeAttribute(key, 'y') } : null),
  }), [scene, data]);

  return (
    <div className="explorer-canvas" role="application" aria-label={messages.states.canvas} aria-describedby="picture-instructions" tabIndex={0} onKeyDown={onKeyDown}>
      <div ref={holder} className="explorer-stage" data-tool={tool} />
      {shape && <svg className="explorer-drawn" aria-hidden="true"><polygon points={shape.map(({ x, y }) => `${x},${y}`).join(' ')} /></svg>}
      {lost && <p className="explorer-veil" role="status">{messages.states.lost}</p>}
    </div>
  );
}
