/**
 * Makes the starter network: reads folders of facts, merges what they tell twice, checks
 * every row against the model and writes the tables.
 *
 *   npx tsx seeds/merge.ts FACTS_DIR... OUT_DIR
 *
 * Where a cell is told twice, the first folder wins unless decisions.ts says otherwise;
 * a contradiction nobody decided stops the run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { compareText, rowKey, TABLE_NAMES, TABLES, type TableName } from '../server/model/tables.ts';
import {
  ADAPTED_FROM, CHOICES, EXCHANGE_OUTPUTS, EXCHANGE_PRACTICES, FIRST_WINS, GAZETTEER_SOURCE, LEFT_OUT, MEMBERS, PATCHES, SUPPORTS, type Choice,
} from './decisions.ts';
import { readFacts, type DraftRow, type Drafts } from './facts.ts';

/** Decisions met on the way; one that meets nothing is stale. */
const applied = new Set<string>();

type Merged = Map<TableName, Map<string, DraftRow>>;

const isList = (table: TableName, column: string) =>
  TABLES[table].columns.some(({ name, column: { type } }) => name === column && (type === 'list' || type === 'references'));

const keyOf = (table: TableName, row: DraftRow) => rowKey(table, row as never);

function chosen(first: string, second: string, choice: Choice): string {
  if (typeof choice === 'object') return choice.value;
  if (choice === 'both') return `${first.replace(/\.?$/, '.')} ${second}`;
  return choice === 'first' ? first : second;
}

/**
 * Lists are joined. Of a verified and an unverified row the verified one gives all single cells,
 * so that nothing unverified hides in a verified row.
 */
function mergeRows(table: TableName, a: DraftRow, b: DraftRow): DraftRow {
  const name = `${table}:${keyOf(table, a)}`;
  const merged: DraftRow = { ...a };
  const verifiedDiffers = a.verified !== b.verified && table !== 'sources';
  for (const column of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [first, second] = [a[column], b[column]];
    if (Array.isArray(first) || Array.isArray(second)) {
      merged[column] = [...new Set([...(first ?? []), ...(second ?? [])])];
      continue;
    }
    if (verifiedDiffers) {
      merged[column] = (a.verified === 'yes' ? first : second) ?? '';
      continue;
    }
    const choice = CHOICES[name]?.[column];
    if (choice) {
      merged[column] = chosen(first ?? '', second ?? '', choice);
      if (first !== second) applied.add(`${name} ${column}`);
    } else if (first && second && first !== second) {
      if (!FIRST_WINS.has(table)) throw new Error(`${name} ${column}: "${first}" against "${second}"; choose in seeds/decisions.ts`);
      merged[column] = first;
    } else merged[column] = first || second || '';
  }
  return merged;
}

function mergeAll(drafts: Drafts): Merged {
  const merged: Merged = new Map(TABLE_NAMES.map((table) => [table, new Map()]));
  for (const { table, row } of drafts) {
    const key = keyOf(table, row);
    if (LEFT_OUT[`${table}:${key}`]) {
      applied.add(`${table}:${key}`);
      continue;
    }
    const rows = merged.get(table)!;
    const before = rows.get(key);
    rows.set(key, before ? mergeRows(table, before, row) : row);
  }
  return merged;
}

function getRow(merged: Merged, table: TableName, id: string): DraftRow {
  const row = merged.get(table)!.get(id);
  if (!row) throw new Error(`${table} has no ${id}, which seeds/decisions.ts names`);
  return row;
}

function refuseStaleDecisions(): void {
  const choices = Object.entries(CHOICES).flatMap(([name, columns]) => Object.keys(columns).map((column) => `${name} ${column}`));
  const stale = [...choices, ...Object.keys(LEFT_OUT)].filter((name) => !applied.has(name));
  if (stale.length > 0) throw new Error(`seeds/decisions.ts decides what no longer differs: ${stale.join(', ')}`);
}

