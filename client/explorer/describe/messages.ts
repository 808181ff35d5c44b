/** The picture in words: a node, its surroundings, and the way walked through them. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import type { FACTS } from './neighbourhood.ts';
import { es } from './messages.es.ts';

const en = {
  heading: 'In words',
  neighbours: (count: number) => (count === 0 ? 'no neighbour shown' : countOf(count, 'neighbour', 'neighbours')),
  kind: (type: string, country: string | null) => (country === null ? type : `${type} in ${country}`),
  group: (cities: number) => `group of ${countOf(cities, 'city', 'cities')}`,
  place: (place: number, of: number) => `${place} of ${of}`,
  reached: (from: string, by: string) => `reached from ${from} by ${by}`,
  back: (name: string) => `back at ${name}`,
  atStart: 'This is where the walk began.',
  noMore: 'No shown neighbour there.',
  with: (kinds: string) => `It is joined to ${kinds}.`,
  alone: 'No neighbour of it is shown.',
  notLoaded: (count: number) => `${countOf(count, 'further neighbour is', 'further neighbours are')} in the data but not loaded.`,
  strongest: (list: string) => `Most often with ${list}.`,
  times: (name: string, count: number) => `${name} (${countOf(count, 'occasion', 'occasions')})`,
  only: (what: string) => `The one dated occasion is ${what}.`,
  firstLast: (first: string, last: string) => `The first dated occasion is ${first}, the last ${last}.`,
  noneDated: 'No occasion of it has a date.',
  undated: (count: number) => `${countOf(count, 'occasion has', 'occasions have')} no date.`,
  occasion: (kind: string, when: string | null) => (when === null ? `${kind}, undated` : `${kind}, ${when}`),
  unknown: (list: string) => `Not known: ${list}.`,
  facts: { country: 'country', region: 'region', incomeGroup: 'income group', population: 'population', coordinates: 'coordinates' } satisfies Record<(typeof FACTS)[number], string>,
  instructions: 'Arrow keys go to a neighbour in that direction. Right bracket or Page Down goes to the next neighbour, the one with most occasions first; left bracket or Page Up to the one before. Space walks on from where you are, Backspace goes back along the way, Home goes to the focus, Enter makes a node the focus. D says where you are again.',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
