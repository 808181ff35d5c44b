/**
 * Curves over time or over a share, with bands and a table of those at risk below: adoption curves,
 * Kaplan–Meier curves (steps), robustness (lines). (data, size) → SVG element. Each series has its
 * own colour and dash, so that colour says nothing alone.
 */
import { area, curveLinear, curveStepAfter, extent, line, max, min, scaleLinear } from 'd3';
import { bottomAxis, leftAxis, legend, picture, shortened, type Box } from './axes.ts';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}
export interface Curve {
  readonly label: string;
  readonly points: readonly CurvePoint[];
  /** Ticks where somebody was lost from sight (censored). */
  readonly censored?: readonly { readonly x: number; readonly y: number }[];
}
export interface RiskRow {
  readonly label: string;
  readonly values: readonly { readonly x: number; readonly value: number }[];
}
export interface CurvesInput {
  readonly curves: readonly Curve[];
  readonly steps: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xFormat: (value: number) => string;
  readonly yFormat: (value: number) => string;
  readonly yRange?: readonly [number, number];
  readonly marks?: readonly { readonly x: number; readonly label: string }[];
  readonly risk?: { readonly title: string; readonly rows: readonly RiskRow[] };
}

const HEIGHT = 260;
const RISK_ROW = 17;

export function curvesChart({ curves, steps, xLabel, yLabel, xFormat, yFormat, yRange, marks = [], risk }: CurvesInput, width: number): SVGSVGElement {
  const svg = picture(width, 10);
  const keys = curves.length > 1 ? legend(svg, curves.map(({ label }, at) => ({ label, mark: `series series-${at + 1}`, shape: 'line' as const })), width) : 0;
  const narrow = width < 560;
  // On a narrow picture the names of those at risk stand above their numbers.
  const left = risk && risk.rows.length > 0 && !narrow ? 150 : 52;
  const riskRow = narrow ? 30 : RISK_ROW;
  const box: Box = { left, right: width - 18, top: keys + 34 + (marks.length > 0 ? 18 : 0), bottom: keys + 34 + HEIGHT };
  const below = 44 + (risk ? 18 + risk.rows.length * riskRow : 0);
  svg.attr('viewBox', `0 0 ${width} ${box.bottom + below}`).attr('height', box.bottom + below);

  const all = curves.flatMap(({ points }) => points);
  const [first = 0, last = 1] = extent([...all.map(({ x }) => x), ...marks.map(({ x }) => x)]);
  const x = scaleLinear(first === last ? [first - 0.5, last + 0.5] : [first, last], [box.left, box.right]);
  const y = scaleLinear(yRange ? [...yRange] : [Math.min(0, min(all, ({ y: at, low }) => low ?? at) ?? 0), max(all, ({ y: at, high }) => high ?? at) || 1], [box.bottom, box.top]);
  if (!yRange) y.nice(4);
  leftAxis(svg, y, box, { label: yLabel, format: yFormat, ...(marks.length > 0 ? { rise: 28 } : {}) });
  bottomAxis(svg, x, box, { label: xLabel, format: xFormat });

  const shape = steps ? curveStepAfter : curveLinear;
  curves.forEach(({ points, censored = [] }, at) => {
    const banded = points.filter((point): point is CurvePoint & { low: number; high: number } => point.low !== null && point.high !== null);
    svg.append('path').attr('class', `curve-band series-${at + 1}`)
      .attr('d', area<(typeof banded)[number]>().x((point) => x(point.x)).y0((point) => y(point.low)).y1((point) => y(point.high)).curve(shape)(banded));
    svg.append('path').attr('class', `series series-${at + 1}`)
      .attr('d', line<CurvePoint>().x((point) => x(point.x)).y((point) => y(point.y)).curve(shape)(points));
    for (const { x: when, y: where } of censored) svg.append('line').attr('class', `censored series-${at + 1}`).attr('x1', x(when)).attr('x2', x(when)).attr('y1', y(where) - 5).attr('y2', y(where) + 5);
  });
  for (const { x: when, label } of marks) {
    svg.append('line').attr('class', 'mark-line').attr('x1', x(when)).attr('x2', x(when)).attr('y1', box.top - 2).attr('y2', box.bottom);
    svg.append('text').attr('class', 'mark-label').attr('x', x(when)).attr('y', box.top - 6).attr('text-anchor', x(when) > width - 90 ? 'end' : 'start').text(label);
  }
  if (risk) riskTable();
  return svg.node() as SVGSVGElement;

  /** What a reader needs to see how thin the right end of a curve is. */
  function riskTable(): void {
    const { title, rows } = risk as NonNullable<typeof risk>;
    const ticks = x.ticks(Math.max(2, Math.floor((box.right - box.left) / 80)));
    const top = box.bottom + 58;
    svg.append('text').attr('class', 'risk-title').attr('x', 0).attr('y', top - 4).text(title);
    rows.forEach(({ label, values }, at) => {
      const baseline = top + 14 + at * riskRow;
      svg.append('text').attr('class', 'risk-label').attr('x', 0).attr('y', baseline).text(shortened(label, narrow ? width : left - 24, 11));
      for (const tick of ticks) {
        // The count that holds at the tick: the last one at or before it, and from the start the first.
        const known = values.filter((one) => one.x <= tick).at(-1) ?? values[0];
        if (known) svg.append('text').attr('class', 'risk-number').attr('x', x(tick)).attr('y', baseline + (narrow ? 14 : 0)).attr('text-anchor', 'middle').text(known.value);
      }
    });
  }
}
