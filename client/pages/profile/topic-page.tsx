/** The page of a topic: practices, exchanges, cities and institutions that have to do with it. */
import type { Mention, TopicProfile } from '#model/profile.ts';
import { api } from '../../api.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { ExchangeTable } from './exchange-table.tsx';
import { labels, notes, said } from './messages.ts';
import { ProfilePage } from './profile-page.tsx';
import { Timeline } from './timeline.tsx';
import { chips } from './topic-chips.tsx';
import { useId, WithProfile } from './with-profile.tsx';

export default function TopicPage() {
  return <WithProfile query={api.profiles.topic.query({ params: { id: useId() } })}>{(profile) => <TopicView profile={profile} />}</WithProfile>;
}

const links = (mentions: readonly Mention[]) => (
  <ul className="cards">{mentions.map((mention) => <li key={mention.id} className="card"><h3><MentionLink mention={mention} withCountry /></h3></li>)}</ul>
);

function TopicView({ profile }: { profile: TopicProfile }) {
  const { topic, practices, exchanges, cities, institutions } = profile;
  return (
    <ProfilePage
      type="topic" id={topic.id} title={topic.label} subtitle={[topic.scheme && valueText(topic.scheme), topic.number !== null && said.number(topic.number)].filter(Boolean).join(' · ')}
      jumps={[
        { id: 'practices', label: labels.practices, count: practices.length },
        { id: 'exchanges', label: labels.exchanges, count: exchanges.length },
        { id: 'cities', label: labels.cities, count: cities.length },
        { id: 'institutions', label: labels.institutions, count: institutions.length },
      ]}
      side={
        <Section title={labels.facts}>
          <Facts items={[
            [labels.scheme, topic.scheme && valueText(topic.scheme)],
            ...(topic.number === null ? [] : [[labels.number, topic.number] as const]),
            [labels.partOf, topic.parent && <MentionLink mention={topic.parent} />],
            [labels.parts, chips(profile.children)],
            [labels.id, <code key="id">{topic.id}</code>],
          ]} />
        </Section>
      }
    >
      <Section id="practices" title={labels.practices} count={practices.length} empty={notes.topicPractices}>{links(practices)}</Section>
      <Section id="exchanges" title={labels.exchanges} count={exchanges.length} empty={notes.topicExchanges}>
        <Timeline exchanges={exchanges} label={said.aboutOverTime(topic.label)} />
        <ExchangeTable exchanges={exchanges} caption={said.exchangesAbout(topic.label)} />
      </Section>
      <Section id="cities" title={labels.cities} count={cities.length} empty={notes.topicCities}>{links(cities)}</Section>
      <Section id="institutions" title={labels.institutions} count={institutions.length} empty={notes.topicInstitutions}>{links(institutions)}</Section>
    </ProfilePage>
  );
}
