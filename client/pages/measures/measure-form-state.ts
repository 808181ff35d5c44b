/** What the form of a measure holds, as a request, as a query of the API, and as the explorer's address. */
import type { MeasureDescription, MeasureParameter, MeasureRequest, NullModel } from '#model/measure.ts';
import type { z } from 'zod';
import { said } from './messages.ts';

export const FILTERS = ['from', 'to', 'kind', 'topic', 'country', 'dataset'] as const;
export type FilterName = (typeof FILTERS)[number];
export interface MeasureChoice {
  readonly network: 'directed' | 'undirected';
  readonly weights: 'none' | 'count' | 'shared';
  readonly filters: Readonly<Record<FilterName, string>>;
  /** As typed; blank leaves a parameter at its default. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly null: NullModel | '';
  /** As typed. */
  readonly samples: string;
  readonly seed: string;
}

export const SAMPLES = { least: 19, most: 9999, usual: '999' } as const;
const MOST_SEED = 4294967295;

export const NO_FILTERS: MeasureChoice['filters'] = { from: '', to: '', kind: '', topic: '', country: '', dataset: '' };

export const filtersOf = (address: URLSearchParams): MeasureChoice['filters'] =>
  Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? NO_FILTERS[name]])) as MeasureChoice['filters'];
export const isFiltered = (filters: MeasureChoice['filters']): boolean => FILTERS.some((name) => filters[name] !== '');
/** As the API takes them: null does not filter. */
export const askedFilters = (filters: MeasureChoice['filters']): Record<FilterName, string | null> =>
  Object.fromEntries(FILTERS.map((name) => [name, filters[name].trim() || null])) as Record<FilterName, string | null>;

/** The choice that an address describes; the measure's own defaults where it says nothing. */
export function choiceOf(measure: MeasureDescription, address: URLSearchParams): MeasureChoice {
  const network = address.get('network');
  const weights = address.get('weights');
  return {
    network: network === 'directed' || network === 'undirected' ? network : measure.network,
    weights: measure.weights.find((one) => one === weights) ?? 'none',
    filters: filtersOf(address),
    parameters: Object.fromEntries(measure.parameters.map(({ name, default: initial }) => [name, address.get(name) ?? (initial === null ? '' : String(initial))])),
    null: measure.nulls.find((one) => one === address.get('null')) ?? '',
    samples: address.get('samples') ?? SAMPLES.usual,
    seed: address.get('seed') ?? '1',
  };
}

function typed({ type }: MeasureParameter, text: string): string | number | boolean {
  if (type === 'boolean') return text === 'true';
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

/** Parameters that hold something, in their type. */
export function parametersOf(measure: MeasureDescription, choice: MeasureChoice): Record<string, string | number | boolean> {
  return Object.fromEntries(measure.parameters.flatMap((parameter) => {
    const text = (choice.parameters[parameter.name] ?? '').trim();
    return text === '' ? [] : [[parameter.name, typed(parameter, text)]];
  }));
}

export function requestOf(measure: MeasureDescription, choice: MeasureChoice): z.input<typeof MeasureRequest> {
  return {
    network: choice.network, weights: choice.weights, parameters: parametersOf(measure, choice),
    filters: askedFilters(choice.filters),
    null: choice.null === '' ? null : choice.null, samples: Number(choice.samples), seed: Number(choice.seed),
  };
}

/** The same as a flat query: the address of this page, and of the result as a file. */
export function queryOf(measure: MeasureDescription, choice: MeasureChoice): Record<string, string> {
  const filters = FILTERS.flatMap((name) => (choice.filters[name].trim() === '' ? [] : [[name, choice.filters[name].trim()]]));
  const parameters = Object.entries(parametersOf(measure, choice)).map(([name, value]) => [name, String(value)]);
  const chance = choice.null === '' ? {} : { null: choice.null, samples: choice.samples.trim() };
  const seed = choice.seed.trim() === '1' ? {} : { seed: choice.seed.trim() };
  return { network: choice.network, weights: choice.weights, ...chance, ...seed, ...Object.fromEntries([...filters, ...parameters]) as Record<string, string> };
}

/** The whole network in the explorer, coloured or sized by the measure, under the filters the explorer has too. */
export function explorerAddress(measure: MeasureDescription, choice: MeasureChoice, by: 'color' | 'size' = 'color'): string {
  const query = new URLSearchParams({ view: 'network', [by]: `measure:${measure.id}` });
  if (choice.network === 'directed') query.set('network', 'directed');
  for (const name of ['kind', 'topic', 'country', 'from', 'to'] as const) if (choice.filters[name].trim() !== '') query.set(name, choice.filters[name].trim());
  return `/explore?${query}`;
}

/** Why the form cannot be sent yet, by field; the server checks everything again. */
export function missing(measure: MeasureDescription, choice: MeasureChoice): string[] {
  const parameters = measure.parameters.filter(({ name, required }) => required && (choice.parameters[name] ?? '').trim() === '').map(({ label }) => label);
  const samples = choice.null !== '' && !whole(choice.samples, SAMPLES.least, SAMPLES.most) ? [said.samplesFrom(SAMPLES.least, SAMPLES.most)] : [];
  const seed = whole(choice.seed, 0, MOST_SEED) ? [] : [said.seedFrom(MOST_SEED)];
  return [...parameters, ...samples, ...seed];
}

function whole(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
}
