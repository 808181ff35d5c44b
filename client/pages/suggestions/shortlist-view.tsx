/** What was shortlisted for a city and what became of it, with the declined apart; also as CSV. */
import type { Feedback } from '#model/feedback.ts';
import type { Mention } from '#model/profile.ts';
import { useQueries } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { csvText, saveCsv } from '../../ui/csv-file.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { dateText } from '../../ui/date-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MentionLink } from '../../ui/mention-link.tsx';
import { ReferenceLink } from '../../ui/reference-link.tsx';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { unknown as unknownText, undated } from '../../ui/messages.ts';
import { actions as actionWords, shortlistCsvName, shortlistWords as words, statusNames, words as page } from './messages.ts';
import { headingIdOf, type PeersActions } from './peers-actions.ts';
import { standing } from './standing.ts';
import { useFeedbackRows } from './use-feedback.ts';

interface Entry extends Feedback {
  candidate: Mention;
}

export function ShortlistView({ seeker, actions }: { seeker: Mention; actions: PeersActions }) {
  const feedback = useFeedbackRows();
  const rows = feedback.data ? standing(feedback.data, seeker.id) : [];
  const ids = [...new Set(rows.map(({ candidateId }) => candidateId))];
  const cities = useQueries({
    queries: ids.map((key) => ({ ...api.tables.cities.read.query({ params: { key } }), staleTime: 300_000 })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.row.id, data.row] as const] : []))),
  });
  const entries = rows.map((row): Entry => {
    const city = cities.get(row.candidateId);
    return { ...row, candidate: { type: 'city', id: row.candidateId, label: city?.name ?? row.candidateId, country: city?.country ?? null } };
  });
  const open = entries.filter(({ outcome }) => outcome !== 'declined');
  const declined = entries.filter(({ outcome }) => outcome === 'declined');
  const purposeText = (row: Entry) => (row.purpose === null ? words.anyPurpose : purposeTexts[row.purpose].label);
  const save = () => saveCsv(shortlistCsvName(seeker.id), csvText(
    ['seekerId', 'candidateId', 'candidate', 'country', 'purpose', 'status', 'date', 'by', 'reason', 'exchangeId'],
    entries.map((row) => [seeker.id, row.candidateId, row.candidate.label, row.candidate.country, row.purpose, row.outcome, row.date, row.by, row.reason, row.exchangeId]),
  ));
  const columns: DataColumn<Entry>[] = [
    { key: 'city', label: words.city, sort: (row) => row.candidate.label, cell: (row) => <span id={headingIdOf(row.candidateId)} data-candidate={row.candidateId} tabIndex={-1}><MentionLink mention={row.candidate} withCountry /></span> },
    { key: 'purpose', label: words.purpose, sort: purposeText, cell: purposeText },
    { key: 'status', label: words.status, sort: (row) => row.outcome, cell: (row) => <span className={`status-mark status-${row.outcome}`}>{statusNames[row.outcome]}</span> },
    { key: 'since', label: words.since, sort: (row) => row.date, cell: (row) => dateText(row.date) ?? <span className="muted">{undated}</span> },
    { key: 'by', label: words.by, cell: (row) => row.by ?? <span className="muted">{unknownText}</span> },
    { key: 'about', label: words.about, wide: true, cell: (row) => <>{row.reason}{row.exchangeId !== null && <ReferenceLink type="exchange" value={row.exchangeId} />}</> },
    { key: 'what', label: words.what, cell: (row) => (
      <span className="row-buttons" data-candidate={row.candidateId}>
        {row.purpose !== null && row.outcome !== 'declined' && <button type="button" className="button small" aria-label={words.recordNamed(row.candidate.label)} disabled={actions.busy} onClick={() => row.purpose && actions.ask(row.candidate, row.purpose)}>{actionWords.record}</button>}
        {row.purpose !== null && <button type="button" className="button small" aria-label={words.liftNamed(row.candidate.label)} disabled={actions.busy} onClick={() => row.purpose && actions.record({ purpose: row.purpose, outcome: 'lifted', candidateId: row.candidateId, candidate: row.candidate.label })}>{words.lift}</button>}
      </span>
    ) },
  ];
  if (feedback.error && !feedback.data) return <ErrorNotice error={feedback.error} onRetry={() => void feedback.refetch()} />;
  if (!feedback.data) return <LinesSkeleton lines={5} />;
  return (
    <div className="peers-shortlist">
      <Section title={words.title} count={open.length} empty={words.empty} {...(entries.length > 0 ? { action: <div><button type="button" className="button small" onClick={save}>{page.csv}</button></div> } : {})}>
        <DataTable caption={words.caption(seeker.label)} columns={columns} rows={open} rowKey={(row) => row.id} first={100} />
      </Section>
      {declined.length > 0 && (
        <Section title={words.declined} count={declined.length} note={words.declinedNote}>
          <DataTable caption={words.declinedCaption(seeker.label)} columns={columns} rows={declined} rowKey={(row) => row.id} first={100} />
        </Section>
      )}
    </div>
  );
}
