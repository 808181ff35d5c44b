/**
 * Degree-preserving rewiring: within each layer (kind of exchange × year; adoption links a kind of their
 * own) two events u→v and x→y become u→y and x→v, until 10 swaps for each event were accepted. A swap that
 * would make a self-loop or an event that the layer has already is not made. Every city keeps how often
 * it teaches and learns in each layer. Maslov & Sneppen, Science 296 (2002); Milo et al. (2003). Stopping
 * right at an accepted swap would favour networks with many possible swaps, and in a small layer half of
 * them would never come up: a fixed number of tries follows, accepted or not.
 */
import { NO_DAY } from '../../graph/network-columns.ts';
import { projectEvents, sortEvents, type EventList } from '../../graph/network-projection.ts';
import { yearOf } from '../../model/dates.ts';
import type { MeasureInput } from '../measure-entry.ts';
import { PairSet } from './pair-set.ts';

export const SWAPS_PER_EVENT = 10;
/** Tries for each swap wanted before a layer is left as far as it came: few pairs of events may fit each other. */
const TRIES_PER_SWAP = 20;
/** Tries after the last swap wanted: one for each event and these. */
const LAST_TRIES = 20;

interface Layer {
  /** Places of its events in the list. */
  readonly places: Int32Array;
  readonly pairs: PairSet;
  /** Filled anew for each draw. */
  readonly working: PairSet;
}

export interface Rewired extends Pick<MeasureInput, 'events' | 'projection'> {
  /** Swaps made in each layer that has any to make, beside the number of its events. */
  readonly layers: readonly { readonly events: number; readonly swaps: number }[];
  /** Events in layers without a single swap, such as stars: they stay as they are. */
  readonly unchanged: number;
}

export function rewirer(input: MeasureInput): (random: () => number) => Rewired {
  const { network, form, weights } = input;
  const n = network.cities.id.length;
  const events = inOrderOfOccasions(input.events, network.exchanges.count + network.adoptions.count);
  const key = form === 'undirected' ? (u: number, v: number) => (u < v ? u * n + v : v * n + u) : (u: number, v: number) => u * n + v;
  const layers: Layer[] = [];
  let fixed = 0;
  for (const places of layersOf(events, input)) {
    if (isStar(events, places, form === 'undirected')) {
      fixed += places.length;
      continue;
    }
    const pairs = new PairSet(places.length);
    for (const i of places) pairs.add(key(events.sources[i]!, events.targets[i]!));
    layers.push({ places, pairs, working: new PairSet(places.length) });
  }
  return (random) => {
    const drawn: EventList = { ...events, sources: events.sources.slice(), targets: events.targets.slice() };
    const made = layers.map((layer) => ({ events: layer.places.length, swaps: swap(drawn, layer, n, form === 'undirected', random) }));
    const sorted = sortEvents(drawn, n);
    return {
      events: sorted, projection: projectEvents(sorted, n, form, weights), layers: made,
      unchanged: made.reduce((sum, layer) => sum + (layer.swaps === 0 ? layer.events : 0), fixed),
    };
  };
}

/** So that a stable sort by cities leaves the events of a pair in the order of occasions. */
function inOrderOfOccasions({ sources, targets, occasions, cities }: EventList, occasionCount: number): EventList {
  const start = new Int32Array(occasionCount + 1);
  for (const occasion of occasions) start[occasion + 1]!++;
  for (let o = 0; o < occasionCount; o++) start[o + 1]! += start[o]!;
  const order = new Int32Array(occasions.length);
  occasions.forEach((occasion, i) => { order[start[occasion]!++] = i; });
  const taken = (column: Int32Array) => order.map((i) => column[i]!);
  return { sources: taken(sources), targets: taken(targets), occasions: taken(occasions), cities: taken(cities) };
}

/** Places of events in the list, by layer. */
function layersOf({ occasions }: EventList, { network, days }: MeasureInput): Int32Array[] {
  const layers = new Map<string, number[]>();
  const layerOfOccasion = new Map<number, number[]>();
  occasions.forEach((occasion, i) => {
    let layer = layerOfOccasion.get(occasion);
    if (!layer) {
      const kind = occasion < network.exchanges.count ? network.exchanges.kind[occasion]! : 'adoption';
      const day = days.lo[occasion]!;
      const name = `${kind} ${day === NO_DAY ? '' : yearOf(day)}`;
      layer = layers.get(name);
      if (!layer) layers.set(name, (layer = []));
      layerOfOccasion.set(occasion, layer);
    }
    layer.push(i);
  });
  return [...layers.values()].map((places) => Int32Array.from(places));
}

/** Every two events share a city on the same side: no swap exists. */
function isStar({ sources, targets }: EventList, places: Int32Array, undirected: boolean): boolean {
  const [u, v] = [sources[places[0]!]!, targets[places[0]!]!];
  if (undirected) return [u, v].some((city) => places.every((i) => sources[i] === city || targets[i] === city));
  return places.every((i) => sources[i] === u) || places.every((i) => targets[i] === v);
}

/** Number of swaps made. Undirected events keep their smaller city first. */
function swap({ sources, targets }: EventList, { places, pairs, working }: Layer, n: number, undirected: boolean, random: () => number): number {
  working.copy(pairs);
  const size = places.length;
  const wanted = SWAPS_PER_EVENT * size;
  let made = 0;
  for (let tries = wanted * TRIES_PER_SWAP + size + LAST_TRIES; tries > 0; tries--) {
    if (made === wanted && tries > size + LAST_TRIES) tries = size + LAST_TRIES;
    const i = places[(random() * size) | 0]!;
    const j = places[(random() * size) | 0]!;
    const u = sources[i]!;
    const v = targets[i]!;
    const turned = undirected && random() < 0.5;
    const x = turned ? targets[j]! : sources[j]!;
    const y = turned ? sources[j]! : targets[j]!;
    if (u === y || x === v || u === x || v === y) continue;
    const firstTurned = undirected && u > y;
    const secondTurned = undirected && x > v;
    const first = firstTurned ? y * n + u : u * n + y;
    const second = secondTurned ? v * n + x : x * n + v;
    if (working.has(first) || working.has(second)) continue;
    working.remove(u * n + v);
    working.remove(turned ? y * n + x : x * n + y);
    working.add(first);
    working.add(second);
    sources[i] = firstTurned ? y : u;
    targets[i] = firstTurned ? u : y;
    sources[j] = secondTurned ? v : x;
    targets[j] = secondTurned ? x : v;
    made++;
  }
  return made;
}
