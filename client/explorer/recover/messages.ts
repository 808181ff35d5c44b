/** Words for links that no longer fit the data, and for a picture that broke. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  changed: 'The data has changed since this link was made. You see it as it is now.',
  changes: (count: number) => `${countOf(count, 'change', 'changes')} since then.`, other: 'The link was made on another database.', datasets: 'What was imported when',
  dismiss: 'Dismiss', ignored: (parts: string) => `Not understood in this link, and left out: ${parts}.`,
  gone: (names: string) => `Not in the data any more: ${names}. Everything else of the link is as it was.`, drop: 'Leave it out', dropAll: 'Leave them out',
  goneFocus: 'Not in the data any more', goneFocusText: (name: string) => `The link is about “${name}”, which this network does not have, or no longer has. Its filters and settings are kept.`,
  nearest: 'Did you mean', instead: (name: string) => `Use ${name} instead`, searching: 'Looking for something like it…', none: 'Nothing here has a similar name.', whole: 'Show the whole network instead',
  broken: 'The picture could not be drawn', brokenText: 'This is a fault of the program, not of your data. Table, filters and panels go on working.', again: 'Draw it again', table: 'Open the table',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
