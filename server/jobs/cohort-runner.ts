/** Cohorts off the event loop: a thread for each, one at a time, so that the time limit of one is not shared with another. */
import { AppError } from '../errors.ts';
import type { CohortProblem } from '../suggest/cohorts/problem.ts';
import type { CohortSolution } from '../suggest/cohorts/solve.ts';
import type { CohortTask } from './cohort-worker.ts';
import type { RunOptions } from './shared-runs.ts';
import { startThread, type ThreadProgress } from './thread-work.ts';

interface Waiting {
  readonly start: () => Promise<void>;
  readonly refuse: (error: AppError) => void;
}

export class CohortRunner {
  readonly #queue: Waiting[] = [];
  #running: Promise<void> | undefined;
  readonly #closing = new AbortController();

  /** Rejects with `cancelled` when the signal says so; the thread ends at once. */
  run(problem: CohortProblem, limits: { readonly seconds: number; readonly seed: number }, options: RunOptions<ThreadProgress> = {}): Promise<CohortSolution> {
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

/** Settles when the thread is gone: the next one has the processor to itself. */
async function solveInThread(task: CohortTask, signal: AbortSignal, onProgress: RunOptions<ThreadProgress>['onProgress']): Promise<CohortSolution> {
  const { answer, ended } = startThread<CohortTask, CohortSolution>('cohort-worker', 'building the cohorts', task, { signal, onProgress, graceMs: 0 });
  try {
    return await answer;
  } finally {
    await ended;
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', 'building the cohorts was cancelled');
}
