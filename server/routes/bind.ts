/**
 * Joins an endpoint of the contract with its handler: reads and checks params, query, body
 * and uploads, calls the handler, checks what it returns, and sends it with the data
 * version and, for reads, an ETag.
 */
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { Job, type Endpoint } from '../model/contract.ts';
import { Attachment, PreparedJson } from './answers.ts';
import { JSON_BODY_BYTES } from './limits.ts';
import { receiveUpload, type Upload } from './multipart.ts';
import { badRequest, parseInput, refuseUnsafeText } from './validation.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Result<R> = R extends z.ZodType ? z.output<R> | Attachment | PreparedJson : R extends 'file' ? Attachment : void;

export interface Call<E extends Endpoint> {
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
  readonly form: Parsed<E['form']>;
  /** Only for endpoints with `form`; whoever takes it over removes its folder. */
  readonly upload: E['form'] extends z.ZodType ? Upload : undefined;
  /** Who asks: header `X-Actor`, else `local`. */
  readonly actor: string;
  /** Ends when the caller goes away. */
  readonly signal: AbortSignal;
  readonly request: Request;
  readonly response: Response;
}
export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Result<E['response']>> | Result<E['response']>;

export interface BindContext {
  readonly version: () => Promise<string>;
  /** Version of what the network is made from: notes and stories leave it as it is. */
  readonly networkVersion: () => Promise<string>;
  readonly software: string;
  /** Check answers against the contract: on in tests and development. */
  readonly checkAnswers: boolean;
  readonly uploadFolder: string;
  readonly limitFor: (endpoint: Endpoint) => RequestHandler[];
  /** Every bound path with its methods, for 405 and for the test that walks the contract. */
  readonly mounted: Map<string, Set<string>>;
}

export interface BindOptions {
  /** `version` (reads of data): ETag by data version and address. `none`: what is not a matter of the data version. */
  readonly cache?: 'version' | 'none';
  /** `network`: the answer is worked out from the network alone, so it goes by the version of that. */
  readonly of?: 'everything' | 'network';
}

/** 204 for nothing, 202 for a job that was started, 201 for what was made. */
export function successStatus(endpoint: Endpoint): number {
  if (endpoint.response === 'empty') return 204;
  if (endpoint.method !== 'POST') return 200;
  return endpoint.response === Job ? 202 : 201;
}

