/** Amounts as bars from one line, label before each. (data, size) → SVG element. */
import { create, max, scaleLinear } from 'd3';
import { shortened } from './contributions.ts';

export interface AmountBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

const ROW = 24;
const BAR = 14;
const NUMBER = 56;

export function importanceBars(bars: readonly AmountBar[], width: number): SVGSVGElement {
  const stacked = width < 480;
  const row = stacked ? ROW + 14 : ROW;
  const labels = stacked ? 0 : Math.min(340, Math.round(width * 0.4));
  const height = Math.max(1, bars.length) * row;
  const x = scaleLinear([0, max(bars, ({ value }) => value) || 1], [labels, width - NUMBER]);
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  bars.forEach(({ label, value, text }, at) => {
    const middle = stacked ? 14 + ROW / 2 : ROW / 2;
    const line = svg.append('g').attr('class', 'contribution contribution-for').attr('transform', `translate(0,${at * row})`);
    line.append('title').text(`${label}: ${text}`);
    line.append('text').attr('class', 'contribution-label').attr('x', stacked ? 0 : labels - 8).attr('y', stacked ? 11 : middle).attr('dy', stacked ? 0 : '0.35em').attr('text-anchor', stacked ? 'start' : 'end').text(shortened(label, (stacked ? width : labels) - 8));
    line.append('rect').attr('x', x(0)).attr('width', Math.max(1, x(value) - x(0))).attr('y', middle - BAR / 2).attr('height', BAR).attr('rx', 2);
    line.append('text').attr('class', 'contribution-number').attr('x', x(value) + 5).attr('y', middle).attr('dy', '0.35em').text(text);
  });
  return svg.node() as SVGSVGElement;
}
