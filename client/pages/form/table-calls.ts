/** The calls of any table. The tables differ in their cells only; the model checks those (`toRow`). */
import type { TableName } from '#model/tables.ts';
import { api } from '../../api.ts';

export interface Stored {
  key: string;
  revision: string;
  row: Record<string, unknown>;
}
type Query<T> = { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<T> };
interface AnyTable {
  list: { query: (args: { query: { q: string; limit: number } }) => Query<{ items: Stored[] }> };
  read: ((args: { params: { key: string } }) => Promise<Stored>) & { query: (args: { params: { key: string } }) => Query<Stored> };
  create: (args: { body: unknown }) => Promise<Stored>;
  change: (args: { params: { key: string }; body: { revision: string; cells: unknown } }) => Promise<Stored>;
  remove: (args: { params: { key: string }; query: { revision: string } }) => Promise<void>;
}

export const tableCalls = (table: TableName) => api.tables[table] as unknown as AnyTable;
