/**
 * The rows of one data version with the look-ups that lists and profiles need: by key, by
 * what a cell refers to, and which occasions a city took part in. Made from the network in
 * memory, each look-up on first use.
 */
import { foldText } from '../geo/fold-text.ts';
import type { Network } from '../graph/network-columns.ts';
import { rowKey, type Row, type TableName, type Tables } from '../model/tables.ts';

type AnyRow = Row<TableName>;

export class TableIndex {
  readonly network: Network;
  readonly tables: Tables;
  readonly #positions = new Map<TableName, Map<string, number>>();
  readonly #folded = new Map<TableName, string[]>();
  readonly #groups = new Map<string, Map<string, AnyRow[]>>();
  #occasions: { exchanges: number[][]; taught: number[][]; learned: number[][] } | undefined;

  constructor(network: Network) {
    this.network = network;
    this.tables = network.rows;
  }

  get version(): string {
    return this.network.dataVersion;
  }

  /** Place of a row by its key, or undefined. For cities, exchanges and adoptions it is their number in the network. */
  position(table: TableName, key: string): number | undefined {
    let positions = this.#positions.get(table);
    if (!positions) {
      positions = new Map((this.tables[table] as AnyRow[]).map((row, at) => [rowKey(table, row as never), at]));
      this.#positions.set(table, positions);
    }
    return positions.get(key);
  }

  find<T extends TableName>(table: T, key: string): Row<T> | undefined {
    const at = this.position(table, key);
    return at === undefined ? undefined : (this.tables[table][at] as Row<T>);
  }

  /** Rows whose cell `column` holds `value` (or, for a list cell, has it as an item), in key order. */
  where<T extends TableName>(table: T, column: keyof Row<T> & string, value: string): readonly Row<T>[] {
    const name = `${table}.${column}`;
    let groups = this.#groups.get(name);
    if (!groups) {
      groups = new Map();
      for (const row of this.tables[table] as AnyRow[]) {
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

  /** Numbers of the exchanges a city took part in, and of the adoptions in which it was learned from or adopted. */
  occasionsOf(city: number): { exchanges: readonly number[]; taught: readonly number[]; learned: readonly number[] } {
    this.#occasions ??= this.#readOccasions();
    return { exchanges: this.#occasions.exchanges[city] ?? [], taught: this.#occasions.taught[city] ?? [], learned: this.#occasions.learned[city] ?? [] };
  }

  #readOccasions() {
    const { cities, exchanges, adoptions } = this.network;
    const empty = () => cities.id.map((): number[] => []);
    const occasions = { exchanges: empty(), taught: empty(), learned: empty() };
    for (let exchange = 0; exchange < exchanges.count; exchange += 1) {
      for (let at = exchanges.cities.offsets[exchange]!; at < exchanges.cities.offsets[exchange + 1]!; at += 1) {
        occasions.exchanges[exchanges.cities.items[at]!]!.push(exchange);
      }
    }
    for (let adoption = 0; adoption < adoptions.count; adoption += 1) {
      occasions.learned[adoptions.target[adoption]!]!.push(adoption);
      if (adoptions.source[adoption]! >= 0) occasions.taught[adoptions.source[adoption]!]!.push(adoption);
    }
    return occasions;
  }

  /** What `q` looks in. */
  folded(table: TableName): readonly string[] {
    let texts = this.#folded.get(table);
    if (!texts) {
      texts = foldedRows(this.tables[table] as AnyRow[]);
      this.#folded.set(table, texts);
    }
    return texts;
  }
}

/** All texts of each row, without accents and case. */
export function foldedRows(rows: readonly AnyRow[]): string[] {
  return rows.map((row) => foldText(Object.values(row).flatMap((cell) => (typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell : [])).join('\n')));
}

const indexes = new WeakMap<Network, TableIndex>();

/** The index of a network; the same one each time it is asked for. */
export function indexOf(network: Network): TableIndex {
  let index = indexes.get(network);
  if (!index) {
    index = new TableIndex(network);
    indexes.set(network, index);
  }
  return index;
}
