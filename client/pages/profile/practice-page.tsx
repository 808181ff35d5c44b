/** The page of a practice: where it started, who took it up from whom, and what was learned. */
import type { PracticeProfile } from '#model/profile.ts';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { dateText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { recordFacts } from './datasets-fact.tsx';
import { ExchangeTable } from './exchange-table.tsx';
import { AdoptionsSection, LessonsSection } from './kept-tables.tsx';
import { labels, notes, said } from './messages.ts';
import { ProfilePage } from './profile-page.tsx';
import { Timeline } from './timeline.tsx';
import { chips } from './topic-chips.tsx';
import { useId, WithProfile } from './with-profile.tsx';

const SHOW = ['city', 'from', 'via'] as const;

export default function PracticePage() {
  return <WithProfile query={api.profiles.practice.query({ params: { id: useId() } })}>{(profile) => <PracticeView profile={profile} />}</WithProfile>;
}

function PracticeView({ profile }: { profile: PracticeProfile }) {
  const { practice, origin, adoptions, adaptations } = profile;
  const cities = new Set(adoptions.map((row) => row.city.id)).size;
  return (
    <ProfilePage
      type="practice" id={practice.id} title={practice.title} verified={practice.verified} sourceIds={practice.sourceIds} revision={profile.revision} sources={profile.sources}
      subtitle={<>{[practice.kind, practice.status].filter((each) => each !== null).map(valueText).join(' · ')}{origin && <>{practice.kind || practice.status ? ' · ' : ''}{said.from}<MentionLink mention={origin} withCountry /></>}</>}
      lead={practice.summary}
      jumps={[
        { id: 'adoptions', label: labels.adoptedBy, count: adoptions.length },
        { id: 'exchanges', label: labels.exchanges, count: profile.exchanges.length },
        { id: 'lessons', label: labels.lessons, count: profile.lessons.length },
      ]}
      side={
        <Section title={labels.facts}>
          <Facts items={[
            [labels.startedIn, origin && <MentionLink mention={origin} />],
            [labels.since, dateText(practice.started)],
            [labels.kind, practice.kind && valueText(practice.kind)],
            [labels.status, practice.status && valueText(practice.status)],
            [labels.topics, chips(profile.topics)],
            [labels.hazards, chips(profile.hazards)],
            [labels.adaptedFrom, profile.adaptedFrom && <MentionLink mention={profile.adaptedFrom} />],
            ...(practice.whatChanged ? [[labels.whatChanged, practice.whatChanged] as const] : []),
            ...recordFacts(practice.id, profile.datasets),
          ]} />
        </Section>
      }
    >
      {practice.outcome && <Section title={labels.outcome}><p className="prose">{practice.outcome}</p></Section>}
      <AdoptionsSection
        id="adoptions" title={labels.adoptedBy} empty={notes.practiceAdoptions} note={<>{said.tookUp(cities)} <Link to={`/spread/${encodeURIComponent(practice.id)}`}>{labels.spread}</Link></>}
        adoptions={adoptions} caption={said.citiesThatAdopted(practice.title)} show={SHOW} start={{ practiceId: practice.id }}
      />
      {adaptations.length > 0 && (
        <Section title={labels.became} count={adaptations.length} note={notes.practiceBecameNote}>
          <ul className="cards">{adaptations.map((mention) => <li key={mention.id} className="card"><h3><MentionLink mention={mention} /></h3></li>)}</ul>
        </Section>
      )}
      <Section id="exchanges" title={labels.exchangesAboutIt} count={profile.exchanges.length} empty={notes.practiceExchanges}>
        <Timeline exchanges={profile.exchanges} label={said.aboutOverTime(practice.title)} />
        <ExchangeTable exchanges={profile.exchanges} caption={said.exchangesAbout(practice.title)} />
      </Section>
      <LessonsSection lessons={profile.lessons} about={{ type: 'practice', id: practice.id }} empty={notes.practiceLessons} />
    </ProfilePage>
  );
}
