/** `compare`: two cities, two periods, two datasets or two sets of filters side by side, differences as a table. */
import { Argument, Option, type Command } from 'commander';
import { comparisonRows } from '../analytics/compare/compare-csv.ts';
import { resultCsv } from '../analytics/result-csv.ts';
import { networkCache } from '../graph/network-cache.ts';
import { runMeasureInWorker } from '../jobs/measure-worker-pool.ts';
import { COMPARED, type Compared, type Comparison } from '../model/compare.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { compare } from '../routes/compare.ts';
import { recordsOf } from '../routes/paths.ts';
import { indexOf } from '../routes/table-index.ts';
import { FILTERS, filterOptions } from './filters.ts';
import { globalOptions, print, printJson, printTable, say, wholeNumber, withStore } from './context.ts';

export function compareCommand(program: Command): Command {
  const command = program.command('compare')
    .description('two cities, periods (2005/2010), datasets, or filters (kind=workshop&from=2010) side by side')
    .addArgument(new Argument('<what>').choices([...COMPARED])).argument('<a>').argument('<b>')
    .addOption(new Option('--network <form>', 'ties, or the flow of knowledge').choices(['undirected', 'directed']).default('undirected'))
    .option('--limit <number>', 'rows of each section at most', '2000')
    .addOption(new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table'));
  for (const [name, description] of Object.entries(FILTERS)) command.option(`--${name} <value>`, description);
  return command.action(async (of: Compared, a: string, b: string, options: Record<string, string>) => {
    const globals = globalOptions(command);
    const limit = wholeNumber('limit', options['limit']!, [1, 10_000]);
    const answer = await withStore(globals, async (store) => {
      const network = await networkCache(store).get();
      const { mention } = recordsOf(indexOf(network));
      return compare({ network, mention, limit, ask: (id, request) => runMeasureInWorker(network, id, request) }, of, a, b, options['network'] as 'undirected' | 'directed', NetworkFilters.parse(filterOptions(options)));
    });
    if (globals.json === true || options['format'] === 'json') return printJson(answer);
    if (options['format'] === 'csv') print(resultCsv(comparisonRows(answer)));
    else show(answer);
    for (const note of answer.notes) say(note);
  });
}

function show({ a, b, measures, sections }: Comparison): void {
  const short = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)));
  printTable(['measure', a.label, b.label, 'difference'], measures.map((measure) => [measure.label, short(measure.a), short(measure.b), short(measure.difference)]));
  for (const { id, onlyA, onlyB, both, items } of sections) {
    say(`${id}: ${onlyA} only in ${a.label}, ${onlyB} only in ${b.label}, ${both} in both`);
    printTable([id, a.label, b.label, 'difference'], items.map(({ what, other, ...amounts }) => [other === null ? what.label : `${what.label} – ${other.label}`, amounts.a, amounts.b, amounts.difference]));
  }
}
