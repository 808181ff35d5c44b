/** The page of a programme: who leads it, who takes part, its exchanges. */
import type { ProgrammeProfile } from '#model/profile.ts';
import { api } from '../../api.ts';
import { periodText } from '../../ui/date-text.ts';
import { Facts, Section } from '../../ui/section.tsx';
import { datesUnknown } from '../../ui/messages.ts';
import { recordFacts } from './datasets-fact.tsx';
import { ExchangeTable } from './exchange-table.tsx';
import { labels, notes, said } from './messages.ts';
import { ProfilePage } from './profile-page.tsx';
import { Timeline } from './timeline.tsx';
import { chips } from './topic-chips.tsx';
import { useId, WithProfile } from './with-profile.tsx';

export default function ProgrammePage() {
  return <WithProfile query={api.profiles.programme.query({ params: { id: useId() } })}>{(profile) => <ProgrammeView profile={profile} />}</WithProfile>;
}

function ProgrammeView({ profile }: { profile: ProgrammeProfile }) {
  const { programme, exchanges } = profile;
  return (
    <ProfilePage
      type="programme" id={programme.id} title={programme.name} subtitle={periodText(programme.start, programme.end) ?? datesUnknown} verified={programme.verified}
      sourceIds={programme.sourceIds} revision={profile.revision} sources={profile.sources} lead={programme.summary}
      side={
        <Section title={labels.facts}>
          <Facts items={[
            [labels.when, periodText(programme.start, programme.end)],
            [labels.ledBy, chips(profile.leads)],
            [labels.partners, chips(profile.partners)],
            ...recordFacts(programme.id, profile.datasets),
          ]} />
        </Section>
      }
    >
      <Section title={labels.exchanges} count={exchanges.length} empty={notes.programmeExchanges}>
        <Timeline exchanges={exchanges} label={said.exchangesOverTime(programme.name)} />
        <ExchangeTable exchanges={exchanges} caption={said.exchangesOf(programme.name)} />
      </Section>
    </ProfilePage>
  );
}
