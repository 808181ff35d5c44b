/** Cohorts: groups of cities for learning together. What is asked, what is answered, what a move would cost. */
import { z } from 'zod';
import { Mention } from './profile.ts';
import { Purpose } from './suggestion.ts';

/** Cities that can be grouped at once. */
export const MOST_COHORT_CITIES = 300;

const id = z.string().min(1).max(400);
const count = z.number().int().min(0).max(MOST_COHORT_CITIES);
const pair = z.tuple([id, id]);
const text = z.string().min(1).max(200).nullable().default(null);

/** Which cities take part when none are listed: those that meet every condition given. */
export const CohortFilter = z.strictObject({
  region: text, country: text,
  /** Id of a programme: cities that took part in one of its exchanges. */
  programme: text,
  /** Id or label of a topic or hazard: cities that face it, met on it, or have a practice on it. */
  topic: text,
});
export type CohortFilter = z.infer<typeof CohortFilter>;

export const CohortRequest = z.strictObject({
  cities: z.array(id).max(MOST_COHORT_CITIES).default([]),
  filter: CohortFilter.prefault({}),
  /** Topic or hazard that the groups are about: weighs what the cities have to offer each other. */
  topic: text,
  purpose: Purpose.default('learn'),
  groups: z.number().int().min(1).max(100),
  /** Cities of a group, mentors included. */
  minSize: z.number().int().min(1).max(50).default(6),
  maxSize: z.number().int().min(1).max(50).default(8),
  maxPerCountry: z.number().int().min(1).max(50).nullable().default(null),
  /** Every city of a group speaks one language that all the others in it speak. */
  commonLanguage: z.boolean().default(false),
  /** True: every city has a place. False: the best are chosen, the others left out. */
  everyone: z.boolean().default(true),
  /** Cities that mentor; they take part whether they are among the cities or not. */
  mentors: z.array(id).max(MOST_COHORT_CITIES).default([]),
  /** `min` null: 1 where mentors are named, else 0. `max` null: no limit. */
  mentorsPerGroup: z.strictObject({ min: count.nullable().default(null), max: count.nullable().default(null) }).prefault({}),
  /** Cities a mentor serves at most: a group with m mentors has at most m times as many other cities. */
  mentorCapacity: z.number().int().min(1).max(50).nullable().default(null),
  together: z.array(pair).max(500).default([]),
  apart: z.array(pair).max(500).default([]),
  /** Groups are numbered from 1. */
  locked: z.array(z.strictObject({ city: id, group: z.number().int().min(1).max(100) })).max(MOST_COHORT_CITIES).default([]),
  /** Time limit of the search. */
  seconds: z.number().min(0.5).max(300).default(20),
  seed: z.number().int().min(0).max(4294967295).default(1),
});
export type CohortRequest = z.infer<typeof CohortRequest>;

export const CohortMember = z.strictObject({
  city: Mention, countryName: z.string(), mentor: z.boolean(), locked: z.boolean(),
  /** What the city gains from and brings to the others of its group: the sum over its pairs. */
  value: z.number(),
});
export type CohortMember = z.infer<typeof CohortMember>;

export const Cohort = z.strictObject({
  number: z.number().int(), cities: z.array(CohortMember),
  /** A language that all of them speak, null where none is shared; `languages` has all of them. */
  language: z.string().nullable(), languages: z.array(z.string()),
  mentors: z.number().int(),
  /** Sum of the benefits of its pairs. */
  value: z.number(),
  reasons: z.array(z.string()),
});
export type Cohort = z.infer<typeof Cohort>;

/** A rule that stands in the way, by name and in words. */
export const CohortConflict = z.strictObject({ constraint: z.string(), text: z.string() });
export type CohortConflict = z.infer<typeof CohortConflict>;

