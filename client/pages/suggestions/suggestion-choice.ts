/**
 * What is asked for on the page of suggestions, kept in the address: `choiceOf` reads it,
 * `addressOf` writes it, `queryOf` is what the API is asked. What is at its default is left
 * out; what cannot be read is left at its default.
 */
import type { Purpose } from '#model/suggestion.ts';
import { PURPOSES } from '#model/vocabularies.ts';

export const VIEWS = ['list', 'compare', 'shortlist'] as const;
export type View = (typeof VIEWS)[number];
export const FILTERS = ['region', 'country', 'language', 'hazard', 'minPopulation', 'maxPopulation', 'maxKm'] as const;
export type FilterName = (typeof FILTERS)[number];
const NUMBERS: readonly FilterName[] = ['minPopulation', 'maxPopulation', 'maxKm'];

export interface SuggestionChoice {
  readonly view: View;
  readonly purpose: Purpose;
  /** Id of a topic; empty for any. */
  readonly topic: string;
  /** Empty where nothing is asked. */
  readonly filters: Readonly<Record<FilterName, string>>;
  /** 0 to 1. */
  readonly diversity: number;
  readonly popularity: number;
  readonly limit: number;
  /** Ids of candidates left out of this view only. */
  readonly hidden: readonly string[];
  /** Ids of the candidates put side by side, two at most. */
  readonly compare: readonly string[];
}

export const PAGE = 20;
/** The most that the API gives at once. */
export const MOST = 200;

const TOPICAL: ReadonlySet<Purpose> = new Set(['learn', 'find-mentor', 'offer-mentoring', 'consortium']);
/** True where a purpose is about something, so that a topic changes the answer. */
export const takesTopic = (purpose: Purpose): boolean => TOPICAL.has(purpose);

const isPurpose = (text: string | null): text is Purpose => (PURPOSES as readonly (string | null)[]).includes(text);
const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))];

function share(text: string | null): number {
  const value = Number(text ?? '0');
  return value >= 0 && value <= 1 ? value : 0;
}

function amount(text: string | null): string {
  return text !== null && /^\d+$/.test(text) ? text : '';
}

export function choiceOf(address: URLSearchParams): SuggestionChoice {
  const purpose = address.get('purpose');
  const view = address.get('view');
  const limit = Number(address.get('limit') ?? PAGE);
  return {
    view: view === 'shortlist' || view === 'compare' ? view : 'list',
    purpose: isPurpose(purpose) ? purpose : 'partner',
    topic: address.get('topic') ?? '',
    filters: Object.fromEntries(FILTERS.map((name) => [name, NUMBERS.includes(name) ? amount(address.get(name)) : (address.get(name) ?? '')])) as Record<FilterName, string>,
    diversity: share(address.get('diversity')),
    popularity: share(address.get('popularity')),
    limit: Number.isInteger(limit) && limit >= 1 ? Math.min(limit, MOST) : PAGE,
    hidden: distinct(address.getAll('hide')),
    compare: distinct(address.getAll('compare')).slice(0, 2),
  };
}

export function addressOf(choice: SuggestionChoice): URLSearchParams {
  const address = new URLSearchParams();
  if (choice.view !== 'list') address.set('view', choice.view);
  if (choice.purpose !== 'partner') address.set('purpose', choice.purpose);
  if (choice.topic !== '') address.set('topic', choice.topic);
  for (const name of FILTERS) if (choice.filters[name] !== '') address.set(name, choice.filters[name]);
  if (choice.diversity !== 0) address.set('diversity', String(choice.diversity));
  if (choice.popularity !== 0) address.set('popularity', String(choice.popularity));
  if (choice.limit !== PAGE) address.set('limit', String(choice.limit));
  for (const id of choice.hidden) address.append('hide', id);
  for (const id of choice.compare) address.append('compare', id);
  return address;
}

export interface AskedOfCandidates {
  purpose: Purpose;
  topic?: string;
  region?: string;
  country?: string;
  language?: string;
  hazard?: string;
  minPopulation?: number;
  maxPopulation?: number;
  maxKm?: number;
  diversity?: number;
  popularity?: number;
}

/** The query of one candidate; `listQueryOf` is that of the list. */
export function queryOf(choice: SuggestionChoice): AskedOfCandidates {
  const query: AskedOfCandidates = { purpose: choice.purpose };
  if (choice.topic !== '' && takesTopic(choice.purpose)) query.topic = choice.topic;
  for (const name of ['region', 'country', 'language', 'hazard'] as const) if (choice.filters[name] !== '') query[name] = choice.filters[name];
  for (const name of ['minPopulation', 'maxPopulation', 'maxKm'] as const) if (choice.filters[name] !== '') query[name] = Number(choice.filters[name]);
  if (choice.diversity !== 0) query.diversity = choice.diversity;
  if (choice.popularity !== 0) query.popularity = choice.popularity;
  return query;
}

/** Asks for as many more as are hidden, so that hiding does not shorten the list. */
export function listQueryOf(choice: SuggestionChoice): AskedOfCandidates & { limit: number } {
  return { ...queryOf(choice), limit: Math.min(MOST, choice.limit + choice.hidden.length) };
}

export const isNarrowed = (choice: SuggestionChoice): boolean => FILTERS.some((name) => choice.filters[name] !== '');

/** With the candidate put beside the others, or taken away; a third one takes the place of the first. */
export function toggledCompare(choice: SuggestionChoice, id: string): readonly string[] {
  return choice.compare.includes(id) ? choice.compare.filter((one) => one !== id) : [...choice.compare, id].slice(-2);
}

/** Sizes of cities to choose from, in people; either end open. */
export interface SizeRange {
  readonly key: string;
  readonly min: number | null;
  readonly max: number | null;
}

/** Around the seeker's own size (half to double) where it is known, then fixed steps. */
export function sizeRanges(population: number | null): SizeRange[] {
  const range = (min: number | null, max: number | null): SizeRange => ({ key: `${min ?? ''}-${max ?? ''}`, min, max });
  return [
    ...(population === null || population <= 0 ? [] : [range(Math.round(population / 2), Math.round(population * 2))]),
    range(null, 50_000), range(50_000, 250_000), range(250_000, 1_000_000), range(1_000_000, 5_000_000), range(5_000_000, null),
  ];
}

export const rangeKey = ({ filters }: SuggestionChoice): string => `${filters.minPopulation}-${filters.maxPopulation}`;
