/**
 * Projections of the network: a plain graph of cities in compressed sparse rows. `none` is a simple
 * graph, `count` weighs a pair by its number of events, `shared` by the sum of 1/(k − 1) over them
 * (Newman, Phys. Rev. E 64, 016132, 2001). Neighbours stand in city order; sums run in the order of
 * occasions, so equal networks give equal numbers to the last bit.
 */
import { AppError } from '../errors.ts';
import { forEachFlow, forEachMeeting } from './flow-events.ts';
import { sharedInts, type NetworkColumns } from './network-columns.ts';

export type NetworkForm = 'undirected' | 'directed';
export type Weights = 'none' | 'count' | 'shared';

/** Neighbours of city u: `targets[offsets[u]] … targets[offsets[u + 1] - 1]`, weights beside them. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

export interface Projection {
  readonly form: NetworkForm;
  readonly weights: Weights;
  /** Number of cities. */
  readonly n: number;
  /** Ties (each counted once) or arcs. */
  readonly links: number;
  /** Arcs from each city; in an undirected projection every tie stands at both its cities. */
  readonly out: Adjacency;
  /** Arcs into each city; the same object as `out` when undirected. */
  readonly in: Adjacency;
}

/** Events in the order of source, target, occasion. */
export interface EventList {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly occasions: Int32Array;
  readonly cities: Int32Array;
}

/** Days of each occasion: exchanges first, then adoptions. */
export interface OccasionDays {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
}

export function occasionDays({ exchanges, adoptions }: NetworkColumns): OccasionDays {
  const [lo, hi] = [sharedInts(exchanges.count + adoptions.count), sharedInts(exchanges.count + adoptions.count)];
  lo.set(exchanges.lo);
  hi.set(exchanges.hi);
  lo.set(adoptions.lo, exchanges.count);
  hi.set(adoptions.hi, exchanges.count);
  return { lo, hi };
}

/** Past this the pairs would take gigabytes: an exchange of 20,000 cities alone has 200 million. */
const MOST_EVENTS = 20_000_000;

/** Every event, sorted; undirected pairs stand once, smaller number first. Throws `too-large` beyond 20 million. */
export function eventList(network: NetworkColumns, form: NetworkForm): EventList {
  const forEachEvent = form === 'directed' ? forEachFlow : forEachMeeting;
  let count = 0;
  forEachEvent(network, () => { count++; });
  if (count > MOST_EVENTS) {
    throw new AppError('too-large', `the network has ${count} pairs of cities that met, more than ${MOST_EVENTS}; filter it, or split exchanges of thousands of cities`);
  }
  const events = emptyList(count);
  let at = 0;
  forEachEvent(network, (source, target, occasion, cities) => {
    events.sources[at] = source;
    events.targets[at] = target;
    events.occasions[at] = occasion;
    events.cities[at++] = cities;
  });
  return sortEvents(events, network.cities.id.length);
}

/** Sorts by source, then target, keeping the order within a pair. */
export function sortEvents(events: EventList, n: number): EventList {
  return sortBy('sources', sortBy('targets', events, n), n);
}

function emptyList(count: number): EventList {
  return { sources: new Int32Array(count), targets: new Int32Array(count), occasions: new Int32Array(count), cities: new Int32Array(count) };
}

/** Stable counting sort. */
function sortBy(column: 'sources' | 'targets', events: EventList, n: number): EventList {
  const keys = events[column];
  const start = new Int32Array(n + 1);
  for (let i = 0; i < keys.length; i++) start[(keys[i] as number) + 1]!++;
  for (let c = 0; c < n; c++) start[c + 1]! += start[c] as number;
  const sorted = emptyList(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const to = start[keys[i] as number]!++;
    sorted.sources[to] = events.sources[i] as number;
    sorted.targets[to] = events.targets[i] as number;
    sorted.occasions[to] = events.occasions[i] as number;
    sorted.cities[to] = events.cities[i] as number;
  }
  return sorted;
}

/** Calls `visit` for each linked pair with the range [from, to) of its events in the list. */
export function forEachLink(events: EventList, visit: (source: number, target: number, from: number, to: number) => void): void {
  const { sources, targets } = events;
  for (let from = 0; from < sources.length;) {
    let to = from + 1;
    while (to < sources.length && sources[to] === sources[from] && targets[to] === targets[from]) to++;
    visit(sources[from] as number, targets[from] as number, from, to);
    from = to;
  }
}

