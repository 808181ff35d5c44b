import { unknown as unknownText, undated } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { labels, said } from './messages.ts';
import type { AdoptionMention } from './profile-parts.ts';
import { useMemo, type ReactNode } from 'react';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { dateText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { Cite } from './citation.tsx';

export type AdoptionColumn = 'practice' | 'city' | 'from' | 'via';
const unknown = <span className="muted">{unknownText}</span>;

const everyColumn: Record<AdoptionColumn, DataColumn<AdoptionMention>> = {
  practice: { key: 'practice', label: labels.practice, sort: (row) => row.practice.label, cell: (row) => <MentionLink mention={row.practice} /> },
  city: { key: 'city', label: labels.adoptedBy, sort: (row) => row.city.label, cell: (row) => <MentionLink mention={row.city} withCountry /> },
  from: { key: 'from', label: labels.learnedFrom, sort: (row) => row.from?.label ?? null, cell: (row) => (row.from ? <MentionLink mention={row.from} withCountry /> : unknown) },
  via: { key: 'via', label: labels.through, sort: (row) => row.via?.label ?? null, cell: (row) => (row.via ? <MentionLink mention={row.via} /> : unknown) },
};

/** What grades mean: A documented, B self-reported, C inferred. */
const GRADES: Record<string, string> = { A: 'documented', B: 'self-reported', C: 'inferred' };

interface AdoptionTableProps {
  adoptions: readonly AdoptionMention[];
  caption: string;
  show: readonly AdoptionColumn[];
  /** What can be done with a row. */
  actions?: (row: AdoptionMention) => ReactNode;
}

export function AdoptionTable({ adoptions, caption, show, actions }: AdoptionTableProps) {
  const columns = useMemo<DataColumn<AdoptionMention>[]>(() => [
    ...show.map((name) => everyColumn[name]),
    {
      key: 'when', label: labels.when, sort: (row) => row.adoption.date,
      cell: ({ adoption }) => (adoption.date === null ? <span className="muted">{undated}</span> : <>{adoption.dateBasis === 'by' ? said.by(dateText(adoption.date) ?? '') : dateText(adoption.date)}{adoption.ended && <span className="muted">{said.ended(dateText(adoption.ended) ?? '')}</span>}</>),
    },
    {
      key: 'how', label: labels.how, sort: (row) => row.adoption.fidelity,
      cell: ({ adoption }) => (
        <>
          {[adoption.fidelity && valueText(adoption.fidelity), adoption.grade && GRADES[adoption.grade]].filter(Boolean).join(', ') || unknown}
          {adoption.outcome && <p className="muted">{adoption.outcome}</p>}
          {' '}<Unverified verified={adoption.verified} /> <Cite ids={adoption.sourceIds} />
        </>
      ),
    },
    ...(actions ? [{ key: 'actions', label: labels.change, cell: actions }] : []),
  ], [show, actions]);
  return <DataTable caption={caption} columns={columns} rows={adoptions} rowKey={(row) => row.adoption.id} sorting={{ key: 'when', descending: true }} />;
}
