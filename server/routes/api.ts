/** Everything below `/api`: the parts that answer, and their routes in one list. */
import { Router } from 'express';
import type { AppDeps } from '../app.ts';
import type { Network } from '../graph/network.ts';
import { guessMapping } from '../ingest/guess-mapping.ts';
import { BacktestRunner } from '../jobs/backtest-runner.ts';
import { CohortRunner } from '../jobs/cohort-runner.ts';
import { JobRegistry } from '../jobs/job-registry.ts';
import { MeasureWorkerPool } from '../jobs/measure-worker-pool.ts';
import { PartnerModels } from '../jobs/partner-models.ts';
import { NetworkFilters } from '../model/network-wire.ts';
import { openApiDocument } from '../openapi.ts';
import { askRoutes } from './ask.ts';
import { backtestRoutes } from './backtests.ts';
import { refuseOtherMethods, type BindContext } from './bind.ts';
import { cohortRoutes } from './cohorts.ts';
import { compareRoutes } from './compare.ts';
import { currentSuggester, type CurrentSuggester } from './current-suggester.ts';
import { datasetRoutes } from './datasets.ts';
import { docsRoutes } from './docs.ts';
import { unknownPath } from './errors.ts';
import { exportRoutes } from './exports.ts';
import { feedbackRoutes } from './feedback.ts';
import { flowRoutes } from './flows.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports.ts';
import { jobRoutes } from './jobs.ts';
import { measureRoutes } from './measures.ts';
import { networkRoutes } from './network.ts';
import { pathRoutes } from './paths.ts';
import { PendingImports } from './pending-imports.ts';
import { preparedNetworks, type PreparedNetworks } from './prepared-network.ts';
import { profileRoutes } from './profiles.ts';
import { searchIndexes, searchRoutes, type SearchParts } from './search.ts';
import { suggestionRoutes } from './suggestions.ts';
import { indexOf, type TableIndex } from './table-index.ts';
import { tableRoutes } from './tables.ts';
import { transferReportRoutes } from './transfer-reports.ts';

export interface ApiParts {
  readonly store: AppDeps['store'];
  readonly closing: AbortSignal;
  readonly jobs: JobRegistry;
  readonly workers: MeasureWorkerPool;
  readonly backtests: BacktestRunner;
  readonly cohorts: CohortRunner;
  readonly models: PartnerModels;
  readonly suggester: () => Promise<CurrentSuggester>;
  readonly pending: PendingImports;
  readonly prepared: PreparedNetworks;
  readonly searchIndex: SearchParts['searchIndex'];
  /** The network of the current version; the first call of a version builds it. */
  network(): Promise<Network>;
  index(): Promise<TableIndex>;
  /** False until the first network stands in memory. */
  networkReady(): boolean;
  warm(): Promise<void>;
  close(): Promise<void>;
}

export function apiParts({ store, network: cache, closing, logger, checkAnswers, modelFolder }: AppDeps): ApiParts {
  const jobs = new JobRegistry({ onError: (err, job) => logger.error({ err, job: job.id }, 'job failed') });
  const workers = new MeasureWorkerPool();
  const backtests = new BacktestRunner();
  const cohorts = new CohortRunner();
  const models = new PartnerModels({ folder: modelFolder, onError: (err) => logger.error({ err }, 'the model of suggestions') });
  const pending = new PendingImports({ store, jobs, guess: guessMapping });
  const prepared = preparedNetworks(checkAnswers);
  const searchIndex = searchIndexes();
  let ready = false;
  const network = async () => {
    const current = await cache.get();
    ready = true;
    return current;
  };
  return {
    store, closing, jobs, workers, backtests, cohorts, models, suggester: currentSuggester(network, models), pending, prepared, searchIndex, network, networkReady: () => ready,
    index: async () => indexOf(await network()),
    async warm() {
      const current = await network();
      await prepared(current, 'undirected', NetworkFilters.parse({}));
      await searchIndex(current);
    },
    async close() {
      await jobs.close();
      await workers.close();
      await models.close();
      await backtests.close();
      await cohorts.close();
      await pending.close();
    },
  };
}

export function apiRoutes(parts: ApiParts, context: BindContext): Router {
  const router = Router({ caseSensitive: true });
  docsRoutes(router, openApiDocument(context.software));
  router.use(async (_request, response, next) => {
    response.setHeader('X-Data-Version', await context.version());
    next();
  });
  healthRoutes(router, context, parts);
  tableRoutes(router, context, parts);
  profileRoutes(router, context, parts);
  searchRoutes(router, context, parts);
  networkRoutes(router, context, parts);
  pathRoutes(router, context, parts);
  askRoutes(router, context, parts);
  compareRoutes(router, context, parts);
  measureRoutes(router, context, parts);
  transferReportRoutes(router, context, parts);
  flowRoutes(router, context, parts);
  feedbackRoutes(router, context, parts);
  suggestionRoutes(router, context, parts);
  backtestRoutes(router, context, parts);
  cohortRoutes(router, context, parts);
  jobRoutes(router, context, parts);
  importRoutes(router, context, parts.pending);
  datasetRoutes(router, context, parts.store);
  exportRoutes(router, context, parts);
  refuseOtherMethods(router, context.mounted);
  router.use(unknownPath);
  return router;
}
