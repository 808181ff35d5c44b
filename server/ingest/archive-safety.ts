/** Looks into a zipped workbook before anything parses it: bombs, foreign archives and XML tricks are refused. */
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { CellRefusal } from './raw-table.ts';

const MAX_ENTRIES = 2_000;
const MAX_ENTRY_BYTES = 300_000_000;
const MAX_TOTAL_BYTES = 500_000_000;
/** Real workbooks stay well below; what is more, and large, was made to burst. */
const MAX_RATIO = 400;
const RATIO_FROM_BYTES = 20_000_000;
/** Characters kept from one chunk to the next, so that nothing hides between two. */
const TAIL = 64;

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip as yauzl.ZipFile)));
  });
}

function entriesOf(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) resolve(entries);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream as Readable))));
}

/** What is wrong with an XML part, read through once. */
async function partProblem(name: string, stream: Readable): Promise<CellRefusal | undefined> {
  let tail = '';
  for await (const chunk of stream) {
    const text = tail + (chunk as Buffer).toString('latin1');
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
      stream.destroy();
      return new CellRefusal('unsafe-xml', `"${name}" in the workbook declares a document type or entities.`, 'Save the workbook anew from a spreadsheet program.');
    }
    tail = text.slice(-TAIL);
  }
  if (/worksheets\/[^/]+\.xml$/.test(name) && !/worksheet>\s*$/.test(tail)) return new CellRefusal('broken-workbook', `"${name}" in the workbook ends in the middle.`, 'Check that it was saved or downloaded whole.');
  return undefined;
}

const bomb = (message: string): CellRefusal => new CellRefusal('unsafe-archive', message, 'Save the workbook anew from a spreadsheet program, or give CSV files.');

/** Undefined when the archive is a workbook that may be parsed. */
export async function archiveProblem(bytes: Buffer): Promise<CellRefusal | undefined> {
  let zip: yauzl.ZipFile;
  let entries: yauzl.Entry[];
  try {
    zip = await open(bytes);
    entries = await entriesOf(zip);
  } catch (error) {
    return new CellRefusal('broken-workbook', `The archive cannot be read: ${(error as Error).message}.`, 'Check that it was saved or downloaded whole.');
  }
  if (entries.length > MAX_ENTRIES) return bomb(`The archive holds more than ${MAX_ENTRIES} files.`);
  const names = entries.map((entry) => entry.fileName.toLowerCase());
  if (new Set(names).size !== names.length) return bomb('The archive holds two files of one name.');
  if (!names.includes('[content_types].xml')) return new CellRefusal('not-a-table', 'The file is a zip archive, not a workbook.', 'Unpack it and give the folder, or give an XLSX workbook.');
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > MAX_TOTAL_BYTES || entries.some((entry) => entry.uncompressedSize > MAX_ENTRY_BYTES)) return bomb(`The archive unpacks to ${Math.round(total / 1e6)} MB; at most ${MAX_TOTAL_BYTES / 1e6} MB are read.`);
  if (total > RATIO_FROM_BYTES && total / Math.max(1, bytes.length) > MAX_RATIO) return bomb(`The archive unpacks to ${Math.round(total / bytes.length)} times its size.`);
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
    try {
      const problem = await partProblem(entry.fileName, await streamOf(zip, entry));
      if (problem) return problem;
    } catch (error) {
      return new CellRefusal('broken-workbook', `"${entry.fileName}" in the workbook cannot be unpacked: ${(error as Error).message}.`, 'Check that it was saved or downloaded whole.');
    }
  }
  return undefined;
}
