/** `datasets` and `undo`: what was imported, and taking it out again. */
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { globalOptions, print, printJson, printTable, withStore } from './context.ts';

export function datasetsCommand(program: Command): Command {
  return program
    .command('datasets')
    .description('list what was imported, when, from what')
    .action(async (_options: object, command: Command) => {
      const globals = globalOptions(command);
      const datasets = await withStore(globals, (store) => store.datasets());
      if (globals.json) return printJson(datasets);
      if (datasets.length === 0) return print('No datasets yet. Bring one in with: interurban import PATH');
      printTable(['dataset', 'imported', 'by', 'from', 'rows'], datasets.map((dataset) => [
        dataset.id, dataset.importedAt, dataset.actor, dataset.sources.join(', '),
        Object.values(dataset.rows).reduce((sum, rows) => sum + (rows ?? 0), 0),
      ]));
    });
}

export function undoCommand(program: Command): Command {
  return program
    .command('undo')
    .description('take an imported dataset out again')
    .argument('<dataset>')
    .action(async (dataset: string, _options: object, command: Command) => {
      const globals = globalOptions(command);
      const report = await withStore(globals, (store) => store.undo(dataset, userInfo().username));
      if (globals.json) return printJson(report);
      const tables = [...new Set([...Object.keys(report.removed), ...Object.keys(report.restored)])] as (keyof typeof report.removed)[];
      printTable(['table', 'removed', 'restored'], tables.map((table) => [table, report.removed[table] ?? 0, report.restored[table] ?? 0]));
      print(`Took out dataset ${report.dataset}.`);
    });
}
