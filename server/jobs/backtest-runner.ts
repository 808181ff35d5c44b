/** Backtests off the event loop: a thread each, one at a time, because each takes a processor for a minute or more. */
import { AppError } from '../errors.ts';
import type { Network } from '../graph/network-columns.ts';
import type { BacktestReport, BacktestRequest } from '../model/backtest.ts';
import type { BacktestTask } from './backtest-worker.ts';
import type { RunOptions } from './shared-runs.ts';
import { startThread, type ThreadProgress } from './thread-work.ts';

export type BacktestRunOptions = RunOptions<ThreadProgress>;

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
      const task: BacktestTask = { network, request };
      const { answer, ended } = startThread<BacktestTask, BacktestReport>('backtest-worker', 'the backtest', task, { signal, onProgress: options.onProgress });
      void ended.then(leave);
      return await answer;
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
