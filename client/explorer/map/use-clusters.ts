/** Clusters of the map, made again when the zoom or what is shown changes; pointer, touch and keyboard open them. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../data/dataset.ts';
import type { Renderer } from '../picture/renderer.ts';
import type { Visuals } from '../picture/visuals.ts';
import { clustersOf, discRadius, zoomStep, type Cluster, type Spot } from './clusters.ts';
import { clustersWritten, drawClusters, screenSpot } from './draw-clusters.ts';
import type { MapScene } from './map-scene.ts';

/** Pixels within which cities cannot be told apart. */
const REACH = 32;
/** Buttons for the keyboard: the largest clusters in view. */
const BUTTONS = 40;
const REST_MS = 160;
const NOBODY: ReadonlySet<string> = new Set();

export interface ClusterButton {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
}
export interface Clusters {
  /** Where they are while the camera rests. */
  readonly buttons: readonly ClusterButton[];
  readonly open: (cluster: Cluster) => void;
}

/** `alone` are nodes that no cluster takes in: the focus and what is selected. */
export function useClusters(renderer: Renderer | null, scene: MapScene | null, data: Dataset, visuals: Visuals, alone: ReadonlySet<string>): Clusters {
  const [buttons, setButtons] = useState<readonly ClusterButton[]>([]);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const spots = useMemo((): Spot[] => (scene === null ? [] : data.nodes.flatMap((node, at) => {
    const point = scene.points.get(node.key);
    const look = visuals.node(at);
    return point && !look.hidden && !alone.has(node.key) ? [{ key: node.key, x: point.x, y: point.y, size: look.size, color: look.color }] : [];
  })), [scene, data, visuals, alone]);

  useEffect(() => {
    if (!renderer) return undefined;
    if (scene === null) {
      renderer.gather(NOBODY);
      setButtons([]);
      return undefined;
    }
    let step = Number.NaN;
    let clusters: readonly Cluster[] = [];
    const gather = (scale: number) => {
      const now = zoomStep(scale);
      if (now === step) return;
      step = now;
      clusters = clustersOf(spots, REACH / 2 ** now);
      renderer.gather(new Set(clusters.flatMap(({ members }) => members.map(({ key }) => key))));
    };
    const isFaded = ({ members }: Cluster) => members.every(({ key }) => renderer.isFaded(key));
    const inView = (): ClusterButton[] => {
      const view = renderer.view();
      return clusters.map((cluster) => ({ cluster, ...screenSpot(cluster, view) })).filter(({ x, y }) => x > 0 && y > 0 && x < view.width && y < view.height)
        .sort((a, b) => b.cluster.members.length - a.cluster.members.length).slice(0, BUTTONS);
    };
    renderer.paint('above', {
      draw(context, view) {
        if (renderer.mapShare() < 1) return;
        gather(view.scale);
        drawClusters(context, clusters, view, visuals.palette, isFaded);
        renderer.labelOthers(clusters.map((cluster) => ({ ...screenSpot(cluster, view), size: discRadius(cluster.members.length), label: isFaded(cluster) ? null : `${data.nodes[data.nodeAt.get(cluster.key)!]!.label}…` })));
        clearTimeout(rest.current);
        rest.current = setTimeout(() => setButtons(inView()), REST_MS);
      },
      written: (view) => (renderer.mapShare() < 1 ? { shapes: [] } : clustersWritten(clusters, view, visuals.palette)),
    });
    renderer.onPress((x, y) => {
      if (renderer.mapShare() < 1) return false;
      const view = renderer.view();
      // What is shown may have changed since the last drawing.
      gather(view.scale);
      const hit = clusters.find((cluster) => { const spot = screenSpot(cluster, view); return Math.hypot(spot.x - x, spot.y - y) <= Math.max(12, discRadius(cluster.members.length)); });
      if (hit) approach(renderer, hit);
      return hit !== undefined;
    });
    return () => {
      clearTimeout(rest.current);
      renderer.paint('above', null);
      renderer.onPress(null);
      renderer.labelOthers([]);
    };
  }, [renderer, scene, spots, visuals, data]);

  return useMemo(() => ({ buttons, open: (cluster: Cluster) => { if (renderer) approach(renderer, cluster); } }), [buttons, renderer]);
}

function approach(renderer: Renderer, { members }: Cluster): void {
  const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)];
  renderer.approach({ x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] });
}
