/** Cohorts: the cities they are built from, building them in the background, the cost of moves, the groups as a file. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import { AppError } from '../errors.ts';
import type { CohortRunner } from '../jobs/cohort-runner.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import { CohortFilter, CohortResult, MOST_COHORT_CITIES, type CohortRequest } from '../model/cohort.ts';
import { contract } from '../model/contract.ts';
import { citiesMeeting } from '../suggest/cohorts/choose-cities.ts';
import { cohortCsv } from '../suggest/cohorts/cohort-csv.ts';
import { fingerprint } from '../suggest/cohorts/fingerprint.ts';
import { moveCosts } from '../suggest/cohorts/move-cost.ts';
import { pairBenefits } from '../suggest/cohorts/pair-benefits.ts';
import { groupingFrom, prepareCohorts } from '../suggest/cohorts/prepare.ts';
import { arrangementResult, cohortResult } from '../suggest/cohorts/result.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';
import type { CurrentSuggester } from './current-suggester.ts';

/** Sets of cities whose benefits are kept. */
const MOST_KEPT = 20;

export interface CohortParts {
  readonly jobs: JobRegistry;
  readonly cohorts: Pick<CohortRunner, 'run'>;
  readonly suggester: () => Promise<CurrentSuggester>;
}

export function cohortRoutes(router: Router, context: BindContext, { jobs, cohorts, suggester: current }: CohortParts): void {
  /* Moves of groups are scored as the groups were, also when another model has been fitted meanwhile. */
  const known = new LRUCache<string, Float64Array>({ max: MOST_KEPT });
  async function prepare(request: CohortRequest, benefits: string | null = null) {
    const { suggester, card } = await current();
    const { partners } = suggester;
    const compute = pairBenefits({ partners, ranking: suggester.ranking, pause: breathe }, request);
    const prepared = await prepareCohorts(partners, request, async (cities) => {
      const question = JSON.stringify([partners.network.dataVersion, request.purpose, request.topic, cities]);
      if (benefits === null) {
        const found = await compute(cities);
        known.set(`${question} ${fingerprint(found)}`, found);
        return found;
      }
      const kept = known.get(`${question} ${benefits}`);
      if (kept === undefined) throw new AppError('stale-version', 'the data has changed, or the server was started again, since these groups were built; build them again');
      return kept;
    });
    return { partners, prepared, card };
  }

  bind(router, context, contract.cohorts.cities, async ({ query }) => {
    const { partners } = (await current()).suggester;
    const { region, country, programme, topic } = query;
    const found = citiesMeeting(partners, CohortFilter.parse({ region: region ?? null, country: country ?? null, programme: programme ?? null, topic: topic ?? null }));
    const { id, name, country: countries } = partners.network.cities;
    const items = found.slice(0, MOST_COHORT_CITIES).map((city) => ({
      city: { type: 'city', id: id[city]!, label: name[city]!, country: countries[city]! }, languages: [...partners.languages[city]!].sort(), region: partners.network.cities.region[city]!,
    }));
    return { dataVersion: partners.network.dataVersion, items, total: found.length };
  }, { of: 'network' });

  bind(router, context, contract.cohorts.start, async ({ body }) => {
    const { partners, prepared, card } = await prepare(body);
    return jobs.start('cohorts', async ({ signal, onProgress }) => cohortResult(partners, prepared, await cohorts.run(prepared.problem, body, { signal, onProgress }), card));
  });

  bind(router, context, contract.cohorts.move, async ({ body }) => {
    const { partners, prepared } = await prepare(body.request, body.benefits);
    const grouping = groupingFrom(prepared, body.groups);
    const city = prepared.request.cities.indexOf(body.city);
    if (city === -1) throw new AppError('bad-request', `${body.city} is not among the cities to be grouped`, { details: { field: 'city' } });
    const from = grouping[city]!;
    return { dataVersion: partners.network.dataVersion, city: body.city, from: from < 0 ? null : from + 1, moves: moveCosts(prepared.problem, prepared.request.cities, grouping, city) };
  });

  bind(router, context, contract.cohorts.score, async ({ body }) => {
    const { partners, prepared } = await prepare(body.request, body.benefits);
    return arrangementResult(partners, prepared, groupingFrom(prepared, body.groups), body.bound);
  });

  bind(router, context, contract.cohorts.csv, ({ params }) => {
    const job = jobs.get(params.id);
    if (job.kind !== 'cohorts') throw new AppError('not-found', `job ${params.id} did not build cohorts`, { details: { job: params.id } });
    if (job.state !== 'done') throw new AppError('conflict', `job ${params.id} has no groups: it is ${job.state}`, { details: { job: params.id, state: job.state } });
    return new Attachment('cohorts.csv', 'text/csv; charset=utf-8', cohortCsv(CohortResult.parse(job.result)));
  }, { cache: 'none' });
}
