/**
 * Compares what the product answers with tests/golden/independent/expected, which another program
 * (Python, NetworkX) worked out from the same tables. Used over HTTP and with the command line.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
export const independent = path.join(root, 'tests', 'golden', 'independent');

type Value = number | string | null;
export interface Case {
  measure: string; network: 'undirected' | 'directed'; weights: 'none' | 'count' | 'shared';
  filters: Record<string, string>; parameters: Record<string, string | boolean>;
  /** Node measures: columns after `id,name`, and one entry a city in the order of `cities`. */
  columns?: string[]; values?: (Value | Value[])[];
  /** `summary`: its rows in order. */
  figures?: Record<string, number | null>;
}
export interface Expected { cities: [id: string, name: string][]; cases: Case[] }

export function readExpected(name: string): Expected {
  return JSON.parse(readFileSync(path.join(independent, 'expected', `${name}.json`), 'utf8')) as Expected;
}

export function describeCase(one: Case): string {
  return `${one.measure} --network ${one.network} --weights ${one.weights} ${JSON.stringify({ ...one.filters, ...one.parameters })}`;
}

export function queryOf(one: Case): string {
  const query = new URLSearchParams({ network: one.network, weights: one.weights, format: 'csv', ...one.filters });
  for (const [name, value] of Object.entries(one.parameters)) query.set(name, String(value));
  return `/api/measures/${one.measure}?${query.toString()}`;
}

export function argumentsOf(one: Case): string[] {
  const flags = Object.entries<string | boolean>({ network: one.network, weights: one.weights, ...one.filters, ...one.parameters })
    .flatMap(([name, value]) => (value === false ? [] : value === true ? [`--${name}`] : [`--${name}`, String(value)]));
  return ['measure', one.measure, ...flags, '--format', 'csv'];
}

/** Within 1e-9, relative for numbers above one; null is an empty cell and nothing else. */
function agrees(cell: string | undefined, value: Value): boolean {
  if (value === null) return cell === '';
  if (typeof value === 'string') return cell === value;
  if (cell === undefined || cell === '') return false;
  return Math.abs(Number(cell) - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

/** Every difference in words: heading, rows and their order, and values. */
export function differences(one: Case, csv: string, cities: Expected['cities']): string[] {
  const [heading, ...rows] = parse(csv) as string[][];
  const wanted = one.figures
    ? Object.entries(one.figures).map(([name, value]) => [name, value] as Value[])
    : cities.map(([id, name], at) => [id, name, ...[one.values?.[at] ?? null].flat()] as Value[]);
  const columns = one.figures ? ['name', 'value', 'low', 'high', 'n'] : ['id', 'name', ...(one.columns ?? [])];
  const found: string[] = [];
  if (heading?.join() !== columns.join()) found.push(`columns ${String(heading)}, not ${columns.join()}`);
  if (rows.length !== wanted.length) found.push(`${rows.length} rows, not ${wanted.length}`);
  wanted.forEach((row, at) => row.forEach((value, column) => {
    if (!agrees(rows[at]?.[column], value)) found.push(`${String(row[0])} ${columns[column] ?? ''}: ${String(rows[at]?.[column])}, not ${String(value)}`);
  }));
  return found.map((text) => `${describeCase(one)}: ${text}`);
}

export interface Served { url: string; end: () => Promise<void> }

/** `interurban serve` on a free port; ended after the file's tests at the latest. */
export async function serve(data: string): Promise<Served> {
  const program = path.join(root, 'dist', 'server', 'cli', 'main.js');
  const child = spawn(process.execPath, [program, '--data', data, 'serve', '--port', '0'], { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (): Promise<void> => { child.kill('SIGTERM'); await ended; };
  afterAll(end);
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
      const at = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (at) resolve(at[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`serve ended with ${String(code)}: ${text}`)));
  });
  return { url, end };
}
