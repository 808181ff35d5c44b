/**
 * The grid itself: draws only the rows on the screen, keeps the heading and the first column
 * in sight, and is walked by keys. One element has the focus and names the active cell, so
 * that rows may come and go.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type Ref, useImperativeHandle } from 'react';
import type { Cell, Column } from './columns.ts';
import { gridStep, type Place } from './grid-keys.ts';
import { messages as words } from './messages.ts';
import type { SortBy } from './rows.ts';

const ROW_HEIGHT = 36;
const WIDTHS: Record<Column['kind'], number> = { name: 13, text: 9, number: 8, date: 8.5, wide: 15 };
const SHARES: Record<Column['kind'], number> = { name: 2, text: 1, number: 1, date: 1, wide: 3 };

export interface GridHandle { show(row: number): void }
interface GridProps {
  label: string;
  columns: readonly Column[];
  places: Uint32Array;
  sort: readonly SortBy[];
  waiting: ReadonlySet<string>;
  /** The rows are still those of the order or the search before. */
  busy: boolean;
  narrow: boolean;
  isSelected: (place: number) => boolean;
  nameOf: (place: number) => string;
  /** `rows` are where a range began and where it ends, or twice the same. */
  onSelect: (rows: readonly [number, number], how: 'only' | 'toggle' | 'range') => void;
  onAll: () => void;
  onOpen: (row: number) => void;
  onSort: (column: Column, add: boolean) => void;
  /** Text of what is selected, or null to leave copying to the browser. */
  onCopy: () => string | null;
  ref: Ref<GridHandle>;
}

