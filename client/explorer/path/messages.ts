/** What is said about ways between nodes, and about who could introduce two cities. */
import type { PathAnswer } from '#model/path.ts';
import type { PathKind } from '../../state/exploration.ts';
import { countOf, integerText, shortNumberText } from '../../ui/number-text.ts';
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  heading: 'Way', close: 'Close the way', find: 'Find a way…', compare: 'Compare…', between: 'Find a way between them', other: (name: string) => `From ${name} to…`, otherPlaceholder: 'City, practice, person…', cancel: 'Cancel',
  swap: 'Turn round', zoom: 'Zoom to it', undatedOut: (undated: number, all: number) => `Without a date, and so left out: ${integerText(undated)} of ${countOf(all, 'exchange or adoption link', 'exchanges and adoption links')}.`, by: 'Which way', copy: 'Copy as text', copied: 'Copied', copyFailed: 'The browser did not allow copying.', loading: 'Looking for ways…', failed: 'The way could not be looked up.',
  kinds: { shortest: 'Shortest', strongest: 'Strongest', time: 'In time' } as Record<PathKind, string>,
  kindNotes: {
    shortest: 'Fewest steps; among equally short ways the strongest comes first.',
    strongest: 'Least sum of 1 / strength of its steps: a link of twice the strength counts as half as long. An exchange of k cities gives each pair a strength of 1 / (k − 1).',
    time: 'As knowledge can have travelled: each exchange after the one before, from the city that taught to the one that learned.',
  } as Record<PathKind, string>,
  strongestAmongAll: 'Least sum of 1 / number of relations of its steps.',
  steps: (count: number) => countOf(count, 'step', 'steps'),
  equally: (shown: number, count: number) => (count === 1 ? 'The only way this good.' : shown === count ? `${countOf(count, 'way', 'ways')} equally good.` : `The first ${shown} of ${countOf(count, 'way', 'ways')} equally good.`),
  inTime: (count: number) => `${countOf(count, 'way', 'ways')}: each arrives earlier, or has fewer steps, than another.`,
  ways: 'Ways', way: (nth: number, via: string) => `${nth}. ${via}`, direct: 'direct', via: (names: string) => `by way of ${names}`,
  distance: (value: number) => `distance ${shortNumberText(value)}`,
  arrived: (day: string) => `arrived by ${day}`, possibleFrom: (day: string) => `possible from ${day}`, certain: 'certain', onlyPossible: 'only possible',
  onlyPossibleWhy: 'Only possible: with the dates as they are recorded, the days can have been in this order, or not.',
  none: {
    filters: (from: string, to: string) => `There is a way from ${from} to ${to}, but not within the filters.`,
    time: (from: string, to: string) => `Exchanges lead from ${from} to ${to}, but never one after the other in time: by what is recorded and dated, what ${from} knew cannot have reached ${to} this way.`,
    direction: (from: string, to: string) => `${from} and ${to} are linked, but knowledge did not flow from ${from} to ${to}.`,
    apart: (from: string, to: string) => `${from} and ${to} are in parts of the network that nothing recorded links.`,
  } as Record<NonNullable<PathAnswer['none']>['reason'], (from: string, to: string) => string>,
  tryOther: 'Look for the shortest way without direction', clearFilters: 'Clear filters', turn: 'Try the other way round',
  partial: 'A filter with several choices, or a rule, is not applied to the way.', hidden: 'Part of this way is hidden by the filters.',
  noTimeMixed: 'In time: between two cities only.',
  flow: {
    forward: (from: string, to: string) => `${to} learned from ${from}`, backward: (from: string, to: string) => `${from} learned from ${to}`,
    both: (from: string, to: string) => `${from} and ${to} learned from each other`, none: (from: string, to: string) => `${from} and ${to} took part`,
  } as Record<'forward' | 'backward' | 'both' | 'none', (from: string, to: string) => string>,
  adopted: (adopter: string, source: string) => `${adopter} adopted from ${source}`,
  cities: (count: number) => countOf(count, 'city', 'cities'), undated: 'no date', people: 'People', institutions: 'Institutions', others: (count: number) => `${countOf(count, 'other', 'others')}`,
  moreOccasions: (count: number) => `${countOf(count, 'further occasion', 'further occasions')}`,
  relation: (text: string, from: string, to: string) => `${from} – ${text} – ${to}`,
  relations: null as Record<string, string> | null,
  introduce: 'Who can introduce them', introductionsLoading: 'Looking for who knows both…', introductionsFailed: 'The introductions could not be looked up.',
  met: (from: string, to: string, how: string) => `${from} and ${to} know each other: ${how}.`, knowsBoth: (count: number) => `${countOf(count, 'knows', 'know')} both:`,
  nobody: 'Nobody on record knows both.', longer: (text: string) => `${text}.`, chance: (value: number) => `p = ${shortNumberText(value)}`, to: (city: string, how: string) => `${city}: ${how}`,
  onlyContactable: 'People are named only if they have agreed to be contacted. p: how strong the records are on both sides, more recent ones counting more.',
  all: (count: number) => `Show all ${count}`,
  textHeading: (from: string, to: string, kind: string) => `${from} → ${to} (${kind})`,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
