/**
 * From left to right by the year of a node's first occasion, in lanes by region. What has no
 * date stands in a column of its own: unknown is not the first year.
 */
import { max, min } from 'd3';
import { yearOf } from '#model/dates.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Guide, Placed } from './guides.ts';
import type { Point } from './positions.ts';
import { inReadingOrder } from './rows.ts';
import type { BlockWords } from './blocks.ts';

export interface TimeWords extends BlockWords {
  readonly undated: string;
}
/** Room of a node beside the next; all else is measured by it. */
const SLOT = 42;
const LANE_GAP = 30;
/** Height of the picture by its width. */
const ASPECT = 0.68;
const MOST_YEARS = 40;

/** Year of the first occasion of each node; null where none has a date. */
export function firstYears(data: Dataset): (number | null)[] {
  return data.nodes.map((_, at) => {
    const days = data.linksOf[at]!.flatMap((link) => data.links[link]!.occasions.flatMap((occasion) => data.occasions[occasion]!.lo ?? data.occasions[occasion]!.hi ?? []));
    const first = min(days);
    return first === undefined ? null : yearOf(first);
  });
}

export function timeline(data: Dataset, words: TimeWords): Placed {
  const years = firstYears(data);
  const dated = years.filter((year): year is number => year !== null);
  const [from, to] = [min(dated) ?? 0, max(dated) ?? 0];
  // A long past with little in it would squeeze the rest: years without a newcomer are left out where there are many.
  const columns = to - from < MOST_YEARS ? Array.from({ length: dated.length === 0 ? 0 : to - from + 1 }, (_, at) => from + at) : [...new Set(dated)].sort((a, b) => a - b);
  const columnOf = new Map(columns.map((year, at) => [year, at]));
  const lanes = new Map<string, Map<number, number[]>>();
  for (const at of inReadingOrder(data, [...data.nodes.keys()])) {
    const node = data.nodes[at]!;
    const name = node.region ?? (node.type === 'city' ? words.unknown : words.type(node.type));
    const column = years[at] === null ? columns.length : columnOf.get(years[at]!)!;
    const lane = lanes.get(name) ?? new Map<number, number[]>();
    lanes.set(name, lane.set(column, [...(lane.get(column) ?? []), at]));
  }
  const positions = new Map<string, Point>();
  const guides: Guide[] = [];
  const { widths, row } = columnsFor([...lanes.values()], columns.length + 1);
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, each) => sum + each, 0));
  const width = starts.at(-1)! + widths.at(-1)!;
  let top = 0;
  for (const [name, cells] of [...lanes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rows = rowsIn(cells, widths);
    for (const [column, nodes] of cells) {
      const abreast = Math.min(widths[column]!, nodes.length);
      const high = Math.ceil(nodes.length / abreast);
      nodes.forEach((at, order) => {
        const down = Math.floor(order / abreast);
        // Every other row is set in, or links straight up and down would run through nodes.
        const side = ((order % abreast) + 0.35 + (down % 2) * 0.3) / abreast;
        positions.set(data.nodes[at]!.key, { x: (starts[column]! + side * widths[column]!) * SLOT, y: -(top + ((rows - high) / 2 + down + 0.5) * row) });
      });
    }
    const bottom = top + rows * row;
    guides.push({ is: 'box', from: { x: 0, y: -top + LANE_GAP * 0.4 }, to: { x: width * SLOT, y: -bottom - LANE_GAP * 0.4 }, label: name });
    top = bottom + LANE_GAP;
  }
  const line = (slot: number, label: string): Guide => ({ is: 'line', from: { x: slot * SLOT, y: LANE_GAP }, to: { x: slot * SLOT, y: -top + LANE_GAP / 2 }, label });
  let free = -Infinity;
  columns.forEach((year, at) => {
    if (starts[at]! - free < width / 22) return;
    free = starts[at]!;
    guides.push(line(starts[at]!, String(year)));
  });
  if (years.some((year) => year === null)) guides.push(line(starts.at(-1)!, words.undated));
  return { positions, guides };
}

type Cells = ReadonlyMap<number, readonly number[]>;

const rowsIn = (cells: Cells, widths: readonly number[]): number => Math.max(1, ...[...cells].map(([column, nodes]) => Math.ceil(nodes.length / widths[column]!)));

/** A column is the wider the more nodes began in one lane that year; of several ways that which leaves nodes furthest apart. */
function columnsFor(lanes: readonly Cells[], count: number): { widths: number[]; row: number } {
  const most = Array.from({ length: count }, (_, column) => Math.max(1, ...lanes.map((cells) => cells.get(column)?.length ?? 0)));
  const choices = [0.6, 0.9, 1.3, 1.8, 2.5].map((flatness) => {
    const widths = most.map((each) => Math.max(1, Math.round(Math.sqrt(each) / flatness)));
    const across = widths.reduce((sum, each) => sum + each, 0) * SLOT;
    const rows = lanes.reduce((sum, cells) => sum + rowsIn(cells, widths), 0);
    const row = Math.max(SLOT / 4, (across * ASPECT - lanes.length * LANE_GAP) / rows);
    return { widths, row, apart: Math.min(SLOT, row) / across };
  });
  return choices.reduce((best, each) => (each.apart > best.apart ? each : best));
}
