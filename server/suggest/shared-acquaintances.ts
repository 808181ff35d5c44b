/**
 * Who can introduce two cities: the cities, institutions and people who have agreed to be contacted that know both,
 * best first by the product of p = 1 − e^−strength on either side (acquaintance.ts). Ties go to the smaller id.
 */
import type { Network } from '../graph/network-columns.ts';
import type { Introduction } from '../model/path.ts';
import { acquaintances } from './acquaintance.ts';
import { mentionOf, stepText } from './introducer.ts';
import { partnerNetwork, type PartnerNetwork } from './partner-network.ts';

const known = new WeakMap<Network, PartnerNetwork>();

/** The network as suggestions read it; made once for each network. */
export function partnersOf(network: Network): PartnerNetwork {
  let partners = known.get(network);
  if (!partners) known.set(network, (partners = partnerNetwork(network)));
  return partners;
}

export interface SharedAcquaintances {
  readonly items: readonly Introduction[];
  /** How the two have met, in words; null where nothing on record says so. */
  readonly met: string | null;
}

export function sharedAcquaintances(partners: PartnerNetwork, a: number, b: number): SharedAcquaintances {
  const links = acquaintances(partners);
  const { offsets, targets, cost, link, records } = links;
  const ofA = new Map<number, number>();
  for (let i = offsets[a]!; i < offsets[a + 1]!; i++) ofA.set(targets[i]!, i);
  const items: { node: number; introduction: Introduction }[] = [];
  for (let i = offsets[b]!; i < offsets[b + 1]!; i++) {
    const at = ofA.get(targets[i]!);
    if (at === undefined || targets[i] === a) continue;
    const side = (place: number) => ({ text: stepText(links, link[place]!), records: records[link[place]!]!, probability: Math.exp(-cost[place]!) });
    items.push({ node: targets[i]!, introduction: { via: mentionOf(partners, links, targets[i]!), probability: Math.exp(-(cost[at]! + cost[i]!)), from: side(at), to: side(i) } });
  }
  items.sort((x, y) => y.introduction.probability - x.introduction.probability || x.node - y.node);
  const direct = ofA.get(b);
  return { items: items.map(({ introduction }) => introduction), met: direct === undefined ? null : stepText(links, link[direct]!) };
}
