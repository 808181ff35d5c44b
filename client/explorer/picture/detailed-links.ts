/** The links of a large network in the picture: ranked when the filters change, chosen anew when one looks elsewhere. */
import type Sigma from 'sigma';
import type { Dataset } from '../data/dataset.ts';
import { byImportance, chooseLinks, LINK_BUDGET } from './link-detail.ts';
import { linksInGraph, type LinksInGraph, type PictureGraph, type PictureLink, type PictureNode } from './picture-graph.ts';
import type { Appearance } from './reducers.ts';
import type { Visuals } from './visuals.ts';

export interface DrawnLinks {
  /** Links in the picture. */
  readonly drawn: number;
  /** Shown links with an end in view, drawn or not. */
  readonly inView: number;
  readonly shown: number;
}

export class DetailedLinks {
  drawn: DrawnLinks = { drawn: 0, inView: 0, shown: 0 };
  private readonly data: Dataset;
  private readonly inGraph: LinksInGraph;
  private order: Uint32Array = new Uint32Array();
  private chosen: readonly number[] = [];

  constructor(data: Dataset) {
    this.data = data;
    this.inGraph = linksInGraph(data);
  }

  rank(visuals: Visuals): void {
    this.order = byImportance(this.data, { hidden: (at) => visuals.link(at).hidden, occasions: visuals.occasions });
  }

  /**
   * True when the graph changed. `compile` makes ready what links of these types are drawn with.
   * `more`: what is drawn stays, since taking links out makes the whole picture anew.
   */
  choose(sigma: Sigma<PictureNode, PictureLink>, appearance: Appearance, compile: (types: Iterable<PictureLink['type']>) => void, more: boolean): boolean {
    const { links, inView } = chooseLinks(this.data, this.order, this.nodesInView(sigma), this.standingOut(appearance));
    const [before, now] = [new Set(this.chosen), new Set(links)];
    const come = links.filter((at) => !before.has(at));
    const gone = more ? 0 : this.chosen.filter((at) => !now.has(at)).length;
    const stay = gone === 0 ? this.chosen : [];
    const added = gone === 0 ? come : links;
    this.drawn = { drawn: stay.length + added.length, inView, shown: this.order.length };
    if (come.length === 0 && gone === 0) return false;
    this.chosen = [...stay, ...added];
    const graph = sigma.getGraph() as PictureGraph;
    // The renderer must know how to draw a link before it comes.
    compile(new Set(come.map(this.inGraph.type)));
    if (gone > 0) graph.clearEdges();
    for (const at of added) this.inGraph.add(graph, at);
    return true;
  }

  private nodesInView(sigma: Sigma<PictureNode, PictureLink>): Uint8Array {
    const { width, height } = sigma.getDimensions();
    const cameraState = sigma.getCamera().getState();
    const [a, b] = [sigma.viewportToGraph({ x: 0, y: 0 }, { cameraState }), sigma.viewportToGraph({ x: width, y: height }, { cameraState })];
    const inView = new Uint8Array(this.data.nodes.length);
    const [left, right, low, high] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)];
    sigma.getGraph().forEachNode((_, { x, y, at }) => { if (x >= left && x <= right && y >= low && y <= high) inView[at] = 1; });
    return inView;
  }

  /** Shown links of what is selected or lit up. */
  private standingOut({ emphasis, visuals }: Appearance): number[] {
    const { data } = this;
    const found = new Set<number>();
    for (const key of emphasis.selected) for (const at of data.linksOf[data.nodeAt.get(key) ?? -1] ?? []) found.add(at);
    for (const key of [...emphasis.links, ...(emphasis.lit?.links ?? [])]) if (data.linkAt.has(key)) found.add(data.linkAt.get(key)!);
    return [...found].filter((at) => !visuals.link(at).hidden).slice(0, LINK_BUDGET);
  }
}
