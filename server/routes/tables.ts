/** List, read, create, change, delete and history of every table. */
import type { Router } from 'express';
import { AppError } from '../errors.ts';
import { foldText } from '../geo/fold-text.ts';
import type { Store, Stored } from '../graph/store.ts';
import { contract } from '../model/contract.ts';
import { isAnnotation } from '../model/fields.ts';
import { rowKey, TABLE_NAMES, TABLES, type Row, type TableName } from '../model/tables.ts';
import { bind, type BindContext } from './bind.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { foldedRows, type TableIndex } from './table-index.ts';
import { badRequest } from './validation.ts';

export interface TableParts {
  readonly store: Store;
  readonly index: () => Promise<TableIndex>;
}

interface ListQuery { limit: number; cursor?: string | undefined; q?: string | undefined; country?: string | undefined; dataset?: string | undefined; aboutId?: string | undefined }
type Item = { key: string; revision: string; datasets: string[]; row: Row<TableName> };

function itemOf(table: TableName, stored: Stored<TableName>): Item {
  return { key: rowKey(table, stored.row as never), revision: stored.revision, datasets: [...stored.datasets], row: stored.row };
}

export function tableRoutes(router: Router, context: BindContext, { store, index }: TableParts): void {
  for (const table of TABLE_NAMES) oneTable(router, context, table, store, index);
}

/** The endpoints differ by table in their schema only; inside, rows are rows. */
function oneTable(router: Router, context: BindContext, table: TableName, store: Store, index: TableParts['index']): void {
  const endpoints = contract.tables[table as 'cities'];
  const name = table as 'cities';
  const found = async (key: string) => {
    const stored = await store.find(table, key);
    if (!stored) throw new AppError('not-found', `${table} has no row ${JSON.stringify(key)}`);
    return stored;
  };
  const answer = async (stored: Stored<TableName>) => ({ ...itemOf(table, stored), dataVersion: await context.version() }) as never;

  bind(router, context, endpoints.list, async ({ query }) => (await listPage(table, query, store, index)) as never);

  bind(router, context, endpoints.read, async ({ params }) => answer(await found(params.key)));

  bind(router, context, endpoints.create, async ({ body, actor, response }) => {
    const row = tidy(table, body);
    const stored = await store.create(name, row as Row<'cities'>, actor);
    response.setHeader('Location', `/api/${table}/${encodeURIComponent(rowKey(name, stored.row))}`);
    return answer(stored);
  });

  bind(router, context, endpoints.change, async ({ params, body, actor }) => {
    await found(params.key);
    const cells = tidy(table, body.cells);
    return answer(await store.change(name, params.key, cells as Partial<Row<'cities'>>, body.revision, actor));
  });

  bind(router, context, endpoints.remove, async ({ params, query, actor }) => {
    await found(params.key);
    await store.remove(table, params.key, query.revision, actor);
  });

  bind(router, context, endpoints.history, async ({ params }) => {
    const items = await store.history(table, params.key);
    if (items.length === 0) await found(params.key);
    return { dataVersion: await context.version(), items: items.map((entry) => ({ ...entry })) };
  });
}

/** Texts as imports write them: trimmed and composed (NFC); an empty text is unknown. */
function tidy(table: TableName, cells: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nullable = new Set(TABLES[table].columns.filter(({ required }) => !required).map(({ name }) => name));
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => {
    if (Array.isArray(cell)) return [name, cell.map((item) => (typeof item === 'string' ? item.trim().normalize('NFC') : item) as unknown)];
    if (typeof cell !== 'string') return [name, cell];
    const text = cell.trim().normalize('NFC');
    if (text === '' && !nullable.has(name)) throw badRequest([{ path: `body.${name}`, message: 'must not be blank' }]);
    return [name, text === '' ? null : text];
  }));
}

async function listPage(table: TableName, query: ListQuery, store: Store, index: TableParts['index']) {
  const after = query.cursor === undefined ? undefined : readCursor(table, query.cursor);
  const filtered = query.q !== undefined || query.country !== undefined || query.dataset !== undefined || query.aboutId !== undefined;
  return filtered ? filteredPage(table, query, after, store, await shownRows(table, store, index)) : wholePage(table, query.limit, after, store);
}

