/**
 * What the score gains where two features meet: a cell for each pair of knots, its sign written
 * in it and its strength as colour. (data, size) → SVG element.
 */
import { create, max, scaleBand } from 'd3';

export interface EffectGridInput {
  readonly rows: { readonly label: string; readonly ticks: readonly string[] };
  readonly columns: { readonly label: string; readonly ticks: readonly string[] };
  /** Row by row. */
  readonly effects: readonly number[];
  readonly text: (effect: number) => string;
}

const MARGIN = { top: 24, right: 4, bottom: 40, left: 52 };
const CELL = 30;

export function effectGrid({ rows, columns, effects, text }: EffectGridInput, width: number): SVGSVGElement {
  const height = MARGIN.top + rows.ticks.length * CELL + MARGIN.bottom;
  const x = scaleBand(columns.ticks.map((_, at) => at), [MARGIN.left, width - MARGIN.right]).padding(0.04);
  // The lowest row at the bottom, as on an axis.
  const y = scaleBand(rows.ticks.map((_, at) => at), [height - MARGIN.bottom, MARGIN.top]).padding(0.04);
  const strongest = max(effects, Math.abs) || 1;
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  rows.ticks.forEach((_, row) => columns.ticks.forEach((__, column) => {
    const effect = effects[row * columns.ticks.length + column] ?? 0;
    const cell = svg.append('g').attr('class', `effect-cell ${effect < 0 ? 'effect-cell-against' : 'effect-cell-for'}`).attr('transform', `translate(${x(column)},${y(row)})`);
    cell.append('rect').attr('width', x.bandwidth()).attr('height', y.bandwidth()).attr('fill-opacity', 0.7 * (Math.abs(effect) / strongest));
    if (x.bandwidth() >= 30) cell.append('text').attr('x', x.bandwidth() / 2).attr('y', y.bandwidth() / 2).attr('dy', '0.35em').attr('text-anchor', 'middle').text(text(effect));
    cell.append('title').text(`${rows.label} ${rows.ticks[row]}, ${columns.label} ${columns.ticks[column]}: ${text(effect)}`);
  }));
  rows.ticks.forEach((tick, row) => svg.append('text').attr('class', 'axis-label').attr('x', MARGIN.left - 5).attr('y', (y(row) ?? 0) + y.bandwidth() / 2).attr('dy', '0.35em').attr('text-anchor', 'end').text(tick));
  columns.ticks.forEach((tick, column) => svg.append('text').attr('class', 'axis-label').attr('x', (x(column) ?? 0) + x.bandwidth() / 2).attr('y', height - MARGIN.bottom + 14).attr('text-anchor', 'middle').text(tick));
  svg.append('text').attr('class', 'axis-label').attr('x', (MARGIN.left + width) / 2).attr('y', height - 6).attr('text-anchor', 'middle').text(columns.label);
  svg.append('text').attr('class', 'axis-label').attr('x', 0).attr('y', 12).text(`${rows.label} ↓`);
  return svg.node() as SVGSVGElement;
}
