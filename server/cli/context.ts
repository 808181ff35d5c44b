/** What every command needs: where the store is, and how to print. */
import type { Command } from 'commander';
import Table from 'cli-table3';
import { loadEnvironmentFile, parseConfig, type Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { openEngine, openStore } from '../graph/open.ts';
import type { Store } from '../graph/store.ts';

export interface GlobalOptions { data?: string; neo4j?: string; json?: boolean }

export function globalOptions(command: Command): GlobalOptions {
  return command.optsWithGlobals<GlobalOptions>();
}

export function configOf(options: GlobalOptions, overrides: { port?: string } = {}): Config {
  loadEnvironmentFile();
  return parseConfig(process.env, { data: options.data, neo4j: options.neo4j, port: overrides.port });
}

/** Opens the store for one command and closes it whatever happens. */
export async function withStore<T>(options: GlobalOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(await openEngine(configOf(options)));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(data: unknown): void {
  print(JSON.stringify(data, null, 2));
}

export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

type Cell = string | number | null | undefined;

/** A table for people: no colours, so that it can be piped; unknown is a dash. */
export function printTable(head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const numeric = head.map((_, column) => rows.length > 0 && rows.every((row) => row[column] == null || typeof row[column] === 'number'));
  const table = new Table({
    head: [...head],
    colAligns: numeric.map((right) => (right ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) table.push(row.map((cell) => (cell == null ? '–' : String(cell))));
  print(table.toString());
}

/** Digits of an option within a range, if there is one, or a wrong call that names it. */
export function wholeNumber(name: string, text: string, range?: readonly [least: number, most: number]): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || (range && (number < range[0] || number > range[1]))) {
    throw new AppError('bad-request', `--${name} takes a whole number${range ? ` from ${range[0]} to ${range[1]}` : ''}, not "${text}"`);
  }
  return number;
}
