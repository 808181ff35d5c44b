/** The page of a city: who it works with, on what, since when; its practices; what it adopted from whom. */
import type { CityProfile } from '../../model/profile.ts';
import { countryByCode } from '../../geo/countries.ts';
import type { TableIndex } from '../table-index.ts';
import { countryName, Mentions, newestFirst, roleNames } from './mentions.ts';
import { partnersOf } from './partners.ts';
import type { Facts } from './facts.ts';

/** Undefined when there is no such city. */
export function cityProfile(index: TableIndex, id: string): Facts<CityProfile> | undefined {
  const city = index.find('cities', id);
  if (!city) return undefined;
  const number = index.position('cities', id)!;
  const mentions = new Mentions(index);
  const practices = index.where('practices', 'originCityId', id);
  const adoptions = index.where('adoptions', 'adoptingCityId', id);
  const country = countryByCode(city.country);
  mentions.cite(city, ...practices);

  const { exchanges } = index.network;
  const joined = index.occasionsOf(number).exchanges.map((exchange) => {
    const [from, to] = [exchanges.cities.offsets[exchange]!, exchanges.cities.offsets[exchange + 1]!];
    return { row: index.tables.exchanges[exchange]!, roles: roleNames(exchanges.roles[from + exchanges.cities.items.subarray(from, to).indexOf(number)]!) };
  }).sort((a, b) => newestFirst(a.row, b.row));

  const adoptedByOthers = new Map(
    [...index.where('adoptions', 'adaptedFromCityId', id), ...practices.flatMap((practice) => index.where('adoptions', 'practiceId', practice.id))]
      .filter((adoption) => adoption.adoptingCityId !== id).map((adoption) => [adoption.id, adoption]),
  );

  return {
    city, countryName: countryName(city.country), region: city.region ?? country?.region ?? null,
    incomeGroup: city.incomeGroup ?? country?.incomeGroup ?? null, hazards: mentions.all('topic', city.hazards),
    partners: partnersOf(number, mentions), exchanges: joined.map(({ row, roles }) => mentions.exchange(row, roles)),
    practices: [...practices], adoptions: mentions.adoptions(adoptions), adoptedByOthers: mentions.adoptions([...adoptedByOthers.values()]),
    people: people(index, id, mentions), institutions: institutions(index, id, mentions), assessments: assessments(index, id, mentions),
    lessons: mentions.lessons(...practices.map((practice) => `practice:${practice.id}`), ...joined.map(({ row }) => `exchange:${row.id}`)),
    sources: mentions.sources,
  };
}

function people(index: TableIndex, city: string, mentions: Mentions): CityProfile['people'] {
  const place = `city:${city}`;
  const own = index.where('people', 'placeId', place).map((person) => {
    mentions.cite(person);
    return { person: mentions.mention('person', person.id), role: person.role, from: person.from, to: person.to, contactable: person.contactable, verified: person.verified };
  });
  const posts = index.where('posts', 'placeId', place).map((post) => {
    mentions.cite(post);
    return {
      person: mentions.mention('person', post.personId), role: post.role, from: post.from, to: post.to,
      contactable: index.find('people', post.personId)?.contactable ?? null, verified: post.verified,
    };
  });
  return [...own, ...posts];
}

function institutions(index: TableIndex, city: string, mentions: Mentions): CityProfile['institutions'] {
  const members = index.where('memberships', 'cityId', city).map((row) => {
    mentions.cite(row);
    return { institution: mentions.mention('institution', row.institutionId), relation: 'member of', since: row.since, until: row.until, status: row.status, verified: row.verified };
  });
  const supports = index.where('supports', 'cityId', city).map((row) => {
    mentions.cite(row);
    return { institution: mentions.mention('institution', row.institutionId), relation: row.kind === null ? 'supported by' : `supported by: ${row.kind}`, since: row.since, until: null, status: null, verified: row.verified };
  });
  const here = index.where('institutions', 'cityId', city).map((row) => {
    mentions.cite(row);
    return { institution: mentions.mention('institution', row.id), relation: 'has its seat here', since: null, until: null, status: null, verified: row.verified };
  });
  return [...members, ...supports, ...here];
}

function assessments(index: TableIndex, city: string, mentions: Mentions): CityProfile['assessments'] {
  return index.where('assessments', 'cityId', city).map((row) => {
    const scores = index.where('scores', 'assessmentId', row.id);
    mentions.cite(row, ...scores);
    return {
      id: row.id, date: row.date, tool: row.tool,
      scores: scores.map(({ topicId, score, coverage }) => ({ topic: mentions.mention('topic', topicId), score, coverage })),
    };
  });
}
