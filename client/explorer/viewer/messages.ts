/** What the view to look at only says, in frames and in stories. */
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  title: 'View', openFull: 'Open in Interurban', legend: 'Legend', showLegend: 'Show legend', hideLegend: 'Hide legend',
  nothing: 'This address names nothing to show.', nothingWhy: 'Make the code of a frame in the explorer: Share, then Embed.',
  changed: 'The data have changed since this view was made; it is shown with the data of now.',
  gone: (names: string) => `Not in the data any more: ${names}.`,
  missingFocus: (name: string) => `${name} is not in the data any more, so this view cannot be drawn.`, failed: 'The network could not be loaded.',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
