/**
 * Typed calls of the API, derived from the contract: `api.tables.cities.list({ query })`,
 * `api.network.ego({ query, signal })`. Each call also has `.url(args)` for links and
 * downloads and `.query(args)` for `useQuery`. Failures are ApiError, whose `code` is one
 * of the server's codes or `unreachable` (no answer) or `bad-answer` (not ours).
 */
import type { Contract, Endpoint } from '#model/contract.ts';
import type { z } from 'zod';
import { paths } from './api-paths.ts';
import { reportReachable, reportUnreachable } from './shell/connection.ts';
import { said } from './ui/messages.ts';

export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly details: unknown;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;

  constructor(code: string, message: string, options: { details?: unknown; status?: number | null; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details;
    this.status = options.status ?? null;
  }
}

type Part<E, K extends string, T> = E extends { readonly [P in K]: infer S extends z.ZodType } ? T & { [P in K]: z.input<S> } : T;
/** Query is optional when nothing in it is required. */
type QueryPart<E> = E extends { readonly query: infer S extends z.ZodType } ? ({} extends z.input<S> ? { query?: z.input<S> } : { query: z.input<S> }) : {};
type FormPart<E> = E extends { readonly form: infer S extends z.ZodType }
  ? { form?: z.input<S>; files: readonly File[]; onUpload?: (share: number) => void }
  : {};
export type CallArguments<E> = Part<E, 'params', {}> & Part<E, 'body', {}> & QueryPart<E> & FormPart<E> & { signal?: AbortSignal };
export type CallResult<E> = E extends { readonly response: infer R extends z.ZodType } ? z.output<R> : E extends { readonly response: 'empty' } ? void : Response;

type OptionalIfEmpty<A> = {} extends A ? [args?: A] : [args: A];
export interface Call<E> {
  (...args: OptionalIfEmpty<CallArguments<E>>): Promise<CallResult<E>>;
  /** Address below the origin, for links, downloads and event sources. */
  url(...args: OptionalIfEmpty<CallArguments<E>>): string;
  /** Options for `useQuery`: a key that holds the arguments, and the call with its abort signal. */
  query(...args: OptionalIfEmpty<CallArguments<E>>): { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<CallResult<E>> };
  readonly key: readonly string[];
}
export type Calls<C> = { readonly [K in keyof C]: C[K] extends Endpoint ? Call<C[K]> : Calls<C[K]> };

interface LooseArguments {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: Record<string, string | undefined>;
  files?: readonly File[];
  onUpload?: (share: number) => void;
  signal?: AbortSignal;
}

/** Fills `:name` parts and adds the query; undefined, null and empty values are left out. */
export function address(path: string, args: LooseArguments = {}): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = args.params?.[name];
    if (value === undefined || value === '') throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(args.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api${filled}${text ? `?${text}` : ''}`;
}

function errorFrom(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; message?: unknown; details?: unknown } };
    if (error && typeof error.code === 'string' && typeof error.message === 'string') {
      return new ApiError(error.code, error.message, { details: error.details, status });
    }
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  return new ApiError(isUnavailable(status) ? 'unreachable' : 'bad-answer', said.badAnswer(status), { status });
}

const unreachable = (cause: unknown, method: string) =>
  new ApiError('unreachable', method === 'GET' ? said.unreachable : said.unsent, { cause });
/** A proxy stands where the server should. */
const isUnavailable = (status: number): boolean => status === 502 || status === 503 || status === 504;
/** On an answer that the service worker kept, because the server could not be asked. */
const KEPT = 'x-interurban-kept';

async function send(method: string, url: string, args: LooseArguments): Promise<unknown> {
  const init: RequestInit = { method, headers: { accept: 'application/json' } };
  if (args.signal) init.signal = args.signal;
  if (args.body !== undefined) {
    init.body = JSON.stringify(args.body);
    init.headers = { ...init.headers, 'content-type': 'application/json' };
  }
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, init);
    text = await response.text();
  } catch (cause) {
    if (args.signal?.aborted) throw cause;
    reportUnreachable();
    throw unreachable(cause, method);
  }
  const error = response.ok ? null : errorFrom(response.status, text);
  if (response.headers.has(KEPT) || error?.code === 'unreachable') reportUnreachable();
  else reportReachable();
  if (error) throw error;
  return text === '' ? undefined : parse(text, response.status);
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError('bad-answer', 'The answer is not JSON. Is another program listening on this address?', { cause, status });
  }
}

/** Uploads go through XMLHttpRequest, because fetch does not report how much was sent. */
function upload(method: string, url: string, args: LooseArguments): Promise<unknown> {
  const form = new FormData();
  // Fields first, so that the server knows the options when the files stream in.
  for (const [name, value] of Object.entries(args.form ?? {})) if (value !== undefined) form.append(name, value);
  // With its folder, so that the server can name the import after it.
  for (const file of args.files ?? []) form.append('files', file, file.webkitRelativePath || file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, url);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => args.onUpload?.(event.total > 0 ? event.loaded / event.total : 1);
    request.onload = () => {
      try {
        if (request.status >= 200 && request.status < 300) resolve(parse(request.responseText, request.status));
        else reject(errorFrom(request.status, request.responseText));
      } catch (cause) {
        reject(cause as Error);
      }
    };
    request.onerror = () => { reportUnreachable(); reject(unreachable(undefined, method)); };
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.onloadend = () => args.signal?.removeEventListener('abort', abort);
    args.signal?.addEventListener('abort', abort);
    request.send(form);
  });
}

function call(entry: string, key: readonly string[]): Call<Endpoint> {
  const [method, path] = entry.split(' ') as [string, string];
  const run = (args: LooseArguments = {}) => {
    const url = address(path, args);
    return args.files ? upload(method, url, args) : send(method, url, args);
  };
  return Object.assign(run, {
    key,
    url: (args: LooseArguments = {}) => address(path, args),
    query: (args: LooseArguments = {}) => ({
      queryKey: [...key, args.params ?? null, args.query ?? null],
      queryFn: ({ signal }: { signal: AbortSignal }) => run({ ...args, signal }),
    }),
  }) as unknown as Call<Endpoint>;
}

type PathTree = { readonly [name: string]: string | PathTree };
/** Turns a tree of `METHOD /path` into a tree of calls. */
export function calls(tree: PathTree, key: readonly string[] = []): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([name, entry]) => [name, typeof entry === 'string' ? call(entry, [...key, name]) : calls(entry, [...key, name])]),
  );
}

export const api = calls(paths) as Calls<Contract>;
