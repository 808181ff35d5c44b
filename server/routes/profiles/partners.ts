/** Who a city met and in which direction knowledge went, told by the same flow events as the measures. */
import type { z } from 'zod';
import type { Mention, Partner } from '../../model/profile.ts';
import { compareText } from '../../model/tables.ts';
import { compareDates, learns, teaches, type Mentions } from './mentions.ts';

interface Tally { occasions: number; taught: number; learned: number; kinds: Set<string>; topics: Map<string, number>; first: string | null; last: string | null }

/** Partners of the city with this number in the network, those met most often first. */
export function partnersOf(city: number, mentions: Mentions): z.infer<typeof Partner>[] {
  const { network, tables } = mentions.index;
  const { exchanges, adoptions } = network;
  const tallies = new Map<number, Tally>();
  const count = (partner: number, kind: string, topics: readonly string[], start: string | null, end: string | null, taught: boolean, learned: boolean) => {
    let tally = tallies.get(partner);
    if (!tally) {
      tally = { occasions: 0, taught: 0, learned: 0, kinds: new Set(), topics: new Map(), first: null, last: null };
      tallies.set(partner, tally);
    }
    tally.occasions += 1;
    if (taught) tally.taught += 1;
    if (learned) tally.learned += 1;
    tally.kinds.add(kind);
    for (const topic of topics) tally.topics.set(topic, (tally.topics.get(topic) ?? 0) + 1);
    if (start !== null && (tally.first === null || compareDates(start, tally.first) < 0)) tally.first = start;
    if (end !== null && (tally.last === null || compareDates(tally.last, end) < 0)) tally.last = end;
  };

  const occasions = mentions.index.occasionsOf(city);
  for (const exchange of occasions.exchanges) {
    const row = tables.exchanges[exchange]!;
    const [from, to] = [exchanges.cities.offsets[exchange]!, exchanges.cities.offsets[exchange + 1]!];
    const own = exchanges.flow[from + exchanges.cities.items.subarray(from, to).indexOf(city)]!;
    for (let at = from; at < to; at += 1) {
      const partner = exchanges.cities.items[at]!;
      if (partner === city) continue;
      const theirs = exchanges.flow[at]!;
      count(partner, row.kind, row.topics, row.start ?? row.end, row.end ?? row.start, teaches(own) && learns(theirs), teaches(theirs) && learns(own));
    }
  }
  for (const [adopted, list] of [[false, occasions.taught], [true, occasions.learned]] as const) {
    for (const adoption of list) {
      const partner = adopted ? adoptions.source[adoption]! : adoptions.target[adoption]!;
      // An adoption through an exchange that already carried this flow is the same event.
      if (partner < 0 || partner === city || adoptions.sameEvent[adoption] === 1) continue;
      const row = tables.adoptions[adoption]!;
      count(partner, 'adoption', tables.practices[adoptions.practice[adoption]!]!.topics, row.date, row.date, !adopted, adopted);
    }
  }

  const topics = (tally: Tally): Mention[] => mentions.all('topic', [...tally.topics].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([id]) => id));
  return [...tallies]
    .map(([partner, tally]) => ({
      city: mentions.mention('city', network.cities.id[partner]!), occasions: tally.occasions, taught: tally.taught, learned: tally.learned,
      kinds: [...tally.kinds].sort(compareText), topics: topics(tally), first: tally.first, last: tally.last,
    }))
    .sort((a, b) => b.occasions - a.occasions || compareText(a.city.id, b.city.id));
}
