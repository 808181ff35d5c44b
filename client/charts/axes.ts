/** What the charts share: an empty picture, axes with their labels and units, a legend. Pure; colours come from CSS classes. */
import { axisBottom, axisLeft, create, type AxisDomain, type AxisScale, type Selection } from 'd3';

export type Svg = Selection<SVGSVGElement, undefined, null, undefined>;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function picture(width: number, height: number): Svg {
  return create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true') as Svg;
}

export interface AxisInput<D extends AxisDomain> {
  readonly label: string;
  readonly format?: (value: D) => string;
  readonly values?: readonly D[];
  /** How far above the box the label stands. */
  readonly rise?: number;
  /** Lines across the picture at the ticks. */
  readonly grid?: boolean;
}

/** Ticks below the box, the label under them. */
export function bottomAxis<D extends AxisDomain>(svg: Svg, scale: AxisScale<D>, box: Box, { label, format, values, grid = false }: AxisInput<D>): void {
  const axis = axisBottom(scale).tickSize(4).ticks(Math.max(2, Math.floor((box.right - box.left) / 80)));
  if (values) axis.tickValues(values);
  if (format) axis.tickFormat((value) => format(value as D));
  const drawn = svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${box.bottom})`).call(axis);
  if (grid) drawn.selectAll('.tick').append('line').attr('class', 'grid').attr('y2', box.top - box.bottom);
  svg.append('text').attr('class', 'axis-label').attr('x', (box.left + box.right) / 2).attr('y', box.bottom + 34).attr('text-anchor', 'middle').text(label);
}

/** Ticks left of the box; the label stands above, where it can be read without turning the head. */
export function leftAxis<D extends AxisDomain>(svg: Svg, scale: AxisScale<D>, box: Box, { label, format, values, grid = true, rise = 10 }: AxisInput<D>): void {
  const axis = axisLeft(scale).tickSize(4).ticks(Math.max(2, Math.floor((box.bottom - box.top) / 45)));
  if (values) axis.tickValues(values);
  if (format) axis.tickFormat((value) => format(value as D));
  const drawn = svg.append('g').attr('class', 'axis').attr('transform', `translate(${box.left},0)`).call(axis);
  if (grid) drawn.selectAll('.tick').append('line').attr('class', 'grid').attr('x2', box.right - box.left);
  svg.append('text').attr('class', 'axis-label').attr('x', 0).attr('y', box.top - rise).text(label);
}

/** About the width of a text of this size; measured text would need a page. */
export const textWidth = (text: string, size = 12): number => text.length * size * 0.56;

export function shortened(text: string, width: number, size = 12): string {
  const letters = Math.max(4, Math.floor(width / (size * 0.56)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

export interface LegendItem {
  readonly label: string;
  /** Class of the mark, such as `series series-2`. */
  readonly mark: string;
  readonly shape: 'line' | 'square' | 'dot';
}

/** Marks and their meaning in rows from the top; says how high it is. */
export function legend(svg: Svg, items: readonly LegendItem[], width: number, top = 0): number {
  let [x, y] = [0, top + 8];
  for (const { label, mark, shape } of items) {
    const length = 28 + textWidth(label);
    if (x > 0 && x + length > width) [x, y] = [0, y + 18];
    const item = svg.append('g').attr('class', 'legend-item').attr('transform', `translate(${x},${y})`);
    if (shape === 'line') item.append('line').attr('class', mark).attr('x1', 0).attr('x2', 18);
    else if (shape === 'dot') item.append('circle').attr('class', mark).attr('cx', 9).attr('r', 5);
    else item.append('rect').attr('class', mark).attr('y', -6).attr('width', 12).attr('height', 12);
    item.append('text').attr('class', 'legend-label').attr('x', 23).attr('dy', '0.35em').text(label);
    x += length + 10;
  }
  return items.length === 0 ? 0 : y + 12 - top;
}
