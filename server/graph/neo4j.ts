/**
 * The Neo4j engine, through the official driver: 5.26 and later, Aura, a cluster. Reads are
 * routed to followers; writes run as managed transactions, which the driver repeats when the
 * server says that it may help.
 */
import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { AppError } from '../errors.ts';
import type { Engine, EngineRow, Params, RunOptions, Statement, Transaction } from './engine.ts';
import { schemaStatements } from './queries.ts';
import { breathe, checkNumber, fromEngine, mapNumbers } from './values.ts';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string | undefined;
}

const RETRY_MS = 30_000;
const CONNECT_MS = 10_000;
const FETCH_SIZE = 2_000;

/** Whole numbers go as integers, the others as floats, as the embedded engine has them. */
function toNeo4jNumber(value: number): unknown {
  checkNumber(value);
  return Number.isInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
}

function describe(error: unknown, where: string): unknown {
  if (error instanceof AppError || !(error instanceof Neo4jError)) return error;
  const { code } = error;
  const cause = { cause: error };
  if (/Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|LockClientStopped)/.test(code)) {
    return new AppError('engine-timeout', `the query took too long and was ended${where}`, cause);
  }
  if (/ConstraintValidationFailed|ConstraintViolation/.test(code)) return new AppError('engine-constraint', `a rule of the database was broken${where}`, cause);
  if (/Statement\.AccessMode/.test(code)) return new AppError('engine-constraint', `a statement writes where only reading is allowed${where}`, cause);
  if (/ClientError\.Statement\./.test(code)) return new AppError('engine-syntax', `the database does not understand a statement${where}`, cause);
  if (/ClientError\.Security\./.test(code)) return new AppError('engine-unavailable', 'Neo4j refused the login; check NEO4J_USER and NEO4J_PASSWORD', cause);
  if (/Database\.DatabaseNotFound/.test(code)) return new AppError('engine-unavailable', 'Neo4j has no database of that name; check NEO4J_DATABASE', cause);
  if (/DeadlockDetected|Transaction\.Outdated|LockAcquisitionTimeout/.test(code)) return new AppError('conflict', `another write got in between${where}; try again`, cause);
  if (/MemoryPoolOutOfMemory|OutOfMemory/.test(code)) {
    return new AppError('engine-unavailable', 'Neo4j has too little memory for so large a write in one piece; raise server.memory.heap.max_size (about 4 GB for 400,000 rows), or import in parts', cause);
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /TransientError|DatabaseUnavailable/.test(code)) {
    return new AppError('engine-unavailable', 'Neo4j does not answer; check that it runs and that NEO4J_URI leads to it', cause);
  }
  return new AppError('internal', `Neo4j failed${where}`, cause);
}

class Neo4jTransaction implements Transaction {
  readonly #inner: ManagedTransaction;
  readonly #noteStatement: (name: string) => void;

  constructor(inner: ManagedTransaction, noteStatement: (name: string) => void) {
    this.#inner = inner;
    this.#noteStatement = noteStatement;
  }

  async run(statement: Statement, params: Params = {}): Promise<EngineRow[]> {
    this.#noteStatement(statement.name);
    // Errors stay the driver's own here, because it repeats a transaction by them.
    const result = await this.#inner.run(statement.text, mapNumbers(params as EngineRow, toNeo4jNumber) as Record<string, unknown>);
    const rows: EngineRow[] = new Array<EngineRow>(result.records.length);
    for (const [at, record] of result.records.entries()) {
      rows[at] = fromEngine(record.toObject()) as EngineRow;
      if (at % FETCH_SIZE === FETCH_SIZE - 1) await breathe();
    }
    return rows;
  }
}

export class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly version: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** In a cluster, makes reads wait for what this process has written. */
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;

  private constructor(driver: Driver, database: string | undefined, version: string) {
    this.#driver = driver;
    this.#database = database;
    this.version = version;
  }

  /** Connects; `engine-unavailable` with the reason when that fails. */
  static async open({ uri, user, password, database }: Neo4jOptions): Promise<Neo4jEngine> {
    let driver: Driver | undefined;
    try {
      driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true, maxTransactionRetryTime: RETRY_MS, connectionTimeout: CONNECT_MS,
        connectionAcquisitionTimeout: CONNECT_MS, fetchSize: FETCH_SIZE, userAgent: 'interurban',
      });
      const info = await driver.getServerInfo(database === undefined ? {} : { database });
      return new Neo4jEngine(driver, database, (info.agent ?? 'Neo4j/unknown').replace(/^Neo4j\//, ''));
    } catch (error) {
      await driver?.close();
      if (error instanceof Neo4jError && error.code !== 'N/A') throw describe(error, '');
      throw new AppError('engine-unavailable', `${uri} is not an address of Neo4j; NEO4J_URI looks like bolt://host:7687 or neo4j+s://host`, { cause: error });
    }
  }

  async #run<T>(access: 'READ' | 'WRITE', work: (transaction: Transaction) => Promise<T>, options: RunOptions): Promise<T> {
    if (this.#closed) throw new AppError('engine-unavailable', 'the store is closed');
    const session: Session = this.#driver.session({
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE, bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
    const config = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
    let last = '';
    try {
      const job = (inner: ManagedTransaction) => work(new Neo4jTransaction(inner, (name) => { last = ` (${name})`; }));
      return await (access === 'READ' ? session.executeRead(job, config) : session.executeWrite(job, config));
    } catch (error) {
      throw describe(error, last);
    } finally {
      await session.close();
    }
  }

  async read<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#run('READ', work, options);
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return this.#run('WRITE', work, options);
  }

  async ensureSchema(): Promise<void> {
    const session = this.#driver.session(this.#database === undefined ? {} : { database: this.#database });
    try {
      for (const statement of schemaStatements('neo4j')) await session.run(statement.text);
      await session.run('CALL db.awaitIndexes(120)');
    } catch (error) {
      throw describe(error, ' (schema)');
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }
}

