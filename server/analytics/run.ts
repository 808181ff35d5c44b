/** Computes a registered measure: pure, so that page, API, worker and command line give the same bytes. */
import { NO_DAY, type NetworkColumns } from '../graph/network-columns.ts';
import { filterNetwork, isKnownKind } from '../graph/network-filters.ts';
import { project } from '../graph/network-projection.ts';
import type { MeasureRequest, MeasureResult } from '../model/measure.ts';
import { readParameters, type Watch } from './measure-entry.ts';
import { getMeasure } from './registry.ts';
import { SOFTWARE } from './software.ts';

/**
 * Filters, projects and computes. `watch` is called during long work and may throw to stop it.
 * Throws `not-found` for an unknown measure, `bad-request` for a filter or parameter that does not fit.
 */
export function computeMeasure(network: NetworkColumns, id: string, request: MeasureRequest, watch: Watch = () => {}): MeasureResult {
  const { measure, form, parameters } = checkRequest(id, request);
  const filtered = filterNetwork(network, request.filters);
  const projection = project(filtered, form, request.weights);
  const { rows, notes = [] } = measure.compute({ network: filtered, form, weights: request.weights, projection, parameters, watch });
  return {
    measure: id, label: measure.label, dataVersion: network.dataVersion, software: SOFTWARE, network: form, weights: request.weights,
    filters: request.filters, parameters, n: projection.n, links: projection.links, columns: measure.columns,
    rows: rows.map((row) => [...row]),
    notes: [...weightNotes(measure.weights, request), ...kindNotes(network, request), ...undatedNotes(network, request), ...notes],
  };
}

/** What a request means, without computing anything; throws as computeMeasure does. */
export function checkRequest(id: string, request: MeasureRequest) {
  const measure = getMeasure(id);
  const form = request.network ?? measure.network;
  return { measure, form, parameters: readParameters(measure, request.parameters) };
}

function weightNotes(weights: readonly string[], request: MeasureRequest): string[] {
  return weights.includes(request.weights) ? [] : ['Weights play no part in this measure.'];
}

/** A kind that nothing has makes an empty network: says so, since it may be a slip of the pen. */
function kindNotes(network: NetworkColumns, { filters }: MeasureRequest): string[] {
  if (filters.kind === null || isKnownKind(network, filters.kind)) return [];
  return [`No exchange is of the kind "${filters.kind}". Kinds in the data: ${[...network.kinds, 'adoption'].join(', ')}.`];
}

/** A time window drops what has no date: says how much. */
function undatedNotes(network: NetworkColumns, { filters }: MeasureRequest): string[] {
  if (filters.from === null && filters.to === null) return [];
  const undated = filterNetwork(network, { ...filters, from: null, to: null });
  const count = ({ kept, lo }: { kept: Uint8Array; lo: Int32Array }) => kept.reduce((sum, keep, i) => sum + (keep === 1 && lo[i] === NO_DAY ? 1 : 0), 0);
  const [exchanges, adoptions] = [count(undated.exchanges), count(undated.adoptions)];
  if (exchanges + adoptions === 0) return [];
  return [`Without a date, and so left out of the time window: ${exchanges} exchanges, ${adoptions} adoptions.`];
}
