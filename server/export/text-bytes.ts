/** Text put together piece by piece, as bytes, without ever being one long string. */
const FLUSH = 1 << 16;

export class TextBytes {
  readonly #chunks: Buffer[] = [];
  #text = '';

  add(text: string): this {
    this.#text += text;
    if (this.#text.length >= FLUSH) this.#flush();
    return this;
  }

  #flush(): void {
    this.#chunks.push(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
  }

  bytes(): Uint8Array {
    this.#flush();
    return Buffer.concat(this.#chunks);
  }
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/** Text for an attribute or an element; line breaks and tabs survive the reader's normalisation. */
export function xmlText(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => XML[character] as string) : text;
}
