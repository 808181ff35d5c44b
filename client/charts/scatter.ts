/** Two measures of the same cities against each other, a dot each; the furthest out carry their names. (data, size) → SVG element. */
import { extent, scaleLinear } from 'd3';
import { bottomAxis, leftAxis, picture, textWidth, type Box } from './axes.ts';

export interface ScatterPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}
export interface ScatterInput {
  readonly points: readonly ScatterPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly format: (value: number) => string;
}

/** Past this the dots are drawn as one path: thousands of elements would make the page slow. */
const MOST_CIRCLES = 2_000;
const NAMED = 8;

export function scatterChart({ points, xLabel, yLabel, format }: ScatterInput, width: number, height = 380): SVGSVGElement {
  const svg = picture(width, height);
  const box: Box = { left: 54, right: width - 18, top: 34, bottom: height - 42 };
  const x = scaleLinear(domain(points.map((point) => point.x)), [box.left, box.right]).nice();
  const y = scaleLinear(domain(points.map((point) => point.y)), [box.bottom, box.top]).nice();
  leftAxis(svg, y, box, { label: yLabel });
  bottomAxis(svg, x, box, { label: xLabel, grid: true });
  if (points.length > MOST_CIRCLES) {
    svg.append('path').attr('class', 'dots').attr('d', points.map((point) => `M${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}h0`).join(''));
  } else {
    svg.selectAll('circle').data(points).join('circle').attr('class', 'dot').attr('cx', (point) => x(point.x)).attr('cy', (point) => y(point.y)).attr('r', 4)
      .append('title').text((point) => `${point.label}: ${format(point.x)}, ${format(point.y)}`);
  }
  const taken: { left: number; right: number; y: number }[] = [];
  const span = (scale: typeof x, value: number) => { const [a = 0, b = 1] = scale.domain(); return (value - a) / (b - a || 1); };
  for (const point of [...points].sort((a, b) => span(x, b.x) + span(y, b.y) - span(x, a.x) - span(y, a.y)).slice(0, NAMED)) {
    const end = x(point.x) + textWidth(point.label, 11) + 8 > width;
    const left = end ? x(point.x) - textWidth(point.label, 11) - 8 : x(point.x) + 8;
    const spot = { left, right: left + textWidth(point.label, 11), y: y(point.y) };
    if (taken.some((other) => Math.abs(other.y - spot.y) < 13 && other.left < spot.right && spot.left < other.right)) continue;
    taken.push(spot);
    svg.append('text').attr('class', 'dot-label').attr('x', end ? x(point.x) - 8 : left).attr('y', spot.y).attr('dy', '0.35em').attr('text-anchor', end ? 'end' : 'start').text(point.label);
  }
  return svg.node() as SVGSVGElement;
}

function domain(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(values);
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}
