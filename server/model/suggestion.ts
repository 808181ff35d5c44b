/** Partner suggestions with their reasons: what is asked, what is answered, and the model behind it. */
import { z } from 'zod';
import { Mention } from './profile.ts';
import { OUTCOMES, PURPOSES } from './vocabularies.ts';

export { OUTCOMES, PURPOSES };
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof Purpose>;

/** What each purpose means, in the words of the page, the command line and the documentation. */
export const PURPOSE_TEXT: Record<Purpose, { label: string; meaning: string }> = {
  partner: { label: 'Any partnership', meaning: 'who this city is most likely to work with next, as past links of the network tell' },
  learn: { label: 'Learn about a topic', meaning: 'who has what this city lacks: directed from the source to the seeker' },
  twin: { label: 'Twin', meaning: 'who fits from both sides: the harmonic mean of the two directions' },
  'find-mentor': { label: 'Find a mentor', meaning: 'who can teach, has shown willing and is not yet taken up by others' },
  'offer-mentoring': { label: 'Offer mentoring', meaning: 'who needs what this city can offer' },
  consortium: { label: 'Build a project consortium', meaning: 'who completes this city: shared aims, different strengths and places' },
};

export const FeatureGroup = z.enum(['paths', 'places', 'countries', 'size', 'culture', 'content', 'needs', 'institutions', 'popularity', 'recency', 'purpose', 'adjustment']);
export type FeatureGroup = z.infer<typeof FeatureGroup>;

const nullableNumber = z.number().nullable();

/** One reason: what it says, the value behind it and what it adds to (or takes from) the score. */
export const Contribution = z.strictObject({
  feature: z.string(), label: z.string(), group: FeatureGroup, value: nullableNumber, unit: z.string().nullable(),
  effect: z.number(), text: z.string(),
});
export type Contribution = z.infer<typeof Contribution>;

/** A chain of nodes that can be looked at in the graph, with what joins one to the next. */
export const EvidencePath = z.strictObject({
  kind: z.enum(['shared-partner', 'shared-institution', 'person', 'practice', 'hazard', 'topic', 'exchange', 'path', 'place']),
  text: z.string(),
  nodes: z.array(Mention),
  /** `steps[i]` joins nodes i and i + 1, in words. */
  steps: z.array(z.string()),
});
export type EvidencePath = z.infer<typeof EvidencePath>;

export const Introducer = z.strictObject({
  /** From the seeker to the candidate, at most three steps. */
  nodes: z.array(Mention), steps: z.array(z.string()),
  /** Product of p over the steps, p = 1 − exp(−weight · recency). */
  probability: z.number(), text: z.string(),
});
export type Introducer = z.infer<typeof Introducer>;

/** A change that was put into the model and scored again. */
export const Counterfactual = z.strictObject({
  feature: z.string(), from: nullableNumber, to: nullableNumber, score: z.number(), rank: z.number(), text: z.string(),
});
export type Counterfactual = z.infer<typeof Counterfactual>;

/** How often pairs with such a score turned out to be linked when their link had been hidden from the model. */
export const Likelihood = z.strictObject({
  value: z.number(), low: z.number(), high: z.number(), n: z.number().int(), text: z.string(),
});
export type Likelihood = z.infer<typeof Likelihood>;

export const SuggestionStatus = z.strictObject({
  outcome: z.enum(OUTCOMES), reason: z.string().nullable(), date: z.string().nullable(), by: z.string().nullable(),
});

