/** `import`: tables or any CSV, XLSX, GEXF, GraphML with a mapping; a report; all or nothing. */
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { AppError } from '../errors.ts';
import { ingest, inputsFromPaths } from '../ingest/ingest.ts';
import { Mapping } from '../model/mapping.ts';
import type { ImportReport, Problem } from '../model/report.ts';
import { TABLE_NAMES } from '../model/tables.ts';
import { globalOptions, print, printJson, printTable, withStore } from './context.ts';
import { progressLine } from './progress.ts';

interface ImportOptions { mapping?: string; dryRun?: boolean; clearEmpty?: boolean; dataset?: string }

async function readMapping(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('bad-request', `the mapping file ${path} cannot be read`, { cause });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-request', `the mapping file ${path} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = Mapping.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('bad-request', `the mapping file ${path} is not a mapping: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), {
    details: parsed.error.issues.map(({ path: at, message }) => ({ path: at.join('.'), message })),
  });
}

function place(problem: Problem): string {
  const file = problem.sheet === null ? problem.file : `${problem.file ?? ''}[${problem.sheet}]`;
  const parts = [file, problem.line === null ? null : `line ${problem.line}`, problem.column].filter((part) => part !== null && part !== '');
  return parts.join(', ');
}

export function printReport(report: ImportReport, dryRun: boolean): void {
  for (const problem of report.problems) {
    const times = problem.count > 1 ? ` (${problem.count} times)` : '';
    const value = problem.value === null ? '' : ` "${problem.value}"`;
    const where = place(problem);
    print(`${problem.severity}: ${where === '' ? '' : `${where}: `}${problem.message}${value}${times}${problem.suggestion === null ? '' : ` – ${problem.suggestion}`}`);
  }
  for (const question of report.questions ?? []) {
    print(`which place is "${question.name}"${question.country === null ? '' : ` (${question.country})`}? Answer in the mapping under "places":`);
    printTable(['geonamesId', 'name', 'country', 'lat', 'lon', 'population', 'confidence'],
      question.candidates.map((c) => [c.geonamesId, c.name, c.country, c.lat, c.lon, c.population, Number(c.confidence.toFixed(2))]));
  }
  const rows = TABLE_NAMES.flatMap((name) => {
    const counts = report.tables[name];
    return counts ? [[name, counts.added, counts.updated, counts.unchanged] as const] : [];
  });
  if (rows.length > 0) printTable(['table', 'added', 'updated', 'unchanged'], rows);
  const refused = report.status === 'refused';
  print(refused ? 'Refused: nothing was written.'
    : dryRun ? 'Accepted. Dry run: nothing was written.'
      : report.dataset === null ? 'Accepted. Nothing new: nothing was written.' : `Accepted as dataset ${report.dataset}.`);
}

export function importCommand(program: Command): Command {
  return program
    .command('import')
    .description('import tables, or any CSV, XLSX, GEXF, GraphML with a mapping; all or nothing')
    .argument('<path...>', 'files or folders')
    .option('--mapping <file>', 'JSON that says which column is which')
    .option('--dry-run', 'report what would happen and write nothing')
    .option('--clear-empty', 'an empty cell clears what is there instead of keeping it')
    .option('--dataset <name>', 'name of the dataset (default: after the file or folder)')
    .action(async (paths: string[], options: ImportOptions, command: Command) => {
      const globals = globalOptions(command);
      const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
      const inputs = await inputsFromPaths(paths);
      const line = progressLine(globals.json === true);
      const report = await withStore(globals, async (store) => {
        try {
          return await ingest(store, inputs, {
            ...(mapping === undefined ? {} : { mapping }),
            ...(options.dataset === undefined ? {} : { dataset: options.dataset }),
            clearEmpty: options.clearEmpty === true,
            dryRun: options.dryRun === true,
            actor: userInfo().username,
            onProgress: (progress) => line.update(progress),
          });
        } finally {
          line.stop();
        }
      });
      if (globals.json) printJson(report);
      else printReport(report, options.dryRun === true);
      if (report.status === 'refused') process.exitCode = 1;
    });
}
