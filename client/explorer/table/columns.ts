/** The columns that the table offers: of nodes every attribute and measure, of links what happened and when. */
import type { MeasureDescription } from '#model/measure.ts';
import { dateText } from '../../ui/date-text.ts';
import { integerText, shortNumberText } from '../../ui/number-text.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { shortestDate } from '../data/day-text.ts';
import type { Dataset } from '../data/dataset.ts';
import type { Filtered } from '../data/filter.ts';
import { messages as explorer } from '../messages.ts';
import type { MeasureValues } from '../picture/scales.ts';
import { messages } from './messages.ts';

export type Cell = string | number | null;
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly kind: 'name' | 'text' | 'number' | 'date' | 'wide';
  readonly group: 'attributes' | 'measures';
  /** As a file holds it; `at` is the place in the data. */
  readonly value: (at: number) => Cell;
  /** As a person reads it. */
  readonly text: (value: string | number) => string;
  /** What it is ordered by where that is not its value: dates by their days. */
  readonly order?: (at: number) => number | null;
}
/** What nodes and links are read from. */
export interface Source {
  readonly data: Dataset;
  readonly filtered: Filtered;
  readonly topicLabel: (id: string) => string;
}

const { columns: words } = messages;
const asIs = (value: string | number): string => String(value);
const whole = (value: string | number): string => (typeof value === 'number' ? integerText(value) : value);
const short = (value: string | number): string => (typeof value === 'number' ? shortNumberText(value) : value);
const degrees = (value: string | number): string => (typeof value === 'number' ? value.toFixed(3) : value);
const day = (value: string | number): string => dateText(String(value)) ?? '';

type Kind = Column['kind'];
const attribute = (id: keyof typeof words, kind: Kind, value: Column['value'], text: Column['text'] = asIs, order?: Column['order']): Column =>
  ({ id, label: words[id], kind, group: 'attributes', value, text, ...(order ? { order } : {}) });

export function nodeColumns({ data, filtered }: Source, catalogue: readonly MeasureDescription[], measures: ReadonlyMap<string, MeasureValues>): Column[] {
  const node = (at: number) => data.nodes[at]!;
  return [
    attribute('name', 'name', (at) => node(at).label),
    attribute('type', 'text', (at) => explorer.type[node(at).type]),
    attribute('country', 'text', (at) => countryOf(node(at).country)),
    attribute('region', 'text', (at) => node(at).region, (value) => valueText(String(value))),
    attribute('income', 'text', (at) => node(at).incomeGroup, (value) => explorer.incomeGroup[value] ?? String(value)),
    attribute('population', 'number', (at) => node(at).population, whole),
    attribute('shown', 'number', (at) => filtered.degree[at]!, whole),
    attribute('neighbours', 'number', (at) => node(at).neighbours, whole),
    attribute('unloaded', 'number', (at) => node(at).more, whole),
    attribute('steps', 'number', (at) => node(at).depth, whole),
    attribute('latitude', 'number', (at) => node(at).lat, degrees),
    attribute('longitude', 'number', (at) => node(at).lon, degrees),
    attribute('detail', 'wide', (at) => node(at).detail),
    attribute('checked', 'text', (at) => yesNo(node(at).verified)),
    attribute('id', 'text', (at) => node(at).id),
    ...catalogue.map(({ id, label }): Column => {
      const values = measures.get(id)?.values;
      return { id: `measure:${id}`, label, kind: 'number', group: 'measures', value: (at) => (node(at).type === 'city' ? (values?.get(node(at).id) ?? null) : null), text: short };
    }),
  ];
}

export function linkColumns({ data, filtered, topicLabel }: Source): Column[] {
  const link = (at: number) => data.links[at]!;
  const [from, to] = [(at: number) => data.nodes[link(at).source]!, (at: number) => data.nodes[link(at).target]!];
  const shown = (at: number) => link(at).occasions.filter((occasion) => filtered.occasionShown[occasion]).map((occasion) => data.occasions[occasion]!);
  const dated = (at: number) => shown(at).filter(({ lo, hi }) => lo !== null || hi !== null);
  const first = (at: number) => dated(at).reduce<number | null>((least, { lo, hi }) => Math.min(least ?? Infinity, (lo ?? hi)!), null);
  const last = (at: number) => dated(at).reduce<number | null>((most, { lo, hi }) => Math.max(most ?? -Infinity, (hi ?? lo)!), null);
  const dateOf = (at: number, wanted: (lo: number, hi: number) => boolean) => {
    const found = dated(at).find(({ lo, hi }) => wanted((lo ?? hi)!, (hi ?? lo)!));
    return found ? shortestDate((found.lo ?? found.hi)!, (found.hi ?? found.lo)!) : null;
  };
  return [
    attribute('from', 'name', (at) => from(at).label),
    attribute('direction', 'text', (at) => (link(at).directed ? '→' : '–')),
    attribute('to', 'wide', (at) => to(at).label),
    attribute('relation', 'text', (at) => link(at).relation),
    attribute('occasions', 'number', (at) => filtered.linkCount[at]!, whole),
    attribute('kinds', 'wide', (at) => listOf(shown(at).map(({ kind }) => valueText(kind)))),
    attribute('topics', 'wide', (at) => listOf(shown(at).flatMap(({ topics }) => topics.map(topicLabel)))),
    attribute('first', 'date', (at) => dateOf(at, (lo) => lo === first(at)), day, first),
    attribute('last', 'date', (at) => dateOf(at, (_, hi) => hi === last(at)), day, last),
    attribute('undated', 'number', (at) => shown(at).length - dated(at).length, whole),
    attribute('from-country', 'text', (at) => countryOf(from(at).country)),
    attribute('to-country', 'text', (at) => countryOf(to(at).country)),
    attribute('from-region', 'text', (at) => from(at).region, (value) => valueText(String(value))),
    attribute('to-region', 'text', (at) => to(at).region, (value) => valueText(String(value))),
    attribute('from-id', 'text', (at) => from(at).key),
    attribute('to-id', 'text', (at) => to(at).key),
  ];
}

/** What stands there while nobody has chosen: attributes and the measures in use. */
export function usualColumns(rows: 'nodes' | 'links', data: Dataset, inUse: readonly string[]): string[] {
  if (rows === 'links') return ['from', 'direction', 'to', 'relation', 'occasions', 'kinds', 'first', 'last'];
  const mixed = data.nodes.some(({ type }) => type !== 'city');
  return ['name', ...(mixed ? ['type'] : []), 'country', 'region', 'income', 'population', 'shown', 'neighbours', ...inUse.map((id) => `measure:${id}`), 'checked'];
}

const countryOf = (code: string | null): string | null => (code === null ? null : explorer.countryName(code));
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? messages.yes : messages.no);
const listOf = (values: readonly string[]): string | null => (values.length === 0 ? null : [...new Set(values)].sort().join('; '));
