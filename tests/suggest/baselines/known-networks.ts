/** Small networks as the suggestions read them. */
import { partnerNetwork, type PartnerNetwork } from '../../../server/suggest/partner-network.ts';
import { KARATE } from '../../analytics/karate.ts';
import { networkOf, part, type Cells } from '../../graph/network-tables.ts';

export const name = (i: number): string => `c${String(i).padStart(3, '0')}`;

/** Every pair a twinning of its own, cities numbered from 0; `about` gives further cells of a city. */
export function twinnings(n: number, pairs: readonly (readonly [number, number])[], about: (i: number) => Record<string, unknown> = () => ({})): Cells {
  return {
    cities: Array.from({ length: n }, (_, i) => ({ id: name(i), name: name(i).toUpperCase(), country: 'JP', ...about(i) })),
    exchanges: pairs.map((_, x) => ({ id: `x${String(x).padStart(4, '0')}`, kind: 'twinning' })),
    participations: pairs.flatMap(([a, b], x) => part(`x${String(x).padStart(4, '0')}`, `${name(a)} partner`, `${name(b)} partner`)),
  };
}

export const karate = (): PartnerNetwork => partnerNetwork(networkOf(twinnings(34, KARATE)));
