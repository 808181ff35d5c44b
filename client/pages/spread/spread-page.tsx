/** Practices that spread, and how often an exchange is followed by adoption. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { SpreadingPractice } from '#model/flow.ts';
import { api } from '../../api.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { dateText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MentionLink } from '../../ui/mention-link.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { unknown as unknownText } from '../../ui/messages.ts';
import { words } from './messages.ts';
import { SurvivalFigure } from './survival-figure.tsx';
import { TransferRates } from './transfer-rates.tsx';
import './spread.css';

const LIMIT = 200;
export const spreadPath = (id: string): string => `/spread/${encodeURIComponent(id)}`;

const when = (date: string | null) => dateText(date) ?? <span className="muted">{unknownText}</span>;
const COLUMNS: DataColumn<SpreadingPractice>[] = [
  { key: 'practice', label: words.practice, wide: true, sort: ({ practice }) => practice.label, cell: ({ practice }) => <Link to={spreadPath(practice.id)}>{practice.label}</Link> },
  { key: 'adoptions', label: words.adoptions, number: true, sort: ({ adoptions }) => adoptions, cell: ({ adoptions }) => numberText(adoptions) },
  { key: 'origin', label: words.origin, sort: ({ origin }) => origin?.label ?? null, cell: ({ origin }) => (origin ? <MentionLink mention={origin} withCountry /> : <span className="muted">{unknownText}</span>) },
  { key: 'first', label: words.first, sort: ({ first }) => first, cell: ({ first }) => when(first) },
  { key: 'last', label: words.last, sort: ({ last }) => last, cell: ({ last }) => when(last) },
];

export default function SpreadPage() {
  const id = useId();
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 150);
  const { data, error, refetch } = useQuery({ ...api.flows.practices.query({ query: { q, limit: LIMIT } }), placeholderData: keepPreviousData });
  return (
    <div className="page transfer-page">
      <AreaHead area="transfer" title={words.title} about={words.about} />
      <Section title={words.practices} {...(data ? { count: data.total } : {})} {...(q === '' ? { empty: words.none } : {})}>
        <div className="field spread-search">
          <label className="field-label" htmlFor={id}>{words.find}</label>
          <input id={id} className="input" type="search" value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
        </div>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={6} /> : data.total === 0 ? <p role="status" className="section-empty">{words.nothing(q)}</p> : (
          <>
            <DataTable caption={words.practices} columns={COLUMNS} rows={data.items} rowKey={({ practice }) => practice.id} first={12} sorting={{ key: 'adoptions', descending: true }} />
            {data.items.length < data.total && <p className="muted small">{words.more(data.items.length, data.total)}</p>}
          </>
        )}
      </Section>
      <TransferRates />
      <SurvivalFigure title={words.allPractices} />
    </div>
  );
}
