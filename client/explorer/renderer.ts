/**
 * The only place that makes a Sigma. It draws what it is given and says what was pointed
 * at; `dispose` frees the WebGL contexts. Restyling goes through reducers and never
 * changes the graph.
 */
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import { getCameraStateToFitViewportToNodes } from '@sigma/utils';
import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeRectangleProgram, type EdgeProgramType, type NodeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, MouseCoords, NodeDisplayData } from 'sigma/types';
import type { Camera } from '../state/exploration.ts';
import { LabelPlacer } from './labels.ts';
import { mix } from './palette.ts';
import type { PictureGraph, PictureLink, PictureNode } from './picture-graph.ts';
import type { Visuals } from './visuals.ts';

export interface Emphasis {
  readonly hovered: string | null;
  readonly selected: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}
export interface RendererEvents {
  node: (key: string, add: boolean) => void;
  focusNode: (key: string) => void;
  link: (key: string) => void;
  background: () => void;
  hover: (key: string | null) => void;
  camera: (camera: Camera) => void;
  /** The browser took the WebGL context away; this renderer is of no use any more. */
  lost: () => void;
}
export interface Renderer {
  show(graph: PictureGraph, visuals: Visuals): void;
  restyle(visuals: Visuals): void;
  emphasise(emphasis: Emphasis): void;
  camera(): Camera;
  moveTo(camera: Camera): void;
  zoom(direction: 'in' | 'out'): void;
  fit(keys: readonly string[]): void;
  /** Brings a node into view if it is outside. */
  reveal(key: string): void;
  dispose(): void;
}

export function supportsWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2') ?? document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** The square program brings label functions of its own; labels here are placed for all nodes together. */
class SquareNode extends NodeSquareProgram<PictureNode, PictureLink> {
  override drawLabel = undefined as never;
  override drawHover = undefined as never;
}
const RingedNode = createNodeBorderProgram<PictureNode, PictureLink>({
  borders: [{ color: { attribute: 'borderColor' }, size: { attribute: 'borderSize', defaultValue: 1, mode: 'pixels' } }, { color: { attribute: 'color' }, size: { fill: true } }],
});

/** Links from which restyling everything at once is too slow. */
export const CROWD = 3000;
/** Tells the first click of a double click from an older one. */
const DOUBLE_CLICK_MS = 1500;

const NODE_PROGRAMS = { circle: RingedNode, square: SquareNode };
const LINK_PROGRAMS = {
  line: EdgeRectangleProgram, arrow: EdgeArrowProgram, curved: createEdgeCurveProgram<PictureNode, PictureLink>(),
  curvedArrow: createEdgeCurveProgram<PictureNode, PictureLink>({ arrowHead: { extremity: 'target', lengthToThicknessRatio: 2.5, widenessToThicknessRatio: 2 } }),
};
type Programs = { nodeProgramClasses: Record<string, NodeProgramType<PictureNode, PictureLink>>; edgeProgramClasses: Record<string, EdgeProgramType<PictureNode, PictureLink>> };

/** Only the programs a graph needs, because each is compiled several times over. */
function programsFor(graph: PictureGraph, before: Programs): Programs {
  const [nodeProgramClasses, edgeProgramClasses] = [{ ...before.nodeProgramClasses }, { ...before.edgeProgramClasses }];
  graph.forEachNode((_, { type }) => { nodeProgramClasses[type] = NODE_PROGRAMS[type]; });
  graph.forEachEdge((_, { type }) => { edgeProgramClasses[type] = LINK_PROGRAMS[type] as EdgeProgramType<PictureNode, PictureLink>; });
  return { nodeProgramClasses, edgeProgramClasses };
}

