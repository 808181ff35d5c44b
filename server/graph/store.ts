/**
 * The store: rows of the interchange tables, kept as a property graph on either engine,
 * with datasets that can be taken out again, history of hand edits and one data version.
 * Everything above (import, export, network, API) reads and writes through this.
 */
import type { Row, TableName, Tables } from '../model/tables.ts';

/** Changes with every committed write, on any process: `<store id>-<counter>`. */
export type DataVersion = string;

export interface Stored<T extends TableName> {
  readonly row: Row<T>;
  /** Ids of the datasets that state this row, in the order they came. Empty for rows kept by hand only. */
  readonly datasets: readonly string[];
  /** Hash of the row; a change made on an older one is refused with `stale-version`. */
  readonly revision: string;
}

/** One row as a dataset or a person states it. Cells left out keep what is there; null or [] clears. */
export interface Assertion<T extends TableName = TableName> {
  readonly table: T;
  readonly cells: Partial<Row<T>>;
}

export interface TableCounts { added: number; updated: number; unchanged: number }
export type Counts = Partial<Record<TableName, TableCounts>>;

export interface Dataset {
  readonly id: string;
  readonly importedAt: string;
  /** What it was read from: file names. */
  readonly sources: readonly string[];
  readonly actor: string;
  readonly rows: Partial<Record<TableName, number>>;
}

export interface ImportBatch {
  readonly dataset: { id: string; sources: readonly string[]; actor: string; at: string };
  readonly assertions: readonly Assertion[];
  /** The version the assertions were checked against; another one now is `conflict`. */
  readonly expectVersion: DataVersion;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: 'created' | 'changed' | 'deleted';
  readonly before: { [column: string]: unknown } | null;
  readonly after: { [column: string]: unknown } | null;
}

export interface UndoReport {
  readonly dataset: string;
  readonly removed: Partial<Record<TableName, number>>;
  readonly restored: Partial<Record<TableName, number>>;
}

export interface IntegrityProblem { readonly code: string; readonly table: string; readonly key: string; readonly message: string }

export interface Store {
  readonly engine: { readonly name: 'embedded' | 'neo4j'; readonly version: string };
  /** Cheap enough to ask on every request; sees writes of other processes. */
  version(): Promise<DataVersion>;
  /** Changes only with writes to tables that the network is made from (NETWORK_TABLES): what is worked out on the network carries it. */
  networkVersion(): Promise<DataVersion>;
  counts(): Promise<Record<TableName, number>>;
  /** Everything from one snapshot, rows in key order; `datasets[table][i]` belongs to row i. */
  readAll(only?: readonly TableName[]): Promise<{ version: DataVersion; networkVersion: DataVersion; tables: Tables; datasets: Record<TableName, string[][]> }>;
  /** One page in key order; `after` is the key of the last row of the page before. */
  page<T extends TableName>(table: T, options: { after?: string; limit: number }): Promise<Stored<T>[]>;
  find<T extends TableName>(table: T, key: string): Promise<Stored<T> | undefined>;
  /** Counts what an import would do, without writing. */
  plan(assertions: readonly Assertion[]): Promise<Counts>;
  /**
   * Writes an import, all or nothing. When nothing would change nothing is written and
   * `dataset` is null. An existing dataset id gets the rows added to it.
   */
  importBatch(batch: ImportBatch): Promise<{ counts: Counts; dataset: string | null; version: DataVersion }>;
  datasets(): Promise<Dataset[]>;
  /** Takes a dataset out; refused (`conflict`, details name the rows) when later rows lean on what only it states. */
  undo(dataset: string, actor: string): Promise<UndoReport>;
  /** Hand edits: one row, checked against the model and against `revision`, with history. */
  create<T extends TableName>(table: T, row: Partial<Row<T>>, actor: string): Promise<Stored<T>>;
  change<T extends TableName>(table: T, key: string, cells: Partial<Row<T>>, revision: string, actor: string): Promise<Stored<T>>;
  remove(table: TableName, key: string, revision: string, actor: string): Promise<void>;
  history(table: TableName, key: string): Promise<HistoryEntry[]>;
  /** Rows that point nowhere, rows the model refuses, ledger and graph that disagree; empty when sound. */
  check(): Promise<IntegrityProblem[]>;
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
