/**
 * Backups, the same for both engines, so that one made on either restores into either.
 * Gzip of JSON lines: first `{"interurban": 1, version, format}`, then one line for each dataset
 * (`{"dataset": {…}}`) and each ledger entry (`{"entry": {…}}`, see ledger.ts), last `{"end": lines}`.
 * The graph itself is not in it: it is what the ledger's assertions make.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { AppError } from '../errors.ts';
import { TABLE_NAMES } from '../model/tables.ts';
import type { Engine, EngineRow, Params } from './engine.ts';
import { openStore } from './graph-store.ts';
import { emptyFold, foldIn, readLedger } from './ledger.ts';
import { queries } from './queries.ts';
import { canonicalCells, completeRow } from './rows.ts';
import type { Store } from './store.ts';
import { writeRows, type RowWrite } from './writing.ts';

const BACKUP_FORMAT = 1;
const ENTRIES_AT_ONCE = 20;

interface Line { interurban?: number; version?: number; dataset?: EngineRow; entry?: EngineRow; end?: number }

/** Writes a backup to a new file; `conflict` when the file is there already. */
export async function writeBackup(engine: Engine, path: string): Promise<void> {
  if (await stat(path).then(() => true, (error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return false; throw error; })) {
    throw new AppError('conflict', `${path} is there already; name a file that is not`);
  }
  if (!(await stat(dirname(path)).catch(() => undefined))?.isDirectory()) throw new AppError('bad-request', `the folder of ${path} is missing; make it, or name another`);
  const partial = `${path}.partial`;
  try {
    await engine.read(async (transaction) => {
      const lines = async function* (): AsyncGenerator<string> {
        const text = (line: Line) => `${JSON.stringify(line)}\n`;
        const [state] = await transaction.run(queries['storeState']!);
        yield text({ interurban: BACKUP_FORMAT, version: state!['version'] as number });
        let count = 0;
        for (const { dataset } of await transaction.run(queries['allDatasets']!)) {
          yield text({ dataset: dataset as EngineRow });
          count++;
        }
        const ids = (await transaction.run(queries['ledgerIds']!)).map(({ id }) => id as string);
        for (let at = 0; at < ids.length; at += ENTRIES_AT_ONCE) {
          for (const { entry } of await transaction.run(queries['wholeLedgerEntries']!, { ids: ids.slice(at, at + ENTRIES_AT_ONCE) })) {
            yield text({ entry: entry as EngineRow });
            count++;
          }
        }
        yield text({ end: count });
      };
      await pipeline(Readable.from(lines()), createGzip(), createWriteStream(partial, { flush: true }));
    });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function readLines(path: string): Promise<Line[]> {
  const lines: Line[] = [];
  const unreadable = (cause?: unknown) => new AppError('refused', `${path} is not a whole backup of this program; take another copy`, { cause });
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw new AppError('bad-request', `${path} is missing or not a file; name a backup`);
  try {
    const unzipped = createGunzip();
    createReadStream(path).on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
    for await (const text of createInterface({ input: unzipped, crlfDelay: Infinity })) lines.push(JSON.parse(text) as Line);
  } catch (cause) {
    throw unreadable(cause);
  }
  if (lines[0]?.interurban !== BACKUP_FORMAT || lines.at(-1)?.end !== lines.length - 2) throw unreadable();
  return lines;
}

/**
 * Restores a backup into an empty store, in one transaction, and opens it. `conflict` when the
 * store holds anything, `refused` when the file is not a whole backup. The restored store has an
 * id of its own, so its versions are never mistaken for the original's.
 */
export async function restore(engine: Engine, path: string): Promise<Store> {
  const lines = await readLines(path);
  const store = await openStore(engine);
  await engine.write(async (transaction) => {
    const [state] = await transaction.run(queries['storeState']!);
    if (state!['version'] !== 0) throw new AppError('conflict', 'a backup restores into an empty store only, and this one has been written; name an empty one');
    await transaction.run(queries['renameStore']!, { storeId: randomBytes(6).toString('hex'), version: lines[0]!.version! + 1 });
    for (const { dataset } of lines) if (dataset) await transaction.run(queries['putDataset']!, { dataset });
    const entries = lines.flatMap(({ entry }) => (entry ? [entry] : []));
    for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE) {
      await transaction.run(queries['putLedger']!, { entries: entries.slice(at, at + ENTRIES_AT_ONCE) } as Params);
    }
    const fold = emptyFold();
    for await (const stated of readLedger(transaction)) foldIn(fold, stated);
    const writes: RowWrite[] = [];
    for (const table of TABLE_NAMES) {
      for (const [key, { cells, datasets }] of fold.get(table)!) {
        const complete = completeRow(table, cells);
        if ('problems' in complete) throw new AppError('refused', `${path}: ${table} ${key} is not a row this program knows; restore it with the program that wrote it`);
        writes.push({ table, key, before: undefined, after: { row: canonicalCells(table, complete.row), datasets } });
      }
    }
    await writeRows(transaction, writes);
  });
  return store;
}
