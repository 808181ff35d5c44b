/** What the form of a measure holds, as a request, as a query of the API, and as the explorer's address. */
import type { MeasureDescription, MeasureParameter, MeasureRequest } from '#model/measure.ts';
import type { z } from 'zod';

export const FILTERS = ['from', 'to', 'kind', 'topic', 'country', 'dataset'] as const;
export type FilterName = (typeof FILTERS)[number];
export interface MeasureChoice {
  readonly network: 'directed' | 'undirected';
  readonly weights: 'none' | 'count' | 'shared';
  readonly filters: Readonly<Record<FilterName, string>>;
  /** As typed; blank leaves a parameter at its default. */
  readonly parameters: Readonly<Record<string, string>>;
}

const NO_FILTERS: MeasureChoice['filters'] = { from: '', to: '', kind: '', topic: '', country: '', dataset: '' };

/** The choice that an address describes; the measure's own defaults where it says nothing. */
export function choiceOf(measure: MeasureDescription, address: URLSearchParams): MeasureChoice {
  const network = address.get('network');
  const weights = address.get('weights');
  return {
    network: network === 'directed' || network === 'undirected' ? network : measure.network,
    weights: measure.weights.find((one) => one === weights) ?? 'none',
    filters: Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? NO_FILTERS[name]])) as MeasureChoice['filters'],
    parameters: Object.fromEntries(measure.parameters.map(({ name, default: initial }) => [name, address.get(name) ?? (initial === null ? '' : String(initial))])),
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
    filters: Object.fromEntries(FILTERS.map((name) => [name, choice.filters[name].trim() || null])),
  };
}

/** The same as a flat query: the address of this page, and of the result as a file. */
export function queryOf(measure: MeasureDescription, choice: MeasureChoice): Record<string, string> {
  const filters = FILTERS.flatMap((name) => (choice.filters[name].trim() === '' ? [] : [[name, choice.filters[name].trim()]]));
  const parameters = Object.entries(parametersOf(measure, choice)).map(([name, value]) => [name, String(value)]);
  return { network: choice.network, weights: choice.weights, ...Object.fromEntries([...filters, ...parameters]) as Record<string, string> };
}

/** The whole network in the explorer, coloured by the measure, under the filters the explorer has too. */
export function explorerAddress(measure: MeasureDescription, choice: MeasureChoice): string {
  const query = new URLSearchParams({ view: 'network', color: `measure:${measure.id}` });
  if (choice.network === 'directed') query.set('network', 'directed');
  for (const name of ['kind', 'topic', 'country', 'from', 'to'] as const) if (choice.filters[name].trim() !== '') query.set(name, choice.filters[name].trim());
  return `/explore?${query}`;
}

/** Why the form cannot be sent yet, by field; the server checks everything again. */
export function missing(measure: MeasureDescription, choice: MeasureChoice): string[] {
  return measure.parameters.filter(({ name, required }) => required && (choice.parameters[name] ?? '').trim() === '').map(({ label }) => label);
}
