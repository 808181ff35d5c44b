/** `cohorts`: groups of cities around a topic, with how far from the best they can be. */
import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { AppError } from '../errors.ts';
import { networkCache } from '../graph/network-cache.ts';
import { CohortRunner } from '../jobs/cohort-runner.ts';
import { PartnerModels } from '../jobs/partner-models.ts';
import { CohortRequest, gapInWords, type CohortResult } from '../model/cohort.ts';
import { PURPOSES } from '../model/suggestion.ts';
import { cohortCsv } from '../suggest/cohorts/cohort-csv.ts';
import { pairBenefits } from '../suggest/cohorts/pair-benefits.ts';
import { prepareCohorts } from '../suggest/cohorts/prepare.ts';
import { cohortResult } from '../suggest/cohorts/result.ts';
import { openSuggester } from '../suggest/suggester.ts';
import { suggesterParts } from '../suggest/suggester-parts.ts';
import { cityId } from './city-argument.ts';
import { configOf, globalOptions, print, printJson, printTable, say, wholeNumber, withStore } from './context.ts';
import { progressLine, type ProgressReport } from './progress.ts';

interface Options {
  groups: string; size: string; maxPerCountry?: string; commonLanguage?: true; leaveOut?: true; mentors?: string; mentorsPerGroup?: string; mentorCapacity?: string;
  cities?: string; region?: string; country?: string; programme?: string; topic?: string; purpose: string;
  together: string[]; apart: string[]; lock: string[]; seconds: string; seed: string; format: 'table' | 'csv' | 'json';
}

const collect = (value: string, before: string[]) => [...before, value];

export function cohortsCommand(program: Command): Command {
  const command = program
    .command('cohorts')
    .description('build groups of cities that have much to offer each other')
    .requiredOption('--groups <number>', 'how many groups')
    .option('--size <range>', 'cities of a group, mentors included: 7 or 6-8', '6-8')
    .option('--max-per-country <number>', 'most cities of one country in a group')
    .option('--common-language', 'all cities of a group speak one language')
    .option('--leave-out', 'cities may be left out (default: every city has a place)')
    .option('--mentors <cities>', 'cities that mentor, by id or name: a,b (a name with a comma: use the id)')
    .option('--mentors-per-group <range>', 'mentors of a group: 1 or 1-2 (default: at least 1 where mentors are named)')
    .option('--mentor-capacity <number>', 'cities a mentor serves at most')
    .option('--cities <file>', 'the cities, by id or name, a line each (- for standard input)')
    .option('--region <name>', 'cities of this region, where no file is given')
    .option('--country <country>', 'cities of this country')
    .option('--programme <id>', 'cities that took part in this programme')
    .option('--topic <topic>', 'topic or hazard of the groups (id or label); without a file, cities that have to do with it')
    .addOption(new Option('--purpose <purpose>', 'what the groups are for').choices(PURPOSES).default('learn'))
    .option('--together <a,b>', 'two cities in one group (may be repeated)', collect, [])
    .option('--apart <a,b>', 'two cities in different groups (may be repeated)', collect, [])
    .option('--lock <city=group>', 'hold a city in a group, counted from 1 (may be repeated)', collect, [])
    .option('--seconds <number>', 'time limit', '20')
    .option('--seed <number>', 'seed of the search', '1')
    .addOption(new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table'));
  return command.action(async (options: Options) => {
    const globals = globalOptions(command);
    const listed = options.cities === undefined ? [] : (await linesOf(options.cities));
    const line = progressLine(globals.json === true);
    const result = await withStore(globals, async (store) => {
      const network = await networkCache(store).get();
      const request = requestOf(options, (text) => cityId(network.rows.cities, text), listed);
      const runner = new CohortRunner();
      const models = new PartnerModels({ folder: configOf(globals).data, onError: (error) => say(`the kept model could not be read: ${String(error)}`) });
      try {
        const onProgress = (progress: ProgressReport) => line.update(progress);
        const { fitted, card } = await models.exact(network, { onProgress });
        const { partners, ranking } = openSuggester(network, fitted, suggesterParts);
        const prepared = await prepareCohorts(partners, request, pairBenefits({ partners, ranking, pause: async () => undefined }, request));
        return cohortResult(partners, prepared, await runner.run(prepared.problem, request, { onProgress }), card);
      } finally {
        line.stop();
        await runner.close();
        await models.close();
      }
    });
    show(result, globals.json === true ? 'json' : options.format);
  });
}

async function linesOf(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(file === '-' ? 0 as unknown as string : file, 'utf8');
  } catch (cause) {
    throw new AppError('bad-request', `--cities ${file} cannot be read`, { cause });
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('#'));
  if (lines.length === 0) throw new AppError('bad-request', `--cities ${file} names no city`);
  return lines;
}

