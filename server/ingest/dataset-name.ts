/** The name an import goes by when nobody gave one: that of its file or folder. */
import { basename, dirname, resolve } from 'node:path';
import { idProblem } from '../model/fields.ts';
import type { Input } from './inputs.ts';
import { shortId, slug } from './slug.ts';
import { stem } from './table-names.ts';

export function defaultDataset(inputs: readonly Input[]): string {
  const [first] = inputs;
  const folders = new Set(inputs.map((input) => input.folder ?? (input.path === undefined ? undefined : dirname(resolve(input.path)))));
  const [folder] = folders;
  const name = inputs.length === 1 && first && first.folder === undefined ? stem(first.name) : folders.size === 1 && folder !== undefined ? basename(folder) : stem(first?.name ?? '');
  return shortId(slug(name)) || 'import';
}

/** The name itself, or with -2, -3 … when it is taken. */
export function freeDataset(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = shortId(`${name}-${count}`);
  return free;
}

export function datasetProblem(name: string): string | undefined {
  return idProblem(name);
}
