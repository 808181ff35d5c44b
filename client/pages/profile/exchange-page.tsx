/** The page of an exchange: who took part in which role, about what, and what came of it. */
import type { ExchangeProfile } from '#model/profile.ts';
import { api } from '../../api.ts';
import { periodText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { countOf, numberText } from '../../ui/number-text.ts';
import { Facts, Section } from '../../ui/section.tsx';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { undated, rowNames } from '../../ui/messages.ts';
import { recordFacts } from './datasets-fact.tsx';
import { AdoptionsSection, LessonsSection } from './kept-tables.tsx';
import { labels, notes, said } from './messages.ts';
import { ParticipantsSection } from './participants-section.tsx';
import { ProfilePage } from './profile-page.tsx';
import { chips } from './topic-chips.tsx';
import { useId, WithProfile } from './with-profile.tsx';

const SHOW = ['practice', 'city', 'from'] as const;

export default function ExchangePage() {
  return <WithProfile query={api.profiles.exchange.query({ params: { id: useId() } })}>{(profile) => <ExchangeView profile={profile} />}</WithProfile>;
}

function ExchangeView({ profile }: { profile: ExchangeProfile }) {
  const { exchange, cities, people, institutions, adoptions } = profile;
  const title = exchange.title ?? exchange.id;
  const onlyPractice = exchange.practices.length === 1 ? exchange.practices[0] : undefined;
  const when = periodText(exchange.start, exchange.end);
  return (
    <ProfilePage
      type="exchange" id={exchange.id} title={title} verified={exchange.verified} sourceIds={exchange.sourceIds} revision={profile.revision} sources={profile.sources}
      subtitle={[valueText(exchange.kind), exchange.format && valueText(exchange.format), when ?? undated, countOf(cities.length, ...rowNames.cities)].filter(Boolean).join(' · ')}
      lead={exchange.summary}
      jumps={[
        { id: 'cities', label: labels.cities, count: cities.length },
        { id: 'people', label: labels.people, count: people.length },
        { id: 'institutions', label: labels.institutions, count: institutions.length },
        { id: 'adoptions', label: labels.adoptions, count: adoptions.length },
        { id: 'lessons', label: labels.lessons, count: profile.lessons.length },
      ]}
      side={
        <Section title={labels.facts}>
          <Facts items={[
            [labels.kind, valueText(exchange.kind)],
            [labels.when, when],
            [labels.format, exchange.format && valueText(exchange.format)],
            [labels.heldIn, profile.host && <MentionLink mention={profile.host} withCountry />],
            [labels.programme, profile.programme && <MentionLink mention={profile.programme} />],
            [labels.topics, chips(profile.topics)],
            [labels.practices, chips(profile.practices)],
            [labels.outputs, chips(profile.outputs)],
            ...recordFacts(exchange.id, profile.datasets),
          ]} />
        </Section>
      }
    >
      <ParticipantsSection profile={profile} title={title} />
      <AdoptionsSection
        id="adoptions" title={labels.whatCameOfIt} empty={notes.exchangeAdoptions} adoptions={adoptions} caption={said.adoptionsThrough(title)} show={SHOW}
        start={{ viaExchangeId: exchange.id, ...(onlyPractice === undefined ? {} : { practiceId: onlyPractice }) }}
      />
      {profile.contributions.length > 0 && (
        <Section title={labels.contributions} count={profile.contributions.length}>
          <ul className="cards">
            {profile.contributions.map(({ contributor, amount, currency, kind }, index) => (
              <li key={`${contributor.id} ${index}`} className="card">
                <h3><MentionLink mention={contributor} /></h3>
                <p>{[amount === null ? said.amountUnknown : `${numberText(amount)} ${currency ?? ''}`, kind].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <LessonsSection lessons={profile.lessons} about={{ type: 'exchange', id: exchange.id }} empty={notes.exchangeLessons} />
    </ProfilePage>
  );
}
