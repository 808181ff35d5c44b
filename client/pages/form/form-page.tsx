/** Adds a row or changes one. A change made on an older version is carried over to the newer one and shown. */
import { TABLES, type TableName } from '#model/tables.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { listPath, typeOfTable, type PageTable } from '../../ui/record.ts';
import { changedColumns, problemsOf, rebase, suggestId, toEntries, toRow, type Entries, type Entry, type Problems, type Rebased } from './form-cells.ts';
import { words } from './messages.ts';
import { RowFields } from './row-fields.tsx';
import { StaleNotice } from './stale-notice.tsx';
import './form.css';

interface Stored {
  key: string;
  revision: string;
  row: Record<string, unknown>;
}
/** The tables differ in their cells only; the model checks those (`toRow`). */
interface AnyTable {
  read: (args: { params: { key: string } }) => Promise<Stored>;
  create: (args: { body: unknown }) => Promise<Stored>;
  change: (args: { params: { key: string }; body: { revision: string; cells: unknown } }) => Promise<Stored>;
}
const tableCalls = (table: TableName) => api.tables[table] as unknown as AnyTable;

/** A new row's id follows its name until somebody writes another. */
function suggested(table: PageTable, entries: Entries): string {
  const label = String(entries[TABLES[table].label ?? 'id'] ?? '');
  return table === 'cities' ? suggestId(label, String(entries['country'] ?? '')) : suggestId(label);
}

export function FormPage({ table, title, stored }: { table: PageTable; title: string; stored?: Stored }) {
  const empty = useRef(toEntries(table, {}));
  const [base, setBase] = useState<{ entries: Entries; revision: string | null }>(() => (stored ? { entries: toEntries(table, stored.row), revision: stored.revision } : { entries: empty.current, revision: null }));
  const [entries, setEntries] = useState(base.entries);
  const [ownId, setOwnId] = useState(stored !== undefined);
  const [problems, setProblems] = useState<Problems>({});
  const [meanwhile, setMeanwhile] = useState<Rebased['meanwhile']>([]);
  const summary = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const type = typeOfTable[table];

  const change = (name: string, entry: Entry) => {
    if (name === 'id') setOwnId(true);
    const next = { ...entries, [name]: entry };
    setEntries(ownId || name === 'id' ? next : { ...next, id: suggested(table, next) });
    if (problems[name] !== undefined) setProblems(Object.fromEntries(Object.entries(problems).filter(([other]) => other !== name)));
  };
  const show = (found: Problems) => {
    setProblems(found);
    setTimeout(() => summary.current?.focus());
  };

  const save = useMutation({
    mutationFn: async (row: Record<string, unknown>) => {
      if (!stored || base.revision === null) return tableCalls(table).create({ body: row });
      const cells = Object.fromEntries(changedColumns(table, base.entries, entries).map((name) => [name, row[name]]));
      return tableCalls(table).change({ params: { key: stored.key }, body: { revision: base.revision, cells } });
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries();
      await navigate(pagePath(type, saved.key));
    },
    onError: async (error) => {
      if (!(error instanceof ApiError)) return;
      if (error.code === 'bad-request') show(problemsOf(table, error.details));
      if (error.code !== 'stale-version' || !stored) return;
      const newer = await tableCalls(table).read({ params: { key: stored.key } });
      const theirs = toEntries(table, newer.row);
      const rebased = rebase(table, base.entries, entries, theirs);
      setBase({ entries: theirs, revision: newer.revision });
      setEntries(rebased.entries);
      setMeanwhile(rebased.meanwhile);
      setTimeout(() => summary.current?.focus());
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = toRow(table, entries);
    if ('problems' in checked) return show(checked.problems);
    setProblems({});
    setMeanwhile([]);
    if (stored && changedColumns(table, base.entries, entries).length === 0) return void navigate(pagePath(type, stored.key));
    save.mutate(checked.row);
  };
  const count = Object.keys(problems).length;
  const stale = meanwhile.length > 0;

  return (
    <div className="page form-page">
      <title>{`${title} · Interurban`}</title>
      <h1>{title}</h1>
      <div ref={summary} tabIndex={-1} className="form-summary">
        {count > 0 && <div className="notice bad" role="alert"><h2>{words.problems(count)}</h2></div>}
        {stale && <StaleNotice meanwhile={meanwhile} onTake={(name, entry) => { change(name, entry); setMeanwhile(meanwhile.map((one) => (one.name === name ? { ...one, mine: entry, conflict: false } : one))); }} />}
        {save.error && !stale && count === 0 && <ErrorNotice title="Not saved" error={save.error} />}
      </div>
      <form onSubmit={submit} noValidate>
        <RowFields table={table} entries={entries} problems={problems} onChange={change} fixedId={stored !== undefined} />
        <div className="form-buttons">
          <button type="submit" className="button primary" disabled={save.isPending}>{stored ? words.save : words.create}</button>
          <Link className="button" to={stored ? pagePath(type, stored.key) : listPath(type)}>{words.cancel}</Link>
        </div>
      </form>
    </div>
  );
}
