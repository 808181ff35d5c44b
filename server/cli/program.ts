/** The commands and their options; what each does stands in its own file. */
import { Command, Option } from 'commander';
import { SOFTWARE } from '../analytics/software.ts';
import { backupCommand, checkCommand, restoreCommand } from './keep.ts';
import { noteCommand, notesCommand, setsCommand, storiesCommand } from './annotations.ts';
import { askCommand } from './ask.ts';
import { backtestCommand } from './backtest.ts';
import { cohortsCommand } from './cohorts.ts';
import { compareCommand } from './compare.ts';
import { datasetsCommand, undoCommand } from './datasets.ts';
import { exportCommand, templateCommand } from './export.ts';
import { feedbackCommand, monitoringCommand } from './feedback.ts';
import { generateCommand } from './generate.ts';
import { importCommand } from './import.ts';
import { measureCommand } from './measure.ts';
import { introduceCommand, knownCommand, pathCommand } from './paths.ts';
import { overviewCommand } from './overview.ts';
import { reportCommand } from './report.ts';
import { serveCommand } from './serve.ts';
import { suggestCommand } from './suggest.ts';

export function buildProgram(): Command {
  const program = new Command('interurban')
    .description('Knowledge-network analytics for city-to-city learning')
    .version(SOFTWARE)
    .addOption(new Option('--data <folder>', 'folder of the embedded store (INTERURBAN_DATA)'))
    .addOption(new Option('--neo4j <uri>', 'Neo4j server to use instead (NEO4J_URI; user and password by environment)'))
    .option('--json', 'print data as JSON')
    .showHelpAfterError('(interurban --help lists the commands)')
    .exitOverride();
  for (const add of [
    serveCommand, importCommand, exportCommand, templateCommand, datasetsCommand, undoCommand, measureCommand, overviewCommand, pathCommand, introduceCommand, knownCommand, compareCommand, reportCommand, suggestCommand, backtestCommand, generateCommand, cohortsCommand, feedbackCommand, monitoringCommand, askCommand, notesCommand, noteCommand, setsCommand, storiesCommand, checkCommand,
    backupCommand, restoreCommand,
  ]) {
    // Sub-commands do not inherit exitOverride once they are made by command().
    add(program).exitOverride();
  }
  return program;
}
