/** Label permutation: who has which attributes is dealt out again, all attributes of one city together; ties stay. */
import type { NetworkColumns } from '../../graph/network-columns.ts';
import { shuffled } from '../../statistics/seeded-random.ts';

export function dealLabels<N extends NetworkColumns>(network: N, random: () => number): N {
  const { cities } = network;
  const from = shuffled(cities.id.length, random);
  const texts = <T>(column: readonly T[]): T[] => Array.from(from, (i) => column[i]!);
  return {
    ...network,
    cities: {
      ...cities, country: texts(cities.country), region: texts(cities.region), incomeGroup: texts(cities.incomeGroup), languages: texts(cities.languages),
      population: Float64Array.from(from, (i) => cities.population[i]!), lat: Float64Array.from(from, (i) => cities.lat[i]!), lon: Float64Array.from(from, (i) => cities.lon[i]!),
    },
  };
}
