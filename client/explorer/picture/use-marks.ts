/** Keeps pins and letters on the picture up to date. */
import { useEffect } from 'react';
import type { Bench } from '../use-bench.ts';
import { letterOf, markPainter, type MarkedNode } from './mark-painter.ts';
import type { Renderer } from './renderer.ts';

/** Letters on more nodes than this hold up every drawing. */
const TOO_MANY = 2500;

export function useMarks(renderer: Renderer | null, { state, scene, data, derived: { color, visuals } }: Bench, onMap: boolean): void {
  const { marks, pinned } = state;
  useEffect(() => {
    if (renderer === null) return undefined;
    const pins = new Set(onMap ? [] : pinned.map(({ key }) => key));
    const lettered = marks && scene.data.nodes.length <= TOO_MANY;
    if (!lettered && pins.size === 0) return undefined;
    const marked = scene.data.nodes.flatMap(({ key }): MarkedNode[] => {
      const place = data.nodeAt.get(key);
      const letter = lettered && place !== undefined ? letterOf(color, color.colorOf(place)) : null;
      return letter === null && !pins.has(key) ? [] : [{ key, letter, pinned: pins.has(key) }];
    });
    renderer.paint('above', markPainter(marked, (key) => renderer.spotOf(key), visuals.palette), 'marks');
    return () => renderer.paint('above', null, 'marks');
  }, [renderer, marks, pinned, scene, data, color, visuals.palette, onMap]);
}
