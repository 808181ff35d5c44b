/**
 * The embedded engine: a Grafeo database in this process, one file in the data folder.
 * Writers take turns; readers see one snapshot. A second process is refused by the lock.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import type { GrafeoDB, GrafeoError, Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { AppError, isAppError } from '../errors.ts';
import type { Engine, EngineRow, Params, RunOptions, Statement, Transaction } from './engine.ts';
import { schemaStatements } from './queries.ts';
import { breathe, checkNumbers, fromEngine } from './values.ts';

/** Name of the database file inside the data folder. */
export const GRAPH_FILE = 'graph.grafeo';
const OWNER_FILE = 'graph.owner.json';
/** The log is folded into the file past this size, so that opening stays fast. */
const CHECKPOINT_BYTES = 64 * 2 ** 20;
const CHECKPOINT_MS = 5 * 60_000;
const CONFLICT_TRIES = 6;
/** Rows turned into objects before other work may run. */
const ROWS_AT_ONCE = 500;

export interface EmbeddedOptions {
  /** Folder of the database; left out, the graph lives in memory only. */
  readonly data?: string;
  /** For tests: rows without ORDER BY come in random order. */
  readonly shuffleUnordered?: boolean;
}

function describe(error: unknown, statement?: Statement): AppError {
  if (error instanceof AppError) return error;
  const { message, gqlStatus } = error as GrafeoError;
  const where = statement ? ` (${statement.name})` : '';
  if (/GRAFEO-Q003/.test(message)) return new AppError('engine-timeout', `the query took too long and was ended${where}`, { cause: error });
  if (/GRAFEO-T0\d\d/.test(message) && gqlStatus?.startsWith('40')) {
    return new AppError('conflict', `another write got in between${where}; try again`, { cause: error });
  }
  if (/constraint/i.test(message)) return new AppError('engine-constraint', `a rule of the database was broken${where}`, { cause: error });
  if (/GRAFEO-Q00[12]/.test(message) || gqlStatus?.startsWith('42')) {
    return new AppError('engine-syntax', `the database does not understand a statement${where}`, { cause: error });
  }
  if (/database is closed/i.test(message)) return new AppError('engine-unavailable', 'the store is closed', { cause: error });
  return new AppError('internal', `the embedded database failed${where}`, { cause: error });
}

function owner(folder: string): string {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(join(folder, OWNER_FILE), 'utf8')) as Record<string, unknown>;
    return `process ${String(pid)} on ${String(host)} (since ${String(since)})`;
  } catch {
    return 'another process'; // the note is a courtesy; the lock itself is what counts
  }
}

function openDatabase({ data, shuffleUnordered }: EmbeddedOptions): GrafeoDB {
  if (data === undefined) return grafeo.GrafeoDB.create(null, shuffleUnordered ? { shuffleUnordered } : null);
  try {
    mkdirSync(data, { recursive: true });
  } catch (cause) {
    throw new AppError('engine-unavailable', `the data folder ${data} cannot be made; name another one with --data or INTERURBAN_DATA`, { cause });
  }
  try {
    return grafeo.GrafeoDB.create(join(data, GRAPH_FILE), shuffleUnordered ? { shuffleUnordered } : null);
  } catch (cause) {
    if (/lock/i.test((cause as Error).message)) {
      throw new AppError('store-locked',
        `the data folder ${data} is in use by ${owner(data)}; stop that process, or name another folder with --data or INTERURBAN_DATA`, { cause });
    }
    throw new AppError('engine-unavailable',
      `the store in ${data} cannot be opened: ${(cause as Error).message}; restore it from a backup or name another folder`, { cause });
  }
}

class EmbeddedTransaction implements Transaction {
  readonly #inner: GrafeoTransaction;
  readonly #access: 'read' | 'write';
  readonly #deadline: number | undefined;
  /** Settles when no statement of this transaction runs any more. */
  idle: Promise<unknown> = Promise.resolve();

  constructor(inner: GrafeoTransaction, access: 'read' | 'write', deadline: number | undefined) {
    this.#inner = inner;
    this.#access = access;
    this.#deadline = deadline;
  }

