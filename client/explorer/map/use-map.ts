/** The map of what is shown: made only once it is looked at, and again only when what is shown asks for another frame. */
import { useMemo } from 'react';
import type { Exploration } from '../../state/exploration.ts';
import type { Dataset, NetworkNode } from '../data/dataset.ts';
import { filterDataset, type Filtered } from '../data/filter.ts';
import { usePictureTab } from '../picture/picture-tab.ts';
import type { Visuals } from '../picture/visuals.ts';
import { isLocated, mapScene, withoutPlace, type MapScene } from './map-scene.ts';
import { frameOf, type Frame } from './projection.ts';

export interface MapState {
  /** Null while the network shows. */
  readonly scene: MapScene | null;
  /** Shown by the filters, and without coordinates. */
  readonly missing: readonly NetworkNode[];
}
const NOTHING: readonly NetworkNode[] = [];

export function useMap(data: Dataset, state: Exploration, filtered: Filtered): MapState {
  const { filters, focus } = state;
  const onMap = usePictureTab(state) === 'map';
  // Time does not choose the map: it would jump while time plays.
  const lasting = JSON.stringify({ ...filters, from: null, to: null });
  const frameText = useMemo(() => {
    if (!onMap) return null;
    const { nodeShown } = filterDataset(data, JSON.parse(lasting) as Exploration['filters'], new Set(focus === null ? [] : [focus]));
    return JSON.stringify(frameOf(data.nodes.flatMap((node, at) => (nodeShown[at] === 1 && isLocated(node) ? [node] : []))));
  }, [data, lasting, focus, onMap]);
  const scene = useMemo(() => (frameText === null ? null : mapScene(data, JSON.parse(frameText) as Frame)), [data, frameText]);
  const missing = useMemo(() => (onMap ? withoutPlace(data, filtered.nodeShown) : NOTHING), [data, filtered, onMap]);
  return { scene, missing };
}

/** Nodes without a place, and their links, are not drawn on the map. */
export function visualsOnMap(visuals: Visuals, data: Dataset): Visuals {
  const placed = Uint8Array.from(data.nodes, (node) => Number(isLocated(node)));
  return {
    ...visuals,
    node: (at) => { const look = visuals.node(at); return placed[at] ? look : { ...look, hidden: true }; },
    link: (at) => {
      const look = visuals.link(at);
      const { source, target } = data.links[at]!;
      return placed[source] && placed[target] ? look : { ...look, hidden: true };
    },
  };
}
