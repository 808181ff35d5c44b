/** The story of one practice: how fast, where to, from whom, and whether meeting an adopter goes with adopting. */
import type { PracticeStory } from '#model/flow.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { pagePath } from '../../ui/links.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { LinesSkeleton } from '../../ui/skeleton.tsx';
import { AreaNav } from '../../ui/area-head.tsx';
import { Adaptations } from './adaptations.tsx';
import { AdoptionCurve } from './adoption-curve.tsx';
import { Lineage } from './lineage.tsx';
import { words, said } from './messages.ts';
import { PassingOn } from './passing-on.tsx';
import { SpreadMap } from './spread-map.tsx';
import { firstArrivals } from './story.ts';
import { StoryTable } from './story-table.tsx';
import { SurvivalFigure } from './survival-figure.tsx';
import './spread.css';

export default function PracticeSpreadPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(api.flows.practice.query({ params: { id } }));
  return (
    <div className="page transfer-page">
      <title>{`${data ? said.spreadOf(data.practice.label) : words.title} · Interurban`}</title>
      <AreaNav area="transfer" />
      {error ? <ErrorNotice page error={error} onRetry={() => void refetch()} /> : !data ? <LinesSkeleton lines={8} /> : <Story key={id} story={data} />}
    </div>
  );
}

function Story({ story }: { story: PracticeStory & { dataVersion: string } }) {
  const { practice, origin, adaptedFrom, whatChanged } = story;
  const arrivals = firstArrivals(story);
  const sources = arrivals.filter(({ from }) => from !== null).length;
  const given = arrivals.filter(({ ended }) => ended !== null).length;
  return (
    <>
      <div>
        <p className="kicker"><Link to="/spread">{words.back}</Link></p>
        <h1>{practice.label}</h1>
        <p className="prose">{words.summary(arrivals.length, sources, given)}{origin && <> {words.origin} <MentionLink mention={origin.city} withCountry />.</>}{adaptedFrom && <> {words.from} <MentionLink mention={adaptedFrom} />.</>}</p>
        {whatChanged && <p className="prose">{words.changed}: {whatChanged}</p>}
        <p><Link to={pagePath('practice', practice.id)}>{words.profile}</Link></p>
      </div>
      {arrivals.length === 0 ? <p className="section-empty">{words.none}</p> : (
        <>
          <div className="figure-grid">
            <AdoptionCurve practice={practice.id} title={practice.label} started={story.started} />
            <SurvivalFigure practice={practice.id} title={practice.label} />
          </div>
          <p className="notice info small caveat">{words.association}</p>
          <SpreadMap story={story} />
          <Lineage story={story} />
          <PassingOn practice={practice.id} />
          <Adaptations practice={practice.id} />
          <StoryTable story={story} />
        </>
      )}
    </>
  );
}
