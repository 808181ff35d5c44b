/** The page of an institution: member cities, programmes, exchanges, people, modules. */
import type { InstitutionProfile } from '#model/profile.ts';
import { useMemo } from 'react';
import { api } from '../../api.ts';
import { countryName } from '../../ui/country-names.ts';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { periodText } from '../../ui/date-text.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { Facts, Section } from '../../ui/section.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { unknown as unknownText, roleUnknown } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { Cite } from './citation.tsx';
import { recordFacts } from './datasets-fact.tsx';
import { ExchangeTable } from './exchange-table.tsx';
import { LocatorMap } from './locator-map.tsx';
import { labels, notes, said } from './messages.ts';
import { ProfilePage } from './profile-page.tsx';
import { Timeline } from './timeline.tsx';
import { chips } from './topic-chips.tsx';
import { useId, WithProfile } from './with-profile.tsx';
import { WebLink } from './web-link.tsx';

type Member = InstitutionProfile['members'][number];

export default function InstitutionPage() {
  return <WithProfile query={api.profiles.institution.query({ params: { id: useId() } })}>{(profile) => <InstitutionView profile={profile} />}</WithProfile>;
}

function InstitutionView({ profile }: { profile: InstitutionProfile }) {
  const { institution, members, programmes, exchanges, people, modules } = profile;
  const columns = useMemo<DataColumn<Member>[]>(() => [
    { key: 'city', label: labels.city, sort: (row) => row.city.label, cell: (row) => <><MentionLink mention={row.city} withCountry /> <Unverified verified={row.verified} /></> },
    { key: 'status', label: labels.status, sort: (row) => row.status, cell: (row) => (row.status && valueText(row.status)) ?? <span className="muted">{unknownText}</span> },
    { key: 'since', label: labels.when, sort: (row) => row.since, cell: (row) => periodText(row.since, row.until) ?? <span className="muted">{unknownText}</span> },
  ], []);
  return (
    <ProfilePage
      type="institution" id={institution.id} title={institution.name} verified={institution.verified} sourceIds={institution.sourceIds}
      subtitle={[institution.kind && valueText(institution.kind), institution.country && countryName(institution.country)].filter(Boolean).join(' · ')}
      revision={profile.revision} sources={profile.sources} lead={institution.summary}
      jumps={[
        { id: 'exchanges', label: labels.exchanges, count: exchanges.length },
        { id: 'members', label: labels.cities, count: members.length },
        { id: 'programmes', label: labels.programmes, count: programmes.length },
        { id: 'people', label: labels.people, count: people.length },
        { id: 'modules', label: labels.modulesAndTools, count: modules.length },
      ]}
      side={
        <Section title={labels.facts}>
          {institution.lat !== null && institution.lon !== null && <LocatorMap name={institution.name} lat={institution.lat} lon={institution.lon} />}
          <Facts items={[
            [labels.kind, institution.kind && valueText(institution.kind)],
            [labels.country, institution.country && countryName(institution.country)],
            [labels.city, profile.city && <MentionLink mention={profile.city} />],
            [labels.web, institution.url && <WebLink url={institution.url} />],
            [labels.topics, chips(profile.topics)],
            ...recordFacts(institution.id, profile.datasets),
          ]} />
        </Section>
      }
    >
      <Section id="exchanges" title={labels.exchanges} count={exchanges.length} empty={notes.institutionExchanges}>
        <Timeline exchanges={exchanges} label={said.exchangesOverTime(institution.name)} />
        <ExchangeTable exchanges={exchanges} caption={said.exchangesOf(institution.name)} withRoles />
      </Section>
      <Section id="members" title={labels.cities} count={members.length} empty={notes.institutionMembers}>
        <DataTable caption={said.citiesOf(institution.name)} columns={columns} rows={members} rowKey={(row) => `${row.city.id} ${row.since}`} />
      </Section>
      {programmes.length > 0 && (
        <Section id="programmes" title={labels.programmes} count={programmes.length}>
          <ul className="cards">{programmes.map(({ programme, relation }) => <li key={`${programme.id} ${relation}`} className="card"><h3><MentionLink mention={programme} /></h3><p className="muted">{relation === 'leads' ? said.leads : said.partnerIn}</p></li>)}</ul>
        </Section>
      )}
      {people.length > 0 && (
        <Section id="people" title={labels.people} count={people.length}>
          <ul className="cards">{people.map(({ person, role }) => <li key={`${person.id} ${role}`} className="card"><h3><MentionLink mention={person} /></h3><p className="muted">{role ?? roleUnknown}</p></li>)}</ul>
        </Section>
      )}
      {modules.length > 0 && (
        <Section id="modules" title={labels.modulesAndTools} count={modules.length}>
          <ul className="cards">
            {modules.map((module) => (
              <li key={module.id} className="card">
                <h3>{module.url ? <WebLink url={module.url}>{module.title}</WebLink> : module.title}</h3>
                <p className="muted">{[module.kind && valueText(module.kind), module.version && said.version(module.version), module.year].filter(Boolean).join(' · ')} <Unverified verified={module.verified} /> <Cite ids={module.sourceIds} /></p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </ProfilePage>
  );
}
