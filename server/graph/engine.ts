/**
 * The seam between the product and a graph database. An engine runs named, parameterised
 * statements of the portable Cypher subset (cypher/README.md); adapters own every
 * translation (integers, nulls, error codes), and nothing above this seam knows which runs.
 */

export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };
export type Params = { readonly [key: string]: Value };
export type EngineRow = { [column: string]: Value };

/** A statement of the repository, never one made of user text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export interface RunOptions {
  /** Past this the statement is ended and the call fails with `engine-timeout`. */
  readonly timeoutMs?: number;
}

/** Statements run in order and commit together. */
export interface Transaction {
  run(statement: Statement, params?: Params): Promise<EngineRow[]>;
}

export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** Of the database, such as `5.26.30`. */
  readonly version: string;
  /** Reads from one consistent snapshot. Writing inside fails. */
  read<T>(work: (transaction: Transaction) => Promise<T>, options?: RunOptions): Promise<T>;
  /**
   * Commits when `work` resolves, rolls back when it throws. On a conflict the whole of
   * `work` runs again, so it must do nothing but run statements.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: RunOptions): Promise<T>;
  /** Creates constraints and indexes; safe to call on every start. */
  ensureSchema(): Promise<void>;
  close(): Promise<void>;
}
