/**
 * From attributes and measures to colours and sizes, with the legend that says what they
 * mean. Scales are made from the whole dataset, so that filtering restyles nothing.
 * Unknown is a value of its own: drawn hollow, never as zero.
 */
import { extent, min, range, scaleQuantile, scaleSqrt } from 'd3';
import { NODE_TYPES } from '#model/network-wire.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import type { Dataset, NetworkNode } from '../data/dataset.ts';
import { messages } from '../messages.ts';
import type { Palette } from './palette.ts';

export interface LegendEntry {
  readonly label: string;
  /** null: unknown, drawn hollow. */
  readonly color: string | null;
  readonly count: number;
}
export interface ColorScale {
  readonly title: string;
  readonly note: string | null;
  /** null where the value is unknown. */
  readonly colorOf: (node: number) => string | null;
  readonly entries: readonly LegendEntry[];
}
export interface SizeScale {
  readonly title: string;
  readonly note: string | null;
  /** Radius in pixels at the first zoom. */
  readonly sizeOf: (node: number) => number;
  readonly marks: readonly { readonly value: number; readonly size: number }[];
  readonly unknown: number;
}
/** Values of a measure by city id, and how to speak of it. */
export interface MeasureValues {
  readonly label: string;
  readonly unit: string | null;
  readonly note: string;
  /** Numbers, or the id of the city that a group is named after. */
  readonly values: ReadonlyMap<string, number | string | null>;
}

/** How many shown nodes each entry of the legend stands for. */
export function shownEntries(scale: ColorScale, nodeShown: Uint8Array): LegendEntry[] {
  const counts = new Map<string | null, number>();
  nodeShown.forEach((shown, at) => {
    const color = shown ? scale.colorOf(at) : undefined;
    if (color !== undefined) counts.set(color, (counts.get(color) ?? 0) + 1);
  });
  return scale.entries.map((entry) => ({ ...entry, count: counts.get(entry.color) ?? 0 }));
}

/** The regions a blank one is filled with keep their colours in every network. */
const FIRST_REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];
const REGION_COLORS = [4, 2, 1, 0, 3];
const INCOME_ORDER = ['low', 'lower middle', 'upper middle', 'high'];

export function colorScale(data: Dataset, choice: string, palette: Palette, measure: MeasureValues | null): ColorScale {
  switch (choice) {
    case 'country':
      return categories(data, messages.colorBy.country, (node) => node.country, palette, { name: messages.countryName });
    case 'income':
      return categories(data, messages.colorBy.income, (node) => node.incomeGroup, palette, {
        fixed: new Map(INCOME_ORDER.map((group, at) => [group, palette.sequence[at + 1]!])), name: (group) => messages.incomeGroup[group] ?? group,
      });
    case 'type':
      return categories(data, messages.colorBy.type, (node) => node.type, palette, {
        fixed: new Map(NODE_TYPES.map((type, at) => [type, palette.categories[at]!])), name: (type) => messages.type[type as NetworkNode['type']],
      });
    case 'region':
      return categories(data, messages.colorBy.region, (node) => node.region, palette, {
        fixed: new Map(FIRST_REGIONS.map((region, at) => [region, palette.categories[REGION_COLORS[at]!]!])), name: valueText,
      });
    default:
      return measure !== null && [...measure.values.values()].some((value) => typeof value === 'string') ? groups(data, palette, measure) : classes(data, palette, measure);
  }
}

interface CategoryOptions {
  fixed?: ReadonlyMap<string, string>;
  name: (value: string) => string;
}

/** The most frequent values get colours of their own, the rest share one. */
function categories(data: Dataset, title: string, valueOf: (node: NetworkNode) => string | null, palette: Palette, options: CategoryOptions): ColorScale {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const node of data.nodes) {
    const value = valueOf(node);
    if (value === null) unknown += 1;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const fixed = options.fixed ?? new Map<string, string>();
  const taken = new Set(fixed.values());
  const free = palette.categories.slice(0, -1).filter((color) => !taken.has(color));
  const other = palette.categories.at(-1)!;
  const byFrequency = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const colors = new Map<string, string>();
  for (const [value] of byFrequency) colors.set(value, fixed.get(value) ?? free.shift() ?? other);
  const entries: LegendEntry[] = [];
  let rest = 0;
  for (const [value, count] of byFrequency) {
    if (colors.get(value) === other && !fixed.has(value)) rest += count;
    else entries.push({ label: options.name(value), color: colors.get(value)!, count });
  }
  if (options.fixed) {
    const order = [...options.fixed.keys()].map(options.name);
    const rank = (label: string) => (order.includes(label) ? order.indexOf(label) : order.length);
    entries.sort((a, b) => rank(a.label) - rank(b.label));
  }
  if (rest > 0) entries.push({ label: messages.legend.others, color: other, count: rest });
  if (unknown > 0) entries.push({ label: messages.legend.unknown, color: null, count: unknown });
  return { title, note: null, entries, colorOf: (node) => { const value = valueOf(data.nodes[node]!); return value === null ? null : colors.get(value)!; } };
}

