/**
 * Stages one below the other, each a bar as long as its count, with the 95 % interval of its share as
 * a whisker of the counts it stands for. (data, size) → SVG element; colours come from CSS classes.
 */
import { create, max, scaleLinear } from 'd3';

export interface FunnelBar {
  readonly label: string;
  readonly n: number;
  /** What stands behind the count: the share of the stage before, or why there is none. */
  readonly text: string;
  /** Counts at the ends of the interval; null without one. */
  readonly interval: readonly [number, number] | null;
}

const ROW = 58;
const BAR = 22;
const HEAD = 20;
const COUNT = 56;

export function funnel(bars: readonly FunnelBar[], width: number): SVGSVGElement {
  const height = bars.length * ROW;
  const x = scaleLinear([0, max(bars, ({ n }) => n) || 1], [0, Math.max(40, width - COUNT)]);
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  const row = svg.selectAll('g').data(bars).join('g').attr('transform', (_, at) => `translate(0,${at * ROW})`);
  const head = row.append('text').attr('class', 'funnel-label').attr('y', 14);
  head.append('tspan').attr('class', 'funnel-stage').text(({ label }) => label);
  head.append('tspan').attr('class', 'funnel-text').attr('dx', 8).text(({ text }) => text);
  row.append('rect').attr('class', 'funnel-whole').attr('y', HEAD).attr('width', x.range()[1]!).attr('height', BAR).attr('rx', 3);
  row.append('rect').attr('class', (_, at) => `funnel-bar funnel-bar-${at + 1}`).attr('y', HEAD).attr('width', ({ n }) => (n > 0 ? Math.max(2, x(n)) : 0)).attr('height', BAR).attr('rx', 3);
  const whisker = ({ interval }: FunnelBar) => {
    const [low, high] = interval!;
    const middle = HEAD + BAR / 2;
    return `M${x(low)},${middle}H${x(high)}M${x(low)},${middle - 5}v10M${x(high)},${middle - 5}v10`;
  };
  // A wider line in the colour of the page below it keeps the whisker readable on every bar.
  const measured = row.filter(({ interval }) => interval !== null);
  for (const name of ['funnel-interval-edge', 'funnel-interval']) measured.append('path').attr('class', name).attr('d', whisker);
  row.append('text').attr('class', 'funnel-count').attr('x', x.range()[1]! + 10).attr('y', HEAD + BAR / 2 + 5).text(({ n }) => String(n));
  return svg.node() as SVGSVGElement;
}
