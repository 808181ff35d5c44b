/**
 * Where things stand on the page of a picture: title above, legend beside the picture or
 * below it, what it rests on at the foot. Pure arithmetic; widths of text are estimated.
 */
import { wrapped } from '../../ui/chart-figure-export.ts';
import type { LegendBlock, Picture } from './picture.ts';

export interface TextLine { readonly text: string; readonly x: number; readonly y: number }
/** What a legend is made of: words, the swatch of a colour (null: unknown), the outline of a size. */
export type LegendItem =
  | (TextLine & { readonly kind: 'words'; readonly size: number; readonly tone: 'title' | 'text' | 'muted'; readonly anchor: 'start' | 'middle' | 'end' })
  | { readonly kind: 'swatch'; readonly x: number; readonly y: number; readonly color: string | null; readonly ring: boolean }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number };
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly title: readonly TextLine[];
  /** The stage: where its corner stands, and how much it is scaled. */
  readonly stage: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly scale: number };
  readonly legend: readonly LegendItem[];
  readonly foot: readonly TextLine[];
}

const MARGIN = 24;
const GAP = 16;
export const SIZES = { title: 20, text: 12, small: 11 } as const;
const LEGEND_WIDTH = 216;
/** Below this the legend stands under the picture. */
const NARROW = 640;
const letters = (width: number, size: number): number => Math.max(8, Math.floor(width / (size * 0.54)));

/** CSS pixels: 1600 × 900, and A4 at 96 to the inch. */
const PAGES = { wide: [1600, 900], a4: [1123, 794] } as const;

export function frameOf({ drawn, title, lines, legend, size }: Pick<Picture, 'drawn' | 'title' | 'lines' | 'legend' | 'size'>): Frame {
  const upright = drawn.height > drawn.width;
  const page = size === 'screen' ? null : size === 'a4' && upright ? [PAGES.a4[1], PAGES.a4[0]] as const : PAGES[size];
  const beside = legend.length > 0 && (page ? page[0] : drawn.width) >= NARROW && !(page && page[0] < page[1]);
  const width = page ? page[0] : drawn.width + 2 * MARGIN + (beside ? LEGEND_WIDTH + GAP : 0);
  const inner = width - 2 * MARGIN;
  const titleLines = title === '' ? [] : wrapped(title, letters(inner, SIZES.title));
  const top = MARGIN + titleLines.length * (SIZES.title + 6) + (titleLines.length > 0 ? 6 : 0);
  const footLines = lines.flatMap((line) => wrapped(line, letters(inner, SIZES.small)));
  const footHeight = footLines.length === 0 ? 0 : GAP + footLines.length * (SIZES.small + 4);
  const column = beside ? LEGEND_WIDTH : inner;
  const blocks = columns(legend, column, beside ? 1 : Math.max(1, Math.floor(inner / (LEGEND_WIDTH + GAP))));
  const below = beside || legend.length === 0 ? 0 : GAP + blocks.height;

  const room = page
    ? { width: inner - (beside ? LEGEND_WIDTH + GAP : 0), height: Math.max(120, page[1] - top - footHeight - below - MARGIN) }
    : { width: drawn.width, height: drawn.height };
  const scale = page ? Math.min(room.width / drawn.width, room.height / drawn.height) : 1;
  const stage = { width: drawn.width * scale, height: drawn.height * scale, scale };
  const x = MARGIN + (beside ? LEGEND_WIDTH + GAP : 0) + (room.width - stage.width) / 2;
  const y = top + (page ? (room.height - stage.height) / 2 : 0);
  const body = Math.max(room.height, beside ? blocks.height : 0);
  const foot = top + body + below;
  return {
    width, height: Math.max(page ? page[1] : 0, foot + footHeight + MARGIN),
    title: titleLines.map((text, at) => ({ text, x: MARGIN, y: MARGIN + SIZES.title + at * (SIZES.title + 6) - 2 })),
    stage: { ...stage, x, y },
    legend: blocks.items.map((item) => moved(item, MARGIN, beside ? top : top + room.height + GAP)),
    foot: footLines.map((text, at) => ({ text, x: MARGIN, y: foot + GAP + (at + 1) * (SIZES.small + 4) - 4 })),
  };
}

const moved = (item: LegendItem, x: number, y: number): LegendItem => ({ ...item, x: item.x + x, y: item.y + y });

/** Blocks of the legend one below another, or in columns that share out their height. */
function columns(legend: readonly LegendBlock[], width: number, most: number): { items: LegendItem[]; height: number } {
  const count = Math.max(1, Math.min(most, legend.length));
  const each = (width - GAP * (count - 1)) / count;
  const heights = Array.from({ length: count }, () => 0);
  const items: LegendItem[] = [];
  for (const block of legend) {
    const at = heights.indexOf(Math.min(...heights));
    const laid = blockItems(block, each);
    items.push(...laid.items.map((item) => moved(item, at * (each + GAP), heights[at]!)));
    heights[at]! += laid.height + 10;
  }
  return { items, height: legend.length === 0 ? 0 : Math.max(...heights) };
}

function blockItems(block: LegendBlock, width: number): { items: LegendItem[]; height: number } {
  const items: LegendItem[] = [];
  let y = 0;
  const put = (text: string, size: number, tone: 'title' | 'muted') => {
    for (const line of wrapped(text, letters(width, size))) {
      y += size + 4;
      items.push({ kind: 'words', x: 0, y: y - 3, size, tone, text: line, anchor: 'start' });
    }
  };
  if (block.title !== '') put(block.title, SIZES.text, 'title');
  for (const { label, color, count, ring = false } of block.swatches) {
    wrapped(label, letters(width - 56, SIZES.text)).forEach((text, at) => {
      y += SIZES.text + 5;
      if (at === 0) items.push({ kind: 'swatch', x: 7, y: y - 8, color, ring });
      items.push({ kind: 'words', x: 20, y: y - 4, size: SIZES.text, tone: 'text', text, anchor: 'start' });
      if (at === 0 && count !== null) items.push({ kind: 'words', x: width, y: y - 4, size: SIZES.small, tone: 'muted', text: count, anchor: 'end' });
    });
  }
  if (block.discs.length > 0) {
    const tallest = Math.max(...block.discs.map(({ radius }) => radius));
    let x = 0;
    for (const { label, radius } of block.discs) {
      const room = Math.max(2 * radius, label.length * SIZES.small * 0.6) + 14;
      items.push({ kind: 'disc', x: x + room / 2, y: y + 6 + 2 * tallest - radius, radius });
      items.push({ kind: 'words', x: x + room / 2, y: y + 10 + 2 * tallest + SIZES.small, size: SIZES.small, tone: 'muted', text: label, anchor: 'middle' });
      x += room;
    }
    y += 2 * tallest + SIZES.small + 16;
  }
  for (const note of block.notes) put(note, SIZES.small, 'muted');
  return { items, height: y };
}
