/** `/city/:id/edit`: the form of a row that exists, always on its newest version. */
import type { NodeKind } from '#model/network-wire.ts';
import { TABLES } from '#model/tables.ts';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { tableOfType } from '../../ui/record.ts';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { FormPage } from './form-page.tsx';
import { tableCalls } from './table-calls.ts';
import { said } from './messages.ts';

export default function EditPage() {
  const { id = '' } = useParams();
  const table = tableOfType[useLocation().pathname.split('/')[1] as NodeKind];
  const { data, error, refetch, isFetchedAfterMount } = useQuery({ ...tableCalls(table).read.query({ params: { key: id } }), staleTime: 0, refetchOnMount: 'always' });
  if (error) return <div className="page"><ErrorNotice page error={error} onRetry={() => void refetch()} /></div>;
  if (!data || !isFetchedAfterMount) return <PageSkeleton />;
  return <FormPage key={id} table={table} stored={data} title={said.edit(String(data.row[TABLES[table].label ?? 'id'] ?? id))} />;
}