  async run(statement: Statement, params: Params = {}): Promise<EngineRow[]> {
    try {
      checkNumbers(params);
      const running = this.#inner.executeCypher(statement.text, params);
      this.idle = running.catch(() => undefined);
      const result = await this.#inTime(running, statement);
      if (this.#access === 'read' && Object.values(result.counters).some((count) => Number(count) > 0)) {
        throw new AppError('engine-constraint', `${statement.name} writes, but runs where only reading is allowed`);
      }
      const rows: EngineRow[] = new Array<EngineRow>(result.length);
      for (let at = 0; at < rows.length; at++) {
        rows[at] = fromEngine(result.get(at)) as EngineRow;
        if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
      }
      return rows;
    } catch (error) {
      throw describe(error, statement);
    }
  }

  async #inTime<T>(running: Promise<T>, statement: Statement): Promise<T> {
    if (this.#deadline === undefined) return running;
    const timer = new AbortController();
    const tooLate = sleep(Math.max(0, this.#deadline - performance.now()), 'late' as const, { signal: timer.signal }).catch(() => 'stopped' as const);
    const first = await Promise.race([running.then((result) => ({ result })), tooLate]);
    timer.abort();
    if (typeof first === 'object') return first.result;
    throw new AppError('engine-timeout', `${statement.name} took longer than allowed and was given up`);
  }
}

export class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  readonly version: string;
  readonly #database: GrafeoDB;
  readonly #data: string | undefined;
  #writers: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(database: GrafeoDB, data: string | undefined) {
    this.#database = database;
    this.#data = data;
    this.version = database.version();
  }

  /** Opens or makes the database; `store-locked` when another process holds it. */
  static open(options: EmbeddedOptions = {}): EmbeddedEngine {
    const database = openDatabase(options);
    if (options.data !== undefined) {
      database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES, intervalMs: CHECKPOINT_MS });
      writeFileSync(join(options.data, OWNER_FILE), JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }));
    }
    return new EmbeddedEngine(database, options.data);
  }

  async read<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#attempt('read', work, options);
  }

  /**
   * A statement past its limit is reported at once. The database cannot be told to stop one; it
   * ends by itself 30 s after it began, its transaction is rolled back, and only then the next writer begins.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const before = this.#writers;
    let settled: Promise<unknown> = Promise.resolve();
    const written = before.then(async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await this.#attempt('write', work, options, (idle) => { settled = idle; });
        } catch (error) {
          if (attempt === CONFLICT_TRIES || !isConflictOfEngine(error)) throw error;
          await sleep(2 ** attempt * (1 + Math.random()));
        }
      }
    });
    this.#writers = written.then(() => undefined, () => settled);
    return written;
  }

  async #attempt<T>(
    access: 'read' | 'write',
    work: (transaction: Transaction) => Promise<T>,
    options: RunOptions,
    onAbandoned: (idle: Promise<unknown>) => void = () => undefined,
  ): Promise<T> {
    if (this.#closed) throw new AppError('engine-unavailable', 'the store is closed');
    const inner = this.#database.beginTransaction();
    const deadline = options.timeoutMs === undefined ? undefined : performance.now() + options.timeoutMs;
    const transaction = new EmbeddedTransaction(inner, access, deadline);
    try {
      const result = await work(transaction);
      await transaction.idle;
      if (access === 'write') this.#commit(inner);
      else inner.rollback();
      return result;
    } catch (error) {
      const over = transaction.idle.then(() => { if (inner.isActive) inner.rollback(); });
      if (isAppError(error, 'engine-timeout')) onAbandoned(over);
      else await over;
      throw error;
    }
  }

  #commit(inner: GrafeoTransaction): void {
    try {
      inner.commit();
    } catch (error) {
      throw describe(error);
    }
  }

  async ensureSchema(): Promise<void> {
    for (const statement of schemaStatements('embedded')) {
      try {
        await this.#database.executeCypher(statement.text);
      } catch (error) {
        throw describe(error, statement);
      }
    }
  }

  /** Copies the whole database to one new file; fails when the file is there already. */
  copyTo(path: string): void {
    this.#database.save(path);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writers;
    this.#database.close();
    if (this.#data !== undefined) rmSync(join(this.#data, OWNER_FILE), { force: true });
  }
}

/** A conflict the database raised itself, as opposed to one the product raises with the same code. */
function isConflictOfEngine(error: unknown): boolean {
  return isAppError(error, 'conflict') && error.cause instanceof Error && /GRAFEO-T0/.test(error.cause.message);
}
