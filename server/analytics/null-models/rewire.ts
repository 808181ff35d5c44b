/**
 * Degree-preserving rewiring: within each layer (kind of exchange × year; adoption links a kind of their
 * own) two events u→v and x→y become u→y and x→v, until 10 swaps for each event were accepted. A swap that
 * would make a self-loop or an event that the layer has already is not made. Every city keeps how often
 * it teaches and learns in each layer. Maslov & Sneppen, Science 296 (2002); Milo et al. (2003).
 */
import { NO_DAY } from '../../graph/network-columns.ts';
import { projectEvents, sortEvents, type EventList } from '../../graph/network-projection.ts';
import { yearOf } from '../../model/dates.ts';
import type { MeasureInput } from '../measure-entry.ts';

const SWAPS_PER_EVENT = 10;
/** Tries for each swap wanted before a layer is taken as it is: a star has no swap at all. */
const TRIES_PER_SWAP = 20;

export function rewirer(input: MeasureInput): (random: () => number) => Pick<MeasureInput, 'events' | 'projection'> {
  const layers = layersOf(input);
  const { events, network, form, weights } = input;
  const n = network.cities.id.length;
  return (random) => {
    const drawn: EventList = { ...events, sources: events.sources.slice(), targets: events.targets.slice() };
    for (const layer of layers) swap(drawn, layer, n, form === 'undirected', random);
    const sorted = sortEvents(drawn, n);
    return { events: sorted, projection: projectEvents(sorted, n, form, weights) };
  };
}

/** Places of events in the list, by layer. */
function layersOf({ events, network, days }: MeasureInput): number[][] {
  const layers = new Map<string, number[]>();
  events.occasions.forEach((occasion, i) => {
    const kind = occasion < network.exchanges.count ? network.exchanges.kind[occasion]! : 'adoption';
    const day = days.lo[occasion]!;
    const key = `${kind} ${day === NO_DAY ? '' : yearOf(day)}`;
    let layer = layers.get(key);
    if (!layer) layers.set(key, (layer = []));
    layer.push(i);
  });
  return [...layers.values()];
}

function swap({ sources, targets }: EventList, layer: readonly number[], n: number, undirected: boolean, random: () => number): void {
  const key = (u: number, v: number) => (undirected && u > v ? v * n + u : u * n + v);
  const present = new Map<number, number>();
  const count = (pair: number, by: number) => present.set(pair, (present.get(pair) ?? 0) + by);
  for (const i of layer) count(key(sources[i]!, targets[i]!), 1);
  const wanted = SWAPS_PER_EVENT * layer.length;
  let [made, tries] = [0, wanted * TRIES_PER_SWAP];
  while (made < wanted && tries-- > 0) {
    const [i, j] = [layer[Math.floor(random() * layer.length)]!, layer[Math.floor(random() * layer.length)]!];
    let [u, v, x, y] = [sources[i]!, targets[i]!, sources[j]!, targets[j]!];
    if (undirected && random() < 0.5) [x, y] = [y, x];
    if (i === j || u === y || x === v || u === x || v === y) continue;
    const [first, second] = [key(u, y), key(x, v)];
    if ((present.get(first) ?? 0) > 0 || (present.get(second) ?? 0) > 0) continue;
    count(key(u, v), -1);
    count(key(x, y), -1);
    count(first, 1);
    count(second, 1);
    put(sources, targets, i, u, y, undirected);
    put(sources, targets, j, x, v, undirected);
    made++;
  }
}

function put(sources: Int32Array, targets: Int32Array, i: number, u: number, v: number, undirected: boolean): void {
  sources[i] = undirected ? Math.min(u, v) : u;
  targets[i] = undirected ? Math.max(u, v) : v;
}
