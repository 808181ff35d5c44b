/** What an import reads: files by path, or uploads; with the names that the report shows. */
import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../errors.ts';

export interface Input {
  /** As shown in the report: the path inside the folder given, or the file's own name. */
  readonly name: string;
  /** A fresh stream of the bytes; called more than once, because the encoding is found before the text is read. */
  open(): Readable;
  /** Bytes. */
  readonly size: number;
  /** Where it lies on disk; uploads without a file leave it out. */
  readonly path?: string;
  /** The folder it was found in, when a folder was given. */
  readonly folder?: string;
}

function fileInput(name: string, path: string, size: number, folder?: string): Input {
  return { name, path, size, open: () => createReadStream(path), ...(folder === undefined ? {} : { folder }) };
}

function wrongPath(path: string, error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code;
  const reason = code === 'ENOENT' ? 'does not exist' : code === 'EACCES' ? 'cannot be read: permission denied' : `cannot be read (${code ?? 'unknown reason'})`;
  return new AppError('bad-request', `${path} ${reason}. Check the path.`, { cause: error });
}

async function readable(path: string): Promise<{ isFolder: boolean; size: number }> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    if (!found.isDirectory() && !found.isFile()) throw new AppError('bad-request', `${path} is neither a file nor a folder.`);
    return { isFolder: found.isDirectory(), size: found.size };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw wrongPath(path, error);
  }
}

/**
 * Files and folders as inputs, folders one level deep and in name order; names that begin
 * with a dot are passed over. Throws `bad-request` for a path that is missing or unreadable.
 */
export async function inputsFromPaths(paths: readonly string[]): Promise<Input[]> {
  if (paths.length === 0) throw new AppError('bad-request', 'Nothing to read: name a file or a folder.');
  const inputs: Input[] = [];
  for (const path of paths) {
    const { isFolder, size } = await readable(path);
    if (!isFolder) {
      inputs.push(fileInput(basename(path), path, size));
      continue;
    }
    const entries = (await readdir(path, { withFileTypes: true }).catch((error: unknown) => { throw wrongPath(path, error); }))
      .filter((entry) => !entry.name.startsWith('.') && !entry.name.startsWith('~$'))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const before = inputs.length;
    for (const entry of entries) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) continue;
      const file = await readable(inside);
      if (!file.isFolder) inputs.push(fileInput(entry.name, inside, file.size, resolve(path)));
    }
    if (inputs.length === before) inputs.push(emptyFolder(path));
  }
  return withDistinctNames(inputs);
}

/** A folder without files stands for itself, so that the import can refuse it by name. */
function emptyFolder(path: string): Input {
  return { name: `${basename(resolve(path))}${sep}`, path, size: 0, folder: resolve(path), open: () => { throw new AppError('bad-request', `${path} is a folder.`); } };
}

export function isEmptyFolder(input: Input): boolean {
  return input.name.endsWith(sep) && input.size === 0;
}

function withDistinctNames(inputs: Input[]): Input[] {
  const count = new Map<string, number>();
  for (const input of inputs) count.set(input.name, (count.get(input.name) ?? 0) + 1);
  return inputs.map((input) => ((count.get(input.name) ?? 0) > 1 && input.path !== undefined ? { ...input, name: relative('.', input.path) || input.name } : input));
}
