/** One suggestion: how sure its rank is, why it stands here, and what can be done with it. */
import type { Suggestion } from '#model/suggestion.ts';
import { useState } from 'react';
import { countryName } from '../../ui/country-names.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { ServerText } from '../../vocabulary/vocabulary.tsx';
import { actions, card as words, statusNames, words as page, said } from './messages.ts';
import { ReasonList } from './reason-list.tsx';
import { rankText } from './reasons.ts';
import { sentence } from '../../ui/sentence.ts';
import { SuggestionDetails } from './suggestion-details.tsx';

interface SuggestionCardProps {
  suggestion: Suggestion;
  /** Of the heading, to give it the focus. */
  headingId: string;
  opened: boolean;
  compared: boolean;
  busy: boolean;
  onShortlist: () => void;
  onLift: () => void;
  onRecord: () => void;
  onHide: () => void;
  onCompare: () => void;
}

export function SuggestionCard({ suggestion, headingId, opened, compared, busy, onShortlist, onLift, onRecord, onHide, onCompare }: SuggestionCardProps) {
  const [open, setOpen] = useState(opened);
  const { candidate, likelihood, status } = suggestion;
  const standing = status !== null && status.outcome !== 'lifted' ? status.outcome : null;
  return (
    <article className="suggestion" aria-labelledby={headingId}>
      <div className="suggestion-head">
        <span className="suggestion-rank" aria-hidden="true">{said.rank(suggestion.rank)}</span>
        <div>
          <h3 id={headingId} tabIndex={-1}><MentionLink mention={candidate} />{standing && <span className={`status-mark status-${standing}`}>{statusNames[standing]}</span>}</h3>
          <p className="muted small">{factsOf(suggestion).join(' · ')}</p>
        </div>
      </div>
      <p className="small">
        <span className="rank-text">{rankText(suggestion)}.</span>{likelihood && <> <ServerText>{sentence(likelihood.text)}</ServerText></>}
      </p>
      {suggestion.linked && <p className="notice warn small">{page.linked}</p>}
      {suggestion.coldStart && <p className="notice info small">{page.coldCandidate}</p>}
      <ReasonList contributions={suggestion.contributions} />
      <div className="suggestion-actions" role="group" aria-label={actions.group(candidate.label)}>
        {standing === null
          ? <button type="button" className="button small primary" disabled={busy} onClick={onShortlist}>{actions.shortlist}</button>
          : <button type="button" className="button small" disabled={busy} onClick={onLift}>{standing === 'shortlisted' ? actions.unshortlist : actions.outcomes.lifted}</button>}
        <button type="button" className="button small" disabled={busy} onClick={onRecord}>{actions.record}</button>
        <label className="check compare-check"><input type="checkbox" checked={compared} aria-label={actions.compareWith(candidate.label)} onChange={onCompare} /><span aria-hidden="true">{actions.compare}</span></label>
        <button type="button" className="button small quiet" onClick={onHide}>{actions.hide}</button>
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.detailsShown}<span className="visually-hidden">{words.detailsOf(candidate.label)}</span></summary>
        {open && <SuggestionDetails suggestion={suggestion} />}
      </details>
    </article>
  );
}

export function factsOf({ candidate, region, population, distanceKm, partners }: Suggestion): string[] {
  const country = candidate.country === null ? null : countryName(candidate.country);
  return [country, region === country ? null : region, population === null ? null : words.people(population), distanceKm === null ? null : words.away(distanceKm), words.partners(partners)].filter((part) => part !== null);
}
