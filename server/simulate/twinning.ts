/**
 * A sparse network of twinnings shaped like real ones: half of the cities have one tie, the others as
 * many as a power law says. Ends of ties are dealt out as in the configuration model (Molloy & Reed 1995);
 * a tie is held within a region with the planted probability and joins any two cities otherwise, so that
 * Newman's assortativity by region is that probability.
 */
import { REGION_COUNT } from './places.ts';
import { below, binomial, shuffle, stream, type Random } from './random.ts';
import type { SimulationSettings } from './settings.ts';

/** Tie i joins `from[i]` and `to[i]`, all different pairs. */
export interface Ties { readonly from: Int32Array; readonly to: Int32Array }

/** Chances of 2, 3, … most ties among cities that have more than one, by the exponent whose mean fits. */
function tail(mean: number, most: number): Float64Array {
  const chances = (exponent: number) => Float64Array.from({ length: most - 1 }, (_, i) => (i + 2) ** -exponent);
  const meanOf = (weights: Float64Array) => {
    let [sum, total] = [0, 0];
    weights.forEach((weight, i) => { sum += weight * (i + 2); total += weight; });
    return sum / total;
  };
  let [low, high] = [0.5, 8];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (meanOf(chances(middle)) > mean) low = middle;
    else high = middle;
  }
  const weights = chances((low + high) / 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight / total));
}

/** Number of ties of each city; their sum is even. */
export function degrees({ cities, meanDegree }: SimulationSettings, random: Random): Int32Array {
  const cumulative = tail(2 * meanDegree - 1, Math.max(10, Math.min(Math.floor(1.5 * Math.sqrt(cities)), Math.floor(cities / 2))));
  const degree = Int32Array.from({ length: cities }, (_, c) => {
    if (2 * c < cities) return 1;
    const drawn = random();
    const place = cumulative.findIndex((chance) => drawn < chance);
    return 2 + (place === -1 ? cumulative.length - 1 : place);
  });
  shuffle(degree, random);
  if (degree.reduce((sum, value) => sum + value, 0) % 2 === 1) degree[below(random, cities)]!++;
  return degree;
}

export function makeTies(settings: SimulationSettings, region: Int32Array): Ties {
  const random = stream(settings.seed, 'twinning');
  const degree = degrees(settings, random);
  const ends = new Int32Array(degree.reduce((sum, value) => sum + value, 0));
  let at = 0;
  degree.forEach((count, c) => { for (let k = 0; k < count; k++) ends[at++] = c; });
  shuffle(ends, random);
  const held = 2 * binomial(random, ends.length / 2, settings.homophily);
  const pools: number[][] = Array.from({ length: REGION_COUNT + 1 }, () => []);
  ends.forEach((c, i) => pools[i < held ? region[c]! : REGION_COUNT]!.push(c));
  evenOut(pools, region, random);
  return pair(pools, region, settings.homophily > 0, random);
}

/** A region with an odd end gives it to, or takes one of its own from, the ends that join any two cities: equally often. */
function evenOut(pools: number[][], region: Int32Array, random: Random): void {
  const open = pools[REGION_COUNT]!;
  for (let r = 0; r < REGION_COUNT; r++) {
    const pool = pools[r]!;
    if (pool.length % 2 === 0) continue;
    const own = open.findIndex((c) => region[c] === r);
    if (own !== -1 && random() < 0.5) pool.push(...open.splice(own, 1));
    else open.push(pool.pop()!);
  }
}

/**
 * Neighbouring ends of a pool make a tie. One that is a loop or there already changes ends with another tie
 * of its pool, with homophily for a city of the same region: were loops and repeats left out otherwise, fewer
 * ties than planted would lie within regions, since cities with many ties meet themselves and each other most.
 * Without homophily no tie knows of regions at all.
 */
function pair(pools: number[][], region: Int32Array, keepRegions: boolean, random: Random): Ties {
  const n = region.length;
  const [from, to]: [number[], number[]] = [[], []];
  const seen = new Set<number>();
  const key = (u: number, v: number) => Math.min(u, v) * n + Math.max(u, v);
  const fits = (u: number, v: number) => u !== v && !seen.has(key(u, v));
  for (const pool of pools) {
    const first = from.length;
    const bad: [number, number][] = [];
    for (let i = 0; i + 1 < pool.length; i += 2) {
      const [u, v] = [pool[i]!, pool[i + 1]!];
      if (!fits(u, v)) {
        bad.push([u, v]);
        continue;
      }
      seen.add(key(u, v));
      from.push(u);
      to.push(v);
    }
    for (const [u, v] of bad) {
      for (let tries = 0; tries < 2000 && from.length > first; tries++) {
        const i = first + below(random, from.length - first);
        const [x, y] = [from[i]!, to[i]!];
        if ((keepRegions && region[y] !== region[v]) || !fits(u, y) || !fits(x, v) || key(u, y) === key(x, v)) continue;
        seen.delete(key(x, y));
        seen.add(key(u, y));
        seen.add(key(x, v));
        to[i] = v;
        from.push(u);
        to.push(y);
        break;
      }
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to) };
}