function range(name: string, text: string): [number, number] {
  const [from, to = from] = text.split('-').map((part) => wholeNumber(name, part.trim()));
  return [from!, to!];
}

function requestOf(options: Options, idOf: (text: string) => string, listed: readonly string[]): CohortRequest {
  const list = (text: string | undefined) => (text ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '').map(idOf);
  const whole = (name: string, text: string | undefined) => (text === undefined ? null : wholeNumber(name, text));
  const pairs = (name: string, given: readonly string[]) => given.map((text) => {
    const cities = list(text);
    if (cities.length !== 2) throw new AppError('bad-request', `--${name} takes two cities, a,b, not "${text}"`);
    return cities;
  });
  const [minSize, maxSize] = range('size', options.size);
  const [min, max] = options.mentorsPerGroup === undefined ? [null, null] : range('mentors-per-group', options.mentorsPerGroup);
  const parsed = CohortRequest.safeParse({
    cities: [...new Set(listed.map(idOf))], groups: wholeNumber('groups', options.groups), minSize, maxSize,
    filter: { region: options.region ?? null, country: options.country ?? null, programme: options.programme ?? null, topic: listed.length > 0 ? null : (options.topic ?? null) },
    topic: options.topic ?? null, purpose: options.purpose, maxPerCountry: whole('max-per-country', options.maxPerCountry),
    commonLanguage: options.commonLanguage === true, everyone: options.leaveOut !== true, mentors: list(options.mentors), mentorsPerGroup: { min, max },
    mentorCapacity: whole('mentor-capacity', options.mentorCapacity), together: pairs('together', options.together), apart: pairs('apart', options.apart),
    locked: options.lock.map((text) => {
      const at = text.lastIndexOf('=');
      if (at < 1) throw new AppError('bad-request', `--lock takes city=group, not "${text}"`);
      return { city: idOf(text.slice(0, at).trim()), group: wholeNumber('lock', text.slice(at + 1).trim()) };
    }),
    seconds: Number(options.seconds), seed: wholeNumber('seed', options.seed),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('bad-request', `${issue?.path.join('.')}: ${issue?.message}`);
}

function show(result: CohortResult, format: Options['format']): void {
  if (format === 'json') printJson(result);
  else if (format === 'csv' && result.groups.length > 0) print(cohortCsv(result));
  else if (result.groups.length > 0) {
    for (const group of result.groups) {
      print(`\nGroup ${group.number}: ${group.cities.length} cities, value ${group.value.toFixed(2)}${group.languages.length > 0 ? `, all speak ${group.languages.join(', ')}` : ''}`);
      printTable(['city', 'country', 'role', 'value'], group.cities.map(({ city, countryName, mentor, locked, value }) => [city.label, countryName, [mentor ? 'mentor' : 'member', ...(locked ? ['locked'] : [])].join(', '), Number(value.toFixed(2))]));
      for (const reason of group.reasons) print(`  ${reason}`);
    }
    if (result.unplaced.length > 0) print(`\nLeft out: ${result.unplaced.map(({ label }) => label).join(', ')}`);
  }
  if (result.status === 'infeasible' || result.status === 'undecided') {
    const words = result.status === 'infeasible' ? 'no grouping keeps all of these rules:' : 'no grouping was found:';
    throw new AppError('refused', [words, ...result.conflict.map(({ text }) => `  ${text}`), ...result.notes].join('\n'), { details: { conflict: result.conflict } });
  }
  if (format === 'json') return;
  say(`${gapInWords(result)} Sum of benefits ${result.objective!.toFixed(4)}, at most ${result.bound!.toFixed(4)}; ${result.seconds.toFixed(1)} s, seed ${result.seed}, data ${result.dataVersion}.`);
  for (const note of result.notes) say(note);
}
