/** `suggest`: partner cities for a city with their reasons, or score and rank of given pairs. */
import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network.ts';
import { networkCache } from '../graph/network-cache.ts';
import { PartnerModels, type CurrentModel } from '../jobs/partner-models.ts';
import { PURPOSES, SuggestionRequest, type SuggestionList } from '../model/suggestion.ts';
import { scorePairs } from '../suggest/pairs.ts';
import { openSuggester, type Suggester } from '../suggest/suggester.ts';
import { suggesterParts } from '../suggest/suggester-parts.ts';
import { suggestionsCsv } from '../suggest/suggestions-csv.ts';
import { cityId } from './city-argument.ts';
import { configOf, globalOptions, print, printJson, printTable, say, wholeNumber, withStore } from './context.ts';
import { progressLine } from './progress.ts';

interface Options {
  pairs?: string; purpose: string; topic?: string; limit: string; format: 'table' | 'csv' | 'json';
  region?: string; country?: string; language?: string; hazard?: string; minPopulation?: string; maxPopulation?: string; maxKm?: string; diversity?: string; popularity?: string;
}

export function suggestCommand(program: Command): Command {
  const command = program
    .command('suggest')
    .description('partner cities for a city with reasons, or ranks of given pairs (--pairs)')
    .argument('[city]')
    .option('--pairs <file>', 'CSV with seekerId,candidateId: answers with score,rank,candidates')
    .addOption(new Option('--purpose <purpose>', 'what the partner is for').choices([...PURPOSES]).default('partner'))
    .option('--topic <topic>', 'topic that it is about')
    .option('--limit <number>', 'suggestions at most', '20')
    .option('--region <region>', 'candidates of this world region only')
    .option('--country <country>', 'candidates of this country only')
    .option('--language <language>', 'candidates with this language only')
    .option('--hazard <hazard>', 'candidates that face this hazard only')
    .option('--min-population <people>', 'smallest candidate')
    .option('--max-population <people>', 'largest candidate')
    .option('--max-km <km>', 'farthest candidate')
    .option('--diversity <0..1>', 'how varied the list should be (default: 0)')
    .option('--popularity <0..1>', 'how much of the advantage of being well connected to take out (default: 0)')
    .addOption(new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table'));
  return command.action(async (city: string | undefined, options: Options) => {
    const globals = globalOptions(command);
    if (city === undefined && options.pairs === undefined) throw new AppError('bad-request', 'which city? interurban suggest CITY, or --pairs FILE');
    if (city !== undefined && options.pairs !== undefined) throw new AppError('bad-request', 'give a city or --pairs FILE, not both');
    const request = requestOf(options);
    const pairs = options.pairs === undefined ? undefined : await readPairs(options.pairs);
    const line = progressLine(globals.json === true);
    await withStore(globals, async (store) => {
      const models = new PartnerModels({ folder: configOf(globals).data, onError: (error) => say(`the kept model could not be read: ${String(error)}`) });
      try {
        const network = await networkCache(store).get();
        const ask = pairs === undefined ? cityId(network.rows.cities, city!) : checkPairs(network, pairs, options.pairs!);
        const model = await models.exact(network, { onProgress: (progress) => line.update(progress) });
        line.stop();
        say(`model: ${model.card.note}`);
        const suggester = openSuggester(network, model.fitted, suggesterParts);
        if (typeof ask === 'string') printList(suggester.list(ask, request, model.card), globals.json ? 'json' : options.format);
        else printPairs(suggester, ask, request, model, globals.json === true || options.format === 'json');
      } finally {
        line.stop();
        await models.close();
      }
    });
  });
}

function requestOf(options: Options): SuggestionRequest {
  const number = (name: string, text: string | undefined) => {
    if (text === undefined) return undefined;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) throw new AppError('bad-request', `--${name} takes a number, not "${text}"`);
    return value;
  };
  const parsed = SuggestionRequest.safeParse({
    purpose: options.purpose, topic: options.topic ?? null, limit: wholeNumber('limit', options.limit),
    diversity: number('diversity', options.diversity), popularity: number('popularity', options.popularity),
    filters: {
      region: options.region ?? null, country: options.country ?? null, language: options.language ?? null, hazard: options.hazard ?? null,
      minPopulation: number('min-population', options.minPopulation) ?? null, maxPopulation: number('max-population', options.maxPopulation) ?? null, maxKm: number('max-km', options.maxKm) ?? null,
    },
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('bad-request', `--${String(issue?.path[issue.path.length - 1])}: ${issue?.message}`);
}

interface PairRow { readonly seekerId: string; readonly candidateId: string; readonly line: number }

/** Throws `bad-request` for a file that cannot be read, `refused` for one that is not such a table. */
async function readPairs(file: string): Promise<PairRow[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('bad-request', `${file} cannot be read: ${(cause as Error).message}`, { cause });
  });
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, { bom: true, columns: (names: string[]) => names.map((name) => name.trim()), info: true, skip_empty_lines: true, trim: true }) as unknown as typeof rows;
  } catch (cause) {
    throw new AppError('refused', `${file} is not a CSV table: ${(cause as Error).message}`, { cause });
  }
  const found = (name: 'seekerId' | 'candidateId', record: Record<string, string>) => record[Object.keys(record).find((key) => key.toLowerCase() === name.toLowerCase()) ?? ''];
  return rows.map(({ record, info }) => {
    const [seekerId, candidateId] = [found('seekerId', record), found('candidateId', record)];
    if (seekerId === undefined || candidateId === undefined) throw new AppError('refused', `${file} needs the columns seekerId and candidateId; it has ${Object.keys(record).join(', ')}`);
    return { seekerId, candidateId, line: info.lines };
  });
}

