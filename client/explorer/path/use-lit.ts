/** What stands out in the picture: the nodes and links of the way shown, or the cities that something could have come to. */
import { useMemo } from 'react';
import type { Exploration } from '../../state/exploration.ts';
import type { Dataset } from '../data/dataset.ts';
import { knownLit } from '../known/known-lit.ts';
import { useKnown } from '../known/use-known.ts';
import { sceneKey, type Scene } from '../overview/scene.ts';
import { linksBetween } from '../panel/link-panel.tsx';
import type { Palette } from '../picture/palette.ts';
import type { Lit, LitNode } from '../picture/reducers.ts';
import { keyOf, usePath } from './use-path.ts';

/** In the keys of the picture: a closed group is lit for those in it. */
export function useLit(scene: Scene, state: Exploration, palette: Palette): Lit | null {
  const { answer } = usePath(state);
  const known = useKnown(state).answer;
  const nth = state.path?.nth ?? 1;
  return useMemo(() => {
    if (state.path !== null) {
      const way = answer?.paths[nth - 1];
      const keys = way === undefined ? [state.path.from, state.path.to] : way.nodes.map(keyOf);
      return pathLit(scene.data, keys.map((key) => sceneKey(scene, key)));
    }
    return state.known !== null && known !== null ? knownLit(known, sceneKey(scene, state.known.source), palette, (key) => sceneKey(scene, key)) : null;
  }, [scene, state.path, state.known, answer, known, nth, palette]);
}

/** The nodes of a way in their order, and every link between one and the next. */
export function pathLit(data: Dataset, keys: readonly string[]): Lit {
  const ends = [keys[0], keys.at(-1)];
  const node = (key: string): LitNode => ({ color: null, hollow: false, named: true, end: ends.includes(key) });
  return {
    nodes: new Map(keys.map((key) => [key, node(key)])),
    links: new Set(keys.slice(1).flatMap((key, at) => linksBetween(data, [keys[at]!, key]).map((place) => data.links[place]!.key))),
  };
}
