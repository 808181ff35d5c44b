/** Networks of ties for the benches of measures: made up like the networks of twin towns there are, or read from a file. */
import { readFileSync } from 'node:fs';
import { projectEvents, sortEvents, type EventList, type Projection } from '../server/graph/network-projection.ts';
import { seededRandom, shuffled } from '../server/statistics/seeded-random.ts';

export interface Ties { readonly n: number; readonly ties: readonly (readonly [number, number])[] }

/** As in a network of twin towns of 17,717 cities: half have one partner, the others by a power law. */
const CITIES = 17_717;
const [MOST_PARTNERS, EXPONENT] = [60, 2.2];

/** Partners are drawn at random for given numbers of them (configuration model); repeats and loops fall away. */
export function twinTowns(seed: number): Ties {
  const random = seededRandom(seed);
  const chances: number[] = [];
  for (let k = 2; k <= MOST_PARTNERS; k++) chances.push((chances.at(-1) ?? 0) + k ** -EXPONENT);
  const several = () => {
    const drawn = random() * chances.at(-1)!;
    return 2 + chances.findIndex((chance) => drawn < chance);
  };
  const ends: number[] = [];
  for (let city = 0; city < CITIES; city++) for (let k = random() < 0.5 ? 1 : several(); k > 0; k--) ends.push(city);
  const order = shuffled(ends.length, random);
  const ties = new Map<number, readonly [number, number]>();
  for (let i = 0; i + 1 < order.length; i += 2) {
    const [a, b] = [ends[order[i]!]!, ends[order[i + 1]!]!].sort((x, y) => x - y) as [number, number];
    if (a !== b) ties.set(a * CITIES + b, [a, b]);
  }
  return { n: CITIES, ties: [...ties.values()] };
}

/** From a file of `source,target` rows of ids, cities numbered as they come. */
export function readTies(file: string): Ties {
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id)!;
  };
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map((id) => numberOf(id.trim())));
  return { n: numbers.size, ties: rows.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a!, b!), Math.max(a!, b!)] as const) };
}

/** From what tiesCsv writes. */
export function readNumberedTies(file: string): Ties {
  const ties = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number) as [number, number]);
  return { n: ties.reduce((most, tie) => Math.max(most, ...tie), -1) + 1, ties };
}

/** The same as `source,target` rows of city numbers, as the peers read them. */
export function tiesCsv({ ties }: Ties): string {
  return `source,target\n${ties.map(([a, b]) => `${a},${b}\n`).join('')}`;
}

export function projectTies({ n, ties }: Ties): Projection {
  const events: EventList = { sources: Int32Array.from(ties, ([a]) => a), targets: Int32Array.from(ties, ([, b]) => b), occasions: Int32Array.from(ties.keys()), cities: new Int32Array(ties.length).fill(2) };
  return projectEvents(sortEvents(events, n), n, 'undirected', 'none');
}
