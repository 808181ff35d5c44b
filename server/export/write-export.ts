/** Puts an export where `--out` says: a folder for several files, a file for one; never over what is there unless told. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import type { ExportFile } from './export-file.ts';

export interface WriteExportOptions {
  /** Folder (several files) or file (one). */
  readonly out: string;
  /** Several files go into a folder even when there is but one of them. */
  readonly folder: boolean;
  /** Overwrite what is there. */
  readonly force?: boolean | undefined;
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): AppError {
  return new AppError('bad-request', `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Check the path.`, { cause: error });
}

/** Throws `bad-request` when `out` is taken; ask before long work is done. */
export async function checkTarget({ out, folder, force }: WriteExportOptions): Promise<void> {
  const kind = await kindOf(out);
  if (kind === undefined) return;
  if (folder && kind === 'file') throw new AppError('bad-request', `${out} is a file; this export needs a folder. Choose another --out.`);
  if (!folder && kind === 'folder') throw new AppError('bad-request', `${out} is a folder; this export needs a file. Choose another --out.`);
  if (force) return;
  if (!folder) throw new AppError('bad-request', `${out} exists already. Choose another --out, or overwrite it with --force.`);
  if ((await readdir(out)).length > 0) throw new AppError('bad-request', `The folder ${out} is not empty. Choose another --out, or overwrite with --force.`);
}

/** A reader never sees half a file: it is written beside its place and moved there. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(path, error);
  }
}

/** Writes the files and returns their paths. Missing folders are made. */
export async function writeExport(files: readonly ExportFile[], options: WriteExportOptions): Promise<string[]> {
  await checkTarget(options);
  const [only] = files;
  if (!options.folder && (files.length !== 1 || !only)) throw new AppError('internal', 'A single file was announced, but several were made.');
  const folder = options.folder ? options.out : dirname(resolve(options.out));
  await mkdir(folder, { recursive: true }).catch((error: unknown) => { throw unwritable(folder, error); });
  const targets = options.folder ? files.map((file) => [join(options.out, file.name), file] as const) : [[options.out, only as ExportFile] as const];
  for (const [path, file] of targets) await writeWhole(path, file.bytes);
  return targets.map(([path]) => path);
}
