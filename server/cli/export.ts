/** `export` and `template`: the graph, a part of it, or empty tables, as files. */
import { Option, type Command } from 'commander';
import { EXPORT_FORMATS, exportCityNetwork, exportGraph, measuresNamed, type ExportFormat } from '../export/export-graph.ts';
import { templateFiles } from '../export/template.ts';
import { checkTarget, writeExport } from '../export/write-export.ts';
import { AppError } from '../errors.ts';
import { filterTables } from '../graph/network.ts';
import { networkCache } from '../graph/network-cache.ts';
import { runMeasureInWorker } from '../jobs/measure-worker-pool.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { FILTERS, filterOptions } from './filters.ts';
import { globalOptions, say, withStore } from './context.ts';

/** Formats of one text file, which may go to standard output. */
const STREAMED: readonly ExportFormat[] = ['json', 'gexf', 'graphml'];

export function exportCommand(program: Command): Command {
  const command = program
    .command('export')
    .description('write the graph, or a part of it, as files')
    .addOption(new Option('--format <format>', 'form of the files').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--out <path>', 'folder (csv) or file to write; json, gexf and graphml go to standard output without it')
    .option('--force', 'overwrite what is there')
    .addOption(new Option('--network <form>', 'the network of cities instead of the whole graph (gexf, graphml)').choices(['undirected', 'directed']))
    .addOption(new Option('--weights <weights>', 'weights of its links').choices(['none', 'count', 'shared']).default('none'))
    .option('--measures <ids>', 'measures of cities to write beside them, separated by commas');
  for (const [name, description] of Object.entries(FILTERS)) command.option(`--${name} <value>`, description);
  return command.action(async (options: { format: ExportFormat; out?: string; force?: boolean; network?: 'undirected' | 'directed'; weights: 'none' | 'count' | 'shared'; measures?: string } & Record<string, unknown>) => {
    const { format, out } = options;
    if (out === undefined && !STREAMED.includes(format)) throw new AppError('bad-request', `--out is needed for ${format}: name the ${format === 'csv' ? 'folder' : 'file'} to write`);
    const { network: form, weights } = options;
    const measures = measuresNamed(options.measures);
    if (form === undefined && measures.length > 0) throw new AppError('bad-request', '--measures goes with --network undirected or directed, which writes the network of cities');
    const filters = NetworkFilters.parse(filterOptions(options));
    const target = out === undefined ? undefined : { out, folder: format === 'csv', force: options.force === true };
    // Before the store is read: a path that is taken is a wrong call at once.
    if (target) await checkTarget(target);
    const { files } = await withStore(globalOptions(command), async (store) => {
      if (form !== undefined) return exportCityNetwork(await networkCache(store).get(), format, { form, weights, filters }, measures, runMeasureInWorker);
      const read = await store.readAll();
      const tables = Object.values(filters).every((value) => value === null) ? read.tables : filterTables(read, filters);
      return exportGraph(tables, format);
    });
    if (!target) {
      for (const file of files) process.stdout.write(file.bytes);
      return;
    }
    say(`Wrote ${(await writeExport(files, target)).join(', ')}.`);
  });
}

export function templateCommand(program: Command): Command {
  return program
    .command('template')
    .description('write empty tables with their headings')
    .addOption(new Option('--format <format>', 'form of the files').choices(['csv', 'xlsx']).default('csv'))
    .requiredOption('--out <path>', 'folder (csv) or file (xlsx) to write')
    .option('--force', 'overwrite what is there')
    .action(async (options: { format: 'csv' | 'xlsx'; out: string; force?: boolean }) => {
      const target = { out: options.out, folder: options.format === 'csv', force: options.force === true };
      say(`Wrote ${(await writeExport(await templateFiles(options.format), target)).join(', ')}.`);
    });
}
