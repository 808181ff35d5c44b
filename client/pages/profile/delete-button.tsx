/** Deletes the row of a page after asking. The server refuses when other rows lean on it, and says which. */
import type { NodeKind } from '#model/network-wire.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, ApiError } from '../../api.ts';
import { Ask } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaningRows } from '../../ui/leaning-rows.tsx';
import { typeNames } from '../../ui/messages.ts';
import { listPath, tableOfType } from '../../ui/record.ts';
import { words } from './messages.ts';

export function DeleteButton({ type, id, title, revision }: { type: NodeKind; id: string; title: string; revision?: string }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const calls = api.tables[tableOfType[type]];
  const removal = useMutation({
    mutationFn: async () => {
      const current = revision ?? (await calls.read({ params: { key: id } })).revision;
      await calls.remove({ params: { key: id }, query: { revision: current } });
    },
    onSuccess: async () => {
      // Marked as old only: asking again for the row of this page would find nothing.
      await queries.invalidateQueries({ refetchType: 'none' });
      await navigate(listPath(type));
    },
  });
  const close = (next: boolean) => {
    setOpen(next);
    removal.reset();
  };
  return (
    <>
      <button type="button" className="button danger" onClick={() => setOpen(true)}>{words.remove}</button>
      <Ask title={`Delete “${title}”?`} open={open} onOpenChange={close} alert>
        <p>The {typeNames[type].toLowerCase()} is taken out of the network. Its history stays. Nothing else is deleted: if other rows mention it, the deletion is refused.</p>
        {removal.error && <ErrorNotice title="Not deleted" error={removal.error} />}
        {removal.error instanceof ApiError && <LeaningRows details={removal.error.details} />}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => close(false)}>Keep it</button>
          <button type="button" className="button danger" disabled={removal.isPending} onClick={() => removal.mutate()}>Delete</button>
        </div>
      </Ask>
    </>
  );
}
