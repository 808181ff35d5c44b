/** Puts the land beneath the picture while the map shows, finer once one comes close. */
import { useEffect, useRef } from 'react';
import type { Palette } from '../picture/palette.ts';
import type { Renderer } from '../picture/renderer.ts';
import { buildBaseMap } from './base-map.ts';
import { createLand, type Outlines } from './land.ts';
import type { MapScene } from './map-scene.ts';
import { loadShapes } from './shapes.ts';

/** Share of the world's width in view from which the fine outlines are asked for. */
const CLOSE = 0.4;
/** Of Equal Earth at the scale used here. */
const WORLD_WIDTH = 1080;

export function useBaseMap(renderer: Renderer | null, scene: MapScene | null, palette: Palette, failed: (message: string) => void): void {
  // Kept while the way back to the network lasts.
  const outlines = useRef<Outlines | null>(null);
  const wantFine = useRef<() => void>(() => {});

  useEffect(() => {
    if (!renderer) return undefined;
    const land = createLand({
      palette, outlines: () => outlines.current, share: renderer.mapShare, redraw: () => renderer.redraw('beneath'),
      close: (view) => view.width / view.scale < CLOSE * WORLD_WIDTH, wantFine: () => wantFine.current(),
    });
    renderer.paint('beneath', land);
    return () => {
      land.dispose();
      renderer.paint('beneath', null);
    };
  }, [renderer, palette]);

  useEffect(() => {
    if (scene === null || renderer === null) return undefined;
    const cancel = new AbortController();
    const load = async (detail: 'coarse' | 'fine') => {
      const base = await buildBaseMap(scene.projection, await loadShapes(detail), cancel.signal);
      if (cancel.signal.aborted) return;
      outlines.current = detail === 'coarse' || outlines.current === null ? { coarse: base, fine: null } : { ...outlines.current, fine: base };
      renderer.redraw('beneath');
    };
    const tell = (error: unknown) => {
      if (!cancel.signal.aborted) failed(error instanceof Error ? error.message : String(error));
    };
    const coarse = load('coarse');
    coarse.catch(tell);
    let asked = false;
    wantFine.current = () => {
      if (asked) return;
      asked = true;
      coarse.then(() => load('fine')).catch(tell);
    };
    return () => {
      cancel.abort();
      wantFine.current = () => {};
    };
  }, [scene, renderer, failed]);
}
