/**
 * One piece of long work in a thread of its own that ends with it: progress, one answer, cancelling.
 * The thread's side is thread-answer.ts.
 */
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../errors.ts';
import type { RunOptions } from './shared-runs.ts';

export interface ThreadProgress { stage: string; done: number; total: number | null }

/** What a thread is given: the task, and one shared number that is set to 1 when nobody waits any more. */
export interface ThreadInput<T> { readonly task: T; readonly cancel: Int32Array }

export type FromThread<R> =
  | { readonly type: 'progress'; readonly progress: ThreadProgress }
  | { readonly type: 'result'; readonly result: R }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: unknown }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string | undefined };

/** Work looks for cancellation as it goes; what does not within this time is ended with its thread. */
const GRACE_MS = 2_000;

export interface ThreadOptions extends RunOptions<ThreadProgress> {
  /** Time to end by itself once cancelled; 0 for work that cannot look. */
  readonly graceMs?: number;
}

export interface ThreadRun<R> {
  /** Rejects with what the work threw, `cancelled` as soon as the signal says so, or `internal`. */
  readonly answer: Promise<R>;
  /** Settles when the thread is gone. */
  readonly ended: Promise<void>;
}

/** `name` is the file of the worker below this folder; `what` names the work in messages ("the backtest"). */
export function startThread<T, R>(name: string, what: string, task: T, { signal, onProgress, graceMs = GRACE_MS }: ThreadOptions): ThreadRun<R> {
  const input: ThreadInput<T> = { task, cancel: new Int32Array(new SharedArrayBuffer(4)) };
  const source = import.meta.url.endsWith('.ts');
  // From source a thread registers tsx first: it leaves worker threads alone when it is preloaded.
  const worker = new Worker(new URL(source ? './thread-source.mjs' : `./${name}.js`, import.meta.url), { execArgv: [], workerData: input, ...(source ? { argv: [name] } : {}) });
  const ended = new Promise<void>((resolve) => { worker.once('exit', () => resolve()); });
  const answer = new Promise<R>((resolve, reject) => {
    const stop = () => {
      Atomics.store(input.cancel, 0, 1);
      if (graceMs === 0) void worker.terminate();
      else setTimeout(() => void worker.terminate(), graceMs).unref();
      reject(new AppError('cancelled', `${what} was cancelled`));
    };
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    void ended.then(() => {
      signal?.removeEventListener('abort', stop);
      reject(new AppError('internal', `the thread of ${what} ended without an answer`));
    });
    worker.on('error', (error) => reject(new AppError('internal', `the thread of ${what} failed`, { cause: error })));
    worker.on('message', (message: FromThread<R>) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'result') resolve(message.result);
      else if (message.type === 'refused') reject(new AppError(message.code, message.message, { details: message.details }));
      else reject(new AppError('internal', `${what} failed`, { cause: new Error(message.stack ?? message.message) }));
    });
  });
  return { answer, ended };
}
