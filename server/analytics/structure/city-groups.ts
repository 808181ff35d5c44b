/**
 * One way to put cities into groups: brokerage and the flow matrix go by it. A city whose group is not
 * known is in none: nothing is guessed, and measures say how many such cities they leave out.
 */
import type { NetworkColumns } from '../../graph/network-columns.ts';
import type { MeasureParameter } from '../../model/measure.ts';

export const GROUPINGS = ['country', 'region', 'income', 'language', 'size'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Classes of population: from `least` people up. */
const SIZES = [
  { least: 5_000_000, label: '5 million and more' }, { least: 1_000_000, label: '1 to 5 million' }, { least: 500_000, label: '500,000 to 1 million' },
  { least: 100_000, label: '100,000 to 500,000' }, { least: 0, label: 'under 100,000' },
] as const;

export interface CityGroups {
  /** Groups that have cities: sizes from small to large, everything else in the order of text. */
  readonly names: readonly string[];
  /** Place in `names` of each city's group; −1 where it is not known. */
  readonly of: Int32Array;
  /** Cities without a known group. */
  readonly unknown: number;
}

export function cityGroups(network: NetworkColumns, by: Grouping): CityGroups {
  return groupsOfLabels(labelsOf(network, by), by === 'size' ? SIZES.map(({ label }) => label).reverse() : undefined);
}

/** Cities by the label of their group, null where it is not known; `order` names all labels where they are not to be in the order of text. */
export function groupsOfLabels(labels: readonly (string | null)[], order?: readonly string[]): CityGroups {
  const known = new Set(labels.filter((label) => label !== null));
  const names = order?.filter((label) => known.has(label)) ?? [...known].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const of = Int32Array.from(labels, (label) => (label === null ? -1 : place.get(label)!));
  return { names, of, unknown: labels.reduce((count, label) => count + (label === null ? 1 : 0), 0) };
}

function labelsOf({ cities }: NetworkColumns, by: Grouping): readonly (string | null)[] {
  switch (by) {
    case 'country': return cities.country;
    case 'region': return cities.region;
    case 'income': return cities.incomeGroup;
    case 'language': return cities.languages.map(([first]) => first ?? null);
    case 'size': return Array.from(cities.population, (people) => SIZES.find(({ least }) => people >= least)?.label ?? null);
  }
}

export const GROUP_PARAMETER: MeasureParameter = {
  name: 'group', label: 'Groups', type: 'choice', choices: [...GROUPINGS], default: 'region', required: false,
  description: 'What the groups are: country, region, income group, language (the first that the city names), or size (by population: under 100,000, to 500,000, to 1 million, to 5 million, more).',
};

/** Says how many cities have no group; nothing where all have one. */
export function unknownNotes({ unknown }: CityGroups, by: string, what: string): string[] {
  return unknown === 0 ? [] : [`${unknown} ${unknown === 1 ? 'city has' : 'cities have'} no known ${by} group; ${what} are left out.`];
}
