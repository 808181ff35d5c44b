/** Who took part in an exchange: cities, people and institutions with their roles, added and removed here. */
import type { ExchangeProfile } from '#model/profile.ts';
import { KeptSection } from './kept-section.tsx';
import { labels, notes, said } from './messages.ts';
import { RemoveParticipant } from './remove-participant.tsx';
import { RoleTable } from './role-table.tsx';

const DECIDED = ['exchangeId', 'participantType'] as const;

export function ParticipantsSection({ profile, title }: { profile: ExchangeProfile; title: string }) {
  const { exchange, cities, people, institutions } = profile;
  const groups = ([['cities', cities], ['people', people], ['institutions', institutions]] as const).filter(([, roles]) => roles.length > 0);
  return (
    <KeptSection
      id="participants" title={labels.whoTookPart} count={cities.length + people.length + institutions.length} empty={notes.exchangeParticipants}
      table="participations" start={{ exchangeId: exchange.id }} hidden={DECIDED}
    >
      {(keeping) => groups.map(([group, roles]) => (
        <div key={group} id={group} className="section-part">
          <h3>{labels[group]}</h3>
          <RoleTable
            roles={roles} caption={said.inTitle(labels[group], title)}
            actions={({ participant }) => <RemoveParticipant exchangeId={exchange.id} participant={participant} keeping={keeping} />}
          />
        </div>
      ))}
    </KeptSection>
  );
}
