/** What the toolbar and its menus say. */
import type { Grouping, Layout } from '../../state/exploration.ts';
import { inLanguage } from '../../ui/language.ts';
import { es } from './messages.es.ts';

const en = {
  arrange: 'Arrange', layout: 'Layout', groupedNote: 'While groups show, they stand where their cities are on average; the layout counts again with no groups.',
  grouping: 'Group', noSets: 'No set is saved yet: filter for something, then save what fits at the end of the filters.', again: 'Arrange again', share: 'Share', more: 'More',
  linkHolds: 'The link restores filters, layout, pins, selection and the version of the data.',
  layouts: { force: 'Forces', radial: 'Rings around the focus', region: 'By region', time: 'By time', map: 'By place', circle: 'Circle by community' } as Record<Layout, string>,
  ringsAroundMost: 'Rings around the best connected',
  layoutNotes: {
    force: 'What is linked draws near.', radial: 'One ring for each step away.', region: 'A block for each region.', time: 'From left to right by the year of the first occasion.',
    map: 'Where they lie on earth.', circle: 'Groups that work together sit side by side.',
  } as Record<Layout, string>,
  groupings: { auto: 'Automatic', none: 'No groups', region: 'By region', country: 'By country', income: 'By income group', community: 'By community', topic: 'By topic', set: 'By saved set' } as Record<Grouping, string>,
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
