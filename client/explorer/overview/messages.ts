/** What the overview says, in English; Spanish stands beside it. */
import { inLanguage } from '../../ui/language.ts';
import { countOf, numberText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const cities = (count: number) => countOf(count, 'city', 'cities');
const en = {
  unknown: 'Unknown', inNoSet: 'In no set',
  by: { region: 'Region', country: 'Country', income: 'Income group', community: 'Community', topic: 'Main topic', set: 'Set' },
  withCount: (name: string, shown: number, all: number) => (shown === all ? `${name} (${numberText(all)})` : `${name} (${numberText(shown)} of ${numberText(all)})`),
  groupsShown: (shown: number, all: number, open: number) => `in ${numberText(shown)} of ${countOf(all, 'group', 'groups')}${open === 0 ? '' : `, ${numberText(open)} open`}`,
  strongest: (drawn: number, all: number) => `${numberText(drawn)} of ${countOf(all, 'line', 'lines')} drawn, strongest first: zoom in for more`,
  allInView: (drawn: number, all: number) => (drawn === all ? `all ${countOf(all, 'line', 'lines')} drawn` : `${numberText(drawn)} of ${countOf(all, 'line', 'lines')} drawn, all of those in view`),
  grouping: 'Working out the groups…', notGrouped: 'The groups could not be worked out; the cities are shown without them.',
  opened: 'Open groups', close: (name: string) => `Close ${name}`, closeAll: 'Close all', open: 'Open group', closeThis: 'Close group', only: 'Only these cities',
  members: 'Cities', shownOf: (shown: number, all: number) => (shown === all ? cities(all) : `${numberText(shown)} of ${cities(all)} shown`),
  most: 'Most connected', more: (count: number) => `and ${numberText(count)} more`,
  out: 'Flows to', into: 'Flows from', ties: 'Ties with', inside: 'Within the group',
  occasions: (count: number) => countOf(count, 'occasion', 'occasions'),
  neighbours: (count: number) => countOf(count, 'neighbour', 'neighbours'),
  gone: 'This group is not on the screen. Another way of grouping shows other groups.',
  key: 'Disc with a number: a group, of so many cities. It has the colour most of them have',
  panel: (name: string) => `Group ${name}`,
};
export type Words = typeof en;
export const messages: Words = inLanguage({ en, es });
