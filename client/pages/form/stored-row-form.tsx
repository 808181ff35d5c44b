/** The form of a row that exists, always on its newest version. */
import type { TableName } from '#model/tables.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { RowForm } from './row-form.tsx';
import { tableCalls } from './table-calls.ts';

interface StoredRowFormProps {
  table: TableName;
  rowKey: string;
  cancel: ReactNode;
  onSaved: () => void;
}

export function StoredRowForm({ table, rowKey, cancel, onSaved }: StoredRowFormProps) {
  const { data, error, refetch, isFetchedAfterMount } = useQuery({ ...tableCalls(table).read.query({ params: { key: rowKey } }), staleTime: 0, refetchOnMount: 'always' });
  if (error && !data) return <><ErrorNotice error={error} onRetry={() => void refetch()} /><div className="form-buttons">{cancel}</div></>;
  if (!data || !isFetchedAfterMount) return <LinesSkeleton />;
  return <RowForm key={rowKey} table={table} stored={data} cancel={cancel} onSaved={onSaved} />;
}
