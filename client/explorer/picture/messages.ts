/** What the further part of the legend says. */
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  more: 'Rim, names, letters', border: 'Rim', none: 'None', noRim: (unknown: string) => `${unknown}: no rim`, label: 'Name', nameOnly: 'Name only',
  afterName: 'After the name; “?” where it is unknown.', marks: 'Letters on nodes, as in this legend', pinned: 'Pin: put there by hand',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
