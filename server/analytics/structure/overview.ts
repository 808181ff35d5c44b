/**
 * The network put together by groups of cities: how many cities each has, and how many links
 * and occasions lie within and between them. An occasion that makes several links between
 * two groups counts once. Cities of no known group are a group of their own (null), so that
 * the numbers add up. An empty network has no groups and no flows.
 */
import type { NetworkColumns } from '../../graph/network-columns.ts';
import { eventList, forEachLink, type EventList, type NetworkForm } from '../../graph/network-projection.ts';
import type { Overview, OverviewGroup } from '../../model/overview.ts';
import { setGroupLabel } from '../../model/set-groups.ts';
import { cityGroups, groupsOfLabels, type CityGroups } from './city-groups.ts';

interface Tally { links: number; readonly occasions: Set<number> }
export type OverviewTables = Pick<Overview, 'groups' | 'flows'>;
/** The group of each city by its saved sets (set-groups.ts), and the names of these sets by id. */
export interface SetGroups { readonly of: readonly (string | null)[]; readonly names: ReadonlyMap<string, string> }

export function overview(network: NetworkColumns, by: Exclude<OverviewGroup, 'set'> | SetGroups, form: NetworkForm): OverviewTables {
  const events = eventList(network, form);
  const groups = typeof by === 'object' ? groupsOfLabels(by.of) : by === 'topic' ? mainTopics(network, events) : cityGroups(network, by);
  const unknown = groups.names.length;
  const of = Int32Array.from(groups.of, (place) => (place < 0 ? unknown : place));
  const cities = new Int32Array(unknown + 1);
  for (const place of of) cities[place]!++;
  // The place of each group by size: what stands first in a pair of an undirected network.
  const order = [...cities.keys()].sort((a, b) => Number(a === unknown) - Number(b === unknown) || cities[b]! - cities[a]! || a - b);
  const rank = new Int32Array(order.length);
  order.forEach((place, at) => { rank[place] = at; });

  const linked = new Uint8Array(of.length);
  const tallies = new Map<number, Tally>();
  forEachLink(events, (source, target, from, to) => {
    linked[source] = 1;
    linked[target] = 1;
    let [a, b] = [rank[of[source]!]!, rank[of[target]!]!];
    if (form === 'undirected' && a > b) [a, b] = [b, a];
    const key = a * order.length + b;
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = { links: 0, occasions: new Set() }));
    tally.links++;
    for (let i = from; i < to; i++) tally.occasions.add(events.occasions[i]!);
  });
  const linkedCities = new Int32Array(unknown + 1);
  of.forEach((place, city) => { linkedCities[place]! += linked[city]!; });

  const nameAt = (at: number): string | null => (order[at] === unknown ? null : groups.names[order[at]!]!);
  const within = (at: number) => tallies.get(at * order.length + at);
  const topics = new Map(network.topics.id.map((id, i) => [id, network.topics.label[i]!]));
  const labelAt = (at: number) => {
    const name = nameAt(at);
    if (name === null) return null;
    if (typeof by === 'object') return setGroupLabel(name, (id) => by.names.get(id)!, 'In no set');
    return by === 'topic' ? topics.get(name)! : name;
  };
  return {
    groups: order.flatMap((place, at) => (cities[place] === 0 ? [] : [{
      group: nameAt(at), label: labelAt(at), cities: cities[place]!, linked: linkedCities[place]!, linksWithin: within(at)?.links ?? 0, occasionsWithin: within(at)?.occasions.size ?? 0,
    }])),
    flows: [...tallies].map(([key, { links, occasions }]) => ({ a: Math.floor(key / order.length), b: key % order.length, links, occasions: occasions.size }))
      .filter(({ a, b }) => a !== b).sort((x, y) => y.occasions - x.occasions || x.a - y.a || x.b - y.b)
      .map(({ a, b, links, occasions }) => ({ source: nameAt(a), target: nameAt(b), links, occasions })),
  };
}

/** The topic of most of a city's occasions that link it; among equals the id that comes first as text. */
function mainTopics(network: NetworkColumns, events: EventList): CityGroups {
  const { exchanges, adoptions, practices, topics } = network;
  const occasionsOf: Set<number>[] = network.cities.id.map(() => new Set());
  for (let i = 0; i < events.occasions.length; i++) {
    occasionsOf[events.sources[i]!]!.add(events.occasions[i]!);
    occasionsOf[events.targets[i]!]!.add(events.occasions[i]!);
  }
  const topicsOf = (occasion: number): Set<number> => {
    const [lists, at] = occasion < exchanges.count ? [exchanges.topics, occasion] : [practices.topics, adoptions.practice[occasion - exchanges.count]!];
    return new Set(lists.items.subarray(lists.offsets[at]!, lists.offsets[at + 1]!));
  };
  const main = occasionsOf.map((occasions) => {
    const counts = new Map<number, number>();
    for (const occasion of occasions) for (const topic of topicsOf(occasion)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return [...counts].reduce<readonly [number, number] | null>((best, each) => (best === null || each[1] > best[1] || (each[1] === best[1] && topics.id[each[0]]! < topics.id[best[0]]!) ? each : best), null)?.[0] ?? null;
  });
  const names = [...new Set(main.flatMap((topic) => (topic === null ? [] : [topics.id[topic]!])))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  return { names, of: Int32Array.from(main, (topic) => (topic === null ? -1 : place.get(topics.id[topic]!)!)), unknown: main.filter((topic) => topic === null).length };
}
