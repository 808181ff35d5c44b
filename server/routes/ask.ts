/** Cities that a rule or a saved set holds for, and what cities can be asked by. */
import type { Router } from 'express';
import { askCsv } from '../analytics/ask/ask-csv.ts';
import { askCities } from '../analytics/ask/ask-cities.ts';
import { readAskQuestion } from '../ask/read-ask-question.ts';
import { cityAttributes } from '../analytics/ask/city-attributes.ts';
import { readQuestion } from '../analytics/ask/question.ts';
import type { Network } from '../graph/network.ts';
import type { Store } from '../graph/store.ts';
import type { MeasureWorkerPool } from '../jobs/measure-worker-pool.ts';
import { contract } from '../model/contract.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';

export interface AskParts {
  readonly store: Store;
  readonly network: () => Promise<Network>;
  readonly workers: Pick<MeasureWorkerPool, 'run'>;
}

export function askRoutes(router: Router, context: BindContext, { store, network, workers }: AskParts): void {
  bind(router, context, contract.ask.cities, async ({ query, signal }) => {
    const whole = await network();
    const question = await readAskQuestion({ store, form: query.network, run: (id, request) => workers.run(whole, id, request, { signal }) }, (sets) => readQuestion(query, sets));
    const answer = askCities(whole, question);
    return query.format === 'csv' ? new Attachment('cities.csv', 'text/csv; charset=utf-8', askCsv(answer)) : answer;
  });

  bind(router, context, contract.ask.attributes, async () => cityAttributes(await network()), { of: 'network' });
}
