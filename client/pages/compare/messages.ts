/** What the page that puts two things side by side says. */
import type { Section } from '#model/compare.ts';
import { countOf, integerText } from '../../ui/number-text.ts';
import { inLanguage } from '../../ui/language.ts';
import type { Compared } from './compared.ts';
import { es } from './messages.es.ts';

const en = {
  title: 'Side by side', about: 'Two cities, two periods, two datasets or two sets of filters: what each has that the other has not, what both have, and by how much they differ.',
  of: 'Compare', ofs: { cities: 'Cities', periods: 'Periods', datasets: 'Datasets', filters: 'Filters' } as Record<Compared, string>,
  side: { a: 'First', b: 'Second' } as Record<'a' | 'b', string>, swap: 'Swap', chooseCity: 'Choose a city', change: 'Change', choose: 'Choose…', from: 'From year', to: 'To year',
  network: 'Kind of link', networks: { undirected: 'Ties', directed: 'Flow of knowledge' } as Record<'undirected' | 'directed', string>, filters: 'Filters for both',
  pick: { cities: 'Choose two cities to see them side by side.', periods: 'Give two periods to see them side by side.', datasets: 'Choose two datasets to see them side by side.', filters: 'Set filters for each side; they may be the same but for one.' } as Record<Compared, string>,
  failed: 'The comparison could not be made.', noPicture: 'This browser cannot draw the pictures, or has it switched off. The tables below hold the same.',
  pictureOf: (label: string) => `Picture of ${label}`, shown: (cities: number, links: number) => `${countOf(cities, 'city', 'cities')}, ${countOf(links, 'link', 'links')}`,
  onlyIn: (label: string) => `Only: ${label}`, inBoth: 'In both', everything: 'Everything',
  measures: 'Measures', measure: 'Measure', difference: 'Difference', where: 'Where', name: 'Name', other: 'With', show: 'Show', none: 'Nothing here.', all: 'All',
  sections: { partners: 'Partners', cities: 'Cities', links: 'Links', practices: 'Practices' } as Record<Section['id'], string>, section: 'Table',
  notes: {
    partners: 'Occasions each city shares with a partner.', cities: 'Cities each city is linked to.', links: 'Occasions behind each link.', practices: 'Adoptions of each practice; of cities, also where it began.',
  } as Record<Section['id'], string>,
  summary: (section: string, a: string, onlyA: number, b: string, onlyB: number, both: number) => `${section}: ${integerText(onlyA)} only in ${a}, ${integerText(onlyB)} only in ${b}, ${integerText(both)} in both.`,
  csv: 'Download CSV', limited: (shown: number, total: number) => `The ${integerText(shown)} largest differences of ${integerText(total)}; the CSV has up to 10,000.`, select: (name: string) => `Select ${name}`,
  whole: 'Whole network', open: 'Open in the explorer', selected: (names: string) => `Selected: ${names}`, clear: 'Clear the selection',
  compare: 'Compare', compareWith: 'Compare with another city',
  /** By id of the measure; null: as the server names it. */
  measureNames: null as Record<string, string> | null,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
