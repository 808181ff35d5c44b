import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeExport } from '../../server/export/write-export.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(folder, { recursive: true }));

const files = [{ name: 'a.csv', bytes: Buffer.from('1') }, { name: 'b.csv', bytes: Buffer.from('2') }];
const [one] = files as [(typeof files)[number]];

test('a folder is made, with the folders above it', async () => {
  const out = join(folder, 'deep', 'er');
  expect(await writeExport(files, { out, folder: true })).toEqual([join(out, 'a.csv'), join(out, 'b.csv')]);
  expect((await readdir(out)).sort()).toEqual(['a.csv', 'b.csv']);
});

test('an empty folder will do; one with anything in it is taken', async () => {
  const out = join(folder, 'mine');
  await mkdir(out);
  await writeExport(files, { out, folder: true });
  await expect(writeExport(files, { out, folder: true })).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('--force') as string });
  await writeExport([{ name: 'a.csv', bytes: Buffer.from('new') }], { out, folder: true, force: true });
  expect(await readFile(join(out, 'a.csv'), 'utf8')).toBe('new');
});

test('a file is never overwritten without force', async () => {
  const out = join(folder, 'g.gexf');
  await writeExport([one], { out, folder: false });
  await expect(writeExport([{ ...one, bytes: Buffer.from('new') }], { out, folder: false })).rejects.toMatchObject({ code: 'bad-request' });
  expect(await readFile(out, 'utf8')).toBe('1');
  await writeExport([{ ...one, bytes: Buffer.from('new') }], { out, folder: false, force: true });
  expect(await readFile(out, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['g.gexf']);
});

test('a folder where a file belongs, and the other way round, is refused even with force', async () => {
  await writeFile(join(folder, 'file'), 'x');
  await expect(writeExport(files, { out: join(folder, 'file'), folder: true, force: true })).rejects.toMatchObject({ code: 'bad-request' });
  await expect(writeExport([one], { out: folder, folder: false, force: true })).rejects.toMatchObject({ code: 'bad-request' });
  await expect(writeExport([one], { out: join(folder, 'file', 'below'), folder: false })).rejects.toMatchObject({ code: 'bad-request' });
});
