/** Peers for one city: the list of suggestions, two of them side by side, or the shortlist. What is asked stands in the address. */
import type { Mention } from '#model/profile.ts';
import type { Purpose } from '#model/suggestion.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, ApiError } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { PageSkeleton } from '../../ui/skeleton.tsx';
import { CompareView } from './compare-view.tsx';
import { actions, recorded, words } from './messages.ts';
import { keepFocus, type PeersActions } from './peers-actions.ts';
import { RecordDialog } from './record-dialog.tsx';
import { ShortlistView } from './shortlist-view.tsx';
import { addressOf, VIEWS } from './suggestion-choice.ts';
import { SuggestionsView } from './suggestions-view.tsx';
import { useChoice } from './use-choice.ts';
import { useRecordFeedback, type Event } from './use-feedback.ts';
import '../../ui/notice.css';
import './suggestions.css';

export default function PeersPage() {
  const { id } = useParams();
  if (id === undefined) throw new Error('the address of this page has no id');
  const profile = useQuery(api.profiles.city.query({ params: { id } }));
  if (profile.data) {
    const { city, region } = profile.data;
    return <Peers key={id} seeker={{ type: 'city', id, label: city.name, country: city.country }} population={city.population} region={region} />;
  }
  if (!profile.error) return <PageSkeleton />;
  const missing = profile.error instanceof ApiError && profile.error.code === 'not-found';
  return <div className="page"><ErrorNotice page error={profile.error} {...(missing ? {} : { onRetry: () => void profile.refetch() })} /></div>;
}

function Peers({ seeker, population, region }: { seeker: Mention; population: number | null; region: string | null }) {
  const [choice, change] = useChoice();
  const [asked, setAsked] = useState<{ candidate: Mention; purpose: Purpose } | null>(null);
  const [said, setSaid] = useState<{ text: string; undo: Event | null }>({ text: '', undo: null });
  const heading = useRef<HTMLHeadingElement>(null);
  // What was said belongs to the view it was said in.
  useEffect(() => setSaid({ text: '', undo: null }), [choice.view]);

  const feedback = useRecordFeedback(seeker.id, (event, neighbour) => {
    setAsked(null);
    setSaid({ text: recorded[event.outcome](event.candidate), undo: event.outcome === 'lifted' ? null : { ...event, outcome: 'lifted', reason: null, exchangeId: null } });
    keepFocus(event.candidateId, neighbour, heading.current);
  });
  const pageActions: PeersActions = {
    busy: feedback.isPending,
    record: (event) => feedback.mutate(event),
    ask: (candidate, purpose) => {
      feedback.reset();
      setAsked({ candidate, purpose });
    },
    say: (text) => setSaid({ text, undo: null }),
  };
  const views = VIEWS.filter((view) => view !== 'compare' || choice.compare.length > 0 || choice.view === 'compare');

  return (
    <div className="page peers-page">
      <title>{`${words.title(seeker.label)} · Interurban`}</title>
      <div>
        <p className="kicker"><Link to={pagePath('city', seeker.id)}>{seeker.label}</Link></p>
        <h1 ref={heading} tabIndex={-1}>{words.title(seeker.label)}</h1>
        <p className="muted prose">{words.about}</p>
      </div>
      <nav className="profile-nav peers-views" aria-label={words.views}>
        <ul>
          {views.map((view) => (
            <li key={view}><Link to={{ search: addressOf({ ...choice, view }).toString() }} preventScrollReset aria-current={choice.view === view ? 'page' : undefined}>{words[view]}</Link></li>
          ))}
        </ul>
      </nav>
      <div className="peers-said">
        <p role="status">{said.text}</p>
        {said.undo && <button type="button" className="button small" disabled={feedback.isPending} aria-label={actions.undoOf(said.undo.candidate)} onClick={() => said.undo && feedback.mutate(said.undo)}>{actions.undo}</button>}
      </div>
      {feedback.error && asked === null && <ErrorNotice title={actions.failed} error={feedback.error} />}
      {choice.view === 'list' && <SuggestionsView seeker={seeker} population={population} region={region} choice={choice} onChange={change} actions={pageActions} />}
      {choice.view === 'compare' && <CompareView seeker={seeker} choice={choice} onChange={change} />}
      {choice.view === 'shortlist' && <ShortlistView seeker={seeker} actions={pageActions} />}
      {asked && (
        <RecordDialog
          seeker={seeker} candidate={asked.candidate} purpose={asked.purpose} pending={feedback.isPending} error={feedback.error}
          onRecord={(event) => feedback.mutate({ ...event, purpose: asked.purpose, topicId: choice.topic === '' ? null : choice.topic, candidateId: asked.candidate.id, candidate: asked.candidate.label })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
