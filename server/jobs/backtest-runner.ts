/** Backtests off the event loop: a thread each, one at a time, because each takes a processor for a minute or more. */
import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';
import type { BacktestReport, BacktestRequest } from '../model/backtest.ts';
import type { BacktestTask, FromBacktestWorker } from './backtest-messages.ts';
import type { RunOptions } from './shared-runs.ts';

export interface BacktestProgress { stage: string; done: number; total: number | null }
export type BacktestRunOptions = RunOptions<BacktestProgress>;

/** A ranker looks for cancellation as it goes; one that does not within this time is ended with its thread. */
const GRACE_MS = 2_000;

export class BacktestRunner {
  /** Ends when every backtest asked for so far has left its thread. */
  #last: Promise<void> = Promise.resolve();
  #pending = 0;
  readonly #closing = new AbortController();

  /** Throws as backtest does, or `cancelled`. The signal ends the wait at once; the thread soon after. */
  async run(network: Network, request: BacktestRequest, options: BacktestRunOptions = {}): Promise<BacktestReport> {
    const signal = options.signal === undefined ? this.#closing.signal : AbortSignal.any([options.signal, this.#closing.signal]);
    const turn = this.#last;
    let leave = () => {};
    this.#last = Promise.all([turn, new Promise<void>((resolve) => { leave = resolve; })]).then(() => undefined);
    if (this.#pending++ > 0) options.onProgress?.({ stage: 'waiting for another backtest to end', done: 0, total: null });
    try {
      await unlessAborted(turn, signal).catch((error: unknown) => {
        leave();
        throw error;
      });
      const { report, ended } = startThread(network, request, signal, options.onProgress);
      void ended.then(leave);
      return await report;
    } finally {
      this.#pending--;
    }
  }

  /** Ends what runs and what waits with `cancelled`. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
  }
}

/** `report` settles with the answer, `ended` when the thread is gone. */
function startThread(network: Network, request: BacktestRequest, signal: AbortSignal, onProgress: BacktestRunOptions['onProgress']): { report: Promise<BacktestReport>; ended: Promise<void> } {
  const task: BacktestTask = { network, request, cancel: new Int32Array(new SharedArrayBuffer(4)) };
  const source = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(source ? './backtest-worker-source.mjs' : './backtest-worker.js', import.meta.url), { execArgv: [], workerData: task });
  const ended = new Promise<void>((resolve) => { worker.once('exit', () => resolve()); });
  const report = new Promise<BacktestReport>((resolve, reject) => {
    const stop = () => {
      Atomics.store(task.cancel, 0, 1);
      setTimeout(() => void worker.terminate(), GRACE_MS).unref();
      reject(cancelled());
    };
    signal.addEventListener('abort', stop, { once: true });
    void ended.then(() => {
      signal.removeEventListener('abort', stop);
      reject(new AppError('internal', 'the thread of the backtest ended without an answer'));
    });
    worker.on('error', (error) => reject(new AppError('internal', 'the thread of the backtest failed', { cause: error })));
    worker.on('message', (message: FromBacktestWorker) => {
      if (message.type === 'progress') onProgress?.({ stage: message.stage, done: message.done, total: message.total });
      else if (message.type === 'result') resolve(message.report);
      else if (message.type === 'refused') reject(new AppError(message.code, message.message, { details: message.details }));
      else reject(new AppError('internal', 'the backtest failed', { cause: new Error(message.stack ?? message.message) }));
    });
  });
  return { report, ended };
}

function unlessAborted(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled());
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    void turn.then(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

function cancelled(): AppError {
  return new AppError('cancelled', 'the backtest was cancelled');
}
