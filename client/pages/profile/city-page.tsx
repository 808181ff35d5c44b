/** The page of a city: who it works with, on what, since when; what it gives and takes. */
import type { CityProfile } from '#model/profile.ts';
import { Link } from 'react-router';
import { api } from '../../api.ts';
import { languageName } from '../../ui/language-names.ts';
import { countryName } from '../../ui/country-names.ts';
import { dateText, periodText } from '../../ui/date-text.ts';
import { pagePath } from '../../ui/links.ts';
import { MentionLink } from '../../ui/mention-link.tsx';
import { numberText } from '../../ui/number-text.ts';
import { Facts, Section } from '../../ui/section.tsx';
import { Unverified } from '../../ui/unverified.tsx';
import { roleUnknown } from '../../ui/messages.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import { AdoptionTable } from './adoption-table.tsx';
import { AssessmentList } from './assessment-list.tsx';
import { Cite } from './citation.tsx';
import { cityLead } from './city-lead.ts';
import { ExchangeTable } from './exchange-table.tsx';
import { AdoptionsSection } from './kept-tables.tsx';
import { LessonsList } from './lessons-list.tsx';
import { LocatorMap } from './locator-map.tsx';
import { labels, cityWords as words, said } from './messages.ts';
import { PartnerTable } from './partner-table.tsx';
import { PeersSection } from './peers-section.tsx';
import { ProfilePage } from './profile-page.tsx';
import { Timeline } from './timeline.tsx';
import { useId, WithProfile } from './with-profile.tsx';

const ADOPTED = ['practice', 'from', 'via'] as const;
const BY_OTHERS = ['practice', 'city', 'via'] as const;

export default function CityPage() {
  return <WithProfile query={api.profiles.city.query({ params: { id: useId() } })}>{(profile) => <CityView profile={profile} />}</WithProfile>;
}

