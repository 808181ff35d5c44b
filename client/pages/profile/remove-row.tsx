/** Deletes a row after asking, on the version that was there when asked. The server refuses when other rows lean on it, and says which. */
import type { TableName } from '#model/tables.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api.ts';
import { Ask } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaningRows } from '../../ui/leaning-rows.tsx';
import { tableCalls } from '../form/table-calls.ts';
import { removal as words } from './messages.ts';

interface RemoveRowProps {
  table: TableName;
  rowKey: string;
  /** What the row is called in the question. */
  name: string;
  text: string;
  /** The version that the page shows; without it the newest one is read when asked. */
  revision?: string | undefined;
  /** One of many on the page: a small button that names its row. */
  inRow?: boolean;
  disabled?: boolean;
  onRemoved: () => void | Promise<void>;
}

export function RemoveRow({ table, rowKey, name, text, revision, inRow = false, disabled = false, onRemoved }: RemoveRowProps) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const calls = tableCalls(table);
  const newest = useQuery({ ...calls.read.query({ params: { key: rowKey } }), enabled: open && revision === undefined, staleTime: 0 });
  const current = revision ?? (newest.isFetching ? undefined : newest.data?.revision);
  const removal = useMutation({
    mutationFn: (version: string) => calls.remove({ params: { key: rowKey }, query: { revision: version } }),
    onSuccess: async () => {
      setOpen(false);
      // Asking again for the row that went would find nothing.
      queries.removeQueries({ queryKey: calls.read.query({ params: { key: rowKey } }).queryKey });
      await onRemoved();
    },
  });
  const close = (next: boolean) => {
    setOpen(next);
    removal.reset();
  };
  const error = removal.error ?? newest.error;
  return (
    <>
      <button type="button" className={`button danger${inRow ? ' small' : ''}`} aria-label={inRow ? words.removeNamed(name) : undefined} disabled={disabled} onClick={() => setOpen(true)}>{words.remove}</button>
      <Ask title={words.question(name)} open={open} onOpenChange={close} alert>
        <p>{text}</p>
        {error && <ErrorNotice title={words.failed} error={error} />}
        {removal.error instanceof ApiError && <LeaningRows details={removal.error.details} />}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => close(false)}>{words.keep}</button>
          <button type="button" className="button danger" disabled={removal.isPending || current === undefined} onClick={() => current !== undefined && removal.mutate(current)}>{words.remove}</button>
        </div>
      </Ask>
    </>
  );
}
