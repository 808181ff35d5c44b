/**
 * The tables of one data version in memory, with the look-ups that lists and profiles
 * need. Made from one read of the store, made again when the version changes.
 */
import { foldText } from '../geo/fold-text.ts';
import type { Store } from '../graph/store.ts';
import { rowKey, type Row, type TableName, type Tables } from '../model/tables.ts';

export type TablesRead = Awaited<ReturnType<Store['readAll']>>;

export class TableIndex {
  readonly version: string;
  readonly tables: Tables;
  readonly #datasets: TablesRead['datasets'];
  readonly #positions = new Map<TableName, Map<string, number>>();
  readonly #folded = new Map<TableName, string[]>();
  readonly #groups = new Map<string, Map<string, Row<TableName>[]>>();

  constructor(read: TablesRead) {
    this.version = read.version;
    this.tables = read.tables;
    this.#datasets = read.datasets;
  }

  /** Place of a row by its key, or undefined. */
  position(table: TableName, key: string): number | undefined {
    let positions = this.#positions.get(table);
    if (!positions) {
      positions = new Map(this.tables[table].map((row, at) => [rowKey(table, row as never), at]));
      this.#positions.set(table, positions);
    }
    return positions.get(key);
  }

  find<T extends TableName>(table: T, key: string): Row<T> | undefined {
    const at = this.position(table, key);
    return at === undefined ? undefined : (this.tables[table][at] as Row<T>);
  }

  datasetsAt(table: TableName, position: number): readonly string[] {
    return this.#datasets[table][position] ?? [];
  }

  /** Rows whose cell `column` holds `value` (or, for a list cell, has it as an item), in key order. */
  where<T extends TableName>(table: T, column: keyof Row<T> & string, value: string): readonly Row<T>[] {
    const name = `${table}.${column}`;
    let groups = this.#groups.get(name);
    if (!groups) {
      groups = new Map();
      for (const row of this.tables[table] as Row<TableName>[]) {
        const cell = (row as Record<string, unknown>)[column];
        for (const item of Array.isArray(cell) ? (cell as string[]) : typeof cell === 'string' ? [cell] : []) {
          const group = groups.get(item);
          if (group) group.push(row);
          else groups.set(item, [row]);
        }
      }
      this.#groups.set(name, groups);
    }
    return (groups.get(value) ?? []) as readonly unknown[] as readonly Row<T>[];
  }

  /** All texts of a row, without accents and case: what `q` looks in. */
  folded(table: TableName): readonly string[] {
    let texts = this.#folded.get(table);
    if (!texts) {
      texts = (this.tables[table] as Row<TableName>[]).map((row) =>
        foldText(Object.values(row).flatMap((cell) => (typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell : [])).join('\n')));
      this.#folded.set(table, texts);
    }
    return texts;
  }
}
