/**
 * What a measure is: an entry of the registry that feeds API, explorer, command line and
 * documentation alike. `compute` is pure: network and options in, plain rows out.
 */
import { AppError } from '../errors.ts';
import { dayInterval } from '../model/dates.ts';
import type { NetworkColumns } from '../graph/network-columns.ts';
import type { EventList, NetworkForm, OccasionDays, Projection, Weights } from '../graph/network-projection.ts';
import type { MeasureColumn, MeasureDescription, MeasureParameter } from '../model/measure.ts';

export type ParameterValue = string | number | boolean;
export type ParameterValues = Readonly<Record<string, ParameterValue>>;
export type Cell = string | number | null;

/** Called every now and then during long work; throws `cancelled` when nobody waits any more. */
export type Watch = (done: number, total: number) => void;

export interface MeasureInput {
  /** Filtered already. */
  readonly network: NetworkColumns;
  readonly form: NetworkForm;
  readonly weights: Weights;
  /** The network as a graph of the form and weights asked for. */
  readonly projection: Projection;
  /** Flow events (directed) or meetings (undirected) behind the projection, in the order of source, target, occasion. */
  readonly events: EventList;
  /** First and last possible day of each occasion; NO_DAY where undated. */
  readonly days: OccasionDays;
  /** Checked, with defaults filled in. */
  readonly parameters: ParameterValues;
  /** Of everything random in the measure itself. */
  readonly seed: number;
  readonly watch: Watch;
}

export interface MeasureOutput {
  readonly rows: readonly (readonly Cell[])[];
  readonly notes?: readonly string[];
}

/** Limits that a number parameter must keep; the description says them in words. */
export interface NumberLimits { readonly min?: number; readonly max?: number }

/**
 * Work in independent pieces that several threads share. Neither the number of pieces nor what is in
 * them may depend on the machine, so that equal questions give equal bytes everywhere.
 */
export interface Split {
  readonly pieces: number;
  readonly piece: (input: MeasureInput, piece: number) => Float64Array;
  /** `parts` in the order of pieces. */
  readonly finish: (input: MeasureInput, parts: readonly Float64Array[]) => MeasureOutput;
}

interface MeasureBasis extends MeasureDescription {
  readonly limits?: Readonly<Record<string, NumberLimits>>;
  /** Columns that a null model is put beside; `value` where none are named. */
  readonly tested?: readonly string[];
  /** Columns that name a row, where its texts alone do not. */
  readonly keys?: readonly string[];
  /** A cheaper form for the samples of a null model: the same rows, with null where a figure is not recomputed. */
  readonly sampled?: (input: MeasureInput) => MeasureOutput;
}
export type Measure = MeasureBasis & ({ readonly compute: (input: MeasureInput) => MeasureOutput } | { readonly split: Split });

/** A measure, or its draws from a null model, in pieces, and what is made of them. */
export interface PieceWork {
  readonly piece: (piece: number, watch: Watch) => Float64Array;
  /** `parts` in the order of pieces. */
  readonly finish: (parts: readonly Float64Array[], watch: Watch) => MeasureOutput & Pick<Measure, 'columns'>;
}

/** The whole measure in this thread. */
export function computeWhole(measure: Measure, input: MeasureInput): MeasureOutput {
  if ('compute' in measure) return measure.compute(input);
  const { pieces, piece, finish } = measure.split;
  return finish(input, Array.from({ length: pieces }, (_, i) => piece(input, i)));
}

export const ALL_WEIGHTS: Weights[] = ['none', 'count', 'shared'];

const ID: MeasureColumn = { name: 'id', label: 'City id', type: 'text', unit: null, description: 'Id of the city.' };
const NAME: MeasureColumn = { name: 'name', label: 'City', type: 'text', unit: null, description: 'Name of the city.' };

/** `id,name,value` and what follows. */
export function nodeColumns(value: Omit<MeasureColumn, 'name'>, ...more: MeasureColumn[]): MeasureColumn[] {
  return [ID, NAME, { name: 'value', ...value }, ...more];
}

/** `name,value,low,high,n` of a whole-network measure: what its interval is and what n counts differ. */
export function figureColumns(meaning: { readonly low: string; readonly high: string; readonly n: string }): MeasureColumn[] {
  const number = (name: string, label: string, description: string): MeasureColumn => ({ name, label, type: 'number', unit: null, description });
  return [
    { name: 'name', label: 'Figure', type: 'text', unit: null, description: 'Which figure.' },
    number('value', 'Value', 'The figure; empty where there is none.'),
    number('low', 'Low', meaning.low), number('high', 'High', meaning.high), number('n', 'n', meaning.n),
  ];
}

/** One row a city in id order; NaN becomes null, since unknown is not zero. */
export function nodeRows(network: NetworkColumns, ...columns: ArrayLike<Cell>[]): Cell[][] {
  const { id, name } = network.cities;
  return id.map((text, i) => [text, name[i] as string, ...columns.map((column) => {
    const cell = column[i] as Cell;
    return typeof cell === 'number' && Number.isNaN(cell) ? null : cell;
  })]);
}

/** Reads the parameters of a request against the measure; throws `bad-request` naming the one that is wrong. */
export function readParameters(measure: Measure, given: ParameterValues): Record<string, ParameterValue> {
  const known = new Map(measure.parameters.map((parameter) => [parameter.name, parameter]));
  for (const name of Object.keys(given)) {
    if (known.has(name)) continue;
    const names = [...known.keys()].join(', ');
    throw new AppError('bad-request', `${measure.id} has no parameter "${name}"; ${names === '' ? 'it takes none' : `it takes ${names}`}`, { details: { parameter: name } });
  }
  const values: Record<string, ParameterValue> = {};
  for (const parameter of measure.parameters) {
    const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    if (value !== undefined) values[parameter.name] = readValue(measure, parameter, value);
    else if (parameter.default !== null) values[parameter.name] = parameter.default;
    else if (parameter.required) throw wrong(measure, parameter.name, 'is required', null);
  }
  return values;
}

function readValue(measure: Measure, parameter: MeasureParameter, value: ParameterValue): ParameterValue {
  const { name, type } = parameter;
  if (type === 'boolean') {
    if (value === true || value === 'true' || value === 'yes' || value === '1') return true;
    if (value === false || value === 'false' || value === 'no' || value === '0') return false;
    throw wrong(measure, name, 'must be true or false', value);
  }
  if (type === 'number' || type === 'integer') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) throw wrong(measure, name, 'must be a number', value);
    if (type === 'integer' && !Number.isSafeInteger(number)) throw wrong(measure, name, 'must be a whole number', value);
    const { min, max } = measure.limits?.[name] ?? {};
    if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
      throw wrong(measure, name, `must be between ${min ?? '-∞'} and ${max ?? '∞'}`, value);
    }
    return number;
  }
  if (typeof value !== 'string' || value === '') throw wrong(measure, name, 'must be a text', value);
  if (type === 'choice' && !parameter.choices?.includes(value)) throw wrong(measure, name, `must be one of ${parameter.choices?.join(', ')}`, value);
  if (type === 'date' && dayInterval(value) === undefined) throw wrong(measure, name, 'must be a date such as 2014, 2014-05 or 2014-05-12', value);
  return value;
}

function wrong(measure: Measure, parameter: string, what: string, value: unknown): AppError {
  const shown = value === null ? '' : ` (not ${JSON.stringify(value)})`;
  return new AppError('bad-request', `${measure.id}: parameter ${parameter} ${what}${shown}`, { details: { parameter, value } });
}
