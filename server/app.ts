/** The Express application: everything between a request and the parts that answer it. Never listens. */
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError } from './errors.ts';
import type { NetworkCache } from './graph/network-cache.ts';
import type { Store } from './graph/store.ts';
import { apiParts, apiRoutes } from './routes/api.ts';
import type { BindContext } from './routes/bind.ts';
import { clientRoutes } from './routes/client.ts';
import { answerError } from './routes/errors.ts';
import { RATE_LIMITS, type RateLimits } from './routes/limits.ts';
import { requestLog } from './routes/log.ts';
import { rateLimits } from './routes/rate.ts';
import { expectedHost, sameSiteWrites, securityHeaders } from './routes/security.ts';

export interface AppDeps {
  readonly store: Store;
  readonly network: NetworkCache;
  readonly logger: Logger;
  /** Address the server listens on: decides which Host names are expected. */
  readonly host: string;
  /** Name and version of the product, part of every ETag. */
  readonly software: string;
  /** Folder of the built explorer. */
  readonly clientFolder: string;
  /** Folder that uploads may be put into; the caller makes and removes it. */
  readonly uploadFolder: string;
  /** Folder that the fitted model of suggestions is kept in; left out, it ends with the process. */
  readonly modelFolder?: string | undefined;
  /** Check answers against the contract. */
  readonly checkAnswers: boolean;
  readonly rateLimits?: RateLimits;
  /** Browsers keep the explorer for when the server is away; left out, they do. */
  readonly keepOffline?: boolean;
  /** What may show `/embed` in a frame; left out, only this server's own pages. */
  readonly embedAncestors?: readonly string[] | undefined;
  /** Ends when the server shuts down: streams of events end with it. */
  readonly closing: AbortSignal;
}

export interface App {
  readonly express: Express;
  /** Paths of the contract that are mounted, with their methods. */
  readonly mounted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Builds the network and its largest answer ahead of the first who asks. */
  warm(): Promise<void>;
  /** Ends jobs and forgets pending imports; the store stays open. */
  close(): Promise<void>;
}

export function createApp(deps: AppDeps): App {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');

  app.use(lastAnswers(deps.closing));
  app.use(requestLog(deps.logger));
  app.use(securityHeaders(deps.embedAncestors));
  app.use(expectedHost(deps.host));
  app.use(sameSiteWrites);
  app.use(wellFormedAddress);
  app.use(compression({ threshold: 1024, level: 6, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }));

  const context: BindContext = {
    version: () => deps.store.version(), networkVersion: () => deps.store.networkVersion(), software: deps.software, checkAnswers: deps.checkAnswers, uploadFolder: deps.uploadFolder,
    limitFor: rateLimits(deps.rateLimits ?? RATE_LIMITS), mounted: new Map(),
  };
  const parts = apiParts(deps);
  app.use('/api', apiRoutes(parts, context));
  clientRoutes(app, deps.clientFolder, deps.keepOffline ?? true);
  app.use(answerError);
  return { express: app, mounted: context.mounted, warm: () => parts.warm(), close: () => parts.close() };
}

/** While the server closes, connections end with the answer that is under way. */
function lastAnswers(closing: AbortSignal): RequestHandler {
  return (_request, response, next) => {
    if (closing.aborted) response.setHeader('Connection', 'close');
    next();
  };
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
