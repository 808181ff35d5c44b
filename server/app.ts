/** The Express application: everything between a request and the parts that answer it. Never listens. */
import compression from 'compression';
import express, { Router, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { constants } from 'node:zlib';
import { AppError } from './errors.ts';
import type { NetworkCache } from './graph/network-cache.ts';
import type { Store } from './graph/store.ts';
import { JobRegistry } from './jobs/job-registry.ts';
import { MeasureWorkerPool } from './jobs/measure-worker-pool.ts';
import { openApiDocument } from './openapi.ts';
import { refuseOtherMethods, type BindContext } from './routes/bind.ts';
import { clientRoutes } from './routes/client.ts';
import { datasetRoutes } from './routes/datasets.ts';
import { docsRoutes } from './routes/docs.ts';
import { answerError, unknownPath } from './routes/errors.ts';
import { exportRoutes } from './routes/exports.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { jobRoutes } from './routes/jobs.ts';
import { RATE_LIMITS, type RateLimits } from './routes/limits.ts';
import { requestLog } from './routes/log.ts';
import { measureRoutes } from './routes/measures.ts';
import { networkRoutes } from './routes/network.ts';
import { PendingImports } from './routes/pending-imports.ts';
import { profileRoutes } from './routes/profiles.ts';
import { rateLimits } from './routes/rate.ts';
import { expectedHost, sameSiteWrites, securityHeaders } from './routes/security.ts';
import { tableRoutes } from './routes/tables.ts';
import { indexOf } from './routes/table-index.ts';

export interface AppDeps {
  readonly store: Store;
  readonly network: NetworkCache;
  readonly logger: Logger;
  /** Address the server listens on: decides which Host names are expected. */
  readonly host: string;
  /** Version of the product, part of every ETag. */
  readonly software: string;
  /** Folder of the built explorer. */
  readonly clientFolder: string;
  /** Folder that uploads may be put into; the caller makes and removes it. */
  readonly uploadFolder: string;
  /** Check answers against the contract. */
  readonly checkAnswers: boolean;
  readonly rateLimits?: RateLimits;
  /** Ends when the server shuts down: streams of events end with it. */
  readonly closing: AbortSignal;
}

export interface App {
  readonly express: Express;
  /** Paths of the contract that are mounted, with their methods. */
  readonly mounted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ends jobs and forgets pending imports; the store stays open. */
  close(): Promise<void>;
}

export function createApp(deps: AppDeps): App {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');

  app.use((_request, response, next) => {
    if (deps.closing.aborted) response.setHeader('Connection', 'close');
    next();
  });
  app.use(requestLog(deps.logger));
  app.use(securityHeaders());
  app.use(expectedHost(deps.host));
  app.use(sameSiteWrites);
  app.use(wellFormedAddress);
  app.use(compression({ threshold: 1024, level: 6, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }));

  const context: BindContext = {
    version: () => deps.store.version(), software: deps.software, checkAnswers: deps.checkAnswers, uploadFolder: deps.uploadFolder,
    limitFor: rateLimits(deps.rateLimits ?? RATE_LIMITS), mounted: new Map(),
  };
  const jobs = new JobRegistry({ onError: (err, job) => deps.logger.error({ err, job: job.id }, 'job failed') });
  const workers = new MeasureWorkerPool();
  const pending = new PendingImports({ store: deps.store, jobs, guess: async () => ({ mapping: [], tables: [] }) });
  app.use('/api', apiRoutes(deps, context, { jobs, workers, pending }));
  clientRoutes(app, deps.clientFolder);
  app.use(answerError);
  return { express: app, mounted: context.mounted, async close() {
    await jobs.close();
    await workers.close();
    await pending.close();
  } };
}

/** What goes on beside requests. */
interface Background {
  readonly jobs: JobRegistry;
  readonly workers: MeasureWorkerPool;
  readonly pending: PendingImports;
}

function apiRoutes(deps: AppDeps, context: BindContext, { jobs, workers, pending }: Background): Router {
  const { store, network: cache, closing } = deps;
  let networkReady = false;
  const network = async () => {
    const current = await cache.get();
    networkReady = true;
    return current;
  };
  const index = async () => indexOf(await network());

  const router = Router({ caseSensitive: true });
  docsRoutes(router, openApiDocument(deps.software));
  router.use(async (_request, response, next) => {
    response.setHeader('X-Data-Version', await store.version());
    next();
  });
  healthRoutes(router, context, { store, networkReady: () => networkReady });
  tableRoutes(router, context, { store, index });
  profileRoutes(router, context, { store, index });
  networkRoutes(router, context, { network });
  measureRoutes(router, context, { network, jobs, workers });
  jobRoutes(router, context, { jobs, closing });
  importRoutes(router, context, pending);
  datasetRoutes(router, context, store);
  exportRoutes(router, context, store);
  refuseOtherMethods(router, context.mounted);
  router.use(unknownPath);
  return router;
}

/** Percent-encodings that do not decode, in path or query, are refused before anything reads them. */
const wellFormedAddress: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(request.originalUrl.replace(/\+/g, ' '));
  } catch (error) {
    return next(new AppError('bad-request', 'the address holds a malformed percent-encoding', { cause: error, details: [{ path: 'url', message: 'must be percent-encoded UTF-8' }] }));
  }
  if (request.originalUrl.includes('%00')) {
    return next(new AppError('bad-request', 'the address holds a null character', { details: [{ path: 'url', message: 'must not hold %00' }] }));
  }
  next();
};
