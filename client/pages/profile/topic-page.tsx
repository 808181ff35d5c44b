/** The page of a topic: practices, exchanges, cities and institutions that have to do with it. */
import type { Mention, TopicProfile } from '#model/profile.ts';
import { api } from '../../api.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { ExchangeTable } from './exchange-table.tsx';
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
      type="topic" id={topic.id} title={topic.label} subtitle={[topic.scheme, topic.number !== null && `number ${topic.number}`].filter(Boolean).join(' · ')}
      jumps={[
        { id: 'practices', label: 'Practices', count: practices.length },
        { id: 'exchanges', label: 'Exchanges', count: exchanges.length },
        { id: 'cities', label: 'Cities', count: cities.length },
        { id: 'institutions', label: 'Institutions', count: institutions.length },
      ]}
      side={
        <Section title="Facts">
          <Facts items={[
            ['Scheme', topic.scheme],
            ...(topic.number === null ? [] : [['Number', topic.number] as const]),
            ['Part of', topic.parent && <MentionLink mention={topic.parent} />],
            ['Parts', chips(profile.children)],
            ['Id', <code key="id">{topic.id}</code>],
          ]} />
        </Section>
      }
    >
      <Section id="practices" title="Practices" count={practices.length} empty="No practice on record is about it.">{links(practices)}</Section>
      <Section id="exchanges" title="Exchanges" count={exchanges.length} empty="No exchange on record is about it.">
        <Timeline exchanges={exchanges} label={`Exchanges about ${topic.label} over time; the table below has the same data`} />
        <ExchangeTable exchanges={exchanges} caption={`Exchanges about ${topic.label}`} />
      </Section>
      <Section id="cities" title="Cities" count={cities.length} empty="No city on record is linked to it directly.">{links(cities)}</Section>
      <Section id="institutions" title="Institutions" count={institutions.length} empty="No institution on record works on it.">{links(institutions)}</Section>
    </ProfilePage>
  );
}
