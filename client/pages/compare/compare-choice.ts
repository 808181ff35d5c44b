/** What is compared, as the address of the page holds it; names in it are part of links people shared and stay. */
import { COMPARED, type Compared, type NetworkForm } from './compared.ts';
import { askedFilters, filtersOf, FILTERS, type MeasureChoice } from '../measures/measure-form-state.ts';

export interface CompareChoice {
  readonly of: Compared;
  /** As the API takes them: a city, a period, a dataset, or filters as in an address; blank while not chosen. */
  readonly a: string;
  readonly b: string;
  readonly network: NetworkForm;
  /** Hold for both sides. */
  readonly filters: MeasureChoice['filters'];
  readonly selected: readonly string[];
}

export function compareChoice(address: URLSearchParams): CompareChoice {
  const of = address.get('of');
  return {
    of: COMPARED.find((each) => each === of) ?? 'cities', a: address.get('a') ?? '', b: address.get('b') ?? '',
    network: address.get('network') === 'directed' ? 'directed' : 'undirected', filters: filtersOf(address), selected: [...new Set(address.getAll('selected').filter((key) => key.startsWith('city:')))],
  };
}

export function compareAddress({ of, a, b, network, filters, selected }: CompareChoice): URLSearchParams {
  const address = new URLSearchParams({ of });
  if (a !== '') address.set('a', a);
  if (b !== '') address.set('b', b);
  if (network === 'directed') address.set('network', network);
  for (const name of FILTERS) if (filters[name] !== '') address.set(name, filters[name]);
  for (const key of selected) address.append('selected', key);
  return address;
}

/** The filters of the snapshot behind one side, as the API takes them. */
export function sideQuery({ of, network, filters }: CompareChoice, side: string) {
  const base = Object.fromEntries(Object.entries(askedFilters(filters)).filter(([, value]) => value !== null));
  if (of === 'cities') return { network, ...base };
  if (of === 'datasets') return { network, ...base, dataset: side };
  if (of === 'filters') return { network, ...base, ...Object.fromEntries([...new URLSearchParams(side)].filter(([, value]) => value !== '')) };
  const [from = '', to = from] = side.split('/');
  return { network, ...base, from, to };
}
