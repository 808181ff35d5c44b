/**
 * What stands in the data and in answers of the server by fixed names: vocabularies, measures,
 * purposes, codes of errors. English is what the server says itself; the other languages name
 * each by its id. Files (CSV, JSON) keep the names as they are.
 */
import { METRIC_TEXT, SLICE_TEXT } from '#model/backtest.ts';
import { PURPOSE_TEXT } from '#model/suggestion.ts';
import {
  CONTRIBUTION_KINDS, DATE_BASES, EXCHANGE_KINDS, FIDELITIES, FORMATS, INCOME_GROUPS, INSTITUTION_KINDS, MEMBERSHIP_STATUSES, MODULE_KINDS,
  PARTICIPANT_TYPES, PRACTICE_KINDS, PRACTICE_STATUSES, REGIONS, REVIEW_CHANGES, ROLES, STAKEHOLDERS, TOPIC_SCHEMES, WORKED,
} from '#model/vocabularies.ts';
import { inLanguage } from '../ui/language.ts';
import { es } from './messages.es.ts';

const VALUES = [
  ...ROLES, ...PARTICIPANT_TYPES, ...WORKED, ...FIDELITIES, ...EXCHANGE_KINDS, ...FORMATS, ...PRACTICE_KINDS, ...INSTITUTION_KINDS, ...STAKEHOLDERS, ...MODULE_KINDS,
  ...MEMBERSHIP_STATUSES, ...PRACTICE_STATUSES, ...CONTRIBUTION_KINDS, ...DATE_BASES, ...INCOME_GROUPS, ...REGIONS, ...TOPIC_SCHEMES, ...REVIEW_CHANGES, 'adoption',
] as const;
export type VocabularyValue = (typeof VALUES)[number];

const en = {
  values: Object.fromEntries(VALUES.map((value) => [value, value])) as Record<VocabularyValue, string>,
  purposes: PURPOSE_TEXT,
  slices: SLICE_TEXT as Record<keyof typeof SLICE_TEXT, string>,
  metrics: METRIC_TEXT,
  /** Labels of measures by id; empty where the server's own label is the text. */
  measures: {} as Readonly<Record<string, string>>,
  /** Labels of columns and parameters of measures, by what the server calls them. */
  columns: {} as Readonly<Record<string, string>>,
  /** Figures in a column of names (`mean-clustering`); empty where the name itself is the text. */
  figures: {} as Readonly<Record<string, string>>,
  /** Headings of errors by code. */
  errors: {
    'bad-request': 'This cannot be asked so', forbidden: 'Not allowed', 'not-found': 'Not found', conflict: 'It is there already', gone: 'No longer there', 'stale-version': 'Somebody changed this meanwhile',
    'too-large': 'Too large', 'unsupported-media-type': 'This form of file is not read', refused: 'Refused', 'too-many-requests': 'Too many requests at once', cancelled: 'Stopped',
    'engine-unavailable': 'The database does not answer', 'store-locked': 'The store is in use elsewhere', 'engine-timeout': 'It took too long', unreachable: 'No answer',
  } as Readonly<Record<string, string>>,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
export const { purposes: purposeTexts, slices: sliceTexts, metrics: metricTexts, errors: errorTitles } = messages;
