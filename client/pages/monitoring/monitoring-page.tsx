/** What became of the suggestions: how far they got, why some were declined, and what is open. */
import type { DeclineReason, OpenIntroduction } from '#model/monitoring.ts';
import { PURPOSES, type Purpose } from '#model/suggestion.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../api.ts';
import { AreaHead } from '../../ui/area-head.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { RecordDialog } from '../suggestions/record-dialog.tsx';
import { useRecordFeedback } from '../suggestions/use-feedback.ts';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { FunnelView } from './funnel-view.tsx';
import { words } from './messages.ts';
import { OpenTable, ReachedTable } from './pair-tables.tsx';
import '../../ui/notice.css';
import '../suggestions/suggestions.css';
import './monitoring.css';

const reasonColumns: readonly DataColumn<DeclineReason>[] = [
  { key: 'reason', label: words.reason, wide: true, sort: ({ reason }) => reason, cell: ({ reason }) => reason ?? <span className="muted">{words.noReason}</span> },
  { key: 'n', label: words.times, number: true, sort: ({ n }) => n, cell: ({ n }) => numberText(n) },
  { key: 'standing', label: words.standing, number: true, sort: ({ standing }) => standing, cell: ({ standing }) => numberText(standing) },
];

export default function MonitoringPage() {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('purpose');
  const purpose = (PURPOSES as readonly string[]).includes(asked ?? '') ? (asked as Purpose) : undefined;
  const query = purpose === undefined ? {} : { purpose };
  const { data, error, refetch } = useQuery({ ...api.suggestions.monitoring.query({ query }), placeholderData: keepPreviousData });
  const [recording, setRecording] = useState<OpenIntroduction | null>(null);
  const [said, setSaid] = useState('');
  const nothing = data !== undefined && data.funnels[0]!.stages[0]!.n === 0;
  return (
    <div className="page monitoring-page">
      <AreaHead area="suggestions" title={words.title} about={words.about} />
      <Choice purpose={purpose} csv={api.suggestions.monitoring.url({ query: { ...query, format: 'csv' } })}
        onChange={(value) => setAddress(value === '' ? {} : { purpose: value }, { replace: true, preventScrollReset: true })} />
      <div role="status" className={said ? 'notice good' : 'visually-hidden'}>{said}</div>
      {error && !data ? <ErrorNotice title={words.failed} error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={8} /> : nothing ? (
        <div className="notice empty">
          <h2>{purpose === undefined ? words.empty : words.emptyFor}</h2>
          <p className="prose">{words.emptyText}</p>
          <Link className="button primary" to="/suggestions">{words.toSuggestions}</Link>
        </div>
      ) : (
        <>
          <FunnelView funnels={data.funnels} />
          <OpenTable rows={data.open} onRecord={setRecording} />
          <ReachedTable rows={data.reached} />
          <Section title={words.declined} count={data.declined.length} empty={words.declinedEmpty} note={words.declinedNote}>
            <DataTable caption={words.declined} columns={reasonColumns} rows={data.declined} rowKey={({ reason }) => reason ?? ''} />
          </Section>
          <details className="monitoring-notes">
            <summary>{words.counted}</summary>
            <ul className="prose small">{data.notes.map((note) => <li key={note} {...inEnglish}>{note}</li>)}</ul>
          </details>
        </>
      )}
      {recording && <Recording row={recording} onClose={() => setRecording(null)} onRecorded={() => {
        setSaid(words.recorded(recording.seeker.label, recording.candidate.label));
        setRecording(null);
      }} />}
    </div>
  );
}

function Choice({ purpose, csv, onChange }: { purpose: Purpose | undefined; csv: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className="monitoring-choice">
      <div className="field">
        <label className="field-label" htmlFor={id}>{words.purpose}</label>
        <select id={id} className="input" value={purpose ?? ''} onChange={(event) => onChange(event.target.value)}>
          <option value="">{words.all}</option>
          {PURPOSES.map((one) => <option key={one} value={one}>{purposeTexts[one].label}</option>)}
        </select>
      </div>
      <a className="button" href={csv} download>{words.csv}</a>
    </div>
  );
}

function Recording({ row, onClose, onRecorded }: { row: OpenIntroduction; onClose: () => void; onRecorded: () => void }) {
  const record = useRecordFeedback(row.seeker.id, onRecorded);
  const { purpose } = row;
  if (purpose === null) return null;
  return (
    <RecordDialog seeker={row.seeker} candidate={row.candidate} purpose={purpose} pending={record.isPending} error={record.error} onClose={onClose}
      onRecord={(event) => record.mutate({ ...event, purpose, topicId: row.topic?.id ?? null, candidateId: row.candidate.id, candidate: row.candidate.label })} />
  );
}
