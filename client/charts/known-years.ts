/**
 * How many cities had been reached at the end of each year: certain as a filled step, possible as a dashed line above
 * it, the year asked about as a mark. Small, for a panel. (data, size) → SVG element.
 */
import { area, axisBottom, axisLeft, curveStepAfter, line, max, scaleLinear } from 'd3';
import { picture } from './axes.ts';

export interface KnownYear {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}
export interface KnownYearsInput {
  readonly years: readonly KnownYear[];
  readonly year: number;
  readonly certainLabel: string;
  readonly possibleLabel: string;
  readonly format: (value: number) => string;
}

const HEIGHT = 150;

export function knownYearsChart({ years, year, certainLabel, possibleLabel, format }: KnownYearsInput, width: number): SVGSVGElement {
  const svg = picture(width, HEIGHT);
  const [first, last] = [years[0]?.year ?? year, years.at(-1)?.year ?? year];
  const box = { left: 36, right: width - 8, top: 30, bottom: HEIGHT - 22 };
  const x = scaleLinear([first, last + 1], [box.left, box.right]);
  const y = scaleLinear([0, max(years, ({ possible }) => possible) || 1], [box.bottom, box.top]).nice(3);
  // A year's number holds until the next one ends.
  const held = [...years, ...years.slice(-1).map((each) => ({ ...each, year: each.year + 1 }))];
  svg.append('path').attr('class', 'known-certain').attr('d', area<KnownYear>().x((each) => x(each.year)).y0(box.bottom).y1((each) => y(each.certain)).curve(curveStepAfter)(held));
  svg.append('path').attr('class', 'known-possible').attr('d', line<KnownYear>().x((each) => x(each.year)).y((each) => y(each.possible)).curve(curveStepAfter)(held));
  if (year >= first && year <= last) svg.append('line').attr('class', 'known-mark').attr('x1', x(year + 0.5)).attr('x2', x(year + 0.5)).attr('y1', box.top - 4).attr('y2', box.bottom);
  svg.append('g').attr('class', 'known-axis').attr('transform', `translate(0,${box.bottom})`).call(axisBottom(x).ticks(Math.max(2, Math.floor(width / 70))).tickFormat((value) => String(value)).tickSize(4));
  svg.append('g').attr('class', 'known-axis').attr('transform', `translate(${box.left},0)`).call(axisLeft(y).ticks(3).tickFormat((value) => format(Number(value))).tickSize(4));
  const key = svg.append('g').attr('class', 'known-key');
  key.append('rect').attr('class', 'known-certain').attr('y', 6).attr('width', 14).attr('height', 8);
  key.append('text').attr('x', 20).attr('y', 14).text(certainLabel);
  key.append('line').attr('class', 'known-possible').attr('x1', 90).attr('x2', 108).attr('y1', 10).attr('y2', 10);
  key.append('text').attr('x', 114).attr('y', 14).text(possibleLabel);
  return svg.node() as SVGSVGElement;
}
