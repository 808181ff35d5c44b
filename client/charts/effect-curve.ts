/**
 * What the score gains over the values of one feature: piecewise linear between its knots, with
 * the effect of an unknown value as a mark of its own at the right. (data, size) → SVG element.
 */
import { axisBottom, axisLeft, create, extent, line, scaleLinear } from 'd3';

export interface EffectCurveInput {
  readonly knots: readonly number[];
  readonly effects: readonly number[];
  /** Effect where the value is not known. */
  readonly missing: number;
  /** The value as people read it. */
  readonly tick: (value: number) => string;
  /** Only whole numbers as ticks, where there are enough: powers of ten on a logarithmic scale. */
  readonly wholeTicks: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly unknownLabel: string;
  /** Range of effects, to draw several features on one scale. */
  readonly yRange?: readonly [number, number];
}

const MARGIN = { top: 18, right: 8, bottom: 38, left: 40 };
const UNKNOWN = 54;

export function effectCurve({ knots, effects, missing, tick, wholeTicks, xLabel, yLabel, unknownLabel, yRange }: EffectCurveInput, width: number, height = 170): SVGSVGElement {
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).attr('aria-hidden', 'true');
  const right = width - MARGIN.right - UNKNOWN;
  const [first = 0, last = 1] = extent(knots);
  const x = scaleLinear(first === last ? [first - 0.5, last + 0.5] : [first, last], [MARGIN.left, right]);
  const [low = 0, high = 0] = yRange ?? extent([0, missing, ...effects]);
  const y = scaleLinear(low === high ? [low - 0.1, high + 0.1] : [low, high], [height - MARGIN.bottom, MARGIN.top]).nice(4);
  svg.append('g').attr('class', 'axis').attr('transform', `translate(${MARGIN.left},0)`).call(axisLeft(y).ticks(4).tickSize(3));
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - MARGIN.bottom})`)
    .call(axisBottom(x).tickValues(ticksOf()).tickFormat((value) => tick(Number(value))).tickSize(3));
  svg.append('line').attr('class', 'contribution-zero').attr('x1', MARGIN.left).attr('x2', width - MARGIN.right).attr('y1', y(0)).attr('y2', y(0));
  const points = knots.map((knot, at): [number, number] => [x(knot), y(effects[at] ?? 0)]);
  svg.append('path').attr('class', 'effect-line').attr('d', line()(points));
  svg.selectAll('circle.effect-knot').data(points).join('circle').attr('class', 'effect-knot').attr('cx', ([at]) => at).attr('cy', ([, at]) => at).attr('r', 2.5);
  const mark = svg.append('g').attr('transform', `translate(${right + UNKNOWN / 2 + 4},0)`);
  mark.append('path').attr('class', 'effect-unknown').attr('transform', `translate(0,${y(missing)})`).attr('d', 'M0-5 5 0 0 5-5 0Z');
  mark.append('text').attr('class', 'axis-label').attr('y', height - MARGIN.bottom + 14).attr('text-anchor', 'middle').text(unknownLabel);
  svg.append('text').attr('class', 'axis-label').attr('x', (MARGIN.left + right) / 2).attr('y', height - 6).attr('text-anchor', 'middle').text(xLabel);
  svg.append('text').attr('class', 'axis-label').attr('x', 0).attr('y', 10).text(yLabel);
  return svg.node() as SVGSVGElement;

  /** Yes and no, and other features of two values, have these as ticks. One at the very end would run into the mark of unknown values. */
  function ticksOf(): number[] {
    if (knots.length <= 2) return [...knots];
    const inside = x.ticks(Math.max(2, Math.floor((right - MARGIN.left) / 60))).filter((value) => x(value) <= right - 14);
    const whole = inside.filter(Number.isInteger);
    return wholeTicks && whole.length >= 2 ? whole : inside;
  }
}
