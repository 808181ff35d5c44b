/** `overview`: the network by groups of cities and the flows between them, as two tables, CSV or JSON. */
import { Option, type Command } from 'commander';
import { overviewAnswer } from '../ask/overview-answer.ts';
import { networkCache } from '../graph/network-cache.ts';
import { runMeasureInWorker } from '../jobs/measure-worker-pool.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { OVERVIEW_GROUPS, type Overview, type OverviewGroup } from '../model/overview.ts';
import { globalOptions, print, printJson, printTable, withStore } from './context.ts';
import { FILTERS, filterOptions } from './filters.ts';

export function overviewCommand(program: Command): Command {
  const command = program
    .command('overview')
    .description('groups of cities and the flows between them: who works with whom, seen from afar')
    .addOption(new Option('--by <group>', 'what the groups are').choices([...OVERVIEW_GROUPS]).default('region'))
    .addOption(new Option('--network <network>', 'ties, or who learns from whom').choices(['undirected', 'directed']).default('undirected'));
  for (const [name, description] of Object.entries(FILTERS)) command.option(`--${name} <value>`, description);
  return command.action(async (options: { by: OverviewGroup; network: Overview['network'] } & Record<string, unknown>) => {
    const globals = globalOptions(command);
    const filters = NetworkFilters.parse(filterOptions(options));
    const answer = await withStore(globals, async (store) => {
      const network = await networkCache(store).get();
      return overviewAnswer(network, { by: options.by, network: options.network, filters }, { store, run: (id, request) => runMeasureInWorker(network, id, request) });
    });
    if (globals.json === true) return printJson(answer);
    const labels = new Map(answer.groups.map(({ group, label }) => [group, label]));
    printTable(['Group', 'Cities', 'With a link', 'Links within', 'Occasions within'], answer.groups.map((row) => [row.label, row.cities, row.linked, row.linksWithin, row.occasionsWithin]));
    print('');
    printTable(options.network === 'directed' ? ['From', 'To', 'Links', 'Occasions'] : ['Between', 'And', 'Links', 'Occasions'], answer.flows.map((row) => [labels.get(row.source), labels.get(row.target), row.links, row.occasions]));
  });
}