export function bind<const E extends Endpoint>(router: Router, context: BindContext, endpoint: E, handler: Handler<E>, options: BindOptions = {}): void {
  const methods = context.mounted.get(endpoint.path) ?? new Set<string>();
  context.mounted.set(endpoint.path, methods.add(endpoint.method));
  const cached = endpoint.method === 'GET' && (options.cache ?? 'version') === 'version';
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete';

  // The address is checked before the body is read: what is wrong there is wrong whatever follows.
  const readAddress: RequestHandler = (request, response, next) => {
    response.locals['params'] = endpoint.params && parseInput(endpoint.params, { ...request.params }, 'params');
    response.locals['query'] = readQuery(endpoint, request);
    next();
  };

  router[method](endpoint.path, ...context.limitFor(endpoint), readAddress, ...bodyReader(endpoint), async (request: Request, response: Response) => {
    const { params, query } = response.locals;
    const body = endpoint.body && readBody(endpoint.body, request);
    const actor = actorOf(request);

    if (options.of === 'network') response.setHeader('X-Data-Version', await context.networkVersion());
    if (cached) {
      response.setHeader('Cache-Control', 'private, no-cache');
      const etag = etagOf(context.software, response.getHeader('X-Data-Version') as string, request.originalUrl);
      response.setHeader('ETag', etag);
      if (matches(request.headers['if-none-match'], etag)) {
        response.status(304).end();
        return;
      }
    } else {
      response.setHeader('Cache-Control', 'no-store');
    }

    const gone = new AbortController();
    response.once('close', () => { if (!response.writableFinished) gone.abort(new AppError('cancelled', 'the caller went away')); });

    const upload = endpoint.form && await receiveUpload(request, context.uploadFolder);
    let answer: unknown;
    try {
      const form = endpoint.form && upload && parseForm(endpoint.form, upload);
      answer = await handler({ params, query, body, form, upload, actor, signal: gone.signal, request, response } as unknown as Call<E>);
    } catch (error) {
      await upload?.remove();
      throw error;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') response.setHeader('X-Data-Version', await context.version());
    await send(context, endpoint, request, response, answer);
  });
}

async function send(context: BindContext, endpoint: Endpoint, request: Request, response: Response, answer: unknown): Promise<void> {
  if (endpoint.response === 'events') return;
  response.status(successStatus(endpoint));
  if (endpoint.response === 'empty') {
    response.end();
  } else if (answer instanceof Attachment) {
    response.attachment(answer.name).type(answer.type);
    if (typeof answer.body === 'string' || Buffer.isBuffer(answer.body)) response.send(answer.body);
    else await pipeline(answer.body, response);
  } else if (answer instanceof PreparedJson) {
    sendPrepared(request, response, answer);
  } else {
    if (endpoint.response === 'file') throw new Error(`${endpoint.method} ${endpoint.path} must answer with an Attachment`);
    if (context.checkAnswers) checkAnswer(endpoint, answer);
    response.json(answer);
  }
}

/** Fails loudly where an answer is not what the contract promises. */
export function checkAnswer(endpoint: Endpoint, answer: unknown): void {
  if (typeof endpoint.response === 'string') return;
  const parsed = endpoint.response.safeParse(answer);
  if (parsed.success) return;
  const first = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(`${endpoint.method} ${endpoint.path} answers what the contract does not promise: ${first}`);
}

function sendPrepared(request: Request, response: Response, answer: PreparedJson): void {
  response.type('application/json').vary('Accept-Encoding');
  const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
  if (encoding === 'br' || encoding === 'gzip') response.setHeader('Content-Encoding', encoding);
  response.send(encoding === 'br' ? answer.brotli : encoding === 'gzip' ? answer.gzip : answer.plain);
}

function bodyReader(endpoint: Endpoint): RequestHandler[] {
  if (!endpoint.body) return [];
  return [requireJson, express.json({ limit: JSON_BODY_BYTES, strict: true, type: () => true })];
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (!hasBody(request)) return next(badRequest([{ path: 'body', message: 'is missing: send JSON' }]));
  if (request.is('application/json') === false) {
    return next(new AppError('unsupported-media-type', 'the body must be JSON: send Content-Type: application/json'));
  }
  next();
};

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

function readBody(schema: z.ZodType, request: Request): unknown {
  refuseUnsafeText(request.body, 'body');
  return parseInput(schema, request.body, 'body');
}

/** An endpoint without a query takes none: a misspelt filter must not go unnoticed. */
function readQuery(endpoint: Endpoint, request: Request): unknown {
  const given = request.query as Record<string, unknown>;
  refuseUnsafeText(given, 'query');
  if (endpoint.query) return parseInput(endpoint.query, given, 'query');
  const unknown = Object.keys(given);
  if (unknown.length > 0) throw badRequest(unknown.map((name) => ({ path: `query.${name}`, message: 'is not known here' })));
  return undefined;
}

function parseForm(schema: z.ZodObject, upload: Upload): unknown {
  refuseUnsafeText(upload.fields, 'form');
  return parseInput(schema, upload.fields, 'form');
}

/** HTTP headers are bytes, and Node reads them as Latin-1; most programs mean UTF-8, browsers send Latin-1. */
function actorOf(request: Request): string {
  const header = request.headers['x-actor'];
  if (header === undefined) return 'local';
  const asUtf8 = Buffer.from(String(header), 'latin1').toString('utf8').trim();
  const actor = asUtf8.includes('\ufffd') ? String(header).trim() : asUtf8;
  if (actor.length < 1 || actor.length > 100 || /\p{Cc}/u.test(actor)) {
    throw badRequest([{ path: 'headers.x-actor', message: 'must be a name of 1 to 100 characters, without control characters' }]);
  }
  return actor;
}

function etagOf(software: string, version: string, address: string): string {
  return `W/"${createHash('sha256').update(`${software}\n${version}\n${address}`).digest('base64url').slice(0, 27)}"`;
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = etag.replace(/^W\//, '');
  return header.split(',').some((candidate) => { const tag = candidate.trim(); return tag.replace(/^W\//, '') === bare; });
}

/** After all endpoints: what a known path answers to a method it does not have. */
export function refuseOtherMethods(router: Router, mounted: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [path, methods] of mounted) {
    const allow = [...methods, ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
    router.all(path, (request, response, next) => {
      response.setHeader('Allow', allow);
      if (request.method === 'OPTIONS') {
        response.status(204).end();
        return;
      }
      next(new AppError('method-not-allowed', `${request.method} is not possible here; ${allow} are`));
    });
  }
}
