/**
 * Labels of the canvas. Sigma's grid proposes labels, this draws them so that none covers
 * another: what matters most (focus, selection, then size) first, the rest where there is room.
 */
import type { NodeDisplayData } from 'sigma/types';
import type { Settings } from 'sigma/settings';
import { mix, type Palette } from './palette.ts';

export interface LabelData extends Partial<NodeDisplayData> {
  key?: string;
  x: number;
  y: number;
  size: number;
  label: string | null;
  more?: number;
}
/** Longer names end in an ellipsis until pointed at. */
const LONGEST = 34;
const LONGEST_STRONG = 70;
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly label: string | null;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A label as it stands on the canvas. */
export interface WrittenLabel {
  readonly key: string;
  readonly text: string;
  /** How many neighbours are not loaded, in the accent colour after the name. */
  readonly more: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly weight: number;
}

const FONT_SIZE = 12;
const PRIORITY_FORCED = 1e6;
/** Depth at which the renderer puts focus, selection and what is pointed at. */
const STRONG = 3;

export class LabelPlacer {
  private waiting: { context: CanvasRenderingContext2D; data: LabelData }[] = [];
  /** Those of the last drawing, most important first. */
  written: readonly WrittenLabel[] = [];
  palette: Palette;
  /** Neighbours to draw when a node is pointed at; none where the picture itself highlights them. */
  neighboursOf: (key: string) => readonly Disc[] = () => [];

  /** What else stands on the picture and wants a label, and keeps others off: clusters of the map. */
  others: readonly Omit<Disc, 'color'>[] = [];
  private readonly context: () => CanvasRenderingContext2D;

  constructor(palette: Palette, context: () => CanvasRenderingContext2D) {
    this.context = context;
    this.palette = palette;
  }

  /** Handed to Sigma as its label function: collects, because order matters. */
  readonly collect = (context: CanvasRenderingContext2D, data: LabelData): void => {
    const longest = (data.zIndex ?? 0) >= STRONG ? LONGEST_STRONG : LONGEST;
    if (data.label) this.waiting.push({ context, data: data.label.length > longest ? { ...data, label: `${data.label.slice(0, longest - 1).trimEnd()}…` } : data });
  };

  /** After Sigma has rendered: draws what fits. */
  readonly draw = (): void => {
    const priority = ({ data }: { data: LabelData }) => (data.forceLabel ? PRIORITY_FORCED : 0) + (data.zIndex ?? 0) * 1000 + data.size;
    const drawn: Box[] = this.others.map(({ x, y, size }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size }));
    if (this.others.length > 0) {
      const context = this.context();
      for (const other of this.others) if (other.label !== null) this.waiting.push({ context, data: { ...other } });
    }
    const written: WrittenLabel[] = [];
    const discs = this.waiting.map(({ data }) => ({ left: data.x - data.size, right: data.x + data.size, top: data.y - data.size, bottom: data.y + data.size }));
    for (const { context, data } of this.waiting.sort((a, b) => priority(b) - priority(a))) {
      const free = places(context, data, this.palette).filter((box) => !drawn.some((other) => overlap(box, other)));
      // Best beside its node and on no other; at least on no other label.
      const box = free.find((place) => !discs.some((disc) => overlap(place, disc))) ?? free[0];
      if (!box) continue;
      drawn.push(box);
      writeLabel(context, data, this.palette, box);
      written.push({ key: data.key ?? '', text: data.label ?? '', more: moreText(data), x: box.left, baseline: baselineOf(box), width: box.right - box.left, size: FONT_SIZE, weight: weightOf(data) });
    }
    this.waiting = [];
    this.written = written;
  };

  /** The hovered node: its label on a plate, above everything. */
  readonly hover = (context: CanvasRenderingContext2D, data: LabelData, _settings: Settings): void => {
    const { palette } = this;
    const box = places(context, data, palette)[0]!;
    drawNeighbours(context, data, this.neighboursOf(data.key ?? ''), palette, box);
    context.save();
    context.fillStyle = palette.surface;
    context.strokeStyle = palette.border;
    context.lineWidth = 1;
    context.shadowColor = 'rgb(0 0 0 / 35%)';
    context.shadowBlur = 6;
    context.beginPath();
    context.roundRect(box.left - 5, box.top - 3, box.right - box.left + 10, box.bottom - box.top + 6, 5);
    context.fill();
    context.shadowBlur = 0;
    context.stroke();
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
    context.strokeStyle = palette.text;
    context.lineWidth = 2;
    context.stroke();
    context.restore();
    writeLabel(context, data, palette, box);
  };
}

/** Links and names of neighbours on the top layer, so that nothing below has to be drawn again. */
function drawNeighbours(context: CanvasRenderingContext2D, centre: LabelData, discs: readonly Disc[], palette: Palette, taken: Box): void {
  context.save();
  context.strokeStyle = mix(palette.background, palette.text, 0.6);
  context.beginPath();
  for (const { x, y } of discs) {
    context.moveTo(centre.x, centre.y);
    context.lineTo(x, y);
  }
  context.stroke();
  const drawn = [taken];
  for (const disc of [...discs].sort((a, b) => b.size - a.size)) {
    context.fillStyle = disc.color;
    context.strokeStyle = palette.text;
    context.beginPath();
    context.arc(disc.x, disc.y, disc.size + 1, 0, Math.PI * 2);
    context.fill();
    context.stroke();
  }
  for (const disc of [...discs].sort((a, b) => b.size - a.size)) {
    const box = places(context, disc, palette).find((place) => !drawn.some((other) => overlap(place, other)));
    if (!box || disc.label === null) continue;
    drawn.push(box);
    writeLabel(context, disc, palette, box);
  }
  context.restore();
}

const weightOf = (data: LabelData): number => ((data.zIndex ?? 0) >= STRONG ? 600 : 500);
const font = (palette: Palette, data: LabelData): string => `${weightOf(data)} ${FONT_SIZE}px ${palette.font}`;
const baselineOf = (box: Box): number => (box.top + box.bottom) / 2 + FONT_SIZE / 3;
const moreText = (data: LabelData): string => (data.more ? ` +${data.more}` : '');

const overlap = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** Where a label may stand: right of its node, left, above, below; inside the canvas first. */
function places(context: CanvasRenderingContext2D, data: LabelData, palette: Palette): Box[] {
  context.font = font(palette, data);
  const width = context.measureText(`${data.label}${moreText(data)}`).width;
  const [gap, half] = [data.size + 4, FONT_SIZE / 2 + 2];
  const at = (left: number, middle: number): Box => ({ left, right: left + width, top: middle - half, bottom: middle + half });
  const all = [at(data.x + gap, data.y), at(data.x - gap - width, data.y), at(data.x - width / 2, data.y - gap - half), at(data.x - width / 2, data.y + gap + half)];
  const inside = all.filter((box) => box.left > 0 && box.right < context.canvas.clientWidth);
  return inside.length > 0 ? inside : all;
}

function writeLabel(context: CanvasRenderingContext2D, data: LabelData, palette: Palette, box: Box): void {
  const baseline = baselineOf(box);
  context.font = font(palette, data);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.background;
  const name = data.label ?? '';
  context.strokeText(`${name}${moreText(data)}`, box.left, baseline);
  context.fillStyle = palette.text;
  context.fillText(name, box.left, baseline);
  if (!data.more) return;
  const width = context.measureText(name).width;
  context.fillStyle = palette.accent;
  context.fillText(moreText(data), box.left + width, baseline);
}
