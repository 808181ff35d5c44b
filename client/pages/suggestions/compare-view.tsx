/** Two candidates side by side: facts, contributions aligned by feature with their differences, evidence. */
import type { Mention } from '#model/profile.ts';
import type { Suggestion } from '#model/suggestion.ts';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { contributionsChart, gathered } from '../../charts/contributions.ts';
import { Chart } from '../../ui/chart.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Section } from '../../ui/section.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { unknown as unknownText } from '../../ui/messages.ts';
import { valueText, ServerText } from '../../vocabulary/vocabulary.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { effectText } from './feature-value.ts';
import { card, comparison as words, statusNames } from './messages.ts';
import { compared, rankText, type ComparedFeature } from './reasons.ts';
import { sentence } from '../../ui/sentence.ts';
import { addressOf, queryOf, type SuggestionChoice } from './suggestion-choice.ts';
import { Introduction } from './suggestion-details.tsx';
import { numberText } from '../../ui/number-text.ts';

const MOST_BARS = 12;

interface CompareViewProps {
  seeker: Mention;
  choice: SuggestionChoice;
  onChange: (part: Partial<SuggestionChoice>) => void;
}

export function CompareView({ seeker, choice, onChange }: CompareViewProps) {
  const answers = useQueries({ queries: choice.compare.map((candidate) => api.suggestions.explain.query({ params: { id: seeker.id, candidate }, query: queryOf(choice) })) });
  const back = <Link to={{ search: addressOf({ ...choice, view: 'list' }).toString() }}>{words.back}</Link>;
  const failed = answers.filter(({ error, data }) => error !== null && data === undefined);
  const [first, second] = answers.map(({ data }) => data);
  if (choice.compare.length < 2) return <div className="notice empty"><p>{choice.compare.length === 1 ? words.second : words.empty}</p>{back}</div>;
  return (
    <div className="compare">
      <p>{back}</p>
      {failed.map((answer, at) => <ErrorNotice key={at} error={answer.error} onRetry={() => void answer.refetch()} />)}
      {first && second ? <Compared first={first} second={second} onRemove={(id) => onChange({ compare: choice.compare.filter((one) => one !== id), view: 'list' })} /> : failed.length === 0 && <LinesSkeleton lines={9} />}
    </div>
  );
}

function Compared({ first, second, onRemove }: { first: Suggestion; second: Suggestion; onRemove: (id: string) => void }) {
  const [a, b] = [first.candidate.label, second.candidate.label];
  const rows = useMemo(() => compared(first.contributions, second.contributions), [first, second]);
  const bars = useMemo(() => gathered(rows.map(({ label, difference }) => ({ label, effect: difference, text: effectText(difference) })), MOST_BARS, effectText, card.together), [rows]);
  const total = useMemo(() => ({ label: words.total, effect: first.score - second.score, text: effectText(first.score - second.score) }), [first, second]);
  const draw = useCallback((width: number) => contributionsChart({ bars, total }, width), [bars, total]);
  const columns = useMemo((): DataColumn<ComparedFeature>[] => {
    const side = (which: 'first' | 'second', label: string): DataColumn<ComparedFeature> => ({
      key: which, label, wide: true, sort: (row) => row[which]?.effect ?? null,
      cell: (row) => (row[which] === null ? <span className="muted">–</span> : <><strong className="effect-number">{effectText(row[which].effect)}</strong> {row[which].text}</>),
    });
    return [
      { key: 'label', label: card.reason, sort: (row) => row.label, cell: (row) => row.label },
      side('first', a), side('second', b),
      { key: 'difference', label: words.difference, number: true, sort: (row) => row.difference, cell: (row) => effectText(row.difference) },
    ];
  }, [a, b]);
  const both = [first, second];
  const fact = (label: string, of: (one: Suggestion) => ReactNode) => <tr><th scope="row">{label}</th>{both.map((one) => <td key={one.candidate.id}>{of(one) ?? <span className="muted">{unknownText}</span>}</td>)}</tr>;
  return (
    <>
      <Section title={words.facts}>
        <div className="table-box" tabIndex={0} role="region" aria-label={words.facts}>
          <table className="compare-facts">
            <thead><tr><td />{both.map(({ candidate }) => <th key={candidate.id} scope="col"><MentionLink mention={candidate} withCountry /> <button type="button" className="chip-remove" aria-label={words.remove(candidate.label)} onClick={() => onRemove(candidate.id)}>×</button></th>)}</tr></thead>
            <tbody>
              {fact(words.rank, (one) => rankText(one))}
              {fact(words.score, (one) => effectText(one.score))}
              {fact(words.likely, (one) => (one.likelihood === null ? null : <ServerText>{sentence(one.likelihood.text)}</ServerText>))}
              {fact(words.population, (one) => (one.population === null ? null : numberText(one.population)))}
              {fact(words.distance, (one) => (one.distanceKm === null ? null : card.away(one.distanceKm)))}
              {fact(words.region, (one) => one.region && valueText(one.region))}
              {fact(words.partners, (one) => numberText(one.partners))}
              {fact(words.status, (one) => (one.status === null ? words.none : statusNames[one.status.outcome]))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title={words.reasons}>
        <Chart draw={draw} label={words.chartLabel(a, b, total.text)} />
        <p className="muted small">{words.chartNote(a, b)}</p>
        <DataTable caption={words.caption(a, b)} columns={columns} rows={rows} rowKey={(row) => row.feature} first={10} />
      </Section>
      <Section title={words.evidence}>
        <div className="compare-columns">
          {both.map((one) => (
            <div key={one.candidate.id} className="detail-part">
              <h3>{one.candidate.label}</h3>
              <EvidenceList evidence={one.evidence} />
              <h4>{words.introducer}</h4>
              <Introduction suggestion={one} />
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