export function project(network: NetworkColumns, form: NetworkForm, weights: Weights): Projection {
  return projectEvents(eventList(network, form), network.cities.id.length, form, weights);
}

/** The projection of events that are sorted by source and target; undirected pairs smaller number first. */
export function projectEvents(events: EventList, n: number, form: NetworkForm, weights: Weights): Projection {
  let links = 0;
  forEachLink(events, () => { links++; });
  const [source, target, weight] = [new Int32Array(links), new Int32Array(links), new Float64Array(links)];
  let at = 0;
  forEachLink(events, (from, to, first, last) => {
    source[at] = from;
    target[at] = to;
    weight[at++] = weigh(events, weights, first, last);
  });
  if (form === 'directed') {
    return { form, weights, n, links, out: adjacency(n, [source], [target], [weight]), in: adjacency(n, [target], [source], [weight]) };
  }
  /* Links run in the order of source, then target: smaller neighbours of a city come from the second half. */
  const both = adjacency(n, [target, source], [source, target], [weight, weight]);
  return { form, weights, n, links, out: both, in: both };
}

function weigh(events: EventList, weights: Weights, from: number, to: number): number {
  if (weights === 'none') return 1;
  if (weights === 'count') return to - from;
  let sum = 0;
  for (let i = from; i < to; i++) sum += 1 / ((events.cities[i] as number) - 1);
  return sum;
}

/** Rows keyed by `at`; links must come so that the neighbours of one city are already in order. */
function adjacency(n: number, at: readonly Int32Array[], toward: readonly Int32Array[], weight: readonly Float64Array[]): Adjacency {
  const offsets = new Int32Array(n + 1);
  for (const cities of at) for (let i = 0; i < cities.length; i++) offsets[(cities[i] as number) + 1]!++;
  for (let c = 0; c < n; c++) offsets[c + 1]! += offsets[c] as number;
  const total = offsets[n] as number;
  const next = offsets.slice(0, n);
  const targets = new Int32Array(total);
  const weights = new Float64Array(total);
  at.forEach((cities, part) => {
    for (let i = 0; i < cities.length; i++) {
      const to = next[cities[i] as number]!++;
      targets[to] = (toward[part] as Int32Array)[i] as number;
      weights[to] = (weight[part] as Float64Array)[i] as number;
    }
  });
  return { offsets, targets, weights };
}

/** The directed network with its directions dropped: cities are tied where an arc runs either way. Weights add up. */
export function undirectedForm(projection: Projection): Projection {
  if (projection.form === 'undirected') return projection;
  const { n } = projection;
  const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []];
  for (let u = 0; u < n; u++) {
    mergeNeighbours(projection, u, (v, out, into) => {
      if (u >= v) return;
      sources.push(u);
      targets.push(v);
      weights.push(projection.weights === 'none' ? 1 : out + into);
    });
  }
  const [source, target, weight] = [Int32Array.from(sources), Int32Array.from(targets), Float64Array.from(weights)];
  const both = adjacency(n, [target, source], [source, target], [weight, weight]);
  return { form: 'undirected', weights: projection.weights, n, links: source.length, out: both, in: both };
}

/** Each neighbour v of u by any arc, in city order, with the weights of u→v and v→u (0 where there is none). */
export function mergeNeighbours(projection: Projection, u: number, visit: (v: number, out: number, into: number) => void): void {
  const { out, in: into } = projection;
  let i = out.offsets[u] as number;
  let j = into.offsets[u] as number;
  const iEnd = out.offsets[u + 1] as number;
  const jEnd = into.offsets[u + 1] as number;
  while (i < iEnd || j < jEnd) {
    const a = i < iEnd ? (out.targets[i] as number) : Infinity;
    const b = j < jEnd ? (into.targets[j] as number) : Infinity;
    visit(Math.min(a, b), a <= b ? (out.weights[i] as number) : 0, b <= a ? (into.weights[j] as number) : 0);
    if (a <= b) i++;
    if (b <= a) j++;
  }
}
