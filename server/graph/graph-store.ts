/** The store on either engine: a ledger of assertions and the graph they make, changed together in one transaction. */
import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';
import { emptyTables, TABLE_NAMES, type Row, type TableName, type Tables } from '../model/tables.ts';
import { writeBackup } from './backup.ts';
import { compare } from './changes.ts';
import { checkStore } from './check.ts';
import type { Engine, Transaction } from './engine.ts';
import { changeRow, createRow, historyOf, removeRow, Unchanged } from './hand-edits.ts';
import { importBatch } from './importing.ts';
import { appendEntries, packAssertions } from './ledger.ts';
import { countRows, findRow, readPage, readTable } from './reading.ts';
import { queries } from './queries.ts';
import { revisionOf, type KeptRow } from './rows.ts';
import type { Cells } from './shape.ts';
import type { Assertion, Counts, Dataset, DataVersion, HistoryEntry, ImportBatch, IntegrityProblem, Store, Stored, UndoReport } from './store.ts';
import { planUndo } from './undo.ts';
import { currentNetworkVersion, currentVersion, nextVersion, versionText } from './version.ts';
import { writeRows } from './writing.ts';

/** Of the way rows are laid out in the graph; a store of another format is refused. */
const FORMAT = 1;
const TRIES = 5;

/**
 * Opens the store in a database, and makes it when the database is empty. The store closes the
 * engine with itself; when it cannot be opened the engine is closed at once.
 */
export async function openStore(engine: Engine): Promise<Store> {
  try {
    await engine.ensureSchema();
    const format = await engine.read(async (transaction) => (await transaction.run(queries['storeState']!))[0]?.['format']);
    if (format === undefined) {
      await engine.write((transaction) => transaction.run(queries['makeStore']!, { storeId: randomBytes(6).toString('hex'), format: FORMAT }));
    } else if (format !== FORMAT) {
      throw new AppError('engine-unavailable', `the store has format ${String(format)}, this program reads ${FORMAT}; use the program that wrote it, export, and import here`);
    }
  } catch (error) {
    await engine.close();
    throw error;
  }
  return new GraphStore(engine);
}

