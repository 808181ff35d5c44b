import { useMemo, type ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { labels } from './messages.ts';
import type { Role } from './profile-parts.ts';

const columns: DataColumn<Role>[] = [
  { key: 'who', label: labels.who, sort: (row) => row.participant.label, cell: (row) => <><MentionLink mention={row.participant} withCountry /> <Unverified verified={row.verified} /></> },
  { key: 'role', label: labels.role, sort: (row) => row.roles.join(', '), cell: (row) => row.roles.map(valueText).join(', ') || valueText('participant') },
];

interface RoleTableProps {
  roles: readonly Role[];
  caption: string;
  /** What can be done with a row. */
  actions?: (row: Role) => ReactNode;
}

export function RoleTable({ roles, caption, actions }: RoleTableProps) {
  const shown = useMemo<readonly DataColumn<Role>[]>(() => (actions ? [...columns, { key: 'actions', label: labels.change, cell: actions }] : columns), [actions]);
  return <DataTable caption={caption} columns={shown} rows={roles} rowKey={(row) => `${row.participant.type}:${row.participant.id}`} first={20} />;
}
