/** The commands and their options; what each does stands in its own file. */
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { backupCommand, checkCommand, restoreCommand } from './keep.ts';
import { datasetsCommand, undoCommand } from './datasets.ts';
import { exportCommand, templateCommand } from './export.ts';
import { importCommand } from './import.ts';
import { measureCommand } from './measure.ts';
import { serveCommand } from './serve.ts';

const packageFile = new URL('../../package.json', import.meta.url);
/** From dist/server/cli the package stands one folder higher than from server/cli. */
const packageUrl = import.meta.url.includes('/dist/server/') ? new URL('../../../package.json', import.meta.url) : packageFile;

export function softwareVersion(): string {
  return (JSON.parse(readFileSync(packageUrl, 'utf8')) as { version: string }).version;
}

export function buildProgram(): Command {
  const program = new Command('interurban')
    .description('Knowledge-network analytics for city-to-city learning')
    .version(softwareVersion())
    .addOption(new Option('--data <folder>', 'folder of the embedded store (INTERURBAN_DATA)'))
    .addOption(new Option('--neo4j <uri>', 'Neo4j server to use instead (NEO4J_URI; user and password by environment)'))
    .option('--json', 'print data as JSON')
    .showHelpAfterError('(interurban --help lists the commands)')
    .exitOverride();
  for (const add of [
    serveCommand, importCommand, exportCommand, templateCommand, datasetsCommand, undoCommand, measureCommand, checkCommand,
    backupCommand, restoreCommand,
  ]) {
    // Sub-commands do not inherit exitOverride once they are made by command().
    add(program).exitOverride();
  }
  return program;
}
