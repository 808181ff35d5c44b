/** Sets that many cities share (languages of a country, hazards): compared once for each distinct set. */

export interface Interned<T> {
  readonly sets: readonly ReadonlySet<T>[];
  /** Place of each city's set in `sets`. */
  readonly of: Int32Array;
}

export function interned<T extends string | number>(sets: readonly ReadonlySet<T>[]): Interned<T> {
  const byContent = new Map<string, number>();
  const distinct: ReadonlySet<T>[] = [];
  const seen = new Map<ReadonlySet<T>, number>();
  const place = (set: ReadonlySet<T>) => {
    const content = [...set].sort().join('\u001f');
    const found = byContent.get(content);
    if (found !== undefined) return found;
    byContent.set(content, distinct.length);
    return distinct.push(set) - 1;
  };
  const of = Int32Array.from(sets, (set) => {
    const found = seen.get(set) ?? place(set);
    seen.set(set, found);
    return found;
  });
  return { sets: distinct, of };
}

/** Items in both divided by items in either (Jaccard 1901); NaN when one of them is not known (empty). */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return Number.NaN;
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return both / (a.size + b.size - both);
}
