/**
 * The land as a layer: coarse outlines while the picture moves, the finest there are once it
 * rests, kept as an image so that what changes above does not draw them again.
 */
import type { Painter, View } from '../picture/layers.ts';
import type { Palette } from '../picture/palette.ts';
import { baseMapWritten, drawBaseMap, type BaseMap } from './base-map.ts';

export interface Outlines {
  readonly coarse: BaseMap;
  /** Null until one has come close. */
  readonly fine: BaseMap | null;
}
interface LandInput {
  readonly palette: Palette;
  readonly outlines: () => Outlines | null;
  /** How much of the map shows, 0 to 1. */
  readonly share: () => number;
  /** True where coarse outlines look like paper cuttings. */
  readonly close: (view: View) => boolean;
  /** Asks for the fine outlines. */
  readonly wantFine: () => void;
  readonly redraw: () => void;
}

const REST_MS = 140;

const sameView = (a: View, b: View): boolean => (['scale', 'x', 'y', 'width', 'height', 'pixelRatio'] as const).every((part) => a[part] === b[part]);

export function createLand({ palette, outlines, share, close, wantFine, redraw }: LandInput): Painter & { dispose(): void } {
  const image = document.createElement('canvas');
  // Many-cornered outlines are drawn faster by the processor than by a graphics card.
  const pencil = image.getContext('2d', { willReadFrequently: true })!;
  let kept: { view: View; base: BaseMap } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const best = (view: View): BaseMap | null => {
    const now = outlines();
    return now === null ? null : close(view) && now.fine !== null ? now.fine : now.coarse;
  };
  const keep = (view: View, base: BaseMap) => {
    image.width = Math.round(view.width * view.pixelRatio);
    image.height = Math.round(view.height * view.pixelRatio);
    drawBaseMap(pencil, base, view, palette);
    kept = { view, base };
  };
  return {
    draw(context, view) {
      const now = outlines();
      const strength = share();
      if (now === null || strength === 0) return;
      const wanted = best(view)!;
      if (kept === null || !sameView(kept.view, view) || (kept.base !== wanted && kept.base !== now.coarse)) keep(view, now.coarse);
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = strength;
      context.drawImage(image, 0, 0);
      context.restore();
      clearTimeout(rest);
      if (strength < 1 || !close(view)) return;
      wantFine();
      if (kept!.base === wanted) return;
      rest = setTimeout(() => {
        keep(view, wanted);
        redraw();
      }, REST_MS);
    },
    written(view) {
      const base = share() === 0 ? null : best(view);
      return { shapes: base === null ? [] : baseMapWritten(base, view, palette) };
    },
    dispose: () => clearTimeout(rest),
  };
}
