/**
 * What an outsider has: the built command line, a folder to work in and files. Every acceptance test
 * goes through `interurban` as a process and looks at exit code, standard output, standard error and exports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const program = path.join(root, 'dist', 'server', 'cli', 'main.js');
export const fixtures = path.join(import.meta.dirname, 'fixtures');
export const starter = path.join(root, 'seeds', 'starter');
export const sharedData = path.resolve(root, '..', 'shared', 'data');

export interface Answer { code: number | null; stdout: string; stderr: string; bytes: Buffer }
export interface ReportedProblem {
  severity: 'error' | 'warning'; file: string | null; sheet: string | null; line: number | null; column: string | null;
  value: string | null; code: string; message: string; suggestion: string | null; count: number;
}
export interface Report {
  status: 'accepted' | 'refused'; dataset: string | null;
  tables: Record<string, { added: number; updated: number; unchanged: number }>;
  problems: ReportedProblem[];
}
export interface Import extends Answer { report: Report; errors: ReportedProblem[]; warnings: ReportedProblem[] }
export type Cells = Record<string, string>;

/** Runs the built command line; environment settings of the machine do not reach it. */
export function interurban(args: string[], options: { cwd?: string; env?: Record<string, string> } = {}): Answer {
  if (!existsSync(program)) throw new Error(`${program} is missing: run npm run build first`);
  const { NEO4J_URI: _uri, INTERURBAN_DATA: _data, ...env } = process.env;
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? tmpdir(), env: { ...env, ...options.env }, maxBuffer: 1 << 28,
  });
  if (done.error) throw done.error;
  return { code: done.status, stdout: done.stdout.toString('utf8'), stderr: done.stderr.toString('utf8'), bytes: done.stdout };
}

/** A temporary folder with one store in it, removed after the file's tests. */
export function workspace() {
  const dir = mkdtempSync(path.join(tmpdir(), 'interurban-acceptance-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  let made = 0;
  const fresh = (name: string): string => path.join(dir, `${String(++made)}-${name}`);

  /** Writes files into a new folder and gives its path. */
  function folder(files: Record<string, string | Buffer>): string {
    const target = fresh('tables');
    mkdirSync(target);
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(target, name), content);
    return target;
  }
  function store(data = fresh('store')) {
    const run = (args: string[], options?: Parameters<typeof interurban>[1]): Answer => interurban(['--data', data, ...args], options);
    function load(paths: string | string[] | Record<string, string | Buffer>, ...flags: string[]): Import {
      const given = typeof paths === 'string' ? [paths] : Array.isArray(paths) ? paths : [folder(paths)];
      const answer = run(['import', ...given, '--json', ...flags]);
      let report: Report;
      try {
        report = JSON.parse(answer.stdout) as Report;
      } catch (cause) {
        throw new Error(`no report on standard output (exit ${String(answer.code)}): ${answer.stdout}\n${answer.stderr}`, { cause });
      }
      return {
        ...answer, report,
        errors: report.problems.filter(({ severity }) => severity === 'error'),
        warnings: report.problems.filter(({ severity }) => severity === 'warning'),
      };
    }
    /** As load, for what the test needs accepted before its subject begins. */
    function given(...args: Parameters<typeof load>): Import {
      const done = load(...args);
      if (done.code !== 0) throw new Error(`not accepted: ${JSON.stringify(done.report.problems, null, 1)}`);
      return done;
    }
    function exportTo(format: string, ...flags: string[]): string {
      const out = fresh(format === 'csv' ? 'export' : `export.${format}`);
      const answer = run(['export', '--format', format, '--out', out, ...flags]);
      if (answer.code !== 0) throw new Error(`export failed (exit ${String(answer.code)}): ${answer.stderr}`);
      return out;
    }
    /** Every exported byte as one text: two stores hold the same exactly when these are equal. */
    const bytes = (...flags: string[]): string => folderText(exportTo('csv', ...flags));
    /** Rows of one table as the export writes them. */
    const rows = (table: string, ...flags: string[]): Cells[] => tableRows(exportTo('csv', ...flags), table);
    const graph = (...flags: string[]): Record<string, Cells[]> => folderTables(exportTo('csv', ...flags));
    return { data, run, load, given, exportTo, bytes, rows, graph };
  }
  return { dir, fresh, folder, store };
}
export type Store = ReturnType<ReturnType<typeof workspace>['store']>;

export function folderText(folder: string): string {
  return readdirSync(folder).sort().map((name) => `== ${name}\n${readFileSync(path.join(folder, name), 'utf8')}`).join('');
}

export function tableRows(folder: string, table: string): Cells[] {
  const file = path.join(folder, `${table}.csv`);
  return existsSync(file) ? parse(readFileSync(file), { columns: true, bom: true }) as Cells[] : [];
}

export function headings(folder: string, table: string): string[] {
  return (parse(readFileSync(path.join(folder, `${table}.csv`)), { bom: true, to_line: 1 }) as string[][])[0] ?? [];
}

export function folderTables(folder: string): Record<string, Cells[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4));
  return Object.fromEntries(names.map((name) => [name, tableRows(folder, name)] as const).filter(([, rows]) => rows.length > 0));
}

/** A row with only what its cells say; the order within a list cell carries no meaning. */
export function said(row: Cells): Cells {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '').map(([name, cell]) => [name, cell.split(';').sort().join(';')]));
}

/** Rows in an order that does not depend on how they came. */
export function sortedRows(rows: Cells[]): Cells[] {
  return rows.map(said).sort((a, b) => (JSON.stringify(Object.entries(a).sort()) < JSON.stringify(Object.entries(b).sort()) ? -1 : 1));
}

export const isFolder = (target: string): boolean => statSync(target).isDirectory();

/** The one row with this id. */
export function byId(rows: Cells[], id: string): Cells {
  const found = rows.filter((row) => row['id'] === id);
  if (found.length !== 1) throw new Error(`${String(found.length)} rows have the id ${id}`);
  return found[0] as Cells;
}