export function createRenderer(container: HTMLElement, graph: PictureGraph, first: Visuals, events: RendererEvents, still: boolean): Renderer {
  let visuals = first;
  let emphasis: Emphasis = { hovered: null, selected: new Set(), links: new Set() };
  let around: ReadonlySet<string> | null = null;
  const labels = new LabelPlacer(visuals.palette);
  let programs = programsFor(graph, { nodeProgramClasses: { circle: NODE_PROGRAMS.circle }, edgeProgramClasses: { line: LINK_PROGRAMS.line } });

  const sigma = new Sigma<PictureNode, PictureLink>(graph, container, {
    defaultNodeType: 'circle',
    ...programs,
    defaultDrawNodeLabel: labels.collect,
    defaultDrawNodeHover: labels.hover as never,
    labelDensity: 1.6, labelGridCellSize: 90, labelRenderedSizeThreshold: 4, stagePadding: 48,
    zIndex: true, enableEdgeEvents: true, hideEdgesOnMove: graph.size > CROWD, hideLabelsOnMove: graph.order > 1500,
    minCameraRatio: 0.02, maxCameraRatio: 4, minEdgeThickness: 1, zoomDuration: still ? 0 : 200, inertiaDuration: still ? 0 : 200,
    allowInvalidContainer: true,
    nodeReducer: (key, data) => reduceNode(key, data),
    edgeReducer: (key, data) => reduceLink(key, data),
  });
  sigma.on('afterRender', labels.draw);

  function reduceNode(key: string, data: PictureNode): Partial<NodeDisplayData> & Record<string, unknown> {
    const { palette } = visuals;
    const look = visuals.node(data.at);
    const selected = emphasis.selected.has(key);
    const focus = visuals.focus === key;
    const faded = around !== null && !around.has(key);
    const unknown = look.color === palette.background;
    const color = data.type === 'square' && unknown ? palette.unknown : look.color;
    const strong = selected || focus || emphasis.hovered === key;
    return {
      x: data.x, y: data.y, type: data.type, label: faded ? null : data.label, hidden: look.hidden,
      size: selected ? look.size + 3 : look.size,
      color: faded ? mix(palette.background, color, 0.22) : color,
      borderColor: faded ? palette.background : selected ? palette.text : focus ? palette.accent : look.borderColor,
      borderSize: selected || focus ? 3 : unknown ? 1.6 : look.size > 4 ? 1.2 : 0.5,
      forceLabel: strong || (around?.has(key) === true && around.size <= 40), zIndex: strong ? 3 : faded ? 0 : around?.has(key) ? 2 : 1, more: data.more,
    };
  }

  function reduceLink(key: string, data: PictureLink): Partial<EdgeDisplayData> & Record<string, unknown> {
    const { palette } = visuals;
    const look = visuals.link(data.at);
    const picked = emphasis.links.has(key);
    const [source, target] = around ? sigma.getGraph().extremities(key) : [null, null];
    const centres = around ? emphasisCentres() : null;
    const close = centres !== null && (centres.has(source!) || centres.has(target!));
    return {
      type: data.type, curvature: data.curvature, hidden: look.hidden,
      color: picked ? palette.accent : around === null ? look.color : close ? mix(palette.background, palette.text, 0.55) : mix(palette.background, look.color, 0.3),
      size: picked ? look.size + 2.5 : data.type === 'arrow' || data.type === 'curvedArrow' ? look.size + 0.8 : look.size, zIndex: picked ? 3 : close ? 2 : 0,
    };
  }

  /** In a crowd, the neighbours of what is pointed at are drawn on the top layer: drawing everything again is too slow. */
  const isCrowd = (): boolean => sigma.getGraph().size > CROWD;
  const emphasisCentres = (): ReadonlySet<string> => (emphasis.hovered === null || isCrowd() ? emphasis.selected : new Set([emphasis.hovered]));

  /** Repaints in place, without sorting anew by what is in front. */
  function repaint(): void {
    const shown = sigma.getGraph();
    sigma.refresh({ partialGraph: { nodes: shown.nodes(), edges: shown.edges() }, skipIndexation: true, schedule: true });
  }

  labels.neighboursOf = (key) => {
    const shown = sigma.getGraph();
    if (!isCrowd() || !shown.hasNode(key)) return [];
    return [...near(key)].flatMap((other) => {
      const data = sigma.getNodeDisplayData(other);
      if (!data || data.hidden) return [];
      return [{ ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size), color: data.color, label: shown.getNodeAttribute(other, 'label') }];
    });
  };

  function surroundings(): ReadonlySet<string> | null {
    const shown = sigma.getGraph();
    const centres = [...emphasisCentres()].filter((key) => shown.hasNode(key));
    if (centres.length === 0) return null;
    return new Set([...centres, ...emphasis.selected, ...centres.flatMap((key) => [...near(key)])]);
  }

  /** Other ends of a node's shown links. */
  function near(node: string): Set<string> {
    const found = new Set<string>();
    sigma.getGraph().forEachEdge(node, (_edge, attributes, source, target) => {
      if (!visuals.link(attributes.at).hidden) found.add(source === node ? target : source);
    });
    return found;
  }

  // The first click opens a panel, which moves the picture: a double click means the node that was under the first.
  let clicked: { node: string; at: number } | null = null;
  const isSecond = (event: MouseCoords): boolean => event.original.detail > 1;
  sigma.on('clickNode', ({ node, event }) => {
    if (isSecond(event)) return;
    clicked = { node, at: event.original.timeStamp };
    events.node(node, event.original.shiftKey);
  });
  const recent = (time: number): string | null => (clicked !== null && time - clicked.at < DOUBLE_CLICK_MS ? clicked.node : null);
  const doubleClicked = ({ event }: { event: MouseCoords }) => {
    const node = recent(event.original.timeStamp);
    if (node === null) return;
    event.preventSigmaDefault();
    events.focusNode(node);
  };
  // The browser tells a double click by when it was made; Sigma by when it was handled, which misses it on a busy page.
  const nativeDoubleClick = (event: MouseEvent) => {
    const node = recent(event.timeStamp);
    if (node !== null) events.focusNode(node);
  };
  container.addEventListener('dblclick', nativeDoubleClick);
  sigma.on('doubleClickNode', doubleClicked);
  sigma.on('doubleClickEdge', doubleClicked);
  sigma.on('doubleClickStage', doubleClicked);
  sigma.on('clickEdge', ({ edge, event }) => { if (!isSecond(event)) events.link(edge); });
  sigma.on('clickStage', ({ event }) => { if (!isSecond(event)) events.background(); });
  sigma.on('enterNode', ({ node }) => { container.style.cursor = 'pointer'; events.hover(node); });
  sigma.on('leaveNode', () => { container.style.cursor = ''; events.hover(null); });
  sigma.on('enterEdge', () => { container.style.cursor = 'pointer'; });
  sigma.on('leaveEdge', () => { container.style.cursor = ''; });
  const cameraMoved = ({ x, y, ratio }: Camera) => events.camera({ x, y, ratio });
  sigma.getCamera().on('updated', cameraMoved);
  const lost = (event: Event) => {
    event.preventDefault();
    events.lost();
  };
  const canvases = Object.values(sigma.getCanvases());
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
  const resized = new ResizeObserver(() => sigma.resize().scheduleRefresh());
  resized.observe(container);

  const animate = (camera: Partial<Camera>) => {
    if (still) sigma.getCamera().setState(camera);
    else void sigma.getCamera().animate(camera, { duration: 300 });
  };

  return {
    show(next, nextVisuals) {
      // Before the new visuals: a change of settings runs the reducers on the old graph at once.
      const needed = programsFor(next, programs);
      if (Object.keys({ ...needed.nodeProgramClasses, ...needed.edgeProgramClasses }).length > Object.keys({ ...programs.nodeProgramClasses, ...programs.edgeProgramClasses }).length) {
        sigma.setSettings({ nodeProgramClasses: needed.nodeProgramClasses, edgeProgramClasses: needed.edgeProgramClasses });
      }
      programs = needed;
      visuals = nextVisuals;
      labels.palette = nextVisuals.palette;
      around = null;
      sigma.setGraph(next);
      sigma.setSettings({ hideEdgesOnMove: next.size > CROWD, hideLabelsOnMove: next.order > 1500 });
      around = surroundings();
      if (around) sigma.scheduleRefresh();
    },
    restyle(nextVisuals) {
      visuals = nextVisuals;
      labels.palette = nextVisuals.palette;
      around = surroundings();
      sigma.scheduleRefresh();
    },
    emphasise(next) {
      const { selected, links } = emphasis;
      emphasis = next;
      around = surroundings();
      if (!isCrowd()) sigma.scheduleRefresh();
      else if (selected !== next.selected || links !== next.links) repaint();
    },
    camera: () => { const { x, y, ratio } = sigma.getCamera().getState(); return { x, y, ratio }; },
    moveTo: (camera) => sigma.getCamera().setState(camera),
    zoom: (direction) => animate({ ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio * (direction === 'in' ? 1 / 1.5 : 1.5)) }),
    fit(keys) {
      const present = keys.filter((key) => sigma.getNodeDisplayData(key));
      if (present.length === 0 || present.length === sigma.getGraph().order) animate({ x: 0.5, y: 0.5, ratio: 1 });
      else animate(getCameraStateToFitViewportToNodes(sigma as unknown as Sigma, present));
    },
    reveal(key) {
      const data = sigma.getNodeDisplayData(key);
      if (!data) return;
      const { width, height } = sigma.getDimensions();
      const { x, y } = sigma.framedGraphToViewport(data);
      if (x < 20 || y < 20 || x > width - 20 || y > height - 20) animate({ x: data.x, y: data.y });
    },
    dispose() {
      resized.disconnect();
      container.removeEventListener('dblclick', nativeDoubleClick);
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      sigma.getCamera().off('updated', cameraMoved);
      sigma.kill();
    },
  };
}
