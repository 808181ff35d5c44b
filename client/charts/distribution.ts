/** How values are spread over cities: bars of equal width, the median and quartiles marked. (data, size) → SVG element. */
import { bin, extent, max, quantileSorted, scaleLinear } from 'd3';
import { bottomAxis, leftAxis, picture, type Box } from './axes.ts';

export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
export interface DistributionInput {
  readonly values: readonly number[];
  /** The measure with its unit. */
  readonly xLabel: string;
  readonly yLabel: string;
  readonly medianLabel: string;
  readonly format: (value: number) => string;
}

/** Whole numbers of a small range have a bar each, `to` being the next one; other values about as many bars as asked for. */
export function barsOf(values: readonly number[], most = 24): Bar[] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [];
  if (values.every(Number.isInteger) && high - low < most) {
    const counts = new Map<number, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Array.from({ length: high - low + 1 }, (_, at) => ({ from: low + at, to: low + at + 1, count: counts.get(low + at) ?? 0 }));
  }
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const scale = scaleLinear([low, high], [0, 1]).nice(most);
  const [start = low, end = high] = scale.domain();
  // A last edge at the end of the domain would make an empty bar of no width.
  const edges = scale.ticks(most).filter((edge) => edge > start && edge < end);
  return bin().domain([start, end]).thresholds(edges)(values as number[]).map((one) => ({ from: one.x0 ?? start, to: one.x1 ?? end, count: one.length }));
}

export function distributionChart({ values, xLabel, yLabel, medianLabel, format }: DistributionInput, width: number, height = 260): SVGSVGElement {
  const svg = picture(width, height);
  const box: Box = { left: 44, right: width - 16, top: 40, bottom: height - 42 };
  const bars = barsOf(values);
  const first = bars[0]?.from ?? 0;
  const last = bars.at(-1)?.to ?? 1;
  const x = scaleLinear(first === last ? [first - 0.5, last + 0.5] : [first, last], [box.left, box.right]);
  const y = scaleLinear([0, max(bars, ({ count }) => count) ?? 1], [box.bottom, box.top]).nice(4);
  leftAxis(svg, y, box, { label: yLabel, values: y.ticks(4).filter(Number.isInteger) });
  svg.selectAll('rect.bar').data(bars).join('rect').attr('class', 'bar')
    .attr('x', ({ from, to }) => (from === to ? x(from) - 12 : x(from) + 0.5)).attr('width', ({ from, to }) => (from === to ? 24 : Math.max(1, x(to) - x(from) - 1)))
    .attr('y', ({ count }) => y(count)).attr('height', ({ count }) => box.bottom - y(count))
    .append('title').text(({ from, to, count }) => `${format(from)} – ${format(to)}: ${count}`);
  const median = quantileSorted([...values].sort((a, b) => a - b), 0.5);
  if (median !== undefined) {
    const whole = values.every(Number.isInteger) && bars.every(({ from, to }) => to - from === 1) ? 0.5 : 0;
    const at = x(median + whole);
    svg.append('line').attr('class', 'mark-line').attr('x1', at).attr('x2', at).attr('y1', box.top - 4).attr('y2', box.bottom);
    svg.append('text').attr('class', 'mark-label').attr('x', at).attr('y', box.top - 8).attr('text-anchor', at > width - 110 ? 'end' : at < 110 ? 'start' : 'middle').text(`${medianLabel} ${format(median)}`);
  }
  bottomAxis(svg, x, box, { label: xLabel });
  return svg.node() as SVGSVGElement;
}
