/** Imports: everything is worked out beforehand, then ledger, dataset, rows and version are written in one transaction. */
import { AppError } from '../errors.ts';
import { TABLE_NAMES, type TableName } from '../model/tables.ts';
import { compare, type Changes } from './changes.ts';
import type { Engine, Transaction } from './engine.ts';
import { appendEntries, packAssertions, rowName } from './ledger.ts';
import { queries } from './queries.ts';
import type { Counts, DataVersion, ImportBatch } from './store.ts';
import { currentVersion, nextVersion, versionText } from './version.ts';
import { writeRows, type RowWrite } from './writing.ts';

export interface ImportResult { readonly counts: Counts; readonly dataset: string | null; readonly version: DataVersion }

function outdated(): AppError {
  return new AppError('conflict', 'the data was changed while the import was checked; nothing was written, run the import again');
}

/** Assertions worth keeping: all but those this dataset makes already of a row that stays as it is. */
function newlyStated(changes: Changes, dataset: string): { writes: RowWrite[]; stated: Changes['stated'] } {
  const known = new Set<string>();
  const writes: RowWrite[] = [];
  const withDataset = (write: RowWrite): RowWrite => {
    const { row, datasets } = write.after!;
    return datasets.includes(dataset) ? write : { ...write, after: { row, datasets: [...datasets, dataset] } };
  };
  for (const write of changes.changed) writes.push(withDataset(write));
  for (const write of changes.same) {
    if (write.after!.datasets.includes(dataset)) known.add(rowName(write.table, write.key));
    else writes.push(withDataset(write));
  }
  return { writes, stated: changes.stated.filter(({ table, key }) => !known.has(rowName(table, key))) };
}

interface Prepared {
  readonly counts: Counts;
  readonly writes?: RowWrite[];
  readonly chunks: Awaited<ReturnType<typeof packAssertions>>;
  /** Rows stated, by table. */
  readonly rows: Partial<Record<TableName, number>>;
}

/** Compares and packs; only what is to be written stays in memory. */
async function prepare(engine: Engine, { dataset, assertions, expectVersion }: ImportBatch): Promise<Prepared> {
  const changes = await engine.read(async (transaction) => {
    if ((await currentVersion(transaction)) !== expectVersion) throw outdated();
    return compare(transaction, assertions);
  });
  if (changes.changed.length === 0) return { counts: changes.counts, chunks: [], rows: {} };
  const { writes, stated } = newlyStated(changes, dataset.id);
  const keys = new Map<TableName, Set<string>>();
  for (const { table, key } of stated) keys.set(table, (keys.get(table) ?? new Set<string>()).add(key));
  return {
    counts: changes.counts, writes, chunks: await packAssertions(stated),
    rows: Object.fromEntries([...keys].map(([table, some]) => [table, some.size])),
  };
}

async function writeDataset(transaction: Transaction, batch: ImportBatch, stated: Prepared['rows']): Promise<void> {
  const { id, at, actor, sources } = batch.dataset;
  const [known] = await transaction.run(queries['findDataset']!, { id });
  const before = known?.['dataset'] as { importedAt: string; sources?: string[]; rows: string } | undefined;
  const rows = (before ? JSON.parse(before.rows) : {}) as Partial<Record<TableName, number>>;
  for (const table of TABLE_NAMES) if (stated[table]) rows[table] = (rows[table] ?? 0) + stated[table];
  await transaction.run(queries['putDataset']!, {
    dataset: {
      id, actor, importedAt: before?.importedAt ?? at,
      sources: [...new Set([...(before?.sources ?? []), ...sources])], rows: JSON.stringify(rows),
    },
  });
}

/** See `Store.importBatch`. Errors: `conflict` (another version), `refused` (rows or references), `cancelled`. */
export async function importBatch(engine: Engine, batch: ImportBatch): Promise<ImportResult> {
  const { dataset, expectVersion, onProgress, signal } = batch;
  const stop = () => {
    if (signal?.aborted) throw new AppError('cancelled', 'the import was cancelled; nothing was written');
  };
  stop();
  const { counts, writes, chunks, rows } = await prepare(engine, batch);
  if (!writes) return { counts, dataset: null, version: expectVersion };
  const total = writes.length;
  const version = await engine.write(async (transaction) => {
    const next = await nextVersion(transaction);
    if (versionText({ ...next, version: next.version - 1 }) !== expectVersion) throw outdated();
    await appendEntries(transaction, next.version, { actor: dataset.actor, at: dataset.at, dataset: dataset.id, action: 'imported' }, chunks);
    await writeDataset(transaction, batch, rows);
    let done = 0;
    await writeRows(transaction, writes, (rows) => {
      done += rows;
      onProgress?.(done, total);
      stop();
    });
    stop();
    return versionText(next);
  });
  return { counts, dataset: dataset.id, version };
}
