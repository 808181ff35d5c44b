/**
 * Time shuffle that keeps the static graph (Gauvin et al., SIAM Review 64, 2022): the dates of exchanges
 * are dealt out among exchanges, those of adoption links among adoption links. Who met whom, in which
 * exchange and how often stays; what has no date stays without.
 */
import { NO_DAY } from '../../graph/network-columns.ts';
import type { OccasionDays } from '../../graph/network-projection.ts';
import { shuffled } from '../../statistics/seeded-random.ts';
import type { MeasureInput } from '../measure-entry.ts';

export interface TimeDealer {
  (random: () => number): OccasionDays;
  /** Events whose occasion has no date. */
  readonly undated: number;
}

export function timeDealer({ network, days, events }: Pick<MeasureInput, 'network' | 'days' | 'events'>): TimeDealer {
  const { exchanges, adoptions } = network;
  const dated = (kept: Uint8Array, offset: number) => Int32Array.from(kept.keys()).map((i) => i + offset).filter((o) => kept[o - offset] === 1 && days.lo[o] !== NO_DAY);
  const decks = [dated(exchanges.kept, 0), dated(adoptions.kept, exchanges.count)];
  const deal = (random: () => number): OccasionDays => {
    const [lo, hi] = [days.lo.slice(), days.hi.slice()];
    for (const occasions of decks) {
      const order = shuffled(occasions.length, random);
      occasions.forEach((occasion, i) => {
        lo[occasion] = days.lo[occasions[order[i]!]!]!;
        hi[occasion] = days.hi[occasions[order[i]!]!]!;
      });
    }
    return { lo, hi };
  };
  return Object.assign(deal, { undated: events.occasions.reduce((count, occasion) => count + (days.lo[occasion] === NO_DAY ? 1 : 0), 0) });
}
