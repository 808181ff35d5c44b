/** `report`: what a coordinator sends to a board about learning between cities, as Markdown or JSON. */
import { Option, type Command } from 'commander';
import { AppError } from '../errors.ts';
import { networkCache } from '../graph/network-cache.ts';
import { runMeasureInWorker } from '../jobs/measure-worker-pool.ts';
import { TransferReportRequest } from '../model/transfer-report.ts';
import { reportMarkdown } from '../report/report-markdown.ts';
import { transferReport } from '../report/transfer-report.ts';
import { globalOptions, print, printJson, wholeNumber, withStore } from './context.ts';
import { FILTERS, filterOptions } from './filters.ts';
import { progressLine } from './progress.ts';

export function reportCommand(program: Command): Command {
  const command = program
    .command('report')
    .description('how learning travels in this network: a report for a board, with intervals, chance and caveats')
    .option('--within <months>', 'months in which an adoption counts as following an exchange', '24')
    .option('--samples <number>', 'networks drawn for every comparison with chance', '199')
    .option('--seed <number>', 'of everything random', '1')
    .addOption(new Option('--format <format>', 'form of the output').choices(['md', 'json']).default('md'));
  for (const [name, description] of Object.entries(FILTERS)) command.option(`--${name} <value>`, description);
  return command.action(async (options: { within: string; samples: string; seed: string; format: 'md' | 'json' } & Record<string, unknown>) => {
    const globals = globalOptions(command);
    const parsed = TransferReportRequest.safeParse({
      filters: filterOptions(options), within: wholeNumber('within', options.within), samples: wholeNumber('samples', options.samples), seed: wholeNumber('seed', options.seed),
    });
    if (!parsed.success) throw new AppError('bad-request', `--${String(parsed.error.issues[0]?.path[0])} ${parsed.error.issues[0]?.message}`);
    const line = progressLine(globals.json === true);
    const report = await withStore(globals, async (store) => {
      const network = await networkCache(store).get();
      try {
        return await transferReport(network, parsed.data, (id, request) => runMeasureInWorker(network, id, request), (done, total) => line.update({ stage: 'sections', done, total }));
      } finally {
        line.stop();
      }
    });
    if (globals.json === true || options.format === 'json') return printJson(report);
    print(reportMarkdown(report));
  });
}
