/** Requests a minute, counted apart for reads, changes, imports and computations. */
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { AppError } from '../errors.ts';
import { contract, type Endpoint } from '../model/contract.ts';
import { RATE_WINDOW_MS, type RateLimits } from './limits.ts';

function limiter(name: string, limit: number): RequestHandler {
  return rateLimit({
    windowMs: RATE_WINDOW_MS, limit, identifier: name, standardHeaders: 'draft-8', legacyHeaders: false,
    // Behind a proxy all callers count as one: nobody can make up an address to get around the limit.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => next(new AppError('too-many-requests', `more than ${limit} requests of this kind in a minute; wait for the seconds in Retry-After`)),
  });
}

export function rateLimits(limits: RateLimits): (endpoint: Endpoint) => RequestHandler[] {
  const reads = limiter('reads', limits.reads);
  const writes = limiter('writes', limits.writes);
  const imports = limiter('imports', limits.imports);
  const computations = limiter('computations', limits.computations);
  return (endpoint) => {
    if (endpoint === contract.health) return [];
    if (endpoint === contract.imports.create || endpoint === contract.imports.revise || endpoint === contract.imports.accept) return [imports];
    if (endpoint === contract.measures.read || endpoint === contract.measures.start || endpoint === contract.exports.graph) return [computations];
    return [endpoint.role === 'editor' ? writes : reads];
  };
}