export const CohortResult = z.strictObject({
  dataVersion: z.string(), software: z.string(), seed: z.number().int(),
  /** As asked, with the cities that take part. */
  request: CohortRequest,
  /** Names the benefits of the pairs: values are comparable where it is the same. */
  benefits: z.string(),
  /**
   * `optimal`: proven that nothing is better. `feasible`: every rule is kept, at most `gap` below the best.
   * `infeasible`: proven that no grouping keeps every rule; `conflict` names those that exclude each other.
   * `undecided`: time ran out before any grouping was found. `by-hand`: arranged by a person; `conflict` names the rules it breaks.
   */
  status: z.enum(['optimal', 'feasible', 'infeasible', 'undecided', 'by-hand']),
  groups: z.array(Cohort), unplaced: z.array(Mention),
  /** Sum of the benefits of all pairs that share a group. Null without groups. */
  objective: z.number().nullable(),
  /** No grouping that keeps the rules is worth more: proven. Null where nothing was proven. */
  bound: z.number().nullable(),
  /** (bound − objective) / bound, between 0 and 1. */
  gap: z.number().nullable(),
  seconds: z.number(), conflict: z.array(CohortConflict), notes: z.array(z.string()),
});
export type CohortResult = z.infer<typeof CohortResult>;

/** Ids of the cities of each group; group 1 first. Cities of the request in none of them are left out. */
const arrangement = {
  request: CohortRequest,
  /** Of the result that the groups come from: refused as stale when other benefits are in use now. */
  benefits: z.string().max(40).nullable().default(null),
  groups: z.array(z.array(id).max(MOST_COHORT_CITIES)).max(100),
};
/** An arrangement as it is, to be scored. `bound` is the one proven for the same request, if any. */
export const CohortArrangement = z.strictObject({ ...arrangement, bound: z.number().nullable().default(null) });
export type CohortArrangement = z.infer<typeof CohortArrangement>;
export const CohortMoveRequest = z.strictObject({ ...arrangement, city: id });
export type CohortMoveRequest = z.infer<typeof CohortMoveRequest>;

/** What it would do to put a city into a group (null: leave it out). */
export const CohortMove = z.strictObject({
  to: z.number().int().nullable(),
  /** Objective after less objective before: negative is a loss. */
  change: z.number(), objective: z.number(),
  /** Rules broken after the move that were not broken before. */
  breaks: z.array(CohortConflict),
  /** Where the move breaks rules: the best exchange with a city of that group that breaks none. Null where there is none, or no need. */
  swap: z.strictObject({ city: id, change: z.number(), objective: z.number() }).nullable(),
});
export type CohortMove = z.infer<typeof CohortMove>;
export const CohortMoves = z.strictObject({
  dataVersion: z.string(), city: id, from: z.number().int().nullable(),
  /** For every other group, and for leaving the city out. */
  moves: z.array(CohortMove),
});
export type CohortMoves = z.infer<typeof CohortMoves>;

export const COHORT_COLUMNS = ['group', 'id', 'name', 'country', 'role', 'locked', 'language', 'value', 'groupValue'] as const;

/** A grouping as rows under COHORT_COLUMNS, a city a row; cities left out come last with an empty group. */
export function cohortRows({ groups, unplaced }: Pick<CohortResult, 'groups' | 'unplaced'>): (string | number | null)[][] {
  return [
    ...groups.flatMap((group) => group.cities.map(({ city, mentor, locked, value }) => [
      group.number, city.id, city.label, city.country, mentor ? 'mentor' : 'member', locked ? 'yes' : 'no', group.language, value, group.value,
    ])),
    ...unplaced.map((city) => [null, city.id, city.label, city.country, null, null, null, null, null]),
  ];
}

/** How good a grouping is proven to be, in one sentence; gaps are rounded up, so that nothing is promised that was not proven. */
export function gapInWords({ status, gap }: Pick<CohortResult, 'status' | 'gap'>): string {
  if (status === 'infeasible') return 'No grouping keeps all of these rules.';
  if (status === 'undecided') return 'No grouping was found in the time allowed.';
  if (status === 'optimal' || gap === 0) return 'Proven to be the best possible.';
  if (gap === null) return 'How far it is from the best possible is not known.';
  return `At most ${(Math.ceil(gap * 1000) / 10).toFixed(1)} % below the best possible.`;
}
