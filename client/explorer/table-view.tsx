/** The table twin of the picture: the same nodes and links, sortable, by keyboard, as CSV. */
import { createColumnHelper, flexRender, getCoreRowModel, getSortedRowModel, useReactTable, type ColumnDef, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { dateText } from '../ui/date-text.ts';
import type { HistoryAction } from '../state/history.ts';
import type { Dataset } from './dataset.ts';
import type { Filtered } from './filter.ts';
import { messages } from './messages.ts';
import type { MeasureValues } from './scales.ts';
import { linkRows, nodeRows, toCsv, type LinkRow, type NodeRow } from './table-rows.ts';
import { Choice } from './toolbar.tsx';

const words = messages.table;
const ROW_HEIGHT = 36;
/** What matters first. */
const MOST_LINKED: SortingState = [{ id: 'shown', desc: true }];
const MOST_OCCASIONS: SortingState = [{ id: 'occasions', desc: true }];

interface TableViewProps {
  data: Dataset;
  filtered: Filtered;
  measures: readonly MeasureValues[];
  selected: readonly string[];
  link: readonly [string, string] | null;
  dispatch: (action: HistoryAction) => void;
}

export function TableView({ data, filtered, measures, selected, link, dispatch }: TableViewProps) {
  const [part, setPart] = useState<'nodes' | 'links'>('nodes');
  const nodes = useMemo(() => (part === 'nodes' ? nodeRows(data, filtered, measures) : []), [part, data, filtered, measures]);
  const links = useMemo(() => (part === 'links' ? linkRows(data, filtered) : []), [part, data, filtered]);
  const onlyCities = data.nodes.every((node) => node.type === 'city');
  const nodeColumns = useMemo(() => columnsOfNodes(measures, onlyCities), [measures, onlyCities]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const nodesName = onlyCities ? words.cities : words.nodes;
  return (
    <div className="explorer-table-view">
      <div className="explorer-table-head">
        <Choice label={words.label} value={part} onChange={setPart}
          options={[{ value: 'nodes', label: `${nodesName} (${messages.integer(filtered.nodes)})` }, { value: 'links', label: `${words.links} (${messages.integer(filtered.links)})` }]} />
        <span className="explorer-spring" />
      </div>
      {part === 'nodes'
        ? <Grid key="nodes" label={nodesName} rows={nodes} columns={nodeColumns} isSelected={(row) => chosen.has(row.key)} file="cities" sortBy={MOST_LINKED} ids={NODE_IDS}
            onSelect={(row, add) => dispatch(add ? { type: 'toggle-selected', key: row.key } : { type: 'select', keys: [row.key] })} />
        : <Grid key="links" label={words.links} rows={links} columns={LINK_COLUMNS} file="links" sortBy={MOST_OCCASIONS} ids={LINK_IDS}
            isSelected={(row) => link !== null && row.ends.includes(link[0]) && row.ends.includes(link[1])}
            onSelect={(row) => dispatch({ type: 'select-link', ends: row.ends })} />}
    </div>
  );
}

const NODE_IDS = { header: ['Node'], of: (row: NodeRow) => [row.key] };
const LINK_IDS = { header: ['From node', 'To node'], of: (row: LinkRow) => row.ends };

type Meta = { number?: boolean; wide?: boolean; show?: (value: unknown) => string };
type Columns<R> = ColumnDef<R, string | number | null>[];

function columnsOfNodes(measures: readonly MeasureValues[], onlyCities: boolean): Columns<NodeRow> {
  const column = createColumnHelper<NodeRow>();
  const number: Meta = { number: true, show: (value) => messages.number(value as number) };
  return [
    column.accessor((row) => row.node.label, { id: 'name', header: words.name, meta: { wide: true } satisfies Meta }),
    ...(onlyCities ? [] : [column.accessor((row) => messages.type[row.node.type], { id: 'type', header: words.type })]),
    column.accessor((row) => (row.node.country === null ? null : messages.countryName(row.node.country)), { id: 'country', header: words.country }),
    column.accessor((row) => row.node.region, { id: 'region', header: words.region }),
    column.accessor((row) => row.node.incomeGroup, { id: 'income', header: words.income, meta: { show: (value) => messages.incomeGroup[value as string] ?? String(value) } satisfies Meta }),
    column.accessor((row) => row.node.population, { id: 'population', header: words.population, meta: number }),
    column.accessor((row) => row.shownLinks, { id: 'shown', header: words.shownLinks, meta: number }),
    column.accessor((row) => row.node.neighbours, { id: 'neighbours', header: words.neighbours, meta: number }),
    ...measures.map((measure, at) => column.accessor((row) => row.measures[at] ?? null, { id: `measure${at}`, header: measure.label, meta: { number: true, show: (value) => (typeof value === 'number' ? messages.number(value) : String(value)) } satisfies Meta })),
    column.accessor((row) => (row.node.verified === null ? null : row.node.verified ? words.yes : words.no), { id: 'verified', header: words.verified }),
  ] as Columns<NodeRow>;
}

const link = createColumnHelper<LinkRow>();
const date: Meta = { show: (value) => dateText(value as string) ?? '' };
const LINK_COLUMNS = [
  link.accessor('from', { header: words.from, meta: { wide: true } satisfies Meta }),
  link.accessor((row) => (row.directed ? '→' : '–'), { id: 'direction', header: words.direction }),
  link.accessor('to', { header: words.to, meta: { wide: true } satisfies Meta }),
  link.accessor('relation', { header: words.relation }),
  link.accessor('occasions', { header: words.occasions, meta: { number: true, show: (value) => messages.integer(value as number) } satisfies Meta }),
  link.accessor('kinds', { header: words.kinds, meta: { wide: true } satisfies Meta }),
  link.accessor('first', { header: words.first, meta: date }),
  link.accessor('last', { header: words.last, meta: date }),
] as Columns<LinkRow>;

interface GridProps<R> {
  label: string;
  rows: R[];
  columns: Columns<R>;
  isSelected: (row: R) => boolean;
  onSelect: (row: R, add: boolean) => void;
  file: string;
  sortBy: SortingState;
  /** Ids that a file needs to be joined with others, before the columns shown. */
  ids: { readonly header: readonly string[]; readonly of: (row: R) => readonly string[] };
}

function Grid<R extends { key: string }>({ label, rows, columns, isSelected, onSelect, file, sortBy, ids }: GridProps<R>) {
  const [sorting, setSorting] = useState<SortingState>([...sortBy]);
  const box = useRef<HTMLDivElement>(null);
  // Unknown values stay last in either order.
  const table = useReactTable({
    data: rows, columns, state: { sorting }, onSortingChange: setSorting, getCoreRowModel: getCoreRowModel(), getSortedRowModel: getSortedRowModel(), getRowId: (row) => row.key,
    defaultColumn: { sortUndefined: 'last', sortingFn: (a, b, id) => compare(a.getValue(id), b.getValue(id), sorting[0]?.desc === true) },
  });
  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({ count: sorted.length, getScrollElement: () => box.current, estimateSize: () => ROW_HEIGHT, overscan: 12 });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const metaOf = (meta: unknown): Meta => (meta ?? {}) as Meta;

  const download = () => {
    const header = [...ids.header, ...table.getVisibleFlatColumns().map((column) => String(column.columnDef.header))];
    const text = toCsv(header, sorted.map((row) => [...ids.of(row.original), ...row.getVisibleCells().map((cell) => cell.getValue() as string | number | null)]));
    const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
    const anchor = Object.assign(document.createElement('a'), { href: address, download: `${messages.csvName}-${file}.csv` });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  return (
    <>
      <button type="button" className="button small explorer-download" onClick={download}>{words.download}</button>
      <div ref={box} className="explorer-grid" tabIndex={0} role="region" aria-label={words.label}>
        <table aria-label={label} aria-rowcount={sorted.length + 1}>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header) => {
                  const sort = header.column.getIsSorted();
                  return (
                    <th key={header.id} scope="col" aria-sort={sort === 'asc' ? 'ascending' : sort === 'desc' ? 'descending' : undefined} className={metaOf(header.column.columnDef.meta).number ? 'number' : undefined}>
                      <button type="button" className="explorer-sort" onClick={header.column.getToggleSortingHandler()}>
                        {flexRender(header.column.columnDef.header, header.getContext())} <span aria-hidden="true">{sort === 'asc' ? '↑' : sort === 'desc' ? '↓' : ''}</span>
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden="true"><td colSpan={columns.length} style={{ height: before, padding: 0 }} /></tr>}
            {items.map((item) => {
              const row = sorted[item.index]!;
              const selected = isSelected(row.original);
              return (
                <tr key={row.id} aria-rowindex={item.index + 2} className={selected ? 'explorer-row-selected' : undefined} onClick={(event) => onSelect(row.original, event.shiftKey)}>
                  {row.getVisibleCells().map((cell, order) => {
                    const value = cell.getValue();
                    const meta = metaOf(cell.column.columnDef.meta);
                    const text = value === null || value === undefined ? '' : (meta.show?.(value) ?? String(value));
                    return (
                      <td key={cell.id} className={meta.number ? 'number' : meta.wide ? 'explorer-wide' : undefined} title={meta.wide ? text : undefined}>
                        {order === 0
                          ? <button type="button" className="explorer-textbutton" aria-pressed={selected} onClick={(event) => { event.stopPropagation(); onSelect(row.original, event.shiftKey); }}>{text}</button>
                          : text}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            {after > 0 && <tr aria-hidden="true"><td colSpan={columns.length} style={{ height: after, padding: 0 }} /></tr>}
          </tbody>
        </table>
        {rows.length === 0 && <p className="muted explorer-note">{words.empty}</p>}
      </div>
    </>
  );
}

/** Order of two cells. The table turns the sign for descending order, so unknowns turn it back. */
export function compare(a: unknown, b: unknown, descending: boolean): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return descending ? -1 : 1;
  if (b === null || b === undefined) return descending ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true });
}
