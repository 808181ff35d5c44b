/** What a handler may return besides a value of the contract: a file to keep, or bytes made before. */
import type { Readable } from 'node:stream';

/** Sent as a download under `name`. */
export class Attachment {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer | string | Readable;

  constructor(name: string, type: string, body: Buffer | string | Readable) {
    this.name = name;
    this.type = type;
    this.body = body;
  }
}

/** A JSON answer that was serialised and compressed before; already checked against the contract. */
export class PreparedJson {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;

  constructor(encodings: { plain: Buffer; brotli: Buffer; gzip: Buffer }) {
    this.plain = encodings.plain;
    this.brotli = encodings.brotli;
    this.gzip = encodings.gzip;
  }
}
