/** Rows of the table twin: what the picture shows, as text and numbers. */
import { shortestDate } from './day-text.ts';
import type { Dataset, NetworkNode } from './dataset.ts';
import type { Filtered } from './filter.ts';
import type { MeasureValues } from './scales.ts';

export interface NodeRow {
  readonly key: string;
  readonly node: NetworkNode;
  readonly shownLinks: number;
  readonly measures: readonly (number | string | null)[];
}
export interface LinkRow {
  readonly key: string;
  readonly ends: readonly [string, string];
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly directed: boolean;
  readonly occasions: number;
  readonly kinds: string;
  readonly first: string | null;
  readonly last: string | null;
}

export function nodeRows(data: Dataset, filtered: Filtered, measures: readonly MeasureValues[]): NodeRow[] {
  return data.nodes.flatMap((node, at) => (filtered.nodeShown[at] === 0 ? [] : [{
    key: node.key, node, shownLinks: filtered.degree[at]!,
    measures: measures.map((measure) => (node.type === 'city' ? (measure.values.get(node.id) ?? null) : null)),
  }]));
}

export function linkRows(data: Dataset, filtered: Filtered): LinkRow[] {
  return data.links.flatMap((link, at) => {
    if (filtered.linkShown[at] === 0) return [];
    const [source, target] = [data.nodes[link.source]!, data.nodes[link.target]!];
    const occasions = link.occasions.filter((occasion) => filtered.occasionShown[occasion]).map((occasion) => data.occasions[occasion]!);
    const los = occasions.flatMap(({ lo, hi }) => lo ?? hi ?? []);
    const his = occasions.flatMap(({ lo, hi }) => hi ?? lo ?? []);
    const first = los.length === 0 ? null : occasions.find(({ lo, hi }) => (lo ?? hi) === Math.min(...los))!;
    const last = his.length === 0 ? null : occasions.find(({ lo, hi }) => (hi ?? lo) === Math.max(...his))!;
    const date = (occasion: typeof first) => (occasion ? shortestDate((occasion.lo ?? occasion.hi)!, (occasion.hi ?? occasion.lo)!) : null);
    return [{
      key: link.key, ends: [source.key, target.key] as const, from: source.label, to: target.label, relation: link.relation, directed: link.directed,
      occasions: occasions.length, kinds: [...new Set(occasions.map((occasion) => occasion.kind))].sort().join('; '), first: date(first), last: date(last),
    }];
  });
}

/** RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const plain = /^(?:[=+\-@\t\r]|'[=+\-@\t\r])/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
