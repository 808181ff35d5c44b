/** Draws the guides of a layout beneath the picture, and says the same as shapes for a picture that is saved. */
import type { Guide } from '../layout/guides.ts';
import type { Point } from '../layout/positions.ts';
import type { DrawnShape } from './drawn.ts';
import type { WrittenLabel } from './labels.ts';
import type { Painter, View } from './layers.ts';
import { mix, type Palette } from './palette.ts';

const SIZE = 12;
const WEIGHT = 600;
/** Of a letter, about: for words that are not measured. */
const LETTER = 6.8;

interface Words {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly align: 'start' | 'center' | 'end';
}

export function guidePainter(guides: readonly Guide[], palette: Palette): Painter {
  const line = mix(palette.background, palette.muted, 0.32);
  const outlined = (path: string, fill: string | null): DrawnShape => ({ path, fill, stroke: line, strokeWidth: 1 });
  return {
    draw(context, view) {
      const drawn = shapesOf(guides, view);
      context.save();
      for (const { path, filled } of drawn) {
        if (path === null) continue;
        const outline = new Path2D(path);
        context.fillStyle = palette.surface;
        if (filled) context.fill(outline);
        context.strokeStyle = line;
        context.lineWidth = 1;
        context.stroke(outline);
      }
      context.font = `${WEIGHT} ${SIZE}px ${palette.font}`;
      context.strokeStyle = palette.background;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.fillStyle = palette.muted;
      for (const { words } of drawn) {
        if (words === null) continue;
        context.textAlign = words.align === 'start' ? 'left' : words.align === 'end' ? 'right' : 'center';
        context.strokeText(words.text, words.x, words.baseline);
        context.fillText(words.text, words.x, words.baseline);
      }
      context.restore();
    },
    written(view) {
      const drawn = shapesOf(guides, view);
      return {
        shapes: drawn.flatMap(({ path, filled }) => (path === null ? [] : [outlined(path, filled ? palette.surface : null)])),
        labels: drawn.flatMap(({ words }, at): WrittenLabel[] => {
          if (words === null) return [];
          const width = words.text.length * LETTER;
          return [{ key: `guide:${at}`, text: words.text, more: '', x: words.align === 'start' ? words.x : words.align === 'end' ? words.x - width : words.x - width / 2, baseline: words.baseline, width, size: SIZE, weight: WEIGHT }];
        }),
      };
    },
  };
}

/** Words of lines that would stand on each other, as years do on a small screen, are left out; the last one stays. */
function shapesOf(guides: readonly Guide[], view: View): ReturnType<typeof shapeOf>[] {
  const drawn = guides.map((guide) => shapeOf(guide, view));
  let free = Infinity;
  for (const [at, shape] of [...drawn.entries()].reverse()) {
    if (guides[at]!.is !== 'line' || shape.words === null) continue;
    if (shape.words.x + shape.words.text.length * LETTER + 6 > free) drawn[at] = { ...shape, words: null };
    else free = shape.words.x;
  }
  return drawn;
}

function shapeOf(guide: Guide, view: View): { path: string | null; filled: boolean; words: Words | null } {
  const at = ({ x, y }: Point): Point => ({ x: view.x + x * view.scale, y: view.y - y * view.scale });
  if (guide.is === 'ring') {
    const [{ x, y }, radius] = [at(guide.at), guide.radius * view.scale];
    return {
      path: `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`, filled: false,
      words: guide.label === null ? null : { text: guide.label, x, baseline: y - radius - 5, align: 'center' },
    };
  }
  if (guide.is === 'line') {
    const [from, to] = [at(guide.from), at(guide.to)];
    // The word of a line stays in view while the picture is moved.
    return { path: `M${from.x} ${from.y}L${to.x} ${to.y}`, filled: false, words: guide.label === null ? null : { text: guide.label, x: from.x + 3, baseline: Math.min(to.y, Math.max(from.y - 5, SIZE)), align: 'start' } };
  }
  if (guide.is === 'box') {
    const [from, to] = [at(guide.from), at(guide.to)];
    return {
      path: `M${from.x} ${from.y}H${to.x}V${to.y}H${from.x}Z`, filled: true,
      words: { text: guide.label, x: Math.max(from.x + 6, Math.min(8, to.x - guide.label.length * LETTER - 6)), baseline: from.y + SIZE + 3, align: 'start' },
    };
  }
  const { x, y } = at(guide.at);
  return { path: null, filled: false, words: { text: guide.label, x, baseline: y + SIZE / 3, align: guide.align } };
}
