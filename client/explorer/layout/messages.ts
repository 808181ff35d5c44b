/** Words that stand beside rings, years, regions and communities. */
import { inLanguage } from '../../ui/language.ts';
import { countOf as plural } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  steps: (count: number) => plural(count, 'step', 'steps'), apart: 'Not reached from the focus', noRegion: 'Region unknown', undated: 'No date', unplaced: 'Without coordinates',
  community: (city: string) => `Group of ${city}`, loose: 'Without links',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
