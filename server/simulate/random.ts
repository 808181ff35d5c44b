/** Streams of chance for one simulation: a part draws from its own, so that more of one thing leaves the others as they are. */
import { seededRandom } from '../statistics/seeded-random.ts';

export type Random = () => number;

/** Seed of a named part: the text and the seed mixed (FNV-1a, then the mixing function of SplitMix). */
export function stream(seed: number, part: string): Random {
  let mixed = 0x811c9dc5 ^ seed;
  for (const character of part) mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return seededRandom((mixed ^ (mixed >>> 15)) >>> 0);
}

export const below = (random: Random, n: number): number => Math.floor(random() * n);

/** Standard normal (Box & Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How many of n independent draws succeed. */
export function binomial(random: Random, n: number, p: number): number {
  let count = 0;
  for (let i = 0; i < n; i++) if (random() < p) count++;
  return count;
}

/** Shuffles in place (Fisher–Yates). */
export function shuffle(list: Int32Array, random: Random): Int32Array {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
