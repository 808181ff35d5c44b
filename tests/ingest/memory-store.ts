/** A store that keeps rows in maps: enough of the seam to try the rules of reading without an engine. */
import type { Assertion, Counts, Dataset, ImportBatch, Store } from '../../server/graph/store.ts';
import { TABLE_NAMES, type TableName } from '../../server/model/fields.ts';
import { compareText, rowKey, TABLES, type Tables } from '../../server/model/tables.ts';

type Row = { [column: string]: unknown };

export class MemoryStore {
  readonly rows = new Map<TableName, Map<string, Row>>(TABLE_NAMES.map((table) => [table, new Map()]));
  readonly list: Dataset[] = [];
  #counter = 0;

  async version(): Promise<string> {
    return `memory-${this.#counter}`;
  }

  async readAll(only: readonly TableName[] = TABLE_NAMES) {
    const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, only.includes(table) ? this.#sorted(table) : []])) as unknown as Tables;
    return { version: await this.version(), tables, datasets: {} as Record<TableName, string[][]> };
  }

  async datasets(): Promise<Dataset[]> {
    return this.list;
  }

  async plan(assertions: readonly Assertion[]): Promise<Counts> {
    return this.#apply(assertions, false);
  }

  async importBatch(batch: ImportBatch) {
    const counts = this.#apply(batch.assertions, true);
    const changed = Object.values(counts).some((one) => one.added + one.updated > 0);
    if (changed) {
      this.#counter++;
      this.list.push({ id: batch.dataset.id, importedAt: batch.dataset.at, sources: batch.dataset.sources, actor: batch.dataset.actor, rows: {} });
    }
    return { counts, dataset: changed ? batch.dataset.id : null, version: await this.version() };
  }

  #sorted(table: TableName): Row[] {
    return [...(this.rows.get(table) as Map<string, Row>)].sort((a, b) => compareText(a[0], b[0])).map(([, row]) => row);
  }

  #apply(assertions: readonly Assertion[], write: boolean): Counts {
    const counts: Counts = {};
    for (const { table, cells } of assertions) {
      const rows = this.rows.get(table) as Map<string, Row>;
      const key = rowKey(table, cells as never);
      const before = rows.get(key);
      const after = TABLES[table].schema.parse({ ...before, ...cells }) as Row;
      const count = (counts[table] ??= { added: 0, updated: 0, unchanged: 0 });
      if (!before) count.added++;
      else if (JSON.stringify(before) === JSON.stringify(after)) count.unchanged++;
      else count.updated++;
      if (write) rows.set(key, after);
    }
    return counts;
  }
}

export function memoryStore(): MemoryStore & Store {
  return new MemoryStore() as unknown as MemoryStore & Store;
}
