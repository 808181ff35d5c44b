/** Takes a participant out of an exchange after asking, one role at a time: each role is a row of its own. */
import { typedReference, type NodeType } from '#model/fields.ts';
import type { Mention } from '#model/profile.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { tableCalls, type Stored } from '../form/table-calls.ts';
import type { Keeping } from './kept-section.tsx';
import { participants as words, removal } from './messages.ts';

const participations = tableCalls('participations');

/** The rows by which somebody takes part in an exchange. */
export function rowsOfParticipant(items: readonly Stored[], exchangeId: string, participant: Pick<Mention, 'type' | 'id'>): Stored[] {
  const reference = typedReference(participant.type as NodeType, participant.id);
  return items.filter(({ row }) => row['exchangeId'] === exchangeId && row['participantId'] === reference);
}

export function RemoveParticipant({ exchangeId, participant, keeping }: { exchangeId: string; participant: Mention; keeping: Keeping }) {
  const [open, setOpen] = useState(false);
  // The search is by text, so it may find other rows too; a cut word still finds the row.
  const q = `${exchangeId} ${participant.id}`.slice(0, 200).trim();
  const { data, error, isFetching } = useQuery({ ...participations.list.query({ query: { q, limit: 1000 } }), enabled: open, staleTime: 0 });
  const rows = rowsOfParticipant(data?.items ?? [], exchangeId, participant);
  const removing = useMutation({
    mutationFn: ({ key, revision }: Stored) => participations.remove({ params: { key }, query: { revision } }),
    onSuccess: async () => {
      setOpen(false);
      await keeping.removed();
    },
  });
  const close = (next: boolean) => {
    setOpen(next);
    removing.reset();
  };
  const failed = removing.error ?? error;
  return (
    <>
      <button type="button" className="button small danger" aria-label={words.removeNamed(participant.label)} disabled={keeping.busy} onClick={() => setOpen(true)}>{words.remove}</button>
      <Ask title={words.question(participant.label)} open={open} onOpenChange={close} alert>
        {failed ? <ErrorNotice title={words.failed} error={failed} />
          : isFetching ? <LinesSkeleton lines={2} />
          : <p>{rows.length === 0 ? words.onlyHost : words.text}</p>}
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => close(false)}>{removal.keep}</button>
          {!isFetching && rows.map((row) => (
            <button key={row.key} type="button" className="button danger" disabled={removing.isPending} onClick={() => removing.mutate(row)}>
              {words.removeAs(row.row['role'] as string | null)}
            </button>
          ))}
        </div>
      </Ask>
    </>
  );
}
