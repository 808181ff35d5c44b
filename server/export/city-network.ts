/**
 * The network of cities that measures are computed on, as a graph file with measures as attributes:
 * what Gephi or NetworkX needs to go on from here, or to compute the same again. A node a city, an edge a
 * tie or an arc, with its weight, its events and the days they span.
 */
import { filterNetwork } from '../graph/network-filters.ts';
import { NO_DAY, type NetworkColumns } from '../graph/network-columns.ts';
import { eventList, forEachLink, occasionDays, projectEvents } from '../graph/network-projection.ts';
import { isoDay } from '../model/dates.ts';
import type { MeasureResult } from '../model/measure.ts';
import type { NetworkFilters } from '../model/network-wire.ts';
import type { DeclaredAttribute, ElementAttribute, GraphEdgeElement, GraphFile, GraphNodeElement } from './graph-elements.ts';

export interface CityNetworkRequest {
  readonly form: 'undirected' | 'directed';
  readonly weights: 'none' | 'count' | 'shared';
  readonly filters: NetworkFilters;
}

const CITY_ATTRIBUTES: DeclaredAttribute[] = [
  { name: 'country', type: 'string' }, { name: 'region', type: 'string' }, { name: 'incomeGroup', type: 'string' },
  { name: 'population', type: 'double' }, { name: 'lat', type: 'double' }, { name: 'lon', type: 'double' },
];
const LINK_ATTRIBUTES: DeclaredAttribute[] = [
  { name: 'weight', type: 'double' }, { name: 'events', type: 'long' }, { name: 'firstDay', type: 'string' }, { name: 'lastDay', type: 'string' },
];

/** Node measures of the same network, form, weights and filters; each becomes the attributes `id` and `id.column`. */
export function cityNetworkFile(network: NetworkColumns, request: CityNetworkRequest, measures: readonly MeasureResult[]): GraphFile {
  const filtered = filterNetwork(network, request.filters);
  const columns = measures.flatMap((result) => result.columns.flatMap(({ name, type }, at) => (name === 'id' || name === 'name' ? [] : [{
    name: name === 'value' ? result.measure : `${result.measure}.${name}`, type: type === 'number' ? 'double' as const : 'string' as const, at, rows: result.rows,
  }])));
  return {
    name: 'interurban-cities', directed: request.form === 'directed',
    description: described(network, request, measures),
    nodeAttributes: [...CITY_ATTRIBUTES, ...columns.map(({ name, type }) => ({ name, type }))], edgeAttributes: LINK_ATTRIBUTES,
    nodes: () => nodes(filtered, columns), edges: () => edges(filtered, request),
  };
}

function described(network: NetworkColumns, { form, weights, filters }: CityNetworkRequest, measures: readonly MeasureResult[]): string {
  const basis = { dataVersion: network.dataVersion, network: form, weights, filters };
  return JSON.stringify({ ...basis, measures: measures.map(({ measure, software, parameters, null: model, samples, seed }) => ({ measure, software, parameters, null: model, samples, seed })) });
}

const given = (attributes: readonly { readonly name: string; readonly value: string | number | null }[]): ElementAttribute[] =>
  attributes.flatMap(({ name, value }) => (value === null || Number.isNaN(value) ? [] : [{ name, value: String(value) }]));

interface MeasureColumn { readonly name: string; readonly at: number; readonly rows: MeasureResult['rows'] }

function* nodes({ cities }: NetworkColumns, columns: readonly MeasureColumn[]): Generator<GraphNodeElement> {
  for (const [i, id] of cities.id.entries()) {
    yield {
      id, label: cities.name[i]!,
      attributes: given([
        { name: 'country', value: cities.country[i]! }, { name: 'region', value: cities.region[i]! }, { name: 'incomeGroup', value: cities.incomeGroup[i]! },
        { name: 'population', value: cities.population[i]! }, { name: 'lat', value: cities.lat[i]! }, { name: 'lon', value: cities.lon[i]! },
        ...columns.map(({ name, at, rows }) => ({ name, value: rows[i]![at]! })),
      ]),
    };
  }
}

function* edges(network: NetworkColumns, { form, weights }: CityNetworkRequest): Generator<GraphEdgeElement> {
  const { id } = network.cities;
  const events = eventList(network, form);
  const days = occasionDays(network);
  const { out } = projectEvents(events, id.length, form, weights);
  const links: GraphEdgeElement[] = [];
  forEachLink(events, (source, target, from, to) => {
    const [first, last] = spanOf(days, events.occasions.subarray(from, to));
    let at = out.offsets[source]!;
    while (out.targets[at] !== target) at++;
    const weight = out.weights[at]!;
    links.push({
      source: id[source]!, target: id[target]!, weight,
      attributes: given([{ name: 'weight', value: weight }, { name: 'events', value: to - from }, { name: 'firstDay', value: first }, { name: 'lastDay', value: last }]),
    });
  });
  yield* links;
}

/** First and last possible day of the dated events; null where none is dated. */
function spanOf({ lo, hi }: { readonly lo: Int32Array; readonly hi: Int32Array }, occasions: Int32Array): [string | null, string | null] {
  let [first, last] = [Infinity, -Infinity];
  for (const occasion of occasions) {
    if (lo[occasion] === NO_DAY) continue;
    first = Math.min(first, lo[occasion]!);
    last = Math.max(last, hi[occasion]!);
  }
  return first > last ? [null, null] : [isoDay(first), isoDay(last)];
}
