/** How often words that begin so are met in what is searched. */
export class WordCounts {
  readonly #words: readonly string[];
  /** Occurrences of the first n of the words, for each n. */
  readonly #upTo: Float64Array;

  constructor(counts: ReadonlyMap<string, number>) {
    this.#words = [...counts.keys()].sort();
    this.#upTo = new Float64Array(this.#words.length + 1);
    this.#words.forEach((word, at) => { this.#upTo[at + 1] = this.#upTo[at]! + counts.get(word)!; });
  }

  /** The word that begins the fewest; the first of equals. */
  rarest(words: readonly string[]): string {
    return words.reduce((best, word) => (this.startingWith(word) < this.startingWith(best) ? word : best));
  }

  startingWith(beginning: string): number {
    return this.#upTo[this.#firstFrom(`${beginning}\uffff`)]! - this.#upTo[this.#firstFrom(beginning)]!;
  }

  /** Place of the first word not before this one. */
  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]! < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
