/** Adoptions without an id: the same row when practice and city are. */
import { shortId } from './slug.ts';

/** Which adoptions there are of a practice by a city, in the store and in the import. */
export class AdoptionIds {
  readonly #byPair = new Map<string, Set<string>>();
  readonly #taken = new Set<string>();

  #key(practiceId: string, cityId: string): string {
    return `${practiceId}\u001f${cityId}`;
  }

  add(id: string, practiceId: string, cityId: string): void {
    const key = this.#key(practiceId, cityId);
    const ids = this.#byPair.get(key);
    if (ids) ids.add(id);
    else this.#byPair.set(key, new Set([id]));
    this.#taken.add(id);
  }

  /** Moves an adoption of the store to the pair that the import gives it. */
  move(id: string, from: readonly [string, string], to: readonly [string, string]): void {
    this.#byPair.get(this.#key(...from))?.delete(id);
    this.add(id, ...to);
  }

  /** The only adoption of the pair, the id a new one gets, or all of them when there are several. */
  find(practiceId: string, cityId: string): string | readonly string[] {
    const ids = [...(this.#byPair.get(this.#key(practiceId, cityId)) ?? [])];
    if (ids.length > 1) return ids.sort();
    const [only] = ids;
    if (only !== undefined) return only;
    const base = `${practiceId}--${cityId}`;
    let id = shortId(base);
    for (let count = 2; this.#taken.has(id); count++) id = shortId(`${base}-${count}`);
    this.add(id, practiceId, cityId);
    return id;
  }
}
