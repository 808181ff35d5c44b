/** `ask`: the cities that a rule or a saved set holds for, as the explorer and the API say them. */
import { userInfo } from 'node:os';
import { Option, type Command } from 'commander';
import { askCsv, askHead, askRows } from '../analytics/ask/ask-csv.ts';
import { askCities } from '../analytics/ask/ask-cities.ts';
import { readAskQuestion } from '../ask/read-ask-question.ts';
import { readQuestion } from '../analytics/ask/question.ts';
import { networkCache } from '../graph/network-cache.ts';
import { runMeasureInWorker } from '../jobs/measure-worker-pool.ts';
import { encodeRule } from '../model/rule.ts';
import { newId } from './annotation-id.ts';
import { globalOptions, print, printJson, printTable, say, withStore } from './context.ts';

interface AskOptions { rule?: string; set?: string; save?: string; network: 'undirected' | 'directed'; format: 'table' | 'csv' | 'json' }

export function askCommand(program: Command): Command {
  return program
    .command('ask')
    .description('cities that a rule or a saved set holds for')
    .option('--rule <json>', 'conditions as JSON, such as {"field":"region","is":"one-of","values":["Asia"]}; all, any and not join them')
    .option('--set <set>', 'a saved set, by name or id; with --rule, the cities that both leave')
    .option('--save <name>', 'save the rule as a set of this name')
    .addOption(new Option('--network <form>', 'ties, or the flow of knowledge').choices(['undirected', 'directed']).default('undirected'))
    .addOption(new Option('--format <format>', 'form of the output').choices(['table', 'csv', 'json']).default('table'))
    .action(async (options: AskOptions, command: Command) => {
      const globals = globalOptions(command);
      const answer = await withStore(globals, async (store) => {
        const network = await networkCache(store).get();
        const question = await readAskQuestion({ store, form: options.network, run: (id, request) => runMeasureInWorker(network, id, request) }, (sets) => readQuestion(options, sets));
        const found = askCities(network, question);
        if (options.save !== undefined) {
          const id = newId(options.save, question.sets);
          await store.create('sets', { id, name: options.save, rule: encodeRule(question.rule), by: userInfo().username, date: new Date().toISOString().slice(0, 10) }, userInfo().username);
          say(`Saved as the set "${options.save}" (${id}).`);
        }
        return found;
      });
      if (globals.json === true || options.format === 'json') return printJson(answer);
      if (options.format === 'csv') return print(askCsv(answer));
      if (answer.total > 0) printTable(askHead(answer), askRows(answer));
      say(`${answer.total} of ${answer.cities} cities${answer.unknown === 0 ? '' : `; of ${answer.unknown} too little is known to say`}.`);
    });
}
