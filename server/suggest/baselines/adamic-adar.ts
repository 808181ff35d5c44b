/** Shared partners, each counting 1/ln(its number of partners) (Adamic & Adar, Social Networks 25, 2003). */
import { untuned, type Baseline } from './baseline.ts';
import { sharedPartners } from './common-partners.ts';

export const adamicAdar: Baseline = {
  id: 'adamic-adar', label: 'Adamic–Adar', definition: 'Partners that both have, each counting 1 / ln(number of its partners).',
  ...untuned,
  build: (partners) => sharedPartners(partners, (degree) => 1 / Math.log(degree)),
};
