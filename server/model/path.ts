/** Ways between two nodes, who could introduce two cities, and what a city could have known by a date. */
import { z } from 'zod';
import { EgoLink, EgoNode, NetworkFilters } from './network-wire.ts';
import { Mention } from './profile.ts';

export const PATH_KINDS = ['shortest', 'strongest', 'time'] as const;
export const PathKind = z.enum(PATH_KINDS);
export type PathKind = z.infer<typeof PathKind>;

const text = z.string().nullable();

/** Somebody who took part in an exchange on the way, with the roles they had. */
export const PathParticipant = z.strictObject({ participant: Mention, roles: z.array(z.string()) });
export type PathParticipant = z.infer<typeof PathParticipant>;

/** What a step rests on: an exchange, an adoption, or a relation with dates of its own. */
export const PathOccasion = z.strictObject({
  type: z.enum(['exchange', 'adoption', 'relation']),
  /** The exchange, or the practice that was adopted; null for a relation. */
  occasion: Mention.nullable(), kind: z.string(), start: text, end: text,
  /** Cities taking part. */
  cities: z.number().int().nullable(),
  /** Which way knowledge flowed, seen along the step; null between other things than cities. */
  flow: z.enum(['forward', 'backward', 'both', 'none']).nullable(),
  people: z.array(PathParticipant), institutions: z.array(PathParticipant),
  /** People and institutions that took part and are not named here. */
  others: z.number().int(), verified: z.boolean().nullable(),
});
export type PathOccasion = z.infer<typeof PathOccasion>;

/** Last day by which knowledge must have arrived, and first day on which it can have; null where it need not, or cannot. */
export const Arrival = z.strictObject({ by: text, possible: text });
export type Arrival = z.infer<typeof Arrival>;

export const PathStep = z.strictObject({
  from: Mention, to: Mention,
  /** `tie` between two cities; otherwise relations in words, with the way they read. */
  relations: z.array(z.strictObject({ text: z.string(), forward: z.boolean() })),
  weight: z.number(), occasions: z.array(PathOccasion),
  /** Occasions behind the step, named or not. */
  total: z.number().int(), arrival: Arrival.nullable(),
});
export type PathStep = z.infer<typeof PathStep>;

export const Path = z.strictObject({
  nodes: z.array(Mention), steps: z.array(PathStep),
  /** Σ 1/weight over the steps; null where weights play no part. */
  distance: z.number().nullable(),
  /** Of a path in time: whether it happened whatever the days were, and when it arrived. */
  certain: z.boolean().nullable(), arrival: Arrival.nullable(),
});
export type Path = z.infer<typeof Path>;

/** Exchanges and adoption links that carry knowledge, and how many of them have no date and so were left out. */
export const Undated = z.strictObject({ all: z.number().int(), undated: z.number().int() });

/** Why there is no way: nothing links the two, knowledge does not flow that way, not in this order of time, or the filters cut it. */
export const NO_WAY = ['apart', 'direction', 'time', 'filters'] as const;

export const PathAnswer = z.strictObject({
  dataVersion: z.string(), from: Mention, to: Mention, by: PathKind,
  mode: z.enum(['cities', 'everything']), network: z.enum(['undirected', 'directed']), weights: z.enum(['count', 'shared']), filters: NetworkFilters,
  /** How many ways are equally good, of which `paths` holds the first. In time: `paths` holds every way that is earlier or has fewer steps than another. */
  count: z.number(), paths: z.array(Path),
  none: z.strictObject({ reason: z.enum(NO_WAY), text: z.string() }).nullable(),
  /** Of a way in time; null otherwise. */
  undated: Undated.nullable(),
  notes: z.array(z.string()),
  /** Nodes of the paths and the links among them, as in the surroundings of a node. */
  part: z.strictObject({ nodes: z.array(EgoNode), links: z.array(EgoLink) }),
});
export type PathAnswer = z.infer<typeof PathAnswer>;

/** One that both cities know: how each is known to it, and how likely it can introduce them. */
export const Introduction = z.strictObject({
  via: Mention, probability: z.number(),
  from: z.strictObject({ text: z.string(), records: z.number().int(), probability: z.number() }),
  to: z.strictObject({ text: z.string(), records: z.number().int(), probability: z.number() }),
});
export type Introduction = z.infer<typeof Introduction>;

export const IntroductionAnswer = z.strictObject({
  dataVersion: z.string(), from: Mention, to: Mention,
  /** How the two have met already; null where nothing on record says so. */
  met: z.string().nullable(),
  items: z.array(Introduction), total: z.number().int(),
  /** Best way of at most three steps where nobody knows both; null where there is one, or none at all. */
  longer: z.strictObject({ nodes: z.array(Mention), steps: z.array(z.string()), probability: z.number(), text: z.string() }).nullable(),
  notes: z.array(z.string()),
});
export type IntroductionAnswer = z.infer<typeof IntroductionAnswer>;

/** `in`: whose knowledge can have come to the city. `out`: whom its knowledge can have reached. */
export const KnownDirection = z.enum(['in', 'out']);
export type KnownDirection = z.infer<typeof KnownDirection>;

export const KnownCity = z.strictObject({
  city: Mention,
  /** Day by which it has arrived for certain; null where that is not by then. */
  certain: text,
  /** First day on which it can have arrived; a year where the network is too large for days. */
  possible: z.string(),
  /** Fewest steps of a journey that arrives by then. */
  steps: z.number().int().nullable(), possibleSteps: z.number().int(),
});
export type KnownCity = z.infer<typeof KnownCity>;

export const KnownAnswer = z.strictObject({
  dataVersion: z.string(), city: Mention, direction: KnownDirection, by: z.string(), filters: NetworkFilters,
  /** Cities besides this one, and how many of them certainly and possibly by then. */
  cities: z.number().int(), certain: z.number().int(), possible: z.number().int(),
  /** Earliest first: certain ones by their day, then those only possible. */
  items: z.array(KnownCity),
  /** The same counts at the end of each year of the data, whatever `by` says. */
  years: z.array(z.strictObject({ year: z.number().int(), certain: z.number().int(), possible: z.number().int() })),
  undated: Undated,
  notes: z.array(z.string()),
});
export type KnownAnswer = z.infer<typeof KnownAnswer>;
