/**
 * The same cities several times, once for each period, with the links that had an exchange in
 * it: time as space, for those who asked for less motion and for paper. Pure; colours come
 * from CSS classes.
 */
import { picture } from './axes.ts';

export interface FlowPeriod {
  readonly label: string;
  readonly count: string;
  /** Places in `points`. */
  readonly links: readonly (readonly [from: number, to: number])[];
  readonly adopted: readonly number[];
}
export interface FlowPeriodsInput {
  /** Null: not to be drawn. */
  readonly points: readonly ({ readonly x: number; readonly y: number } | null)[];
  /** What is in view, in the coordinates of the points, y downward. */
  readonly box: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  /** Outlines of land as an SVG path in the same coordinates; null on a network. */
  readonly land: string | null;
  readonly periods: readonly FlowPeriod[];
  /** Bend of a link by its length. */
  readonly bend: number;
}

const GAP = 12;
const HEAD = 20;
const LEAST_WIDTH = 230;

export function flowPeriods({ points, box, land, periods, bend }: FlowPeriodsInput, width: number): SVGSVGElement {
  const columns = Math.max(1, Math.min(periods.length, 3, Math.floor((width + GAP) / (LEAST_WIDTH + GAP))));
  const each = (width - GAP * (columns - 1)) / columns;
  const [across, down] = [Math.max(1e-9, box.x[1] - box.x[0]), Math.max(1e-9, box.y[1] - box.y[0])];
  const tall = Math.min(each, Math.max(each * 0.4, (each * down) / across));
  const rows = Math.ceil(periods.length / columns);
  const svg = picture(width, rows * (tall + HEAD + GAP)).attr('class', 'flow-periods');
  const scale = Math.min((each - 12) / across, (tall - 12) / down);
  const place = ({ x, y }: { x: number; y: number }): [number, number] => [each / 2 + (x - (box.x[0] + box.x[1]) / 2) * scale, tall / 2 + (y - (box.y[0] + box.y[1]) / 2) * scale];
  periods.forEach((period, order) => {
    const panel = svg.append('g').attr('transform', `translate(${(order % columns) * (each + GAP)},${Math.floor(order / columns) * (tall + HEAD + GAP)})`);
    panel.append('text').attr('x', 0).attr('y', 13).text(period.label);
    panel.append('text').attr('class', 'count').attr('x', each).attr('y', 13).attr('text-anchor', 'end').text(period.count);
    const clip = `flow-period-${order}`;
    panel.append('clipPath').attr('id', clip).append('rect').attr('width', each).attr('height', tall);
    const inside = panel.append('g').attr('transform', `translate(0,${HEAD})`).attr('clip-path', `url(#${clip})`);
    inside.append('rect').attr('class', 'panel').attr('width', each).attr('height', tall).attr('rx', 4);
    if (land !== null) {
      const [x0, y0] = place({ x: 0, y: 0 });
      inside.append('path').attr('class', 'land').attr('d', land).attr('transform', `translate(${x0},${y0}) scale(${scale})`);
    }
    const lines = period.links.flatMap(([from, to]) => {
      const [a, b] = [points[from], points[to]];
      if (!a || !b) return [];
      const [[ax, ay], [bx, by]] = [place(a), place(b)];
      return [`M${ax.toFixed(1)},${ay.toFixed(1)}Q${((ax + bx) / 2 + (by - ay) * bend).toFixed(1)},${((ay + by) / 2 - (bx - ax) * bend).toFixed(1)} ${bx.toFixed(1)},${by.toFixed(1)}`];
    });
    inside.append('path').attr('class', 'link').attr('stroke-width', 0.8).attr('d', lines.join(''));
    const adopted = new Set(period.adopted);
    const touched = new Set(period.links.flat());
    for (const [at, point] of points.entries()) {
      if (!point || (!touched.has(at) && !adopted.has(at))) continue;
      const [x, y] = place(point);
      inside.append('circle').attr('class', adopted.has(at) ? 'adopted' : 'city').attr('cx', x.toFixed(1)).attr('cy', y.toFixed(1)).attr('r', adopted.has(at) ? 2.4 : 1.5);
    }
  });
  return svg.node() as SVGSVGElement;
}
