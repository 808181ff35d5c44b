/** What the page of flows shows, read from and written to its address. */
import type { FLOW_GROUPS } from '#model/flow.ts';
import { FILTERS, askedFilters, filtersOf, type MeasureChoice } from '../measures/measure-form-state.ts';
import type { MeasureAsked } from '../measures/use-measure-run.ts';

export type FlowGroup = (typeof FLOW_GROUPS)[number];
/** Written out here, so that the page need not load the schemas of the model. */
export const GROUPS = ['region', 'income', 'language', 'size', 'country'] as const satisfies readonly FlowGroup[];

export interface FlowChoice {
  readonly group: FlowGroup;
  readonly weights: 'none' | 'count' | 'shared';
  readonly scale: 'absolute' | 'relative';
  readonly null: '' | 'rewire' | 'labels';
  readonly filters: MeasureChoice['filters'];
  readonly source: string;
  readonly target: string;
}

const oneOf = <T extends string>(known: readonly T[], value: string | null, usual: T): T => known.find((one) => one === value) ?? usual;

export function flowChoice(address: URLSearchParams): FlowChoice {
  return {
    group: oneOf(GROUPS, address.get('group'), 'region'), weights: oneOf(['none', 'count', 'shared'], address.get('weights'), 'none'),
    scale: oneOf(['absolute', 'relative'], address.get('scale'), 'absolute'), null: oneOf(['', 'rewire', 'labels'], address.get('null'), ''),
    filters: filtersOf(address), source: address.get('source') ?? '', target: address.get('target') ?? '',
  };
}

/** Only what differs from the usual stands in the address. */
export function flowAddress({ group, weights, scale, null: chance, filters, source, target }: FlowChoice): URLSearchParams {
  const parts: [string, string, string][] = [['group', group, 'region'], ['weights', weights, 'none'], ['scale', scale, 'absolute'], ['null', chance, ''],
    ...FILTERS.map((name): [string, string, string] => [name, filters[name].trim(), '']), ['source', source, ''], ['target', target, '']];
  return new URLSearchParams(parts.filter(([, value, usual]) => value !== usual).map(([name, value]) => [name, value]));
}

export function flowRequest({ group, weights, null: chance, filters }: FlowChoice): MeasureAsked {
  return { network: 'directed', weights, parameters: { group }, filters: askedFilters(filters), null: chance === '' ? null : chance, samples: 999, seed: 1 };
}
