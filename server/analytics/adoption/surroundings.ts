/** Whom a city looks to: the ten nearest cities, the nearest larger one, and the others of its country (Shipan & Volden, AJPS 52, 2008). */
import type { CityColumns } from '../../graph/network-columns.ts';

const NEAREST = 10;

export interface Surroundings {
  /** Cities that count this one among their nearest. */
  readonly nearestTo: readonly (readonly number[])[];
  /** How many nearest cities a city has: 0 without a place. */
  readonly nearest: Int32Array;
  /** Cities of which this is the nearest larger one. */
  readonly largerOf: readonly (readonly number[])[];
  /** 1 where a nearest larger city is known. */
  readonly hasLarger: Uint8Array;
  /** Number of the country, and how many other cities it has. */
  readonly country: Int32Array;
  readonly compatriots: Int32Array;
}

export function surroundingsOf({ id, country, population, lat, lon }: CityColumns): Surroundings {
  const n = id.length;
  const unit = Array.from({ length: n }, (_, c) => {
    const [phi, lambda] = [(lat[c]! * Math.PI) / 180, (lon[c]! * Math.PI) / 180];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)] as const;
  });
  const [x, y, z] = [0, 1, 2].map((axis) => Float64Array.from(unit, (point) => point[axis as 0 | 1 | 2])) as [Float64Array, Float64Array, Float64Array];
  const [nearestTo, largerOf]: [number[][], number[][]] = [Array.from({ length: n }, () => []), Array.from({ length: n }, () => [])];
  const [nearest, hasLarger] = [new Int32Array(n), new Uint8Array(n)];
  const [best, cosine] = [new Int32Array(NEAREST), new Float64Array(NEAREST)];
  for (let c = 0; c < n; c++) {
    if (Number.isNaN(x[c]!)) continue;
    let [count, larger, largest] = [0, -1, -Infinity];
    for (let other = 0; other < n; other++) {
      const near = x[c]! * x[other]! + y[c]! * y[other]! + z[c]! * z[other]!;
      if (other === c || Number.isNaN(near)) continue;
      if (near > largest && population[other]! > population[c]!) [larger, largest] = [other, near];
      if (count === NEAREST && near <= cosine[NEAREST - 1]!) continue;
      let at = count < NEAREST ? count++ : NEAREST - 1;
      for (; at > 0 && cosine[at - 1]! < near; at--) [best[at], cosine[at]] = [best[at - 1]!, cosine[at - 1]!];
      [best[at], cosine[at]] = [other, near];
    }
    for (let i = 0; i < count; i++) nearestTo[best[i]!]!.push(c);
    nearest[c] = count;
    if (larger !== -1) {
      largerOf[larger]!.push(c);
      hasLarger[c] = 1;
    }
  }
  const numbers = new Map<string, number>();
  const of = Int32Array.from(country, (code) => {
    if (!numbers.has(code)) numbers.set(code, numbers.size);
    return numbers.get(code)!;
  });
  const size = new Int32Array(numbers.size);
  for (const each of of) size[each]!++;
  return { nearestTo, nearest, largerOf, hasLarger, country: of, compatriots: of.map((each) => size[each]! - 1) };
}
