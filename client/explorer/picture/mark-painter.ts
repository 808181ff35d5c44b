/** Marks on nodes: a pin on those put somewhere by hand, and the letter of the legend, so that colour is not all that tells. */
import type { DrawnShape } from './drawn.ts';
import type { WrittenLabel } from './labels.ts';
import type { Painter } from './layers.ts';
import type { Palette } from './palette.ts';
import type { ColorScale } from './scales.ts';

/** A letter needs so many pixels of radius. */
const LEAST_RADIUS = 4.5;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letter of an entry of the legend; the unknown is a question mark. */
export function letterOf(scale: Pick<ColorScale, 'entries'>, color: string | null): string {
  const at = scale.entries.findIndex((entry) => entry.color === color);
  return color === null || at === -1 ? '?' : (LETTERS[at] ?? '·');
}

export interface MarkedNode {
  readonly key: string;
  readonly letter: string | null;
  readonly pinned: boolean;
}
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
}

/** A drawing pin above the node: head and needle. */
const pinPath = ({ x, y, size }: Spot): string => `M${x} ${y - size}v-5M${x - 3.5} ${y - size - 8}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`;

/** Black or white, whichever stands out more on `#rrggbb`. */
export function inkOn(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000000' : '#ffffff';
}

export function markPainter(marked: readonly MarkedNode[], spotOf: (key: string) => Spot | undefined, palette: Palette): Painter {
  const spots = () => marked.flatMap((mark) => { const spot = spotOf(mark.key); return spot ? [{ mark, spot }] : []; });
  const fontSize = ({ size }: Spot) => Math.min(13, Math.max(8, size * 1.25));
  return {
    draw(context) {
      context.save();
      for (const { mark, spot } of spots()) {
        if (mark.pinned) {
          const path = new Path2D(pinPath(spot));
          context.fillStyle = palette.accent;
          context.strokeStyle = palette.background;
          context.lineWidth = 3;
          context.stroke(path);
          context.strokeStyle = palette.accent;
          context.lineWidth = 1.5;
          context.stroke(path);
          context.fill(path);
        }
        if (mark.letter === null || spot.size < LEAST_RADIUS) continue;
        context.font = `700 ${fontSize(spot)}px ${palette.font}`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.fillStyle = /^#[0-9a-f]{6}$/i.test(spot.color) ? inkOn(spot.color) : palette.text;
        context.fillText(mark.letter, spot.x, spot.y + 0.5);
      }
      context.restore();
    },
    written() {
      const all = spots();
      return {
        shapes: all.flatMap(({ mark, spot }): DrawnShape[] => (mark.pinned ? [{ path: pinPath(spot), fill: palette.accent, stroke: palette.accent, strokeWidth: 1.5 }] : [])),
        labels: all.flatMap(({ mark, spot }): WrittenLabel[] => {
          if (mark.letter === null || spot.size < LEAST_RADIUS) return [];
          const size = fontSize(spot);
          return [{ key: `mark:${mark.key}`, text: mark.letter, more: '', x: spot.x - size * 0.35, baseline: spot.y + size * 0.36, width: size * 0.7, size, weight: 700 }];
        }),
      };
    },
  };
}
