/** The pairs behind the numbers: introductions that are open, and pairs that met. */
import type { OpenIntroduction, ReachedExchange } from '#model/monitoring.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { dateText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Section } from '../../ui/section.tsx';
import { bases, scopeName, words } from './messages.ts';

const pairKey = ({ seeker, candidate, purpose }: Pick<OpenIntroduction, 'seeker' | 'candidate' | 'purpose'>) => JSON.stringify([seeker.id, candidate.id, purpose]);
const unknown = <span className="muted">{words.unknown}</span>;

const reachedColumns: readonly DataColumn<ReachedExchange>[] = [
  { key: 'seeker', label: words.seeker, sort: ({ seeker }) => seeker.label, cell: ({ seeker }) => <MentionLink mention={seeker} withCountry /> },
  { key: 'candidate', label: words.with, sort: ({ candidate }) => candidate.label, cell: ({ candidate }) => <MentionLink mention={candidate} withCountry /> },
  { key: 'purpose', label: words.purpose, sort: ({ purpose }) => scopeName(purpose), cell: ({ purpose }) => scopeName(purpose) },
  { key: 'exchange', label: words.exchange, wide: true, cell: ({ exchange, basis }) => <>{exchange === null ? <span className="muted">{words.notOnRecord}</span> : <MentionLink mention={exchange} />}<p className="muted small">{bases[basis]}</p></> },
  { key: 'when', label: words.when, sort: ({ date }) => date, cell: ({ date }) => dateText(date) ?? unknown },
  { key: 'adoption', label: words.adoption, wide: true, cell: ({ adoption }) => (adoption === null ? <span className="muted">{words.none}</span>
    : <><MentionLink mention={adoption.practice} />{words.took(adoption.city.label)}{adoption.date !== null && <span className="muted"> ({dateText(adoption.date)})</span>}</>) },
];

export function ReachedTable({ rows }: { rows: readonly ReachedExchange[] }) {
  return (
    <Section title={words.reached} count={rows.length} empty={words.reachedEmpty}>
      <DataTable caption={words.reached} columns={reachedColumns} rows={rows} rowKey={pairKey} />
    </Section>
  );
}

export function OpenTable({ rows, onRecord }: { rows: readonly OpenIntroduction[]; onRecord: (row: OpenIntroduction) => void }) {
  const columns: DataColumn<OpenIntroduction>[] = [
    { key: 'seeker', label: words.seeker, sort: ({ seeker }) => seeker.label, cell: ({ seeker }) => <MentionLink mention={seeker} withCountry /> },
    { key: 'candidate', label: words.candidate, sort: ({ candidate }) => candidate.label, cell: ({ candidate }) => <MentionLink mention={candidate} withCountry /> },
    { key: 'purpose', label: words.purpose, sort: ({ purpose }) => scopeName(purpose), cell: ({ purpose, topic }) => <>{scopeName(purpose)}{topic !== null && <>: <MentionLink mention={topic} /></>}</> },
    { key: 'since', label: words.since, sort: ({ date }) => date, cell: ({ date }) => dateText(date) ?? unknown },
    { key: 'by', label: words.by, sort: ({ by }) => by, cell: ({ by }) => by ?? unknown },
    { key: 'action', label: words.action, cell: (row) => row.purpose !== null && (
      <button type="button" className="button small" aria-label={words.recordFor(row.seeker.label, row.candidate.label)} onClick={() => onRecord(row)}>{words.record}</button>
    ) },
  ];
  return (
    <Section title={words.open} count={rows.length} empty={words.openEmpty} note={words.openNote}>
      <DataTable caption={words.open} columns={columns} rows={rows} rowKey={pairKey} />
    </Section>
  );
}
