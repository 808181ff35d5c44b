/** Cohorts: the cities they are built from, building them in the background, the cost of moves, the groups as a file. */
import type { Router } from 'express';
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network.ts';
import type { CohortRunner } from '../jobs/cohort-runner.ts';
import type { JobRegistry } from '../jobs/job-registry.ts';
import { CohortFilter, CohortResult, MOST_COHORT_CITIES, type CohortRequest } from '../model/cohort.ts';
import { contract } from '../model/contract.ts';
import { citiesMeeting } from '../suggest/cohorts/choose-cities.ts';
import { cohortCsv } from '../suggest/cohorts/cohort-csv.ts';
import { contentBenefit, type PairBenefit } from '../suggest/cohorts/content-benefit.ts';
import { moveCosts } from '../suggest/cohorts/move-cost.ts';
import { groupingFrom, prepareCohorts } from '../suggest/cohorts/prepare.ts';
import { arrangementResult, cohortResult } from '../suggest/cohorts/result.ts';
import { partnerNetwork, type PartnerNetwork } from '../suggest/partner-network.ts';
import { Attachment } from './answers.ts';
import { bind, type BindContext } from './bind.ts';

export interface CohortParts {
  readonly network: () => Promise<Network>;
  readonly jobs: JobRegistry;
  readonly cohorts: Pick<CohortRunner, 'run'>;
}

export function cohortRoutes(router: Router, context: BindContext, { network, jobs, cohorts }: CohortParts): void {
  const read = new WeakMap<Network, PartnerNetwork>();
  const partnersNow = async (): Promise<PartnerNetwork> => {
    const current = await network();
    const partners = read.get(current) ?? partnerNetwork(current);
    read.set(current, partners);
    return partners;
  };
  const prepare = (partners: PartnerNetwork, request: CohortRequest) => prepareCohorts(partners, request, benefitsFor(partners, request));

  bind(router, context, contract.cohorts.cities, async ({ query }) => {
    const partners = await partnersNow();
    const { region, country, programme, topic } = query;
    const found = citiesMeeting(partners, CohortFilter.parse({ region: region ?? null, country: country ?? null, programme: programme ?? null, topic: topic ?? null }));
    const { id, name, country: countries } = partners.network.cities;
    const items = found.slice(0, MOST_COHORT_CITIES).map((city) => ({
      city: { type: 'city', id: id[city]!, label: name[city]!, country: countries[city]! }, languages: [...partners.languages[city]!].sort(), region: partners.network.cities.region[city]!,
    }));
    return { dataVersion: partners.network.dataVersion, items, total: found.length };
  });

  bind(router, context, contract.cohorts.start, async ({ body }) => {
    const partners = await partnersNow();
    const prepared = prepare(partners, body);
    return jobs.start('cohorts', async ({ signal, onProgress }) => cohortResult(partners, prepared, await cohorts.run(prepared.problem, body, { signal, onProgress })));
  });

  bind(router, context, contract.cohorts.move, async ({ body }) => {
    const partners = await partnersNow();
    const prepared = prepare(partners, body.request);
    const grouping = groupingFrom(prepared, body.groups);
    const city = prepared.request.cities.indexOf(body.city);
    if (city === -1) throw new AppError('bad-request', `${body.city} is not among the cities to be grouped`, { details: { field: 'city' } });
    const from = grouping[city]!;
    return { dataVersion: partners.network.dataVersion, city: body.city, from: from < 0 ? null : from + 1, moves: moveCosts(prepared.problem, prepared.request.cities, grouping, city) };
  });

  bind(router, context, contract.cohorts.score, async ({ body }) => {
    const partners = await partnersNow();
    const prepared = prepare(partners, body.request);
    return arrangementResult(partners, prepared, groupingFrom(prepared, body.groups), body.bound);
  });

  bind(router, context, contract.cohorts.csv, ({ params }) => {
    const job = jobs.get(params.id);
    if (job.kind !== 'cohorts') throw new AppError('not-found', `job ${params.id} did not build cohorts`, { details: { job: params.id } });
    if (job.state !== 'done') throw new AppError('conflict', `job ${params.id} has no groups: it is ${job.state}`, { details: { job: params.id, state: job.state } });
    return new Attachment('cohorts.csv', 'text/csv; charset=utf-8', cohortCsv(CohortResult.parse(job.result)));
  }, { cache: 'none' });
}

/** What pairs gain from being in one group. */
function benefitsFor(partners: PartnerNetwork, { topic }: CohortRequest): PairBenefit {
  return contentBenefit(partners, topic);
}
