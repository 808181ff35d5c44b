/** What a file is by its first bytes, because its name may say anything. */

export type FileKind = 'text' | 'zip' | 'gexf' | 'graphml' | 'xml' | 'empty' | 'binary';

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['an old Excel workbook (.xls) or a protected one', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an SQLite database', [...Buffer.from('SQLite format 3')]],
  ['a Parquet file', [...Buffer.from('PAR1')]],
];

/** Of a text with this share of NUL bytes nothing can be read. */
const NUL_SHARE = 0.01;

/** `what` says in words what a binary file is. */
export function fileKind(head: Buffer, size: number, nulBytes: number): { readonly kind: FileKind; readonly what?: string } {
  if (size === 0) return { kind: 'empty' };
  for (const [what, bytes] of SIGNATURES) if (bytes.every((byte, index) => head[index] === byte)) return { kind: 'binary', what };
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return { kind: 'zip' };
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const start = (utf16 ? decodeUtf16(head.subarray(0, 4096)) : head.subarray(0, 4096).toString('utf8')).replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('<')) {
    if (/<(?:\w+:)?gexf[\s>]/.test(start)) return { kind: 'gexf' };
    if (/<(?:\w+:)?graphml[\s>]/.test(start)) return { kind: 'graphml' };
    if (/^<(\?xml|!DOCTYPE|!--)/i.test(start)) return { kind: 'xml' };
  }
  if (!utf16 && nulBytes > 2 && nulBytes / size > NUL_SHARE) return { kind: 'binary', what: 'not text, or UTF-16 without the mark that says so' };
  return { kind: 'text' };
}

function decodeUtf16(head: Buffer): string {
  return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
}
