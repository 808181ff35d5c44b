/** `generate`: a simulated network as tables, with the truth that was planted beside them. */
import { Option, type Command } from 'commander';
import { AppError } from '../errors.ts';
import { csvFiles } from '../export/tables-csv.ts';
import { checkTarget, writeExport } from '../export/write-export.ts';
import { readSettings, TEACHING_KINDS } from '../simulate/settings.ts';
import { simulate } from '../simulate/simulate.ts';
import { TRUTH_FILE } from '../simulate/truth.ts';
import { say } from './context.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Settings that take one number. */
const NUMBERS: Readonly<Record<string, string>> = {
  cities: 'number of cities, 10 to 20,000 (default 200)',
  seed: 'of everything random; the same seed gives the same bytes (default 1)',
  countries: 'number of countries, over five regions of the world (default 20)',
  meanDegree: 'mean number of twinnings of a city; half of the cities have one (default 2.93)',
  homophily: 'share of twinnings within a region above chance, 0 to 1 (default 0.3)',
  practices: 'number of practices that spread (default 12)',
  exposures: 'cities taught each practice, each at most once (default a quarter of the cities)',
  within: 'months that transfer rates are about (default 24)',
  lagMedian: 'median months from being taught to the adoption that follows (default 10)',
  lagShape: 'shape of that Weibull distribution (default 1.5)',
  receptivity: 'correlation of what comes of two exposures of one city by one kind, 0 to 1 (default 0)',
  background: 'yearly probability of adopting without having been taught (default 0.005)',
  contagion: 'what having been taught in an earlier year adds to its log-odds (default 0)',
  groupSize: 'learners in a workshop (default 4)',
  documented: 'share of adoptions after being taught that say from whom (default 0.7)',
  otherExchanges: 'dated exchanges on topics that no practice has (default as many as cities)',
  from: 'first year (default 2000)',
  until: 'last year (default 2019)',
  quietMonths: 'months at the end in which no city is taught (default 0)',
  missingDates: 'share of dates that are missing (default 0)',
  dayDates: 'share of dates known to the day (default 1)',
  monthDates: 'share of dates known to the month; the rest to the year (default 0)',
  lateJoiners: 'share of cities that join in the course of the years (default 0.1)',
  assessed: 'share of cities with a self-assessment (default 0.4)',
};

/** Also names `transferRates.study visit`. */
const optionOf = (setting: string): string => (setting.startsWith('transferRates') ? '--transfer' : `--${kebab(setting)}`);

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new AppError('bad-request', `--${kebab(name)} takes a number, not "${text}"`);
  return number;
}

/** `mentoring=0.4`, as often as there are kinds. */
function transferRates(texts: readonly string[]): Record<string, number> {
  return Object.fromEntries(texts.map((text) => {
    const [kind = '', rate = ''] = text.split('=');
    if (!(TEACHING_KINDS as readonly string[]).includes(kind)) throw new AppError('bad-request', `--transfer takes KIND=RATE with KIND one of ${TEACHING_KINDS.join(', ')}, not "${text}"`);
    return [kind, numberOf('transfer', rate)];
  }));
}

export function generateCommand(program: Command): Command {
  const command = program
    .command('generate')
    .description('write a simulated network with known truth, as tables and truth.json')
    .requiredOption('--out <path>', 'folder to write')
    .option('--force', 'overwrite what is there')
    .option('--exogenous', 'hold exchanges on practices whoever has adopted; without it adopters teach cities that have not')
    .addOption(new Option('--transfer <kind=rate>', 'probability that a city that was taught adopts because of it within --within months; once a kind of exchange (default mentoring=0.45, "study visit=0.3", workshop=0.1)')
      .argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]));
  for (const [name, description] of Object.entries(NUMBERS)) command.option(`--${kebab(name)} <number>`, description);
  return command.action(async (options: Record<string, string | boolean | string[] | undefined>) => {
    const given = Object.fromEntries(Object.keys(NUMBERS).flatMap((name) => (options[name] === undefined ? [] : [[name, numberOf(name, options[name] as string)]])));
    const settings = readSettings({ ...given, exogenous: options.exogenous === true, transferRates: transferRates((options.transfer as string[] | undefined) ?? []) }, optionOf);
    const target = { out: options.out as string, folder: true, force: options.force === true };
    await checkTarget(target);
    const { tables, truth } = simulate(settings);
    const files = [
      ...csvFiles(tables).filter(({ name }) => tables[name.slice(0, -'.csv'.length) as keyof typeof tables].length > 0),
      { name: TRUTH_FILE, bytes: new TextEncoder().encode(`${JSON.stringify(truth, null, 2)}\n`) },
    ];
    say(`Wrote ${(await writeExport(files, target)).join(', ')}.`);
  });
}
