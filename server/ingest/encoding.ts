/**
 * Which characters the bytes of a text file mean. UTF-8 with or without BOM, UTF-16 with BOM;
 * bytes that are never valid multi-byte UTF-8 are Windows-1252; a file that mixes both is refused.
 */
import type { Readable } from 'node:stream';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Where the first byte stands that is not UTF-8. Lines and bytes of a line count from 1, `offset` from 0. */
export interface OddByte { readonly line: number; readonly byteOfLine: number; readonly offset: number; readonly value: number }

export interface TextScan {
  readonly size: number;
  /** The first bytes, enough to know the kind of file and its heading. */
  readonly head: Buffer;
  readonly nulBytes: number;
  readonly bom: Encoding | undefined;
  readonly firstInvalid: OddByte | undefined;
  /** Line of the first valid multi-byte character. */
  readonly firstMultibyteLine: number | undefined;
}

const HEAD = 65_536;

/** How many bytes follow a UTF-8 lead byte, and the least and greatest allowed first of them; undefined when it leads nothing. */
function lead(byte: number): readonly [number, number, number] | undefined {
  if (byte >= 0xc2 && byte <= 0xdf) return [1, 0x80, 0xbf];
  if (byte === 0xe0) return [2, 0xa0, 0xbf];
  if (byte === 0xed) return [2, 0x80, 0x9f];
  if (byte >= 0xe1 && byte <= 0xef) return [2, 0x80, 0xbf];
  if (byte === 0xf0) return [3, 0x90, 0xbf];
  if (byte >= 0xf1 && byte <= 0xf3) return [3, 0x80, 0xbf];
  if (byte === 0xf4) return [3, 0x80, 0x8f];
  return undefined;
}

function bomOf(head: Buffer): Encoding | undefined {
  if (head.length >= 3 && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Reads every byte once, in bounded memory. */
export async function scanText(stream: Readable): Promise<TextScan> {
  let offset = 0;
  let line = 1;
  let lineStart = 0;
  let nulBytes = 0;
  let firstInvalid: OddByte | undefined;
  let firstMultibyteLine: number | undefined;
  const heads: Buffer[] = [];
  let headLength = 0;
  let pending = 0;
  let low = 0x80;
  let high = 0xbf;
  let start: OddByte | undefined;
  for await (const piece of stream) {
    const chunk = piece as Buffer;
    if (headLength < HEAD) {
      heads.push(chunk.subarray(0, HEAD - headLength));
      headLength += Math.min(chunk.length, HEAD - headLength);
    }
    for (let index = 0; index < chunk.length; index++, offset++) {
      const byte = chunk[index] as number;
      if (pending > 0) {
        if (byte >= low && byte <= high) {
          low = 0x80;
          high = 0xbf;
          if (--pending === 0) firstMultibyteLine ??= line;
          continue;
        }
        pending = 0;
        firstInvalid ??= start;
      }
      if (byte < 0x80) {
        if (byte === 0x0a) {
          line++;
          lineStart = offset + 1;
        } else if (byte === 0) nulBytes++;
        continue;
      }
      start = { line, byteOfLine: offset - lineStart + 1, offset, value: byte };
      const follow = lead(byte);
      if (!follow) firstInvalid ??= start;
      else [pending, low, high] = follow;
    }
  }
  if (pending > 0) firstInvalid ??= start;
  const head = Buffer.concat(heads);
  const bom = bomOf(head);
  // The BOM itself is a valid multi-byte character; it says nothing about the rest.
  return { size: offset, head, nulBytes, bom, firstInvalid, firstMultibyteLine };
}

/** Decodes a stream, without its BOM. Throws a TypeError at bytes the encoding does not know. */
export async function* decode(stream: Readable, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of stream) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
