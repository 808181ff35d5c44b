/** A profile of any kind, boiled down to what the panel shows: one shape for all. */
import type { CityProfile, ExchangeProfile, InstitutionProfile, PersonProfile, PracticeProfile, ProgrammeProfile, TopicProfile } from '#model/profile.ts';
import type { Source } from '#model/source.ts';
import { api } from '../../api.ts';
import { dateText, periodText } from '../../ui/date-text.ts';
import { languageName } from '../../ui/language-names.ts';
import { compareText } from '../../ui/number-text.ts';
import { valueText } from '../../vocabulary/vocabulary.tsx';
import type { NodeType } from '../data/dataset.ts';
import { messages } from '../messages.ts';

const words = messages.panel;

interface Mention {
  readonly type: string;
  readonly id: string;
  readonly label: string;
  readonly country: string | null;
}
export interface DigestItem {
  readonly mention: Mention;
  readonly detail: string | null;
  readonly verified: boolean | null;
}
export interface Digest {
  readonly verified: boolean | null;
  readonly summary: string | null;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly lists: readonly { readonly title: string; readonly items: readonly DigestItem[] }[];
  readonly sources: readonly Source[];
}

type Fact = readonly [string, string | number | null | undefined];
const facts = (all: readonly Fact[]): Digest['facts'] =>
  all.flatMap(([label, value]) => (value === null || value === undefined || value === '' ? [] : [[label, typeof value === 'number' ? messages.number(value) : value] as const]));
const join = (...parts: (string | null | undefined | false)[]): string | null => parts.filter(Boolean).join(' · ') || null;
const item = (mention: Mention, detail: string | null = null, verified: boolean | null = null): DigestItem => ({ mention, detail, verified });
const labels = (mentions: readonly Mention[]): string => mentions.map((mention) => mention.label).join(', ');
const named = (value: string | null): string | null => (value === null ? null : valueText(value));
const sourcesOf = (sources: Record<string, Source>): Source[] => Object.values(sources).sort((a, b) => compareText(a.title, b.title));

/** Latest first; what has no date comes last. */
function exchanges(mentions: CityProfile['exchanges']): DigestItem[] {
  return [...mentions].sort((a, b) => (b.start ?? '').localeCompare(a.start ?? '')).map((each) =>
    item(each.exchange, join(valueText(each.kind), periodText(each.start, each.end), messages.plural(each.cities, 'city', 'cities')), each.verified));
}

function city(p: CityProfile): Digest {
  return {
    verified: p.city.verified, summary: p.city.note, sources: sourcesOf(p.sources),
    facts: facts([[words.country, messages.countryName(p.city.country)], [words.region, named(p.region)], [words.income, p.incomeGroup && (messages.incomeGroup[p.incomeGroup] ?? p.incomeGroup)],
      [words.population, p.city.population], [words.joined, dateText(p.city.joined)], [words.languages, p.city.languages.map(languageName).join(', ')]]),
    lists: [
      { title: words.partners, items: [...p.partners].sort((a, b) => b.occasions - a.occasions).map((each) => item(each.city, join(words.times(each.occasions), each.kinds.map(valueText).join(', ')))) },
      { title: words.occasions, items: exchanges(p.exchanges) },
      { title: words.practices, items: p.practices.map((each) => item({ type: 'practice', id: each.id, label: each.title, country: null }, join(each.kind, dateText(each.started)), each.verified)) },
      { title: words.adopted, items: p.adoptions.map((each) => item(each.practice, join(each.from?.label, dateText(each.adoption.date)), each.adoption.verified)) },
      { title: words.people, items: p.people.map((each) => item(each.person, join(each.role, periodText(each.from, each.to)), each.verified)) },
      { title: words.institutions, items: p.institutions.map((each) => item(each.institution, join(each.relation, named(each.status), dateText(each.since)), each.verified)) },
    ],
  };
}

