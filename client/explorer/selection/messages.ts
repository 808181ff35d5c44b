/** What selecting, hiding and pinning say. */
import { inLanguage } from '../../ui/language.ts';
import { countOf as plural, integerText as integer } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  bar: 'Select', actions: 'Selection', menuOf: (name: string) => `Menu of ${name}`, several: (count: number) => `${integer(count)} selected`,
  tools: { pan: 'Move the picture', box: 'Select by rectangle', lasso: 'Select by lasso' },
  toolHints: { pan: 'Move the picture', box: 'Select by rectangle; or hold Shift and drag', lasso: 'Select by lasso; or hold Alt and drag' },
  focus: 'Focus here', expand: (count: number, all: number) => (count === all ? `Expand: ${integer(count)} more` : `Expand: ${integer(count)} of ${integer(all)} more`), collapse: 'Collapse: take back the last expansion',
  selectNeighbours: 'Select neighbours', selectAll: 'Select all shown', invert: 'Invert the selection', clear: 'Clear the selection',
  pin: 'Pin here', unpin: 'Unpin', hide: 'Hide', hideOthers: 'Hide all others', openPage: 'Open page',
  hidden: (count: number) => `${plural(count, 'node', 'nodes')} hidden`, showAll: 'Show all', pinned: (count: number) => `${plural(count, 'node', 'nodes')} pinned`, unpinAll: 'Unpin all',
  pause: 'Pause', resume: 'Continue', paused: 'Arranging is paused',
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