function valueOfCity(node: NetworkNode, measure: MeasureValues): number | null {
  const value = node.type === 'city' ? measure.values.get(node.id) : null;
  return typeof value === 'number' ? value : null;
}

/** A colour for each of the largest groups. A group is named after the city whose id is its label. */
function groups(data: Dataset, palette: Palette, measure: MeasureValues): ColorScale {
  const names = new Map(data.nodes.flatMap((node) => (node.type === 'city' ? [[node.id, node.label] as const] : [])));
  const groupOf = (node: NetworkNode) => {
    const value = node.type === 'city' ? measure.values.get(node.id) : null;
    return typeof value === 'string' ? value : null;
  };
  const scale = categories(data, measure.label, groupOf, palette, { name: (label) => messages.legend.groupOf(names.get(label) ?? label) });
  return { ...scale, note: measure.note };
}

/** Five classes of about equal size; fewer where values repeat. */
function classes(data: Dataset, palette: Palette, measure: MeasureValues | null): ColorScale {
  if (!measure) return { title: messages.legend.waiting, note: null, colorOf: () => null, entries: [] };
  const values = data.nodes.map((node) => valueOfCity(node, measure));
  const known = values.filter((value): value is number => value !== null);
  const bounds = classBounds(known);
  const ramp = palette.sequence.slice(palette.sequence.length - bounds.length - 1);
  const classOf = (value: number) => bounds.filter((bound) => value >= bound).length;
  const entries: LegendEntry[] = ramp.map((color, at) => {
    const inside = known.filter((value) => classOf(value) === at);
    const [low, high] = extent(inside);
    const label = low === undefined || high === undefined ? '' : low === high ? messages.number(low) : messages.range(low, high);
    return { label, color, count: inside.length };
  }).filter((entry) => entry.count > 0).reverse();
  const unknown = values.length - known.length;
  if (unknown > 0) entries.push({ label: messages.legend.unknown, color: null, count: unknown });
  return {
    title: measure.unit === null ? measure.label : `${measure.label} (${measure.unit})`, note: measure.note, entries,
    colorOf: (node) => { const value = values[node] ?? null; return value === null ? null : ramp[classOf(value)]!; },
  };
}

/**
 * Lower bounds of the classes after the first. Where a fifth or more share the lowest value
 * (mostly zero), that value is a class of its own and the rest is divided.
 */
export function classBounds(values: readonly number[]): number[] {
  const lowest = min(values);
  if (lowest === undefined) return [];
  const above = values.filter((value) => value > lowest);
  const lonely = values.length - above.length >= values.length / 5;
  const bounds = lonely ? [...(above.length > 0 ? [min(above)!] : []), ...quantiles(above, 4)] : quantiles(values, 5);
  return [...new Set(bounds)].filter((bound) => bound > lowest);
}

const quantiles = (values: readonly number[], count: number): number[] => (values.length === 0 ? [] : scaleQuantile([...values], range(count)).quantiles());

/** `factor` makes everything smaller on a small screen. */
export function sizeScale(data: Dataset, choice: string, measure: MeasureValues | null, factor = 1): SizeScale {
  const crowd = data.nodes.length;
  const room = 1 / (1 + crowd / 150);
  const smallest = factor * (1.8 + 3.4 * room);
  const largest = factor * (8 + 12 * room);
  if (choice === 'equal') {
    const middle = smallest + 2;
    return { title: messages.sizeBy.equal, note: null, sizeOf: () => middle, marks: [], unknown: 0 };
  }
  const valueOf = (node: NetworkNode): number | null => {
    if (choice === 'population') return node.population;
    if (choice === 'degree') return node.neighbours;
    return measure ? valueOfCity(node, measure) : null;
  };
  const values = data.nodes.map(valueOf);
  const known = values.filter((value): value is number => value !== null);
  const top = known.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  const scale = scaleSqrt([0, top || 1], [smallest, largest]);
  const title = choice === 'population' ? messages.sizeBy.population : choice === 'degree' ? messages.sizeBy.degree : (measure?.label ?? messages.legend.waiting);
  return {
    title,
    note: choice.startsWith('measure:') ? (measure?.note ?? null) : null,
    sizeOf: (node) => { const value = values[node] ?? null; return value === null ? smallest : scale(Math.abs(value)); },
    marks: top === 0 ? [] : [top / 16, top / 4, top].map(roundMark)
      .filter((value, at, all) => value > 0 && (value >= 1 || choice.startsWith('measure:')) && all.indexOf(value) === at)
      .map((value) => ({ value, size: scale(value) })),
    unknown: values.length - known.length,
  };
}

/** One significant digit, so that the marks of the legend can be read. */
function roundMark(value: number): number {
  if (value >= 1 && value < 10) return Math.round(value);
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.floor(value / unit) * unit;
}
