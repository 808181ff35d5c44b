/** A list of one table: search, filters and “show more”; what is asked for stands in the address. */
import type { Row } from '#model/tables.ts';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../ui/use-address.ts';
import { api, type Call } from '../../api.ts';
import { countries } from '../../ui/country-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { rowNames } from '../../ui/messages.ts';
import { countOf, numberText } from '../../ui/number-text.ts';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { listColumns, withCountry, withForm, type ListColumn, type ListTable } from './list-columns.tsx';
import { lists, words, said } from './messages.ts';
import './lists.css';

/** One page of any table; the tables differ only in their rows. */
interface ListAnswer {
  items: { key: string; row: unknown }[];
  nextCursor: string | null;
  total: number;
}
type AnyList = (args: { query: { q?: string | undefined; country?: string | undefined; dataset?: string | undefined; limit: number; cursor?: string | undefined }; signal: AbortSignal }) => Promise<ListAnswer>;

const FILTERS = ['q', 'country', 'dataset'] as const;

export function ListPage<T extends ListTable>({ table }: { table: T }) {
  const [address, setAddress] = useAddress();
  const heading = lists[table];
  const columns = listColumns[table] as unknown as readonly ListColumn<T>[];
  const filters = Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? ''])) as Record<(typeof FILTERS)[number], string>;
  const [text, setText] = useState(filters.q);
  const typed = useDebounced(text.trim(), 200);

  const change = (name: string, value: string) =>
    setAddress((now) => {
      const next = new URLSearchParams(now);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    }, { replace: true });
  useEffect(() => {
    if (typed !== filters.q) change('q', typed);
    // Only what was typed sets the address; a changed address does not type.
  }, [typed]);

  const list = api.tables[table as ListTable].list as unknown as AnyList & Pick<Call<unknown>, 'key'>;
  const query = { q: filters.q || undefined, country: filters.country || undefined, dataset: filters.dataset || undefined, limit: 50 };
  const { data, error, isPlaceholderData, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...list.key, 'pages', query],
    queryFn: ({ pageParam, signal }) => list({ query: { ...query, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const [one, many] = rowNames[table];
  const total = data?.pages[0]?.total ?? 0;
  const filtered = FILTERS.some((name) => filters[name] !== '');

  return (
    <div className="page list-page">
      <title>{`${heading.title} · Interurban`}</title>
      <div className="list-head">
        <div>
          <h1>{heading.title}</h1>
          <p className="muted">{heading.about}</p>
        </div>
        {withForm.includes(table) && <Link className="button primary" to={`/${table}/new`}>{heading.add}</Link>}
      </div>
      <Filters table={table} text={text} onText={setText} filters={filters} onChange={change} />
      <p className="list-count" role="status">
        {data && (total === 0 ? '' : words.shown(numberText(items.length), countOf(total, one, many)))}
        {filtered && <button type="button" className="button small quiet" onClick={() => { setText(''); setAddress({}, { replace: true }); }}>{words.clear}</button>}
      </p>
      {error && !data ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={10} /> : items.length === 0 ? (
        <div className="notice empty">
          <p>{filtered ? words.none : heading.empty}</p>
          {!filtered && <Link className="button" to="/import">{said.import}</Link>}
        </div>
      ) : (
        <div className={`table-box${isPlaceholderData ? ' stale' : ''}`} tabIndex={0} role="region" aria-label={heading.title}>
          <table>
            <caption className="visually-hidden">{heading.title}</caption>
            <thead><tr>{columns.map((column) => <th key={column.label} scope="col" className={column.number ? 'number' : undefined}>{column.label}</th>)}</tr></thead>
            <tbody>
              {items.map(({ key, row }) => (
                <tr key={key}>{columns.map((column) => <td key={column.label} className={column.number ? 'number' : undefined}>{column.cell(row as Row<T>)}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && <button type="button" className="button list-more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>{words.more}</button>}
    </div>
  );
}

interface FiltersProps {
  table: ListTable;
  text: string;
  onText: (text: string) => void;
  filters: Record<(typeof FILTERS)[number], string>;
  onChange: (name: string, value: string) => void;
}

function Filters({ table, text, onText, filters, onChange }: FiltersProps) {
  const id = useId();
  const datasets = useQuery(api.datasets.list.query());
  const imported = datasets.data?.items ?? [];
  return (
    <search className="list-filters">
      <div className="list-search">
        <label htmlFor={`${id}-q`}>{lists[table].search}</label>
        <input id={`${id}-q`} className="input" type="search" value={text} onChange={(event) => onText(event.target.value)} />
      </div>
      {withCountry.includes(table) && (
        <div>
          <label htmlFor={`${id}-country`}>{words.country}</label>
          <select id={`${id}-country`} className="input" value={filters.country} onChange={(event) => onChange('country', event.target.value)}>
            <option value="">{words.any}</option>
            {countries().map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </select>
        </div>
      )}
      {imported.length > 1 && (
        <div>
          <label htmlFor={`${id}-dataset`}>{words.dataset}</label>
          <select id={`${id}-dataset`} className="input" value={filters.dataset} onChange={(event) => onChange('dataset', event.target.value)}>
            <option value="">{words.any}</option>
            {imported.map((dataset) => <option key={dataset.id} value={dataset.id}>{dataset.id}</option>)}
          </select>
        </div>
      )}
    </search>
  );
}
