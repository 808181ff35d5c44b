import { undated } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { labels } from './messages.ts';
import type { ExchangeMention } from './profile-parts.ts';
import { useMemo } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { periodText } from '../../ui/date-text.ts';
import { MentionLink, MentionList } from '../../ui/mention-link.tsx';
import { Unverified } from '../../ui/unverified.tsx';

export function ExchangeTable({ exchanges, caption, withRoles = false }: { exchanges: readonly ExchangeMention[]; caption: string; withRoles?: boolean }) {
  const columns = useMemo<DataColumn<ExchangeMention>[]>(() => [
    { key: 'exchange', label: labels.exchange, wide: true, sort: (row) => row.exchange.label, cell: (row) => <><MentionLink mention={row.exchange} /> <Unverified verified={row.verified} /></> },
    { key: 'kind', label: labels.kind, sort: (row) => row.kind, cell: (row) => valueText(row.kind) },
    { key: 'when', label: labels.when, sort: (row) => row.start ?? row.end, cell: (row) => periodText(row.start, row.end) ?? <span className="muted">{undated}</span> },
    ...(withRoles ? [{ key: 'roles', label: labels.role, sort: (row: ExchangeMention) => row.roles.join(', '), cell: (row: ExchangeMention) => row.roles.map(valueText).join(', ') }] : []),
    { key: 'cities', label: labels.cities, number: true, sort: (row) => row.cities, cell: (row) => row.cities },
    { key: 'topics', label: labels.topics, wide: true, cell: (row) => <MentionList mentions={row.topics} limit={3} /> },
  ], [withRoles]);
  return <DataTable caption={caption} columns={columns} rows={exchanges} rowKey={(row) => row.exchange.id} sorting={{ key: 'when', descending: true }} />;
}
