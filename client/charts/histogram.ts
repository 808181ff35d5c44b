/**
 * Bars by year with an optional window, as an SVG element. Pure: the same input draws the
 * same picture. Colours come from CSS classes.
 */
import { axisBottom, create, max, scaleLinear } from 'd3';
import type { YearBar } from './years.ts';

export interface HistogramInput {
  /** What all filters but the window keep. */
  readonly bars: readonly YearBar[];
  readonly span: readonly [number, number];
  /** First and last year inside, null when open. */
  readonly window: readonly [number, number] | null;
}
export interface HistogramSize {
  readonly width: number;
  readonly height: number;
}

export const MARGIN = { left: 16, right: 16, top: 4, bottom: 20 } as const;

/** From years to pixels: a year takes the space from itself to the next. */
export function yearScale(span: readonly [number, number], width: number) {
  return scaleLinear([span[0], span[1] + 1], [MARGIN.left, width - MARGIN.right]);
}

export function histogram({ bars, span, window }: HistogramInput, { width, height }: HistogramSize): SVGSVGElement {
  const x = yearScale(span, width);
  const base = height - MARGIN.bottom;
  const y = scaleLinear([0, max(bars, (bar) => bar.value) || 1], [base, MARGIN.top]);
  const inside = (year: number) => window === null || (year >= window[0] && year <= window[1]);
  const gap = x(span[0] + 1) - x(span[0]) > 4 ? 1 : 0;

  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('class', 'histogram').attr('aria-hidden', 'true');
  if (window !== null) {
    svg.append('rect').attr('class', 'histogram-window').attr('x', x(window[0])).attr('y', 0).attr('width', Math.max(1, x(window[1] + 1) - x(window[0]))).attr('height', base);
  }
  svg.selectAll('rect.histogram-bar').data(bars).join('rect')
    .attr('class', (bar) => `histogram-bar${inside(bar.year) ? '' : ' histogram-outside'}`)
    .attr('x', (bar) => x(bar.year) + gap / 2).attr('width', (bar) => Math.max(0.5, x(bar.year + 1) - x(bar.year) - gap))
    .attr('y', (bar) => (bar.value > 0 ? Math.min(base - 1, y(bar.value)) : base)).attr('height', (bar) => (bar.value > 0 ? Math.max(1, base - y(bar.value)) : 0));
  const ticks = Math.max(2, Math.min(span[1] - span[0] + 1, Math.floor(width / 70)));
  const years = x.ticks(ticks).filter((year) => Number.isInteger(year) && year <= span[1]);
  svg.append('g').attr('class', 'histogram-axis').attr('transform', `translate(0,${base})`)
    .call(axisBottom(x.copy().domain([span[0] - 0.5, span[1] + 0.5])).tickValues(years).tickFormat((year) => String(year)).tickSize(3).tickPadding(4));
  return svg.node() as SVGSVGElement;
}
