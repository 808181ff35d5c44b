/**
 * What was said against what happened, both in powers of ten, with the interval of what happened and the line
 * on which the two agree. A bin in which nothing happened stands on the floor, hollow. (data, size) → SVG element.
 */
import { axisBottom, axisLeft, create, scaleLog } from 'd3';

export interface ReliabilityPoint {
  readonly predicted: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const MARGIN = { top: 22, right: 16, bottom: 44, left: 56 };

export function reliabilityDiagram(points: readonly ReliabilityPoint[], labels: { x: string; y: string; agree: string }, width: number): SVGSVGElement {
  const height = Math.min(420, Math.max(260, width * 0.7));
  const positive = points.flatMap(({ predicted, observed, high, low }) => [predicted, observed, high, low]).filter((value) => value > 0);
  const least = positive.length === 0 ? 1e-3 : Math.min(...positive);
  const most = positive.length === 0 ? 1 : Math.max(...positive);
  const domain: [number, number] = [10 ** Math.floor(Math.log10(Math.max(least, 1e-7))), 10 ** Math.ceil(Math.log10(most))];
  if (domain[0] === domain[1]) domain[0] /= 10;
  const x = scaleLog(domain, [MARGIN.left, width - MARGIN.right]);
  const y = scaleLog(domain, [height - MARGIN.bottom, MARGIN.top]);
  const floor = (value: number) => Math.max(value, domain[0]);
  const powers = x.ticks().filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9);
  const name = (value: number) => (value >= 0.0001 ? String(Number(value.toPrecision(1))) : value.toExponential(0).replace('e-', '·10⁻').replace(/\d$/, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!));
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - MARGIN.bottom})`).call(axisBottom(x).tickValues(powers).tickFormat((tick) => name(Number(tick))).tickSize(4));
  svg.append('g').attr('class', 'axis').attr('transform', `translate(${MARGIN.left},0)`).call(axisLeft(y).tickValues(powers).tickFormat((tick) => name(Number(tick))).tickSize(4));
  svg.append('line').attr('class', 'interval-reference').attr('x1', x(domain[0])).attr('y1', y(domain[0])).attr('x2', x(domain[1])).attr('y2', y(domain[1]));
  svg.append('text').attr('class', 'axis-label').attr('x', x(domain[1]) - 8).attr('y', y(domain[1]) + 4).attr('text-anchor', 'end').text(labels.agree);
  for (const { predicted, observed, low, high, text } of points) {
    const point = svg.append('g').attr('class', 'interval interval-strong');
    point.append('title').text(text);
    const at = x(floor(predicted));
    point.append('line').attr('class', 'interval-line').attr('x1', at).attr('x2', at).attr('y1', y(floor(low))).attr('y2', y(floor(high)));
    point.append('circle').attr('class', observed > 0 ? 'interval-dot' : 'interval-none').attr('cx', at).attr('cy', y(floor(observed))).attr('r', 4.5);
  }
  svg.append('text').attr('class', 'axis-label').attr('x', (MARGIN.left + width - MARGIN.right) / 2).attr('y', height - 4).attr('text-anchor', 'middle').text(labels.x);
  svg.append('text').attr('class', 'axis-label').attr('x', 0).attr('y', 12).text(labels.y);
  return svg.node() as SVGSVGElement;
}
