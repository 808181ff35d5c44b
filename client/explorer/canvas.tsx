/** The picture: feeds the renderer with the derived chain, and the chain's start with what was pointed at. */
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Camera } from '../state/exploration.ts';
import type { Dataset } from './dataset.ts';
import { layoutRequest, runLayout } from './layout.ts';
import { messages } from './messages.ts';
import { buildPictureGraph, type PictureGraph } from './picture-graph.ts';
import { browserStorage, PositionMemory, seedPositions, type Point } from './positions.ts';
import { CROWD, createRenderer, type Emphasis, type Renderer, type RendererEvents } from './renderer.ts';
import { useReducedMotion } from './use-palette.ts';
import type { Visuals } from './visuals.ts';
import Graph from 'graphology';

export interface CanvasHandle {
  zoom(direction: 'in' | 'out'): void;
  fit(): void;
  arrangeAgain(): void;
  reveal(key: string): void;
  /** Where a node is, to choose a neighbour by direction. */
  position(key: string): Point | null;
}
interface CanvasProps {
  data: Dataset;
  visuals: Visuals;
  selection: Omit<Emphasis, 'hovered'>;
  camera: Camera | null;
  sizeOf: (at: number) => number;
  events: Omit<RendererEvents, 'lost' | 'camera' | 'hover'> & { camera: (camera: Camera | null) => void; arranging: (busy: boolean) => void; failed: (message: string) => void };
  onKeyDown: (event: KeyboardEvent) => void;
  ref: Ref<CanvasHandle>;
}

const memory = new PositionMemory(typeof window === 'undefined' ? null : browserStorage());
const CAMERA_DELAY_MS = 250;
const HOME: Camera = { x: 0.5, y: 0.5, ratio: 1 };
const near = (a: Camera, b: Camera) => Math.abs(a.x - b.x) < 1e-3 && Math.abs(a.y - b.y) < 1e-3 && Math.abs(a.ratio - b.ratio) < 1e-3;

export function Canvas({ data, visuals, selection, camera, sizeOf, events, onKeyDown, ref }: CanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const graph = useRef<PictureGraph | null>(null);
  const shown = useRef<{ data: Dataset } | null>(null);
  const still = useReducedMotion();
  /** Counts the renderers made: a new one after the WebGL context was lost. */
  const [life, setLife] = useState(0);
  const [lost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  // Kept here, so that moving the pointer draws nothing but the picture.
  const [hovered, setHovered] = useState<string | null>(null);
  const emphasis = useMemo((): Emphasis => ({ hovered, ...selection }), [hovered, selection]);
  const latest = useRef({ visuals, emphasis, events, camera, sizeOf });
  useEffect(() => { latest.current = { visuals, emphasis, events, camera, sizeOf }; });

  useEffect(() => {
    let moving: ReturnType<typeof setTimeout> | undefined;
    let revive: ReturnType<typeof setTimeout> | undefined;
    const made = createRenderer(holder.current!, new Graph({ multi: true, type: 'directed' }) as PictureGraph, latest.current.visuals, {
      node: (key, add) => latest.current.events.node(key, add),
      focusNode: (key) => latest.current.events.focusNode(key),
      link: (key) => latest.current.events.link(key),
      background: () => latest.current.events.background(),
      hover: setHovered,
      camera: (now) => {
        clearTimeout(moving);
        moving = setTimeout(() => latest.current.events.camera(near(now, HOME) ? null : now), CAMERA_DELAY_MS);
      },
      lost: () => {
        setLost(true);
        revive = setTimeout(() => { setLost(false); setLife((count) => count + 1); }, 500);
      },
    }, still);
    renderer.current = made;
    return () => {
      clearTimeout(moving);
      clearTimeout(revive);
      renderer.current = null;
      shown.current = null;
      made.dispose();
    };
  }, [life, still]);

  useEffect(() => {
    const cancel = new AbortController();
    let stop = () => {};
    const show = async () => {
      const known = memory.recall(data.dataVersion, data.scene);
      const { positions, fresh } = seedPositions(data, known, latest.current.visuals.focus);
      const built = await buildPictureGraph(data, positions, cancel.signal);
      const { current } = renderer;
      if (!current || cancel.signal.aborted) return;
      const newScene = shown.current?.data.scene !== data.scene;
      shown.current = { data };
      graph.current = built;
      current.show(built, latest.current.visuals);
      current.emphasise(latest.current.emphasis);
      if (newScene) current.moveTo(latest.current.camera ?? HOME);
      if (fresh.size === 0) return;
      const keep = fresh.size < known.size;
      latest.current.events.arranging(true);
      stop = runLayout(layoutRequest(data, positions, (key) => keep && !fresh.has(key), latest.current.sizeOf), {
        step: (flat) => { if (!still) place(built, flat); },
        done: (flat) => {
          place(built, flat);
          memory.remember(data.scene, new Map(data.nodes.map(({ key }, at) => [key, { x: flat[at * 2]!, y: flat[at * 2 + 1]! }])));
          latest.current.events.arranging(false);
        },
        failed: (message) => {
          latest.current.events.arranging(false);
          latest.current.events.failed(message);
        },
      });
    };
    show().catch((error: unknown) => {
      if (!cancel.signal.aborted) latest.current.events.failed(error instanceof Error ? error.message : String(error));
    });
    return () => {
      cancel.abort();
      stop();
      latest.current.events.arranging(false);
    };
  }, [data, life, still, round]);

  useEffect(() => {
    if (shown.current?.data === data) renderer.current?.restyle(visuals);
  }, [visuals, data]);
  useEffect(() => {
    // In a crowd the pointer crosses many nodes on its way: only where it rests is worth drawing.
    const timer = setTimeout(() => renderer.current?.emphasise(emphasis), data.links.length > CROWD ? 120 : 30);
    return () => clearTimeout(timer);
  }, [emphasis, data]);
  useEffect(() => {
    const { current } = renderer;
    if (current && shown.current && !near(current.camera(), camera ?? HOME)) current.moveTo(camera ?? HOME);
  }, [camera]);

  useImperativeHandle(ref, () => ({
    zoom: (direction) => renderer.current?.zoom(direction),
    fit: () => {
      const { nodes } = data;
      renderer.current?.fit(nodes.filter((_, at) => !latest.current.visuals.node(at).hidden).map((node) => node.key));
    },
    arrangeAgain: () => {
      memory.forget(data.scene);
      setRound((count) => count + 1);
    },
    reveal: (key) => renderer.current?.reveal(key),
    position: (key) => (graph.current?.hasNode(key) ? { x: graph.current.getNodeAttribute(key, 'x'), y: graph.current.getNodeAttribute(key, 'y') } : null),
  }), [data]);

  return (
    <div className="explorer-canvas" role="application" aria-label={messages.states.canvas} tabIndex={0} onKeyDown={onKeyDown}>
      <div ref={holder} className="explorer-stage" />
      {lost && <p className="explorer-veil" role="status">{messages.states.lost}</p>}
    </div>
  );
}

/** One change for all nodes, so that the picture is drawn once. */
function place(graph: PictureGraph, flat: Float32Array): void {
  graph.updateEachNodeAttributes((_key, attributes) => {
    attributes.x = flat[attributes.at * 2]!;
    attributes.y = flat[attributes.at * 2 + 1]!;
    return attributes;
  }, { attributes: ['x', 'y'] });
}
