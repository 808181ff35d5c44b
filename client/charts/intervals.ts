/**
 * Values with their intervals, a row each, as an SVG element. Pure: the same input draws the same picture.
 * Colours come from CSS classes; the numbers stand beside every row, so colour says nothing alone.
 */
import { axisBottom, create, max, scaleLinear } from 'd3';

export interface IntervalRow {
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The numbers in words, at the end of the row. */
  readonly text: string;
  readonly strong?: boolean;
  /** Stands beside another row to compare with. */
  readonly pale?: boolean;
}
export interface IntervalsInput {
  readonly rows: readonly IntervalRow[];
  readonly xLabel: string;
  /** A line to compare with: chance, or one. */
  readonly reference?: number | null;
}

const ROW = 26;
const AXIS = 38;
/** Below this width a label stands above its line instead of before it. */
const STACKED = 560;

export function intervalsChart({ rows, xLabel, reference = null }: IntervalsInput, width: number): SVGSVGElement {
  const stacked = width < STACKED;
  const row = stacked ? 42 : ROW;
  const [left, right] = stacked ? [14, width - 16] : [Math.min(260, width * 0.34), width - 150];
  const bottom = rows.length * row + 4;
  const top = max(rows, ({ value, high }) => Math.max(value ?? 0, high ?? 0, reference ?? 0)) || 1;
  const x = scaleLinear([0, top], [left, right]).nice(5);
  const svg = create('svg').attr('viewBox', `0 0 ${width} ${bottom + AXIS}`).attr('width', width).attr('height', bottom + AXIS).attr('aria-hidden', 'true');
  const ticks = x.ticks(Math.max(2, Math.min(6, Math.floor((right - left) / 70))));
  svg.selectAll('line.grid').data(ticks).join('line').attr('class', 'grid').attr('x1', (tick) => x(tick)).attr('x2', (tick) => x(tick)).attr('y1', 0).attr('y2', bottom);
  if (reference !== null) svg.append('line').attr('class', 'interval-reference').attr('x1', x(reference)).attr('x2', x(reference)).attr('y1', 0).attr('y2', bottom);
  rows.forEach(({ label, value, low, high, text, strong, pale }, at) => {
    const line = svg.append('g').attr('class', `interval${strong ? ' interval-strong' : ''}${pale ? ' interval-pale' : ''}`).attr('transform', `translate(0,${at * row})`);
    line.append('title').text(`${label}: ${text}`);
    const middle = stacked ? 28 : row / 2;
    line.append('text').attr('class', 'interval-label').attr('x', stacked ? 2 : 0).attr('y', stacked ? 12 : middle).attr('dy', stacked ? 0 : '0.35em').text(shortened(label, (stacked ? width - 145 : left - 8) / (strong ? 7.3 : 6.6)));
    line.append('text').attr('class', 'interval-text').attr('x', width).attr('y', stacked ? 12 : middle).attr('dy', stacked ? 0 : '0.35em').attr('text-anchor', 'end').text(text);
    if (low !== null && high !== null) line.append('line').attr('class', 'interval-line').attr('x1', x(low)).attr('x2', x(high)).attr('y1', middle).attr('y2', middle);
    if (value !== null) line.append('circle').attr('class', 'interval-dot').attr('cx', x(value)).attr('cy', middle).attr('r', strong ? 5.5 : 4.5);
  });
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${bottom})`).call(axisBottom(x).tickValues(ticks).tickSize(4));
  svg.append('text').attr('class', 'axis-label').attr('x', (left + right) / 2).attr('y', bottom + AXIS - 3).attr('text-anchor', 'middle').text(xLabel);
  return svg.node() as SVGSVGElement;
}

/** About as many letters as fit; the whole label is in the title and in the table. */
function shortened(label: string, most: number): string {
  const letters = Math.max(8, Math.floor(most));
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}
