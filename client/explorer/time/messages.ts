/** What the playing of time says. */
import { inLanguage } from '../../ui/language.ts';
import { countOf, integerText } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  group: 'Play time', play: 'Play', pause: 'Pause', monthBack: 'A month back', monthOn: 'A month on', yearBack: 'A year back', yearOn: 'A year on', leave: 'Show all of time', moment: 'Moment',
  speed: 'Speed', speeds: (years: number) => (years < 1 ? '½ year a second' : `${countOf(years, 'year', 'years')} a second`),
  trail: 'Keep', forGood: 'everything so far', years: (years: number) => (years === 1 ? 'the last year' : `the last ${integerText(years)} years`),
  underWay: (count: number) => `${countOf(count, 'exchange or adoption', 'exchanges and adoptions')} under way`,
  adopted: (count: number) => `${countOf(count, 'city has', 'cities have')} adopted something (ringed)`,
  limited: (shown: number, all: number) => `pulses on ${integerText(shown)} of ${countOf(all, 'link', 'links')}`,
  undated: (count: number) => `${countOf(count, 'undated one', 'undated ones')} not shown`,
  bothWays: 'Ties pulse both ways. “Flow of knowledge” shows who learned from whom.',
  periods: 'Side by side', periodsTitle: 'Exchanges period by period', close: 'Close',
  periodsLabel: (count: number) => `${countOf(count, 'small picture', 'small pictures')}, one for each period, with the links that had an exchange in it.`,
  periodsCaption: 'Each picture holds the links with an exchange or adoption that can have been under way in those years; cities that had adopted something by their end are filled.',
  columns: { period: 'Period', occasions: 'Exchanges and adoptions', links: 'Links', cities: 'Cities with a link', adopted: 'Cities that have adopted by its end' },
  dates: 'What is dated by year alone counts in the whole of it, what spans periods in each of them.',
  basis: (version: string) => `Data version ${version}`,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
