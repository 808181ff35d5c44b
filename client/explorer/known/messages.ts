/** What is said about what a city could have known. */
import { countOf, integerText } from '../../ui/number-text.ts';
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  ask: 'What could it have known?', type: 'Reach in time', close: 'Close the question', direction: 'Direction',
  heading: { in: (city: string) => `What could ${city} have known?`, out: (city: string) => `Whom could ${city} have reached?` },
  directions: { in: 'Came to it', out: 'Went from it' },
  year: 'By the end of', earlier: 'One year earlier', later: 'One year later',
  sentence: {
    in: (city: string, year: string, certain: number, possible: number, all: number) => `By the end of ${year}, ${city} had certainly been reached by what ${integerText(certain)} of ${countOf(all, 'other city', 'other cities')} knew${possible > certain ? `, and possibly by what ${integerText(possible - certain)} more knew` : ''}.`,
    out: (city: string, year: string, certain: number, possible: number, all: number) => `By the end of ${year}, what ${city} knew had certainly reached ${integerText(certain)} of ${countOf(all, 'other city', 'other cities')}${possible > certain ? `, and possibly ${integerText(possible - certain)} more` : ''}.`,
  },
  nothing: { in: (city: string, year: string) => `By the end of ${year}, nothing on record can have brought another city’s knowledge to ${city}.`, out: (city: string, year: string) => `By the end of ${year}, nothing on record can have carried ${city}’s knowledge to another city.` },
  how: 'Knowledge passes from the city that teaches to the one that learns, one dated exchange after another. Certain: whatever the days within the dates were. Possible: for some days within them.',
  full: 'Full: certainly by then', ring: 'Ring: only possibly', arrival: 'Colour: year of arrival', span: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
  chart: (city: string) => `Cities by the end of each year, certain and possible: ${city}`, certainLine: 'Certain', possibleLine: 'Possible',
  table: 'Cities in the order they were reached', city: 'City', certain: 'Certain by', possible: 'Possible from', steps: 'Steps', csv: 'Download CSV', failed: 'This could not be looked up.', never: '–',
  wholeYears: 'The network is large: the first day on which something can have come is worked out to the year.',
  noCity: 'No dated exchanges.', way: 'Way',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
