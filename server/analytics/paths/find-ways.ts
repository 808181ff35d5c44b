/** Ways between two nodes of a filtered network, in numbers; and where there is none, why. */
import { AppError } from '../../errors.ts';
import { eventList, occasionDays, project, type NetworkForm } from '../../graph/network-projection.ts';
import { filterNetwork } from '../../graph/network-filters.ts';
import { relationsOf } from '../../graph/network-relations.ts';
import type { Network } from '../../graph/network-columns.ts';
import type { NamedNode } from '../../graph/named-node.ts';
import type { NetworkFilters } from '../../model/network-wire.ts';
import type { NO_WAY, PathKind } from '../../model/path.ts';
import { typedReference } from '../../model/fields.ts';
import { timelineOf, type Timeline } from '../time/timeline.ts';
import { bestWays, weightOf } from './best-ways.ts';
import { daysAlong, journeysFrom, journeysTo } from './journeys.ts';
import { mixedGraph } from './mixed-graph.ts';

export interface WayQuestion {
  readonly from: NamedNode;
  readonly to: NamedNode;
  readonly by: PathKind;
  /** Of cities and their ties, or of everything and its relations. */
  readonly mode: 'cities' | 'everything';
  /** Whether ways follow the flow of knowledge; a way in time always does. */
  readonly form: NetworkForm;
  readonly weights: 'count' | 'shared';
  readonly filters: NetworkFilters;
  readonly limit: number;
}
export interface FoundWay {
  readonly keys: readonly string[];
  readonly weights: readonly number[];
  readonly distance: number | null;
  /** Of a way in time: the occasion of each step, and its days. */
  readonly hops: readonly { readonly occasion: number; readonly by: number | null; readonly possible: number }[] | null;
}
export interface FoundWays {
  /** The network that the filters leave. */
  readonly network: Network;
  readonly count: number;
  readonly ways: readonly FoundWay[];
}

/** Throws `bad-request` for one node twice, or a question that cannot be asked of such nodes. */
export function checkQuestion({ from, to, by, mode, form, weights }: Omit<WayQuestion, 'filters' | 'limit'>): void {
  if (from.key === to.key) throw new AppError('bad-request', `${from.key} stands at both ends; give two different nodes`, { details: { from: from.key, to: to.key } });
  const other = [from, to].find(({ type }) => type !== 'city');
  if (mode === 'cities' && other) throw new AppError('bad-request', `a ${other.type} has no ties to cities as such; ask for mode everything`, { details: { node: other.key, mode } });
  if (mode === 'everything' && by === 'time') throw new AppError('bad-request', 'a way in time leads from city to city: exchanges and adoptions have days, other relations mostly none; ask for mode cities, or for the shortest', { details: { mode, by } });
  if (mode === 'everything' && form === 'directed') throw new AppError('bad-request', 'knowledge flows between cities; among everything, ways go along relations in either direction: leave network out', { details: { mode, network: form } });
  if (mode === 'everything' && weights === 'shared') throw new AppError('bad-request', 'shared weights are those of ties between cities; among everything a link weighs the number of its relations: give weights=count', { details: { mode, weights } });
}

export function findWays(whole: Network, question: WayQuestion): FoundWays {
  checkQuestion(question);
  const network = filterNetwork(whole, question.filters);
  if (question.by === 'time') return waysInTime(network, question);
  const by = question.by === 'shortest' ? 'steps' : 'strength';
  if (question.mode === 'everything') {
    const { number, keys } = relationsOf(network);
    const [from, to] = [number.get(question.from.key)!, number.get(question.to.key)!];
    return given(mixedGraph(network, [from, to]), from, to, (node) => keys[node]!);
  }
  const { out } = project(network, question.form, question.weights);
  return given(out, cityNumber(network, question.from), cityNumber(network, question.to), (city) => typedReference('city', network.cities.id[city]!));

  function given(graph: Parameters<typeof bestWays>[0], from: number, to: number, key: (node: number) => string): FoundWays {
    const { count, ways } = bestWays(graph, from, to, by, question.limit);
    return {
      network, count,
      ways: ways.map(({ nodes, distance }) => ({
        keys: nodes.map(key), weights: nodes.slice(1).map((v, i) => weightOf(graph, nodes[i]!, v)), distance, hops: null,
      })),
    };
  }
}

export function cityNumber({ cities }: Network, { id }: NamedNode): number {
  return cities.id.indexOf(id);
}

/** The dated flow of knowledge of a network. */
export function flowTimeline(network: Network): Timeline {
  let timeline = timelines.get(network);
  if (!timeline) {
    timeline = timelineOf({ events: eventList(network, 'directed'), days: occasionDays(network), form: 'directed', network });
    timelines.set(network, timeline);
  }
  return timeline;
}
const timelines = new WeakMap<Network, Timeline>();

/** Certain journeys, the earliest first, then those that are only possible and earlier still. */
function waysInTime(network: Network, { from, to, limit }: WayQuestion): FoundWays {
  const timeline = flowTimeline(network);
  const [source, target] = [cityNumber(network, from), cityNumber(network, to)];
  const key = (city: number) => typedReference('city', network.cities.id[city]!);
  const seen = new Set<string>();
  const ways = (['certain', 'possible'] as const).flatMap((certainty) => journeysTo(timeline, journeysFrom(timeline, source, certainty), target).reverse()).flatMap(({ hops }): FoundWay[] => {
    const keys = [key(source), ...hops.map((e) => key(timeline.target[e]!))];
    const name = hops.map((e) => `${timeline.occasion[e]} ${timeline.target[e]}`).join('/');
    if (seen.has(name)) return [];
    seen.add(name);
    const days = daysAlong(timeline, hops);
    return [{ keys, weights: hops.map(() => 1), distance: null, hops: hops.map((e, i) => ({ occasion: timeline.occasion[e]!, ...days[i]! })) }];
  });
  return { network, count: ways.length, ways: ways.slice(0, limit) };
}

/** Why nothing was found: what stands in the way, the first that is true of filters, time, direction, and being apart. */
export function whyNone(whole: Network, question: WayQuestion): (typeof NO_WAY)[number] {
  const without = { ...question, filters: { from: null, to: null, kind: null, topic: null, country: null, dataset: null }, limit: 1 };
  const any = (changed: Partial<WayQuestion>) => findWays(whole, { ...without, ...changed }).count > 0;
  const filtered = Object.values(question.filters).some((value) => value !== null);
  if (filtered && any({})) return 'filters';
  if (question.by === 'time' && any({ by: 'shortest', form: 'directed' })) return 'time';
  if ((question.by === 'time' || question.form === 'directed') && any({ by: 'shortest', form: 'undirected' })) return 'direction';
  return 'apart';
}
