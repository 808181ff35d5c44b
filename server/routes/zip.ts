/** Several files as one zip: equal files give equal bytes, so no clock time goes in. */
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ExportFile } from '../export/export-file.ts';

/** The first day a zip can name, in local time, which is how zips write it: the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

export function zipOf(files: readonly ExportFile[]): Readable {
  const zip = new ZipFile();
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  return zip.outputStream as Readable;
}
