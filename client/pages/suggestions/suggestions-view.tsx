/** The list of suggestions with what narrows it. */
import type { Mention } from '#model/profile.ts';
import { type Suggestion } from '#model/suggestion.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { listText } from '../../ui/number-text.ts';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { purposeTexts } from '../../vocabulary/messages.ts';
import { inEnglish } from '../../vocabulary/vocabulary.tsx';
import { actions as actionWords, controls, hiddenSaid, words } from './messages.ts';
import { ModelNotice } from './model-notice.tsx';
import { headingIdOf, type PeersActions } from './peers-actions.ts';
import { PeersControls } from './peers-controls.tsx';
import { sentence } from '../../ui/sentence.ts';
import { addressOf, FILTERS, isNarrowed, listQueryOf, MOST, PAGE, queryOf, takesTopic, toggledCompare, type SuggestionChoice } from './suggestion-choice.ts';
import { SuggestionCard } from './suggestion-card.tsx';

/** Where the controls fold away, as in suggestions.css. */
const NARROW = '(max-width: 60rem)';

interface SuggestionsViewProps {
  seeker: Mention;
  population: number | null;
  region: string | null;
  choice: SuggestionChoice;
  onChange: (part: Partial<SuggestionChoice>) => void;
  actions: PeersActions;
}

export function SuggestionsView({ seeker, population, region, choice, onChange, actions }: SuggestionsViewProps) {
  const list = useQuery({ ...api.suggestions.list.query({ params: { id: seeker.id }, query: listQueryOf(choice) }), placeholderData: keepPreviousData });
  const { data, error } = list;
  const narrow = useMedia(NARROW);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = (data?.items ?? []).filter(({ candidate }) => !choice.hidden.includes(candidate.id)).slice(0, choice.limit);
  const names = choice.compare.map((id) => data?.items.find(({ candidate }) => candidate.id === id)?.candidate.label ?? id);
  const event = ({ candidate }: Suggestion) => ({ purpose: choice.purpose, topicId: takesTopic(choice.purpose) && choice.topic !== '' ? choice.topic : null, candidateId: candidate.id, candidate: candidate.label });
  const hide = ({ candidate }: Suggestion) => {
    const at = shown.findIndex((one) => one.candidate.id === candidate.id);
    const next = shown[at + 1] ?? shown[at - 1];
    onChange({ hidden: [...choice.hidden, candidate.id] });
    actions.say(hiddenSaid(candidate.label));
    ((next && document.getElementById(headingIdOf(next.candidate.id))) ?? heading.current)?.focus();
  };
  const panel = <PeersControls choice={choice} population={population} region={region} onChange={onChange} />;
  return (
    <div className="peers-body">
      {narrow ? <details className="peers-panel"><summary>{controls.narrow}</summary>{panel}</details> : <aside className="peers-panel" aria-label={controls.narrow}>{panel}</aside>}
      <section className="peers-main" aria-labelledby="peers-list">
        <div className="peers-list-head">
          <div>
            <h2 id="peers-list" ref={heading} tabIndex={-1}>{purposeTexts[choice.purpose].label}</h2>
            <p className="muted small" role="status">{data ? words.counted(data, shown.length) : ''}</p>
          </div>
          <a className="button small" href={api.suggestions.list.url({ params: { id: seeker.id }, query: { ...queryOf(choice), limit: choice.limit, format: 'csv' } })} download={`peers-${seeker.id}.csv`}>{words.csv}</a>
        </div>
        {data && <ModelNotice model={data.model} />}
        {data?.coldStart && <p className="notice info small">{words.coldSeeker}</p>}
        {data && data.notes.length > 0 && <ul className="notice info small" aria-label={words.notes}>{data.notes.map((note) => <li key={note} {...inEnglish}>{sentence(note)}</li>)}</ul>}
        {choice.hidden.length > 0 && <p className="small muted">{words.hiddenHere(choice.hidden.length)} <button type="button" className="button small" onClick={() => onChange({ hidden: [] })}>{words.showHidden}</button></p>}
        {error && !list.isPlaceholderData && !data ? <ErrorNotice error={error} onRetry={() => void list.refetch()} /> : !data ? <LinesSkeleton lines={9} /> : (
          <>
            {error && <ErrorNotice error={error} onRetry={() => void list.refetch()} />}
            {shown.length === 0 && <Nothing choice={choice} onChange={onChange} />}
            <ol className={`suggestions${list.isPlaceholderData ? ' stale' : ''}`} aria-busy={list.isFetching}>
              {shown.map((suggestion, at) => (
                <li key={suggestion.candidate.id} data-candidate={suggestion.candidate.id}>
                  <SuggestionCard
                    suggestion={suggestion} headingId={headingIdOf(suggestion.candidate.id)} opened={at === 0} compared={choice.compare.includes(suggestion.candidate.id)} busy={actions.busy}
                    onShortlist={() => actions.record({ ...event(suggestion), outcome: 'shortlisted' })}
                    onLift={() => actions.record({ ...event(suggestion), outcome: 'lifted' })}
                    onRecord={() => actions.ask(suggestion.candidate, choice.purpose)}
                    onHide={() => hide(suggestion)}
                    onCompare={() => onChange({ compare: toggledCompare(choice, suggestion.candidate.id) })}
                  />
                </li>
              ))}
            </ol>
            {data.items.length >= listQueryOf(choice).limit && choice.limit < MOST && data.candidates > shown.length && <button type="button" className="button list-more" disabled={list.isFetching} onClick={() => onChange({ limit: Math.min(MOST, choice.limit + PAGE) })}>{words.more}</button>}
          </>
        )}
        {choice.compare.length > 0 && (
          <div className="compare-bar" role="region" aria-label={words.compare}>
            <p className="small" role="status">{actionWords.chosen(listText(names))} {choice.compare.length < 2 && actionWords.chosenOne}</p>
            {choice.compare.length === 2 && <Link className="button small primary" to={{ search: addressOf({ ...choice, view: 'compare' }).toString() }}>{actionWords.sideBySide}</Link>}
            <button type="button" className="button small" onClick={() => onChange({ compare: [] })}>{actionWords.clear}</button>
          </div>
        )}
      </section>
    </div>
  );
}

function Nothing({ choice, onChange }: { choice: SuggestionChoice; onChange: (part: Partial<SuggestionChoice>) => void }) {
  const narrowed = isNarrowed(choice);
  return (
    <div className="notice empty">
      <p>{words.none} {narrowed ? words.noneNarrowed : words.noneAtAll}</p>
      {narrowed && <button type="button" className="button small" onClick={() => onChange({ filters: Object.fromEntries(FILTERS.map((name) => [name, ''])) as SuggestionChoice['filters'] })}>{words.clearFilters}</button>}
    </div>
  );
}
