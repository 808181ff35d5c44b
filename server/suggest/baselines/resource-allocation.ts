/** Shared partners, each counting 1/(its number of partners) (Zhou, Lü & Zhang, Eur. Phys. J. B 71, 2009). */
import { untuned, type Baseline } from './baseline.ts';
import { sharedPartners } from './common-partners.ts';

export const resourceAllocation: Baseline = {
  id: 'resource-allocation', label: 'Resource allocation', definition: 'Partners that both have, each counting 1 / number of its partners.',
  ...untuned,
  build: (partners) => sharedPartners(partners, (degree) => 1 / degree),
};