function practice(p: PracticeProfile): Digest {
  return {
    verified: p.practice.verified, summary: p.practice.summary, sources: sourcesOf(p.sources),
    facts: facts([[words.kind, named(p.practice.kind)], [words.origin, p.origin?.label], [words.start, dateText(p.practice.started)], [words.status, named(p.practice.status)],
      [words.outcome, p.practice.outcome], [words.topics, labels(p.topics)]]),
    lists: [
      { title: words.adoptedBy, items: p.adoptions.map((each) => item(each.city, join(dateText(each.adoption.date), named(each.adoption.fidelity)), each.adoption.verified)) },
      { title: words.occasions, items: exchanges(p.exchanges) },
    ],
  };
}

function exchange(p: ExchangeProfile): Digest {
  const roles = (all: ExchangeProfile['cities']) => all.map((each) => item(each.participant, each.roles.join(', ') || null, each.verified));
  return {
    verified: p.exchange.verified, summary: p.exchange.summary, sources: sourcesOf(p.sources),
    facts: facts([[words.kind, named(p.exchange.kind)], [words.year, periodText(p.exchange.start, p.exchange.end)], [words.host, p.host?.label], [words.programme, p.programme?.label], [words.topics, labels(p.topics)]]),
    lists: [{ title: words.cities, items: roles(p.cities) }, { title: words.people, items: roles(p.people) }, { title: words.institutions, items: roles(p.institutions) },
      { title: words.practices, items: p.practices.map((each) => item(each)) }],
  };
}

function person(p: PersonProfile): Digest {
  return {
    verified: p.person.verified, summary: null, sources: sourcesOf(p.sources),
    facts: facts([[words.role, p.person.role]]),
    lists: [{ title: words.posts, items: p.posts.map((each) => item(each.place, join(each.role, periodText(each.from, each.to)), each.verified)) }, { title: words.occasions, items: exchanges(p.exchanges) }],
  };
}

function institution(p: InstitutionProfile): Digest {
  return {
    verified: p.institution.verified, summary: p.institution.summary, sources: sourcesOf(p.sources),
    facts: facts([[words.kind, named(p.institution.kind)], [words.country, p.institution.country && messages.countryName(p.institution.country)], [words.city, p.city?.label], [words.topics, labels(p.topics)]]),
    lists: [
      { title: words.members, items: p.members.map((each) => item(each.city, join(named(each.status), dateText(each.since)), each.verified)) },
      { title: words.occasions, items: exchanges(p.exchanges) }, { title: words.people, items: p.people.map((each) => item(each.person, each.role)) },
    ],
  };
}

function programme(p: ProgrammeProfile): Digest {
  return {
    verified: p.programme.verified, summary: p.programme.summary, sources: sourcesOf(p.sources),
    facts: facts([[words.year, periodText(p.programme.start, p.programme.end)]]),
    lists: [{ title: words.institutions, items: [...p.leads, ...p.partners].map((each) => item(each)) }, { title: words.occasions, items: exchanges(p.exchanges) }],
  };
}

function topic(p: TopicProfile): Digest {
  return {
    verified: null, summary: null, sources: [], facts: [],
    lists: [{ title: words.cities, items: p.cities.map((each) => item(each)) }, { title: words.practices, items: p.practices.map((each) => item(each)) }, { title: words.occasions, items: exchanges(p.exchanges) }],
  };
}

/** Loads a node's profile and boils it down. Throws ApiError `not-found` for what is not in the data. */
export async function loadDigest(type: NodeType, id: string, signal: AbortSignal): Promise<Digest> {
  const args = { params: { id }, signal };
  switch (type) {
    case 'city': return city(await api.profiles.city(args));
    case 'practice': return practice(await api.profiles.practice(args));
    case 'exchange': return exchange(await api.profiles.exchange(args));
    case 'person': return person(await api.profiles.person(args));
    case 'institution': return institution(await api.profiles.institution(args));
    case 'programme': return programme(await api.profiles.programme(args));
    case 'topic': return topic(await api.profiles.topic(args));
  }
}
