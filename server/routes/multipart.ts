/**
 * Uploads: files go straight to a folder of their own, counted and measured as they come.
 * Names lose their folders and never lead out of it.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { AppError } from '../errors.ts';
import { UPLOAD_LIMITS, type UploadLimits } from './limits.ts';
import { badRequest } from './validation.ts';

export interface UploadedFile {
  /** Base name as it was on the caller's machine. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
}
export interface Upload {
  /** Where the files lie, a folder of this upload's own. */
  readonly folder: string;
  /** The folder that was uploaded, by its name on the caller's machine, where there was one. */
  readonly source: string | undefined;
  readonly files: readonly UploadedFile[];
  readonly fields: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Names that Windows keeps for devices; a file of that name cannot be opened there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The base name of an uploaded path, or a 400 that says why it cannot be one. */
export function baseName(given: string | undefined): string {
  const name = (given ?? '').split(/[/\\]/).at(-1)?.trim().normalize('NFC') ?? '';
  const refuse = (why: string) => badRequest([{ path: 'files', message: `the file name ${JSON.stringify(name.slice(0, 60))} ${why}` }]);
  if (name === '') throw badRequest([{ path: 'files', message: 'every file needs a name' }]);
  if (name === '.' || name === '..' || DEVICE.test(name)) throw refuse('cannot be used');
  if (Buffer.byteLength(name) > 200) throw refuse('is longer than 200 bytes');
  if (/[\p{Cc}\p{Surrogate}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)) throw refuse('holds control or direction characters');
  return name;
}

/** The outermost folder of an uploaded path. */
function folderName(given: string | undefined): string | undefined {
  const parts = (given ?? '').split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length > 1 ? parts[0] : undefined;
}

/**
 * Reads a multipart body: files under `files`, the rest text fields. Nothing of it stays
 * behind when it fails. @throws AppError 400, 413 or 415.
 */
export async function receiveUpload(request: Request, parent: string, limits: UploadLimits = UPLOAD_LIMITS): Promise<Upload> {
  if (request.is('multipart/form-data') === false || request.is('multipart/form-data') === null) {
    throw new AppError('unsupported-media-type', 'send the files as multipart/form-data, in the field "files"');
  }
  const folder = await mkdtemp(join(parent, 'import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { files, fields, sources } = await readParts(request, folder, limits);
    if (files.length === 0) throw badRequest([{ path: 'files', message: 'is missing: send at least one file' }]);
    return { folder, source: sources.size === 1 ? [...sources][0] : undefined, files, fields, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function readParts(request: Request, folder: string, limits: UploadLimits): Promise<{ files: UploadedFile[]; fields: Record<string, string>; sources: Set<string | undefined> }> {
  const parser = startParser(request, limits);
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const names = new Set<string>();
  const sources = new Set<string | undefined>();
  const writes: Promise<void>[] = [];
  let total = 0;
  let failure: unknown;
  const fail = (error: unknown) => { failure ??= error; };

  const takeFile = (field: string, stream: Readable, given: string | undefined) => {
    try {
      if (field !== 'files') throw badRequest([{ path: `form.${field.slice(0, 60)}`, message: 'is not known here; files go in the field "files"' }]);
      const name = baseName(given);
      // What file managers and office programs leave behind is no part of the import.
      if (name.startsWith('.') || name.startsWith('~$')) { stream.resume(); return; }
      sources.add(folderName(given));
      const known = name.toLowerCase();
      if (names.has(known)) throw badRequest([{ path: 'files', message: `two files are named ${JSON.stringify(name)}; an import reads each name once` }]);
      names.add(known);
      const path = join(folder, name);
      const file = { name, path, size: 0 };
      files.push(file);
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          file.size += chunk.length;
          total += chunk.length;
          done(total > limits.totalBytes ? tooLarge(`all files together exceed ${inMegabytes(limits.totalBytes)}`) : null, chunk);
        },
      });
      stream.once('limit', () => { fail(tooLarge(`${name} exceeds ${inMegabytes(limits.fileBytes)}`)); });
      writes.push(pipeline(stream, measure, createWriteStream(path, { flags: 'wx' })).catch((error: unknown) => { fail(error); stream.resume(); }));
    } catch (error) {
      fail(error);
      stream.resume();
    }
  };

  parser.on('file', (field, stream, info) => takeFile(field, stream, info.filename));
  parser.on('field', (name, value, info) => {
    if (info.nameTruncated || info.valueTruncated) fail(tooLarge(`the field ${name.slice(0, 60)} exceeds ${inMegabytes(limits.fieldBytes)}`));
    else if (name in fields) fail(badRequest([{ path: `form.${name.slice(0, 60)}`, message: 'is given twice' }]));
    else fields[name] = value;
  });
  parser.on('filesLimit', () => fail(tooLarge(`an import takes at most ${limits.files} files`)));
  parser.on('fieldsLimit', () => fail(badRequest([{ path: 'form', message: `has more than ${limits.fields} fields` }])));
  parser.on('partsLimit', () => fail(badRequest([{ path: 'form', message: 'has too many parts' }])));

  try {
    await pipeline(request, parser);
  } catch (error) {
    fail(request.destroyed && !request.complete
      ? new AppError('cancelled', 'the caller went away', { cause: error })
      : new AppError('bad-request', 'the multipart body is not well-formed', { cause: error, details: [{ path: 'body', message: 'must be a whole multipart body' }] }));
  }
  await Promise.all(writes);
  if (failure !== undefined) throw failure;
  return { files, fields: { ...fields }, sources };
}

function startParser(request: Request, limits: UploadLimits): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers, defParamCharset: 'utf8', preservePath: true,
      limits: { files: limits.files, fileSize: limits.fileBytes, fields: limits.fields, fieldSize: limits.fieldBytes, fieldNameSize: 100, parts: limits.files + limits.fields + 1 },
    });
  } catch (error) {
    throw new AppError('bad-request', 'the multipart body is not well-formed', { cause: error, details: [{ path: 'body', message: 'its Content-Type needs a boundary' }] });
  }
}

function tooLarge(what: string): AppError {
  return new AppError('too-large', `${what}; use the command line for larger imports`);
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
