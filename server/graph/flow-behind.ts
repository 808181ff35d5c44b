/** The events behind one cell of a flow matrix: which exchanges and adoptions carry knowledge from one group to another. */
import { forEachFlow } from './flow-events.ts';
import type { NetworkColumns } from './network-columns.ts';

export interface OccasionBehind {
  /** Number of the exchange, or the number of exchanges + the number of the adoption. */
  readonly occasion: number;
  /** Ordered pairs of cities, in the order of events. */
  readonly pairs: readonly (readonly [source: number, target: number])[];
}

/**
 * Occasions of the (filtered) network with a flow from a city of group `source` to one of group `target`;
 * `groupOf` holds the group of each city. Latest first, undated last; ties in the order of occasions.
 */
export function occasionsBehind(network: NetworkColumns, groupOf: Int32Array, source: number, target: number): OccasionBehind[] {
  const found = new Map<number, [number, number][]>();
  forEachFlow(network, (from, to, occasion) => {
    if (groupOf[from] !== source || groupOf[to] !== target) return;
    const pairs = found.get(occasion);
    if (pairs) pairs.push([from, to]);
    else found.set(occasion, [[from, to]]);
  });
  const { exchanges, adoptions } = network;
  // NO_DAY is below every day, so undated occasions come last.
  const day = (occasion: number): number => (occasion < exchanges.count ? exchanges.lo[occasion] : adoptions.lo[occasion - exchanges.count]) as number;
  return [...found].map(([occasion, pairs]) => ({ occasion, pairs })).sort((a, b) => day(b.occasion) - day(a.occasion) || a.occasion - b.occasion);
}
