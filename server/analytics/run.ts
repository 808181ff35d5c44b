/** Computes a registered measure: pure, so that page, API, worker and command line give the same bytes. */
import { AppError } from '../errors.ts';
import { NO_DAY, type NetworkColumns } from '../graph/network-columns.ts';
import { filterNetwork, isKnownKind } from '../graph/network-filters.ts';
import { eventList, occasionDays, projectEvents } from '../graph/network-projection.ts';
import type { MeasureRequest, MeasureResult } from '../model/measure.ts';
import { readParameters, type Measure, type MeasureInput, type PieceWork, type Watch } from './measure-entry.ts';
import { nullPieces, nullWork } from './null-models/beside-null.ts';
import { getMeasure } from './registry.ts';
import { SOFTWARE } from './software.ts';

/**
 * A measure on a network, ready to be computed: `piece(0) … piece(pieces - 1)` in any order and on any
 * thread, then `finish` with all of them. Measures without pieces are computed by `finish` alone.
 */
export interface MeasureWork {
  readonly pieces: number;
  readonly piece: (piece: number, watch: Watch) => Float64Array;
  readonly finish: (parts: readonly Float64Array[], watch: Watch) => MeasureResult;
}

/**
 * Filters, projects and computes in this thread. `watch` is called during long work and may throw to stop it.
 * Throws `not-found` for an unknown measure, `bad-request` for a filter, parameter or null model that does not fit.
 */
export function computeMeasure(network: NetworkColumns, id: string, request: MeasureRequest, watch: Watch = () => {}): MeasureResult {
  const work = prepareMeasure(network, id, request);
  return work.finish(Array.from({ length: work.pieces }, (_, i) => work.piece(i, watch)), watch);
}

/** Filters and projects once for all pieces. Throws as computeMeasure does. */
export function prepareMeasure(network: NetworkColumns, id: string, request: MeasureRequest): MeasureWork {
  const { measure, form, parameters, pieces } = checkRequest(id, request);
  const filtered = filterNetwork(network, request.filters);
  const events = eventList(filtered, form);
  const base = {
    network: filtered, form, weights: request.weights, events, days: occasionDays(filtered), parameters, seed: request.seed,
    projection: projectEvents(events, filtered.cities.id.length, form, request.weights),
  };
  const work = request.null === null ? plainWork(measure, base) : nullWork(measure, request.null, request, base);
  return {
    pieces,
    piece: work.piece,
    finish: (parts, watch) => {
      const { columns, rows, notes = [] } = work.finish(parts, watch);
      return {
        measure: id, label: measure.label, dataVersion: network.dataVersion, software: SOFTWARE, network: form, weights: request.weights,
        filters: request.filters, parameters, null: request.null, samples: request.samples, seed: request.seed,
        n: base.projection.n, links: base.projection.links, columns, rows: rows.map((row) => [...row]),
        notes: [...weightNotes(measure.weights, request), ...kindNotes(network, request), ...undatedNotes(network, request), ...notes],
      };
    },
  };
}

/** The measure alone, in its own pieces if it has any. */
function plainWork(measure: Measure, input: Omit<MeasureInput, 'watch'>): PieceWork {
  const { columns } = measure;
  if ('compute' in measure) {
    return {
      piece: () => { throw new AppError('internal', `${measure.id} has no pieces`); },
      finish: (_, watch) => ({ ...measure.compute({ ...input, watch }), columns }),
    };
  }
  const { piece, finish } = measure.split;
  return { piece: (at, watch) => piece({ ...input, watch }, at), finish: (parts, watch) => ({ ...finish({ ...input, watch }, parts), columns }) };
}

/** What a request means, without computing anything; throws as computeMeasure does. */
export function checkRequest(id: string, request: MeasureRequest) {
  const measure = getMeasure(id);
  const form = request.network ?? measure.network;
  const parameters = readParameters(measure, request.parameters);
  if (request.null !== null && !measure.nulls.includes(request.null)) {
    const fit = measure.nulls.length === 0 ? 'no null model fits it' : `it goes with ${measure.nulls.join(', ')}`;
    throw new AppError('bad-request', `the null model ${request.null} says nothing about ${id}; ${fit}`, { details: { parameter: 'null', value: request.null } });
  }
  const pieces = request.null !== null ? nullPieces(request.samples) : 'split' in measure ? measure.split.pieces : 0;
  return { measure, form, parameters, pieces };
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
