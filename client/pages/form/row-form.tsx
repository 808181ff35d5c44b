/** The form of one row, new or stored. A change made on an older version is carried over to the newer one and shown. */
import type { TableName } from '#model/tables.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { withFollowing } from './following-cells.ts';
import { changedColumns, problemsOf, rebase, toEntries, toRow, type Entries, type Entry, type Problems, type Rebased } from './form-cells.ts';
import { duplicates, words } from './messages.ts';
import { RowFields } from './row-fields.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { tableCalls, type Stored } from './table-calls.ts';
import './form.css';

interface RowFormProps {
  table: TableName;
  /** The row to change; without it a new one is added. */
  stored?: Stored | undefined;
  /** Cells that a new row begins with. */
  start?: Readonly<Record<string, unknown>>;
  /** Columns that the page has decided, so that nobody needs to fill them in. */
  hidden?: readonly string[];
  /** What leaves the form without saving. */
  cancel: ReactNode;
  /** Comes after all that is on the page was asked for anew; also when nothing was changed. */
  onSaved: (key: string) => void | Promise<void>;
}

const NOTHING: readonly string[] = [];

export function RowForm({ table, stored, start = {}, hidden = NOTHING, cancel, onSaved }: RowFormProps) {
  const [base, setBase] = useState<{ entries: Entries; revision: string | null }>(() => ({ entries: toEntries(table, stored?.row ?? {}), revision: stored?.revision ?? null }));
  const [entries, setEntries] = useState(() => (stored ? base.entries : withFollowing(table, toEntries(table, start), false)));
  const [ownId, setOwnId] = useState(stored !== undefined);
  const [problems, setProblems] = useState<Problems>({});
  const [meanwhile, setMeanwhile] = useState<Rebased['meanwhile']>([]);
  const summary = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();

  const change = (name: string, entry: Entry) => {
    if (name === 'id') setOwnId(true);
    setEntries(withFollowing(table, { ...entries, [name]: entry }, ownId || name === 'id'));
    if (problems[name] !== undefined) setProblems(Object.fromEntries(Object.entries(problems).filter(([other]) => other !== name)));
  };
  const lookAtSummary = () => setTimeout(() => summary.current?.focus());
  const show = (found: Problems) => {
    setProblems(Object.fromEntries(Object.entries(found).filter(([name]) => !hidden.includes(name))));
    lookAtSummary();
  };

  const save = useMutation({
    mutationFn: async (row: Record<string, unknown>) => {
      if (!stored || base.revision === null) return tableCalls(table).create({ body: row });
      const cells = Object.fromEntries(changedColumns(table, base.entries, entries).map((name) => [name, row[name]]));
      return tableCalls(table).change({ params: { key: stored.key }, body: { revision: base.revision, cells } });
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries();
      await onSaved(saved.key);
    },
    onError: async (error) => {
      lookAtSummary();
      if (!(error instanceof ApiError)) return;
      if (error.code === 'bad-request' || error.code === 'refused') show(problemsOf(table, error.details));
      if (error.code !== 'stale-version' || !stored) return;
      const newer = await tableCalls(table).read({ params: { key: stored.key } });
      const theirs = toEntries(table, newer.row);
      const rebased = rebase(table, base.entries, entries, theirs);
      setBase({ entries: theirs, revision: newer.revision });
      setEntries(rebased.entries);
      setMeanwhile(rebased.meanwhile);
      lookAtSummary();
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const checked = toRow(table, entries);
    if ('problems' in checked) return show(checked.problems);
    setProblems({});
    setMeanwhile([]);
    if (stored && changedColumns(table, base.entries, entries).length === 0) return void onSaved(stored.key);
    save.mutate(checked.row);
  };
  const count = Object.keys(problems).length;
  const stale = meanwhile.length > 0;
  const duplicate = !stored && save.error instanceof ApiError && save.error.code === 'conflict';

  return (
    <div className="row-form">
      <div ref={summary} tabIndex={-1} className="form-summary">
        {count > 0 && <div className="notice bad" role="alert"><h2>{words.problems(count)}</h2></div>}
        {stale && <StaleNotice meanwhile={meanwhile} onTake={(name, entry) => { change(name, entry); setMeanwhile(meanwhile.map((one) => (one.name === name ? { ...one, mine: entry, conflict: false } : one))); }} />}
        {save.error && !stale && count === 0 && <ErrorNotice title={words.notSaved} error={duplicate ? (duplicates[table] ?? words.duplicate) : save.error} />}
      </div>
      <form onSubmit={submit} noValidate>
        <RowFields table={table} entries={entries} problems={problems} onChange={change} fixedId={stored !== undefined} hidden={hidden} />
        <div className="form-buttons">
          <button type="submit" className="button primary" disabled={save.isPending}>{stored ? words.save : words.create}</button>
          {cancel}
        </div>
      </form>
    </div>
  );
}
