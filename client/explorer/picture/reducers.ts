/** How each node and link is drawn now: its look from the visuals, changed by what is pointed at and selected. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { mix } from './palette.ts';
import type { PictureGraph, PictureLink, PictureNode } from './picture-graph.ts';
import type { Visuals } from './visuals.ts';
import type { Dataset } from '../data/dataset.ts';

/** What a way or a question lights up; everything else steps back. */
export interface Lit {
  readonly nodes: ReadonlyMap<string, LitNode>;
  readonly links: ReadonlySet<string>;
}
export interface LitNode {
  /** Null: its own colour. */
  readonly color: string | null;
  /** Drawn as a ring: only possible, not certain. */
  readonly hollow: boolean;
  /** An end, or a step: keeps its name. */
  readonly named: boolean;
  readonly end: boolean;
}

export interface Emphasis {
  /** Null: nothing but what is pointed at and selected. */
  readonly lit: Lit | null;
  readonly hovered: string | null;
  readonly selected: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** Links from which restyling everything at once is too slow. */
export const CROWD = 3000;
/** Sigma takes 0 for not said. */
const NO_SIZE = 1e-6;
/** Bend of a link on the map. */
const ARC = 0.22;
/** Hundreds of arcs leave land and cities to be seen. */
const ARC_WIDTH = 0.55;
export const isCrowd = (graph: PictureGraph): boolean => graph.size > CROWD || graph.order > CROWD;

/** What the reducers read; `around` is made anew by `surround` whenever one of the others changes. */
export class Appearance {
  visuals: Visuals;
  /** On the map links are arcs. */
  arcs = false;
  /** Curvature of links that bend round a node in their way, by key. */
  bends: ReadonlyMap<string, number> = new Map();
  /** Nodes that a cluster of the map stands for. */
  gathered: ReadonlySet<string> = new Set();
  emphasis: Emphasis = { hovered: null, selected: new Set(), links: new Set(), lit: null };
  /** What the picture is of; null before there is one. */
  data: Pick<Dataset, 'nodes' | 'links' | 'nodeAt' | 'linksOf'> | null = null;
  private around: ReadonlySet<string> | null = null;
  private readonly graph: () => PictureGraph;

  constructor(visuals: Visuals, graph: () => PictureGraph) {
    this.visuals = visuals;
    this.graph = graph;
  }

  node(key: string, data: PictureNode): Partial<NodeDisplayData> & Record<string, unknown> {
    const { visuals, emphasis, around } = this;
    const { palette } = visuals;
    const look = visuals.node(data.at);
    // Not hidden: Sigma would hide its links as well.
    if (this.gathered.has(key)) return { x: data.x, y: data.y, type: data.type, label: null, hidden: look.hidden, size: NO_SIZE, color: look.color, borderColor: look.borderColor, borderSize: 0, forceLabel: false, zIndex: 0, more: 0 };
    const selected = emphasis.selected.has(key);
    const focus = visuals.focus === key;
    const faded = around !== null && !around.has(key);
    const unknown = look.color === palette.background;
    const color = data.type === 'square' && unknown ? palette.unknown : look.color;
    const mark = emphasis.lit?.nodes.get(key);
    const strong = selected || focus || emphasis.hovered === key || mark?.named === true;
    return {
      x: data.x, y: data.y, type: data.type, label: faded ? null : (visuals.name?.(data.at) ?? data.label), hidden: look.hidden,
      size: selected || mark ? look.size + 3 : look.size,
      color: mark ? (mark.hollow ? palette.background : mark.color ?? color) : faded ? mix(palette.background, color, 0.22) : color,
      borderColor: selected ? palette.text : mark ? (mark.hollow ? mark.color ?? color : mark.named ? palette.accent : palette.background) : faded ? palette.background : focus ? palette.accent : look.borderColor,
      borderSize: selected || focus || mark?.end ? 3 : mark?.hollow || mark?.named ? 2.2 : look.rim && !faded ? 5 : unknown ? 1.6 : look.size > 4 ? 1.2 : 0.5,
      forceLabel: strong || (around?.has(key) === true && around.size <= 40), zIndex: strong ? 3 : faded ? 0 : around?.has(key) ? 2 : 1, more: data.more,
    };
  }

  link(key: string, data: PictureLink): Partial<EdgeDisplayData> & Record<string, unknown> {
    const { visuals, emphasis, around } = this;
    const { palette } = visuals;
    const look = visuals.link(data.at);
    const picked = emphasis.links.has(key) || emphasis.lit?.links.has(key) === true;
    const [source, target] = around || this.arcs ? this.graph().extremities(key) : [null, null];
    const centres = around ? this.centres() : null;
    const close = centres !== null && (centres.has(source!) || centres.has(target!));
    return {
      ...this.shape(key, data, source!, target!), hidden: look.hidden,
      color: picked ? palette.accent : around === null ? look.color : close ? mix(palette.background, palette.text, 0.55) : mix(palette.background, look.color, 0.3),
      size: picked ? look.size + 2.5 : this.arcs ? look.size * ARC_WIDTH : data.type === 'arrow' || data.type === 'curvedArrow' ? look.size + 0.8 : look.size, zIndex: picked ? 3 : close ? 2 : 0,
    };
  }

  /** Arcs of directed links bend to one side of their direction, others upward; parallel links keep the bends that part them. */
  private shape(key: string, data: PictureLink, source: string, target: string): Pick<PictureLink, 'type' | 'curvature'> {
    const bend = this.arcs ? undefined : this.bends.get(key);
    if (bend !== undefined && data.curvature === 0) return { type: data.type === 'arrow' ? 'curvedArrow' : 'curved', curvature: bend };
    if (!this.arcs || source === target) return data;
    const type = data.type === 'arrow' || data.type === 'curvedArrow' ? 'curvedArrow' : 'curved';
    if (data.curvature !== 0) return { type, curvature: data.curvature * 1.4 };
    const shown = this.graph();
    const eastward = type === 'curvedArrow' || shown.getNodeAttribute(source, 'x') <= shown.getNodeAttribute(target, 'x');
    return { type, curvature: eastward ? ARC : -ARC };
  }

  /** True where something stands out and this does not. */
  isFaded(key: string): boolean {
    return this.around !== null && !this.around.has(key);
  }

  /** In a crowd, the neighbours of what is pointed at are drawn on the top layer: drawing everything again is too slow. */
  private centres(): ReadonlySet<string> {
    const { hovered, selected } = this.emphasis;
    return hovered === null || isCrowd(this.graph()) ? selected : new Set([hovered]);
  }

  forgetSurroundings(): void {
    this.around = null;
  }

  /** True when something stands out. */
  surround(): boolean {
    const shown = this.graph();
    const centres = [...this.centres()].filter((key) => shown.hasNode(key));
    const { selected, lit } = this.emphasis;
    const around = [...centres, ...(centres.length === 0 ? [] : selected), ...centres.flatMap((key) => [...this.near(key)]), ...(lit?.nodes.keys() ?? [])];
    this.around = centres.length === 0 && lit === null ? null : new Set(around);
    return this.around !== null;
  }

  /** Other ends of a node's shown links, whether the picture has room for them or not. */
  near(node: string): Set<string> {
    const found = new Set<string>();
    const { data } = this;
    const place = data?.nodeAt.get(node);
    if (!data || place === undefined) return found;
    for (const at of data.linksOf[place]!) {
      const { source, target } = data.links[at]!;
      if (!this.visuals.link(at).hidden) found.add(data.nodes[source === place ? target : source]!.key);
    }
    return found;
  }
}
