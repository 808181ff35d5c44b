import type { DataColumn } from '../../ui/data-table.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { dateText } from '../../ui/date-text.ts';
import { MentionLink, MentionList } from '../../ui/mention-link.tsx';
import { undated } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { labels, said } from './messages.ts';
import type { Partner } from './profile-parts.ts';

const year = (date: string | null) => date?.slice(0, 4) ?? null;

function yearsText(first: string | null, last: string | null): string | null {
  if (first === null || last === null || first === last) return dateText(first ?? last);
  const from = year(first);
  const to = last.split('/').at(-1)?.slice(0, 4) ?? null;
  return from === to ? from : `${from} – ${to}`;
}

const columns: DataColumn<Partner>[] = [
  { key: 'city', label: labels.city, sort: (row) => row.city.label, cell: (row) => <MentionLink mention={row.city} withCountry /> },
  { key: 'occasions', label: labels.occasions, number: true, sort: (row) => row.occasions, cell: (row) => row.occasions },
  { key: 'taught', label: labels.taught, number: true, title: said.flowedTo, sort: (row) => row.taught, cell: (row) => row.taught },
  { key: 'learned', label: labels.learned, number: true, title: said.flowedFrom, sort: (row) => row.learned, cell: (row) => row.learned },
  { key: 'kinds', label: labels.how, cell: (row) => row.kinds.map(valueText).join(', ') },
  { key: 'topics', label: labels.onWhat, wide: true, cell: (row) => <MentionList mentions={row.topics} limit={3} /> },
  { key: 'since', label: labels.sinceLast, sort: (row) => row.first, cell: (row) => yearsText(row.first, row.last) ?? <span className="muted">{undated}</span> },
];

export function PartnerTable({ partners, caption }: { partners: readonly Partner[]; caption: string }) {
  return <DataTable caption={caption} columns={columns} rows={partners} rowKey={(row) => row.city.id} sorting={{ key: 'occasions', descending: true }} first={10} />;
}