async function wholePage(table: TableName, limit: number, after: string | undefined, store: Store) {
  const dataVersion = await store.version();
  const [rows, counts] = await Promise.all([store.page(table, { limit: limit + 1, ...(after === undefined ? {} : { after }) }), store.counts()]);
  const items = rows.slice(0, limit).map((stored) => itemOf(table, stored));
  return { dataVersion, items, nextCursor: rows.length > limit ? writeCursor(table, items.at(-1)!.key) : null, total: counts[table] };
}

interface ShownRows { readonly version: string; readonly rows: readonly Row<TableName>[]; readonly folded: () => readonly string[] }

/** The rows in key order: those in memory with the network, or, for what people write beside it, read now. */
async function shownRows(table: TableName, store: Store, index: TableParts['index']): Promise<ShownRows> {
  if (isAnnotation(table)) {
    const { version, tables } = await store.readAll([table]);
    return { version, rows: tables[table], folded: () => foldedRows(tables[table]) };
  }
  const known = await index();
  return { version: known.version, rows: known.tables[table] as Row<TableName>[], folded: () => known.folded(table) };
}

async function filteredPage(table: TableName, query: ListQuery, after: string | undefined, store: Store, shown: ShownRows) {
  const matches = await matcher(table, query, store, shown);
  const { rows } = shown;
  const keys: string[] = [];
  let total = 0;
  let more = false;
  for (let at = 0; at < rows.length; at += 1) {
    if (!matches(at)) continue;
    total += 1;
    const key = rowKey(table, rows[at] as never);
    if (after !== undefined && key <= after) continue;
    if (keys.length < query.limit) keys.push(key);
    else more = true;
  }
  // A row deleted since this version was read is no longer there to be given.
  const stored = (await Promise.all(keys.map((key) => store.find(table, key)))).filter((row) => row !== undefined);
  return {
    dataVersion: shown.version, items: stored.map((row) => itemOf(table, row)),
    nextCursor: more ? writeCursor(table, keys.at(-1)!) : null, total,
  };
}

async function matcher(table: TableName, query: ListQuery, store: Store, shown: ShownRows): Promise<(position: number) => boolean> {
  const tests: ((position: number) => boolean)[] = [];
  if (query.q !== undefined) {
    const words = foldText(query.q).split(/\s+/).filter((word) => word !== '');
    const texts = shown.folded();
    tests.push((at) => words.every((word) => texts[at]!.includes(word)));
  }
  if (query.country !== undefined) {
    if (!TABLES[table].columns.some(({ name }) => name === 'country')) throw badRequest([{ path: 'query.country', message: `is not a column of ${table}` }]);
    const wanted = query.country.toUpperCase();
    const rows = shown.rows as readonly { country?: string | null }[];
    tests.push((at) => rows[at]!.country === wanted);
  }
  if (query.dataset !== undefined) {
    const wanted = query.dataset;
    if (!(await store.datasets()).some(({ id }) => id === wanted)) throw badRequest([{ path: 'query.dataset', message: 'is not a dataset; /api/datasets lists them' }]);
    // The network in memory knows datasets of occasions only; the store knows those of every row.
    const read = await store.readAll([table]);
    const stating = new Set((read.tables[table] as Row<TableName>[]).filter((_, at) => read.datasets[table][at]?.includes(wanted)).map((row) => rowKey(table, row as never)));
    const { rows } = shown;
    tests.push((at) => stating.has(rowKey(table, rows[at] as never)));
  }
  if (query.aboutId !== undefined) {
    if (!TABLES[table].columns.some(({ name }) => name === 'aboutId')) throw badRequest([{ path: 'query.aboutId', message: `is not a column of ${table}` }]);
    const wanted = query.aboutId;
    const rows = shown.rows as readonly { aboutId?: string | null }[];
    tests.push((at) => rows[at]!.aboutId === wanted);
  }
  return (at) => tests.every((test) => test(at));
}
