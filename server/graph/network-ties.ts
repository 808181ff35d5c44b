/** Ties between cities with the occasions behind them, by city: what an ego network of cities is cut from. */
import type { NetworkColumns } from './network-columns.ts';
import { eventList, forEachLink, type EventList } from './network-projection.ts';

export interface CityTies {
  readonly events: EventList;
  /** Neighbours of city u: `neighbours[offsets[u]] …`, in city order; `link` numbers the tie. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly link: Int32Array;
  /** Events of tie i: `events` places `first[i]` to `first[i + 1]` (exclusive). */
  readonly first: Int32Array;
}

const known = new WeakMap<NetworkColumns, CityTies>();

/** The ties of a (filtered) network; worked out once for each network object. */
export function cityTies(network: NetworkColumns): CityTies {
  let ties = known.get(network);
  if (!ties) {
    ties = readTies(network);
    known.set(network, ties);
  }
  return ties;
}

function readTies(network: NetworkColumns): CityTies {
  const n = network.cities.id.length;
  const events = eventList(network, 'undirected');
  const [sources, targets, starts]: [number[], number[], number[]] = [[], [], []];
  forEachLink(events, (source, target, from) => {
    sources.push(source);
    targets.push(target);
    starts.push(from);
  });
  starts.push(events.occasions.length);
  const offsets = new Int32Array(n + 1);
  for (let i = 0; i < sources.length; i++) {
    offsets[sources[i]! + 1]!++;
    offsets[targets[i]! + 1]!++;
  }
  for (let c = 0; c < n; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice(0, n);
  const [neighbours, link] = [new Int32Array(offsets[n]!), new Int32Array(offsets[n]!)];
  const put = (at: Int32Array, u: number, v: number, i: number) => {
    neighbours[at[u]!] = v;
    link[at[u]!++] = i;
  };
  for (let i = 0; i < sources.length; i++) put(next, targets[i]!, sources[i]!, i);
  for (let i = 0; i < sources.length; i++) put(next, sources[i]!, targets[i]!, i);
  return { events, offsets, neighbours, link, first: Int32Array.from(starts) };
}
