/** Cohorts off the event loop: a thread for each, one at a time, so that the time limit of one is not shared with another. */
import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { CohortProblem } from '../suggest/cohorts/problem.ts';
import type { CohortSolution } from '../suggest/cohorts/solve.ts';
import type { CohortTask, FromCohortWorker } from './cohort-messages.ts';
import type { RunOptions } from './shared-runs.ts';

export interface CohortRunProgress { stage: string; done: number; total: number | null }

interface Waiting {
  readonly start: () => Promise<void>;
  readonly refuse: (error: AppError) => void;
}

export class CohortRunner {
  readonly #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  readonly #closing = new AbortController();

  /** Rejects with `cancelled` when the signal says so; the thread ends at once. */
  run(problem: CohortProblem, limits: { readonly seconds: number; readonly seed: number }, options: RunOptions<CohortRunProgress> = {}): Promise<CohortSolution> {
    const signal = options.signal === undefined ? this.#closing.signal : AbortSignal.any([options.signal, this.#closing.signal]);
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(cancelled());
      const leave = () => {
        const at = this.#queue.indexOf(waiting);
        if (at !== -1) this.#queue.splice(at, 1);
        reject(cancelled());
      };
      const waiting: Waiting = {
        refuse: reject,
        start: () => {
          signal.removeEventListener('abort', leave);
          return solveInThread({ problem, ...limits }, signal, options.onProgress).then(resolve, reject);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      if (this.#running !== undefined) options.onProgress?.({ stage: 'waiting for other cohorts to be built', done: 0, total: null });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** Ends what runs and what waits with `cancelled`. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  #next(): void {
    if (this.#running !== undefined) return;
    const next = this.#queue.shift();
    if (next === undefined) return;
    this.#running = next.start().finally(() => {
      this.#running = undefined;
      this.#next();
    });
  }
}

async function solveInThread(task: CohortTask, signal: AbortSignal, onProgress: RunOptions<CohortRunProgress>['onProgress']): Promise<CohortSolution> {
  const source = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(source ? './cohort-worker-source.mjs' : './cohort-worker.js', import.meta.url), { execArgv: [], workerData: task });
  let stop = () => {};
  try {
    return await new Promise<CohortSolution>((resolve, reject) => {
      stop = () => reject(cancelled());
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      worker.on('error', (error) => reject(new AppError('internal', 'the thread that builds the cohorts failed', { cause: error })));
      worker.on('exit', () => reject(new AppError('internal', 'the thread that builds the cohorts ended without an answer')));
      worker.on('message', (message: FromCohortWorker) => {
        if (message.type === 'progress') onProgress?.(message.progress);
        else if (message.type === 'result') resolve(message.solution);
        else reject(new AppError('internal', 'the cohorts could not be built', { cause: new Error(message.stack ?? message.message) }));
      });
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'building the cohorts was cancelled');
}
