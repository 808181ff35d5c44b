/**
 * Flows between groups as a matrix: teachers in rows, learners in columns. Absolute flows go from light
 * to strong; relative flows part around 1, what chance would give. (data, size) → SVG element.
 */
import { scaleBand } from 'd3';
import { legend, picture, shortened, textWidth, type LegendItem } from './axes.ts';

export interface FlowCell {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  /** Flow over what it would be if groups were taken at random; null where that is not defined. */
  readonly relative: number | null;
  /** `more` or `less` than a null model gives, after adjustment for the number of cells. */
  readonly sign: 'more' | 'less' | null;
}
export interface HeatmapInput {
  readonly groups: readonly string[];
  readonly cells: readonly FlowCell[];
  readonly scale: 'absolute' | 'relative';
  readonly format: (value: number) => string;
  readonly words: { readonly from: string; readonly to: string; readonly more: string; readonly less: string; readonly none: string };
  readonly onCell?: (source: string, target: string) => void;
}

/** Upper bounds of the classes of relative flow; between 0.8 and 1.25 is about what chance gives. */
export const RELATIVE_BOUNDS = [0.25, 0.5, 0.8, 1.25, 2, 4] as const;
const RELATIVE_LABELS = ['≤ ¼', '¼ – ½', '½ – 0.8', '0.8 – 1.25', '1.25 – 2', '2 – 4', '> 4'] as const;

export function relativeClass(value: number): number {
  const at = RELATIVE_BOUNDS.findIndex((bound) => value <= bound);
  return (at === -1 ? RELATIVE_BOUNDS.length : at) + 1;
}

/** 1 to 5; flows are skewed, so classes are of equal width in square roots. */
export function absoluteClass(value: number, most: number): number {
  return value <= 0 || most <= 0 ? 0 : Math.min(5, Math.floor(Math.sqrt(value / most) * 5) + 1);
}

/** Times what chance gives, with two decimals at most. */
export const timesText = (value: number): string => (value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));

export function flowHeatmap({ groups, cells, scale, format, words, onCell }: HeatmapInput, width: number): SVGSVGElement {
  const svg = picture(width, 10);
  const most = Math.max(0, ...cells.map(({ value }) => value));
  const keys: LegendItem[] = scale === 'relative'
    ? RELATIVE_LABELS.map((label, at) => ({ label, mark: `div div-${at + 1}`, shape: 'square' }))
    : [1, 2, 3, 4, 5].map((step) => ({ label: `${step === 1 ? '> 0' : format(((step - 1) / 5) ** 2 * most)} – ${format((step / 5) ** 2 * most)}`, mark: `seq seq-${step}`, shape: 'square' }));
  const longest = Math.max(40, ...groups.map((group) => textWidth(group)));
  const left = Math.min(longest + 12, width * 0.32);
  const top = legend(svg, keys, width) + 22 + Math.min(longest * 0.75, 110) + 8;
  const size = Math.min(92, (width - left - 36) / Math.max(1, groups.length));
  const x = scaleBand(groups, [left, left + size * groups.length]);
  const y = scaleBand(groups, [top, top + Math.max(16, Math.min(44, size)) * groups.length]);
  const marked = cells.some(({ sign }) => sign !== null);
  const height = y.range()[1] + (marked ? 26 : 6);
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  svg.append('text').attr('class', 'axis-label').attr('x', 0).attr('y', top - 8).text(words.from);
  svg.append('text').attr('class', 'axis-label').attr('x', left).attr('y', top - Math.min(longest * 0.75, 110) - 16).text(words.to);
  for (const group of groups) {
    svg.append('text').attr('class', 'row-label').attr('x', left - 8).attr('y', (y(group) ?? 0) + y.bandwidth() / 2).attr('dy', '0.35em').attr('text-anchor', 'end').text(shortened(group, left - 12));
    svg.append('text').attr('class', 'row-label').attr('transform', `translate(${(x(group) ?? 0) + x.bandwidth() / 2 + 3},${top - 6}) rotate(-45)`).text(shortened(group, 140));
  }
  const show = new Set(groups);
  for (const cell of cells) {
    if (!show.has(cell.source) || !show.has(cell.target)) continue;
    const number = scale === 'relative' ? cell.relative : cell.value;
    const kind = number === null || cell.value === 0 && scale === 'absolute' ? 'cell-none' : scale === 'relative' ? `div div-${relativeClass(number)}` : `seq seq-${absoluteClass(number, most)}`;
    const drawn = svg.append('g').attr('class', `cell ${onCell && cell.value > 0 ? 'cell-active' : ''}`).attr('transform', `translate(${x(cell.target)},${y(cell.source)})`);
    drawn.append('rect').attr('class', kind).attr('width', Math.max(1, x.bandwidth() - 1)).attr('height', Math.max(1, y.bandwidth() - 1));
    if (x.bandwidth() >= 34 && number !== null) {
      drawn.append('text').attr('class', `cell-number on-${kind.split(' ').at(-1)}`).attr('x', x.bandwidth() / 2).attr('y', y.bandwidth() / 2).attr('dy', '0.35em').attr('text-anchor', 'middle').text(scale === 'relative' ? timesText(number) : format(number));
    }
    if (cell.sign !== null) drawn.append('path').attr('class', `cell-sign on-${kind.split(' ').at(-1)}`).attr('transform', `translate(${x.bandwidth() - 8},7)`).attr('d', cell.sign === 'more' ? 'M-4 3 0-4 4 3Z' : 'M-4-3 0 4 4-3Z');
    drawn.append('title').text(`${cell.source} → ${cell.target}: ${format(cell.value)}${cell.relative === null ? '' : `, × ${timesText(cell.relative)}`}`);
    if (onCell && cell.value > 0) drawn.on('click', () => onCell(cell.source, cell.target));
  }
  if (marked) svg.append('text').attr('class', 'legend-label').attr('x', 0).attr('y', height - 6).text(`▲ ${words.more}   ▼ ${words.less}`);
  return svg.node() as SVGSVGElement;
}
