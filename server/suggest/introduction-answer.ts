/** Who can introduce two cities, as people read it. */
import { AppError } from '../errors.ts';
import type { NamedNode } from '../graph/named-node.ts';
import type { Network } from '../graph/network-columns.ts';
import type { IntroductionAnswer } from '../model/path.ts';
import { introductionsFrom } from './introducer.ts';
import { cityMention } from './mentions.ts';
import { partnersOf, sharedAcquaintances } from './shared-acquaintances.ts';

/** Throws `bad-request` for one city twice, or a node that is no city. */
export function introductionAnswer(network: Network, from: NamedNode, to: NamedNode, limit: number): IntroductionAnswer {
  const other = [from, to].find(({ type }) => type !== 'city');
  if (other) throw new AppError('bad-request', `cities are introduced to each other; ${other.key} is no city`, { details: { node: other.key } });
  if (from.key === to.key) throw new AppError('bad-request', `${from.key} stands at both ends; give two different cities`, { details: { from: from.key, to: to.key } });
  const [a, b] = [network.cities.id.indexOf(from.id), network.cities.id.indexOf(to.id)];
  const partners = partnersOf(network);
  const { items, met } = sharedAcquaintances(partners, a, b);
  return {
    dataVersion: network.dataVersion, from: cityMention(network, a), to: cityMention(network, b), met,
    items: items.slice(0, limit), total: items.length,
    longer: items.length > 0 || met !== null ? null : introductionsFrom(partners, a)(b),
    notes: ['Only people who have agreed to be contacted are named.'],
  };
}
