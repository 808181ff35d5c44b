/** What the table shows, from the state: columns, their measures, and rows in order. */
import { useQueries } from '@tanstack/react-query';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { TableChoice } from '../../state/exploration.ts';
import { measureQuery, valuesOf } from '../data/use-measures.ts';
import type { MeasureValues } from '../picture/scales.ts';
import type { Bench } from '../use-bench.ts';
import { linkColumns, nodeColumns, usualColumns, type Column } from './columns.ts';
import { orderedRows, type SortBy } from './rows.ts';
import { runSliced } from './sliced.ts';

export interface TableState {
  readonly rows: 'nodes' | 'links';
  /** All on offer, and those shown in their order. */
  readonly offered: readonly Column[];
  readonly columns: readonly Column[];
  readonly ids: readonly Column[];
  readonly sort: readonly SortBy[];
  /** Places in the data; those of the last order while the next is worked out. */
  readonly places: Uint32Array;
  readonly busy: boolean;
  /** Measures that could not be had. */
  readonly failed: readonly string[];
  readonly waiting: ReadonlySet<string>;
}

const MEASURE = 'measure:';
const USUAL_ORDER = { nodes: ['-shown'], links: ['-occasions'] } as const;
const NONE = new Uint32Array();

/** Measures that the picture uses, in the order of the legend. */
function inUse({ color, size, border, label }: Bench['state']): string[] {
  return [...new Set([color, size, border, label].filter((choice) => choice.startsWith(MEASURE)).map((choice) => choice.slice(MEASURE.length)))];
}

export function useTable({ state, data, derived, dataset, catalogue }: Bench): TableState {
  const { filtered } = derived;
  const { table } = state;
  const { rows } = table;
  const chosen = rows === 'nodes' ? table.columns : table.linkColumns;
  const used = inUse(state).join();
  const wanted = useMemo(() => chosen ?? usualColumns(rows, data, used === '' ? [] : used.split(',')), [chosen, rows, data, used]);
  const sorts = rows === 'nodes' ? table.sort : table.linkSort;
  const order = sorts.length > 0 ? sorts : USUAL_ORDER[rows];
  const measures = useMeasureColumns([...wanted, ...order], state.network, catalogue);

  const offered = useMemo(() => (rows === 'nodes' ? nodeColumns({ data, filtered, topicLabel: dataset.topicLabel }, catalogue, measures.values) : linkColumns({ data, filtered, topicLabel: dataset.topicLabel })),
    [rows, data, filtered, dataset.topicLabel, catalogue, measures.values]);
  const byId = useMemo(() => new Map(offered.map((column) => [column.id, column])), [offered]);
  const columns = useMemo(() => wanted.flatMap((id) => byId.get(id) ?? []), [wanted, byId]);
  const orderText = order.join();
  const sort = useMemo(() => orderText.split(',').flatMap((id): SortBy[] => {
    const column = byId.get(id.replace(/^-/, ''));
    return column ? [{ column, falling: id.startsWith('-') }] : [];
  }), [orderText, byId]);
  const shown = rows === 'nodes' ? filtered.nodeShown : filtered.linkShown;
  const [done, setDone] = useState<{ places: Uint32Array; of: unknown }>({ places: NONE, of: null });
  const job = useMemo(() => ({ data, rows, shown, find: table.find, sort }), [data, rows, shown, table.find, sort]);
  useLayoutEffect(() => runSliced(orderedRows(job), (places) => setDone({ places, of: job })), [job]);
  // Places of other data or of the other kind of row mean nothing here.
  const usable = (done.of as typeof job | null)?.data === data && (done.of as typeof job | null)?.rows === rows;
  return {
    rows, offered, columns: columns.length > 0 ? columns : offered.slice(0, 1), sort, places: usable ? done.places : NONE, busy: done.of !== job, failed: measures.failed, waiting: measures.waiting,
    ids: useMemo(() => (rows === 'nodes' ? ['id'] : ['from-id', 'to-id']).flatMap((id) => byId.get(id) ?? []), [rows, byId]),
  };
}

/** Values of the measures among the columns; each is asked for when it is first shown. */
function useMeasureColumns(ids: readonly string[], network: Bench['state']['network'], catalogue: Bench['catalogue']) {
  const wanted = [...new Set(ids.map((id) => id.replace(/^-/, '')).filter((id) => id.startsWith(MEASURE)).map((id) => id.slice(MEASURE.length)))].filter((id) => catalogue.some((measure) => measure.id === id));
  const answers = useQueries({ queries: wanted.map((id) => measureQuery(id, network, catalogue)) });
  const state = answers.map(({ dataUpdatedAt, status }) => `${dataUpdatedAt}${status}`).join() + wanted.join() + network;
  // The answers are new objects at each drawing; what they say is in `state`.
  return useMemo(() => {
    const values = new Map<string, MeasureValues>();
    wanted.forEach((id, at) => { if (answers[at]?.data) values.set(id, valuesOf(answers[at].data)); });
    const nameOf = (id: string) => catalogue.find((measure) => measure.id === id)?.label ?? id;
    return {
      values, failed: wanted.filter((_, at) => answers[at]?.isError).map(nameOf),
      waiting: new Set(wanted.filter((_, at) => answers[at]?.isPending).map((id) => `${MEASURE}${id}`)),
    };
  }, [state, catalogue]);
}

/** The choice with another order or other columns, for whichever rows are shown. */
export function withOrder(table: TableChoice, sort: readonly string[]): TableChoice {
  return table.rows === 'nodes' ? { ...table, sort } : { ...table, linkSort: sort };
}
export function withColumns(table: TableChoice, columns: readonly string[] | null): TableChoice {
  return table.rows === 'nodes' ? { ...table, columns } : { ...table, linkColumns: columns };
}

/**
 * The order after a heading was chosen: it alone, or (`add`) besides the others. Numbers and
 * dates begin with the highest; the third time a column no longer counts.
 */
export function nextOrder(sort: readonly SortBy[], column: Column, add: boolean): string[] {
  const known = sort.find((each) => each.column.id === column.id);
  const first = column.kind === 'number' || column.kind === 'date';
  const own = known === undefined ? [first ? `-${column.id}` : column.id] : known.falling === first ? [first ? column.id : `-${column.id}`] : [];
  if (!add) return own;
  const written = (each: SortBy) => `${each.falling ? '-' : ''}${each.column.id}`;
  if (known === undefined) return [...sort.map(written), ...own];
  return sort.flatMap((each) => (each === known ? own : [written(each)]));
}
