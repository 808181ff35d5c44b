/** What the form of the cohorts holds, as typed; as a request; and as the page's address. */
import type { CohortRequest } from '#model/cohort.ts';
import { PURPOSES, type Purpose } from '#model/suggestion.ts';
import type { z } from 'zod';

export interface CohortChoice {
  readonly cities: readonly string[];
  readonly topic: string;
  readonly onlyTopic: boolean;
  readonly purpose: Purpose;
  readonly region: string;
  readonly country: string;
  readonly programme: string;
  readonly groups: string;
  readonly minSize: string;
  readonly maxSize: string;
  readonly maxPerCountry: string;
  readonly commonLanguage: boolean;
  readonly everyone: boolean;
  readonly mentors: readonly string[];
  readonly mentorsMin: string;
  readonly mentorsMax: string;
  readonly capacity: string;
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly seconds: string;
  readonly seed: string;
}

export const EMPTY_CHOICE: CohortChoice = {
  cities: [], topic: '', onlyTopic: true, purpose: 'learn', region: '', country: '', programme: '', groups: '4', minSize: '6', maxSize: '8', maxPerCountry: '2',
  commonLanguage: false, everyone: false, mentors: [], mentorsMin: '', mentorsMax: '', capacity: '', together: [], apart: [], seconds: '20', seed: '1',
};

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));

export function requestOf(choice: CohortChoice): z.input<typeof CohortRequest> {
  return {
    cities: [...choice.cities],
    filter: { region: choice.region || null, country: choice.country || null, programme: choice.programme || null, topic: choice.onlyTopic ? choice.topic || null : null },
    topic: choice.topic || null, purpose: choice.purpose, groups: Number(choice.groups), minSize: Number(choice.minSize), maxSize: Number(choice.maxSize),
    maxPerCountry: number(choice.maxPerCountry), commonLanguage: choice.commonLanguage, everyone: choice.everyone, mentors: [...choice.mentors],
    mentorsPerGroup: { min: choice.mentors.length > 0 ? number(choice.mentorsMin) : null, max: choice.mentors.length > 0 ? number(choice.mentorsMax) : null },
    mentorCapacity: choice.mentors.length > 0 ? number(choice.capacity) : null,
    together: choice.together.map(([a, b]) => [a, b]), apart: choice.apart.map(([a, b]) => [a, b]), seconds: Number(choice.seconds), seed: Number(choice.seed),
  };
}

/** What differs from the empty form, so that addresses stay short. */
export function addressOf(choice: CohortChoice): string {
  const changed = Object.entries(choice).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(EMPTY_CHOICE[name as keyof CohortChoice]));
  return changed.length === 0 ? '' : JSON.stringify(Object.fromEntries(changed));
}

/** The choice of an address; parts of it that are not of the right kind stay as in the empty form. */
export function choiceOf(address: string | null): CohortChoice {
  if (address === null || address === '') return EMPTY_CHOICE;
  let given: unknown;
  try {
    given = JSON.parse(address);
  } catch (error) {
    if (error instanceof SyntaxError) return EMPTY_CHOICE;
    throw error;
  }
  if (typeof given !== 'object' || given === null) return EMPTY_CHOICE;
  const known = Object.entries(given).filter(([name, value]) => fits(EMPTY_CHOICE[name as keyof CohortChoice], value) && (name !== 'purpose' || (PURPOSES as readonly unknown[]).includes(value)));
  return { ...EMPTY_CHOICE, ...(Object.fromEntries(known) as Partial<CohortChoice>) };
}

function fits(usual: unknown, value: unknown): boolean {
  if (!Array.isArray(usual)) return usual !== undefined && typeof usual === typeof value;
  const texts = (one: unknown): boolean => Array.isArray(one) && one.every((text) => typeof text === 'string' || (Array.isArray(text) && text.length === 2 && texts(text)));
  return texts(value);
}
