/** The page of a person in a public role: posts over time and exchanges. */
import type { PersonProfile } from '#model/profile.ts';
import { api } from '../../api.ts';
import { periodText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { roleUnknown, datesUnknown } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { recordFacts } from './datasets-fact.tsx';
import { ExchangeTable } from './exchange-table.tsx';
import { labels, notes, said } from './messages.ts';
import { ProfilePage } from './profile-page.tsx';
import { Timeline } from './timeline.tsx';
import { useId, WithProfile } from './with-profile.tsx';

export default function PersonPage() {
  return <WithProfile query={api.profiles.person.query({ params: { id: useId() } })}>{(profile) => <PersonView profile={profile} />}</WithProfile>;
}

function PersonView({ profile }: { profile: PersonProfile }) {
  const { person, posts, exchanges } = profile;
  return (
    <ProfilePage
      type="person" id={person.id} title={person.name} subtitle={person.role ?? roleUnknown} verified={person.verified} sourceIds={person.sourceIds}
      revision={profile.revision} sources={profile.sources}
      side={
        <Section title={labels.facts}>
          <Facts items={[
            [labels.role, person.role],
            [labels.stakeholder, person.stakeholder && valueText(person.stakeholder)],
            [labels.expertise, person.expertise.join(', ')],
            [labels.mayBeContacted, person.contactable === null ? null : person.contactable ? 'yes' : 'no'],
            ...recordFacts(person.id, profile.datasets),
          ]} />
        </Section>
      }
    >
      <Section title={labels.posts} count={posts.length} empty={notes.personPosts}>
        <ul className="cards">
          {posts.map((post, index) => (
            <li key={`${post.place.id} ${index}`} className="card">
              <h3><MentionLink mention={post.place} withCountry /></h3>
              <p>{post.role ?? <span className="muted">{roleUnknown}</span>} <Unverified verified={post.verified} /></p>
              <p className="muted">{periodText(post.from, post.to) ?? datesUnknown}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={labels.exchanges} count={exchanges.length} empty={notes.personExchanges}>
        <Timeline exchanges={exchanges} label={said.exchangesOverTime(person.name)} />
        <ExchangeTable exchanges={exchanges} caption={said.exchangesOf(person.name)} withRoles />
      </Section>
    </ProfilePage>
  );
}
