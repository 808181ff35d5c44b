/** Turns whatever was thrown into the one error body; raw messages of engines and libraries stay in the log. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { AppError, type ErrorCode } from '../errors.ts';
import type { Detail } from './validation.ts';

/** Codes whose own message may hold words of the engine: said in ours instead. */
const SAFE_MESSAGES: Partial<Record<ErrorCode, string>> = {
  internal: 'something went wrong on the server; the log has the details under the request id',
  'engine-syntax': 'something went wrong on the server; the log has the details under the request id',
  'engine-unavailable': 'the database cannot be reached; try again in a moment',
  'engine-timeout': 'the database took too long; try again, or ask for less',
  'engine-constraint': 'the change contradicts what the database holds',
  'store-locked': 'the store is in use by another process',
};

export interface ErrorAnswer { error: { code: ErrorCode; message: string; details?: unknown } }

interface OtherDetails { parameter?: unknown; filter?: unknown; filters?: unknown; problems?: unknown }

/** Parts below the API say in their own words what is wrong with a request; callers find it as path and message always. */
function requestDetails(error: AppError, inQuery: boolean): Detail[] {
  if (Array.isArray(error.details)) return error.details as Detail[];
  const { parameter, filter, filters, problems } = (error.details ?? {}) as OtherDetails;
  if (Array.isArray(problems)) {
    return (problems as { column?: string; message?: string }[]).map(({ column, message }) => ({ path: `body${column ? `.${column}` : ''}`, message: message ?? error.message }));
  }
  const wrongFilters = Array.isArray(filters) ? filters : filter === undefined ? [] : [filter];
  const paths = parameter === undefined
    ? wrongFilters.map((name) => `${inQuery ? 'query' : 'body.filters'}.${String(name)}`)
    : [`${inQuery ? 'query' : 'body.parameters'}.${String(parameter)}`];
  return (paths.length === 0 ? [inQuery ? 'query' : 'body'] : paths).map((path) => ({ path, message: error.message }));
}

/** `inQuery`: the request had no body, so what is wrong stands in its address. */
export function errorAnswer(error: AppError, inQuery = false): ErrorAnswer {
  const safe = SAFE_MESSAGES[error.code];
  if (safe !== undefined) return { error: { code: error.code, message: safe } };
  if (error.code === 'bad-request') return { error: { code: error.code, message: error.message, details: requestDetails(error, inQuery) } };
  return { error: { code: error.code, message: error.message, ...(error.details === undefined ? {} : { details: error.details }) } };
}

interface HttpError { status?: number; statusCode?: number; type?: string; message?: string }

/** Errors of Express and its body readers carry a status and a type. */
function fromHttpError(error: HttpError): AppError | undefined {
  const status = error.status ?? error.statusCode;
  if (error.type === 'entity.parse.failed') return new AppError('bad-request', 'the body is not valid JSON', { cause: error, details: [{ path: 'body', message: 'must be valid JSON' }] });
  if (error instanceof URIError) return new AppError('bad-request', 'the address holds a malformed percent-encoding', { cause: error });
  switch (status) {
    case 400: return new AppError('bad-request', 'the request is not well-formed', { cause: error });
    case 403: case 404: return new AppError('not-found', 'there is nothing at this address', { cause: error });
    case 413: return new AppError('too-large', 'the body is too large', { cause: error });
    case 415: return new AppError('unsupported-media-type', 'the encoding or character set of the body is not supported; send JSON in UTF-8', { cause: error });
    default: return undefined;
  }
}

export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (typeof error === 'object' && error !== null) {
    const known = fromHttpError(error as HttpError);
    if (known) return known;
  }
  return new AppError('internal', 'unexpected error', { cause: error });
}

/** Anything below `/api` that no route knows. */
export const unknownPath: RequestHandler = (request, _response, next) => {
  next(new AppError('not-found', `there is nothing at ${request.method} ${request.originalUrl.split('?')[0] ?? ''}; /api/docs lists what there is`));
};

export const answerError: ErrorRequestHandler = (thrown, request, response, next) => {
  const error = toAppError(thrown);
  if (error.status >= 500 && error.code !== 'engine-unavailable') {
    // AppErrors wrap their cause; pino's serialiser prints both.
    request.log.error({ err: error.code === 'internal' && error.cause !== undefined ? error.cause : error }, 'request failed');
  } else if (error.cause !== undefined) {
    request.log.debug({ err: error }, 'request refused');
  }
  if (response.headersSent) {
    // The answer is half sent: end the connection so that nobody takes it for whole.
    request.log.warn({ err: error }, 'answer cut off');
    response.destroy();
    next();
    return;
  }
  response.removeHeader('ETag');
  response.removeHeader('Content-Disposition');
  response.removeHeader('Content-Encoding');
  response.setHeader('Cache-Control', 'no-store');
  response.status(error.status).json(errorAnswer(error, request.method === 'GET' || request.method === 'HEAD'));
};