class GraphStore implements Store {
  readonly engine: { readonly name: 'embedded' | 'neo4j'; readonly version: string };
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.engine = { name: engine.name, version: engine.version };
  }

  async version(): Promise<DataVersion> {
    return this.#engine.read(currentVersion);
  }

  async networkVersion(): Promise<DataVersion> {
    return this.#engine.read(currentNetworkVersion);
  }

  async counts(): Promise<Record<TableName, number>> {
    return this.#engine.read(countRows);
  }

  /** Runs `work` on data of one version; where the engine has no snapshots it runs again when somebody wrote meanwhile. */
  async #steady<T>(work: (transaction: Transaction, version: DataVersion) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const { before, after, result } = await this.#engine.read(async (transaction) => {
        const before = await currentVersion(transaction);
        const result = await work(transaction, before);
        return { before, result, after: await currentVersion(transaction) };
      });
      if (before === after) return result;
      if (attempt === TRIES) throw new AppError('conflict', 'the data keeps changing while it is read; try again');
    }
  }

  async readAll(only: readonly TableName[] = TABLE_NAMES): Promise<{ version: DataVersion; networkVersion: DataVersion; tables: Tables; datasets: Record<TableName, string[][]> }> {
    return this.#steady(async (transaction, version) => {
      const tables = emptyTables() as Record<TableName, unknown[]>;
      const datasets = Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Record<TableName, string[][]>;
      for (const table of only) {
        const rows = await readTable(transaction, table);
        tables[table] = rows.map(({ row }) => row);
        datasets[table] = rows.map((row) => row.datasets);
      }
      return { version, networkVersion: await currentNetworkVersion(transaction), tables: tables as Tables, datasets };
    });
  }

  async page<T extends TableName>(table: T, { after = '', limit }: { after?: string; limit: number }): Promise<Stored<T>[]> {
    const rows = await this.#engine.read((transaction) => readPage(transaction, table, after, limit));
    return rows.map((kept) => stored(table, kept));
  }

  async find<T extends TableName>(table: T, key: string): Promise<Stored<T> | undefined> {
    const kept = await this.#engine.read((transaction) => findRow(transaction, table, key));
    return kept && stored(table, kept);
  }

  async plan(assertions: readonly Assertion[]): Promise<Counts> {
    return this.#steady(async (transaction) => (await compare(transaction, assertions)).counts);
  }

  async importBatch(batch: ImportBatch): Promise<{ counts: Counts; dataset: string | null; version: DataVersion }> {
    return importBatch(this.#engine, batch);
  }

  async datasets(): Promise<Dataset[]> {
    const found = await this.#engine.read((transaction) => transaction.run(queries['allDatasets']!));
    return found.map(({ dataset }) => {
      const { id, importedAt, sources, actor, rows } = dataset as Cells;
      return {
        id: id as string, importedAt: importedAt as string, actor: actor as string, sources: (sources ?? []) as string[],
        rows: JSON.parse(rows as string) as Dataset['rows'],
      };
    });
  }

  async undo(dataset: string, actor: string): Promise<UndoReport> {
    const at = new Date().toISOString();
    const nothing = await packAssertions([]);
    for (let attempt = 1; ; attempt++) {
      const { plan, version } = await this.#steady(async (transaction, version) => ({ plan: await planUndo(transaction, dataset), version }));
      const done = await this.#engine.write(async (transaction) => {
        const next = await nextVersion(transaction);
        if (versionText({ ...next, version: next.version - 1 }) !== version) throw new Superseded();
        await transaction.run(queries['deleteLedger']!, { dataset });
        await transaction.run(queries['deleteDataset']!, { id: dataset });
        await appendEntries(transaction, next.version, { actor, at, dataset: '', action: 'undone' }, nothing, { undone: dataset });
        await writeRows(transaction, plan.writes);
        return true;
      }).catch((error: unknown) => {
        if (error instanceof Superseded) return false;
        throw error;
      });
      if (done) return plan.report;
      if (attempt === TRIES) throw new AppError('conflict', 'the data keeps changing; try again');
    }
  }

  async create<T extends TableName>(table: T, row: Partial<Row<T>>, actor: string): Promise<Stored<T>> {
    const at = new Date().toISOString();
    return stored(table, await this.#engine.write((transaction) => createRow(transaction, table, row as Cells, actor, at)));
  }

  async change<T extends TableName>(table: T, key: string, cells: Partial<Row<T>>, revision: string, actor: string): Promise<Stored<T>> {
    const at = new Date().toISOString();
    const kept = await this.#engine
      .write((transaction) => changeRow(transaction, table, key, cells as Cells, revision, actor, at))
      .catch((error: unknown) => {
        if (error instanceof Unchanged) return error.kept;
        throw error;
      });
    return stored(table, kept);
  }

  async remove(table: TableName, key: string, revision: string, actor: string): Promise<void> {
    const at = new Date().toISOString();
    await this.#engine.write((transaction) => removeRow(transaction, table, key, revision, actor, at));
  }

  async history(table: TableName, key: string): Promise<HistoryEntry[]> {
    return this.#engine.read((transaction) => historyOf(transaction, table, key));
  }

  async check(): Promise<IntegrityProblem[]> {
    return this.#steady(checkStore);
  }

  async backup(path: string): Promise<void> {
    await writeBackup(this.#engine, path);
  }

  async close(): Promise<void> {
    await this.#engine.close();
  }
}

/** Somebody wrote between planning and writing; plan again. */
class Superseded extends Error {}

function stored<T extends TableName>(table: T, { row, datasets }: KeptRow): Stored<T> {
  return { row: row as Row<T>, datasets, revision: revisionOf(table, row) };
}

