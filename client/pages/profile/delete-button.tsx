/** Deletes the row of a page, and goes to the list it stood in. */
import type { NodeKind } from '#model/network-wire.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { typeNames } from '../../ui/messages.ts';
import { listPath, tableOfType } from '../../ui/record.ts';
import { removal } from './messages.ts';
import { RemoveRow } from './remove-row.tsx';

export function DeleteButton({ type, id, title, revision }: { type: NodeKind; id: string; title: string; revision?: string }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <RemoveRow
      table={tableOfType[type]} rowKey={id} name={title} text={removal.text(typeNames[type].toLowerCase())} revision={revision}
      onRemoved={async () => {
        // Marked as old only: asking again for the row of this page would find nothing.
        await queries.invalidateQueries({ refetchType: 'none' });
        await navigate(listPath(type));
      }}
    />
  );
}