export function Grid({ label, columns, places, sort, waiting, busy, narrow, isSelected, nameOf, onSelect, onAll, onOpen, onSort, onCopy, ref }: GridProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const anchor = useRef(0);
  const virtual = useVirtualizer({ count: places.length, getScrollElement: () => box.current, estimateSize: () => ROW_HEIGHT, overscan: 8, scrollPaddingStart: ROW_HEIGHT });
  const items = virtual.getVirtualItems();
  const widths = columns.map(({ kind }) => (narrow && kind === 'name' ? 9.5 : WIDTHS[kind]));
  const style = { gridTemplateColumns: columns.map(({ kind }, at) => `minmax(${widths[at]}rem, ${SHARES[kind]}fr)`).join(' '), minWidth: `${widths.reduce((sum, width) => sum + width, 0)}rem` };
  const cellId = (row: number, column: number) => `${id}r${row}c${column}`;
  const drawn = active.row === -1 || items.some((item) => item.index === active.row);

  const goTo = (to: Place) => {
    setActive(to);
    if (to.row >= 0) virtual.scrollToIndex(to.row);
    keepInSight(box.current, widths, to.column);
  };
  useImperativeHandle(ref, () => ({
    show: (row) => {
      anchor.current = row;
      setActive(({ column }) => ({ row, column }));
      virtual.scrollToIndex(row, { align: 'center' });
    },
  }), [virtual]);
  useEffect(() => {
    if (places.length > 0 && active.row >= places.length) setActive({ row: places.length - 1, column: active.column });
  }, [active, places.length]);

  const select = (row: number, how: 'only' | 'toggle' | 'range') => {
    if (how !== 'range') anchor.current = row;
    onSelect([how === 'range' ? anchor.current : row, row], how);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.target !== event.currentTarget) return;
    const mirrored = box.current !== null && getComputedStyle(box.current).direction === 'rtl';
    const key = mirrored ? ({ ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[event.key] ?? event.key) : event.key;
    const step = gridStep({ key, shift: event.shiftKey, command: event.ctrlKey || event.metaKey }, active, { rows: places.length, columns: columns.length, page: Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2) });
    if (!step) return;
    event.preventDefault();
    const column = columns[active.column];
    if (step.type === 'go') {
      goTo(step.to);
      if (step.range) select(step.to.row, 'range');
      else anchor.current = Math.max(0, step.to.row);
    } else if (step.type === 'all') onAll();
    else if (active.row === -1) {
      if (step.type === 'open' && column) onSort(column, step.add);
    } else if (active.row < places.length) {
      if (step.type === 'open') onOpen(active.row);
      else select(active.row, step.type === 'range' ? 'range' : 'toggle');
    }
  };
  const clicked = (event: MouseEvent, row: number, column: number) => {
    setActive({ row, column });
    box.current?.focus({ preventScroll: true });
    select(row, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only');
  };
  const copied = (event: ClipboardEvent) => {
    if (!(window.getSelection()?.isCollapsed ?? true)) return;
    const text = onCopy();
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };

  return (
    <div ref={box} className="table-grid" role="grid" tabIndex={0} aria-label={label} aria-rowcount={places.length + 1} aria-colcount={columns.length} aria-multiselectable aria-busy={busy}
      {...(drawn && places.length > 0 ? { 'aria-activedescendant': cellId(active.row, active.column) } : {})} onKeyDown={pressed} onCopy={copied}>
      <div role="rowgroup" className="table-heads" style={{ minWidth: style.minWidth }}>
        <div role="row" aria-rowindex={1} className="table-row" style={style}>
          {columns.map((column, at) => {
            const place = sort.findIndex((each) => each.column.id === column.id);
            const falling = sort[place]?.falling;
            return (
              <div key={column.id} id={cellId(-1, at)} role="columnheader" aria-colindex={at + 1} className={`table-cell table-${column.kind}`} data-active={active.row === -1 && active.column === at}
                {...(place === 0 ? { 'aria-sort': falling ? 'descending' : 'ascending' } as const : {})} title={`${column.label}. ${words.orderBy(column.label)}`}
                onClick={(event) => { setActive({ row: -1, column: at }); box.current?.focus({ preventScroll: true }); onSort(column, event.shiftKey || event.ctrlKey || event.metaKey); }}>
                <span className="table-label">{column.label}</span>
                {place !== -1 && <span className="table-sign" aria-hidden="true">{falling ? '↓' : '↑'}{sort.length > 1 ? place + 1 : ''}</span>}
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize(), minWidth: style.minWidth }}>
        {items.map(({ index, start }) => {
          const place = places[index]!;
          const selected = isSelected(place);
          return (
            <div key={place} role="row" aria-rowindex={index + 2} aria-selected={selected} className="table-row" style={{ ...style, transform: `translateY(${start}px)` }}>
              {columns.map((column, at) => {
                const value = column.value(place);
                const text = value === null ? (waiting.has(column.id) ? words.waiting : '') : column.text(value);
                return (
                  <div key={column.id} id={cellId(index, at)} role={at === 0 ? 'rowheader' : 'gridcell'} aria-colindex={at + 1} className={`table-cell table-${cellKind(column, value)}`} data-active={active.row === index && active.column === at}
                    title={column.kind === 'wide' || column.kind === 'name' ? text : undefined} onClick={(event) => clicked(event, index, at)}>
                    {at === 0 && <Mark name={nameOf(place)} selected={selected} onToggle={() => { setActive({ row: index, column: at }); select(index, 'toggle'); }} />}
                    <span className="table-label">{text}</span>
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A measure may give labels, such as communities: they stand as text. */
const cellKind = ({ kind }: Column, value: Cell): Column['kind'] => (kind === 'number' && typeof value === 'string' ? 'text' : kind);

/** Adds one row to the selection by finger or mouse; keys use Space. */
function Mark({ name, selected, onToggle }: { name: string; selected: boolean; onToggle: () => void }) {
  return (
    <label className="table-mark" onClick={(event) => event.stopPropagation()}>
      <input type="checkbox" tabIndex={-1} checked={selected} onChange={onToggle} aria-label={words.select(name)} />
    </label>
  );
}

/** Scrolls sideways so far that a column is not hidden behind the first one. */
function keepInSight(box: HTMLDivElement | null, widths: readonly number[], column: number): void {
  if (!box || column === 0) return;
  const cells = [...(box.querySelector('[role="row"]')?.children ?? [])] as HTMLElement[];
  const [first, cell] = [cells[0], cells[column]];
  if (!first || !cell || cells.length !== widths.length) return;
  const [frame, stuck, here] = [box.getBoundingClientRect(), first.getBoundingClientRect(), cell.getBoundingClientRect()];
  const mirrored = getComputedStyle(box).direction === 'rtl';
  if (mirrored) {
    if (here.right > stuck.left) box.scrollLeft += here.right - stuck.left;
    else if (here.left < frame.left) box.scrollLeft -= frame.left - here.left;
  } else if (here.left < stuck.right) box.scrollLeft -= stuck.right - here.left;
  else if (here.right > frame.right) box.scrollLeft += here.right - frame.right;
}
