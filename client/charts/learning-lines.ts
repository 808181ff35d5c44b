/** A figure over the share of training it was learned from, a line for each ranker with intervals. (data, size) → SVG element. */
import { axisBottom, axisLeft, create, line, max, scaleLinear } from 'd3';

export interface LearningLine {
  readonly label: string;
  readonly strong: boolean;
  readonly points: readonly { readonly share: number; readonly value: number; readonly low: number | null; readonly high: number | null }[];
}

const MARGIN = { top: 22, right: 24, bottom: 44, left: 48 };
/** Lines stand a little apart, so that intervals do not cover each other. */
const APART = 7;

export function learningLines(lines: readonly LearningLine[], labels: { x: string; y: string }, width: number): SVGSVGElement {
  const height = 260;
  const top = max(lines.flatMap(({ points }) => points), ({ value, high }) => Math.max(value, high ?? 0)) || 1;
  const x = scaleLinear([0, 1], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, top], [height - MARGIN.bottom, MARGIN.top]).nice(4);
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  svg.selectAll('line.grid').data(y.ticks(4)).join('line').attr('class', 'grid').attr('x1', MARGIN.left).attr('x2', width - MARGIN.right).attr('y1', (tick) => y(tick)).attr('y2', (tick) => y(tick));
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - MARGIN.bottom})`).call(axisBottom(x).tickValues([0, 0.25, 0.5, 0.75, 1]).tickFormat((share) => `${Number(share) * 100} %`).tickSize(4));
  svg.append('g').attr('class', 'axis').attr('transform', `translate(${MARGIN.left},0)`).call(axisLeft(y).ticks(4).tickSize(4));
  lines.forEach(({ label, strong, points }, at) => {
    const shift = (at - (lines.length - 1) / 2) * APART;
    const group = svg.append('g').attr('class', strong ? 'interval interval-strong' : 'interval');
    group.append('title').text(label);
    group.append('path').attr('class', 'learning-line').attr('d', line()(points.map(({ share, value }): [number, number] => [x(share) + shift, y(value)])));
    for (const { share, value, low, high } of points) {
      if (low !== null && high !== null) group.append('line').attr('class', 'interval-line').attr('x1', x(share) + shift).attr('x2', x(share) + shift).attr('y1', y(low)).attr('y2', y(high));
      group.append('circle').attr('class', 'interval-dot').attr('cx', x(share) + shift).attr('cy', y(value)).attr('r', 4.5);
    }
  });
  svg.append('text').attr('class', 'axis-label').attr('x', (MARGIN.left + width - MARGIN.right) / 2).attr('y', height - 4).attr('text-anchor', 'middle').text(labels.x);
  svg.append('text').attr('class', 'axis-label').attr('x', 0).attr('y', 12).text(labels.y);
  return svg.node() as SVGSVGElement;
}
