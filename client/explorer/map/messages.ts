/** What the map says. */
import { inLanguage } from '../../ui/language.ts';
import { countOf } from '../../ui/number-text.ts';
import { es } from './messages.es.ts';

const en = {
  tab: 'Map',
  missing: (cities: number, others: number) => {
    const parts = [...(cities > 0 ? [countOf(cities, 'city', 'cities')] : []), ...(others > 0 ? [countOf(others, 'other node', 'other nodes')] : [])];
    return `${parts.join(' and ')} without coordinates`;
  },
  missingWhy: 'These are shown by the filters but have no coordinates, so the map leaves them out. Network and table hold them.',
  more: (count: number) => countOf(count, 'more', 'more'),
  inTable: 'See them in the table',
  cluster: (count: number, names: string) => `${countOf(count, 'city', 'cities')} close together: ${names}. Zoom in.`,
  clusters: 'Cities close together',
  source: 'Outlines: Natural Earth',
  projections: { world: 'Equal Earth projection', cone: 'Equal-area conic projection', plane: 'Azimuthal equal-area projection' },
};
export type Words = typeof en;
export const messages = inLanguage({ en, es });
