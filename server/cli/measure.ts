/** `measure`: any registered measure as table, CSV or JSON; the options come from the registry. */
import { Option, type Command } from 'commander';
import { describeMeasures, getMeasure } from '../analytics/registry.ts';
import { methodsText } from '../analytics/methods-text.ts';
import { resultCsv } from '../analytics/result-csv.ts';
import { resultMetadata } from '../analytics/result-csvw.ts';
import { AppError } from '../errors.ts';
import { networkCache } from '../graph/network-cache.ts';
import { runMeasureInWorker } from '../jobs/measure-worker-pool.ts';
import { MeasureRequest, NullModel, type MeasureParameter, type MeasureResult } from '../model/measure.ts';
import { FILTERS, filterOptions } from './filters.ts';
import { globalOptions, print, printJson, printTable, say, wholeNumber, withStore } from './context.ts';
import { progressLine } from './progress.ts';

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Every parameter of every measure once, by name. */
function allParameters(): Map<string, MeasureParameter> {
  return new Map(describeMeasures().flatMap((measure) => measure.parameters.map((parameter) => [parameter.name, parameter] as const)));
}

function parameterOption(parameter: MeasureParameter): Option {
  if (parameter.type === 'boolean') {
    // Commander would set a --no-x option to true by itself; only what was given is passed on.
    return new Option(parameter.default === true ? `--no-${kebab(parameter.name)}` : `--${kebab(parameter.name)}`, parameter.description).default(undefined);
  }
  return new Option(`--${kebab(parameter.name)} <value>`, parameter.description);
}

function typed(parameter: MeasureParameter, value: string | boolean): string | number | boolean {
  if (typeof value === 'boolean' || (parameter.type !== 'integer' && parameter.type !== 'number')) return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) throw new AppError('bad-request', `--${kebab(parameter.name)} takes a number, not "${value}"`);
  return number;
}

function printResult(result: MeasureResult, format: string): void {
  if (format === 'json') return printJson(result);
  if (format === 'csv-metadata') return printJson(resultMetadata(getMeasure(result.measure), result));
  if (format === 'csv') print(resultCsv(result));
  else printTable(result.columns.map((column) => column.name), result.rows);
  for (const note of result.notes) say(note);
}

function printCatalogue(json: boolean): void {
  const measures = describeMeasures();
  if (json) return printJson(measures);
  printTable(['measure', 'kind', 'what it is'], measures.map((measure) => [measure.id, measure.kind, measure.label]));
}

export function measureCommand(program: Command): Command {
  const parameters = allParameters();
  const command = program
    .command('measure')
    .description('compute a measure (--list names them)')
    .argument('[id]')
    .option('--list', 'list the measures')
    .addOption(new Option('--network <form>', 'which network (default: the one the measure is about)').choices(['undirected', 'directed']))
    .addOption(new Option('--weights <weights>', 'weights of the links').choices(['none', 'count', 'shared']).default('none'))
    .addOption(new Option('--null <model>', 'put a null model beside it: low and high become its 95 % band, p its p-value').choices(NullModel.options))
    .addOption(new Option('--samples <number>', 'networks drawn from the null model').default('999'))
    .addOption(new Option('--seed <number>', 'of everything random').default('1'))
    .option('--methods', 'print how it would be computed, in sentences for a paper, with references as BibTeX')
    .addOption(new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'csv-metadata', 'json']).default('table'));
  for (const [name, description] of Object.entries(FILTERS)) command.option(`--${name} <value>`, description);
  for (const parameter of parameters.values()) command.addOption(parameterOption(parameter));
  return command.action(async (id: string | undefined, options: Record<string, string | boolean | undefined>) => {
    const globals = globalOptions(command);
    if (options.list === true) return printCatalogue(globals.json === true);
    if (id === undefined) throw new AppError('bad-request', 'which measure? interurban measure --list names them');
    if (!describeMeasures().some((measure) => measure.id === id)) throw new AppError('bad-request', `there is no measure "${id}"; interurban measure --list names them`);
    const given = [...parameters].flatMap(([name, parameter]) => {
      const value = options[name];
      return value === undefined || command.getOptionValueSource(name) !== 'cli' ? [] : [[name, typed(parameter, value)] as const];
    });
    const request = MeasureRequest.parse({
      network: options.network ?? null,
      weights: options.weights,
      filters: filterOptions(options),
      parameters: Object.fromEntries(given),
      null: options.null ?? null,
      samples: wholeNumber('samples', options.samples as string, [19, 9999]),
      seed: wholeNumber('seed', options.seed as string, [0, 4294967295]),
    });
    if (options.methods === true) {
      const { text, bibtex } = await withStore(globals, async (store) => methodsText(id, request, await store.networkVersion()));
      return globals.json === true ? printJson({ measure: id, text, bibtex }) : print(`${text}\n\n${bibtex}\n`);
    }
    const line = progressLine(globals.json === true);
    const result = await withStore(globals, async (store) => {
      try {
        return await runMeasureInWorker(await networkCache(store).get(), id, request, { onProgress: (progress) => line.update(progress) });
      } finally {
        line.stop();
      }
    });
    printResult(result, globals.json ? 'json' : (options.format as string));
  });
}
