/** `feedback` and `monitoring`: what became of suggestions, written down one event at a time, and in numbers. */
import { userInfo } from 'node:os';
import { Option, type Command } from 'commander';
import { resultCsv } from '../analytics/result-csv.ts';
import { recordFeedback } from '../feedback/record-feedback.ts';
import { networkCache } from '../graph/network-cache.ts';
import type { Feedback } from '../model/feedback.ts';
import type { FeedbackRequest, Monitoring } from '../model/monitoring.ts';
import type { Purpose } from '../model/suggestion.ts';
import { OUTCOMES, PURPOSES } from '../model/vocabularies.ts';
import { inTimeOrder, statusOf } from '../suggest/feedback.ts';
import { monitorSuggestions } from '../suggest/monitoring.ts';
import { monitoringCsv } from '../suggest/monitoring-csv.ts';
import { cityId } from './city-argument.ts';
import { globalOptions, print, printJson, printTable, say, withStore } from './context.ts';

const purposeOption = (text: string) => new Option('--purpose <purpose>', text).choices(PURPOSES);
const formatOption = () => new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table');

type Format = 'table' | 'csv' | 'json';
const COLUMNS = ['date', 'seekerId', 'candidateId', 'purpose', 'outcome', 'reason', 'topicId', 'exchangeId', 'by', 'id'] as const;

interface ListOptions { purpose?: Purpose; city?: string; outcome?: Feedback['outcome']; latest?: boolean; format: Format }

async function list(options: ListOptions, command: Command): Promise<void> {
  const globals = globalOptions(command);
  const { tables } = await withStore(globals, (store) => store.readAll(['cities', 'feedback']));
  const city = options.city === undefined ? undefined : cityId(tables.cities, options.city);
  const status = statusOf(tables);
  const rows = inTimeOrder(tables.feedback).filter((row) =>
    (options.purpose === undefined || row.purpose === options.purpose)
    && (city === undefined || row.seekerId === city || row.candidateId === city)
    && (options.outcome === undefined || row.outcome === options.outcome)
    && (options.latest !== true || status(row.seekerId, row.candidateId, row.purpose)?.id === row.id));
  if (globals.json === true || options.format === 'json') return printJson(rows);
  const cells = rows.map((row) => COLUMNS.map((name) => row[name]));
  if (options.format === 'csv') return print(resultCsv({ columns: COLUMNS.map((name) => ({ name })), rows: cells }));
  if (rows.length === 0) return print('No feedback yet. Record some with: interurban feedback add SEEKER CANDIDATE --purpose P --outcome O');
  printTable(COLUMNS, cells);
}

interface AddOptions { purpose: Purpose; outcome: Feedback['outcome']; reason?: string; topic?: string; exchange?: string; date?: string; by?: string }

async function add(seeker: string, candidate: string, { purpose, outcome, reason, topic, exchange, date, by }: AddOptions, command: Command): Promise<void> {
  const globals = globalOptions(command);
  const request: FeedbackRequest = { purpose, outcome, reason, topicId: topic, exchangeId: exchange, date, by };
  const { row } = await withStore(globals, async (store) => {
    const { tables: { cities } } = await store.readAll(['cities']);
    return recordFeedback(store, { ...request, seekerId: cityId(cities, seeker), candidateId: cityId(cities, candidate) }, userInfo().username, new Date());
  });
  if (globals.json === true) return printJson(row);
  say(`Recorded: ${row.candidateId} for ${row.seekerId}, purpose ${purpose}: ${row.outcome}.`);
  print(row.id);
}

export function feedbackCommand(program: Command): Command {
  const command = program.command('feedback').description('record what became of suggestions, and list it');
  // The commands below do not inherit exitOverride.
  command.command('list').description('events in time order')
    .addOption(purposeOption('with this purpose')).option('--city <city>', 'about this city (id or name)')
    .addOption(new Option('--outcome <outcome>', 'with this outcome').choices(OUTCOMES))
    .option('--latest', 'only the latest event of each pair and purpose').addOption(formatOption())
    .action(list).exitOverride();
  const pair = (sub: Command) => sub
    .argument('<seeker>', 'id or name of the city the suggestion was made to').argument('<candidate>', 'id or name of the city suggested')
    .addOption(purposeOption('what the suggestion was for').makeOptionMandatory())
    .option('--date <date>', 'when (YYYY, YYYY-MM or YYYY-MM-DD; default: today)').option('--by <name>', 'who says so (default: the user of this machine)')
    .option('--topic <id>', 'topic it was about').option('--reason <text>', 'why; needed with the outcome declined');
  pair(command.command('add').description('record one event'))
    .addOption(new Option('--outcome <outcome>', 'what happened').choices(OUTCOMES).makeOptionMandatory())
    .option('--exchange <id>', 'exchange it led to, with the outcome exchange')
    .action(add).exitOverride();
  pair(command.command('lift').description('take back what stands, so that a declined pair is suggested again'))
    .action((seeker: string, candidate: string, options: Omit<AddOptions, 'outcome'>, sub: Command) => add(seeker, candidate, { ...options, outcome: 'lifted' }, sub)).exitOverride();
  return command;
}

const percent = (share: number | null) => (share === null ? null : `${(100 * share).toFixed(0)} %`);

function printMonitoring({ funnels, declined, open, notes }: Monitoring): void {
  printTable(['purpose', 'stage', 'pairs', 'of the stage before', '95 %', 'median days', 'dated'], funnels.flatMap(({ purpose, stages }) => stages.map(({ stage, n, share, low, high, medianDays, dated }) =>
    [purpose, stage, n, percent(share), low === null ? null : `${percent(low)} to ${percent(high)}`, medianDays, dated])));
  if (declined.length > 0) printTable(['declined because', 'times', 'still stand'], declined.map(({ reason, n, standing }) => [reason ?? 'no reason given', n, standing]));
  if (open.length > 0) printTable(['introduced', 'seeker', 'candidate', 'purpose', 'by'], open.map(({ date, seeker, candidate, purpose, by }) => [date, seeker.label, candidate.label, purpose, by]));
  for (const note of notes) say(note);
}

export function monitoringCommand(program: Command): Command {
  return program
    .command('monitoring')
    .description('what became of suggestions: suggested, introduced, exchange, adoption')
    .addOption(purposeOption('only this purpose')).addOption(formatOption())
    .action(async (options: { purpose?: Purpose; format: Format }, command: Command) => {
      const globals = globalOptions(command);
      const monitoring = await withStore(globals, async (store) => monitorSuggestions(await networkCache(store).get(), options.purpose ?? null));
      if (globals.json === true || options.format === 'json') return printJson(monitoring);
      if (options.format === 'csv') return print(monitoringCsv(monitoring));
      printMonitoring(monitoring);
    });
}