export const Suggestion = z.strictObject({
  candidate: Mention, population: nullableNumber, distanceKm: nullableNumber, region: z.string().nullable(),
  /** Partners of the candidate so far. */
  partners: z.number().int(),
  /** True when the pair is linked already (never in a list; only when one pair is asked for). */
  linked: z.boolean(),
  rank: z.number(), score: z.number(),
  /** 90 % of the ranks in models fitted to bootstrap samples of the links; null without a fitted model. */
  rankLow: nullableNumber, rankHigh: nullableNumber,
  likelihood: Likelihood.nullable(),
  /** Sum to `score` within 1e-9. Largest in size first. */
  contributions: z.array(Contribution),
  evidence: z.array(EvidencePath),
  introducer: Introducer.nullable(),
  counterfactual: Counterfactual.nullable(),
  /** Nothing links the candidate yet: content alone speaks for it. */
  coldStart: z.boolean(),
  status: SuggestionStatus.nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const ModelCard = z.strictObject({
  kind: z.enum(['fitted', 'prior']),
  /** Why prior weights are used, or how old the fit is. */
  note: z.string(),
  fittedAt: z.string().nullable(), fittedOn: z.string().nullable(),
  links: z.number().int(), cities: z.number().int(), seed: z.number().int(), seconds: nullableNumber, bootstrap: z.number().int(), software: z.string(),
});
export type ModelCard = z.infer<typeof ModelCard>;

/** The effect of one feature over its values: what the score gains at each value. */
export const FeatureEffect = z.strictObject({
  feature: z.string(), label: z.string(), group: FeatureGroup, unit: z.string().nullable(), definition: z.string(),
  knots: z.array(z.number()), effects: z.array(z.number()), missing: z.number(),
  /** Mean absolute contribution over the pairs fitted on. */
  importance: z.number(),
  /** Second feature of a pairwise term with its knots; `effects` then holds rows of them. */
  with: z.strictObject({ feature: z.string(), label: z.string(), knots: z.array(z.number()) }).nullable(),
});
export type FeatureEffect = z.infer<typeof FeatureEffect>;

/** Conditions on candidates. Populations in people, distance in kilometres, languages by English name. */
export const CandidateFilters = z.strictObject({
  region: z.string().nullable().default(null), country: z.string().nullable().default(null), language: z.string().nullable().default(null),
  hazard: z.string().nullable().default(null), minPopulation: nullableNumber.default(null), maxPopulation: nullableNumber.default(null),
  maxKm: nullableNumber.default(null),
});
export type CandidateFilters = z.infer<typeof CandidateFilters>;

export const SuggestionRequest = z.strictObject({
  purpose: Purpose.default('partner'), topic: z.string().nullable().default(null), limit: z.number().int().min(1).max(200).default(20),
  filters: CandidateFilters.prefault({}),
  /** 0 the best only, 1 as varied in regions as possible (maximal marginal relevance). */
  diversity: z.number().min(0).max(1).default(0),
  /** 0 as the model says, 1 all advantage of being well connected taken out. */
  popularity: z.number().min(0).max(1).default(0),
});
export type SuggestionRequest = z.infer<typeof SuggestionRequest>;

export const SuggestionList = z.strictObject({
  dataVersion: z.string(), seeker: Mention, request: SuggestionRequest, model: ModelCard,
  /** Cities ranked, and how many were left out for what reason. */
  candidates: z.number().int(),
  leftOut: z.strictObject({
    linked: z.number().int(), declined: z.number().int(), filtered: z.number().int(),
    /** Cities of the same country within 20 km: neighbours and suburbs need no introduction. */
    nearby: z.number().int(),
    /** Cities that have left the network. */
    gone: z.number().int(),
  }),
  /** True when the seeker itself has no links: content alone is used, intervals are wider. */
  coldStart: z.boolean(),
  items: z.array(Suggestion), notes: z.array(z.string()),
});
export type SuggestionList = z.infer<typeof SuggestionList>;

/** One city of the coordinator's list: how connected it is and whom it should meet. */
export const CityToConnect = z.strictObject({
  city: Mention, region: z.string().nullable(), partners: z.number().int(), lastActive: z.string().nullable(),
  suggestions: z.array(z.strictObject({ candidate: Mention, score: z.number(), rankLow: nullableNumber, rankHigh: nullableNumber, reasons: z.array(z.string()) })),
});
export type CityToConnect = z.infer<typeof CityToConnect>;
