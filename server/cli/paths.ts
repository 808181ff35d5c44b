/** `path`, `introduce` and `known`: ways between two nodes, who can introduce two cities, what a city could have known. */
import { Option, type Command } from 'commander';
import { knownAnswer } from '../analytics/paths/known-answer.ts';
import { pathAnswer } from '../analytics/paths/path-answer.ts';
import { introductionRows, knownRows, pathRows, type PathTable } from '../analytics/paths/paths-csv.ts';
import { resultCsv } from '../analytics/result-csv.ts';
import { nodeNamed } from '../graph/named-node.ts';
import { networkCache } from '../graph/network-cache.ts';
import type { Network } from '../graph/network.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { KnownDirection, PATH_KINDS, type Path, type PathKind } from '../model/path.ts';
import { recordsOf } from '../routes/paths.ts';
import { indexOf } from '../routes/table-index.ts';
import { introductionAnswer } from '../suggest/introduction-answer.ts';
import { FILTERS, filterOptions } from './filters.ts';
import { globalOptions, print, printJson, printTable, say, wholeNumber, withStore } from './context.ts';

type Format = 'table' | 'csv' | 'json';
type Options = Record<string, string | undefined> & { format: Format };

const FORMAT = () => new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table');

/** Adds the filters and the form of the output, and runs `work` on the network of the store. */
function onNetwork<A extends { notes: readonly string[] }>(command: Command, work: (network: Network, args: readonly string[], options: Options) => A, rows: (answer: A) => PathTable, show: (answer: A) => void): Command {
  return command.addOption(FORMAT()).action(async () => {
    const globals = globalOptions(command);
    const options = command.opts<Options>();
    const answer = await withStore(globals, async (store) => work(await networkCache(store).get(), command.args, options));
    if (globals.json === true || options.format === 'json') return printJson(answer);
    if (options.format === 'csv') print(resultCsv(rows(answer)));
    else show(answer);
    for (const note of answer.notes) say(note);
  });
}

function withFilters(command: Command): Command {
  for (const [name, description] of Object.entries(FILTERS)) command.option(`--${name} <value>`, description);
  return command;
}

function pathLine(path: Path): string {
  const days = path.arrival === null ? '' : path.arrival.by === null ? ` (possible from ${path.arrival.possible})` : ` (arrived by ${path.arrival.by}${path.arrival.possible === path.arrival.by ? '' : `, possible from ${path.arrival.possible}`})`;
  return `${path.nodes.map(({ label }) => label).join(' → ')}${days}`;
}

export function pathCommand(program: Command): Command {
  const command = withFilters(program.command('path')
    .description('ways between two nodes (type:id, or a name): shortest, strongest, or as knowledge can have travelled')
    .argument('<from>').argument('<to>')
    .addOption(new Option('--by <kind>', 'what makes a way good').choices([...PATH_KINDS]).default('shortest'))
    .addOption(new Option('--mode <mode>', 'ties of cities, or relations of everything (default: cities between two cities)').choices(['cities', 'everything']))
    .addOption(new Option('--network <form>', 'ties, or the flow of knowledge').choices(['undirected', 'directed']).default('undirected'))
    .addOption(new Option('--weights <weights>', 'how strong a link is (default: shared between cities, count among everything)').choices(['count', 'shared']))
    .option('--limit <number>', 'ways at most', '5'));
  return onNetwork(command, (network, [a, b], options) => {
    const [from, to] = [nodeNamed(network, 'from', a!), nodeNamed(network, 'to', b!)];
    const mode = (options['mode'] as 'cities' | 'everything' | undefined) ?? (from.type === 'city' && to.type === 'city' ? 'cities' : 'everything');
    return pathAnswer(network, recordsOf(indexOf(network)), {
      from, to, by: options['by'] as PathKind, mode, form: options['network'] as 'undirected' | 'directed',
      weights: (options['weights'] as 'count' | 'shared' | undefined) ?? (mode === 'cities' ? 'shared' : 'count'), limit: wholeNumber('limit', options['limit']!, [1, 50]),
      filters: NetworkFilters.parse(filterOptions(options)),
    });
  }, pathRows, (answer) => {
    if (answer.none !== null) return say(answer.none.text);
    answer.paths.forEach((path, i) => {
      print(`${i + 1}. ${pathLine(path)}`);
      printTable(['step', 'from', 'to', 'what', 'occasions', 'latest'], path.steps.map((step, s) => [
        s + 1, step.from.label, step.to.label, step.relations.map(({ text }) => text).join('; '), step.total,
        step.occasions[0] === undefined ? null : `${step.occasions[0].occasion?.label ?? step.occasions[0].kind}${step.occasions[0].start === null ? '' : `, ${step.occasions[0].start}`}`,
      ]));
    });
    if (answer.count > answer.paths.length) say(`${answer.count} ways are equally good; --limit shows more of them`);
  });
}

export function introduceCommand(program: Command): Command {
  const command = program.command('introduce').description('who knows two cities and could introduce them').argument('<from>').argument('<to>').option('--limit <number>', 'introductions at most', '20');
  return onNetwork(command, (network, [a, b], options) =>
    introductionAnswer(network, nodeNamed(network, 'from', a!), nodeNamed(network, 'to', b!), wholeNumber('limit', options['limit']!, [1, 500])),
  introductionRows, (answer) => {
    if (answer.met !== null) say(`${answer.from.label} and ${answer.to.label} know each other: ${answer.met}`);
    if (answer.items.length > 0) printTable(['rank', 'who', 'what', 'p', `to ${answer.from.label}`, `to ${answer.to.label}`], answer.items.map(({ via, probability, from, to }, i) => [i + 1, via.label, via.type, Number(probability.toPrecision(2)), from.text, to.text]));
    else say(answer.longer === null ? (answer.met === null ? 'Nobody on record knows both, nor is there a way of three steps.' : 'Nobody else on record knows both.') : answer.longer.text);
    if (answer.total > answer.items.length) say(`${answer.total - answer.items.length} more; --limit shows them`);
  });
}

export function knownCommand(program: Command): Command {
  const command = withFilters(program.command('known')
    .description('what a city could have known by a date: whose knowledge can have come to it, or whom its own can have reached')
    .argument('<city>')
    .option('--by <date>', 'by the end of this date (default: the end of the data)')
    .addOption(new Option('--direction <way>', 'in: what came to the city; out: where its own went').choices([...KnownDirection.options]).default('in')));
  return onNetwork(command, (network, [city], options) =>
    knownAnswer(network, recordsOf(indexOf(network)), { city: nodeNamed(network, 'city', city!), direction: options['direction'] as KnownDirection, by: options['by'] ?? null, filters: NetworkFilters.parse(filterOptions(options)) }),
  knownRows, (answer) => {
    say(answer.direction === 'in'
      ? `By ${answer.by}, ${answer.city.label} could have known what ${answer.certain} of ${answer.cities} cities knew for certain, ${answer.possible} possibly.`
      : `By ${answer.by}, what ${answer.city.label} knew had reached ${answer.certain} of ${answer.cities} cities for certain, ${answer.possible} possibly.`);
    printTable(['city', 'country', 'certain by', 'possible from', 'steps'], answer.items.map(({ city: { label, country }, certain, possible, steps, possibleSteps }) => [label, country, certain, possible, steps ?? possibleSteps]));
  });
}
