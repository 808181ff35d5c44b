/**
 * Pairs of cities, each as often as it was added: open addressing with linear probing (Knuth, TAOCP 3,
 * 6.4), places in order of the golden ratio's multiples, removal by moving later pairs back.
 */
const EMPTY = -1;
const GOLDEN = 0x9e3779b1 | 0;

export class PairSet {
  readonly #pairs: Float64Array;
  readonly #mask: number;
  readonly #shift: number;

  /** For at most `most` pairs at a time; a pair is a whole number from 0 to 2^53. */
  constructor(most: number) {
    const bits = Math.max(4, 32 - Math.clz32(2 * most));
    this.#pairs = new Float64Array(1 << bits).fill(EMPTY);
    this.#mask = (1 << bits) - 1;
    this.#shift = 32 - bits;
  }

  /** Makes it hold what the other holds, which must be of the same size. */
  copy(other: PairSet): void {
    this.#pairs.set(other.#pairs);
  }

  add(pair: number): void {
    const pairs = this.#pairs;
    let at = Math.imul(pair | 0, GOLDEN) >>> this.#shift;
    while (pairs[at] !== EMPTY) at = (at + 1) & this.#mask;
    pairs[at] = pair;
  }

  has(pair: number): boolean {
    const pairs = this.#pairs;
    for (let at = Math.imul(pair | 0, GOLDEN) >>> this.#shift; ; at = (at + 1) & this.#mask) {
      const found = pairs[at];
      if (found === pair) return true;
      if (found === EMPTY) return false;
    }
  }

  /** Takes it out once; it must be there. */
  remove(pair: number): void {
    const [pairs, mask, shift] = [this.#pairs, this.#mask, this.#shift];
    let hole = Math.imul(pair | 0, GOLDEN) >>> shift;
    while (pairs[hole] !== pair) hole = (hole + 1) & mask;
    for (let at = (hole + 1) & mask; ; at = (at + 1) & mask) {
      const later = pairs[at]!;
      if (later === EMPTY) break;
      const home = Math.imul(later | 0, GOLDEN) >>> shift;
      /* It may move where its way from home passes the hole. */
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        pairs[hole] = later;
        hole = at;
      }
    }
    pairs[hole] = EMPTY;
  }
}
