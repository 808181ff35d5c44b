/** Words of the page of an address that leads nowhere. */
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = { title: 'Page not found', before: 'Nothing is at this address. Search above, or ', link: 'go to the start page' };
export type Words = typeof en;
export const messages = inLanguage({ en, es });
