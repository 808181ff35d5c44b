/** Takes an import out again after asking. Refused when later rows lean on it; the server says which. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contract } from '#model/contract.ts';
import { api, ApiError, type CallResult } from '../../api.ts';
import { Ask } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaningRows } from '../../ui/leaning-rows.tsx';
import { words } from './messages.ts';

interface UndoButtonProps {
  dataset: string;
  label?: string;
  onUndone?: (result: Pick<CallResult<Contract['datasets']['undo']>, 'removed' | 'restored'>) => void;
}

export function UndoButton({ dataset, label = words.undo, onUndone }: UndoButtonProps) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.datasets.undo({ params: { id: dataset } }),
    onSuccess: async (result) => {
      setOpen(false);
      onUndone?.(result);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'imports' });
    },
  });
  const close = (next: boolean) => {
    setOpen(next);
    undo.reset();
  };
  return (
    <>
      <button type="button" className="button danger" aria-label={`${label}: ${dataset}`} onClick={() => setOpen(true)}>{label}</button>
      <Ask title={words.undoTitle(dataset)} open={open} onOpenChange={close} alert>
        <p>{words.undoText}</p>
        {undo.error && <ErrorNotice title={words.undoRefused} error={undo.error} />}
        {undo.error instanceof ApiError && <LeaningRows details={undo.error.details} />}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => close(false)}>{words.keep}</button>
          <button type="button" className="button danger" disabled={undo.isPending} onClick={() => undo.mutate()}>{words.undoConfirm}</button>
        </div>
      </Ask>
    </>
  );
}