/** Numbers of the cities. Throws `refused` with every line that names a city the network has not. */
function checkPairs(network: Network, pairs: readonly PairRow[], file: string): { rows: readonly PairRow[]; numbers: [number, number][] } {
  const numbers = new Map(network.cities.id.map((id, i) => [id, i]));
  const unknown = pairs.flatMap(({ seekerId, candidateId, line }) => [seekerId, candidateId].filter((id) => !numbers.has(id)).map((id) => ({ line, id })));
  if (unknown.length > 0) {
    const shown = unknown.slice(0, 10).map(({ line, id }) => `line ${line}: "${id}"`).join('; ');
    throw new AppError('refused', `${file} names cities that are not in the network: ${shown}${unknown.length > 10 ? ` and ${unknown.length - 10} more` : ''}`, { details: unknown });
  }
  return { rows: pairs, numbers: pairs.map(({ seekerId, candidateId }) => [numbers.get(seekerId)!, numbers.get(candidateId)!]) };
}

function printPairs(suggester: Suggester, { rows, numbers }: ReturnType<typeof checkPairs>, request: SuggestionRequest, { card }: CurrentModel, json: boolean): void {
  const scored = scorePairs(suggester, numbers, request);
  const unranked = scored.filter(({ rank }) => rank === null).length;
  if (unranked > 0) say(`${unranked} pair${unranked === 1 ? ' is' : 's are'} linked already or one city twice: no rank`);
  const table = scored.map(({ score, rank, candidates }, i) => ({ seekerId: rows[i]!.seekerId, candidateId: rows[i]!.candidateId, score, rank, candidates }));
  if (json) return printJson({ model: card, pairs: table });
  print(stringify(table, { header: true, columns: ['seekerId', 'candidateId', 'score', 'rank', 'candidates'] }));
}

function printList(list: SuggestionList, format: Options['format']): void {
  if (format === 'json') return printJson(list);
  if (format === 'csv') return print(suggestionsCsv(list));
  const interval = (low: number | null, high: number | null) => (low === null || high === null ? null : `${low}–${high}`);
  printTable(['rank', 'in re-fits', 'city', 'country', 'score', 'why'], list.items.map((item) => [
    item.rank, interval(item.rankLow, item.rankHigh), item.candidate.label, item.candidate.country, Number(item.score.toFixed(2)),
    item.contributions.filter(({ effect }) => effect > 0).slice(0, 2).map(({ text, effect }) => `${text} (+${effect.toFixed(2)})`).join('\n'),
  ]));
  const { linked, declined, filtered, nearby, gone } = list.leftOut;
  say(`${list.candidates} candidates for ${list.seeker.label}; left out: ${linked} linked already, ${declined} declined, ${nearby} nearby, ${gone} gone, ${filtered} outside the conditions`);
  for (const note of list.notes) say(note);
}
