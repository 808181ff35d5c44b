/** Bars of how a number spreads, those outside a range paler, as an SVG element. Pure; heights are on a square-root scale, so that single nodes are seen. */
import { create, max, scaleSqrt } from 'd3';

export interface ValueHistogramInput {
  readonly bars: ArrayLike<number>;
  /** Shares of the width, 0 to 1, between which bars are inside. */
  readonly inside: readonly [number, number];
}

export function valueHistogram({ bars, inside }: ValueHistogramInput, { width, height }: { readonly width: number; readonly height: number }): SVGSVGElement {
  const counts = Array.from(bars);
  const y = scaleSqrt([0, max(counts) || 1], [0, height - 2]);
  const step = width / Math.max(1, counts.length);
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', '100%').attr('height', height).attr('preserveAspectRatio', 'none').attr('class', 'value-histogram').attr('aria-hidden', 'true');
  svg.selectAll('rect').data(counts).join('rect')
    .attr('class', (_, at) => ((at + 0.5) / counts.length >= inside[0] && (at + 0.5) / counts.length <= inside[1] ? 'histogram-bar' : 'histogram-bar histogram-outside'))
    .attr('x', (_, at) => at * step + 0.5).attr('width', Math.max(0.5, step - 1))
    .attr('y', (count) => height - (count === 0 ? 0 : Math.max(2, y(count)))).attr('height', (count) => (count === 0 ? 0 : Math.max(2, y(count))));
  return svg.node() as SVGSVGElement;
}
