/** The story of a practice as the map and the tree draw it. */
import { dayInterval, yearOf } from '#model/dates.ts';
import type { PracticeStory } from '#model/flow.ts';
import type { Arrival } from '../../charts/adoption-map.ts';
import type { LineageNode } from '../../charts/lineage-tree.ts';

/** The last year a date can mean: from then on it surely holds. Null where undated or not understood. */
export function surelyBy(date: string | null): number | null {
  const days = date === null ? undefined : dayInterval(date);
  return days === undefined ? null : yearOf(days.hi);
}

/** The earliest recorded adoption of each city; the origin stands first and is not counted among them. */
export function firstArrivals(story: PracticeStory): PracticeStory['arrivals'] {
  const seen = new Set<string>(story.origin ? [story.origin.city.id] : []);
  return story.arrivals.filter(({ city }) => !seen.has(city.id) && seen.add(city.id));
}

export function arrivalsOf(story: PracticeStory): Arrival[] {
  const spot = (place: { lat: number | null; lon: number | null } | null) => (place === null || place.lat === null || place.lon === null ? null : { lat: place.lat, lon: place.lon });
  const origin = spot(story.origin);
  return [
    ...(story.origin && origin ? [{ ...origin, label: story.origin.city.label, year: surelyBy(story.started), ended: null, origin: true, from: null }] : []),
    ...firstArrivals(story).flatMap((arrival): Arrival[] => {
      const at = spot(arrival);
      return at === null ? [] : [{ ...at, label: arrival.city.label, year: surelyBy(arrival.date), ended: surelyBy(arrival.ended), origin: false, from: spot(arrival.from) }];
    }),
  ];
}

/** Years from the first to the last known; null where nothing is dated. */
export function yearsOf(arrivals: readonly Arrival[]): [number, number] | null {
  const years = arrivals.flatMap(({ year, ended }) => [year, ended].filter((one) => one !== null));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** Cities that taught it without being recorded as adopters stand in the tree too, undated. */
export function lineageOf(story: PracticeStory): LineageNode[] {
  const arrivals = firstArrivals(story);
  const nodes: LineageNode[] = [
    ...(story.origin ? [{ id: story.origin.city.id, label: story.origin.city.label, parent: null, year: surelyBy(story.started), kind: 'origin' as const, ended: false }] : []),
    ...arrivals.map(({ city, from, date, ended, fidelity }): LineageNode => ({ id: city.id, label: city.label, parent: from?.city.id ?? null, year: surelyBy(date), kind: fidelity ?? 'unknown', ended: ended !== null })),
  ];
  const known = new Set(nodes.map(({ id }) => id));
  for (const { from } of arrivals) {
    if (from === null || known.has(from.city.id)) continue;
    known.add(from.city.id);
    nodes.push({ id: from.city.id, label: from.city.label, parent: null, year: null, kind: 'unknown', ended: false });
  }
  return nodes;
}
