/** What cities can be asked by beside what a picture of the network holds: languages, hazards, practices taken up. */
import type { Network } from '../../graph/network.ts';
import type { CityAttributes } from '../../model/ask.ts';

/** A city's own practices are not among those it took up. Empty network: empty columns. */
export function cityAttributes(network: Network): CityAttributes {
  const { cities, adoptions, practices, rows } = network;
  const placeOf = new Map<number, number>();
  const used: number[] = [];
  const adopted: number[][] = cities.id.map(() => []);
  for (let a = 0; a < adoptions.count; a += 1) {
    const practice = adoptions.practice[a]!;
    let place = placeOf.get(practice);
    if (place === undefined) placeOf.set(practice, place = used.push(practice) - 1);
    const own = adopted[adoptions.target[a]!]!;
    if (!own.includes(place)) own.push(place);
  }
  return {
    dataVersion: network.dataVersion, id: [...cities.id], languages: cities.languages.map((languages) => [...languages]),
    hazards: rows.cities.map(({ hazards }) => [...hazards]), adopted,
    practices: { id: used.map((practice) => practices.id[practice]!), title: used.map((practice) => practices.title[practice]!) },
  };
}
