/** What the pages of a city, practice, exchange, person and institution show: facts joined for reading. */
import { z } from 'zod';
import { Adoption } from './adoption.ts';
import { City } from './city.ts';
import { Exchange } from './exchange.ts';
import { Institution } from './institution.ts';
import { Lesson } from './lesson.ts';
import { Module } from './module.ts';
import { Person } from './person.ts';
import { Practice } from './practice.ts';
import { Programme } from './programme.ts';
import { Source } from './source.ts';

/** A thing named on a page, with enough to write it as a link. */
export const Mention = z.strictObject({ type: z.string(), id: z.string(), label: z.string(), country: z.string().nullable() });
export type Mention = z.infer<typeof Mention>;

const verified = z.boolean().nullable();
const text = z.string().nullable();

export const ExchangeMention = z.strictObject({
  exchange: Mention, kind: z.string(), start: text, end: text, roles: z.array(z.string()), topics: z.array(Mention),
  cities: z.number().int(), verified,
});
export const AdoptionMention = z.strictObject({
  adoption: Adoption, practice: Mention, city: Mention, from: Mention.nullable(), via: Mention.nullable(),
});
export const Partner = z.strictObject({
  city: Mention, occasions: z.number().int(),
  /** Occasions on which knowledge flowed from, and to, the city of the page. */
  taught: z.number().int(), learned: z.number().int(), kinds: z.array(z.string()), topics: z.array(Mention), first: text, last: text,
});
export const Role = z.strictObject({ participant: Mention, roles: z.array(z.string()), verified });

/** Sources cited by anything on the page, by id. */
const sources = z.record(z.string(), Source);
const stored = { dataVersion: z.string(), revision: z.string(), datasets: z.array(z.string()), sources };

export const CityProfile = z.strictObject({
  ...stored, city: City, countryName: z.string(), region: text, incomeGroup: text, hazards: z.array(Mention),
  partners: z.array(Partner), exchanges: z.array(ExchangeMention), practices: z.array(Practice),
  adoptions: z.array(AdoptionMention), adoptedByOthers: z.array(AdoptionMention),
  people: z.array(z.strictObject({ person: Mention, role: text, from: text, to: text, contactable: verified, verified })),
  institutions: z.array(z.strictObject({ institution: Mention, relation: z.string(), since: text, until: text, status: text, verified })),
  assessments: z.array(z.strictObject({ id: z.string(), date: text, tool: text, scores: z.array(z.strictObject({ topic: Mention, score: z.number().nullable(), coverage: z.number().nullable() })) })),
  lessons: z.array(Lesson),
});
export type CityProfile = z.infer<typeof CityProfile>;

export const PracticeProfile = z.strictObject({
  ...stored, practice: Practice, origin: Mention.nullable(), topics: z.array(Mention), hazards: z.array(Mention),
  adaptedFrom: Mention.nullable(), adaptations: z.array(Mention), adoptions: z.array(AdoptionMention),
  exchanges: z.array(ExchangeMention), lessons: z.array(Lesson),
});
export type PracticeProfile = z.infer<typeof PracticeProfile>;

export const ExchangeProfile = z.strictObject({
  ...stored, exchange: Exchange, host: Mention.nullable(), programme: Mention.nullable(), topics: z.array(Mention),
  practices: z.array(Mention), cities: z.array(Role), people: z.array(Role), institutions: z.array(Role), outputs: z.array(Mention),
  adoptions: z.array(AdoptionMention), lessons: z.array(Lesson),
  contributions: z.array(z.strictObject({ contributor: Mention, amount: z.number().nullable(), currency: text, kind: text })),
});
export type ExchangeProfile = z.infer<typeof ExchangeProfile>;

export const PersonProfile = z.strictObject({
  ...stored, person: Person, posts: z.array(z.strictObject({ place: Mention, role: text, from: text, to: text, verified })),
  exchanges: z.array(ExchangeMention),
});
export type PersonProfile = z.infer<typeof PersonProfile>;

export const InstitutionProfile = z.strictObject({
  ...stored, institution: Institution, city: Mention.nullable(), topics: z.array(Mention),
  members: z.array(z.strictObject({ city: Mention, since: text, until: text, status: text, verified })),
  programmes: z.array(z.strictObject({ programme: Mention, relation: z.enum(['leads', 'partner']) })),
  exchanges: z.array(ExchangeMention), people: z.array(z.strictObject({ person: Mention, role: text })), modules: z.array(Module),
});
export type InstitutionProfile = z.infer<typeof InstitutionProfile>;

export const ProgrammeProfile = z.strictObject({
  ...stored, programme: Programme, leads: z.array(Mention), partners: z.array(Mention), exchanges: z.array(ExchangeMention),
});
export type ProgrammeProfile = z.infer<typeof ProgrammeProfile>;

export const TopicProfile = z.strictObject({
  dataVersion: z.string(), topic: z.strictObject({ id: z.string(), label: z.string(), scheme: text, number: z.number().nullable(), parent: Mention.nullable() }),
  children: z.array(Mention), practices: z.array(Mention), exchanges: z.array(ExchangeMention), cities: z.array(Mention), institutions: z.array(Mention),
});
export type TopicProfile = z.infer<typeof TopicProfile>;