/** Adds what decisions.ts knows beyond the cells of the facts. */
function complete(merged: Merged): void {
  for (const [name, cells] of Object.entries(PATCHES)) {
    const [table, id] = name.split(':') as [TableName, string];
    Object.assign(getRow(merged, table, id), cells);
  }
  for (const [id, { from, whatChanged }] of Object.entries(ADAPTED_FROM)) {
    getRow(merged, 'practices', from);
    Object.assign(getRow(merged, 'practices', id), { adaptedFromPracticeId: from, whatChanged });
  }
  const put = (table: TableName, row: DraftRow) => merged.get(table)!.set(keyOf(table, row), row);
  for (const [institutionId, cityId, kind, since] of SUPPORTS) {
    const { sourceIds, verified } = getRow(merged, 'institutions', institutionId) as { sourceIds: string[]; verified: string };
    put('supports', { institutionId, cityId, kind, since: since ?? '', sourceIds, verified });
  }
  for (const [cityId, institutionId, status] of MEMBERS) {
    const { sourceIds, verified } = getRow(merged, 'institutions', institutionId) as { sourceIds: string[]; verified: string };
    put('memberships', { cityId, institutionId, status, sourceIds, verified });
  }
  const about = Object.entries(EXCHANGE_PRACTICES).flatMap(([practice, exchanges]) => exchanges.map((exchange) => [exchange, practice]));
  for (const adoption of merged.get('adoptions')!.values()) {
    if (adoption.viaExchangeId) about.push([adoption.viaExchangeId as string, adoption.practiceId as string]);
  }
  for (const [exchange, practice] of about) {
    getRow(merged, 'practices', practice!);
    const row = getRow(merged, 'exchanges', exchange!);
    row.practices = [...new Set([...(row.practices ?? []), practice!])];
  }
  for (const [exchange, outputs] of Object.entries(EXCHANGE_OUTPUTS)) getRow(merged, 'exchanges', exchange).outputs = outputs;
}

/** Cities that only the gazetteer knows and no row names: the facts say nothing of them. */
function dropUnnamedCities(merged: Merged): string[] {
  const named = new Set<string>();
  for (const [table, rows] of merged) {
    for (const { name, column } of TABLES[table].columns) {
      if (!column.type.startsWith('reference')) continue;
      for (const row of rows.values()) for (const id of [row[name] ?? ''].flat()) named.add(id);
    }
  }
  const unnamed = [...merged.get('cities')!].filter(([id, row]) => !named.has(id) && String(row.sourceIds) === GAZETTEER_SOURCE).map(([id]) => id);
  for (const id of unnamed) merged.get('cities')!.delete(id);
  return unnamed;
}

/** Sources that no row cites say nothing. */
function dropUncitedSources(merged: Merged): string[] {
  const cited = new Set([...merged.values()].flatMap((rows) => [...rows.values()].flatMap((row) => row.sourceIds ?? [])));
  const uncited = [...merged.get('sources')!.keys()].filter((id) => !cited.has(id));
  for (const id of uncited) merged.get('sources')!.delete(id);
  return uncited;
}

/** Cells in the order of the table, sets sorted; the model's schema sees the values they stand for. */
function cellsOf(table: TableName, row: DraftRow): Record<string, string> {
  const cells: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const { name, column } of TABLES[table].columns) {
    const value = row[name] ?? '';
    if (isList(table, name)) {
      const items = Array.isArray(value) ? [...new Set(value)] : [];
      if (column.type === 'references') items.sort(compareText);
      values[name] = items;
      cells[name] = items.join(';');
    } else {
      const text = (value as string).normalize('NFC').trim();
      cells[name] = text;
      if (text === '') continue;
      values[name] = column.type === 'number' ? Number(text) : column.type === 'yes-no' ? text === 'yes' : text;
    }
  }
  const unknown = Object.keys(row).filter((name) => !(name in cells));
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')}`);
  const checked = TABLES[table].schema.safeParse(values);
  if (!checked.success) throw new Error(`${table} ${keyOf(table, row)}: ${checked.error.message}`);
  return cells;
}

function main(args: string[]): void {
  const out = args.at(-1);
  if (!out || args.length < 2) throw new Error('usage: npx tsx seeds/merge.ts FACTS_DIR... OUT_DIR');
  const drafts = args.slice(0, -1).flatMap(readFacts);
  const merged = mergeAll(drafts);
  refuseStaleDecisions();
  complete(merged);
  const unnamed = dropUnnamedCities(merged);
  const uncited = dropUncitedSources(merged);
  mkdirSync(out, { recursive: true });
  for (const table of TABLE_NAMES) {
    const rows = [...merged.get(table)!.entries()].sort(([a], [b]) => compareText(a, b)).map(([, row]) => cellsOf(table, row));
    if (rows.length === 0) continue;
    writeFileSync(join(out, `${table}.csv`), stringify(rows, { header: true, columns: TABLES[table].columns.map(({ name }) => name), record_delimiter: '\n' }));
    console.log(`${table} ${rows.length} (of ${drafts.filter((draft) => draft.table === table).length} told)`);
  }
  console.log(`cities left out because nothing but the gazetteer names them: ${unnamed.join(', ') || 'none'}`);
  console.log(`sources left out because nothing cites them: ${uncited.join(', ') || 'none'}`);
}

main(process.argv.slice(2));
