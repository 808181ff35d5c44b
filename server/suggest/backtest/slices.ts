/** Queries by who asks and who is looked for: where a ranker does well, and for whom it does not. */
import type { SLICES } from '../../model/backtest.ts';
import type { PartnerNetwork } from '../partner-network.ts';
import type { Query } from './ranking.ts';

type Dimension = (typeof SLICES)[number];

/** Classes of a number of partners, each about twice the one before. */
const DEGREES = [[0, '0'], [1, '1'], [3, '2–3'], [7, '4–7'], [15, '8–15'], [31, '16–31'], [Infinity, '32 and more']] as const;

export function degreeClass(degree: number): number {
  return DEGREES.findIndex(([most]) => degree <= most);
}

/** The group of a query in every dimension; groups of one dimension sort by `order`, then as text. */
export function groupsOf(training: PartnerNetwork, { seeker, candidate }: Query): Record<Dimension, { group: string; order: number }> {
  const { region, regions, income, incomeGroups, degree, country } = training;
  const named = (place: number, names: readonly string[]) => (place < 0 ? { group: 'unknown', order: 1 } : { group: names[place]!, order: 0 });
  const partners = (city: number) => ({ group: DEGREES[degreeClass(degree[city]!)]![1], order: degreeClass(degree[city]!) });
  return {
    'seeker-region': named(region[seeker]!, regions), 'seeker-income': named(income[seeker]!, incomeGroups),
    'seeker-degree': partners(seeker), 'candidate-degree': partners(candidate),
    start: degree[seeker] === 0 ? { group: 'seeker without links', order: 1 } : { group: 'seeker with links', order: 0 },
    countries: country[seeker] === country[candidate] ? { group: 'same country', order: 0 } : { group: 'different countries', order: 1 },
  };
}
