/**
 * Who learned it from whom: time runs to the right, every city has a row below the one it learned from.
 * Cities whose source is not recorded begin a row of their own. (data, size) → SVG element.
 */
import { extent, scaleLinear } from 'd3';
import { bottomAxis, legend, picture, shortened, type Box, type LegendItem } from './axes.ts';

export interface LineageNode {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  /** Null where undated. */
  readonly year: number | null;
  readonly kind: 'origin' | 'replicated' | 'adapted' | 'inspired' | 'unknown';
  readonly ended: boolean;
}
export interface LineageRow extends LineageNode {
  readonly depth: number;
}
export interface LineageInput {
  readonly nodes: readonly LineageNode[];
  readonly xLabel: string;
  readonly words: Readonly<Record<LineageNode['kind'] | 'ended' | 'undated', string>>;
}

/** Rows in the order of a walk: a city, then those that learned from it, earliest first. A parent that is missing, or learned later in a circle, makes a root. */
export function lineageRows(nodes: readonly LineageNode[]): LineageRow[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const order = (a: LineageNode, b: LineageNode) => Number(b.kind === 'origin') - Number(a.kind === 'origin') || (a.year ?? Infinity) - (b.year ?? Infinity) || (a.label < b.label ? -1 : 1);
  const children = new Map<string, LineageNode[]>();
  const roots: LineageNode[] = [];
  for (const node of nodes) {
    if (node.parent === null || node.parent === node.id || !known.has(node.parent)) roots.push(node);
    else children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  const rows: LineageRow[] = [];
  const done = new Set<string>();
  const walk = (node: LineageNode, depth: number): void => {
    if (done.has(node.id)) return;
    done.add(node.id);
    rows.push({ ...node, depth });
    for (const child of (children.get(node.id) ?? []).sort(order)) walk(child, depth + 1);
  };
  for (const root of roots.sort(order)) walk(root, 0);
  // What is left learned in a circle: the earliest of it starts.
  for (const node of [...nodes].sort(order)) if (!done.has(node.id)) walk({ ...node, parent: null }, 0);
  return rows;
}

const ROW = 22;
const KINDS = ['origin', 'replicated', 'adapted', 'inspired', 'unknown'] as const;

export function lineageTree({ nodes, xLabel, words }: LineageInput, width: number): SVGSVGElement {
  const rows = lineageRows(nodes);
  const svg = picture(width, 10);
  const keys: LegendItem[] = [
    ...KINDS.filter((kind) => nodes.some((node) => node.kind === kind)).map((kind) => ({ label: words[kind], mark: `lineage-${kind}`, shape: 'dot' as const })),
    ...(nodes.some(({ ended }) => ended) ? [{ label: words.ended, mark: 'lineage-ended', shape: 'dot' as const }] : []),
  ];
  const top = legend(svg, keys, width) + 8;
  const box: Box = { left: 14, right: Math.max(width * 0.5, width - 200), top, bottom: top + rows.length * ROW + 6 };
  svg.attr('viewBox', `0 0 ${width} ${box.bottom + 44}`).attr('height', box.bottom + 44);
  const [first, last] = extent(rows.flatMap(({ year }) => (year === null ? [] : [year])));
  const x = scaleLinear(first === undefined || last === undefined ? [0, 1] : first === last ? [first - 1, last + 1] : [first, last], [box.left, box.right]);
  if (first !== undefined) bottomAxis(svg, x, box, { label: xLabel, format: (year) => String(year), values: x.ticks(Math.max(2, Math.floor((box.right - box.left) / 80))).filter(Number.isInteger), grid: true });
  const places = new Map<string, { x: number; y: number }>();
  rows.forEach((node, at) => {
    const parent = node.parent === null ? undefined : places.get(node.parent);
    // An undated city stands a little after the one it learned from, hollow.
    const spot = { x: node.year === null ? Math.min(box.right, (parent?.x ?? box.left) + (parent ? 18 : 0)) : x(node.year), y: box.top + at * ROW + ROW / 2 };
    places.set(node.id, spot);
    if (parent) svg.append('path').attr('class', 'lineage-branch').attr('d', `M${parent.x} ${parent.y}V${spot.y}H${spot.x}`);
  });
  rows.forEach((node) => {
    const spot = places.get(node.id) as { x: number; y: number };
    const mark = svg.append('g').attr('transform', `translate(${spot.x},${spot.y})`);
    mark.append('circle').attr('class', `lineage-${node.kind}${node.year === null ? ' lineage-undated' : ''}${node.ended ? ' lineage-ended' : ''}`).attr('r', node.kind === 'origin' ? 6 : 4.5);
    const text = `${node.label}${node.year === null ? ` (${words.undated})` : ` ${node.year}`}`;
    mark.append('text').attr('class', 'row-label').attr('x', 10).attr('dy', '0.35em').text(shortened(text, width - spot.x - 12));
    mark.append('title').text(text);
  });
  return svg.node() as SVGSVGElement;
}
