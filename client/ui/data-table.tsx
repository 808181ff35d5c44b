/**
 * A plain table that scrolls inside its box, sorts by its headings and shows its first
 * rows until asked for the rest. Rows are all in memory; long lists page on the server.
 */
import { useId, useMemo, useState, type ReactNode } from 'react';
import { compareText, numberText } from './number-text.ts';
import { said } from './messages.ts';
import './data-table.css';

export type SortValue = string | number | null;
export interface DataColumn<R> {
  key: string;
  label: string;
  cell: (row: R) => ReactNode;
  /** Present when the column can be sorted by; null values stay last either way. */
  sort?: (row: R) => SortValue;
  number?: boolean;
  /** Holds long texts and gets more room. */
  wide?: boolean;
  /** Explains the column to whoever points at its heading. */
  title?: string;
}

export interface Sorting {
  key: string;
  descending: boolean;
}

/** Rows in the order asked for; stable, unknown values last. */
export function sortRows<R>(rows: readonly R[], columns: readonly DataColumn<R>[], sorting: Sorting | null): readonly R[] {
  const sort = columns.find((column) => column.key === sorting?.key)?.sort;
  if (!sort || !sorting) return rows;
  const sign = sorting.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const x = sort(a);
    const y = sort(b);
    if (x === y) return 0;
    if (x === null) return 1;
    if (y === null) return -1;
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y)));
  });
}

interface DataTableProps<R> {
  caption: string;
  columns: readonly DataColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Rows shown before “show all”. */
  first?: number;
  sorting?: Sorting;
}

export function DataTable<R>({ caption, columns, rows, rowKey, first = 12, sorting: initial }: DataTableProps<R>) {
  const [sorting, setSorting] = useState<Sorting | null>(initial ?? null);
  const [limit, setLimit] = useState(first);
  const box = useId();
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting]);
  const shown = sorted.slice(0, limit);

  const sortBy = (column: DataColumn<R>) =>
    setSorting((now) => (now?.key === column.key ? { key: column.key, descending: !now.descending } : { key: column.key, descending: column.number === true }));

  return (
    <div className="data-table">
      <div className="table-box" role="region" aria-label={caption} tabIndex={0} id={box}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.number ? 'number' : undefined} title={column.title}
                  aria-sort={sorting?.key === column.key ? (sorting.descending ? 'descending' : 'ascending') : undefined}>
                  {column.sort ? (
                    <button type="button" className="sort-button" onClick={() => sortBy(column)}>
                      {column.label}
                      <span aria-hidden="true">{sorting?.key === column.key ? (sorting.descending ? '↓' : '↑') : '↕'}</span>
                    </button>
                  ) : column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => <td key={column.key} className={column.number ? 'number' : column.wide ? 'wide' : undefined}>{column.cell(row)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > limit && (
        <button type="button" className="button small" aria-controls={box} onClick={() => setLimit(limit + Math.max(500, first))}>
          {sorted.length - limit <= 500 ? said.showAll(numberText(sorted.length)) : said.show500(sorted.length)}
        </button>
      )}
    </div>
  );
}
