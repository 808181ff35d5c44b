/** `check`, `backup` and `restore`: looking after the store. */
import type { Command } from 'commander';
import { restore } from '../graph/backup.ts';
import { openEngine } from '../graph/open.ts';
import { configOf, globalOptions, print, printJson, printTable, say, withStore } from './context.ts';

export function checkCommand(program: Command): Command {
  return program
    .command('check')
    .description('check the integrity of the store')
    .action(async (_options: object, command: Command) => {
      const globals = globalOptions(command);
      const { problems, counts, version } = await withStore(globals, async (store) => ({
        problems: await store.check(), counts: await store.counts(), version: await store.version(),
      }));
      if (globals.json) printJson({ version, counts, problems });
      else if (problems.length > 0) printTable(['code', 'table', 'key', 'message'], problems.map((p) => [p.code, p.table, p.key, p.message]));
      else print(`Sound: ${Object.values(counts).reduce((sum, n) => sum + n, 0)} rows, data version ${version}.`);
      if (problems.length > 0) process.exitCode = 1;
    });
}

export function backupCommand(program: Command): Command {
  return program
    .command('backup')
    .description('write a copy of the store to a new file')
    .argument('<path>')
    .action(async (path: string, _options: object, command: Command) => {
      await withStore(globalOptions(command), (store) => store.backup(path));
      say(`Backed up to ${path}.`);
    });
}

export function restoreCommand(program: Command): Command {
  return program
    .command('restore')
    .description('bring a backup into an empty store')
    .argument('<path>')
    .action(async (path: string, _options: object, command: Command) => {
      const engine = await openEngine(configOf(globalOptions(command)));
      try {
        const store = await restore(engine, path);
        await store.close();
      } catch (error) {
        await engine.close();
        throw error;
      }
      say(`Restored from ${path}.`);
    });
}