function CityView({ profile }: { profile: CityProfile }) {
  const { city } = profile;
  const subtitle = [countryName(city.country), profile.region && valueText(profile.region), profile.incomeGroup && said.income(valueText(profile.incomeGroup)), city.population !== null && said.people(city.population)].filter(Boolean).join(' · ');
  return (
    <ProfilePage
      type="city" id={city.id} title={city.name} subtitle={subtitle} verified={city.verified} sourceIds={city.sourceIds}
      revision={profile.revision} sources={profile.sources} lead={cityLead(profile)} action={<><Link className="button primary" to={`${pagePath('city', city.id)}/peers`}>{words.peers}</Link><Link className="button" to={`/compare?${new URLSearchParams({ of: 'cities', a: city.id }).toString()}`}>{words.compare}</Link></>} side={<CitySide profile={profile} />}
      jumps={[
        { id: 'partners', label: words.partners, count: profile.partners.length },
        { id: 'practices', label: words.practices, count: profile.practices.length },
        { id: 'adopted', label: words.adopted, count: profile.adoptions.length },
        { id: 'adopted-by-others', label: words.adoptedByOthers, count: profile.adoptedByOthers.length },
        { id: 'exchanges', label: words.exchanges, count: profile.exchanges.length },
        { id: 'people', label: words.people, count: profile.people.length },
        { id: 'institutions', label: words.institutions, count: profile.institutions.length },
        { id: 'lessons', label: words.lessons, count: profile.lessons.length },
      ]}
    >
      <Timeline exchanges={profile.exchanges} label={said.sameTable(said.timelineOf(words.timeline, city.name))} />
      <Section id="partners" title={words.partners} count={profile.partners.length} empty={words.partnersEmpty} note={words.partnersNote}>
        <PartnerTable partners={profile.partners} caption={said.worksWith(city.name)} />
      </Section>
      <PeersSection city={city.id} />
      <Section id="practices" title={words.practices} count={profile.practices.length} empty={words.practicesEmpty}>
        <ul className="cards">
          {profile.practices.map((practice) => (
            <li key={practice.id} className="card">
              <h3><Link to={pagePath('practice', practice.id)}>{practice.title}</Link></h3>
              <p className="muted">{[practice.kind && valueText(practice.kind), practice.started && said.since(dateText(practice.started) ?? ''), practice.status && valueText(practice.status)].filter(Boolean).join(' · ')} <Unverified verified={practice.verified} /> <Cite ids={practice.sourceIds} /></p>
              {practice.summary && <p>{practice.summary}</p>}
            </li>
          ))}
        </ul>
      </Section>
      <AdoptionsSection
        id="adopted" title={words.adopted} empty={words.adoptedEmpty} adoptions={profile.adoptions} caption={said.whatAdopted(city.name)} show={ADOPTED}
        start={{ adoptingCityId: city.id }}
      />
      <Section id="adopted-by-others" title={words.adoptedByOthers} count={profile.adoptedByOthers.length} empty={words.adoptedByOthersEmpty}>
        <AdoptionTable adoptions={profile.adoptedByOthers} caption={said.whatOthers(city.name)} show={BY_OTHERS} />
      </Section>
      <Section id="exchanges" title={words.exchanges} count={profile.exchanges.length} empty={words.exchangesEmpty}>
        <ExchangeTable exchanges={profile.exchanges} caption={said.exchangesOf(city.name)} withRoles />
      </Section>
      <Section id="people" title={words.people} count={profile.people.length} empty={words.peopleEmpty}>
        <ul className="cards">
          {profile.people.map(({ person, role, from, to, contactable, verified }) => (
            <li key={`${person.id} ${role} ${from}`} className="card">
              <h3><MentionLink mention={person} /></h3>
              <p>{role ?? <span className="muted">{roleUnknown}</span>} <Unverified verified={verified} /></p>
              <p className="muted">{[periodText(from, to), contactable && said.mayBeContacted].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="institutions" title={words.institutions} count={profile.institutions.length} empty={words.institutionsEmpty}>
        <ul className="cards">
          {profile.institutions.map(({ institution, relation, since, until, status, verified }) => (
            <li key={`${institution.id} ${relation} ${since}`} className="card">
              <h3><MentionLink mention={institution} /></h3>
              <p className="muted">{[valueText(status ?? relation), periodText(since, until)].filter(Boolean).join(' · ')} <Unverified verified={verified} /></p>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="assessments" title={words.assessments} count={profile.assessments.length} empty={words.assessmentsEmpty}>
        <AssessmentList assessments={profile.assessments} />
      </Section>
      <Section id="lessons" title={words.lessons} count={profile.lessons.length} empty={words.lessonsEmpty}>
        <LessonsList lessons={profile.lessons} />
      </Section>
    </ProfilePage>
  );
}

function CitySide({ profile }: { profile: CityProfile }) {
  const { city } = profile;
  return (
    <Section title={labels.facts}>
      {city.lat !== null && city.lon !== null && <LocatorMap name={city.name} lat={city.lat} lon={city.lon} />}
      <Facts items={[
        [labels.country, countryName(city.country)],
        [labels.region, profile.region && valueText(profile.region)],
        [labels.incomeGroup, profile.incomeGroup && valueText(profile.incomeGroup)],
        [labels.population, city.population === null ? null : numberText(city.population)],
        [labels.languages, city.languages.map(languageName).join(', ')],
        [words.hazards, profile.hazards.length === 0 ? null : <span className="chips">{profile.hazards.map((hazard) => <Link key={hazard.id} className="chip" to={pagePath('topic', hazard.id)}>{hazard.label}</Link>)}</span>],
        [labels.joined, dateText(city.joined)],
        ...(city.left === null ? [] : [[labels.left, dateText(city.left)] as const]),
        [labels.coordinates, city.lat === null || city.lon === null ? null : `${city.lat.toFixed(3)}, ${city.lon.toFixed(3)}`],
        [labels.geonames, city.geonamesId && <a href={`https://www.geonames.org/${encodeURIComponent(city.geonamesId)}`} rel="noreferrer">{city.geonamesId}</a>],
        ...(city.wikidataId ? [[labels.wikidata, <a key="wikidata" href={`https://www.wikidata.org/wiki/${encodeURIComponent(city.wikidataId)}`} rel="noreferrer">{city.wikidataId}</a>] as const] : []),
        [labels.id, <code key="id">{city.id}</code>],
        [labels.datasets, profile.datasets.length === 0 ? said.byHand : <Link to="/datasets">{said.imports(profile.datasets.length)}</Link>],
        ...(city.note ? [[labels.note, city.note] as const] : []),
      ]} />
    </Section>
  );
}
