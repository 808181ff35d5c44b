/** How far partitions of the same cities agree: adjusted Rand index (Hubert & Arabie 1985) and, city by city, Jaccard (Hennig 2007). */

interface Overlaps {
  readonly firstSizes: Int32Array;
  readonly secondSizes: Int32Array;
  /** Cities in community a of the first and b of the second, by a · communities of the second + b. */
  readonly together: ReadonlyMap<number, number>;
}

function overlaps(first: Int32Array, second: Int32Array): Overlaps {
  const sizes = (of: Int32Array) => {
    const size = new Int32Array(of.reduce((most, c) => Math.max(most, c), -1) + 1);
    for (const c of of) size[c]!++;
    return size;
  };
  const [firstSizes, secondSizes] = [sizes(first), sizes(second)];
  const together = new Map<number, number>();
  first.forEach((a, u) => {
    const key = a * secondSizes.length + second[u]!;
    together.set(key, (together.get(key) ?? 0) + 1);
  });
  return { firstSizes, secondSizes, together };
}

const pairs = (size: number) => (size * (size - 1)) / 2;

/** 1 where two partitions are the same, about 0 where they agree as by chance. Where chance leaves no room (0/0) they are the same: 1. */
export function adjustedRand(first: Int32Array, second: Int32Array): number {
  const { firstSizes, secondSizes, together } = overlaps(first, second);
  const inFirst = firstSizes.reduce((sum, size) => sum + pairs(size), 0);
  const inSecond = secondSizes.reduce((sum, size) => sum + pairs(size), 0);
  let inBoth = 0;
  for (const size of together.values()) inBoth += pairs(size);
  const all = pairs(first.length);
  const byChance = all === 0 ? 0 : (inFirst * inSecond) / all;
  const most = (inFirst + inSecond) / 2;
  return most === byChance ? 1 : (inBoth - byChance) / (most - byChance);
}

/** For each city: cities that are in its community in both partitions / in either. */
export function memberOverlap(first: Int32Array, second: Int32Array): Float64Array {
  const { firstSizes, secondSizes, together } = overlaps(first, second);
  return Float64Array.from(first, (a, u) => {
    const b = second[u]!;
    const both = together.get(a * secondSizes.length + b)!;
    return both / (firstSizes[a]! + secondSizes[b]! - both);
  });
}

/** Mean, least and most adjusted Rand index over all pairs of runs; NaN for fewer than two. */
export function runAgreement(runs: readonly Int32Array[]): { mean: number; low: number; high: number } {
  const found = runs.flatMap((one, i) => runs.slice(i + 1).map((two) => adjustedRand(one, two)));
  if (found.length === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  return { mean: found.reduce((sum, value) => sum + value, 0) / found.length, low: Math.min(...found), high: Math.max(...found) };
}
